//! The document's root: version, info, servers, tags, and where everything else begins.

use std::borrow::Cow;

use super::{At, Extensions, Member, Reading, SecurityRequirement};
use crate::diagnostics::{Code, Diagnostic};
use crate::extensions::{Extension, is_extension};
use crate::source::{Entry, Node, NodeValue};

/// The versions of OpenAPI that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// Swagger 2.0.
    V20,
    /// 3.0.x.
    V30,
    /// 3.1.x.
    V31,
    /// 3.2.x.
    V32,
}

/// A whole document.
#[derive(Debug, Default)]
pub struct Document<'n> {
    /// `info.title`.
    pub title: &'n str,
    /// `info.version`.
    pub version: &'n str,
    /// `info.summary` and `info.description`, the latter preferred.
    pub description: &'n str,
    /// `servers`.
    pub servers: Vec<Server<'n>>,
    /// `tags`.
    pub tags: Vec<Tag<'n>>,
    /// The path items by their templates.
    pub paths: Vec<Member<'n>>,
    /// The path items of webhooks by their names.
    pub webhooks: Vec<Member<'n>>,
    /// `components`.
    pub components: Components<'n>,
    /// `security`, if it is there.
    pub security: Option<Vec<SecurityRequirement<'n>>>,
    /// The members that begin with `x-`.
    pub extensions: Extensions<'n>,
}

/// `components`, each kind with its entries in document order.
#[derive(Debug, Default)]
pub struct Components<'n> {
    /// `schemas`.
    pub schemas: Vec<Member<'n>>,
    /// `securitySchemes`.
    pub security_schemes: Vec<Member<'n>>,
    /// Path items, parameters, bodies, responses and headers: read where they are referenced.
    pub others: Vec<Member<'n>>,
}

/// A server.
#[derive(Clone, Debug)]
pub struct Server<'n> {
    /// Its URL.
    pub url: Cow<'n, str>,
    /// Its description.
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

/// A tag.
#[derive(Clone, Debug)]
pub struct Tag<'n> {
    /// Its name.
    pub name: &'n str,
    /// Its description.
    pub description: &'n str,
}

impl Version {
    /// Its name, for messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::V20 => "Swagger 2.0",
            Self::V30 => "OpenAPI 3.0",
            Self::V31 => "OpenAPI 3.1",
            Self::V32 => "OpenAPI 3.2",
        }
    }

    /// The member that describes security schemes.
    pub const fn security_schemes(self) -> &'static str {
        match self {
            Self::V20 => "securityDefinitions",
            Self::V30 | Self::V31 | Self::V32 => "components.securitySchemes",
        }
    }

    /// The version that the member `openapi` or `swagger` of the root names.
    ///
    /// # Errors
    /// It is one that is not read, or none at all.
    pub fn of(root: &Node) -> Result<Self, Diagnostic> {
        let unsupported = |span, message: String| {
            Diagnostic::new(Code::UnsupportedVersion, span, message)
                .help("Swagger 2.0 and OpenAPI 3.0 to 3.2 are read; convert the document first")
        };
        let text = |entry: &'_ Entry| match &entry.value.value {
            NodeValue::String(text) | NodeValue::Number(text) => text.to_string(),
            _ => String::new(),
        };
        if let Some(entry) = root.entry("swagger") {
            return match text(entry).as_str() {
                "2.0" | "2" => Ok(Self::V20),
                other => Err(unsupported(
                    entry.value.span,
                    format!("Swagger `{other}` is not read"),
                )),
            };
        }
        let Some(entry) = root.entry("openapi") else {
            let message =
                "this is not an OpenAPI document: the member `openapi` is missing".to_owned();
            return Err(unsupported(root.span, message));
        };
        let text = text(entry);
        match text.split('.').take(2).collect::<Vec<_>>().as_slice() {
            ["3", "0"] | ["3"] => Ok(Self::V30),
            ["3", "1"] => Ok(Self::V31),
            ["3", "2"] => Ok(Self::V32),
            _ => Err(unsupported(
                entry.value.span,
                format!("OpenAPI `{text}` is not read"),
            )),
        }
    }
}

impl<'n> Document<'n> {
    /// Reads the root.
    pub fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        if cx.is_swagger2() {
            return Self::read_swagger2(cx, at);
        }
        let mut document = Self::default();
        // Since 3.1 one of three is enough (section "OpenAPI Object").
        let contents: &[&str] = if cx.version >= Version::V31 {
            &["paths", "webhooks", "components"]
        } else {
            &["paths"]
        };
        if at.node.get("info").is_none() {
            cx.missing(at, "info", "an empty one is assumed");
        }
        if contents.iter().all(|name| at.node.get(name).is_none()) {
            cx.missing(at, "paths", "an empty one is assumed");
        }
        for member in cx.members(at) {
            match member.key {
                "openapi" | "externalDocs" | "jsonSchemaDialect" | "$self" => {}
                "info" => document.info(cx, member.at),
                "servers" => document.servers = Server::list(cx, member.at),
                "tags" => document.tags = Tag::list(cx, member.at),
                "paths" => document.paths = cx.path_items(member.at),
                "webhooks" => document.webhooks = cx.path_items(member.at),
                "components" => document.components = Components::read(cx, member.at),
                "security" => document.security = Some(SecurityRequirement::list(cx, member.at)),
                key if is_extension(key) => {
                    document.extensions.add(cx, member, "an OpenAPI document");
                }
                _ => cx.unknown(&member, "an OpenAPI document"),
            }
        }
        document
    }

    pub(super) fn info(&mut self, cx: &mut Reading<'n, '_>, at: At<'n>) {
        for required in ["title", "version"] {
            if at.node.get(required).is_none() {
                cx.missing(at, required, "it is taken as empty");
            }
        }
        for member in cx.members(at) {
            match member.key {
                "title" => self.title = cx.text(member.at),
                "version" => self.version = cx.text(member.at),
                "description" => self.description = cx.text(member.at),
                "summary" if self.description.is_empty() => self.description = cx.text(member.at),
                "summary" | "termsOfService" | "contact" | "license" => {}
                _ => cx.unknown(&member, "`info`"),
            }
        }
    }
}

impl<'n> Reading<'n, '_> {
    /// The path items of `paths`, `webhooks` or a callback.
    pub fn path_items(&mut self, at: At<'n>) -> Vec<Member<'n>> {
        self.entries_of(at, "a list of paths")
    }
}

impl<'n> Components<'n> {
    fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        let mut components = Self::default();
        for member in cx.members(at) {
            match member.key {
                "schemas" => components.schemas = cx.entries(member.at),
                "securitySchemes" => components.security_schemes = cx.entries(member.at),
                "parameters" | "requestBodies" | "responses" | "headers" | "pathItems"
                | "callbacks" | "mediaTypes" => {
                    components.others.extend(cx.members(member.at));
                }
                "examples" | "links" => {}
                _ => cx.unknown(&member, "`components`"),
            }
        }
        components
    }
}

impl<'n> Server<'n> {
    /// Reads `servers`.
    pub fn list(cx: &mut Reading<'n, '_>, at: At<'n>) -> Vec<Self> {
        cx.items(at)
            .into_iter()
            .map(|item| Self::read(cx, item))
            .collect()
    }

    fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        let mut server = Self {
            url: Cow::Borrowed("/"),
            description: "",
            variables: Vec::new(),
            environment: None,
        };
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
                "name" => {}
                "variables" => {
                    for variable in cx.entries(member.at) {
                        server.variables.push(ServerVariable::read(cx, &variable));
                    }
                }
                key if Extension::Env.is(key) => server.environment = cx.string(member.at),
                _ => cx.unknown(&member, "a server"),
            }
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

impl<'n> Tag<'n> {
    pub(super) fn list(cx: &mut Reading<'n, '_>, at: At<'n>) -> Vec<Self> {
        let mut tags = Vec::new();
        for item in cx.items(at) {
            let mut tag = Self {
                name: "",
                description: "",
            };
            if let Some(name) = item.node.as_str() {
                cx.mistyped(item, "an object", "it is read as its `name`");
                tags.push(Self { name, ..tag });
                continue;
            }
            for member in cx.members(item) {
                match member.key {
                    "name" => tag.name = cx.text(member.at),
                    "description" => tag.description = cx.text(member.at),
                    "summary" if tag.description.is_empty() => tag.description = cx.text(member.at),
                    // Navigation of documentation, which an API's client has none of.
                    "externalDocs" | "summary" | "parent" | "kind" => {}
                    _ => cx.unknown(&member, "a tag"),
                }
            }
            tags.push(tag);
        }
        tags
    }
}
