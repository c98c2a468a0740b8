//! The constants that describe the API, which those of operations refer to.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::Expr;

use super::Cx;
use super::file::{OutputFile, Piece, rust};
use super::rust_type::RUNTIME;
use super::syntax::{self, code};
use crate::model::{
    Api, Credential, Envelope, Kind, OperationId, Property, Requirement, SecurityAlternative,
    SecuritySchemeId, Server, Type, TypeId, UnionForm,
};

const UNUSED: &str = r#"#![allow(dead_code, reason = "what is used depends on the features that are on")]
"#;
use crate::names::{self, Name, Names};

/// Which constants there are, and which of them each operation refers to.
#[derive(Clone, Debug, Default)]
pub(super) struct Common<'a> {
    securities: Vec<&'a [SecurityAlternative]>,
    envelopes: Vec<[Option<&'a str>; 4]>,
    of_operation: Vec<(Option<usize>, Option<usize>)>,
    /// What most operations refer to.
    usual: (Option<usize>, Option<usize>),
    /// By the index of the distinct lists of alternatives.
    security_names: Vec<Name>,
    /// By the index of the distinct envelopes.
    envelope_names: Vec<Name>,
    /// The types that are variants of a tagged union, with its discriminator.
    tags: BTreeSet<(TypeId, &'a str)>,
    /// Types of the client that are called like one of the runtime.
    pub(super) clashing: BTreeSet<&'static str>,
}

impl<'a> Common<'a> {
    /// Finds the distinct lists of alternatives, and the distinct envelopes: the place of the data
    /// matters, not its type.
    pub(super) fn new(api: &'a Api, names: &Names) -> Self {
        let mut common = Self::default();
        let types = names.types.iter().filter_map(|names| names.name.as_ref());
        let schemas = names.schemas.iter().map(|names| &names.name);
        let taken: BTreeSet<&str> = types.chain(schemas).map(Name::text).collect();
        let runtime = RUNTIME.iter().copied();
        common.clashing = runtime.filter(|name| taken.contains(name)).collect();
        common.tags = api.types.iter().flat_map(tags).collect();
        for operation in &api.operations {
            let security = Some(operation.security.as_slice()).filter(|list| !list.is_empty());
            let security = security.map(|list| position(&mut common.securities, list));
            let envelope = operation.envelope.as_ref().map(places);
            let envelope = envelope.map(|places| position(&mut common.envelopes, places));
            common.of_operation.push((security, envelope));
        }
        common.usual = most_frequent(&common.of_operation);
        let data: Vec<_> = common.envelopes.iter().map(|[data, ..]| *data).collect();
        (common.security_names, common.envelope_names) =
            names::shared(&names.schemes, &common.securities, &data);
        common
    }

    /// Whether the property is the discriminator of a union whose variant its type is.
    pub(super) fn is_tag(&self, id: TypeId, property: &Property) -> bool {
        self.tags.contains(&(id, property.name.as_str()))
    }

    /// The constants of an operation: its alternatives of credentials, and its envelope.
    pub(super) fn of(&self, id: OperationId) -> (Option<&Name>, Option<&Name>) {
        self.named(
            self.of_operation
                .get(id.0 as usize)
                .copied()
                .unwrap_or_default(),
        )
    }

    /// The constants that most operations refer to.
    pub(super) fn usual(&self) -> (Option<&Name>, Option<&Name>) {
        self.named(self.usual)
    }

    fn named(
        &self,
        (security, envelope): (Option<usize>, Option<usize>),
    ) -> (Option<&Name>, Option<&Name>) {
        (
            security.and_then(|index| self.security_names.get(index)),
            envelope.and_then(|index| self.envelope_names.get(index)),
        )
    }

    /// Whether most operations refer to something.
    pub(super) fn has_usual(&self) -> bool {
        self.usual != (None, None)
    }
}

/// The first of those that are there most often.
fn most_frequent<T: Copy + Default + PartialEq + Ord>(all: &[T]) -> T {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for one in all {
        let count = counts.entry(*one).or_default();
        *count = count.saturating_add(1);
    }
    let most = counts.values().copied().max();
    let first = all.iter().find(|one| counts.get(one).copied() == most);
    first.copied().unwrap_or_default()
}

/// The variants of a tagged union with its tag.
fn tags(ty: &Type) -> Vec<(TypeId, &str)> {
    match &ty.kind {
        Kind::Union(union) => match &union.form {
            UnionForm::Tagged { property } => {
                let variants = union.variants.iter();
                variants
                    .map(|variant| (variant.ty.id, property.as_str()))
                    .collect()
            }
            UnionForm::Untagged => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn position<T: PartialEq>(known: &mut Vec<T>, one: T) -> usize {
    known
        .iter()
        .position(|known| *known == one)
        .unwrap_or_else(|| {
            known.push(one);
            known.len() - 1
        })
}

/// `common.rs`.
pub(super) fn file(cx: &Cx<'_>) -> OutputFile {
    let servers = cx.api.servers.iter().map(|one| server("Server", one));
    let of_operations = operation_servers(cx.api);
    let of_operations = (!of_operations.is_empty()).then(|| {
        let servers = of_operations.into_iter().map(|one| server("Server", one));
        quote!(operation_servers: &[#(#servers),*],)
    });
    let headers = &cx.api.request_id_headers;
    let request_ids = (!headers.is_empty()).then(|| quote!(request_id_headers: &[#(#headers),*],));
    let api = quote! {
        /// The name of the package, and the servers of the API.
        pub(super) static API: Api = Api {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            servers: &[#(#servers),*],
            #of_operations
            #request_ids
            ..Api::DEFAULT
        };
    };
    let mut items = vec![api];
    items.extend(
        (0..)
            .map(SecuritySchemeId)
            .zip(&cx.api.security_schemes)
            .map(|(id, scheme)| {
                let constant = scheme_name(cx, id);
                let docs = syntax::docs(&[format!(
                    "The security scheme {}.",
                    super::markdown::code(&scheme.name)
                )]);
                let value = scheme_value(&scheme.name, &scheme.credential);
                quote! {
                    #(#docs)*
                    pub(super) static #constant: Scheme = #value;
                }
            }),
    );
    let securities = cx.common.security_names.iter().zip(&cx.common.securities);
    items.extend(securities.map(|(name, alternatives)| security(cx, name, alternatives)));
    let envelopes = cx.common.envelope_names.iter().zip(&cx.common.envelopes);
    items.extend(envelopes.map(|(name, places)| envelope(name, *places)));
    items.extend(usual(cx.common));
    let imports = imports(cx);
    let mut pieces = vec![Piece::text(UNUSED), Piece::Item(syntax::item(imports))];
    pieces.extend(
        items
            .into_iter()
            .map(|tokens| Piece::Item(syntax::item(tokens))),
    );
    let docs = ["Constants that describe the API.".to_owned()];
    rust("common.rs".to_owned(), cx.command, &docs, pieces)
}

/// The servers of paths and operations, each once.
fn operation_servers(api: &Api) -> Vec<&Server> {
    let mut servers: Vec<&Server> = Vec::new();
    for server in api
        .operations
        .iter()
        .filter_map(|operation| operation.servers.first())
    {
        if !servers.contains(&server) {
            servers.push(server);
        }
    }
    servers
}

fn imports(cx: &Cx<'_>) -> TokenStream {
    let mut names = vec!["Api"];
    if !cx.common.envelopes.is_empty() {
        names.push("Envelope");
    }
    if cx.common.has_usual() {
        names.push("Operation");
    }
    if !cx.common.securities.is_empty() {
        names.push("Requirement");
    }
    if !cx.api.security_schemes.is_empty() {
        names.push("Scheme");
    }
    names.push("Server");
    let names = names.into_iter().map(syntax::ident);
    quote!(use clientwright_runtime::emitted::{#(#names),*};)
}

/// `Server::new("…")`, with its variables.
pub(super) fn server(ty: &str, server: &Server) -> Expr {
    let new = code::call(code::path(&format!("{ty}::new")), [code::text(&server.url)]);
    if server.variables.is_empty() {
        return new;
    }
    let variables = server
        .variables
        .iter()
        .map(|variable| code::pair(code::text(&variable.name), code::text(&variable.default)));
    code::method(new, "variables", [code::list(variables)])
}

/// The constant of a security scheme.
pub(super) fn scheme_name(cx: &Cx<'_>, id: SecuritySchemeId) -> Ident {
    let name = cx.names.schemes.get(id.0 as usize);
    name.map_or_else(
        || format_ident!("SCHEME_{}", id.0),
        crate::names::Name::ident,
    )
}

fn scheme_value(name: &str, credential: &Credential) -> TokenStream {
    let constructor = syntax::ident(credential.kind.constructor);
    let of = credential.kind.has_name.then_some(&credential.name);
    let of = of.into_iter();
    quote!(Scheme::#constructor(#name #(, #of)*))
}

fn security(cx: &Cx<'_>, name: &Name, alternatives: &[SecurityAlternative]) -> TokenStream {
    let name = name.ident();
    let needed = |Requirement { scheme, scopes }: &Requirement| {
        let scheme = scheme_name(cx, *scheme);
        let scopes = (!scopes.is_empty()).then(|| quote!(.scopes(&[#(#scopes),*])));
        quote!(Requirement::new(&#scheme) #scopes)
    };
    let alternatives = alternatives.iter().map(|alternative| {
        let needed = alternative.requirements.iter().map(needed);
        quote!(&[#(#needed),*])
    });
    quote! {
        /// Alternative sets of security schemes, in order of preference.
        pub(super) static #name: &[&[Requirement]] = &[#(#alternatives),*];
    }
}

/// `common::OPERATION`, with what most operations refer to.
fn usual(common: &Common<'_>) -> Option<TokenStream> {
    let (security, envelope) = common.usual();
    let security = security
        .map(Name::ident)
        .map(|name| quote!(security: #name,));
    let envelope = envelope
        .map(Name::ident)
        .map(|name| quote!(envelope: Some(&#name),));
    common.has_usual().then(|| {
        quote! {
            /// The values that most operations share.
            pub(super) const OPERATION: Operation = Operation {
                #security
                #envelope
                ..Operation::DEFAULT
            };
        }
    })
}

fn places(envelope: &Envelope) -> [Option<&str>; 4] {
    let Envelope {
        data,
        success,
        errors,
        messages,
        ..
    } = envelope;
    [data, success, errors, messages].map(Option::as_deref)
}

fn envelope(name: &Name, places: [Option<&str>; 4]) -> TokenStream {
    let name = name.ident();
    let [data, success, errors, messages] =
        places.map(|place| place.map_or_else(|| quote!(None), |place| quote!(Some(#place))));
    quote! {
        /// The members of the object that wraps the data of a response.
        pub(super) static #name: Envelope = Envelope {
            data: #data,
            success: #success,
            errors: #errors,
            messages: #messages,
        };
    }
}
