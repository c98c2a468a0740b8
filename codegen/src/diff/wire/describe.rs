//! Describes types in messages: their kinds and their members.

use std::fmt::Write;

use crate::model::{
    Additional, Api, Integer, Kind, Object, Property, TextFormat, TypeRef, Variant,
};

/// The depth to which an outline describes members.
const DEPTH: u32 = 2;

/// The maximum number of members of an outline; the others are `…`.
const MEMBERS: u32 = 200;

/// Returns the name of a type in a message.
pub(super) fn shown(api: &Api, ty: TypeRef) -> String {
    let name = match &api.ty(ty.id).kind {
        Kind::Any => "any value",
        Kind::Null => "null",
        Kind::Boolean => "boolean",
        Kind::Integer(Integer::I64) => "integer",
        Kind::Integer(Integer::U64) => "integer (unsigned)",
        Kind::Integer(Integer::I128) => "integer (128 bits)",
        Kind::Number => "number",
        Kind::Text(format) => text(*format),
        Kind::StringEnum(_) => "string enum",
        Kind::IntegerEnum(_) => "integer enum",
        Kind::Array(_) => "array",
        Kind::Tuple { .. } => "tuple",
        Kind::Map(_) => "map",
        Kind::Object(_) => "object",
        Kind::Union(union) => {
            let name = format!("one of {} alternatives", union.variants.len());
            return or_null(name, ty);
        }
    };
    or_null(name.to_owned(), ty)
}

fn or_null(name: String, ty: TypeRef) -> String {
    if ty.nullable {
        format!("{name} or null")
    } else {
        name
    }
}

pub(super) fn text(format: TextFormat) -> &'static str {
    match format {
        TextFormat::Plain => "string",
        TextFormat::DateTime => "string (date-time)",
        TextFormat::Date => "string (date)",
        TextFormat::Time => "string (time)",
        TextFormat::Duration => "string (duration)",
        TextFormat::Uuid => "string (uuid)",
        TextFormat::Uri => "string (uri)",
        TextFormat::Ip => "string (ip)",
        TextFormat::Base64 => "string (base64)",
        TextFormat::Secret => "string (password)",
        TextFormat::Binary => "string (binary)",
    }
}

/// Returns an outline of the members of a type: `{ kind: "cat", name, mood?: "calm" | "wild" }`.
pub(super) fn outline(api: &Api, ty: TypeRef) -> String {
    let mut outline = Outline {
        api,
        left: MEMBERS,
        text: String::new(),
    };
    outline.ty(ty, DEPTH);
    outline.text
}

/// Returns the name and the outline of an alternative of a union.
pub(super) fn alternative(api: &Api, variant: &Variant) -> String {
    format!("{}: {}", variant.label, outline(api, variant.ty))
}

struct Outline<'a> {
    api: &'a Api,
    left: u32,
    text: String,
}

impl Outline<'_> {
    fn ty(&mut self, ty: TypeRef, depth: u32) {
        let api = self.api;
        match &api.ty(ty.id).kind {
            Kind::Object(object) if depth > 0 => self.object(object, depth),
            Kind::StringEnum(strings) => {
                let values = strings.values.iter();
                self.list(values, " | ", |outline, value| {
                    let _ = write!(outline.text, "{:?}", value.value);
                });
            }
            Kind::IntegerEnum(integers) => {
                let values = integers.values.iter();
                self.list(values, " | ", |outline, value| {
                    outline.text.push_str(&value.value);
                });
            }
            Kind::Union(union) if depth > 0 => {
                self.list(union.variants.iter(), " | ", |outline, variant| {
                    outline.ty(variant.ty, depth);
                });
            }
            Kind::Array(items) => {
                self.text.push('[');
                self.ty(*items, depth);
                self.text.push(']');
            }
            Kind::Map(values) => {
                self.text.push_str("{ …: ");
                self.ty(*values, depth);
                self.text.push_str(" }");
            }
            _ => self.text.push_str(&shown(
                api,
                TypeRef {
                    nullable: false,
                    ..ty
                },
            )),
        }
        if ty.nullable {
            self.text.push_str(" | null");
        }
    }

    fn object(&mut self, object: &Object, depth: u32) {
        self.text.push_str("{ ");
        self.list(object.properties.iter(), ", ", |outline, property| {
            outline.property(property, depth - 1);
        });
        if let Additional::Keep(_) = object.additional {
            self.text.push_str(", …");
        }
        self.text.push_str(" }");
        for union in &object.unions {
            self.text.push_str(" & ");
            self.ty(*union, depth);
        }
    }

    fn property(&mut self, property: &Property, depth: u32) {
        self.text.push_str(&property.name);
        if !property.required {
            self.text.push('?');
        }
        if let Some(constant) = &property.constant {
            let _ = write!(self.text, ": {constant}");
        } else if !is_scalar(&self.api.ty(property.ty.id).kind) {
            self.text.push_str(": ");
            self.ty(property.ty, depth);
        }
    }

    /// Writes the items of a list until the limit of members is reached.
    fn list<T>(
        &mut self,
        list: impl Iterator<Item = T>,
        between: &str,
        one: impl Fn(&mut Self, T),
    ) {
        for (index, item) in list.enumerate() {
            if index > 0 {
                self.text.push_str(between);
            }
            let Some(left) = self.left.checked_sub(1) else {
                self.text.push('…');
                return;
            };
            self.left = left;
            one(self, item);
        }
    }
}

fn is_scalar(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Any | Kind::Null | Kind::Boolean | Kind::Integer(_) | Kind::Number | Kind::Text(_)
    )
}
