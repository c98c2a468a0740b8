//! Reports extensions of this generator that are misspelt or in an object where they have no effect.

use super::{Member, Reading};
use crate::diagnostics::{Code, Diagnostic, closest_within};
use crate::extensions::Extension;

impl<'n> Reading<'n, '_> {
    /// Reports an extension of this generator that has no effect in `owner`, or that is misspelt. Those of other
    /// vendors are not reported.
    pub(super) fn extension(&mut self, member: &Member<'n>, owner: &str) {
        let help = match Extension::named(member.key) {
            Some(known) if known.belongs_to(owner) => return,
            Some(known) if known.own_names().any(|name| name == member.key) => {
                format!("it is an extension of {}", known.owners().join(" or "))
            }
            Some(_) => return,
            None => match self.meant(member.key, owner) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => return,
            },
        };
        let message = format!("`{}` has no effect in {owner}", member.key);
        self.report(Diagnostic::new(Code::UnknownMember, member.key_span, message).help(help));
    }

    /// Returns the extension of this generator that a key was meant as. One of another vendor is compared once.
    fn meant(&mut self, key: &'n str, owner: &str) -> Option<&'static str> {
        let owners = self.foreign.get(key);
        if owners.is_some_and(|owners| owners.contains(owner)) {
            return None;
        }
        let meant = misspelt(key, owner);
        if meant.is_none() {
            let owners = self.foreign.entry(key).or_default();
            owners.insert(owner.to_owned());
        }
        meant
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
