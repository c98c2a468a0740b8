//! Operations: a method for each on its tag, the call that it gives, and the constant that
//! describes it to the runtime.

mod arguments;
mod bodies;
mod calls;
mod constants;
mod method_docs;
mod methods;
mod paging;
mod responses;

use std::collections::BTreeSet;

use super::file::{OutputFile, Piece, rust};
use super::rust_type::{Imports, RustType};
use super::{Cx, markdown, models};
use crate::model::{Operation, OperationId, TypeId, TypeRef};
use crate::names::{CALL_TYPES, OperationNames, TagNames};
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
    let mut pieces = methods::tag(tag, &title(cx, index), &ops, &mut imports);
    let mut rows = String::new();
    for op in &ops {
        let (call, row) = calls::call(op, &mut imports);
        pieces.extend(call);
        rows.push_str(&row);
    }
    imports.emitted("call");
    pieces.push(Piece::Table(format!("call! {{\n{rows}}}\n")));
    pieces.extend(paging::table(&ops, &mut imports));
    for op in &ops {
        pieces.push(constants::constant(op, &mut imports).into());
    }
    pieces.splice(0..0, models::import_lines(&BTreeSet::new(), &imports));
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

/// The names that the file defines or imports from the runtime.
fn taken(cx: &Cx<'_>, group: &GroupPlan, tag: &TagNames) -> BTreeSet<String> {
    let mut taken: BTreeSet<String> = CALL_TYPES.iter().map(|name| (*name).to_owned()).collect();
    taken.insert(tag.ty.text().to_owned());
    for &id in &group.operations {
        let names = cx.names.operation(id);
        taken.extend([names.call.text().to_owned(), names.answer.text().to_owned()]);
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
                Some(format!("openapi_client_runtime::{name}"))
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
