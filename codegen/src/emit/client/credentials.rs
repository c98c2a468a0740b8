//! The credentials of a client: a constructor for each alternative of security schemes.

use quote::quote;

use super::environment;
use crate::emit::code::{self, Code, Statement};
use crate::emit::declarations::{Attributes, Declaration, Member, Method, Takes};
use crate::emit::file::Piece;
use crate::emit::rust_type::RustType;
use crate::emit::{Cx, docs, markdown, shared_constants};
use crate::model::{SecurityScheme, SecuritySchemeId};
use crate::names::{CredentialNames, Name};

pub(super) fn credentials(cx: &Cx<'_>) -> [Piece; 3] {
    let alternatives = cx.names.credentials.iter();
    let constructors = alternatives.map(|names| constructor(cx, names));
    let tokens = cx.names.client_credentials.iter();
    let tokens = tokens.filter_map(|(scheme, name)| client_credentials(cx, *scheme, name));
    let methods = std::iter::once(anonymous())
        .chain(constructors)
        .chain(tokens);
    let members = methods
        .map(Member::Method)
        .chain(environment::of_credentials(cx))
        .chain([Member::Method(merge())])
        .collect();
    [
        Piece::quoted(&quote! {
            /// The credentials of a client. Their `Debug` output is redacted.
            #[derive(Clone, Debug, Default)]
            pub struct Credentials(clientwright_runtime::Credentials);
        }),
        Declaration::implementation("Credentials", members).into(),
        Piece::quoted(&quote! {
            impl From<Credentials> for clientwright_runtime::Credentials {
                fn from(credentials: Credentials) -> Self {
                    credentials.0
                }
            }
        }),
    ]
}

fn anonymous() -> Method {
    let line = "Returns empty credentials: calls send none, even where the document requires some.";
    let empty = code::call("clientwright_runtime::Credentials::anonymous", []);
    created(vec![line.to_owned()], "anonymous", Vec::new(), empty)
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
            code::method(inner("self"), "merge", [inner("other")]),
        )
    }
}

/// The credentials of the runtime within those of the client.
fn inner(name: &str) -> Code {
    code::field(code::path(name), "0")
}

/// A function that returns credentials.
fn created(
    docs: Vec<String>,
    name: &str,
    arguments: Vec<(String, RustType)>,
    credentials: Code,
) -> Method {
    Method {
        attributes: Attributes::docs(docs),
        name: name.to_owned(),
        takes: Takes::Nothing,
        arguments,
        returns: RustType::path("Self"),
        body: vec![Statement::Value(code::call("Self", [credentials]))],
    }
}

/// The constructor of an alternative.
fn constructor(cx: &Cx<'_>, names: &CredentialNames) -> Method {
    let mut arguments = Vec::new();
    let mut credentials = code::call("clientwright_runtime::Credentials::new", []);
    let mut summaries = Vec::new();
    for (scheme, given) in &names.schemes {
        let Some(declared) = cx.api.security_schemes.get(scheme.0 as usize) else {
            continue;
        };
        let ty = if declared.credential.kind.takes_authenticator {
            RustType::path("impl clientwright_runtime::Authenticate")
        } else {
            text_argument()
        };
        arguments.extend(given.iter().map(|name| (name.to_string(), ty.clone())));
        if let Some(method) = declared.credential.kind.added_by {
            let added =
                std::iter::once(constant(cx, *scheme)).chain(given.iter().map(code::variable));
            credentials = code::method(credentials, method, added);
        }
        summaries.push(summary(declared));
    }
    let mut lines = vec![format!("Authenticates with {}.", summaries.join(" and "))];
    lines.extend(descriptions(cx, names));
    created(lines, names.constructor.text(), arguments, credentials)
}

/// `&common::SCHEME`
fn constant(cx: &Cx<'_>, scheme: SecuritySchemeId) -> Code {
    let name = shared_constants::scheme_name(cx, scheme);
    code::reference(code::path(format!("common::{name}")))
}

/// `impl Into<String>`
fn text_argument() -> RustType {
    RustType::Into(Box::new(RustType::path("String")))
}

/// The constructor of a scheme that has a client credentials flow.
fn client_credentials(cx: &Cx<'_>, id: SecuritySchemeId, name: &Name) -> Option<Method> {
    let scheme = cx.api.security_schemes.get(id.0 as usize)?;
    let url = scheme.token_url.as_deref()?;
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
    let tokens = code::call(
        "clientwright_runtime::ClientCredentials::new",
        [
            code::text(url),
            code::path("client_id"),
            code::path("client_secret"),
        ],
    );
    let new = code::call("clientwright_runtime::Credentials::new", []);
    let takes = [constant(cx, id), code::path("tokens")];
    let credentials = code::method(new, "with_authenticator", takes);
    let mut method = created(lines, name.text(), arguments.to_vec(), credentials);
    method
        .body
        .insert(0, Statement::Binding("tokens".to_owned(), tokens));
    Some(method)
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
