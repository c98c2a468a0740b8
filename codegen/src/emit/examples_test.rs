//! The test file of the document's examples: data for a macro of the runtime, outside of the module
//! `generated`, so that it is not compiled with the client.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::file::{OutputFile, Piece, rust};
use super::{Cx, feature_gates, text};
use crate::model::{Example, Holder, Kind, TypeId};
use crate::names;
use crate::plan::Group;

/// The path of the file, from the root of the package.
const PATH: &str = "tests/examples.rs";

/// The tests of a group by name, each with its lines.
type Tests = BTreeMap<String, String>;

/// `tests/examples.rs` of the package.
pub(super) fn file(cx: &Cx<'_>) -> OutputFile {
    let mut groups: BTreeMap<Group, (Tests, bool)> = BTreeMap::new();
    let mut known = BTreeSet::new();
    for example in &cx.api.examples {
        if let Some(group) = group(cx, example)
            && known.insert((&example.pointer, example.ty))
        {
            let (tests, map) = groups.entry(group).or_default();
            let line = line(cx, example, group, map);
            tests
                .entry(names::test(&example.pointer))
                .or_default()
                .push_str(&line);
        }
    }
    let modules = groups
        .into_iter()
        .map(|(group, (tests, map))| Piece::text(module(cx, group, &tests, map)));
    let docs = [
        "The examples and defaults of the document: each is read by its type, written again, and must come back equal.",
        "",
        "Each test is named after the component or operation that contains the examples.",
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
    loop {
        match &cx.api.ty(id).kind {
            Kind::Array(item) | Kind::Map(item) => id = item.id,
            kind => return kind.is_named().then_some(id),
        }
    }
}

/// Returns the group in whose module an example is tested: that of its type or, if its type belongs to
/// no group, that of its owner; [`None`] if that is not emitted.
fn group(cx: &Cx<'_>, example: &Example) -> Option<Group> {
    if let Some(id) = named(cx, example.ty.id) {
        return cx.plan.ty(id).group;
    }
    match example.holder {
        Holder::Type(id) if cx.api.ty(id).kind.is_named() => cx.plan.ty(id).group,
        Holder::Operation(id) => {
            let mut groups = cx.plan.groups.iter();
            let group = groups.find(|group| group.operations.contains(&id))?;
            Some(group.group)
        }
        Holder::Type(_) | Holder::Document => Some(Group::Shared),
    }
}

/// A module with the tests of a group, under the group's feature.
fn module(cx: &Cx<'_>, group: Group, tests: &Tests, map: bool) -> String {
    let mut text = String::new();
    if let Some(feature) = cx.feature(group) {
        let _ = writeln!(text, "#[cfg(feature = {})]", text::string(feature));
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

/// Returns `"pointer": Type = "JSON";`, with the condition under which the type is compiled; sets `map` if the
/// lines name maps.
fn line(cx: &Cx<'_>, example: &Example, group: Group, map: &mut bool) -> String {
    let written = cx.value(example.ty);
    let (library, module) = (cx.library, cx.module(group));
    let ty = written.renamed(&mut |path| {
        if let Some(name) = path.strip_prefix("super::") {
            Some(format!("::{library}::{module}::{name}"))
        } else if let Some(item) = path.strip_prefix("clientwright_runtime::") {
            Some(format!("::{library}::runtime::{item}"))
        } else {
            let name = path.strip_prefix("std::collections::")?;
            *map = true;
            Some(name.to_owned())
        }
    });
    let (pointer, value) = (
        text::string(&example.pointer),
        text::raw_string(&example.text),
    );
    let users =
        named(cx, example.ty.id).map(|id| feature_gates::gate_of_users(cx, &cx.plan.ty(id).users));
    let mut gate = String::new();
    for line in users.unwrap_or_default().lines() {
        gate.extend(["            ", line, "\n"]);
    }
    format!("{gate}            {pointer}: {ty} = {value};\n")
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Diagnostics;
    use crate::emit::{Input, examples};
    use crate::ledger::Ledger;
    use crate::lower::{Options, lower_with};
    use crate::names::{Renames, name};
    use crate::plan::plan;
    use crate::source::Sources;

    const DOCUMENT: &str = "
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /cats: {get: {tags: [cats], responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}}}}
  /dogs: {get: {tags: [dogs], responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}}}}}
  /owls: {get: {tags: [owls], parameters: [{name: at, in: query, example: {a: '\"#'}, schema: {type: object, additionalProperties: {type: string}}}]}}
components:
  schemas:
    Cat: {type: object, properties: {name: {$ref: '#/components/schemas/Name'}, lives: {type: integer, default: 9}}}
    Dog: {type: object, properties: {name: {$ref: '#/components/schemas/Name'}}}
    Name: {type: object, properties: {full: {type: string}}, example: {full: Rex}}
";

    /// Each test has the feature of its type's module; that of a type that not all features share has
    /// theirs; that of a plain value has the feature of its owner.
    const EXPECTED: &str = r###"
#[cfg(feature = "cats")]
mod cats {
    ::t::runtime::emitted::examples! {
        components_schemas_cat {
            "#/components/schemas/Cat/properties/lives/default": i64 = r"9";
        }
    }
}

#[cfg(feature = "owls")]
mod owls {
    use std::collections::BTreeMap;

    ::t::runtime::emitted::examples! {
        paths_owls_get {
            "#/paths/~1owls/get/parameters/0/example": BTreeMap<String, String> = r##"{"a":"\"#"}"##;
        }
    }
}

mod shared {
    ::t::runtime::emitted::examples! {
        components_schemas_name {
            #[cfg(any(feature = "cats", feature = "dogs"))]
            "#/components/schemas/Name/example": ::t::shared::Name = r#"{"full":"Rex"}"#;
        }
    }
}
"###;

    #[test]
    fn examples_are_tested_under_the_features_of_their_types() {
        let mut diagnostics = Diagnostics::default();
        let sources = Sources::from_text("api.yaml", DOCUMENT, &mut diagnostics);
        let mut ledger = Ledger::default();
        let options = Options {
            examples: true,
            ..Options::default()
        };
        let lowered = lower_with(&sources, &options, &mut diagnostics, &mut ledger).unwrap();
        let names = name(&lowered.api, &Renames::default(), &[]);
        let plan = plan(&lowered.api, None);
        let file = examples(&Input {
            api: &lowered.api,
            names: &names,
            plan: &plan,
            library: "t",
            has_features: true,
            command: "make it",
        });
        assert_eq!(file.path, "tests/examples.rs");
        let (_, modules) = file.text.split_once("contains the examples.\n").unwrap();
        assert_eq!(modules, EXPECTED);
    }
}
