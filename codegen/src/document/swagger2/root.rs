//! The root of a Swagger 2.0 document, and what its operations take from it.

use super::servers::{self, Template};
use super::{MediaTypes, payload};
use crate::document::operations::external_docs;
use crate::document::{
    At, Document, Member, Operation, PathItem, Reading, SecurityRequirement, Tag,
};
use crate::extensions::{Extension, is_extension};

impl<'n> Document<'n> {
    /// Reads the root of a Swagger 2.0 document.
    pub(in crate::document) fn read_swagger2(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        let mut document = Self::default();
        let ms_paths = at.node.get(Extension::MsPaths.name()).is_some();
        for required in ["info", "paths"] {
            if at.node.get(required).is_none() && !(required == "paths" && ms_paths) {
                cx.missing(at, required, "an empty one is assumed");
            }
        }
        let members = cx.members(at);
        // Operations need what is written after them, too.
        for member in &members {
            defaults(cx, member);
        }
        for member in members {
            document.swagger2_member(cx, member);
        }
        let defaults = &cx.swagger2.root;
        document.servers = servers::servers(&defaults.schemes, &defaults.base);
        document
    }

    fn swagger2_member(&mut self, cx: &mut Reading<'n, '_>, member: Member<'n>) {
        match member.key {
            "swagger" | "host" | "basePath" | "schemes" | "consumes" | "produces" => {}
            "externalDocs" => {
                external_docs(cx, member.at);
            }
            "info" => self.info(cx, member.at),
            "tags" => self.tags = Tag::list(cx, member.at),
            "paths" => self.paths.extend(cx.path_items(member.at)),
            key if Extension::MsPaths.is(key) => self.paths.extend(cx.path_items(member.at)),
            "definitions" => self.components.schemas = cx.entries(member.at),
            "securityDefinitions" => self.components.security_schemes = cx.entries(member.at),
            "parameters" | "responses" => {
                self.components.others.extend(cx.entries(member.at));
            }
            "security" => self.security = Some(SecurityRequirement::list(cx, member.at)),
            key if is_extension(key) => {
                self.extensions.add(cx, member, "a Swagger 2.0 document");
            }
            _ => cx.unknown(&member, "a Swagger 2.0 document"),
        }
    }
}

fn defaults<'n>(cx: &mut Reading<'n, '_>, member: &Member<'n>) {
    let at = member.at;
    match member.key {
        "host" => cx.swagger2.root.base.host = cx.text(at),
        "basePath" => cx.swagger2.root.base.path = cx.text(at),
        "schemes" => cx.swagger2.root.schemes = servers::schemes(cx, at),
        "consumes" => cx.swagger2.root.media.consumes = cx.strings(at),
        "produces" => cx.swagger2.root.media.produces = cx.strings(at),
        key if Extension::MsParameterizedHost.is(key) => {
            cx.swagger2.root.base.template = Template::read(cx, at);
        }
        _ => {}
    }
}

impl<'n> Operation<'n> {
    /// Converts the parts of an operation that are specific to 2.0; `at` is the place of the operation.
    ///
    /// The parameters that are bodies become the body, and `schemes` become servers.
    pub(in crate::document) fn settle_swagger2(
        &mut self,
        cx: &mut Reading<'n, '_>,
        at: At<'n>,
        item: &PathItem<'n>,
    ) {
        let list = |cx: &mut Reading<'n, '_>, key| {
            let member = cx.member(at, key);
            member.map(|member| cx.strings(member))
        };
        let consumes = list(cx, "consumes");
        let produces = list(cx, "produces");
        let root = &cx.swagger2.root.media;
        cx.swagger2.operation = MediaTypes {
            consumes: consumes.unwrap_or_else(|| root.consumes.clone()),
            produces: produces.unwrap_or_else(|| root.produces.clone()),
        };
        if let Some(schemes) = cx.member(at, "schemes") {
            let own = servers::schemes(cx, schemes);
            let root = &cx.swagger2.root;
            let has_host = !root.base.host.is_empty() || root.base.template.is_some();
            if has_host && !own.is_empty() && own != root.schemes {
                self.servers = servers::servers(&own, &root.base);
            }
        }
        self.body = payload::body(cx, at, &self.parameters, &item.parameters);
    }
}
