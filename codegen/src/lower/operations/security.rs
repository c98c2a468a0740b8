//! Lowers security schemes, and the requirements of operations.

use crate::diagnostics::{Code, Diagnostic};
use crate::document::{At, Document, Operation as Described, SecurityScheme as DescribedScheme};
use crate::extensions::is_extension;
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::{
    CREDENTIAL_KINDS, Credential, Requirement, SecurityAlternative, SecurityScheme,
    SecuritySchemeId,
};
use crate::source::Span;

/// Lowers the schemes of the components.
pub(in crate::lower) fn schemes<'n>(
    cx: &mut Cx<'n, '_>,
    document: &Document<'n>,
) -> Vec<SecurityScheme> {
    let mut schemes = Vec::new();
    let mut findings = Findings::default();
    for member in &document.components.security_schemes {
        let described = match cx.reading.follow(member.at) {
            Some(at) => DescribedScheme::read(&mut cx.reading, at),
            None => DescribedScheme::default(),
        };
        closed_lists(cx, member.at, &described);
        let credential = credential(&described);
        let name = &credential.name;
        let reason = match credential.kind {
            kind if kind.takes_authenticator && name.is_empty() => Some(
                "a scheme without a type is carried out by the caller, who implements `Authenticate`".to_owned(),
            ),
            kind if kind.takes_authenticator => Some(format!(
                "`{name}` is carried out by the caller, who implements `Authenticate`"
            )),
            kind if kind.added_by.is_none() => Some(format!(
                "`{name}` is carried out by the transport that the caller configures"
            )),
            _ => None,
        };
        match reason {
            Some(reason) => findings.raw(Construct::SecurityScheme, member.at, reason),
            None => findings.exact(Construct::SecurityScheme, member.at),
        }
        schemes.push(SecurityScheme {
            name: member.key.to_owned(),
            credential,
            description: description(&described),
            environment: described.environment.map(str::to_owned),
            token_url: described.token_url.map(str::to_owned),
        });
    }
    cx.record(&findings);
    schemes
}

/// Reports values of a security scheme that the specification does not list.
fn closed_lists<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, described: &DescribedScheme<'n>) {
    let Some(at) = cx.reading.follow(at) else {
        return;
    };
    let kinds = CREDENTIAL_KINDS.iter().flat_map(|kind| kind.declared);
    let types = kinds.clone().map(|(ty, _)| *ty);
    let mut types: Vec<&str> = types.chain(["basic"]).collect();
    types.sort_unstable();
    types.dedup();
    let places = kinds.clone().filter(|(ty, _)| *ty == "apiKey");
    let lists: [(&str, &str, Vec<&str>); 2] = [
        ("type", described.kind, types),
        (
            "in",
            described.location,
            places.map(|(_, place)| *place).collect(),
        ),
    ];
    for (keyword, value, listed) in lists {
        let Some(node) = at.node.get(keyword).filter(|_| !listed.contains(&value)) else {
            continue;
        };
        let effect = "the caller must implement `Authenticate` for it";
        cx.reading
            .unlisted(node.span, keyword, value, &listed, effect);
    }
    if let Some(node) = at.node.get("scheme").filter(|_| described.kind == "http") {
        let sent = kinds.filter(|(ty, _)| *ty == "http");
        let sent = sent.map(|(_, scheme)| scheme);
        let known = SCHEMES
            .iter()
            .chain(sent)
            .any(|known| known.eq_ignore_ascii_case(described.scheme));
        if !known {
            let effect = "the caller must implement `Authenticate` for it";
            cx.reading
                .unlisted(node.span, "scheme", described.scheme, SCHEMES, effect);
        }
    }
    let flows = cx.reading.member(at, "flows");
    for flow in flows.into_iter().flat_map(|flows| flows.node.entries()) {
        let name = &*flow.key.text;
        if !FLOWS.contains(&name) && !is_extension(name) {
            cx.reading.unlisted(
                flow.key.span,
                "flows",
                name,
                FLOWS,
                "the flow has no effect",
            );
        }
    }
}

/// The HTTP authentication schemes of the IANA registry.
const SCHEMES: &[&str] = &[
    "basic",
    "bearer",
    "concealed",
    "digest",
    "dpop",
    "gnap",
    "hoba",
    "mutual",
    "negotiate",
    "oauth",
    "privatetoken",
    "scram-sha-1",
    "scram-sha-256",
    "vapid",
];

/// The flows of OAuth 2.
const FLOWS: &[&str] = &[
    "implicit",
    "password",
    "clientCredentials",
    "authorizationCode",
    "deviceAuthorization",
];

/// Returns the description of a scheme, with a note if it is deprecated.
fn description(described: &DescribedScheme<'_>) -> String {
    let text = described.description.to_owned();
    match (described.deprecated, text.is_empty()) {
        (false, _) => text,
        (true, true) => "This scheme is deprecated.".to_owned(),
        (true, false) => format!("{text}\n\nThis scheme is deprecated."),
    }
}

fn credential(described: &DescribedScheme<'_>) -> Credential {
    let how = match described.kind {
        "http" => described.scheme,
        _ => described.location,
    };
    Credential::new(described.kind, how, described.name)
}

/// Returns the index of the scheme of a requirement, by the name of the component or, since OpenAPI 3.2, by
/// its URI.
fn place_of<'n>(
    cx: &mut Cx<'n, '_>,
    document: &Document<'n>,
    name: &'n str,
    span: Span,
) -> Option<usize> {
    let schemes = &document.components.security_schemes;
    let named = schemes.iter().position(|member| member.key == name);
    named.or_else(|| {
        let target = cx.reading.resolve_text(span.file, name)?;
        schemes
            .iter()
            .position(|member| std::ptr::eq(member.at.node, target))
    })
}

/// Lowers the security requirements of an operation or, if it has none, those of the document.
pub(super) fn alternatives<'n>(
    cx: &mut Cx<'n, '_>,
    document: &Document<'n>,
    described: &Described<'n>,
) -> Vec<SecurityAlternative> {
    let Some(list) = described.security.as_ref().or(document.security.as_ref()) else {
        return Vec::new();
    };
    let mut alternatives = Vec::new();
    for alternative in list {
        let mut requirements = Vec::new();
        let mut known = true;
        for (name, span, scopes) in &alternative.schemes {
            let place = place_of(cx, document, name, *span);
            let Some(place) = place.and_then(|place| u32::try_from(place).ok()) else {
                let message =
                    format!("there is no security scheme `{name}`; the requirement is left out");
                let problem = Diagnostic::new(Code::MissingMember, *span, message).help(format!(
                    "describe it in `{}`",
                    cx.reading.version.security_schemes()
                ));
                cx.reading.report(problem);
                known = false;
                continue;
            };
            requirements.push(Requirement {
                scheme: SecuritySchemeId(place),
                scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
            });
        }
        let alternative = SecurityAlternative { requirements };
        if known && !alternatives.contains(&alternative) {
            alternatives.push(alternative);
        }
    }
    alternatives
}
