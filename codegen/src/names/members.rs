//! The names of fields and variants.

use super::unique::{Joint, Met, Scope};
use super::{Name, Renames, Subject, TypeNames, case, reserved};
use crate::model::{Additional, EnumValue, Kind, NameHint, Object, Type, TypeId, Variant};

pub(super) fn name(
    id: TypeId,
    ty: &Type,
    name: Option<Name>,
    renames: &Renames,
    met: &mut Vec<Met<Subject>>,
) -> TypeNames {
    let cx = Members {
        id,
        owner: &ty.name,
        renames,
    };
    let (mut unions, mut additional, mut inherited) = (Vec::new(), None, Vec::new());
    let members = match &ty.kind {
        Kind::Object(object) => {
            let mut scope = Scope::new(Joint::Snake);
            let members = scope.assign(cx.fields(object), met);
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
        Kind::StringEnum(strings) => {
            Scope::new(Joint::Camel).assign(cx.values(&strings.values), met)
        }
        Kind::IntegerEnum(integers) => {
            Scope::new(Joint::Camel).assign(cx.values(&integers.values), met)
        }
        Kind::Union(union) => {
            let accessor = |name: &String| (reserved::member(case::snake(name)), Subject::Nothing);
            let accessors = union.inherited.iter().map(accessor);
            inherited = Scope::new(Joint::Snake).assign(accessors, &mut Vec::new());
            Scope::new(Joint::Camel).assign(cx.variants(&union.variants), met)
        }
        _ => Vec::new(),
    };
    TypeNames {
        name,
        members,
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
        if self.renames.members.is_empty() {
            return None;
        }
        let NameHint::Component(owner) = self.owner else {
            return None;
        };
        self.renames
            .members
            .get(&format!("{owner}.{member}"))
            .map(String::as_str)
    }

    fn subjects(&self, names: impl Iterator<Item = String>) -> Vec<(String, Subject)> {
        let subject = |index| Subject::Member(self.id, index);
        (0..)
            .zip(names)
            .map(|(index, name)| (name, subject(index)))
            .collect()
    }
}
