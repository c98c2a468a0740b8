//! The values of specification extensions: the members that begin with `x-`.

use super::{At, Member, Reading};
use crate::extensions::{Extension, is_extension};

/// The extensions of an object.
#[derive(Debug, Default)]
pub struct Extensions<'n>(Vec<Member<'n>>);

impl<'n> Extensions<'n> {
    /// Adds a member of `owner`.
    pub(super) fn add(&mut self, cx: &mut Reading<'n, '_>, member: Member<'n>, owner: &str) {
        cx.extension(&member, owner);
        self.0.push(member);
    }

    /// Returns the value of an extension, by its preferred name first.
    pub fn get(&self, extension: Extension) -> Option<At<'n>> {
        let named = |name: &str| self.0.iter().find(|member| member.key == name);
        let found = extension.names().iter().find_map(|(name, _)| named(name))?;
        Some(found.at)
    }

    /// Reports the extensions of this generator, which have no effect where the object is `owner`.
    pub fn report_without_effect(&self, cx: &mut Reading<'n, '_>, owner: &str) {
        for member in &self.0 {
            cx.extension(member, owner);
        }
    }
}

impl<'n> Reading<'n, '_> {
    /// The entries of a map that may have extensions, such as `paths`, without these.
    pub(super) fn entries_of(&mut self, at: At<'n>, owner: &str) -> Vec<Member<'n>> {
        let (extensions, entries): (Vec<_>, Vec<_>) = self
            .entries(at)
            .into_iter()
            .partition(|member| is_extension(member.key));
        for member in extensions {
            self.extension(&member, owner);
        }
        entries
    }
}
