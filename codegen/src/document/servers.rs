//! Servers and their variables.

use std::borrow::Cow;

use super::{At, Member, Reading};
use crate::extensions::{Extension, is_extension};

/// The server whose `x-env` the client reads, as diagnostics name it.
const FIRST: &str = "the first server of the document";

/// Any other server.
const FURTHER: &str = "a server that is not the first of the document";

/// A server.
#[derive(Clone, Debug)]
pub struct Server<'n> {
    /// Its URL.
    pub url: Cow<'n, str>,
    /// Its description, or else its name.
    pub description: &'n str,
    /// Its variables.
    pub variables: Vec<ServerVariable<'n>>,
    /// `x-env`.
    pub environment: Option<&'n str>,
}

/// A variable of a server's URL.
#[derive(Clone, Debug)]
pub struct ServerVariable<'n> {
    /// Its name.
    pub name: &'n str,
    /// Its default.
    pub default: &'n str,
    /// Its `enum`.
    pub values: Vec<&'n str>,
}

impl<'n> Server<'n> {
    /// Reads the `servers` of the document.
    pub(super) fn of_document(cx: &mut Reading<'n, '_>, at: At<'n>) -> Vec<Self> {
        let owners = std::iter::once(FIRST).chain(std::iter::repeat(FURTHER));
        let items = cx.items(at).into_iter().zip(owners);
        items
            .map(|(item, owner)| Self::read(cx, item, owner))
            .collect()
    }

    /// Reads the `servers` of a path or of an operation.
    pub(super) fn list(cx: &mut Reading<'n, '_>, at: At<'n>) -> Vec<Self> {
        let items = cx.items(at).into_iter();
        items.map(|item| Self::read(cx, item, FURTHER)).collect()
    }

    fn read(cx: &mut Reading<'n, '_>, at: At<'n>, owner: &str) -> Self {
        let mut server = Self {
            url: Cow::Borrowed("/"),
            description: "",
            variables: Vec::new(),
            environment: None,
        };
        let mut name = "";
        if let Some(url) = at.node.as_str() {
            cx.mistyped(at, "an object", "it is read as its `url`");
            server.url = Cow::Borrowed(url);
            return server;
        }
        if at.node.get("url").is_none() {
            cx.missing(at, "url", "`/` is assumed");
        }
        for member in cx.members(at) {
            match member.key {
                "url" => server.url = Cow::Borrowed(cx.text(member.at)),
                "description" => server.description = cx.text(member.at),
                "name" => name = cx.text(member.at),
                "variables" => {
                    for variable in cx.entries(member.at) {
                        server.variables.push(ServerVariable::read(cx, &variable));
                    }
                }
                key if Extension::Env.is(key) && owner == FIRST => {
                    server.environment = cx.string(member.at);
                }
                key if is_extension(key) => cx.extension(&member, owner),
                _ => cx.unknown(&member, "a server"),
            }
        }
        if server.description.is_empty() {
            server.description = name;
        }
        server
    }
}

impl<'n> ServerVariable<'n> {
    fn read(cx: &mut Reading<'n, '_>, variable: &Member<'n>) -> Self {
        let mut read = Self {
            name: variable.key,
            default: "",
            values: Vec::new(),
        };
        if variable.at.node.get("default").is_none() {
            cx.missing(variable.at, "default", "an empty text is assumed");
        }
        for member in cx.members(variable.at) {
            match member.key {
                "default" => read.default = cx.text(member.at),
                "enum" => {
                    read.values = cx
                        .items(member.at)
                        .into_iter()
                        .map(|item| cx.text(item))
                        .collect();
                    if read.values.is_empty() {
                        let message = "this `enum` lists no value; any is accepted";
                        cx.disallowed(member.key_span, message);
                    }
                }
                "description" => {}
                _ => cx.unknown(&member, "a server variable"),
            }
        }
        read
    }
}
