//! The document's root: `info`, `components`, and where everything else begins.

use super::{At, Extensions, Member, Reading, SecurityRequirement, Server, Tag, Version};
use crate::extensions::is_extension;

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
                "servers" => document.servers = Server::of_document(cx, member.at),
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
