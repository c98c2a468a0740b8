//! What a client reads from the environment: `Client::from_env` and `Credentials::from_env`.

use quote::quote;

use crate::emit::declarations::{Attributes, Member};
use crate::emit::{Cx, markdown, syntax};
use crate::names::Name;

/// `Client::from_env`, if the document names variables for credentials or for the base URL.
pub(super) fn of_client(cx: &Cx<'_>) -> Option<Member> {
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
    let function = syntax::member(&quote! {
        pub fn from_env() -> ClientBuilder {
            let mut builder = Self::builder();
            #credentials
            #base_url
            builder
        }
    });
    Some(Member::Printed(Attributes::docs(docs), function))
}

/// `from_env`, if the document names variables for every part of some alternative.
pub(super) fn of_credentials(cx: &Cx<'_>) -> Option<Member> {
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
    let function = syntax::member(&quote! {
        pub fn from_env() -> Option<Self> {
            let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
            #(#tries)*
            None
        }
    });
    Some(Member::Printed(Attributes::docs(docs), function))
}
