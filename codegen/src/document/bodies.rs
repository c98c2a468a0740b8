//! Request bodies, responses, media types and encodings.

use super::swagger2;
use super::{At, Example, Member, ParameterShape, Reading, Version};
use crate::source::Span;

/// A request body.
#[derive(Debug, Default)]
pub struct RequestBody<'n> {
    /// `description`.
    pub description: &'n str,
    /// `required`.
    pub required: bool,
    /// `content`: media types by name.
    pub content: Vec<Member<'n>>,
}

/// A response.
#[derive(Debug, Default)]
pub struct Response<'n> {
    /// `description`.
    pub description: &'n str,
    /// `content`: media types by name.
    pub content: Vec<Member<'n>>,
    /// `headers` by name.
    pub headers: Vec<Member<'n>>,
}

/// A media type.
#[derive(Debug, Default)]
pub struct MediaType<'n> {
    /// `schema`.
    pub schema: Option<At<'n>>,
    /// `itemSchema`: the schema of each part of a stream.
    pub item_schema: Option<At<'n>>,
    /// `prefixEncoding`: how the first parts are written, by their position.
    pub prefix_encoding: Vec<Encoding<'n>>,
    /// `itemEncoding`: how each other part is written.
    pub item_encoding: Option<Encoding<'n>>,
    /// `example` and `examples`.
    pub examples: Vec<Example<'n>>,
    /// `encoding` by property.
    pub encoding: Vec<(&'n str, Encoding<'n>)>,
}

/// How a property of a form or multipart body is written.
#[derive(Debug, Default)]
pub struct Encoding<'n> {
    /// The place of the property's name.
    pub key_span: Option<Span>,
    /// `headers` by name.
    pub headers: Vec<Member<'n>>,
    /// `contentType`.
    pub content_type: Option<At<'n>>,
    /// `style`, `explode` and `allowReserved`.
    pub shape: ParameterShape<'n>,
    /// `encoding`, `prefixEncoding` and `itemEncoding`, which describe the parts of a part that is multipart itself.
    pub nested: Vec<At<'n>>,
}

impl<'n> RequestBody<'n> {
    /// Reads a request body.
    pub fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        if cx.is_swagger2() {
            return swagger2::request_body(cx, at);
        }
        let mut body = Self::default();
        if at.node.get("content").is_none() {
            cx.missing(at, "content", "any bytes are taken");
        }
        for member in cx.members(at) {
            match member.key {
                "description" => body.description = cx.text(member.at),
                "required" => body.required = cx.boolean(member.at),
                "content" => body.content = cx.entries(member.at),
                _ => cx.unknown(&member, "a request body"),
            }
        }
        body
    }
}

impl<'n> Response<'n> {
    /// Reads a response.
    pub fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        let mut response = Self::default();
        let mut summary = "";
        if at.node.get("description").is_none() && cx.version < Version::V32 {
            cx.missing(at, "description", "it is taken as empty");
        }
        for member in cx.members(at) {
            match member.key {
                "description" => response.description = cx.text(member.at),
                "schema" | "examples" if cx.is_swagger2() => {}
                "content" => response.content = cx.entries(member.at),
                "headers" => response.headers = cx.entries(member.at),
                "links" => {}
                "summary" if cx.version >= Version::V32 => summary = cx.text(member.at),
                _ => cx.unknown(&member, "a response"),
            }
        }
        if response.description.is_empty() {
            response.description = summary;
        }
        if cx.is_swagger2() {
            response.content = swagger2::response_content(cx, at);
        }
        response
    }
}

impl<'n> MediaType<'n> {
    /// Reads the media type `name`.
    pub fn read(cx: &mut Reading<'n, '_>, at: At<'n>, name: &str) -> Self {
        if cx.is_swagger2() {
            return swagger2::media_type(cx, at, name);
        }
        let mut media = Self::default();
        for member in cx.members(at) {
            match member.key {
                "schema" => media.schema = Some(member.at),
                "itemSchema" if cx.version >= Version::V32 => media.item_schema = Some(member.at),
                "prefixEncoding" if cx.version >= Version::V32 => {
                    let encodings = cx.items(member.at);
                    let read = |at| Encoding::read(cx, at, at.span());
                    media.prefix_encoding = encodings.into_iter().map(read).collect();
                }
                "itemEncoding" if cx.version >= Version::V32 => {
                    media.item_encoding = Some(Encoding::read(cx, member.at, member.key_span));
                }
                "example" => media.examples.push(Example::single(member.at)),
                "examples" => media.examples.extend(Example::several(cx, member.at)),
                "encoding" => {
                    for property in cx.entries(member.at) {
                        let encoding = Encoding::read(cx, property.at, property.key_span);
                        media.encoding.push((property.key, encoding));
                    }
                }
                _ => cx.unknown(&member, "a media type"),
            }
        }
        Example::report_both(cx, at);
        media
    }
}

impl<'n> Encoding<'n> {
    fn read(cx: &mut Reading<'n, '_>, at: At<'n>, key_span: Span) -> Self {
        let mut encoding = Self {
            key_span: Some(key_span),
            ..Self::default()
        };
        for member in cx.members(at) {
            match member.key {
                "contentType" => {
                    encoding.content_type = cx.string(member.at).map(|_| member.at);
                }
                "style" => encoding.shape.style = Some(member.at),
                "explode" => encoding.shape.explode = Some(cx.boolean(member.at)),
                "allowReserved" => encoding.shape.allow_reserved = cx.boolean(member.at),
                "headers" => encoding.headers = cx.entries(member.at),
                "encoding" | "prefixEncoding" | "itemEncoding" if cx.version >= Version::V32 => {
                    encoding.nested.push(member.at);
                }
                _ => cx.unknown(&member, "an encoding"),
            }
        }
        encoding
    }
}
