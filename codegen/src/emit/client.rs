//! The client and its credentials.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::{OutputFile, Piece, rust};
use super::{Cx, docs, feature_gates, markdown, shared_constants, syntax};
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
                /// Returns a builder, which takes the [`Credentials`] and builds the client.
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
            /// Returns the client of the runtime, for operations that are written by hand.
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
    let mut settings = Vec::new();
    settings
        .extend(has_credentials.then(|| "the credentials of [`Credentials::from_env`]".to_owned()));
    settings.extend(url.map(|url| format!("the base URL in {}", markdown::code(url))));
    if settings.is_empty() {
        return None;
    }
    let docs = syntax::docs(&[
        "Returns a builder with the settings of the environment.".to_owned(),
        String::new(),
        format!("They are {}, if set.", settings.join(" and ")),
    ]);
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
    let gate = feature_gates::gate(cx, group);
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
            /// The credentials of a client. Their `Debug` output is redacted.
            #[derive(Clone, Debug, Default)]
            pub struct Credentials(clientwright_runtime::Credentials);
        },
        quote! {
            impl Credentials {
                /// Returns empty credentials: calls send none, even where the document requires some.
                pub fn anonymous() -> Self {
                    Self(clientwright_runtime::Credentials::anonymous())
                }
                #(#constructors)*
                #(#tokens)*
                #from_env
                /// Adds other credentials to these. Each call sends those that its operation requires.
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
    let mut summaries = Vec::new();
    for (scheme, given) in &names.schemes {
        let Some(declared) = cx.api.security_schemes.get(scheme.0 as usize) else {
            continue;
        };
        let constant = shared_constants::scheme_name(cx, *scheme);
        let idents: Vec<_> = given.iter().map(Name::ident).collect();
        let ty = if declared.credential.kind.takes_authenticator {
            quote!(impl clientwright_runtime::Authenticate)
        } else {
            quote!(impl Into<String>)
        };
        arguments.extend(idents.iter().map(|argument| quote!(#argument: #ty)));
        let method = declared.credential.kind.added_by.map(syntax::ident);
        calls.extend(method.map(|method| quote!(.#method(&common::#constant, #(#idents),*))));
        summaries.push(summary(declared));
    }
    let mut lines = vec![format!("Authenticates with {}.", summaries.join(" and "))];
    lines.extend(descriptions(cx, names));
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
        "Authenticates with OAuth 2.0 client credentials (RFC 6749 §4.4).".to_owned(),
        String::new(),
        format!(
            "Requests access tokens from {}. The clones of a client share a token, which is replaced before it expires.",
            markdown::code(url)
        ),
        String::new(),
        format!(
            "The security scheme {} of the document.",
            markdown::code(&scheme.name)
        ),
    ]);
    Some(quote! {
        #(#docs)*
        pub fn #name(client_id: impl Into<String>, client_secret: impl Into<String>) -> Self {
            let tokens = clientwright_runtime::ClientCredentials::new(#url, client_id, client_secret);
            Self(clientwright_runtime::Credentials::new().with_authenticator(&common::#constant, tokens))
        }
    })
}

/// Returns what a scheme sends, in words.
fn summary(scheme: &SecurityScheme) -> String {
    let credential = &scheme.credential;
    let name = markdown::code(&credential.name);
    credential.kind.docs.replace("{name}", &name)
}

/// Returns the paragraphs about the schemes of a constructor: how those are carried out that the client does not
/// know, their names in the document, and their descriptions.
fn descriptions(cx: &Cx<'_>, names: &CredentialNames) -> Vec<String> {
    let schemes = names.schemes.iter();
    let schemes = schemes.filter_map(|(id, _)| cx.api.security_schemes.get(id.0 as usize));
    let schemes: Vec<&SecurityScheme> = schemes.collect();
    let mut lines = vec![String::new()];
    let mut kinds = schemes.iter().map(|scheme| scheme.credential.kind);
    if kinds.any(|kind| kind.takes_authenticator) {
        let line = "The argument implements [`Authenticate`](clientwright_runtime::Authenticate), which is called \
                    for each request, and when the server refuses one with the status 401.";
        lines.extend([line.to_owned(), String::new()]);
    }
    if let [scheme] = schemes.as_slice() {
        let description = docs::text("", &scheme.description);
        if !description.is_empty() {
            lines.extend(description);
            lines.push(String::new());
        }
        let name = markdown::code(&scheme.name);
        lines.push(format!("The security scheme {name} of the document."));
        return lines;
    }
    lines.extend(["The security schemes of the document:", ""].map(str::to_owned));
    lines.extend(schemes.iter().map(|scheme| {
        let name = markdown::code(&scheme.name);
        let description = docs::text("", &scheme.description).join(" ");
        match description.as_str() {
            "" => format!("- {name}"),
            description => format!("- {name}: {description}"),
        }
    }));
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
                let scheme = cx.api.security_schemes.get(id.0 as usize)?;
                let is_secret = !scheme.credential.kind.takes_authenticator;
                scheme.environment.as_deref().filter(|_| is_secret)
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
        let arguments = alternative.schemes.iter();
        let arguments = arguments.flat_map(|(_, arguments)| arguments);
        let bindings: Vec<_> = arguments.map(Name::ident).collect();
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
    let docs = syntax::docs(&[
        "Returns the credentials in the environment; [`None`] if they are not set.".to_owned(),
        String::new(),
        format!("They are {}.", names.join(", or else ")),
    ]);
    Some(quote! {
        #(#docs)*
        pub fn from_env() -> Option<Self> {
            let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
            #(#tries)*
            None
        }
    })
}
