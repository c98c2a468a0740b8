//! Operations: each is one block of its tag's file, with its method, its request builder, the
//! constant that describes it to the runtime, and what it returns.

mod arguments;
mod bodies;
mod builders;
mod constants;
mod headers;
mod method_docs;
mod methods;
mod paging;
mod responses;
mod xml;

use std::collections::BTreeSet;

use syn::Expr;

use super::file::{OutputFile, Piece, rust};
use super::imports::{self, Imports};
use super::rust_type::RustType;
use super::syntax::code;
use super::{Cx, fake, markdown};
use crate::model::{Location, Operation, OperationId, Parameter, TypeId, TypeRef};
use crate::names::{OperationNames, TagNames};
use crate::plan::{Group, GroupPlan};

/// One operation with everything that is known about it.
pub(super) struct Op<'a> {
    cx: &'a Cx<'a>,
    id: OperationId,
    operation: &'a Operation,
    names: &'a OperationNames,
    tag: &'a TagNames,
    /// Names that mean something else in this file than the client's type.
    taken: &'a BTreeSet<String>,
}

/// `operations.rs`; none if the group has no operations.
pub(super) fn file(cx: &Cx<'_>, group: &GroupPlan) -> Option<OutputFile> {
    let Group::Tag(index) = group.group else {
        return None;
    };
    let tag = cx.tag(index).filter(|_| !group.operations.is_empty())?;
    let taken = taken(cx, group, tag);
    let ops: Vec<Op<'_>> = group
        .operations
        .iter()
        .filter_map(|&id| op(cx, id, tag, &taken))
        .collect();
    let mut imports = Imports::default();
    let mut pieces = vec![Piece::Item(methods::tag(tag, &title(cx, index)))];
    for op in &ops {
        pieces.extend(block(op, &mut imports));
    }
    pieces.extend(fake::table(cx, group));
    pieces.insert(0, import_lines(&imports));
    let docs = [format!(
        "The operations of \u{201c}{}\u{201d}.",
        title(cx, index)
    )];
    Some(rust(
        format!("{}/operations.rs", tag.module),
        cx.command,
        &docs,
        pieces,
    ))
}

/// The block of an operation.
fn block(op: &Op<'_>, imports: &mut Imports) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (index, form) in op.operation.representations().iter().enumerate() {
        let Some(names) = op.names.forms.get(index) else {
            continue;
        };
        let output = responses::output(op, form, names, imports);
        pieces.push(methods::methods(op, form, names, imports).into());
        pieces.extend(builders::builder(op, form, names, output, imports));
        if index == 0 {
            pieces.extend(paging::table(op, imports));
            pieces.extend(headers::pieces(op, imports));
        }
    }
    pieces
}

/// The `use` lines. The runtime is named by its module and constants by theirs, so that a request
/// builder may have any name.
fn import_lines(imports: &Imports) -> Piece {
    let mut lines = imports::lines(&BTreeSet::new(), imports);
    lines.push_str("use clientwright_runtime::emitted as rt;\n");
    if imports.constants {
        lines.push_str("use super::super::common;\n");
    }
    Piece::Table(lines)
}

/// `call.query("name", value)`: an argument is set where the parameter is, by its name.
fn set(call: Expr, parameter: &Parameter, value: Expr) -> Expr {
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
    taken: &'a BTreeSet<String>,
) -> Option<Op<'a>> {
    let operation = cx.api.operations.get(id.0 as usize)?;
    Some(Op {
        cx,
        id,
        operation,
        names: cx.names.operation(id),
        tag,
        taken,
    })
}

fn title(cx: &Cx<'_>, index: usize) -> String {
    cx.api
        .tags
        .get(index)
        .map_or_else(|| "no tag".to_owned(), |tag| markdown::line(&tag.name))
}

/// The names of the types that the file defines.
fn taken(cx: &Cx<'_>, group: &GroupPlan, tag: &TagNames) -> BTreeSet<String> {
    let mut taken = BTreeSet::from([tag.ty.text().to_owned()]);
    for &id in &group.operations {
        let names = cx.names.operation(id);
        taken.insert(names.headers.text().to_owned());
        for form in &names.forms {
            taken.extend([&form.builder, &form.output].map(|name| name.text().to_owned()));
        }
    }
    taken
}

impl Op<'_> {
    /// A type as it is written in this file.
    fn ty(&self, ty: TypeRef, imports: &mut Imports) -> RustType {
        self.local(imports, |cx, imports| cx.value(ty, imports))
    }

    /// The same without null.
    fn bare(&self, id: TypeId, imports: &mut Imports) -> RustType {
        self.local(imports, |cx, imports| cx.bare(id, imports))
    }

    /// Writes `super::` before types whose names mean something else here.
    fn local(
        &self,
        imports: &mut Imports,
        make: impl FnOnce(&Cx<'_>, &mut Imports) -> RustType,
    ) -> RustType {
        let mut own = Imports::default();
        let ty = make(self.cx, &mut own);
        let ty = ty.renamed(&|name| {
            let clashes = self.taken.contains(name);
            if clashes && own.models.contains(name) {
                Some(format!("super::{name}"))
            } else if clashes && own.runtime.contains(name) {
                Some(format!("clientwright_runtime::{name}"))
            } else {
                None
            }
        });
        own.models.retain(|name| !self.taken.contains(name));
        own.runtime.retain(|name| !self.taken.contains(*name));
        imports.extend(own);
        ty
    }
}
