//! Specification extensions: the members that begin with `x-`.

use super::{At, Member, Reading};
use crate::diagnostics::{Code, Diagnostic, closest_within};
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

    /// Reports an extension of this generator that has no effect in `owner`, or that is misspelt. Those of other
    /// vendors are not reported.
    pub(super) fn extension(&mut self, member: &Member<'n>, owner: &str) {
        let help = match Extension::named(member.key) {
            Some(known) if known.belongs_to(owner) => return,
            Some(known) if known.own_names().any(|name| name == member.key) => {
                format!("it is an extension of {}", known.owners().join(" or "))
            }
            Some(_) => return,
            None => match misspelt(member.key, owner) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => return,
            },
        };
        let message = format!("`{}` has no effect in {owner}", member.key);
        self.report(Diagnostic::new(Code::UnknownMember, member.key_span, message).help(help));
    }
}

/// Returns the extension of this generator that a key was meant as: another vendor may have one of a similar name,
/// so that only one letter in five may differ.
fn misspelt(key: &str, owner: &str) -> Option<&'static str> {
    let of_owner = Extension::ALL
        .iter()
        .filter(|known| known.owners().contains(&owner));
    let names = of_owner.flat_map(|known| known.own_names());
    let farthest = match key.chars().count() {
        0..=5 => return None,
        length => length / 5,
    };
    closest_within(key, names, farthest)
}

#[cfg(test)]
mod tests {
    use super::misspelt;
    use crate::document::vocabulary;
    use crate::extensions::Extension;

    #[test]
    fn extensions_belong_to_objects_of_the_specification() {
        for extension in Extension::ALL {
            for owner in extension.owners() {
                assert!(!vocabulary::members(owner).is_empty(), "{owner}");
            }
        }
    }

    #[test]
    fn extensions_of_others_are_not_taken_for_misspelt_ones() {
        for (key, meant) in [
            ("x-envelop", Some("x-envelope")),
            ("x-method-nam", Some("x-method-name")),
            ("x-permission", Some("x-permissions")),
            ("x-pageing", Some("x-paging")),
            ("x-pagination", None),
            ("x-staging", None),
            ("x-displayName", None),
            ("x-request-id", None),
        ] {
            assert_eq!(misspelt(key, "an operation"), meant, "{key}");
        }
        let server = "the first server of the document";
        assert_eq!(misspelt("x-enum", server), None);
        assert_eq!(misspelt("x-end", server), None);
        assert_eq!(misspelt("x-envelop", "a schema"), None);
    }
}
