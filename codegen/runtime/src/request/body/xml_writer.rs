//! Bodies in XML: from the JSON text of a value to XML.

use crate::operation::xml::{XmlKind, XmlNode, XmlShape};
use crate::request::parameters::{Shape, text_of};
use quick_xml::escape::escape;

/// The namespace of `xsi:nil`, by which an element is null (XML Schema Part 1 §2.6.2).
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Returns the XML document of a value from its JSON text.
///
/// # Errors
/// Returns an error if the value has a character or a name that XML cannot have.
pub(crate) fn from_json(root: &XmlNode, json: &str) -> Result<String, String> {
    let mut writer = Writer {
        out: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
        declared: Vec::new(),
    };
    writer.element(root, root.name, json)?;
    Ok(writer.out)
}

struct Writer {
    out: String,
    /// The prefixes that are declared here, with their namespaces; the last one of a prefix counts.
    declared: Vec<(&'static str, &'static str)>,
}

impl Writer {
    /// Writes an element of this name, whose content is the JSON value.
    fn element(&mut self, node: &XmlNode, name: &str, json: &str) -> Result<(), String> {
        let outside = self.declared.len();
        let name = qualified(node.prefix, name);
        self.push(["<", &name]);
        self.declare(node);
        let shape = node.shape;
        if json.starts_with("null") {
            self.attribute("xmlns:xsi", XSI)?;
            self.attribute("xsi:nil", "true")?;
            self.out.push_str("/>");
        } else {
            if let XmlShape::Object { nodes, .. } = shape {
                self.attributes(nodes, json)?;
            }
            self.out.push('>');
            self.content(shape, json)?;
            self.push(["</", &name, ">"]);
        }
        self.declared.truncate(outside);
        Ok(())
    }

    /// Writes the content of an element.
    fn content(&mut self, shape: &XmlShape, json: &str) -> Result<(), String> {
        match (shape, Shape::of_json(json)) {
            (XmlShape::List(item), Shape::List(items)) => {
                let mut items = items.into_iter();
                items.try_for_each(|json| self.element(item, item.name, json))
            }
            (XmlShape::Object { nodes, others }, Shape::Members(members)) => {
                for node in *nodes {
                    let member = members.iter().find(|(key, _)| key == node.key);
                    if let Some((_, json)) = member {
                        self.member(node, json)?;
                    }
                }
                let is_other = |key: &str| !nodes.iter().any(|node| node.key == key);
                let Some(shape) = others else { return Ok(()) };
                let mut others = members.iter().filter(|(key, _)| is_other(key));
                others.try_for_each(|(key, json)| self.entry(key, shape, json))
            }
            (_, value) => self.text(&value.into_text()),
        }
    }

    /// Writes a member that no node declares as an element of its name.
    fn entry(&mut self, name: &str, shape: &'static XmlShape, json: &str) -> Result<(), String> {
        let mut characters = name.chars();
        let first = characters
            .next()
            .is_some_and(|c| c.is_alphabetic() || c == '_');
        let rest = characters.all(|c| c.is_alphanumeric() || "_-.".contains(c));
        if !(first && rest) {
            return Err(format!("`{name}` cannot be the name of an XML element"));
        }
        self.element(&XmlNode::root("", shape), name, json)
    }

    fn member(&mut self, node: &XmlNode, json: &str) -> Result<(), String> {
        match node.kind {
            XmlKind::Attribute => Ok(()),
            XmlKind::Element => self.element(node, node.name, json),
            XmlKind::Repeated | XmlKind::RepeatedRequired => match Shape::of_json(json) {
                Shape::List(items) => {
                    let mut items = items.into_iter();
                    items.try_for_each(|json| self.element(node, node.name, json))
                }
                _ => Ok(()),
            },
            XmlKind::Text => self.text(&text_of(json).unwrap_or_default()),
            XmlKind::Cdata => {
                let text = text_of(json).unwrap_or_default();
                characters(&text)?;
                let text = text.replace("]]>", "]]]]><![CDATA[>");
                self.push(["<![CDATA[", &text, "]]>"]);
                Ok(())
            }
        }
    }

    /// Writes the attributes of an element. Null attributes are omitted.
    fn attributes(&mut self, nodes: &[XmlNode], json: &str) -> Result<(), String> {
        let Shape::Members(members) = Shape::of_json(json) else {
            return Ok(());
        };
        for node in nodes.iter().filter(|node| node.kind == XmlKind::Attribute) {
            let member = members.iter().find(|(key, _)| key == node.key);
            if let Some(text) = member.and_then(|(_, json)| text_of(json)) {
                self.declare(node);
                self.attribute(&qualified(node.prefix, node.name), &text)?;
            }
        }
        Ok(())
    }

    /// Declares the namespace of a node where it is not declared yet (Namespaces in XML 1.0 §3).
    fn declare(&mut self, node: &XmlNode) {
        let (prefix, namespace) = (node.prefix, node.namespace);
        // An attribute without a prefix is in no namespace (§6.2).
        let is_bare_attribute = node.kind == XmlKind::Attribute && prefix.is_empty();
        let known = self
            .declared
            .iter()
            .rev()
            .find(|(known, _)| *known == prefix);
        let is_known = known.is_some_and(|(_, known)| *known == namespace);
        if namespace.is_empty() || is_known || is_bare_attribute || prefix == "xml" {
            return;
        }
        let name = if prefix.is_empty() {
            "xmlns".to_owned()
        } else {
            format!("xmlns:{prefix}")
        };
        self.push([" ", &name, "=\"", &escape(namespace), "\""]);
        self.declared.push((prefix, namespace));
    }

    fn attribute(&mut self, name: &str, text: &str) -> Result<(), String> {
        characters(text)?;
        // Parsers turn other white space of attributes into spaces (XML 1.0 §3.3.3).
        let text = escape(text)
            .replace('\t', "&#9;")
            .replace('\n', "&#10;")
            .replace('\r', "&#13;");
        self.push([" ", name, "=\"", &text, "\""]);
        Ok(())
    }

    fn push<const N: usize>(&mut self, parts: [&str; N]) {
        self.out.extend(parts);
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        characters(text)?;
        // Parsers turn a carriage return into a line feed (XML 1.0 §2.11).
        self.out.push_str(&escape(text).replace('\r', "&#13;"));
        Ok(())
    }
}

fn qualified(prefix: &str, name: &str) -> String {
    if prefix.is_empty() {
        name.to_owned()
    } else {
        format!("{prefix}:{name}")
    }
}

/// Checks that XML can have the characters of a text (XML 1.0 §2.2).
fn characters(text: &str) -> Result<(), String> {
    let refused = |c: &char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    match text.chars().find(refused) {
        Some(c) => Err(format!(
            "XML cannot have the character {}",
            c.escape_unicode()
        )),
        None => Ok(()),
    }
}
