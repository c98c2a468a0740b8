//! Examples of media types, parameters, headers and schemas.

use super::{At, Reading};
use crate::source::{NodeValue, ResolveError};

/// Where the value of an example is.
#[derive(Clone, Copy, Debug)]
pub enum Example<'n> {
    /// Here.
    Value(At<'n>),
    /// A reference to an example object or, in documents of many files, to a value.
    Reference(At<'n>),
    /// Outside of the document: this is an example object with `externalValue`, or a reference to a URL.
    External(At<'n>),
}

/// The members by which an example object is known.
const KNOWN: [&str; 6] = [
    "value",
    "externalValue",
    "dataValue",
    "serializedValue",
    "summary",
    "description",
];

impl<'n> Example<'n> {
    /// The value of `example`: the value itself or, against the specification, a reference.
    pub fn single(at: At<'n>) -> Self {
        if at.node.get("$ref").is_some() {
            Self::Reference(at)
        } else {
            Self::Value(at)
        }
    }

    /// Reports that a media type, parameter or header has both `example` and `examples`.
    pub fn report_both(cx: &mut Reading<'n, '_>, at: At<'n>) {
        let entry = at.node.entry("examples");
        if let Some(entry) = entry.filter(|_| at.node.get("example").is_some()) {
            let message = "`example` and `examples` exclude each other; both are read";
            cx.disallowed(entry.key.span, message);
        }
    }

    /// The value of `examples`: example objects or references to them by name. Real documents
    /// also write a list of plain values there, as schemas do.
    pub fn several(cx: &mut Reading<'n, '_>, at: At<'n>) -> Vec<Self> {
        if matches!(at.node.value, NodeValue::Array(_)) {
            return cx.items(at).into_iter().map(Self::Value).collect();
        }
        let mut examples = Vec::new();
        for member in cx.entries(at) {
            if member.at.node.get("$ref").is_some() {
                examples.push(Self::Reference(member.at));
            } else {
                examples.extend(Self::object(cx, member.at));
            }
        }
        examples
    }

    /// The same with references followed; [`None`] if there is no value.
    pub fn dereferenced(self, cx: &mut Reading<'n, '_>) -> Option<Self> {
        match self {
            Self::Reference(at) => match cx.unread(at) {
                Some((_, ResolveError::Remote)) => Some(Self::External(at)),
                Some((reference, _)) => {
                    let message = "this example cannot be read; it has no effect";
                    cx.disallowed(reference.span(), message);
                    None
                }
                None => {
                    let at = cx.follow(at)?;
                    Self::object(cx, at)
                }
            },
            Self::Value(_) | Self::External(_) => Some(self),
        }
    }

    /// Reads an example object. One that is none, having no member of an example object, is the
    /// value itself.
    fn object(cx: &mut Reading<'n, '_>, at: At<'n>) -> Option<Self> {
        let entries = at.node.entries();
        if !entries
            .iter()
            .any(|entry| KNOWN.contains(&&*entry.key.text))
        {
            return Some(Self::Value(at));
        }
        let mut example = None;
        for member in cx.members(at) {
            match member.key {
                "value" | "dataValue" => example = Some(Self::Value(member.at)),
                "externalValue" => example = example.or(Some(Self::External(at))),
                "$ref" => {}
                key if KNOWN.contains(&key) => {}
                _ => cx.unknown(&member, "an example"),
            }
        }
        example
    }
}
