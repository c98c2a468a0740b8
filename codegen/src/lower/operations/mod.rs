//! Lowers operations: their parameters, bodies and responses. None is left out.

mod bodies;
mod body_fields;
mod body_format;
mod content_media_type;
mod envelope;
mod event_schema;
mod field_content_type;
mod idempotency;
mod media;
mod parameters;
mod path_items;
mod path_template;
mod positional_parts;
mod received_parts;
mod redundant_media_types;
mod responses;
pub(super) mod security;
pub(super) mod servers;
mod stream_items;
mod style;
mod subschemas;
mod untyped_parts;
mod xml;
mod xml_declaration;

use std::collections::BTreeMap;

use super::context::{Cx, last_word};
use super::source_map::OperationOrigin;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{At, Document, Member, Operation as Described, PagingDeclaration, PathItem};
use crate::extensions::Extension;
use crate::ledger::{Construct, Item};
use crate::model::{Api, Docs, Method, NameHint, Operation, OperationId, Permission};
use crate::source::Span;

/// The members of the document that apply to all operations.
struct Root<'d, 'n> {
    document: &'d Document<'n>,
    envelope: Option<At<'n>>,
}

/// The words of an operation, from which the names of its inline types are derived.
#[derive(Clone, Debug)]
struct Words(String);

impl Words {
    fn role(&self, role: &str) -> NameHint {
        NameHint::Operation {
            operation: self.0.clone(),
            role: role.to_owned(),
        }
    }
}

/// Lowers all operations. Of those of webhooks and callbacks, only the types are lowered.
pub(super) fn lower<'n>(cx: &mut Cx<'n, '_>, document: &Document<'n>, api: &mut Api) {
    let root = Root {
        document,
        envelope: document.extensions.get(Extension::Envelope),
    };
    let mut ids: BTreeMap<&str, Span> = BTreeMap::new();
    for path in &document.paths {
        for (item, method, member) in path_items::operations(cx, path) {
            let described = Described::read(&mut cx.reading, member.at, &item);
            if let Some((id, span)) = described.id
                && let Some(first) = ids.insert(id, span)
            {
                let message = format!("two operations have the id `{id}`");
                let problem = Diagnostic::new(Code::NameClash, span, message)
                    .also(first, "the other one")
                    .help("the name of one gets a suffix");
                cx.reading.report(problem);
            }
            let id = OperationId(u32::try_from(api.operations.len()).unwrap_or(u32::MAX));
            cx.item = Item::Operation(id);
            let operation = operation(cx, &root, path, &item, method, &member, &described);
            api.operations.push(operation);
            if let Some(at) = described.extensions.get(Extension::Paging) {
                let declared = PagingDeclaration::read(&mut cx.reading, at);
                cx.pagings.push((id, declared));
            }
            cx.item = Item::Client;
        }
    }
    for webhook in &document.webhooks {
        path_items::types_only(cx, &root, webhook, Construct::Webhook);
    }
}

fn operation<'n>(
    cx: &mut Cx<'n, '_>,
    root: &Root<'_, 'n>,
    path: &Member<'n>,
    item: &PathItem<'n>,
    method: Method,
    member: &Member<'n>,
    described: &Described<'n>,
) -> Operation {
    let words = words(path.key, &method, described);
    let template = (path.key, path.key_span);
    let parameters = parameters::lower(cx, member.at, template, item, described, &words);
    let (idempotency_key, findings) = idempotency::header(cx, described, &parameters.list);
    cx.record(&findings);
    let body = described.body.and_then(|at| bodies::lower(cx, at, &words));
    let responses = responses::lower(cx, described, &words);
    let servers = if described.servers.is_empty() {
        &item.servers
    } else {
        &described.servers
    };
    let mut operation = Operation {
        id: described.id.map(|(id, _)| id.to_owned()),
        short_name: text_extension(cx, described, Extension::MethodName),
        method,
        path: parameters.path,
        tag: described
            .tags
            .first()
            .map(|tag| (*tag).to_owned())
            .filter(|tag| !tag.is_empty()),
        servers: servers::servers(servers),
        docs: docs(cx, item, described),
        parameters: parameters.list,
        body,
        responses,
        security: security::alternatives(cx, root.document, described),
        permissions: permissions(cx, described),
        idempotency_key,
        envelope: None,
        paging: None,
    };
    operation.envelope = envelope::lower(cx, root, described, &operation);
    cx.exact(Construct::Operation, member.at);
    let at = cx.origin(member.at, Some(member.key_span));
    let id = described.id.map(|(_, span)| span);
    cx.operations.push(OperationOrigin {
        at,
        id,
        parameters: parameters.origins,
    });
    for callback in &described.callbacks {
        if let Some(at) = cx.reading.follow(callback.at) {
            for expression in cx.reading.path_items(at) {
                path_items::types_only(cx, root, &expression, Construct::Callback);
            }
        }
    }
    operation
}

/// Returns the id or, if there is none, the method and the path.
fn words(path: &str, method: &Method, described: &Described<'_>) -> Words {
    let unnamed = || match method {
        Method::Other(name) => format!("{name} {path}"),
        known => format!("{known:?} {path}"),
    };
    Words(described.id.map_or_else(unnamed, |(id, _)| id.to_owned()))
}

fn docs<'n>(cx: &mut Cx<'n, '_>, item: &PathItem<'n>, described: &Described<'n>) -> Docs {
    let or = |own: &str, shared: &str| if own.is_empty() { shared } else { own }.to_owned();
    Docs {
        title: or(described.summary, item.summary),
        description: or(described.description, item.description),
        deprecated: described.deprecated,
        deprecation: text_extension(cx, described, Extension::DeprecatedMessage)
            .unwrap_or_default(),
        external: described.external.map(str::to_owned),
        ..Docs::default()
    }
}

fn text_extension<'n>(
    cx: &mut Cx<'n, '_>,
    described: &Described<'n>,
    extension: Extension,
) -> Option<String> {
    let at = described.extensions.get(extension)?;
    Some(cx.reading.string(at)?.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Returns the permissions, one of which a call requires.
fn permissions<'n>(cx: &mut Cx<'n, '_>, described: &Described<'n>) -> Vec<Permission> {
    let Some(at) = described.extensions.get(Extension::Permissions) else {
        return Vec::new();
    };
    let names = match at.node.as_str() {
        Some(one) => vec![one],
        None if at.node.kind() == "null" => Vec::new(),
        None => cx.reading.strings(at),
    };
    names
        .into_iter()
        .map(|name| Permission(name.to_owned()))
        .collect()
}

/// Returns the name of the inline types of a body, response or parameter that is a component.
fn shared_name<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, step: &str) -> Option<NameHint> {
    let reference = cx.reading.member(at, "$ref")?;
    let component = last_word(reference.node.as_str()?);
    // The position in a list, where a reference leads to the parameter of an operation.
    if component.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(NameHint::Part {
        component,
        step: step.to_owned(),
    })
}
