//! The schema object: JSON Schema 2020-12 as OpenAPI 3.1 uses it, to which `dialects` converts the others.

mod dialects;
mod keywords;

use super::{
    At, Discriminator, Example, JsonType, Member, PartContent, Reading, TypeSet, Version, swagger2,
};
use crate::extensions::Extension;

/// A schema, one level deep.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "the vocabulary has them")]
pub struct Schema<'n> {
    /// The value of a boolean schema.
    pub boolean: Option<bool>,
    /// `$ref`, or `$dynamicRef`, which is taken to mean the same.
    pub reference: Option<At<'n>>,
    /// `$recursiveRef`, which refers to the schema that contains it.
    pub recursion: Option<At<'n>>,
    /// `title`.
    pub title: &'n str,
    /// `description`.
    pub description: &'n str,
    /// `type`, with `null` in it for `nullable` of 3.0.
    pub types: Option<TypeSet>,
    /// Whether it describes the content of a string, and replaces the other schemas of that string.
    pub is_content: bool,
    /// `type: file`, which 2.0 has for bytes.
    is_file: bool,
    /// `nullable: true` without a `type` to put it into.
    pub nullable: bool,
    /// `format`.
    pub format: Option<&'n str>,
    /// `contentEncoding`.
    pub content_encoding: Option<&'n str>,
    /// `contentMediaType`.
    pub content_media_type: Option<&'n str>,
    /// `enum`.
    pub values: Option<Vec<At<'n>>>,
    /// `const`.
    pub constant: Option<At<'n>>,
    /// `x-enum-varnames` or an extension like it: a name for each value.
    pub value_names: Option<At<'n>>,
    /// `x-enum-descriptions` or an extension like it: a description for each value.
    pub value_descriptions: Option<At<'n>>,
    /// `properties`.
    pub properties: Vec<Member<'n>>,
    /// `required`.
    pub required: Vec<&'n str>,
    /// `additionalProperties`, or else `unevaluatedProperties`.
    pub additional: Option<At<'n>>,
    /// `patternProperties`.
    pub patterns: Vec<Member<'n>>,
    /// `items`; in the older form with a list, `additionalItems`.
    pub items: Option<At<'n>>,
    /// `prefixItems`, or the older form of `items` with a list.
    pub prefix_items: Option<Vec<At<'n>>>,
    /// The list of the older form of `items`.
    items_list: Option<At<'n>>,
    /// `allOf`.
    pub all_of: Vec<At<'n>>,
    /// `oneOf` and its place.
    pub one_of: Option<At<'n>>,
    /// `anyOf` and its place.
    pub any_of: Option<At<'n>>,
    /// Whether [`any_of`](Self::any_of) is what `items` lists, so that a list is valid, too.
    pub any_list: bool,
    /// `discriminator`.
    pub discriminator: Option<Discriminator<'n>>,
    /// Bounds and patterns, in document order.
    pub bounds: Vec<Member<'n>>,
    /// Keywords that only narrow what is valid: `not`, `if`, `dependentSchemas`, …
    pub conditions: Vec<Member<'n>>,
    /// `default`.
    pub default: Option<At<'n>>,
    /// `example` and `examples`.
    pub examples: Vec<Example<'n>>,
    /// `deprecated`.
    pub deprecated: bool,
    /// `x-deprecated-message` or an extension like it.
    pub deprecation: &'n str,
    /// `readOnly`.
    pub read_only: bool,
    /// `writeOnly`.
    pub write_only: bool,
    /// `externalDocs.url`.
    pub external: Option<&'n str>,
}

impl<'n> Schema<'n> {
    /// Reads a schema.
    pub fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        if let Some(content) = cx.content_of(at) {
            return Self {
                is_content: true,
                ..Self::read(cx, content)
            };
        }
        let mut schema = Self::default();
        if let Some(value) = at.node.as_bool() {
            schema.boolean = Some(value);
            return schema;
        }
        if let Some(fields) = cx.form_fields(at).map(<[Member<'n>]>::to_vec) {
            return Self::form(fields);
        }
        if matches!(cx.version, Version::V20 | Version::V30)
            && let Some(reference) = cx.member(at, "$ref")
        {
            schema.reference = cx.string(reference).map(|_| reference);
            // Generators of 2.0 write it there, for want of another place.
            let nullable = cx.member(at, Extension::Nullable.name());
            if let Some(nullable) = nullable.filter(|_| cx.is_swagger2()) {
                schema.nullable = cx.boolean(nullable);
            }
            // It has no meaning there either, but is documentation whose place is the use of the schema.
            if let Some(description) = cx.member(at, "description") {
                schema.description = cx.text(description);
            }
            dialects::ignored_siblings(cx, at);
            return schema;
        }
        let is_parameter = swagger2::is_parameter(cx, at);
        for entry in cx.object(at) {
            let member = cx.enter(at, entry);
            if !(is_parameter && matches!(member.key, "name" | "in" | "required")) {
                schema.member(cx, member);
            }
        }
        schema.unevaluated_items();
        if let (Some(content), None) = (cx.untyped_part(at), schema.types) {
            schema.types = Some(TypeSet::of(JsonType::String));
            schema.format = (content == PartContent::Binary).then_some("binary");
        }
        schema.settle(cx);
        schema
    }

    /// The `formData` parameters of an operation of 2.0: an object.
    fn form(fields: Vec<Member<'n>>) -> Self {
        let required = |field: &&Member<'n>| swagger2::is_required(field.at);
        Self {
            types: Some(TypeSet::of(JsonType::Object)),
            required: fields
                .iter()
                .filter(required)
                .map(|field| field.key)
                .collect(),
            properties: fields,
            ..Self::default()
        }
    }
}
