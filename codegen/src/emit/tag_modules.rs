//! The files of a group: its module with the types, and its operations.

use std::collections::{BTreeMap, BTreeSet};

use super::file::{OutputFile, Piece, linked};
use super::imports::{self, Scope};
use super::{Cx, docs, markdown, models, operations};
use crate::names::{Name, TagNames};
use crate::plan::{Group, GroupPlan};

/// The lints that are allowed for types of which some are compiled for some features only.
const SHARED: &str = r#"#![allow(
    unreachable_pub,
    unused_imports,
    reason = "what is there and what it needs depends on the features that are on"
)]
"#;

/// The files of a group: `mod.rs`, and `operations.rs` if it has operations.
pub(super) fn files(cx: &Cx<'_>, group: &GroupPlan) -> Vec<OutputFile> {
    let mut files = vec![module(cx, group)];
    files.extend(operations::file(cx, group));
    files
}

fn module(cx: &Cx<'_>, group: &GroupPlan) -> OutputFile {
    let mut types = models::pieces(cx, group);
    let reexports = reexports(cx, group);
    let own = cx.names_in(group).into_iter().map(Name::text);
    let scope = Scope {
        own: own.chain(reexports.values().flatten().copied()).collect(),
        taken: BTreeSet::new(),
        clashing: cx.common.clashing.clone(),
    };
    let imports = imports::shorten(&mut types, scope);
    let uses = imports.lines("");
    let mut reexported = String::new();
    for (module, names) in reexports {
        reexported.push_str("#[doc(no_inline)]\npub ");
        imports::use_line(&mut reexported, &format!("super::{module}"), names);
    }
    let allowed = match group.group {
        Group::Shared => SHARED,
        Group::Tag(_) | Group::Unreferenced => "",
    };
    let operations = match group.operations.as_slice() {
        [] => "",
        _ => "pub mod operations;\n",
    };
    let head = [allowed.to_owned(), operations.to_owned(), uses, reexported];
    let head = head.into_iter().filter(|lines| !lines.is_empty());
    let pieces = head.map(Piece::text).chain(types).collect();
    let path = format!("{}/mod.rs", cx.module(group.group));
    let about = about(cx, group.group);
    linked(path, cx.command, &about, pieces, &imports)
}

/// The names of other modules that the group re-exports, by the module.
fn reexports<'a>(cx: &Cx<'a>, group: &GroupPlan) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for &id in &group.reexports {
        let module = cx.plan.ty(id).group.map(|group| cx.module(group));
        if let (Some(module), Some(name)) = (module, &cx.names.ty(id).name) {
            names.entry(module).or_default().insert(name.text());
        }
    }
    for &index in &group.reexported_schemas {
        if let Some(schema) = cx.names.schemas.get(index) {
            let shared = names.entry(cx.module(Group::Shared)).or_default();
            shared.insert(schema.name.text());
        }
    }
    names
}

fn about(cx: &Cx<'_>, group: Group) -> Vec<String> {
    match group {
        Group::Tag(index) => about_tag(cx, index),
        Group::Shared => vec!["Types that several groups of operations use.".to_owned()],
        Group::Unreferenced => vec!["Types that no operation uses.".to_owned()],
    }
}

/// Returns the description of the tag, and where its operations are.
fn about_tag(cx: &Cx<'_>, index: usize) -> Vec<String> {
    let (description, operations) = match cx.api.tags.get(index) {
        Some(tag) => {
            let name = markdown::line(&tag.name);
            let operations = format!("The operations of \u{201c}{name}\u{201d}");
            (docs::text("", &tag.description), operations)
        }
        None => (Vec::new(), "The operations without a tag".to_owned()),
    };
    let mut lines = description;
    let methods = if lines.is_empty() {
        lines.push(format!("{operations}, and their types."));
        "The operations".to_owned()
    } else {
        operations
    };
    if let Some(TagNames { ty, module, .. }) = cx.tag(index) {
        let ty = format!("[`{ty}`](operations::{ty})");
        let accessor = format!("[`Client::{module}`](super::Client::{module})");
        let line = format!("{methods} are methods of {ty}, which {accessor} returns.");
        lines.extend([String::new(), line]);
    }
    lines
}
