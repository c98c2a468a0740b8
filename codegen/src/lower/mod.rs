//! Lowers the document to the model.
//!
//! Takes a [`Document`] with unresolved references. Returns an [`Api`] without references, the places of its
//! items ([`Origins`]), the representation of each construct (the ledger), and diagnostics. Later stages see
//! neither references nor keywords. This stage is independent of Rust: it has no identifiers and no modules.
//!
//! A schema is lowered as a *conjunction*: `allOf`, a `$ref` with siblings, and a property that two parts of
//! an `allOf` declare are all lists of schemas that apply together (`schemas/merged_schema`). Shared schemas,
//! which are components and the targets of references, have a slot before they are lowered, so that every
//! recursion is a reference to a slot. Finally, `dedup` follows aliases and numbers the remaining types.

mod aliases;
mod circles;
mod constants;
mod context;
mod dangling_refs;
mod dedup;
mod docs;
mod examples;
mod findings;
mod inherited_annotations;
mod operations;
mod paging;
mod read_write_only;
mod schemas;
mod source_map;
mod type_arena;
mod type_names;
mod unbounded_numbers;

#[cfg(test)]
mod tests;

pub use source_map::{Origin, Origins};

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, PagingDeclaration, Reading, Version};
use crate::extensions::Extension;
use crate::ledger::{Item, Ledger};
use crate::model::{Api, ComponentSchema, NameHint, Tag};
use crate::source::{NodeValue, Sources};
use context::Cx;

/// The result of this stage.
#[derive(Clone, Debug, Default)]
pub struct Lowered {
    /// The model.
    pub api: Api,
    /// The places of its items.
    pub origins: Origins,
}

/// What a document is lowered with.
#[derive(Clone, Debug, Default)]
pub struct Options<'a> {
    /// Whether examples and defaults are validated.
    pub examples: bool,
    /// How operations return their lists in pages, by `operationId` or by method and path. Replaces what the document
    /// declares.
    pub paging: BTreeMap<&'a str, &'a PagingDeclaration>,
}

/// Lowers a document. Returns [`None`] if its version is not supported, which is reported.
pub fn lower(
    sources: &Sources,
    diagnostics: &mut Diagnostics,
    ledger: &mut Ledger,
) -> Option<Lowered> {
    lower_with(sources, &Options::default(), diagnostics, ledger)
}

/// Lowers a document with options. Returns [`None`] if its version is not supported, which is reported.
pub fn lower_with(
    sources: &Sources,
    options: &Options<'_>,
    diagnostics: &mut Diagnostics,
    ledger: &mut Ledger,
) -> Option<Lowered> {
    let root = sources.root()?;
    let version = match Version::of(root) {
        Ok(version) => version,
        Err(problem) => {
            diagnostics.push(problem);
            return None;
        }
    };
    let mut reading = Reading::new(version, sources, diagnostics);
    let at = reading.start(root, "#".to_owned());
    let document = Document::read(&mut reading, at);
    let mut cx = Cx::new(reading);
    cx.examples = options.examples.then(Vec::new);
    let mut api = api(&mut cx, &document);
    let unbounded = std::mem::take(&mut cx.unbounded);
    cx.record_for(Item::Client, &unbounded_numbers::findings(unbounded));
    examples::validate(&mut cx, &mut api);
    let mut lowered = dedup::finish(&mut cx, api);
    paging::apply(&mut cx, &mut lowered, &options.paging);
    ledger.entries.append(&mut cx.entries);
    Some(lowered)
}

fn api<'n>(cx: &mut Cx<'n, '_>, document: &Document<'n>) -> Api {
    let components = &document.components.schemas;
    let slots: Vec<_> = components
        .iter()
        .map(|schema| {
            (
                schema,
                cx.share(schema.at, NameHint::Component(schema.key.to_owned())),
            )
        })
        .collect();
    let mut api = Api {
        title: document.title.to_owned(),
        version: document.version.to_owned(),
        description: document.description.to_owned(),
        security_schemes: operations::security::schemes(cx, document),
        servers: operations::servers::servers(&document.servers),
        request_id_headers: request_id_headers(cx, document),
        ..Api::default()
    };
    if api.servers.is_empty() {
        api.servers.push(operations::servers::root_server());
    }
    for (schema, slot) in slots {
        cx.demand(slot);
        api.schemas.push(ComponentSchema {
            name: schema.key.to_owned(),
            ty: cx.slots.shared_ref(slot),
            docs: cx.slots.get(slot).docs.clone(),
        });
    }
    operations::lower(cx, document, &mut api);
    dangling_refs::check(cx, document);
    cx.drain();
    for schema in &api.schemas {
        unbounded_numbers::component(cx, schema.ty);
    }
    api.tags = tags(document, &api);
    api
}

/// Returns the response headers with the id of a request, which the extension `x-request-id` of the document lists.
fn request_id_headers<'n>(cx: &mut Cx<'n, '_>, document: &Document<'n>) -> Vec<String> {
    let Some(at) = document.extensions.get(Extension::RequestId) else {
        return Vec::new();
    };
    if !matches!(at.node.value, NodeValue::Array(_)) {
        let reason = format!("`{}` is not a list of headers", Extension::RequestId.name());
        cx.reading
            .report(Diagnostic::new(Code::Ignored, at.span(), reason));
        return Vec::new();
    }
    let names = cx.reading.strings(at);
    names.into_iter().map(str::to_ascii_lowercase).collect()
}

/// Returns the tags that are the first one of an operation: those of the document's list, then the others.
fn tags(document: &Document<'_>, api: &Api) -> Vec<Tag> {
    let used: std::collections::BTreeSet<&str> = api
        .operations
        .iter()
        .filter_map(|operation| operation.tag.as_deref())
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    let declared = document.tags.iter().map(|tag| (tag.name, tag.description));
    let met = api
        .operations
        .iter()
        .filter_map(|operation| Some((operation.tag.as_deref()?, "")));
    declared
        .chain(met)
        .filter(|(name, _)| used.contains(name) && seen.insert((*name).to_owned()))
        .map(|(name, description)| Tag {
            name: name.to_owned(),
            description: description.to_owned(),
        })
        .collect()
}
