//! Path items and operations.

use super::{At, Extensions, Member, Reading, SecurityRequirement, Server, Version};
use crate::diagnostics::{Code, Diagnostic};
use crate::extensions::is_extension;
use crate::model::Method;
use crate::source::Span;

/// A path item.
#[derive(Debug, Default)]
pub struct PathItem<'n> {
    /// `$ref` to another path item, whose members apply where this one has none.
    pub reference: Option<At<'n>>,
    /// `summary`.
    pub summary: &'n str,
    /// `description`.
    pub description: &'n str,
    /// Parameters of all its operations.
    pub parameters: Vec<At<'n>>,
    /// `servers`.
    pub servers: Vec<Server<'n>>,
    /// Its operations in document order.
    pub operations: Vec<(Method, Member<'n>)>,
}

/// An operation.
#[derive(Debug, Default)]
pub struct Operation<'n> {
    /// `operationId` and its place.
    pub id: Option<(&'n str, Span)>,
    /// `tags`.
    pub tags: Vec<&'n str>,
    /// `summary`.
    pub summary: &'n str,
    /// `description`.
    pub description: &'n str,
    /// `deprecated`.
    pub deprecated: bool,
    /// `externalDocs.url`.
    pub external: Option<&'n str>,
    /// `parameters`.
    pub parameters: Vec<At<'n>>,
    /// `requestBody`.
    pub body: Option<At<'n>>,
    /// The responses by their status.
    pub responses: Vec<Member<'n>>,
    /// `callbacks` by their names.
    pub callbacks: Vec<Member<'n>>,
    /// `security`, if it is there.
    pub security: Option<Vec<SecurityRequirement<'n>>>,
    /// `servers`.
    pub servers: Vec<Server<'n>>,
    /// The members that begin with `x-`.
    pub extensions: Extensions<'n>,
}

impl<'n> PathItem<'n> {
    /// Reads a path item.
    pub fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        let mut item = Self::default();
        for member in cx.members(at) {
            match member.key {
                "$ref" => item.reference = Some(member.at),
                "summary" => item.summary = cx.text(member.at),
                "description" => item.description = cx.text(member.at),
                "parameters" => item.parameters = cx.items(member.at),
                "servers" => item.servers = Server::list(cx, member.at),
                "additionalOperations" if cx.version >= Version::V32 => {
                    item.additional(cx, member.at);
                }
                key => match method(key, cx.version) {
                    Some(method) => item.operations.push((method, member)),
                    None => cx.unknown(&member, "a path item"),
                },
            }
        }
        item
    }

    /// `additionalOperations`: operations by their methods, written as they are sent.
    fn additional(&mut self, cx: &mut Reading<'n, '_>, at: At<'n>) {
        for member in cx.entries(at) {
            if !is_token(member.key) {
                let message = format!("`{}` is not a method of HTTP; it is left out", member.key);
                cx.report(Diagnostic::new(Code::Ignored, member.key_span, message));
                continue;
            }
            let fixed = method(&member.key.to_ascii_lowercase(), cx.version)
                .filter(|fixed| fixed.text() == member.key);
            if let Some(fixed) = &fixed {
                let message = format!("`{}` has a member of its own", member.key);
                let help = format!("write it as `{}`", member.key.to_ascii_lowercase());
                cx.report(
                    Diagnostic::new(Code::UnknownMember, member.key_span, message).help(help),
                );
                if self.operations.iter().any(|(known, _)| known == fixed) {
                    continue;
                }
            }
            let method = fixed.unwrap_or_else(|| Method::Other(member.key.to_owned()));
            self.operations.push((method, member));
        }
    }
}

/// Whether a text can be a method (RFC 9110 §9.1).
fn is_token(text: &str) -> bool {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_token)
}

fn method(key: &str, version: Version) -> Option<Method> {
    Some(match key {
        "get" => Method::Get,
        "put" => Method::Put,
        "post" => Method::Post,
        "delete" => Method::Delete,
        "options" => Method::Options,
        "head" => Method::Head,
        "patch" => Method::Patch,
        "trace" => Method::Trace,
        "query" if version >= Version::V32 => Method::Query,
        _ => return None,
    })
}

impl<'n> Operation<'n> {
    /// Reads an operation of a path item.
    pub fn read(cx: &mut Reading<'n, '_>, at: At<'n>, item: &PathItem<'n>) -> Self {
        let mut operation = Self::default();
        if at.node.get("responses").is_none() {
            cx.missing(at, "responses", "any response is accepted");
        }
        for member in cx.members(at) {
            operation.member(cx, member);
        }
        if cx.is_swagger2() {
            operation.settle_swagger2(cx, at, item);
        }
        operation
    }

    fn member(&mut self, cx: &mut Reading<'n, '_>, member: Member<'n>) {
        let at = member.at;
        match member.key {
            "operationId" => {
                let id = cx.text(at);
                self.id = (!id.is_empty()).then_some((id, at.span()));
            }
            "tags" => self.tags = cx.items(at).into_iter().map(|item| cx.text(item)).collect(),
            "summary" => self.summary = cx.text(at),
            "description" => self.description = cx.text(at),
            "deprecated" => self.deprecated = cx.boolean(at),
            "externalDocs" => self.external = external_docs(cx, at),
            "parameters" => self.parameters = cx.items(at),
            "requestBody" if !cx.is_swagger2() => self.body = Some(at),
            "responses" => {
                self.responses = cx.entries_of(at, "the responses of an operation");
            }
            "callbacks" => self.callbacks = cx.entries(at),
            "security" => self.security = Some(SecurityRequirement::list(cx, at)),
            "servers" => self.servers = Server::list(cx, at),
            "consumes" | "produces" | "schemes" if cx.is_swagger2() => {}
            key if is_extension(key) => self.extensions.add(cx, member, "an operation"),
            _ => cx.unknown(&member, "an operation"),
        }
    }
}

/// `externalDocs.url`, relative or not.
pub(super) fn external_docs<'n>(cx: &mut Reading<'n, '_>, at: At<'n>) -> Option<&'n str> {
    let url = cx.member(at, "url")?;
    cx.string(url)
}
