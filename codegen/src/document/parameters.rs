//! Parameters and headers: a header is a parameter whose name and location follow from its owner.

use super::swagger2::{self, Collection, Sorted};
use super::{At, Example, Member, Reading};
use crate::extensions::Extension;

/// A parameter.
#[derive(Debug)]
pub struct Parameter<'n> {
    /// `name`.
    pub name: &'n str,
    /// `in`, as it is written.
    pub location: &'n str,
    /// All that headers have too.
    pub shape: ParameterShape<'n>,
}

/// What parameters and headers have in common.
#[derive(Debug, Default)]
pub struct ParameterShape<'n> {
    /// `description`.
    pub description: &'n str,
    /// `required`.
    pub required: bool,
    /// `deprecated`.
    pub deprecated: bool,
    /// `style`, as it is written.
    pub style: Option<At<'n>>,
    /// `explode`, if it is there.
    pub explode: Option<bool>,
    /// The format of a list, if Swagger 2.0 declares it.
    pub collection: Option<Collection>,
    /// `allowReserved`.
    pub allow_reserved: bool,
    /// `schema`.
    pub schema: Option<At<'n>>,
    /// `content`: media types.
    pub content: Vec<Member<'n>>,
    /// `example` and `examples`.
    pub examples: Vec<Example<'n>>,
}

impl<'n> Parameter<'n> {
    /// Reads a parameter; [`None`] without a name or a place, since nothing can be sent then, and for what is a body
    /// in 2.0.
    pub fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Option<Self> {
        if cx.is_swagger2() && !matches!(swagger2::sort(at), Sorted::Parameter) {
            return None;
        }
        let mut parameter = Self {
            name: "",
            location: "",
            shape: ParameterShape::default(),
        };
        for member in cx.members(at) {
            match member.key {
                "name" => parameter.name = cx.text(member.at),
                "in" => parameter.location = cx.text(member.at),
                _ => parameter.shape.member(cx, &member, "a parameter"),
            }
        }
        Example::report_both(cx, at);
        if cx.is_swagger2() {
            let repeatable = parameter.location == "query";
            parameter.shape.settle_swagger2(cx, at, repeatable);
        }
        for (key, value) in [("name", parameter.name), ("in", parameter.location)] {
            if value.is_empty() {
                cx.missing(at, key, "the parameter is left out");
                return None;
            }
        }
        Some(parameter)
    }
}

impl<'n> ParameterShape<'n> {
    /// Returns whether it declares the format of its value.
    pub fn is_styled(&self) -> bool {
        self.style.is_some() || self.explode.is_some() || self.collection.is_some()
    }

    /// Reads a header.
    pub fn header(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        let mut shape = Self::default();
        for member in cx.members(at) {
            if member.key == "allowReserved" {
                let message =
                    "`allowReserved` has no effect on a header, which is not percent-encoded";
                cx.disallowed(member.key_span, message);
            } else {
                shape.member(cx, &member, "a header");
            }
        }
        Example::report_both(cx, at);
        if cx.is_swagger2() {
            shape.settle_swagger2(cx, at, false);
        }
        shape
    }

    fn member(&mut self, cx: &mut Reading<'n, '_>, member: &Member<'n>, owner: &str) {
        let at = member.at;
        match member.key {
            "description" => self.description = cx.text(at),
            "required" => self.required = cx.boolean(at),
            "deprecated" => self.deprecated = cx.boolean(at),
            "allowEmptyValue" => {}
            "style" => self.style = Some(at),
            "explode" => self.explode = Some(cx.boolean(at)),
            "allowReserved" => self.allow_reserved = cx.boolean(at),
            key if Extension::MsSkipUrlEncoding.is(key) => self.allow_reserved = cx.boolean(at),
            "schema" => self.schema = Some(at),
            "content" => self.content = cx.entries(at),
            "example" => self.examples.push(Example::single(at)),
            key if Extension::Example.is(key) => self.examples.push(Example::single(at)),
            "examples" => self.examples.extend(Example::several(cx, at)),
            // The keywords of a schema, as which the place is read again.
            _ if cx.is_swagger2() => {}
            _ => cx.unknown(member, owner),
        }
    }
}
