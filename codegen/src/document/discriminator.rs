//! The discriminator object.

use super::{At, Reading};

/// `discriminator`.
#[derive(Clone, Debug)]
pub struct Discriminator<'n> {
    /// Its place.
    pub at: At<'n>,
    /// `propertyName`.
    pub property: &'n str,
    /// `mapping`: values with the schemas' names or references.
    pub mapping: Vec<(&'n str, At<'n>)>,
    /// `defaultMapping`: the schema of values without the property, and of those whose tag is not
    /// listed.
    pub default: Option<At<'n>>,
}

impl<'n> Discriminator<'n> {
    /// Reads a discriminator; [`None`] if it names no property.
    pub fn read(cx: &mut Reading<'n, '_>, at: At<'n>) -> Option<Self> {
        let mut read = Self {
            at,
            property: "",
            mapping: Vec::new(),
            default: None,
        };
        // 2.0 has the property's name alone.
        if let Some(property) = at.node.as_str() {
            if !cx.is_swagger2() {
                cx.mistyped(at, "an object", "it is read as `propertyName`");
            }
            read.property = property;
            return cx.is_property_name(at.span(), property).then_some(read);
        }
        for member in cx.members(at) {
            match member.key {
                "propertyName" => read.property = cx.text(member.at),
                "mapping" => {
                    for entry in cx.entries(member.at) {
                        if cx.string(entry.at).is_some() {
                            read.mapping.push((entry.key, entry.at));
                        }
                    }
                }
                "defaultMapping" => read.default = cx.string(member.at).map(|_| member.at),
                _ => cx.unknown(&member, "a discriminator"),
            }
        }
        if read.property.is_empty() {
            cx.missing(at, "propertyName", "the discriminator is left out");
            return None;
        }
        cx.is_property_name(at.span(), read.property)
            .then_some(read)
    }
}
