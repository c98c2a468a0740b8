//! A merged schema: the keywords of all schemas that apply at a place.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::conditions;
use super::conjunction::Part;
use super::one_of::{Alternative, Alternatives};
use crate::document::{At, Discriminator, JsonType, Member, Schema, TypeSet};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::Docs;
use crate::source::Span;

/// The keywords of all schemas that apply at a place.
#[derive(Clone, Debug, Default)]
pub(super) struct MergedSchema<'n> {
    /// The first of the schemas.
    pub(super) at: Option<At<'n>>,
    /// The documentation of the place.
    pub(super) docs: Rc<Docs>,
    /// The number of schemas.
    pub(super) count: usize,
    /// The JSON types that all schemas allow.
    pub(super) types: Option<TypeSet>,
    /// Whether the place itself allows null.
    pub(super) null_by_own: bool,
    /// Whether every schema with a type allows null.
    pub(super) null_by_all: Option<bool>,
    pub(super) format: Option<&'n str>,
    pub(super) content_encoding: Option<&'n str>,
    pub(super) content_media_type: Option<&'n str>,
    /// The values that all lists contain.
    pub(super) values: Option<Vec<At<'n>>>,
    /// Whether a list of values was removed, because it is only documentation.
    pub(super) enumerated: bool,
    pub(super) value_names: Option<At<'n>>,
    pub(super) value_descriptions: Option<At<'n>>,
    pub(super) properties: Vec<Declared<'n>>,
    /// The properties that conditions declare. Each has one of its schemas.
    pub(super) conditional: Vec<Declared<'n>>,
    pub(super) required: BTreeSet<&'n str>,
    /// The schemas of other keys.
    pub(super) additional: Vec<At<'n>>,
    /// Whether other keys are invalid.
    pub(super) closed: bool,
    pub(super) patterns: Vec<Member<'n>>,
    pub(super) items: Vec<At<'n>>,
    pub(super) prefix_items: Vec<Vec<At<'n>>>,
    pub(super) unions: Vec<Alternatives<'n>>,
    /// The discriminators of schemas without alternatives.
    pub(super) discriminators: Vec<Discriminator<'n>>,
    pub(super) bounds: Vec<Member<'n>>,
    /// The findings of merging, which are recorded when the schema is lowered.
    pub(super) findings: Findings<'n>,
}

/// A property and all schemas that apply to it.
#[derive(Clone, Debug)]
pub(super) struct Declared<'n> {
    pub(super) name: &'n str,
    pub(super) key: Span,
    pub(super) first: At<'n>,
    /// The schemas of further parts of an `allOf`.
    pub(super) more: Vec<At<'n>>,
}

impl<'n> MergedSchema<'n> {
    /// Adds a schema.
    pub(super) fn add(&mut self, cx: &mut Cx<'n, '_>, part: &Part<'n>) {
        let Part { at, schema, own } = part;
        let (at, own) = (*at, *own);
        self.at = self.at.or(Some(at));
        self.count += 1;
        if schema.is_content {
            self.types = schema.types;
        } else {
            self.add_types(at, schema.types);
        }
        self.add_null(schema, own);
        if schema.boolean == Some(false) {
            let reason = "no value is valid here; any is taken";
            self.findings
                .approximated(Construct::SchemaFalse, at, reason);
        }
        self.format = self.format.or(schema.format);
        self.content_encoding = self.content_encoding.or(schema.content_encoding);
        self.content_media_type = self.content_media_type.or(schema.content_media_type);
        if let Some(encoding) = schema.content_encoding
            && !super::content_encoding::is_known_encoding(encoding)
        {
            let reason = format!("bytes in `{encoding}` are represented as text");
            self.findings
                .approximated(Construct::ContentEncoding, at, reason);
        }
        self.bounds.extend_from_slice(&schema.bounds);
        let constant = schema.constant.map(|value| vec![value]);
        for values in [schema.values.clone(), constant].into_iter().flatten() {
            self.add_values(at, values);
        }
        self.value_names = self.value_names.or(schema.value_names);
        self.value_descriptions = self.value_descriptions.or(schema.value_descriptions);
        self.items.extend(schema.items);
        self.prefix_items.extend(schema.prefix_items.clone());
        self.add_members(schema);
        self.add_alternatives(cx, schema);
        for condition in &schema.conditions {
            conditions::add(cx, self, condition);
        }
    }

    fn add_members(&mut self, schema: &Schema<'n>) {
        self.required.extend(&schema.required);
        // A schema declares each property once, so only those of previous schemas are compared.
        let before = self.properties.len();
        for member in &schema.properties {
            match self
                .properties
                .iter_mut()
                .take(before)
                .find(|known| known.name == member.key)
            {
                Some(known) => known.more.push(member.at),
                None => self.properties.push(Declared {
                    name: member.key,
                    key: member.key_span,
                    first: member.at,
                    more: Vec::new(),
                }),
            }
        }
        match schema.additional {
            Some(at) if at.node.as_bool() == Some(false) => self.closed = true,
            Some(at) => self.additional.push(at),
            None => {}
        }
        self.patterns.extend_from_slice(&schema.patterns);
    }

    fn add_alternatives(&mut self, cx: &mut Cx<'n, '_>, schema: &Schema<'n>) {
        let lists: Vec<At<'n>> = [schema.one_of, schema.any_of]
            .into_iter()
            .flatten()
            .collect();
        let mut discriminator = schema.discriminator.clone();
        if lists.is_empty() {
            self.discriminators.extend(discriminator.take());
        }
        for at in lists {
            self.unions.push(Alternatives {
                at,
                items: Alternative::list(cx, at),
                discriminator: discriminator.take(),
                any_list: schema.any_list,
            });
        }
    }

    /// Creates a schema with only these types.
    pub(super) fn of_types(types: TypeSet) -> Self {
        Self {
            types: Some(types.without(JsonType::Null)),
            ..Self::default()
        }
    }

    /// Returns the schema with other types and values.
    pub(super) fn narrowed(&self, types: TypeSet, values: Option<Vec<At<'n>>>) -> Self {
        Self {
            types: Some(types),
            enumerated: self.values.is_some(),
            values,
            ..self.clone()
        }
    }

    /// Returns the part of the schema that applies to each alternative of its `oneOf` or `anyOf`.
    pub(super) fn shared_by_alternatives(&self) -> Self {
        Self {
            at: None,
            docs: Rc::default(),
            null_by_own: false,
            null_by_all: None,
            unions: Vec::new(),
            findings: Findings::default(),
            ..self.clone()
        }
    }

    /// Returns the names of the declared properties.
    pub(super) fn property_names(&self) -> impl Iterator<Item = &'n str> {
        self.properties.iter().map(|property| property.name)
    }

    /// Whether it has no keywords that determine a type, and can only have `required`.
    pub(super) fn has_only_required(&self) -> bool {
        !self.is_object()
            && self.items.is_empty()
            && self.prefix_items.is_empty()
            && self.values.is_none()
            && self.unions.is_empty()
    }

    /// Whether it has keywords for the members of an object.
    pub(super) fn is_object(&self) -> bool {
        !self.properties.is_empty()
            || !self.conditional.is_empty()
            || !self.additional.is_empty()
            || self.closed
            || !self.patterns.is_empty()
    }
}
