//! What a client reads from the environment: `Client::from_env` and `Credentials::from_env`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::declarations::{Attributes, Method, Takes};
use crate::emit::rust_type::RustType;
use crate::emit::{Cx, markdown, syntax};
use crate::names::Name;

/// `Client::from_env`, if the document names variables for credentials or for the base URL.
pub(super) fn of_client(cx: &Cx<'_>) -> Option<Method> {
    let server = cx.api.servers.first();
    let url = server.and_then(|server| server.environment.as_deref());
    let has_credentials = of_credentials(cx).is_some();
    let mut settings = Vec::new();
    settings
        .extend(has_credentials.then(|| "the credentials of [`Credentials::from_env`]".to_owned()));
    settings.extend(url.map(|url| format!("the base URL in {}", markdown::code(url))));
    if settings.is_empty() {
        return None;
    }
    let docs = vec![
        "Returns a builder with the settings of the environment.".to_owned(),
        String::new(),
        format!("They are {}, if set.", settings.join(" and ")),
    ];
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
    let body = quote! {
        let mut builder = Self::builder();
        #credentials
        #base_url
        builder
    };
    Some(from_env(docs, RustType::path("ClientBuilder"), body))
}

/// `from_env`, if the document names variables for every part of some alternative.
pub(super) fn of_credentials(cx: &Cx<'_>) -> Option<Method> {
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
    let docs = vec![
        "Returns the credentials in the environment; [`None`] if they are not set.".to_owned(),
        String::new(),
        format!("They are {}.", names.join(", or else ")),
    ];
    let body = quote! {
        let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        #(#tries)*
        None
    };
    let returns = RustType::path("Self").within("Option");
    Some(from_env(docs, returns, body))
}

fn from_env(docs: Vec<String>, returns: RustType, body: TokenStream) -> Method {
    Method {
        attributes: Attributes::docs(docs),
        name: "from_env".to_owned(),
        takes: Takes::Nothing,
        arguments: Vec::new(),
        returns,
        body: syntax::statements(body),
    }
}
