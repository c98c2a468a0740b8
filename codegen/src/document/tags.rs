//! Tags.

use super::{At, Reading};

/// A tag.
#[derive(Clone, Debug)]
pub struct Tag<'n> {
    /// Its name.
    pub name: &'n str,
    /// Its description.
    pub description: &'n str,
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
