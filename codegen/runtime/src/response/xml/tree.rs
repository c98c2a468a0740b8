//! The text of an XML document as a tree of elements.

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// The greatest number of elements within each other: what is deeper is refused, and no stack overflows.
const MAX_DEPTH: usize = 128;

/// An element. Names are without their prefixes.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// Its own text, without that of its children.
    pub(super) text: String,
    pub(super) children: Vec<Element>,
    /// Whether it has the attribute `xsi:nil="true"`.
    pub(super) is_null: bool,
}

/// Returns the root element of a document.
///
/// A document type definition is skipped, and so no entity that it declares is expanded.
///
/// # Errors
/// Returns an error if the text is not XML. The message contains the line, the column and the reason.
pub(super) fn parse(text: &str) -> Result<Element, String> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    loop {
        let start = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let fault = |reason: &str| format!("{reason} {}", place(text, start));
        let event = reader
            .read_event()
            .map_err(|error| fault(&error.to_string()))?;
        match event {
            Event::Start(_) if root.is_some() => return Err(fault("a second root element")),
            Event::Start(_) if open.len() >= MAX_DEPTH => return Err(fault("nested too deeply")),
            Event::Start(tag) => open.push(element(&tag).map_err(|reason| fault(&reason))?),
            Event::End(_) => {
                let closed = open.pop();
                match (open.last_mut(), closed) {
                    (Some(parent), Some(closed)) => parent.children.push(closed),
                    (None, closed) => root = closed,
                    (Some(_), None) => {}
                }
            }
            Event::Text(text) => push(&mut open, &text.xml10_content()),
            Event::CData(text) => push(&mut open, &text.xml10_content()),
            Event::GeneralRef(reference) => {
                let text = resolved(&reference).ok_or_else(|| fault("an unknown entity"))?;
                push(&mut open, &text);
            }
            Event::Eof if open.is_empty() => return root.ok_or_else(|| fault("no element")),
            Event::Eof => return Err(fault("an element is not closed")),
            _ => {}
        }
    }
}

fn element(tag: &BytesStart<'_>) -> Result<Element, String> {
    let mut element = Element {
        name: local(tag.name().as_ref()),
        ..Element::default()
    };
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let name = attribute.key.as_ref();
        let value = attribute.normalized_value(quick_xml::XmlVersion::default());
        let value = value.map_err(|error| error.to_string())?;
        if name.ends_with(":nil") && matches!(value.trim(), "true" | "1") {
            element.is_null = true;
        } else if name != "xmlns" && !name.starts_with("xmlns:") {
            element.attributes.push((local(name), value.into_owned()));
        }
    }
    Ok(element)
}

/// Returns a name without its prefix.
fn local(name: &str) -> String {
    let local = name.rsplit_once(':').map_or(name, |(_, local)| local);
    local.to_owned()
}

fn push(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

fn resolved(reference: &BytesRef<'_>) -> Option<String> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Some(character.to_string()),
        Ok(None) => resolve_xml_entity(reference).map(str::to_owned),
        Err(_) => None,
    }
}

/// Returns the line and column of an offset.
fn place(text: &str, offset: usize) -> String {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count().saturating_add(1);
    let last = before.rsplit('\n').next().unwrap_or_default();
    let column = last.chars().count().saturating_add(1);
    format!("at line {line} column {column}")
}
