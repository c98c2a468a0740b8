//! `properties`: the members of an object.

use std::rc::Rc;

use super::additional_properties::{additional, map};
use super::merged_schema::{Declared, MergedSchema};
use super::{Target, conditions, lower_all, required, unions};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::source_map::Origin;
use crate::model::{Additional, Docs, Kind, Object, Property, TypeId, TypeRef};

pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    let conditional = conditions::undeclared(merged);
    if merged.properties.is_empty()
        && conditional.is_empty()
        && merged.unions.is_empty()
        && !merged.closed
    {
        return map(cx, merged, target);
    }
    let Some(at) = merged.at else { return cx.any() };
    let id = target.reserve(cx, at);
    let mut properties = Vec::new();
    for declared in &merged.properties {
        properties.push(property(cx, merged, declared, id));
    }
    for declared in &conditional {
        properties.push(conditions::property(cx, merged, declared, id));
    }
    let place = |declared: &Declared<'n>| cx.origin(declared.first, Some(declared.key));
    let declared = merged.properties.iter().chain(conditional);
    let mut origins: Vec<Origin> = declared.map(place).collect();
    let unions = unions::flattened(cx, merged, id);
    let additional = additional(cx, merged, id);
    if additional == Additional::Skip && unions.is_empty() {
        let (missing, findings) = required::undeclared(merged);
        cx.record(&findings);
        for (name, at) in missing {
            origins.push(cx.origin(at, None));
            properties.push(undeclared(name, cx.any()));
        }
    }
    let object = Object {
        properties,
        additional,
        unions,
    };
    cx.define(
        id,
        at,
        Kind::Object(object),
        Docs::clone(&merged.docs),
        origins,
    );
    TypeRef::from(id)
}

fn property<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    declared: &Declared<'n>,
    owner: TypeId,
) -> Property {
    let target = Target::within(owner, declared.name);
    let used = if declared.more.is_empty() {
        lower_all(cx, &[declared.first], &target)
    } else {
        let mut parts = vec![declared.first];
        parts.extend(&declared.more);
        lower_all(cx, &parts, &target)
    };
    let used = Rc::unwrap_or_clone(used);
    let is_any = matches!(cx.slots.kind(used.ty), (Some(Kind::Any), _));
    if is_any && !used.loses {
        cx.exact(Construct::UntypedValue, declared.first);
    }
    Property {
        name: declared.name.to_owned(),
        ty: used.ty,
        required: merged.required.contains(declared.name),
        read_only: used.read_only,
        write_only: used.write_only,
        constant: used.constant,
        implied: false,
        docs: used.docs,
    }
}

/// Creates a property that is required and not declared.
fn undeclared(name: &str, any: TypeRef) -> Property {
    Property {
        name: name.to_owned(),
        ty: any,
        required: false,
        read_only: false,
        write_only: false,
        constant: None,
        implied: false,
        docs: Docs::default(),
    }
}
