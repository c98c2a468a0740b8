//! Reading of members: each with the right JSON type, or with a diagnostic.

use std::collections::{BTreeMap, BTreeSet};

use super::located::{Pointers, Step};
use super::swagger2::Swagger2;
use super::{At, Member, Pointer, Version, vocabulary};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::extensions::is_extension;
use crate::source::{Entry, FileId, Node, NodeValue, ResolveError, Sources, Span};

/// What a reader of the document needs: the version, and where to put problems and pointers.
///
/// The same node may be read several times (a base in several `allOf`s); a problem is reported once.
#[derive(Debug)]
pub struct Reading<'n, 'd> {
    /// The document's version.
    pub version: Version,
    pub(super) sources: &'n Sources,
    /// What references have led to.
    pub(super) resolved: Resolved<'n>,
    pub(super) swagger2: Swagger2<'n>,
    /// The schemas of parts that name no type, and what each is read as.
    untyped_parts: BTreeMap<*const Node, PartContent>,
    /// Strings that are read as what is in them.
    embedded: BTreeMap<*const Node, At<'n>>,
    diagnostics: &'d mut Diagnostics,
    reported: BTreeSet<(Code, Span, String)>,
    pointers: Pointers<'n>,
}

/// The targets of references, by the file of a reference, the schema resource that it is in, and its text.
///
/// References of a document begin alike, which makes them slow to order.
#[expect(
    clippy::disallowed_types,
    reason = "targets are looked up, never listed"
)]
pub(super) type Resolved<'n> =
    std::collections::HashMap<(FileId, &'n str, &'n str), Option<At<'n>>>;

/// What a part of a multipart body contains, by its media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartContent {
    /// Bytes.
    Binary,
    /// Text.
    Text,
}

impl<'n, 'd> Reading<'n, 'd> {
    /// Begins.
    pub fn new(version: Version, sources: &'n Sources, diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            version,
            sources,
            resolved: Resolved::new(),
            swagger2: Swagger2::default(),
            untyped_parts: BTreeMap::new(),
            embedded: BTreeMap::new(),
            diagnostics,
            reported: BTreeSet::new(),
            pointers: Pointers::of_bytes(sources.text(FileId(0)).len()),
        }
    }

    /// The text of a pointer, with the file before `#` where it was started so.
    pub fn pointer(&mut self, pointer: Pointer) -> String {
        self.pointers.text(pointer)
    }

    /// The text of a pointer, with the file as it is seen from the folder of the document: the same
    /// on every machine.
    pub fn portable_pointer(&mut self, pointer: Pointer) -> String {
        let text = self.pointer(pointer);
        match text.split_once('#') {
            Some((file, steps)) if !file.is_empty() => {
                let file = relative(self.sources.path(FileId(0)), file);
                format!("{file}#{steps}")
            }
            _ => text,
        }
    }

    /// A place to start from: a node and the known text of the pointer to it, such as `#`.
    pub fn start(&mut self, node: &'n Node, pointer: String) -> At<'n> {
        At {
            node,
            pointer: self.pointers.start(pointer),
        }
    }

    /// Has the schema at this place read as a string of this content if it names no type: the
    /// media type of a part of a multipart body says what it is (OpenAPI 3.1.1 §4.8.15.1.1).
    pub fn read_part_as(&mut self, at: At<'n>, content: PartContent) {
        self.untyped_parts.insert(at.node, content);
    }

    /// The content for which [`read_part_as`](Self::read_part_as) was called for this place.
    pub(super) fn untyped_part(&self, at: At<'n>) -> Option<PartContent> {
        self.untyped_parts
            .get(&std::ptr::from_ref(at.node))
            .copied()
    }

    /// Has the schema of a string read as the schema of its content (`contentSchema`).
    pub fn read_as(&mut self, string: At<'n>, content: At<'n>) {
        self.embedded.insert(string.node, content);
    }

    /// The content for which [`read_as`](Self::read_as) was called for this place.
    pub(super) fn content_of(&self, at: At<'n>) -> Option<At<'n>> {
        self.embedded.get(&std::ptr::from_ref(at.node)).copied()
    }

    /// Reports a problem, once for each place.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        let place = diagnostic.primary.as_ref().map(|label| label.span);
        if place.is_none_or(|span| {
            self.reported
                .insert((diagnostic.code, span, diagnostic.message.clone()))
        }) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// The member `key` of an object.
    pub fn member(&mut self, at: At<'n>, key: &str) -> Option<At<'n>> {
        let entry = at.node.entry(key)?;
        let pointer = self.pointers.push(at.pointer, Step::Key(&entry.key.text));
        Some(At {
            node: &entry.value,
            pointer,
        })
    }

    /// The entries of an object; any other type is reported and yields an empty list.
    pub fn object(&mut self, at: At<'n>) -> &'n [Entry] {
        if !matches!(at.node.value, NodeValue::Object(_)) {
            self.wrong_type(at, "an object");
        }
        at.node.entries()
    }

    /// An entry of the object at this place, as a member.
    pub fn enter(&mut self, at: At<'n>, entry: &'n Entry) -> Member<'n> {
        let pointer = self.pointers.push(at.pointer, Step::Key(&entry.key.text));
        let at = At {
            node: &entry.value,
            pointer,
        };
        Member {
            key: &entry.key.text,
            key_span: entry.key.span,
            at,
        }
    }

    /// The members of an object; any other type is reported and yields an empty list.
    pub fn members(&mut self, at: At<'n>) -> Vec<Member<'n>> {
        let entries = self.object(at).iter();
        entries.map(|entry| self.enter(at, entry)).collect()
    }

    /// The entries of a map, such as `properties`, whose keys are the document's own.
    pub fn entries(&mut self, at: At<'n>) -> Vec<Member<'n>> {
        let at = self.behind(at);
        self.members(at)
    }

    /// The items of an array; any other type is reported and yields an empty list.
    pub fn items(&mut self, at: At<'n>) -> Vec<At<'n>> {
        if !matches!(at.node.value, NodeValue::Array(_)) {
            self.wrong_type(at, "an array");
            return Vec::new();
        }
        let pointers = &mut self.pointers;
        let item = |(index, node)| At {
            node,
            pointer: pointers.push(at.pointer, Step::Index(index)),
        };
        at.node.items().iter().enumerate().map(item).collect()
    }

    /// Returns the place itself if it is an array; any other type is reported.
    pub fn list(&mut self, at: At<'n>) -> Option<At<'n>> {
        if !matches!(at.node.value, NodeValue::Array(_)) {
            self.wrong_type(at, "an array");
            return None;
        }
        Some(at)
    }

    /// Returns a string; any other type is reported.
    pub fn string(&mut self, at: At<'n>) -> Option<&'n str> {
        let text = at.node.as_str();
        if text.is_none() {
            self.wrong_type(at, "a string");
        }
        text
    }

    /// A text for people: a string, or a scalar that was meant as one (`version: 1.0` in YAML).
    pub fn text(&mut self, at: At<'n>) -> &'n str {
        match self.unread(at) {
            Some((reference, ResolveError::Remote)) => {
                let message = "a text at a URL is not fetched; it is empty in the client";
                self.report(Diagnostic::new(Code::Ignored, reference.span(), message));
                return "";
            }
            Some((reference, _)) => {
                let message = "this text cannot be read; it is empty in the client";
                self.disallowed(reference.span(), message);
                return "";
            }
            None => {}
        }
        let at = self.behind(at);
        match &at.node.value {
            NodeValue::String(text) | NodeValue::Number(text) => text,
            NodeValue::Null => "",
            NodeValue::Bool(true) => "true",
            NodeValue::Bool(false) => "false",
            NodeValue::Array(_) | NodeValue::Object(_) => {
                self.mistyped(at, "a string", "it is empty in the client");
                ""
            }
        }
    }

    /// Returns a boolean; any other type is reported and yields `false`, except for a string that a version of YAML
    /// reads as `true`.
    pub fn boolean(&mut self, at: At<'n>) -> bool {
        if let Some(value) = at.node.as_bool() {
            return value;
        }
        let written = at.node.as_str().map(str::to_ascii_lowercase);
        let value = match written.as_deref() {
            Some("true" | "yes" | "on") => true,
            Some("false" | "no" | "off") => false,
            _ if matches!(at.node.value, NodeValue::Null) => false,
            _ => {
                self.wrong_type(at, "a boolean");
                return false;
            }
        };
        self.mistyped(at, "a boolean", &format!("it is read as `{value}`"));
        value
    }

    /// Returns strings; other items are reported and left out.
    pub fn strings(&mut self, at: At<'n>) -> Vec<&'n str> {
        let items = self.items(at);
        items
            .into_iter()
            .filter_map(|item| self.string(item))
            .collect()
    }

    /// Reports that a value has the wrong JSON type.
    ///
    /// A value without content is read as empty: YAML writes `paths:` for an empty object, which is null, and some
    /// generators write it as `[]`.
    pub fn wrong_type(&mut self, at: At<'n>, expected: &str) {
        if at.node.is_empty() {
            return self.mistyped(at, expected, "it is read as empty");
        }
        let message = self.mismatch(at, expected);
        self.report(
            Diagnostic::new(Code::WrongType, at.span(), message)
                .label(format!("expected {expected}"))
                .lowered_to_warning("goes on without it"),
        );
    }

    /// Reports that a value has the wrong JSON type, and how it is read nevertheless.
    pub fn mistyped(&mut self, at: At<'n>, expected: &str, effect: &str) {
        let message = format!("{}; {effect}", self.mismatch(at, expected));
        self.disallowed(at.span(), &message);
    }

    fn mismatch(&mut self, at: At<'n>, expected: &str) -> String {
        let found = at.node.kind();
        let pointer = self.pointer(at.pointer);
        let mut steps = pointer.rsplit('/');
        let last = steps.next().unwrap_or_default();
        if self.pointers.is_item(at.pointer) {
            let list = steps.next().unwrap_or_default();
            return format!("item {last} of `{list}` must be {expected}, not {found}");
        }
        format!("`{last}` must be {expected}, not {found}")
    }

    /// Reports that a member is unknown, or an extension without an effect.
    pub fn unknown(&mut self, member: &Member<'n>, owner: &str) {
        if is_extension(member.key) {
            self.extension(member, owner);
        } else {
            let message = format!("`{}` is not a member of {owner}", member.key);
            let problem = Diagnostic::new(Code::UnknownMember, member.key_span, message);
            let members = vocabulary::members(owner);
            self.report(if members.contains(&member.key) {
                let version = self.version.name();
                problem.help(format!("{version} does not have it; it has no effect"))
            } else if vocabulary::has_schema(owner) && vocabulary::is_keyword(member.key) {
                problem.help("it is a keyword of the `schema`; it has no effect here")
            } else {
                problem.suggest(
                    member.key,
                    members.iter().copied(),
                    "it has no effect; a vendor extension begins with `x-`",
                )
            });
        }
    }

    /// Reports a value outside of a closed list of the specification, and what becomes of it.
    pub fn unlisted(
        &mut self,
        span: Span,
        keyword: &str,
        value: &str,
        listed: &[&str],
        effect: &str,
    ) {
        self.report(unlisted(span, keyword, value, listed, effect));
    }

    /// Reports what the specification forbids, and how it is read nevertheless.
    pub fn disallowed(&mut self, span: Span, message: &str) {
        self.report(Diagnostic::new(Code::Disallowed, span, message.to_owned()));
    }

    /// Reports that a member is missing where a default can be assumed.
    pub fn missing(&mut self, at: At<'n>, member: &str, assumed: &str) {
        self.report(Diagnostic::new(
            Code::MissingMember,
            at.span(),
            format!("the member `{member}` is missing; {assumed}"),
        ));
    }
}

/// The diagnostic of a value outside of a closed list of the specification.
#[must_use]
pub fn unlisted(
    span: Span,
    keyword: &str,
    value: &str,
    listed: &[&str],
    effect: &str,
) -> Diagnostic {
    let message = format!("`{value}` is not a value of `{keyword}`; {effect}");
    let values = format!("the values are {}", listed.join(", "));
    Diagnostic::new(Code::UnknownValue, span, message).suggest(
        value,
        listed.iter().copied(),
        &values,
    )
}

/// The path of a file as it is seen from the folder of another.
fn relative(from: &str, file: &str) -> String {
    let folders: Vec<&str> = from.split('/').collect();
    let folders = folders.split_last().map_or(&[][..], |(_, folders)| folders);
    let steps: Vec<&str> = file.split('/').collect();
    let pairs = folders.iter().zip(&steps);
    let common = pairs.take_while(|(one, other)| one == other).count();
    let up = folders.iter().skip(common).map(|_| "..");
    let down = steps.iter().skip(common).copied();
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn a_file_is_named_from_the_folder_of_the_document() {
        for (file, expected) in [
            ("/a/b/c/pet.yml", "c/pet.yml"),
            ("/a/pet.yml", "../pet.yml"),
            ("/a/b/pet.yml", "pet.yml"),
        ] {
            assert_eq!(relative("/a/b/api.yml", file), expected);
        }
        assert_eq!(relative("api.yml", "models/pet.yml"), "models/pet.yml");
    }
}
