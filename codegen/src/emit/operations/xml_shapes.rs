//! The descriptions of XML bodies: a static for each object, and for each list that is a whole body, to which the
//! operations of the file refer.

use super::super::code::{self, Code};
use super::super::declarations::{Attributes, Declaration, Kind};
use super::super::file::Piece;
use super::super::rust_type::RustType;
use super::xml_objects::{Objects, moved_node, received};
use crate::model::{Operation, Representation, XmlBody, XmlKind, XmlNode, XmlObject, XmlShape};
use crate::names::Name;

impl Objects<'_> {
    /// The statics.
    pub(super) fn statics(&self) -> impl Iterator<Item = Piece> {
        let objects = self.list.iter().map(|object| self.object(object));
        let roots = self.roots.iter().map(|root| self.shape(&root.shape));
        let names = self.names.iter().chain(&self.root_names);
        names.zip(objects.chain(roots)).map(|(name, value)| {
            let kind = Kind::Static(RustType::path("rt::XmlShape"), value);
            Declaration::new(Attributes::default(), name, kind).into()
        })
    }

    /// The root of a body.
    pub(super) fn root(&self, body: &XmlBody) -> Code {
        let known = self.bodies.iter().find(|(known, _)| *known == body);
        let places = known.map_or(&[][..], |(_, places)| places);
        let root = moved_node(&body.root, places);
        let name = self.roots.iter().position(|known| *known == root);
        match name.and_then(|index| self.root_names.get(index)) {
            // The runtime keeps a reference to the shape, and no call in a constant is promoted to a static.
            Some(name) => {
                let shape = code::reference(code::variable(name));
                in_namespace(new_node("root", &root.name, shape), &root)
            }
            None => self.root_node(&root),
        }
    }

    fn object(&self, object: &XmlObject) -> Code {
        let nodes = code::list(object.nodes.iter().map(|node| self.member(node)));
        let shape = code::call("rt::XmlShape::object", [nodes]);
        match &object.others {
            None => shape,
            Some(others) => code::method(shape, "others", [code::reference(self.shape(others))]),
        }
    }

    fn shape(&self, shape: &XmlShape) -> Code {
        match shape {
            XmlShape::Text => code::path("rt::XmlShape::Text"),
            XmlShape::Number => code::path("rt::XmlShape::Number"),
            XmlShape::Boolean => code::path("rt::XmlShape::Boolean"),
            XmlShape::List(item) => code::call("rt::XmlShape::List", [self.root_node(item)]),
            XmlShape::Map(value) => {
                let value = code::reference(self.shape(value));
                code::call("rt::XmlShape::map", [value])
            }
            XmlShape::Object(index) => {
                let name = self.names.get(*index);
                code::path(name.map_or("OBJECT_XML", Name::text))
            }
        }
    }

    /// `rt::XmlNode::element("name", &rt::XmlShape::Text)`.
    fn member(&self, node: &XmlNode) -> Code {
        let (kind, name) = match node.kind {
            XmlKind::Element => ("element", &node.name),
            XmlKind::Repeated { .. } => ("repeated", &node.name),
            XmlKind::Attribute => ("attribute", &node.name),
            // A text has no name.
            XmlKind::Text => ("text", &node.key),
            XmlKind::Cdata => ("cdata", &node.key),
        };
        let mut built = self.node(kind, &node.key, &node.shape);
        if *name != node.key {
            built = code::method(built, "name", [code::text(name)]);
        }
        if node.kind == (XmlKind::Repeated { required: true }) {
            built = code::method(built, "required", []);
        }
        in_namespace(built, node)
    }

    /// `rt::XmlNode::root("name", &rt::XmlShape::Text)`.
    fn root_node(&self, node: &XmlNode) -> Code {
        in_namespace(self.node("root", &node.name, &node.shape), node)
    }

    fn node(&self, kind: &str, name: &str, shape: &XmlShape) -> Code {
        new_node(kind, name, code::reference(self.shape(shape)))
    }
}

fn new_node(kind: &str, name: &str, shape: Code) -> Code {
    let new = format!("rt::XmlNode::{kind}");
    code::call(new, [code::text(name), shape])
}

/// Adds the prefix and the namespace, if there are any.
fn in_namespace(mut built: Code, node: &XmlNode) -> Code {
    for (method, text) in [("prefix", &node.prefix), ("namespace", &node.namespace)] {
        if !text.is_empty() {
            built = code::method(built, method, [code::text(text)]);
        }
    }
    built
}

/// The responses in XML, for `rt::Operation`.
pub(super) fn responses(
    objects: &Objects<'_>,
    operation: &Operation,
    form: &Representation<'_>,
) -> Vec<Code> {
    let response = |((first, last), body): ((i64, i64), &XmlBody)| {
        let statuses = [first, last].map(code::number);
        let takes = statuses.into_iter().chain([objects.root(body)]);
        code::call("rt::XmlResponse::new", takes)
    };
    received(operation, form)
        .into_iter()
        .map(response)
        .collect()
}
