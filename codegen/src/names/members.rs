//! The names of fields and variants.

use std::collections::BTreeMap;

use super::unique::{Joint, Scope};
use super::{AliasKind, Clash, Name, Renames, Subject, TakenAlias, TypeNames, case, reserved};
use crate::model::{Additional, EnumValue, Kind, NameHint, Object, Type, TypeId, Variant};

pub(super) fn name(
    id: TypeId,
    ty: &Type,
    name: Option<Name>,
    renames: &Renames,
    (clashes, taken): (&mut Vec<Clash>, &mut Vec<TakenAlias>),
) -> TypeNames {
    let cx = Members {
        id,
        owner: &ty.name,
        renames,
    };
    let (mut unions, mut additional, mut inherited) = (Vec::new(), None, Vec::new());
    let mut scope = Scope::new(match &ty.kind {
        Kind::Object(_) => Joint::Snake,
        _ => Joint::Camel,
    });
    let members = match &ty.kind {
        Kind::Object(object) => {
            let members = scope.assign(cx.fields(object), clashes);
            let extra = |word: &str| (word.to_owned(), Subject::Nothing);
            unions = scope.assign(
                object.unions.iter().map(|_| extra("variant")),
                &mut Vec::new(),
            );
            if matches!(object.additional, Additional::Keep(_)) {
                additional = scope.assign([extra("additional")], &mut Vec::new()).pop();
            }
            members
        }
        Kind::StringEnum(strings) => scope.assign(cx.values(&strings.values), clashes),
        Kind::IntegerEnum(integers) => scope.assign(cx.values(&integers.values), clashes),
        Kind::Union(union) => {
            let accessor = |name: &String| (reserved::member(case::snake(name)), Subject::Nothing);
            let accessors = union.inherited.iter().map(accessor);
            inherited = Scope::new(Joint::Snake).assign(accessors, &mut Vec::new());
            scope.assign(cx.variants(&union.variants), clashes)
        }
        _ => Vec::new(),
    };
    TypeNames {
        name,
        members,
        former: cx.former(&ty.kind, &mut scope, taken),
        unions,
        additional,
        inherited,
    }
}

struct Members<'a> {
    id: TypeId,
    owner: &'a NameHint,
    renames: &'a Renames,
}

impl Members<'_> {
    fn fields(&self, object: &Object) -> Vec<(String, Subject)> {
        let names = object
            .properties
            .iter()
            .map(|property| property.name.as_str());
        self.subjects(names.map(|name| {
            let text = self.renamed(name).unwrap_or(name);
            reserved::member(case::snake(text))
        }))
    }

    fn values(&self, values: &[EnumValue]) -> Vec<(String, Subject)> {
        self.subjects(values.iter().map(|value| {
            let named = self.renamed(&value.value).or(value.name.as_deref());
            reserved::variant(case::camel(named.unwrap_or(&value.value)))
        }))
    }

    fn variants(&self, variants: &[Variant]) -> Vec<(String, Subject)> {
        self.subjects(variants.iter().map(|variant| {
            let text = self.renamed(&variant.label).unwrap_or(&variant.label);
            reserved::variant(case::camel(text))
        }))
    }

    fn renamed(&self, member: &str) -> Option<&str> {
        let (_, name) = self.configured(&self.renames.members, member)?;
        Some(name)
    }

    /// The key of a member in a table, and what the table has for it.
    fn configured<'t>(
        &self,
        table: &'t BTreeMap<String, String>,
        member: &str,
    ) -> Option<(&'t str, &'t str)> {
        if table.is_empty() {
            return None;
        }
        let NameHint::Component(owner) = self.owner else {
            return None;
        };
        let (key, name) = table.get_key_value(&format!("{owner}.{member}"))?;
        Some((key, name))
    }

    /// The former names of members, which must be free of all others.
    fn former(
        &self,
        kind: &Kind,
        scope: &mut Scope<Subject>,
        taken: &mut Vec<TakenAlias>,
    ) -> Vec<(usize, Name)> {
        let is_object = matches!(kind, Kind::Object(_));
        let mut former = Vec::new();
        for (index, member) in kind.members().into_iter().enumerate() {
            let Some((key, name)) = self.configured(&self.renames.former_members, member) else {
                continue;
            };
            let name = if is_object {
                reserved::member(case::snake(name))
            } else {
                reserved::variant(case::camel(name))
            };
            let subject = Subject::Member(self.id, index);
            let name = scope.former(&name, &subject, (AliasKind::Member, key), taken);
            former.extend(name.map(|name| (index, name)));
        }
        former
    }

    fn subjects(&self, names: impl Iterator<Item = String>) -> Vec<(String, Subject)> {
        let subject = |index| Subject::Member(self.id, index);
        (0..)
            .zip(names)
            .map(|(index, name)| (name, subject(index)))
            .collect()
    }
}
