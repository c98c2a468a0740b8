//! Which constants operations share: distinct lists of alternatives of credentials, and distinct envelopes.

use std::collections::{BTreeMap, BTreeSet};

use crate::emit::rust_type::RUNTIME;
use crate::model::{
    Api, Envelope, Kind, OperationId, Property, SecurityAlternative, Type, TypeId, UnionForm,
};
use crate::names::{self, Name, Names};

/// The names for a type parameter, in the order of preference.
const PARAMETERS: &[&str] = &["T", "U", "V"];

/// Which constants there are, and which of them each operation refers to.
#[derive(Clone, Debug, Default)]
pub(in crate::emit) struct Common<'a> {
    pub(super) securities: Vec<&'a [SecurityAlternative]>,
    pub(super) envelopes: Vec<[Option<&'a str>; 4]>,
    of_operation: Vec<(Option<usize>, Option<usize>)>,
    /// What most operations refer to.
    usual: (Option<usize>, Option<usize>),
    /// By the index of the distinct lists of alternatives.
    pub(super) security_names: Vec<Name>,
    /// By the index of the distinct envelopes.
    pub(super) envelope_names: Vec<Name>,
    /// The types that are variants of a tagged union, with its discriminator.
    tags: BTreeSet<(TypeId, &'a str)>,
    /// Types of the client that are called like one of the runtime.
    pub(in crate::emit) clashing: BTreeSet<&'static str>,
    /// The type parameter of generic types, a name that no type has.
    pub(in crate::emit) parameter: &'static str,
}

impl<'a> Common<'a> {
    /// Finds the distinct lists of alternatives, and the distinct envelopes: the place of the data
    /// matters, not its type.
    pub(in crate::emit) fn new(api: &'a Api, names: &Names) -> Self {
        let mut common = Self::default();
        let types = names.types.iter().filter_map(|names| names.name.as_ref());
        let schemas = names.schemas.iter().map(|names| &names.name);
        let taken: BTreeSet<&str> = types.chain(schemas).map(Name::text).collect();
        let runtime = RUNTIME.iter().copied();
        common.clashing = runtime.filter(|name| taken.contains(name)).collect();
        let mut parameters = PARAMETERS.iter().copied();
        let parameter = parameters.find(|name| !taken.contains(name));
        common.parameter = parameter.unwrap_or("TypeParameter");
        common.tags = api.types.iter().flat_map(tags).collect();
        for operation in &api.operations {
            let security = Some(operation.security.as_slice()).filter(|list| !list.is_empty());
            let security = security.map(|list| position(&mut common.securities, list));
            let envelope = operation.envelope.as_ref().map(places);
            let envelope = envelope.map(|places| position(&mut common.envelopes, places));
            common.of_operation.push((security, envelope));
        }
        common.usual = most_frequent(&common.of_operation);
        let data: Vec<_> = common.envelopes.iter().map(|[data, ..]| *data).collect();
        (common.security_names, common.envelope_names) =
            names::shared(&names.schemes, &common.securities, &data);
        common
    }

    /// Whether the property is the discriminator of a union whose variant its type is.
    pub(in crate::emit) fn is_tag(&self, id: TypeId, property: &Property) -> bool {
        self.tags.contains(&(id, property.name.as_str()))
    }

    /// The constants of an operation: its alternatives of credentials, and its envelope.
    pub(in crate::emit) fn of(&self, id: OperationId) -> (Option<&Name>, Option<&Name>) {
        self.named(
            self.of_operation
                .get(id.0 as usize)
                .copied()
                .unwrap_or_default(),
        )
    }

    /// The constants that most operations refer to.
    pub(in crate::emit) fn usual(&self) -> (Option<&Name>, Option<&Name>) {
        self.named(self.usual)
    }

    fn named(
        &self,
        (security, envelope): (Option<usize>, Option<usize>),
    ) -> (Option<&Name>, Option<&Name>) {
        (
            security.and_then(|index| self.security_names.get(index)),
            envelope.and_then(|index| self.envelope_names.get(index)),
        )
    }

    /// Whether most operations refer to something.
    pub(in crate::emit) fn has_usual(&self) -> bool {
        self.usual != (None, None)
    }
}

/// The first of those that are there most often.
fn most_frequent<T: Copy + Default + PartialEq + Ord>(all: &[T]) -> T {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for one in all {
        let count = counts.entry(*one).or_default();
        *count = count.saturating_add(1);
    }
    let most = counts.values().copied().max();
    let first = all.iter().find(|one| counts.get(one).copied() == most);
    first.copied().unwrap_or_default()
}

/// The variants of a tagged union with its tag.
fn tags(ty: &Type) -> Vec<(TypeId, &str)> {
    match &ty.kind {
        Kind::Union(union) => match &union.form {
            UnionForm::Tagged { property } => {
                let variants = union.variants.iter();
                variants
                    .map(|variant| (variant.ty.id, property.as_str()))
                    .collect()
            }
            UnionForm::Untagged => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn position<T: PartialEq>(known: &mut Vec<T>, one: T) -> usize {
    known
        .iter()
        .position(|known| *known == one)
        .unwrap_or_else(|| {
            known.push(one);
            known.len() - 1
        })
}

fn places(envelope: &Envelope) -> [Option<&str>; 4] {
    let Envelope {
        data,
        success,
        errors,
        messages,
        ..
    } = envelope;
    [data, success, errors, messages].map(Option::as_deref)
}
