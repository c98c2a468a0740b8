//! The client and its credentials.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::file::{OutputFile, Piece, rust};
use super::{Cx, docs, gates, markdown, shared_constants, syntax};
use crate::model::{SecurityScheme, SecuritySchemeId};
use crate::names::{CredentialNames, Name};
use crate::plan::Group;

/// `client.rs`.
pub(super) fn file(cx: &Cx<'_>) -> OutputFile {
    let mut pieces = vec![Piece::Block(vec![
        syntax::item(quote!(
            use clientwright_runtime::emitted;
        )),
        syntax::item(quote!(
            use super::common;
        )),
    ])];
    pieces.extend(client(cx).map(Piece::Item));
    pieces.extend(credentials(cx).map(Piece::Item));
    let docs = ["The client and its credentials.".to_owned()];
    rust("client.rs".to_owned(), cx.command, &docs, pieces)
}

fn client(cx: &Cx<'_>) -> impl Iterator<Item = syn::Item> {
    let title = markdown::line(&cx.api.title);
    let docs = syntax::docs(&[
        format!("A client of {title}."),
        String::new(),
        "Clones are cheap and share connections.".to_owned(),
    ]);
    let accessors = cx
        .plan
        .groups
        .iter()
        .filter_map(|group| accessor(cx, group.group));
    let from_env = client_from_env(cx);
    let items = [
        quote! {
            #(#docs)*
            #[derive(Clone, Debug)]
            pub struct Client(emitted::Client);
        },
        quote! {
            /// Builds a [`Client`].
            pub type ClientBuilder = clientwright_runtime::ClientBuilder<Client>;
        },
        quote! {
            impl Client {
                /// Returns a builder: set [`Credentials`], then build the client.
                pub fn builder() -> ClientBuilder {
                    emitted::Client::builder(&common::API)
                }
                #from_env
                #(#accessors)*
            }
        },
        quote! {
            impl From<emitted::Client> for Client {
                fn from(client: emitted::Client) -> Self {
                    Self(client)
                }
            }
        },
        quote! {
            /// Borrows the client of the runtime, which operations that are written by hand call.
            impl AsRef<emitted::Client> for Client {
                fn as_ref(&self) -> &emitted::Client {
                    &self.0
                }
            }
        },
    ];
    items.map(syntax::item).into_iter()
}

/// `Client::from_env`, if the document names variables for credentials or for the base URL.
fn client_from_env(cx: &Cx<'_>) -> Option<TokenStream> {
    let server = cx.api.servers.first();
    let url = server.and_then(|server| server.environment.as_deref());
    let has_credentials = from_env(cx).is_some();
    let mut said = Vec::new();
    said.extend(has_credentials.then(|| "the credentials of [`Credentials::from_env`]".to_owned()));
    said.extend(url.map(|url| format!("the base URL in {}", markdown::code(url))));
    if said.is_empty() {
        return None;
    }
    let line = format!(
        "Returns a builder with {}, where they are set.",
        said.join(" and ")
    );
    let docs = syntax::docs(&[line]);
    let credentials = has_credentials.then(|| {
        quote! {
            if let Some(credentials) = Credentials::from_env() {
                builder = builder.credentials(credentials);
            }
        }
    });
    let base_url = url.map(|variable| {
        quote! {
            if let Some(url) = std::env::var(#variable).ok().filter(|url| !url.is_empty()) {
                builder = builder.base_url(url);
            }
        }
    });
    Some(quote! {
        #(#docs)*
        pub fn from_env() -> ClientBuilder {
            let mut builder = Self::builder();
            #credentials
            #base_url
            builder
        }
    })
}

/// The method that leads to the operations of a tag.
fn accessor(cx: &Cx<'_>, group: Group) -> Option<TokenStream> {
    let Group::Tag(index) = group else {
        return None;
    };
    let names = cx.tag(index)?;
    let (module, ty) = (names.module.ident(), names.ty.ident());
    let gate = gates::gate(cx, group);
    let line = match cx.api.tags.get(index) {
        Some(tag) => format!(
            "Returns the operations of \u{201c}{}\u{201d}.",
            markdown::line(&tag.name)
        ),
        None => "Returns the operations without a tag.".to_owned(),
    };
    let docs = syntax::docs(&[line]);
    Some(quote! {
        #(#docs)*
        #gate
        pub fn #module(&self) -> super::#module::operations::#ty<'_> {
            super::#module::operations::#ty { client: &self.0 }
        }
    })
}

fn credentials(cx: &Cx<'_>) -> impl Iterator<Item = syn::Item> {
    let constructors = cx
        .names
        .credentials
        .iter()
        .map(|names| constructor(cx, names));
    let tokens = cx.names.client_credentials.iter();
    let tokens = tokens.filter_map(|(scheme, name)| client_credentials(cx, *scheme, name));
    let from_env = from_env(cx);
    let items = [
        quote! {
            /// The credentials of a client. Their `Debug` output has no secrets.
            #[derive(Clone, Debug, Default)]
            pub struct Credentials(clientwright_runtime::Credentials);
        },
        quote! {
            impl Credentials {
                /// Returns credentials that send nothing, even where the document requires some.
                pub fn anonymous() -> Self {
                    Self(clientwright_runtime::Credentials::anonymous())
                }
                #(#constructors)*
                #(#tokens)*
                #from_env
                /// Merges other credentials into these: each operation takes those that it requires.
                #[must_use]
                pub fn merge(self, other: Self) -> Self {
                    Self(self.0.merge(other.0))
                }
            }
        },
        quote! {
            impl From<Credentials> for clientwright_runtime::Credentials {
                fn from(credentials: Credentials) -> Self {
                    credentials.0
                }
            }
        },
    ];
    items.map(syntax::item).into_iter()
}

/// The constructor of an alternative.
fn constructor(cx: &Cx<'_>, names: &CredentialNames) -> TokenStream {
    let name = names.constructor.ident();
    let mut arguments = Vec::new();
    let mut calls = Vec::new();
    let mut lines = Vec::new();
    for (scheme, given) in &names.schemes {
        let Some(declared) = cx.api.security_schemes.get(scheme.0 as usize) else {
            continue;
        };
        let constant = shared_constants::scheme_name(cx, *scheme);
        let idents: Vec<_> = given.iter().map(Name::ident).collect();
        arguments.extend(
            idents
                .iter()
                .map(|argument| quote!(#argument: impl Into<String>)),
        );
        let method = declared.credential.kind.added_by.map(syntax::ident);
        calls.extend(method.map(|method| quote!(.#method(&common::#constant, #(#idents),*))));
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(about(declared));
    }
    let docs = syntax::docs(&lines);
    quote! {
        #(#docs)*
        pub fn #name(#(#arguments),*) -> Self {
            Self(clientwright_runtime::Credentials::new() #(#calls)*)
        }
    }
}

/// The constructor of a scheme that has a client credentials flow.
fn client_credentials(cx: &Cx<'_>, id: SecuritySchemeId, name: &Name) -> Option<TokenStream> {
    let scheme = cx.api.security_schemes.get(id.0 as usize)?;
    let url = scheme.token_url.as_deref()?;
    let (name, constant) = (name.ident(), shared_constants::scheme_name(cx, id));
    let docs = syntax::docs(&[
        format!(
            "Authenticates with access tokens that {} issues for a client id and a client secret ({}).",
            markdown::code(url),
            markdown::code(&scheme.name)
        ),
        String::new(),
        "A token is requested when it is needed, shared by the clones of a client, and replaced before it expires \
         (RFC 6749 §4.4)."
            .to_owned(),
    ]);
    Some(quote! {
        #(#docs)*
        pub fn #name(client_id: impl Into<String>, client_secret: impl Into<String>) -> Self {
            let tokens = clientwright_runtime::ClientCredentials::new(#url, client_id, client_secret);
            Self(clientwright_runtime::Credentials::new().with_authenticator(&common::#constant, tokens))
        }
    })
}

fn about(scheme: &SecurityScheme) -> Vec<String> {
    let credential = &scheme.credential;
    let name = markdown::code(&credential.name);
    let what = credential.kind.docs.replace("{name}", &name);
    let mut lines = docs::text("", &scheme.description);
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(format!("{what} ({}).", markdown::code(&scheme.name)));
    lines
}

/// `from_env`, if the document names variables for every part of some alternative.
fn from_env(cx: &Cx<'_>) -> Option<TokenStream> {
    let mut names = Vec::new();
    let mut tries = Vec::new();
    for alternative in &cx.names.credentials {
        let variables: Option<Vec<&str>> = alternative
            .schemes
            .iter()
            .map(|(id, _)| {
                cx.api
                    .security_schemes
                    .get(id.0 as usize)?
                    .environment
                    .as_deref()
            })
            .collect();
        let (Some(variables), false) = (variables, alternative.schemes.is_empty()) else {
            continue;
        };
        let arguments = alternative
            .schemes
            .iter()
            .map(|(_, arguments)| arguments.len());
        if arguments.sum::<usize>() != variables.len() {
            continue;
        }
        let constructor = alternative.constructor.ident();
        let bindings: Vec<_> = (0..variables.len())
            .map(|index| format_ident!("value{index}"))
            .collect();
        names.push(
            variables
                .iter()
                .map(|name| markdown::code(name))
                .collect::<Vec<_>>()
                .join(" and "),
        );
        let (pattern, value) = match (bindings.as_slice(), variables.as_slice()) {
            ([binding], [variable]) => (quote!(Some(#binding)), quote!(variable(#variable))),
            _ => (
                quote!((#(Some(#bindings)),*)),
                quote!((#(variable(#variables)),*)),
            ),
        };
        tries.push(quote! {
            if let #pattern = #value {
                return Some(Self::#constructor(#(#bindings),*));
            }
        });
    }
    if tries.is_empty() {
        return None;
    }
    let line = format!(
        "Returns the credentials in the environment: {}. [`None`] if they are not set.",
        names.join(", or else ")
    );
    let docs = syntax::docs(&[line]);
    Some(quote! {
        #(#docs)*
        pub fn from_env() -> Option<Self> {
            let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
            #(#tries)*
            None
        }
    })
}
