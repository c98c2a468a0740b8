//! The constant that describes an operation to the runtime.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use super::super::rust_type::Imports;
use super::super::{common, syntax};
use super::Op;
use crate::model::{BodyField, Location, MediaKind, Method, Parameter, Style, Wire};

/// `pub(super) static CREATE: Operation = …;`
pub(super) fn constant(op: &Op<'_>, imports: &mut Imports) -> Item {
    let operation = op.operation;
    let name = op.names.constant.ident();
    let ty = imports.emitted("Operation");
    let method = method(operation.method, imports);
    let (id, path) = (&op.names.id, &operation.path);
    let mut fields = vec![
        quote!(id: #id),
        quote!(method: #method),
        quote!(path: #path),
    ];
    if let Some(server) = operation.servers.first() {
        imports.emitted("Server");
        let server = common::server(server);
        fields.push(quote!(server: Some(&#server)));
    }
    if !operation.parameters.is_empty() {
        let parameters: Vec<_> = operation
            .parameters
            .iter()
            .map(|one| parameter(one, imports))
            .collect();
        fields.push(quote!(parameters: &[#(#parameters),*]));
    }
    if let Some(security) = op.cx.common.security(op.id) {
        imports.common.insert(security.to_string());
        fields.push(quote!(security: #security));
    }
    if !operation.permissions.is_empty() {
        let permissions = operation.permissions.iter().map(|permission| &permission.0);
        fields.push(quote!(permissions: &[#(#permissions),*]));
    }
    if let Some(envelope) = op.cx.common.envelope(op.id) {
        imports.common.insert(envelope.to_string());
        fields.push(quote!(envelope: Some(&#envelope)));
    }
    if let Some(accept) = accept(op) {
        fields.push(quote!(accept: #accept));
    }
    syntax::item(quote! {
        pub(super) static #name: #ty = #ty { #(#fields,)* ..#ty::DEFAULT };
    })
}

fn method(method: Method, imports: &mut Imports) -> TokenStream {
    let ty = imports.emitted("Method");
    match method {
        Method::Get => quote!(#ty::Get),
        Method::Put => quote!(#ty::Put),
        Method::Post => quote!(#ty::Post),
        Method::Delete => quote!(#ty::Delete),
        Method::Options => quote!(#ty::Options),
        Method::Head => quote!(#ty::Head),
        Method::Patch => quote!(#ty::Patch),
        Method::Trace => quote!(#ty::Trace),
    }
}

/// `Parameter::query("force")`, with what differs from the default of its location.
fn parameter(parameter: &Parameter, imports: &mut Imports) -> TokenStream {
    let ty = imports.emitted("Parameter");
    let name = &parameter.name;
    let (new, default) = match parameter.location {
        Location::Path => (quote!(#ty::path(#name)), Style::Simple),
        Location::Query => (quote!(#ty::query(#name)), Style::Form),
        Location::Header => (quote!(#ty::header(#name)), Style::Simple),
        Location::Cookie => (quote!(#ty::cookie(#name)), Style::Form),
    };
    let wire = wire(&parameter.wire, default, imports);
    quote!(#new #wire)
}

/// How a field of a form is written, if it is not by the default; the runtime takes it as a
/// parameter of a query, which is written the same way.
pub(super) fn form_field(field: &BodyField, imports: &mut Imports) -> Option<TokenStream> {
    let wire = wire(&field.wire, Style::Form, imports)?;
    let ty = imports.emitted("Parameter");
    let name = &field.name;
    Some(quote!(#ty::query(#name) #wire))
}

/// The calls that say what differs from the default style of a location.
fn wire(wire: &Wire, default: Style, imports: &mut Imports) -> Option<TokenStream> {
    match wire {
        Wire::Json => Some(quote!(.json())),
        Wire::Text => Some(quote!(.text())),
        Wire::Style {
            style,
            explode,
            allow_reserved,
        } => {
            let style_call = (*style != default).then(|| style_of(*style, imports));
            let explode_call =
                (*explode != (*style == Style::Form)).then(|| quote!(.explode(#explode)));
            let reserved_call = allow_reserved.then(|| quote!(.reserved()));
            let any = style_call.is_some() || explode_call.is_some() || reserved_call.is_some();
            any.then(|| quote!(#style_call #explode_call #reserved_call))
        }
    }
}

fn style_of(style: Style, imports: &mut Imports) -> TokenStream {
    let ty = imports.emitted("Style");
    match style {
        Style::Matrix => quote!(.style(#ty::Matrix)),
        Style::Label => quote!(.style(#ty::Label)),
        Style::Simple => quote!(.style(#ty::Simple)),
        Style::Form => quote!(.style(#ty::Form)),
        Style::SpaceDelimited => quote!(.style(#ty::SpaceDelimited)),
        Style::PipeDelimited => quote!(.style(#ty::PipeDelimited)),
        Style::DeepObject => quote!(.style(#ty::DeepObject)),
    }
}

/// The `Accept` header, where it is not `application/json`: every media type that an answer has.
fn accept(op: &Op<'_>) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    let media = op
        .operation
        .responses
        .iter()
        .flat_map(|response| &response.media);
    for media in media {
        let name = media.name.split(';').next().unwrap_or_default().trim();
        let valid = name.contains('/') && name.is_ascii() && !name.contains(char::is_whitespace);
        if valid && !names.contains(&name) {
            names.push(name);
        }
    }
    let json = op
        .operation
        .responses
        .iter()
        .flat_map(|response| &response.media);
    let has_json = json
        .clone()
        .any(|media| matches!(media.kind, MediaKind::Json(_)));
    match names.as_slice() {
        [] | ["application/json"] => None,
        _ if has_json && names.iter().all(|name| *name == "application/json") => None,
        names => Some(names.join(", ")),
    }
}
