//! The constants that describe the API, which those of operations refer to.

mod common;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Cx;
use super::code::{self, Code};
use super::file::{OutputFile, Piece, rust};
use super::syntax;
use crate::model::{Api, Credential, Requirement, SecurityAlternative, SecuritySchemeId, Server};
use crate::names::Name;
pub(super) use common::Common;

const UNUSED: &str = r#"#![allow(dead_code, reason = "what is used depends on the features that are on")]
"#;

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
    let mut pieces = vec![Piece::text(UNUSED), Piece::quoted(&imports)];
    pieces.extend(items.iter().map(Piece::quoted));
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
pub(super) fn server(ty: &str, server: &Server) -> Code {
    let new = code::call(format!("{ty}::new"), [code::text(&server.url)]);
    if server.variables.is_empty() {
        return new;
    }
    let variables = server.variables.iter().map(|variable| {
        Code::Tuple(
            [&variable.name, &variable.default]
                .map(|part| code::text(part))
                .to_vec(),
        )
    });
    code::method(new, "variables", [code::list(variables)])
}

/// The constant of a security scheme.
pub(super) fn scheme_name(cx: &Cx<'_>, id: SecuritySchemeId) -> Ident {
    let name = cx.names.schemes.get(id.0 as usize);
    name.map_or_else(|| format_ident!("SCHEME_{}", id.0), Name::ident)
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
