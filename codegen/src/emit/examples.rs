//! The test file of the document's examples: data for a macro of the runtime, outside of the module
//! `generated`, so that nobody who only uses the client compiles it.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::file::{OutputFile, Piece, rust};
use super::rust_type::Imports;
use super::{Cx, modules, syntax};
use crate::model::{Example, Kind, TypeId};
use crate::names;
use crate::plan::Group;

/// The path of the file, from the root of the package.
const PATH: &str = "tests/examples.rs";

/// The tests of a group by name, each with its lines.
type Tests = BTreeMap<String, String>;

/// `tests/examples.rs` of the package.
pub(super) fn file(cx: &Cx<'_>) -> OutputFile {
    let mut groups: BTreeMap<Group, (Tests, bool)> = BTreeMap::new();
    for example in &cx.api.examples {
        if let Some(group) = home(cx, example) {
            let (tests, map) = groups.entry(group).or_default();
            let mut imports = Imports::default();
            let line = line(cx, example, group, &mut imports);
            *map |= imports.map;
            tests
                .entry(names::test(&example.pointer))
                .or_default()
                .push_str(&line);
        }
    }
    let modules = groups
        .into_iter()
        .map(|(group, (tests, map))| Piece::Table(module(cx, group, &tests, map)));
    let docs = [
        "The examples and defaults of the document: each is read by its type, written again, and must come back equal.",
        "",
        "Each test is named after the component or operation that the examples stand in.",
    ];
    rust(
        PATH.to_owned(),
        cx.command,
        &docs.map(str::to_owned),
        modules.collect(),
    )
}

/// The type with a name that an example is made of, if there is one.
fn named(cx: &Cx<'_>, mut id: TypeId) -> Option<TypeId> {
    // A list that holds only itself is as long as there are types.
    for _ in 0..cx.api.types.len() {
        match &cx.api.ty(id).kind {
            Kind::Array(item) | Kind::Map(item) => id = item.id,
            kind => return kind.is_named().then_some(id),
        }
    }
    None
}

/// The group in whose module an example is tested: that of its type, or the shared one if its type
/// belongs to nobody; [`None`] if its type is not emitted.
fn home(cx: &Cx<'_>, example: &Example) -> Option<Group> {
    match named(cx, example.ty.id) {
        Some(id) => cx.plan.ty(id).home,
        None => Some(Group::Shared),
    }
}

/// A module with the tests of a group, under the group's feature.
fn module(cx: &Cx<'_>, group: Group, tests: &Tests, map: bool) -> String {
    let mut text = String::new();
    if let Some(feature) = cx.feature(group) {
        let _ = writeln!(text, "#[cfg(feature = {feature:?})]");
    }
    let _ = writeln!(text, "mod {} {{", cx.module(group));
    if map {
        text.push_str("    use std::collections::BTreeMap;\n\n");
    }
    let _ = writeln!(text, "    ::{}::runtime::emitted::examples! {{", cx.library);
    for (name, lines) in tests {
        let _ = writeln!(text, "        {name} {{\n{lines}        }}");
    }
    text.push_str("    }\n}\n");
    text
}

/// `"pointer": Type = "JSON";`, behind the condition under which the type is compiled.
fn line(cx: &Cx<'_>, example: &Example, group: Group, imports: &mut Imports) -> String {
    let written = cx.value(example.ty, imports);
    let (library, module) = (cx.library, cx.module(group));
    let ty = written.renamed(&|name| {
        if imports.models.contains(name) {
            Some(format!("::{library}::{module}::{name}"))
        } else if let Some(item) = name.strip_prefix("openapi_client_runtime::") {
            Some(format!("::{library}::runtime::{item}"))
        } else if imports.runtime.iter().any(|known| name.starts_with(known)) {
            Some(format!("::{library}::runtime::{name}"))
        } else {
            None
        }
    });
    let (pointer, text) = (&example.pointer, syntax::raw_text(&example.text));
    let users =
        named(cx, example.ty.id).map(|id| modules::gate_of_users(cx, &cx.plan.ty(id).users));
    let gate = match users.flatten() {
        Some(Piece::Attribute(text)) => text,
        _ => String::new(),
    };
    format!("{gate}            {pointer:?}: {ty} = {text};\n")
}
