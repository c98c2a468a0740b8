//! Tags: those of the core schema are checked, others are reported and ignored.

use granit_parser::Tag;

use super::Read;
use super::build::Builder;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Span;

impl Builder<'_> {
    pub(super) fn check_tag(&mut self, tag: Option<&Tag>, expected: &str, span: Span) -> Read<()> {
        match tag.map(|tag| (tag, tag.core_suffix())) {
            None => Ok(()),
            Some((_, Some(suffix))) if suffix == expected => Ok(()),
            Some((_, Some(suffix))) => {
                let message = format!("this is not a `!!{suffix}`");
                Err(Diagnostic::new(Code::Syntax, span, message).into())
            }
            Some((tag, None)) => {
                self.unknown_tag(tag, span);
                Ok(())
            }
        }
    }

    pub(super) fn unknown_tag(&mut self, tag: &Tag, span: Span) {
        let message = format!(
            "the tag `{}` is not known; it is read as if it were not there",
            tag.original()
        );
        self.diagnostics
            .push(Diagnostic::new(Code::UnknownMember, span, message));
    }
}
