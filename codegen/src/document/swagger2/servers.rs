//! Servers, which 2.0 declares in parts: `schemes`, `host`, `basePath`, and Azure's `x-ms-parameterized-host`.

use crate::diagnostics::{Code, Diagnostic};
use crate::document::{At, Parameter, Reading, Server, ServerVariable};
use crate::extensions::Extension;

/// Everything of a server's URL but its scheme.
#[derive(Clone, Debug, Default)]
pub(super) struct Base<'n> {
    /// `host`.
    pub(super) host: &'n str,
    /// `basePath`.
    pub(super) path: &'n str,
    /// `x-ms-parameterized-host`.
    pub(super) template: Option<Template<'n>>,
}

/// `x-ms-parameterized-host`: a host with variables.
#[derive(Clone, Debug)]
pub(super) struct Template<'n> {
    text: &'n str,
    with_scheme: bool,
    variables: Vec<ServerVariable<'n>>,
}

/// `schemes`, without those that are no HTTP, which are reported.
pub(super) fn schemes<'n>(cx: &mut Reading<'n, '_>, at: At<'n>) -> Vec<&'n str> {
    let mut schemes = Vec::new();
    for item in cx.items(at) {
        match cx.string(item) {
            Some(scheme @ ("http" | "https")) => schemes.push(scheme),
            Some(other) => {
                let message = format!("the scheme `{other}` is not called: clients use HTTP");
                cx.report(Diagnostic::new(Code::Ignored, item.span(), message));
            }
            None => {}
        }
    }
    schemes
}

/// The servers that these schemes make of a base; `https` first, since credentials go there.
///
/// Without a scheme 2.0 means the one by which the document itself is served, which is taken to be `https`.
pub(super) fn servers<'n>(schemes: &[&'n str], base: &Base<'n>) -> Vec<Server<'n>> {
    let server = |url: String, variables: &[ServerVariable<'n>]| Server {
        url: url.into(),
        description: "",
        variables: variables.to_vec(),
        environment: None,
    };
    let path = base.path.trim_end_matches('/');
    let (host, with_scheme, variables) = match &base.template {
        Some(template) => (template.text, template.with_scheme, &*template.variables),
        None => (base.host, true, &[][..]),
    };
    if host.is_empty() {
        let path = if path.is_empty() { "/" } else { path };
        return vec![server(path.to_owned(), &[])];
    }
    if !with_scheme {
        return vec![server(format!("{host}{path}"), variables)];
    }
    let mut schemes = schemes.to_vec();
    schemes.sort_by_key(|scheme| *scheme != "https");
    schemes.dedup();
    if schemes.is_empty() {
        schemes.push("https");
    }
    schemes
        .iter()
        .map(|scheme| server(format!("{scheme}://{host}{path}"), variables))
        .collect()
}

impl<'n> Template<'n> {
    pub(super) fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Option<Self> {
        let mut template = Self {
            text: "",
            with_scheme: true,
            variables: Vec::new(),
        };
        for member in cx.members(at) {
            match member.key {
                "hostTemplate" => template.text = cx.text(member.at),
                "useSchemePrefix" => template.with_scheme = cx.boolean(member.at),
                "parameters" => {
                    for item in cx.items(member.at) {
                        template.variables.extend(variable(cx, item));
                    }
                }
                // Where generated methods of other tools have the arguments.
                "positionInOperation" => {}
                _ => cx.unknown(
                    &member,
                    &format!("`{}`", Extension::MsParameterizedHost.name()),
                ),
            }
        }
        if template.text.is_empty() {
            cx.missing(at, "hostTemplate", "the document has no server");
            return None;
        }
        Some(template)
    }
}

/// A parameter of the host as a variable of the server. Its `default` may be missing: then the caller sets it, or the
/// whole base URL.
fn variable<'n>(cx: &mut Reading<'n, '_>, at: At<'n>) -> Option<ServerVariable<'n>> {
    let at = cx.follow(at)?;
    let name = Parameter::read(cx, at)?.name;
    let default = cx.member(at, "default");
    let values = cx.member(at, "enum").map(|list| cx.items(list));
    Some(ServerVariable {
        name,
        default: default.map_or("", |default| cx.text(default)),
        values: values
            .unwrap_or_default()
            .into_iter()
            .map(|value| cx.text(value))
            .collect(),
    })
}
