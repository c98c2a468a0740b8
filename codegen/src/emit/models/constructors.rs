//! The constructors of values that are sent: `new` with the required properties, and a setter for each optional one.

use quote::quote;

use super::super::code::{self, Code, Statement};
use super::super::declarations::{Attributes, Declaration, Member, Method, Takes};
use super::super::rust_type::RustType;
use super::super::{Cx, deprecated, docs, former_names, syntax};
use crate::model::{Additional, EnumValue, Kind, Object, Property, TypeId, TypeRef};
use crate::names::{Name, TypeNames};
use crate::plan::Boxing;

/// Whether `new` takes nothing and sets nothing, so that `Default` can be derived.
pub(super) fn is_default(cx: &Cx<'_>, id: TypeId, object: &Object) -> bool {
    let plan = cx.plan.ty(id);
    let optional = |(index, property): (usize, &Property)| {
        property.implied || !property.required || plan.boxing(index) == Boxing::OptionalBox
    };
    object.unions.is_empty() && object.properties.iter().enumerate().all(optional)
}

/// `impl Name { new, with_… }`, and `Default` if `new` takes nothing and it is not derived.
pub(super) fn object(cx: &Cx<'_>, id: TypeId, name: &Name, object: &Object) -> Vec<Declaration> {
    let plan = cx.plan.ty(id);
    let names = cx.names.ty(id);
    let mut making = Making::default();
    for (index, (property, field)) in object.properties.iter().zip(&names.members).enumerate() {
        if property.implied {
            continue;
        }
        let part = Part {
            cx,
            ty: property.ty,
            field,
            boxing: plan.boxing(index),
        };
        let required = property.required;
        if !required || part.boxing == Boxing::OptionalBox {
            making.setters.push(part.setter(property, required));
            let former = names.former.iter().filter(|(of, _)| *of == index);
            making.setters.extend(former.map(|(_, former)| {
                let copy = part.setter(property, required);
                former_names::method(copy, "with_", field, former)
            }));
            making
                .values
                .push((field.to_string(), part.absent(required)));
        } else if let Some(constant) = constant(cx, property) {
            making
                .values
                .push((field.to_string(), part.wrapped(constant)));
        } else {
            making.argument(&part);
        }
    }
    let first = object.properties.len();
    for (index, (union, field)) in object.unions.iter().zip(&names.unions).enumerate() {
        making.argument(&Part {
            cx,
            ty: *union,
            field,
            boxing: plan.boxing(first + index),
        });
    }
    if let (Additional::Keep(_), Some(field)) = (object.additional, &names.additional) {
        making.values.push((
            field.to_string(),
            code::call("std::collections::BTreeMap::new", []),
        ));
    }
    making.items(name, is_default(cx, id, object))
}

#[derive(Default)]
struct Making {
    arguments: Vec<(String, RustType)>,
    values: Vec<(String, Code)>,
    setters: Vec<Method>,
}

impl Making {
    fn argument(&mut self, part: &Part<'_>) {
        let (ty, value) = part.required();
        self.arguments.push((part.field.to_string(), ty));
        self.values.push((part.field.to_string(), value));
    }

    fn items(self, name: &Name, is_default: bool) -> Vec<Declaration> {
        let only_constants = self.arguments.is_empty() && !is_default;
        let ty = name.bare();
        let line = if self.arguments.is_empty() {
            format!("Creates a new `{ty}` without optional properties.")
        } else {
            format!("Creates a new `{ty}` with its required properties.")
        };
        let value = if is_default {
            code::call("Self::default", [])
        } else {
            code::record("Self", self.values)
        };
        let new = Method {
            attributes: Attributes::line(line),
            name: "new".to_owned(),
            takes: Takes::Nothing,
            arguments: self.arguments,
            returns: RustType::path("Self"),
            body: vec![Statement::Value(value)],
        };
        let methods = std::iter::once(new).chain(self.setters);
        let methods = methods.map(Member::Method).collect();
        let mut items = vec![Declaration::implementation(name.text(), methods)];
        if only_constants {
            let default = syntax::member(&quote! {
                fn default() -> Self {
                    Self::new()
                }
            });
            let default = Member::Printed(Attributes::default(), default);
            let name = format!("Default for {name}");
            items.push(Declaration::implementation(name, vec![default]));
        }
        items
    }
}

/// A field of a constructor.
struct Part<'a> {
    cx: &'a Cx<'a>,
    ty: TypeRef,
    field: &'a Name,
    boxing: Boxing,
}

impl Part<'_> {
    /// The type of the argument of `new`, and the field's value made of it.
    fn required(&self) -> (RustType, Code) {
        if self.ty.nullable {
            let ty = self.cx.boxed(self.ty.id, self.boxing).within("Option");
            return (ty, code::variable(self.field));
        }
        self.passed()
    }

    /// Returns the type of the argument, and the value without `Option` or `Maybe`. An argument for a text is anything
    /// that converts into it.
    fn passed(&self) -> (RustType, Code) {
        let ty = self.cx.bare(self.ty.id);
        let kind = &self.cx.api.ty(self.ty.id).kind;
        let value = code::variable(self.field);
        let (ty, value) = match kind {
            Kind::Text(_) | Kind::StringEnum(_) | Kind::Any => (
                RustType::Into(Box::new(ty)),
                code::method(value, "into", []),
            ),
            _ => (ty, value),
        };
        (ty, self.boxed(value))
    }

    fn boxed(&self, value: Code) -> Code {
        match self.boxing {
            Boxing::Plain => value,
            Boxing::Boxed | Boxing::OptionalBox => code::call("Box::new", [value]),
        }
    }

    /// The value of a required field.
    fn wrapped(&self, value: Code) -> Code {
        let value = self.boxed(value);
        if self.ty.nullable {
            code::some(value)
        } else {
            value
        }
    }

    /// `with_field(…)`.
    fn setter(&self, property: &Property, required: bool) -> Method {
        let (ty, value) = self.passed();
        let some = if self.is_maybe(required) {
            "clientwright_runtime::Maybe::Value"
        } else {
            "Some"
        };
        let this = || code::path("self");
        let set = Statement::Assignment(
            code::field(this(), self.field.text()),
            code::call(some, [value]),
        );
        let lines = docs::summary(&property.docs, &super::titles(self.cx, property));
        Method {
            attributes: Attributes::docs(lines).with(deprecated::attribute(&property.docs)),
            name: format!("with_{}", self.field.bare()),
            takes: Takes::Mutable,
            arguments: vec![(self.field.to_string(), ty)],
            returns: RustType::path("Self"),
            body: vec![set, Statement::Value(this())],
        }
    }

    fn absent(&self, required: bool) -> Code {
        if self.is_maybe(required) {
            code::path("clientwright_runtime::Maybe::Absent")
        } else {
            code::path("None")
        }
    }

    fn is_maybe(&self, required: bool) -> bool {
        !required && self.ty.nullable
    }
}

/// Returns the constant of a property, if it can be written in Rust.
fn constant(cx: &Cx<'_>, property: &Property) -> Option<Code> {
    let names = cx.names.ty(property.ty.id);
    let kind = &cx.api.ty(property.ty.id).kind;
    if matches!(kind, Kind::Null) {
        return Some(Code::Tuple(Vec::new()));
    }
    let value: serde_json::Value = serde_json::from_str(property.constant.as_ref()?).ok()?;
    match (kind, value) {
        (Kind::StringEnum(strings), serde_json::Value::String(text)) => {
            listed(names, &strings.values, &text)
        }
        (Kind::IntegerEnum(integers), serde_json::Value::Number(number)) => {
            listed(names, &integers.values, &number.to_string())
        }
        (Kind::Text(_), serde_json::Value::String(text)) => {
            Some(code::method(code::text(&text), "into", []))
        }
        (Kind::Boolean, serde_json::Value::Bool(value)) => Some(code::boolean(value)),
        (Kind::Integer(_), serde_json::Value::Number(number)) => {
            Some(code::number(number.as_i64()?))
        }
        _ => None,
    }
}

/// The variant of a listed value.
fn listed(names: &TypeNames, values: &[EnumValue], text: &str) -> Option<Code> {
    let index = values.iter().position(|value| value.value == text)?;
    let name = names.name.as_ref()?;
    Some(code::path(format!(
        "super::{name}::{}",
        names.members.get(index)?
    )))
}
