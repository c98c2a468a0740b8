//! Generic structs, and the aliases that are their instances.

use super::super::declarations::{Attributes, Declaration};
use super::super::rust_type::RustType;
use super::super::{Cx, docs, markdown};
use super::{paragraph, titles, type_lines};
use crate::model::{Kind, Property, TypeId};
use crate::names::Name;

/// `pub type Name = Generic<Argument>;` with the documentation of the property in which instances differ; [`None`]
/// if the type is no instance.
pub(super) fn alias(cx: &Cx<'_>, id: TypeId, name: &Name) -> Option<Declaration> {
    let (instance, property) = cx.api.instance(id)?;
    let generic = cx.names.ty(instance.generic).name.as_ref()?;
    let argument = match &cx.api.ty(property.ty.id).kind {
        Kind::Array(item) if has_list(cx, instance.generic) => cx.value(*item),
        _ => cx.boxed(property.ty.id, cx.plan.ty(id).boxing(instance.property)),
    };
    let target = RustType::Generic(format!("super::{generic}").into(), vec![argument]);
    let mut lines = type_lines(cx, id, name);
    let about = docs::lines(&property.docs, &titles(cx, property), "");
    let code = markdown::code(&property.name);
    match about.as_slice() {
        [] => {}
        [only] => paragraph(&mut lines, [format!("The property {code}: {only}")]),
        about => {
            paragraph(&mut lines, [format!("The property {code}:")]);
            paragraph(&mut lines, about.iter().cloned());
        }
    }
    Some(Declaration::alias(Attributes::docs(lines), name, target))
}

/// The type parameter, if the type is generic.
pub(super) fn parameter(cx: &Cx<'_>, id: TypeId) -> Option<&'static str> {
    cx.api.parameter(id).map(|_| cx.common.parameter)
}

/// The type of the field in which instances differ.
pub(super) fn field(cx: &Cx<'_>, property: &Property) -> RustType {
    let parameter = RustType::path(cx.common.parameter);
    let ty = match &cx.api.ty(property.ty.id).kind {
        Kind::Array(_) => parameter.within("Vec"),
        _ => parameter,
    };
    ty.optional(property.required, property.ty.nullable)
}

/// Whether instances of a generic type differ in the items of a list.
fn has_list(cx: &Cx<'_>, generic: TypeId) -> bool {
    let Kind::Object(object) = &cx.api.ty(generic).kind else {
        return false;
    };
    let differing = cx.api.parameter(generic);
    object.properties.iter().any(|property| {
        let is_list = matches!(cx.api.ty(property.ty.id).kind, Kind::Array(_));
        is_list && Some(&*property.name) == differing
    })
}

/// The documentation of a generic type, which the document does not have.
pub(super) fn about(cx: &Cx<'_>, id: TypeId) -> Vec<String> {
    let Some(property) = cx.api.parameter(id) else {
        return Vec::new();
    };
    let code = markdown::code(property);
    let mut lines = vec![format!(
        "The properties of several responses, which differ in the type of {code}."
    )];
    let mut instances = cx.api.instances.iter();
    let is_emitted = |of: &TypeId| cx.plan.ty(*of).group.is_some();
    let first = instances.find(|(of, instance)| instance.generic == id && is_emitted(of));
    if let Some(name) = first.and_then(|(of, _)| cx.names.ty(*of).name.as_ref()) {
        let line = format!("Each of them is an alias of this type, such as `{name}`.");
        lines.extend([String::new(), line]);
    }
    lines
}
