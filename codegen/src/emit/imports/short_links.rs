//! Links in documentation to types that a file imports.

use super::Imports;

/// What is between the shown name of a type of the client and its target.
const LINK: &str = "`](super::";

impl Imports<'_> {
    /// Adds a line of documentation, with a short link to each type of the client that is in scope.
    ///
    /// ``[`Pet`](super::Pet)`` becomes ``[`Pet`]``.
    pub(in super::super) fn push_with_short_links(&self, line: &str, short: &mut String) {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once(LINK) {
            short.push_str(before);
            let shown = before.rsplit_once("[`").map(|(_, shown)| shown);
            let target = after.split_once(')');
            rest = match (shown, target) {
                (Some(shown), Some((target, after)))
                    if shown == target && self.is_in_scope(target) =>
                {
                    short.push_str("`]");
                    after
                }
                _ => {
                    short.push_str(LINK);
                    after
                }
            };
        }
        short.push_str(rest);
    }

    fn is_in_scope(&self, name: &str) -> bool {
        self.models.contains(name) || self.scope.own.contains(name)
    }
}
