//! The credentials of a client: a constructor for each alternative of security schemes.

use proc_macro2::TokenStream;
use quote::quote;

use super::environment;
use crate::emit::declarations::{Attributes, Declaration, Member, Method, Takes};
use crate::emit::file::Piece;
use crate::emit::rust_type::RustType;
use crate::emit::{Cx, docs, markdown, shared_constants, syntax};
use crate::model::{SecurityScheme, SecuritySchemeId};
use crate::names::{CredentialNames, Name};

pub(super) fn credentials(cx: &Cx<'_>) -> [Piece; 3] {
    let alternatives = cx.names.credentials.iter();
    let constructors = alternatives.map(|names| constructor(cx, names));
    let tokens = cx.names.client_credentials.iter();
    let tokens = tokens.filter_map(|(scheme, name)| client_credentials(cx, *scheme, name));
    let methods = std::iter::once(anonymous())
        .chain(constructors)
        .chain(tokens)
        .chain(environment::of_credentials(cx))
        .chain([merge()]);
    let members = methods.map(Member::Method).collect();
    [
        syntax::item(quote! {
            /// The credentials of a client. Their `Debug` output is redacted.
            #[derive(Clone, Debug, Default)]
            pub struct Credentials(clientwright_runtime::Credentials);
        })
        .into(),
        Declaration::implementation("Credentials", members).into(),
        syntax::item(quote! {
            impl From<Credentials> for clientwright_runtime::Credentials {
                fn from(credentials: Credentials) -> Self {
                    credentials.0
                }
            }
        })
        .into(),
    ]
}

fn anonymous() -> Method {
    let line = "Returns empty credentials: calls send none, even where the document requires some.";
    let body = quote!(Self(clientwright_runtime::Credentials::anonymous()));
    created(vec![line.to_owned()], "anonymous", Vec::new(), body)
}

fn merge() -> Method {
    let line =
        "Adds other credentials to these. Each call sends those that its operation requires.";
    Method {
        attributes: Attributes::line(line).with(["#[must_use]".to_owned()]),
        takes: Takes::Value,
        ..created(
            Vec::new(),
            "merge",
            vec![("other".to_owned(), RustType::path("Self"))],
            quote!(Self(self.0.merge(other.0))),
        )
    }
}

/// A function that returns credentials.
fn created(
    docs: Vec<String>,
    name: &str,
    arguments: Vec<(String, RustType)>,
    body: TokenStream,
) -> Method {
    Method {
        attributes: Attributes::docs(docs),
        name: name.to_owned(),
        takes: Takes::Nothing,
        arguments,
        returns: RustType::path("Self"),
        body: syntax::statements(body),
    }
}

/// The constructor of an alternative.
fn constructor(cx: &Cx<'_>, names: &CredentialNames) -> Method {
    let mut arguments = Vec::new();
    let mut calls = Vec::new();
    let mut summaries = Vec::new();
    for (scheme, given) in &names.schemes {
        let Some(declared) = cx.api.security_schemes.get(scheme.0 as usize) else {
            continue;
        };
        let constant = shared_constants::scheme_name(cx, *scheme);
        let ty = if declared.credential.kind.takes_authenticator {
            RustType::path("impl clientwright_runtime::Authenticate")
        } else {
            text_argument()
        };
        arguments.extend(given.iter().map(|name| (name.to_string(), ty.clone())));
        let idents: Vec<_> = given.iter().map(Name::ident).collect();
        let method = declared.credential.kind.added_by.map(syntax::ident);
        calls.extend(method.map(|method| quote!(.#method(&common::#constant, #(#idents),*))));
        summaries.push(summary(declared));
    }
    let mut lines = vec![format!("Authenticates with {}.", summaries.join(" and "))];
    lines.extend(descriptions(cx, names));
    let body = quote!(Self(clientwright_runtime::Credentials::new() #(#calls)*));
    created(lines, names.constructor.text(), arguments, body)
}

/// `impl Into<String>`
fn text_argument() -> RustType {
    RustType::Into(Box::new(RustType::path("String")))
}

/// The constructor of a scheme that has a client credentials flow.
fn client_credentials(cx: &Cx<'_>, id: SecuritySchemeId, name: &Name) -> Option<Method> {
    let scheme = cx.api.security_schemes.get(id.0 as usize)?;
    let url = scheme.token_url.as_deref()?;
    let constant = shared_constants::scheme_name(cx, id);
    let lines = vec![
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
    ];
    let arguments = ["client_id", "client_secret"].map(|name| (name.to_owned(), text_argument()));
    let body = quote! {
        let tokens = clientwright_runtime::ClientCredentials::new(#url, client_id, client_secret);
        Self(clientwright_runtime::Credentials::new().with_authenticator(&common::#constant, tokens))
    };
    Some(created(lines, name.text(), arguments.to_vec(), body))
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
