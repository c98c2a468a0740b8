//! Making names unique: the first keeps the name, later ones get a number.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::{AliasKind, Clash, Name, TakenAlias};

/// How a number is joined to a name.
#[derive(Clone, Copy, Debug)]
pub(super) enum Joint {
    /// `Name2`.
    Camel,
    /// `name_2`.
    Snake,
    /// `name-2`.
    Kebab,
}

/// The names of one namespace, each with who has it.
#[derive(Debug)]
pub(super) struct Scope<S> {
    joint: Joint,
    taken: BTreeMap<String, S>,
    /// The number that the next of a name gets.
    next: BTreeMap<String, u64>,
}

impl<S: Clone> Scope<S> {
    pub(super) fn new(joint: Joint) -> Self {
        Self {
            joint,
            taken: BTreeMap::new(),
            next: BTreeMap::new(),
        }
    }

    /// Assigns each its name. All that can have their preferred name get it before any is numbered, so
    /// that a numbered name never takes the place of one that is written so in the document.
    pub(super) fn assign(
        &mut self,
        wanted: impl IntoIterator<Item = (String, S)>,
        clashes: &mut Vec<Clash<S>>,
    ) -> Vec<Name> {
        let wanted: Vec<_> = wanted.into_iter().collect();
        let clean: Vec<bool> = wanted
            .iter()
            .map(|(name, subject)| self.take(name, subject))
            .collect();
        let numbered = wanted
            .into_iter()
            .zip(clean)
            .map(|((name, subject), clean)| {
                if clean {
                    Name::new(&name)
                } else {
                    self.number(name, subject, clashes)
                }
            });
        numbered.collect()
    }

    /// Assigns a former name, which is of use under this name only. [`None`] if it is taken.
    pub(super) fn former(
        &mut self,
        name: &str,
        subject: &S,
        (kind, key): (AliasKind, &str),
        taken: &mut Vec<TakenAlias>,
    ) -> Option<Name> {
        if self.take(name, subject) {
            return Some(Name::new(name));
        }
        taken.push(TakenAlias {
            kind,
            key: key.to_owned(),
            name: name.to_owned(),
        });
        None
    }

    /// Whether the name is not taken.
    pub(super) fn is_free(&self, name: &str) -> bool {
        !self.taken.contains_key(key(name))
    }

    fn take(&mut self, name: &str, subject: &S) -> bool {
        match self.taken.entry(key(name).to_owned()) {
            Entry::Occupied(_) => false,
            Entry::Vacant(entry) => {
                entry.insert(subject.clone());
                true
            }
        }
    }

    fn number(&mut self, wanted: String, subject: S, clashes: &mut Vec<Clash<S>>) -> Name {
        let base = key(&wanted).trim_end_matches('_').to_owned();
        let first = self.taken.get(key(&wanted)).unwrap_or(&subject).clone();
        let mut number = self.next.get(&base).copied().unwrap_or(2);
        let mut assigned = self.joint.join(&base, number);
        while !self.take(&assigned, &subject) {
            number += 1;
            assigned = self.joint.join(&base, number);
        }
        self.next.insert(base, number + 1);
        let assigned = Name::new(&assigned);
        clashes.push(Clash {
            first,
            second: subject,
            wanted,
            assigned: assigned.clone(),
        });
        assigned
    }
}

impl Joint {
    fn join(self, base: &str, number: u64) -> String {
        let ends_in_digit = base.ends_with(|char: char| char.is_ascii_digit());
        match self {
            Self::Camel if ends_in_digit => format!("{base}N{number}"),
            Self::Camel => format!("{base}{number}"),
            Self::Snake => format!("{base}_{number}"),
            Self::Kebab => format!("{base}-{number}"),
        }
    }
}

/// `r#type` and `type` are the same name.
fn key(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}
