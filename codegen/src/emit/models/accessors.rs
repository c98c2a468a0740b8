//! The accessors of a union whose variants are the children of one schema: the properties of their
//! parent, whichever child a value is.

use super::super::code::{self, Code, Statement};
use super::super::declarations::{Declaration, Member, Method, Takes};
use super::super::rust_type::RustType;
use super::super::{Cx, docs};
use crate::model::{Kind, Property, TextFormat, TypeId, Union};
use crate::names::Name;
use crate::plan::Boxing;

/// The field of a variant for a property of the parent.
struct Field<'a> {
    variant: &'a Name,
    name: &'a Name,
    property: &'a Property,
    required: bool,
    boxing: Boxing,
}

/// How the value of a field is returned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    /// A number or a boolean, by value.
    Copied,
    /// Text, as `&str`.
    Text,
    /// Anything else, by reference.
    Borrowed,
}

/// Returns an implementation with an accessor for each property that every variant has as a field of
/// one type; nothing if there is none.
///
/// For `Animal`, the parent of `Cat` and `Dog` with the property `name`, it is
///
/// ```ignore
/// impl Animal {
///     pub fn name(&self) -> Option<&str> {
///         match self {
///             Self::Cat(value) => Some(&value.name),
///             Self::Dog(value) => Some(&value.name),
///             Self::Unknown(_) => None,
///         }
///     }
/// }
/// ```
pub(super) fn accessors(
    cx: &Cx<'_>,
    id: TypeId,
    name: &Name,
    union: &Union,
) -> Option<Declaration> {
    let inherited = union.inherited.iter().zip(&cx.names.ty(id).inherited);
    let accessors: Vec<Member> = inherited
        .filter_map(|(property, accessor)| {
            let fields = fields(cx, id, union, property)?;
            Some(Member::Method(method(cx, accessor, &fields)?))
        })
        .collect();
    (!accessors.is_empty()).then(|| Declaration::implementation(name.text(), accessors))
}

/// The field of each variant for a property; [`None`] if a variant has no such field, or one of
/// another type.
fn fields<'a>(cx: &'a Cx<'_>, id: TypeId, union: &Union, name: &str) -> Option<Vec<Field<'a>>> {
    let mut found: Vec<Field<'a>> = Vec::with_capacity(union.variants.len());
    for (variant, member) in union.variants.iter().zip(&cx.names.ty(id).members) {
        let ty = variant.ty.id;
        let Kind::Object(object) = &cx.api.ty(ty).kind else {
            return None;
        };
        let index = object.properties.iter().position(|one| one.name == name)?;
        let property = object.properties.get(index)?;
        let is_same = |other: &Field<'_>| other.property.ty.id == property.ty.id;
        if property.implied || !found.first().is_none_or(is_same) {
            return None;
        }
        found.push(Field {
            variant: member,
            name: cx.names.ty(ty).members.get(index)?,
            property,
            required: property.required,
            boxing: cx.plan.ty(ty).boxing(index),
        });
    }
    Some(found)
}

fn method(cx: &Cx<'_>, name: &Name, fields: &[Field<'_>]) -> Option<Method> {
    let property = fields.first()?.property;
    let access = match &cx.api.ty(property.ty.id).kind {
        Kind::Boolean | Kind::Integer(_) | Kind::Number => Access::Copied,
        Kind::Text(TextFormat::Plain) => Access::Text,
        _ => Access::Borrowed,
    };
    let value = match access {
        Access::Copied => cx.bare(property.ty.id),
        Access::Text => RustType::Reference(Box::new(RustType::path("str"))),
        Access::Borrowed => RustType::Reference(Box::new(cx.bare(property.ty.id))),
    };
    let arms = fields.iter().map(|field| {
        let pattern = format!("Self::{}(value)", field.variant);
        (pattern, field.value(access))
    });
    let unknown = ("Self::Unknown(_)".to_owned(), code::path("None"));
    let arms = arms.chain([unknown]).collect();
    let body = Code::Match(Box::new(code::path("self")), arms);
    let fallback = format!(
        "Returns the property {}.",
        super::markdown::code(&property.name)
    );
    Some(Method {
        attributes: docs::member(&property.docs, &super::titles(cx, property), &fallback),
        name: name.to_string(),
        takes: Takes::Reference,
        arguments: Vec::new(),
        returns: value.within("Option"),
        body: vec![Statement::Value(body)],
    })
}

impl Field<'_> {
    /// The value of the field in `value`, as an `Option`.
    fn value(&self, access: Access) -> Code {
        let field = code::field(code::path("value"), self.name.text());
        let is_box = self.boxing != Boxing::Plain;
        let is_dereferenced = is_box || access == Access::Text;
        let nullable = self.property.ty.nullable;
        if self.required && !nullable && self.boxing != Boxing::OptionalBox {
            let value = match access {
                Access::Copied => field,
                Access::Text | Access::Borrowed => code::reference(field),
            };
            return code::some(value);
        }
        let is_maybe = !self.required && nullable;
        match (is_maybe, access) {
            (false, Access::Copied) => field,
            (true, Access::Copied) => {
                code::method(code::method(field, "as_option", []), "copied", [])
            }
            (false, _) if is_dereferenced => code::method(field, "as_deref", []),
            (false, _) => code::method(field, "as_ref", []),
            (true, _) => {
                let option = code::method(field, "as_option", []);
                if is_dereferenced {
                    let dereference = code::path("std::ops::Deref::deref");
                    code::method(option, "map", [dereference])
                } else {
                    option
                }
            }
        }
    }
}
