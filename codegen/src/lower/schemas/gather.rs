//! The schemas that hold together at a place: the place's own, those of its `allOf`s, and what the
//! references among them mean.

use super::Use;
use super::facts::Facts;
use crate::document::{At, JsonType, Schema, TypeSet};
use crate::ledger::Outcome;
use crate::lower::cx::Cx;
use crate::lower::docs;
use crate::model::{Docs, Kind, TypeId, TypeRef};

/// Schemas that hold together; references among them are not followed yet.
pub(super) struct Conjunction<'n> {
    parts: Vec<Part<'n>>,
    references: Vec<Reference<'n>>,
}

/// A schema without its reference and its `allOf`.
pub(super) struct Part<'n> {
    pub(super) at: At<'n>,
    pub(super) schema: Schema<'n>,
    /// Whether it stands at the place itself, not in its `allOf` or behind a reference.
    pub(super) own: bool,
}

struct Reference<'n> {
    at: At<'n>,
    target: TypeId,
}

impl<'n> Conjunction<'n> {
    pub(super) fn gather(cx: &mut Cx<'n, '_>, places: &[At<'n>]) -> Self {
        let mut conjunction = Self {
            parts: Vec::new(),
            references: Vec::new(),
        };
        for (index, place) in places.iter().enumerate() {
            if !places
                .iter()
                .take(index)
                .any(|other| other.identity() == place.identity())
            {
                conjunction.add(cx, *place, true);
            }
        }
        conjunction
    }

    fn add(&mut self, cx: &mut Cx<'n, '_>, at: At<'n>, own: bool) {
        let mut schema = Schema::read(&mut cx.reading, at);
        if let Some(reference) = schema.reference
            && let Some(target) = cx.target(reference)
        {
            self.references.push(Reference {
                at: reference,
                target,
            });
        }
        let mut inner = std::mem::take(&mut schema.all_of);
        // A choice among one is none.
        for choice in [&mut schema.one_of, &mut schema.any_of] {
            if let Some([_]) = choice.map(|list| list.node.items()) {
                inner.extend(
                    choice
                        .take()
                        .map(|list| cx.reading.items(list))
                        .unwrap_or_default(),
                );
            }
        }
        self.parts.push(Part { at, schema, own });
        for place in inner {
            self.add(cx, place, false);
        }
    }

    /// What the place says for people; the type is put in later.
    pub(super) fn describe(&self) -> Use {
        let mut used = Use {
            ty: TypeRef {
                id: TypeId(u32::MAX),
                nullable: false,
            },
            docs: Docs::default(),
            read_only: false,
            write_only: false,
            constant: None,
        };
        for part in &self.parts {
            docs::fill(&mut used.docs, &docs::of_schema(&part.schema));
            used.read_only |= part.schema.read_only;
            used.write_only |= part.schema.write_only;
        }
        used
    }

    /// The slot of the only reference, and the reference.
    pub(super) fn only_reference(&self) -> Option<(TypeId, At<'n>)> {
        match self.references.as_slice() {
            [one] => Some((one.target, one.at)),
            _ => None,
        }
    }

    /// A word for the JSON type.
    pub(super) fn kind_word(&self) -> &'static str {
        let types = self.parts.iter().find_map(|part| part.schema.types);
        let ty = types.and_then(|types| types.without(JsonType::Null).iter().next());
        let object = self
            .parts
            .iter()
            .any(|part| !part.schema.properties.is_empty());
        match ty {
            Some(ty) => super::unions::kind_word(ty),
            None if object => "Object",
            None => "Value",
        }
    }

    /// The type of the only reference, if everything beside it is annotation.
    pub(super) fn alias(&self, cx: &mut Cx<'n, '_>) -> Option<TypeRef> {
        let (first, others) = self.references.split_first()?;
        if others.iter().any(|other| other.target != first.target) {
            return None;
        }
        for part in &self.parts {
            if !says_nothing_more(cx, &part.schema, first.target) {
                return None;
            }
        }
        let nullable = self.parts.iter().any(|part| {
            let types = part.schema.types;
            part.schema.nullable || types.is_some_and(|types| types.contains(JsonType::Null))
        });
        Some(TypeRef {
            id: first.target,
            nullable,
        })
    }

    /// Follows the references and puts everything together. `into` is the slot of the schema that
    /// is being lowered, which must not become a part of itself.
    pub(super) fn expand(
        self,
        cx: &mut Cx<'n, '_>,
        base: Option<Facts<'n>>,
        into: Option<TypeId>,
    ) -> Facts<'n> {
        let mut visited: Vec<TypeId> = into.into_iter().collect();
        let mut parts = Vec::new();
        self.flatten(cx, &mut visited, &mut parts);
        let mut facts = base.unwrap_or_default();
        for part in parts {
            facts.add(cx, part);
        }
        facts
    }

    fn flatten(self, cx: &mut Cx<'n, '_>, visited: &mut Vec<TypeId>, parts: &mut Vec<Part<'n>>) {
        for mut part in self.parts {
            if !part.own {
                drop_own_choice(cx, &mut part, visited);
            }
            parts.push(part);
        }
        for reference in self.references {
            if Some(&reference.target) == visited.first() {
                let reason = "a schema cannot be a part of itself; the reference is left out";
                cx.inexact(Outcome::Approximated, "allOf", reference.at, reason);
                continue;
            }
            if visited.contains(&reference.target) {
                continue;
            }
            visited.push(reference.target);
            // Done first, so that its inline schemas get their names from it.
            cx.demand(reference.target);
            let Some(at) = cx.slots.get(reference.target).at else {
                continue;
            };
            let mut behind = Self {
                parts: Vec::new(),
                references: Vec::new(),
            };
            behind.add(cx, at, false);
            behind.flatten(cx, visited, parts);
        }
    }
}

/// A base often lists the schemas that are made of it (`Pet` is one of `Cat` and `Dog`, and `Cat` is
/// all of `Pet` and more). For one of those the choice is made.
fn drop_own_choice<'n>(cx: &mut Cx<'n, '_>, part: &mut Part<'n>, visited: &[TypeId]) {
    for choice in [&mut part.schema.one_of, &mut part.schema.any_of] {
        let Some(list) = *choice else { continue };
        for item in cx.reading.items(list) {
            if let Some(reference) = cx.reading.member(item, "$ref")
                && cx
                    .target(reference)
                    .is_some_and(|target| visited.contains(&target))
            {
                cx.exact("choice made", list);
                *choice = None;
                break;
            }
        }
    }
}

/// Whether a schema beside a reference leaves the type as it is.
fn says_nothing_more<'n>(cx: &mut Cx<'n, '_>, schema: &Schema<'n>, target: TypeId) -> bool {
    let silent = schema.boolean != Some(false)
        && schema.format.is_none()
        && schema.content_encoding.is_none()
        && schema.values.is_none()
        && schema.constant.is_none()
        && schema.properties.is_empty()
        && schema.patterns.is_empty()
        && schema.additional.is_none()
        && schema.items.is_none()
        && schema.prefix_items.is_none()
        && schema.one_of.is_none()
        && schema.any_of.is_none();
    if !silent {
        return false;
    }
    if schema.types.is_none() && schema.required.is_empty() {
        return true;
    }
    let target = TypeRef {
        id: target,
        nullable: false,
    };
    cx.demand_use(target);
    let (kind, _) = cx.slots.kind(target);
    // A recursion: the reference stays one.
    let Some(kind) = kind else {
        return schema.required.is_empty();
    };
    let same_type = schema
        .types
        .is_none_or(|types| fits(kind, types.without(JsonType::Null)));
    same_type && schema.required.iter().all(|name| requires(kind, name))
}

/// Whether every value of a kind is of one of the types.
fn fits(kind: &Kind, types: TypeSet) -> bool {
    let ty = match kind {
        Kind::Boolean => JsonType::Boolean,
        Kind::Integer(_) => JsonType::Integer,
        Kind::Number => JsonType::Number,
        Kind::Text(_) | Kind::StringEnum(_) => JsonType::String,
        Kind::Array(_) | Kind::Tuple { .. } => JsonType::Array,
        Kind::Map(_) | Kind::Object(_) => JsonType::Object,
        Kind::Any | Kind::Null | Kind::Union(_) => return false,
    };
    types.contains(ty) || (ty == JsonType::Integer && types.contains(JsonType::Number))
}

fn requires(kind: &Kind, name: &str) -> bool {
    match kind {
        Kind::Object(object) => object
            .properties
            .iter()
            .any(|property| property.required && property.name == name),
        _ => false,
    }
}
