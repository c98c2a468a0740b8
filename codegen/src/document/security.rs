//! Security schemes and requirements.

use super::{At, Reading};
use crate::extensions::Extension;
use crate::source::Span;

/// Credentials that together are enough: scheme names with their scopes.
#[derive(Clone, Debug, Default)]
pub struct SecurityRequirement<'n> {
    /// Each scheme's name, its place, and the scopes.
    pub schemes: Vec<(&'n str, Span, Vec<&'n str>)>,
}

/// A security scheme.
#[derive(Debug, Default)]
pub struct SecurityScheme<'n> {
    /// `type`, as it is written.
    pub kind: &'n str,
    /// `scheme` of an `http` scheme.
    pub scheme: &'n str,
    /// `name` of an `apiKey`.
    pub name: &'n str,
    /// `in` of an `apiKey`.
    pub location: &'n str,
    /// `description`.
    pub description: &'n str,
    /// `deprecated`.
    pub deprecated: bool,
    /// `x-env`.
    pub environment: Option<&'n str>,
    /// `tokenUrl` of the flow `clientCredentials`, which 2.0 calls `application`.
    pub token_url: Option<&'n str>,
}

impl<'n> SecurityRequirement<'n> {
    /// Reads `security`.
    pub fn list(cx: &mut Reading<'n, '_>, at: At<'n>) -> Vec<Self> {
        cx.items(at)
            .into_iter()
            .map(|item| Self::read(cx, item))
            .collect()
    }

    fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        let schemes = cx
            .members(at)
            .into_iter()
            .map(|member| (member.key, member.key_span, cx.strings(member.at)))
            .collect();
        Self { schemes }
    }
}

impl<'n> SecurityScheme<'n> {
    /// Reads a security scheme.
    pub fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        let mut scheme = Self::default();
        if at.node.get("type").is_none() {
            cx.missing(
                at,
                "type",
                "the caller must implement `Authenticate` for it",
            );
        }
        for member in cx.members(at) {
            match member.key {
                "type" => scheme.kind = cx.text(member.at),
                "scheme" => scheme.scheme = cx.text(member.at),
                "name" => scheme.name = cx.text(member.at),
                "in" => scheme.location = cx.text(member.at),
                "deprecated" => scheme.deprecated = cx.boolean(member.at),
                "description" => scheme.description = cx.text(member.at),
                "flows" => scheme.token_url = Self::token_url(cx, member.at),
                "tokenUrl" if cx.is_swagger2() => {
                    let application = at.node.get("flow").and_then(|flow| flow.as_str());
                    let url = cx.string(member.at);
                    scheme.token_url = url.filter(|_| application == Some("application"));
                }
                "bearerFormat" | "openIdConnectUrl" | "oauth2MetadataUrl" => {}
                "flow" | "authorizationUrl" | "scopes" if cx.is_swagger2() => {}
                key if Extension::Env.is(key) => scheme.environment = cx.string(member.at),
                _ => cx.unknown(&member, "a security scheme"),
            }
        }
        // 2.0 has a type of its own for what is a scheme of HTTP.
        if scheme.kind == "basic" {
            (scheme.kind, scheme.scheme) = ("http", "basic");
        }
        scheme
    }
    fn token_url(cx: &mut Reading<'n, '_>, flows: At<'n>) -> Option<&'n str> {
        let flow = cx.member(flows, "clientCredentials")?;
        let url = cx.member(flow, "tokenUrl")?;
        cx.string(url)
    }
}
