//! What each keyword of a schema means.

use super::Schema;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::operations::external_docs;
use crate::document::{At, Discriminator, Example, JsonType, Member, Reading, TypeSet};
use crate::extensions::Extension;
use crate::source::NodeValue;

/// The keywords whose values are lists.
const LIST_KEYWORDS: [&str; 6] = ["required", "oneOf", "anyOf", "allOf", "enum", "examples"];

impl<'n> Schema<'n> {
    pub(super) fn member(&mut self, cx: &mut Reading<'n, '_>, member: Member<'n>) {
        let at = member.at;
        match member.key {
            "$ref" | "$dynamicRef" => {
                self.reference = cx.string(at).map(|_| at);
            }
            "$recursiveRef" => self.recursion = Some(at),
            "type" => {
                self.types = types(cx, at);
                self.is_file = cx.is_swagger2() && at.node.as_str() == Some("file");
            }
            "nullable" => self.nullable = cx.boolean(at),
            "format" => self.format = cx.string(at),
            "contentEncoding" => self.content_encoding = cx.string(at),
            "contentMediaType" => self.content_media_type = cx.string(at),
            "enum" => self.values = Some(cx.items(at)),
            "const" => self.constant = Some(at),
            "allOf" => self.all_of = cx.items(at),
            "oneOf" => self.one_of = cx.list(at),
            "anyOf" => self.any_of = cx.list(at),
            "discriminator" => self.discriminator = Discriminator::read(cx, at),
            "minimum" | "maximum" | "multipleOf" | "minLength" | "maxLength" | "minItems"
            | "maxItems" | "minProperties" | "maxProperties" | "minContains" | "maxContains" => {
                self.bound(
                    cx,
                    member,
                    "a number",
                    matches!(at.node.value, NodeValue::Number(_)),
                );
            }
            "exclusiveMinimum" | "exclusiveMaximum" => {
                let fits = matches!(at.node.value, NodeValue::Number(_) | NodeValue::Bool(_));
                self.bound(cx, member, "a number", fits);
            }
            "pattern" => self.bound(cx, member, "a string", at.node.as_str().is_some()),
            "uniqueItems" => {
                if cx.boolean(at) {
                    self.bounds.push(member);
                }
            }
            "not" | "if" | "then" | "else" | "contains" | "propertyNames" | "dependentRequired"
            | "dependentSchemas" | "dependencies" | "contentSchema" | "unevaluatedItems" => {
                self.conditions.push(member);
            }
            _ => self.object_member(cx, member),
        }
    }

    /// Takes `unevaluatedItems` as `items` where nothing but `prefixItems` evaluates items.
    pub(super) fn unevaluated_items(&mut self) {
        let condition = |key: &str| self.conditions.iter().find(|member| member.key == key);
        let others = [self.items, self.one_of, self.any_of, self.reference];
        let is_evaluated = others.iter().any(Option::is_some) || !self.all_of.is_empty();
        let may_be_evaluated = ["if", "contains", "dependentSchemas"];
        if is_evaluated || may_be_evaluated.iter().any(|key| condition(key).is_some()) {
            return;
        }
        self.items = condition("unevaluatedItems").map(|member| member.at);
    }

    fn object_member(&mut self, cx: &mut Reading<'n, '_>, member: Member<'n>) {
        let at = member.at;
        match member.key {
            "properties" => self.properties(cx, at),
            "required" => self.required = required(cx, &member),
            "additionalProperties" => self.additional = Some(at),
            "unevaluatedProperties" => self.additional = self.additional.or(Some(at)),
            "patternProperties" => self.patterns = cx.entries(at),
            "items" if matches!(at.node.value, NodeValue::Array(_)) => {
                self.prefix_items = Some(cx.items(at));
                self.items_list = Some(at);
            }
            "items" => self.items = Some(at),
            "additionalItems" => self.items = self.items.or(Some(at)),
            "prefixItems" => self.prefix_items = Some(cx.items(at)),
            _ => self.annotation(cx, &member),
        }
    }

    /// Reads `properties`. A list is no schema: it belongs to a keyword that was indented too far.
    fn properties(&mut self, cx: &mut Reading<'n, '_>, at: At<'n>) {
        for member in cx.entries(at) {
            let is_list = matches!(member.at.node.value, NodeValue::Array(_));
            if is_list && LIST_KEYWORDS.contains(&member.key) {
                let key = member.key;
                let message = format!(
                    "`{key}` in `properties` is a list, which no schema is; it is read as the keyword of the object"
                );
                cx.disallowed(member.key_span, &message);
                self.member(cx, member);
            } else if cx.is_property_name(member.key_span, member.key) {
                self.properties.push(member);
            }
        }
    }

    fn annotation(&mut self, cx: &mut Reading<'n, '_>, member: &Member<'n>) {
        let at = member.at;
        match member.key {
            "title" => self.title = cx.text(at),
            "description" => self.description = cx.text(at),
            "default" => self.default = Some(at),
            "example" => self.examples.push(Example::Value(at)),
            "examples" => self.examples.extend(Example::several(cx, at)),
            "deprecated" => self.deprecated = cx.boolean(at),
            "readOnly" => self.read_only = cx.boolean(at),
            "writeOnly" => self.write_only = cx.boolean(at),
            "externalDocs" => self.external = external_docs(cx, at),
            "xml" | "$comment" | "$schema" | "$id" | "$anchor" | "$dynamicAnchor"
            | "$recursiveAnchor" | "$vocabulary" | "$defs" | "definitions" => {}
            "allowEmptyValue" | "collectionFormat" if cx.is_swagger2() => {}
            _ => self.extension(cx, member),
        }
    }

    fn extension(&mut self, cx: &mut Reading<'n, '_>, member: &Member<'n>) {
        let at = member.at;
        match Extension::named(member.key) {
            Some(Extension::DeprecatedMessage) => self.deprecation = cx.text(at),
            Some(Extension::EnumNames) => self.value_names = Some(at),
            Some(Extension::EnumDescriptions) => self.value_descriptions = Some(at),
            Some(Extension::MsEnum) => self.ms_enum(cx, at),
            Some(Extension::Nullable) if cx.is_swagger2() => self.nullable = cx.boolean(at),
            _ => cx.unknown(member, "a schema"),
        }
    }

    fn bound(&mut self, cx: &mut Reading<'n, '_>, member: Member<'n>, expected: &str, fits: bool) {
        if fits {
            self.bounds.push(member);
        } else {
            cx.mistyped(member.at, expected, "it has no effect");
        }
    }
}

/// `type`: a name or a list of names.
fn types<'n>(cx: &mut Reading<'n, '_>, at: At<'n>) -> Option<TypeSet> {
    let items = match at.node.value {
        NodeValue::Array(_) => cx.items(at),
        // YAML writes the name of the type like the value.
        NodeValue::Null => return Some(TypeSet::of(JsonType::Null)),
        _ => vec![at],
    };
    let mut set = TypeSet::EMPTY;
    for item in items {
        if matches!(item.node.value, NodeValue::Null) {
            set = set.with(JsonType::Null);
            continue;
        }
        let Some(name) = cx.string(item) else {
            continue;
        };
        if let Some(ty) = JsonType::named(name) {
            set = set.with(ty);
        } else if name == "file" {
            set = set.with(JsonType::String);
        } else if let Some(ty) = meant(name) {
            set = set.with(ty);
            let message = format!(
                "`{name}` is not a JSON Schema type; `{}` is assumed",
                ty.name()
            );
            cx.report(Diagnostic::new(Code::UnknownType, item.span(), message));
        } else {
            let message = format!("`{name}` is not a JSON Schema type; any value is taken");
            let known = [
                "string", "number", "integer", "boolean", "object", "array", "null",
            ];
            cx.report(
                Diagnostic::new(Code::UnknownType, item.span(), message).suggest(name, known, ""),
            );
            return None;
        }
    }
    (!set.is_empty()).then_some(set)
}

/// Returns the type of a name in another spelling, of a type of a programming language, or of a `format`.
fn meant(name: &str) -> Option<JsonType> {
    let name = name.trim_matches([' ', ',', ';']).to_ascii_lowercase();
    JsonType::named(&name).or(match &*name {
        "int" | "int32" | "int64" | "long" => Some(JsonType::Integer),
        "float" | "double" | "decimal" => Some(JsonType::Number),
        "bool" => Some(JsonType::Boolean),
        "str" | "date" | "datetime" | "date-time" | "uuid" | "uri" | "url" | "email" => {
            Some(JsonType::String)
        }
        "list" => Some(JsonType::Array),
        "map" | "dict" => Some(JsonType::Object),
        _ => None,
    })
}

/// `required`: a list of names. `required: true` inside a property is a frequent mistake.
fn required<'n>(cx: &mut Reading<'n, '_>, member: &Member<'n>) -> Vec<&'n str> {
    if matches!(member.at.node.value, NodeValue::Bool(_)) {
        let message = "`required` of a schema is a list of its properties; this has no effect";
        cx.report(
            Diagnostic::new(Code::Ignored, member.key_span, message)
                .help("add the property to `required` of its object"),
        );
        return Vec::new();
    }
    let mut names = cx.strings(member.at);
    names.retain(|name| cx.is_property_name(member.at.span(), name));
    names
}
