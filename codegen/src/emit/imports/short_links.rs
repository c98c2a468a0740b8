//! Links in documentation to types that a file imports.

use syn::visit_mut::VisitMut;
use syn::{Attribute, Block, Expr, ExprLit, Lit, LitStr, Meta, MetaNameValue};

use super::Imports;

impl Imports<'_> {
    /// Returns a line of documentation with a short link to each type of the client that is in scope.
    ///
    /// ``[`Pet`](super::Pet)`` becomes ``[`Pet`]``.
    fn with_short_links(&self, line: &str) -> Option<String> {
        const LINK: &str = "`](super::";
        let mut short = String::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once(LINK) {
            short.push_str(before);
            let shown = before.rsplit_once("[`").map(|(_, shown)| shown);
            let target = after.split_once(')').map(|(target, _)| target);
            match (shown, target) {
                (Some(shown), Some(target)) if shown == target && self.is_in_scope(target) => {
                    short.push_str("`]");
                    rest = after
                        .get(target.len().saturating_add(1)..)
                        .unwrap_or_default();
                }
                _ => {
                    short.push_str(LINK);
                    rest = after;
                }
            }
        }
        short.push_str(rest);
        (short.len() < line.len()).then_some(short)
    }

    fn is_in_scope(&self, name: &str) -> bool {
        self.models.contains(name) || self.scope.own.contains(name)
    }
}

/// Shortens the links of documentation, once it is known what the file imports.
pub(super) struct ShortLinks<'i, 'a>(pub(super) &'i Imports<'a>);

impl VisitMut for ShortLinks<'_, '_> {
    fn visit_attribute_mut(&mut self, attribute: &mut Attribute) {
        if let Meta::NameValue(MetaNameValue {
            value:
                Expr::Lit(ExprLit {
                    lit: Lit::Str(line),
                    ..
                }),
            ..
        }) = &mut attribute.meta
            && let Some(short) = self.0.with_short_links(&line.value())
        {
            *line = LitStr::new(&short, line.span());
        }
    }

    fn visit_block_mut(&mut self, _: &mut Block) {
        // Bodies of methods have no documentation.
    }
}
