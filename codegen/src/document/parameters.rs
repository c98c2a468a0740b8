//! Parameters and headers: a header is a parameter whose name and place are given from outside.

use super::{At, Example, Member, Reading};

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
    /// `explode`, if it is given.
    pub explode: Option<bool>,
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
    /// Reads a parameter; [`None`] without a name or a place, since nothing can be sent then.
    pub fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Option<Self> {
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
    /// Reads a header.
    pub fn header(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        let mut shape = Self::default();
        for member in cx.members(at) {
            shape.member(cx, &member, "a header");
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
            "schema" => self.schema = Some(at),
            "content" => self.content = cx.entries(at),
            "example" => self.examples.push(Example::single(at)),
            "examples" => self.examples.extend(Example::several(cx, at)),
            _ => cx.unknown(member, owner),
        }
    }
}
