//! Operations: each is one block of its tag's file, with its method, its request builder, the
//! constant that describes it to the runtime, and what it returns.

mod argument_types;
mod bodies;
mod builders;
mod constants;
mod headers;
mod method_docs;
mod method_example;
mod methods;
mod paging;
mod response_docs;
mod responses;
mod xml_objects;
mod xml_shapes;

use std::collections::BTreeSet;

use super::code::{self, Code};
use super::file::{OutputFile, Piece, linked};
use super::imports::{self, Imports, Scope};
use super::{Cx, fake, markdown};
use crate::model::{Location, Operation, OperationId, Parameter};
use crate::names::{Name, OperationNames, TagNames};
use crate::plan::{Group, GroupPlan};

/// One operation with everything that is known about it.
pub(super) struct Op<'a> {
    cx: &'a Cx<'a>,
    id: OperationId,
    operation: &'a Operation,
    names: &'a OperationNames,
    tag: &'a TagNames,
    xml: &'a xml_objects::Objects<'a>,
}

/// Returns `operations.rs`; [`None`] if the group has no operations.
pub(super) fn file(cx: &Cx<'_>, group: &GroupPlan) -> Option<OutputFile> {
    let Group::Tag(index) = group.group else {
        return None;
    };
    let tag = cx.tag(index).filter(|_| !group.operations.is_empty())?;
    let xml = &xml_objects::Objects::of(cx, &group.operations);
    let ops: Vec<Op<'_>> = group
        .operations
        .iter()
        .filter_map(|&id| op(cx, id, tag, xml))
        .collect();
    let docs = title(cx, index);
    let mut pieces = vec![methods::tag(tag, &docs).into()];
    for op in &ops {
        pieces.extend(block(op));
    }
    pieces.extend(xml.statics());
    pieces.extend(fake::table(cx, group));
    let scope = Scope {
        own: BTreeSet::new(),
        taken: taken(cx, group, tag),
        clashing: cx.common.clashing.clone(),
    };
    let imports = imports::shorten(&mut pieces, scope);
    pieces.insert(0, import_lines(&imports));
    let path = format!("{}/operations.rs", tag.module);
    Some(linked(path, cx.command, &[docs], pieces, &imports))
}

/// The block of an operation.
fn block(op: &Op<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (index, form) in op.operation.representations().iter().enumerate() {
        let Some(names) = op.names.forms.get(index) else {
            continue;
        };
        let output = responses::output(op, form, names);
        pieces.push(methods::methods(op, form, names).into());
        pieces.extend(builders::builder(op, form, names, output));
        if index == 0 {
            pieces.extend(paging::table(op));
            pieces.extend(headers::pieces(op));
        }
    }
    pieces
}

/// The `use` lines. The runtime is named by its module and constants by theirs, so that a request
/// builder may have any name.
fn import_lines(imports: &Imports<'_>) -> Piece {
    let mut lines = imports.lines("use clientwright_runtime::emitted as rt;\n");
    if imports.constants {
        lines.push_str("use super::super::common;\n");
    }
    Piece::text(lines)
}

/// `call.query("name", value)`: an argument is set where the parameter is, by its name.
fn set(call: Code, parameter: &Parameter, value: Code) -> Code {
    let location = match parameter.location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::QueryString => "querystring",
    };
    code::method(call, location, [code::text(&parameter.name), value])
}

fn op<'a>(
    cx: &'a Cx<'a>,
    id: OperationId,
    tag: &'a TagNames,
    xml: &'a xml_objects::Objects<'a>,
) -> Option<Op<'a>> {
    let operation = cx.api.operations.get(id.0 as usize)?;
    Some(Op {
        cx,
        id,
        operation,
        names: cx.names.operation(id),
        tag,
        xml,
    })
}

/// Returns the sentence that names the operations of a tag.
fn title(cx: &Cx<'_>, index: usize) -> String {
    match cx.api.tags.get(index) {
        Some(tag) => {
            let name = markdown::line(&tag.name);
            format!("The operations of \u{201c}{name}\u{201d}.")
        }
        None => "The operations without a tag.".to_owned(),
    }
}

/// The names of the types that the file declares.
fn taken<'a>(cx: &Cx<'a>, group: &GroupPlan, tag: &'a TagNames) -> BTreeSet<&'a str> {
    let mut taken = BTreeSet::from([tag.ty.text()]);
    for &id in &group.operations {
        let names = cx.names.operation(id);
        taken.insert(names.headers.text());
        for form in &names.forms {
            taken.extend([&form.builder, &form.output].map(Name::text));
            let former = [&form.former_builder, &form.former_output];
            taken.extend(former.into_iter().flatten().map(Name::text));
        }
    }
    taken
}
