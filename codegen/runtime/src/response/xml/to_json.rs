//! From XML to the JSON text of the same value.

use super::tree::{self, Element};
use crate::operation::xml::{XmlKind, XmlNode, XmlShape};

/// Returns the JSON text of an XML document.
///
/// Elements and attributes that the root does not describe are skipped, as unknown members of JSON are.
///
/// # Errors
/// Returns an error if the text is not XML. The message contains the position and the reason.
pub(super) fn to_json(root: &XmlNode, text: &str) -> Result<String, String> {
    let element = tree::parse(text.trim_start_matches('\u{feff}'))?;
    let mut out = String::new();
    value(root.shape, &element, &mut out);
    Ok(out)
}

fn value(shape: &XmlShape, element: &Element, out: &mut String) {
    if element.is_null {
        return out.push_str("null");
    }
    match shape {
        XmlShape::Text | XmlShape::Number | XmlShape::Boolean => scalar(shape, &element.text, out),
        XmlShape::List(item) => list(item.shape, &mut element.children.iter(), out),
        XmlShape::Object { nodes, others } => {
            out.push('{');
            for node in *nodes {
                object_member(node, element, out);
            }
            if let Some(shape) = others {
                other_members((nodes, shape), element, out);
            }
            out.push('}');
        }
    }
}

/// Adds the elements that no node declares.
fn other_members((nodes, shape): (&[XmlNode], &XmlShape), element: &Element, out: &mut String) {
    for child in &element.children {
        if !nodes.iter().any(|node| node.is_element(&child.name)) {
            member(&child.name, out);
            value(shape, child, out);
        }
    }
}

/// Adds the member of a node, if the element has it.
fn object_member(node: &XmlNode, element: &Element, out: &mut String) {
    let shape = node.shape;
    let mut named = element
        .children
        .iter()
        .filter(|child| child.name == node.name)
        .peekable();
    match node.kind {
        XmlKind::Element => {
            if let Some(child) = named.next() {
                member(node.key, out);
                value(shape, child, out);
            }
        }
        XmlKind::Repeated | XmlKind::RepeatedRequired => {
            if named.peek().is_some() || node.kind == XmlKind::RepeatedRequired {
                member(node.key, out);
                list(shape, &mut named, out);
            }
        }
        XmlKind::Attribute => {
            let mut attributes = element.attributes.iter();
            if let Some((_, text)) = attributes.find(|(name, _)| name == node.name) {
                member(node.key, out);
                scalar(shape, text, out);
            }
        }
        XmlKind::Text | XmlKind::Cdata => {
            member(node.key, out);
            scalar(shape, &element.text, out);
        }
    }
}

fn list(shape: &XmlShape, items: &mut dyn Iterator<Item = &Element>, out: &mut String) {
    out.push('[');
    for item in items {
        comma(out);
        value(shape, item, out);
    }
    out.push(']');
}

/// Adds a comma if required, the key and the colon.
fn member(key: &str, out: &mut String) {
    comma(out);
    quote(key, out);
    out.push(':');
}

fn comma(out: &mut String) {
    if !out.ends_with(['{', '[']) {
        out.push(',');
    }
}

/// Writes a text as a value of its type.
///
/// A text that is not of the type is written as a JSON string, so that reading the type reports its position.
fn scalar(shape: &XmlShape, text: &str, out: &mut String) {
    let trimmed = text.trim_ascii();
    match (shape, trimmed) {
        (XmlShape::Number | XmlShape::Boolean, "") => out.push_str("null"),
        (XmlShape::Boolean, "true" | "1") => out.push_str("true"),
        (XmlShape::Boolean, "false" | "0") => out.push_str("false"),
        (XmlShape::Number, number) => match json_number(number) {
            Some(number) => out.push_str(number),
            None => quote(text, out),
        },
        _ => quote(text, out),
    }
}

/// Converts a number of XML to JSON, by removing a plus sign and leading zeros (XML Schema Part 2 §3.3.13).
fn json_number(text: &str) -> Option<&str> {
    let text = text.strip_prefix('+').unwrap_or(text);
    let digits = text.trim_start_matches('0');
    let text = match digits.bytes().next() {
        Some(b'0'..=b'9') => digits,
        _ if text.len() > digits.len() => {
            text.get(text.len().checked_sub(digits.len())?.checked_sub(1)?..)?
        }
        _ => text,
    };
    serde_json::from_str::<serde_json::Number>(text)
        .ok()
        .map(|_| text)
}

fn quote(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}
