//! The descriptions of XML bodies: a static for each object, and for each list that is a whole body, to which the
//! operations of the file refer.

use std::collections::BTreeSet;

use quote::quote;
use syn::Expr;

use super::super::Cx;
use super::super::file::Piece;
use super::super::syntax::{self, code};
use crate::model::{
    Data, Operation, OperationId, Representation, StatusRange, TypeId, XmlBody, XmlKind, XmlNode,
    XmlObject, XmlShape,
};
use crate::names::{self, Name};

/// The objects of the XML bodies of a file.
#[derive(Debug, Default)]
pub(super) struct Objects<'a> {
    /// The objects, each once. Their shapes refer to this list.
    list: Vec<XmlObject>,
    /// The names of the statics of objects.
    names: Vec<Name>,
    /// The elements of bodies that are no objects, each once, with the names of their statics.
    roots: Vec<XmlNode>,
    root_names: Vec<Name>,
    /// Each body, with the places of its objects in the list.
    bodies: Vec<(&'a XmlBody, Vec<usize>)>,
}

impl<'a> Objects<'a> {
    /// Finds the objects that operations send and receive as XML.
    pub(super) fn of(cx: &Cx<'a>, operations: &[OperationId]) -> Self {
        let mut objects = Self::default();
        let operations = operations.iter();
        let operations = operations.filter_map(|id| cx.api.operations.get(id.0 as usize));
        for operation in operations {
            let sent = operation.body.iter().flat_map(|body| &body.media);
            for body in sent.filter_map(|media| media.kind.xml.as_ref()) {
                objects.add(body);
            }
            for form in operation.representations() {
                for (_, body) in received(operation, &form) {
                    objects.add(body);
                }
            }
        }
        let types = objects.list.iter().map(|object| {
            let name = cx.names.ty(object.ty.id).name.as_ref();
            name.map_or("object", Name::bare)
        });
        let roots = objects.roots.iter().map(|root| root.name.as_str());
        let mut names = names::xml(types.chain(roots));
        objects.root_names = names.split_off(objects.list.len());
        objects.names = names;
        objects
    }

    fn add(&mut self, body: &'a XmlBody) {
        if self.bodies.iter().any(|(known, _)| *known == body) {
            return;
        }
        let places = self.known(body).unwrap_or_else(|| {
            let end = self.list.len();
            (end..).take(body.objects.len()).collect()
        });
        for (object, place) in body.objects.iter().zip(&places) {
            if *place >= self.list.len() {
                self.list.push(moved(object, &places));
            }
        }
        let root = moved_node(&body.root, &places);
        if !matches!(root.shape, XmlShape::Object(_)) && !self.roots.contains(&root) {
            self.roots.push(root);
        }
        self.bodies.push((body, places));
    }

    /// The places of the objects of a body, where those that are of a known type are the same in XML; types that are
    /// equal may differ in XML.
    fn known(&self, body: &XmlBody) -> Option<Vec<usize>> {
        let mut next = self.list.len();
        let mut seen: BTreeSet<TypeId> = BTreeSet::new();
        let mut places = Vec::new();
        for object in &body.objects {
            if !seen.insert(object.ty.id) {
                return None;
            }
            let known = self.list.iter().position(|one| one.ty == object.ty);
            places.push(known.unwrap_or(next));
            next = next.saturating_add(usize::from(known.is_none()));
        }
        let mut objects = body.objects.iter().zip(&places);
        let are_same = objects.all(|(object, place)| {
            let known = self.list.get(*place);
            known.is_none_or(|known| *known == moved(object, &places))
        });
        are_same.then_some(places)
    }

    /// The statics.
    pub(super) fn statics(&self) -> impl Iterator<Item = Piece> {
        let objects = self.list.iter().map(|object| self.object(object));
        let roots = self.roots.iter().map(|root| self.shape(&root.shape));
        let names = self.names.iter().chain(&self.root_names);
        names.zip(objects.chain(roots)).map(|(name, value)| {
            let name = name.ident();
            Piece::Item(syntax::item(quote!(static #name: rt::XmlShape = #value;)))
        })
    }

    /// The root of a body.
    pub(super) fn root(&self, body: &XmlBody) -> Expr {
        let known = self.bodies.iter().find(|(known, _)| *known == body);
        let places = known.map_or(&[][..], |(_, places)| places);
        let root = moved_node(&body.root, places);
        let name = self.roots.iter().position(|known| *known == root);
        match name.and_then(|index| self.root_names.get(index)) {
            // The runtime keeps a reference to the shape, and no call in a constant is promoted to a static.
            Some(name) => {
                let shape = code::reference(code::variable(name.ident()));
                in_namespace(new_node("root", &root.name, shape), &root)
            }
            None => self.root_node(&root),
        }
    }

    fn object(&self, object: &XmlObject) -> Expr {
        let nodes = code::list(object.nodes.iter().map(|node| self.member(node)));
        let shape = code::call(code::path("rt::XmlShape::object"), [nodes]);
        match &object.others {
            None => shape,
            Some(others) => code::method(shape, "others", [code::reference(self.shape(others))]),
        }
    }

    fn shape(&self, shape: &XmlShape) -> Expr {
        match shape {
            XmlShape::Text => code::path("rt::XmlShape::Text"),
            XmlShape::Number => code::path("rt::XmlShape::Number"),
            XmlShape::Boolean => code::path("rt::XmlShape::Boolean"),
            XmlShape::List(item) => {
                code::call(code::path("rt::XmlShape::List"), [self.root_node(item)])
            }
            XmlShape::Map(value) => {
                let value = code::reference(self.shape(value));
                code::call(code::path("rt::XmlShape::map"), [value])
            }
            XmlShape::Object(index) => {
                let name = self.names.get(*index);
                code::variable(name.map_or_else(|| syntax::ident("OBJECT_XML"), Name::ident))
            }
        }
    }

    /// `rt::XmlNode::element("name", &rt::XmlShape::Text)`.
    fn member(&self, node: &XmlNode) -> Expr {
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
    fn root_node(&self, node: &XmlNode) -> Expr {
        in_namespace(self.node("root", &node.name, &node.shape), node)
    }

    fn node(&self, kind: &str, name: &str, shape: &XmlShape) -> Expr {
        new_node(kind, name, code::reference(self.shape(shape)))
    }
}

fn new_node(kind: &str, name: &str, shape: Expr) -> Expr {
    let new = code::path(&format!("rt::XmlNode::{kind}"));
    code::call(new, [code::text(name), shape])
}

/// Adds the prefix and the namespace, if there are any.
fn in_namespace(mut built: Expr, node: &XmlNode) -> Expr {
    for (method, text) in [("prefix", &node.prefix), ("namespace", &node.namespace)] {
        if !text.is_empty() {
            built = code::method(built, method, [code::text(text)]);
        }
    }
    built
}

/// The object, where the objects that it refers to are at other places.
fn moved(object: &XmlObject, places: &[usize]) -> XmlObject {
    XmlObject {
        ty: object.ty,
        nodes: object
            .nodes
            .iter()
            .map(|node| moved_node(node, places))
            .collect(),
        others: object
            .others
            .as_ref()
            .map(|shape| moved_shape(shape, places)),
    }
}

fn moved_node(node: &XmlNode, places: &[usize]) -> XmlNode {
    XmlNode {
        shape: moved_shape(&node.shape, places),
        ..node.clone()
    }
}

fn moved_shape(shape: &XmlShape, places: &[usize]) -> XmlShape {
    match shape {
        XmlShape::List(item) => XmlShape::List(Box::new(moved_node(item, places))),
        XmlShape::Map(value) => XmlShape::Map(Box::new(moved_shape(value, places))),
        XmlShape::Object(index) => XmlShape::Object(places.get(*index).copied().unwrap_or(*index)),
        plain => plain.clone(),
    }
}

/// Returns the statuses and bodies of the responses in XML, the general statuses first, since the last match is used.
fn received<'a>(
    operation: &'a Operation,
    form: &Representation<'_>,
) -> Vec<((i64, i64), &'a XmlBody)> {
    let mut found = Vec::new();
    for (index, data) in &form.responses {
        let response = operation.responses.get(*index);
        let (Some(response), Data::Body(format, _)) = (response, data) else {
            continue;
        };
        let mut media = response.media.iter();
        let media = media.find(|media| media.kind.format == *format);
        let body = media.and_then(|media| media.kind.xml.as_ref());
        found.extend(body.map(|body| (statuses(response.status), body)));
    }
    found.sort_by_key(|((first, last), _)| std::cmp::Reverse(last - first));
    found
}

/// The responses in XML, for `rt::Operation`.
pub(super) fn responses(
    objects: &Objects<'_>,
    operation: &Operation,
    form: &Representation<'_>,
) -> Vec<Expr> {
    let response = |((first, last), body): ((i64, i64), &XmlBody)| {
        let statuses = [first, last].map(code::number);
        let takes = statuses.into_iter().chain([objects.root(body)]);
        code::call(code::path("rt::XmlResponse::new"), takes)
    };
    received(operation, form)
        .into_iter()
        .map(response)
        .collect()
}

/// The first and the last status of a range.
fn statuses(range: StatusRange) -> (i64, i64) {
    match range {
        StatusRange::Code(code) => (code.into(), code.into()),
        StatusRange::Class(class) => {
            let first = i64::from(class) * 100;
            (first, first + 99)
        }
        StatusRange::Default => (0, 999),
    }
}

#[cfg(test)]
mod tests {
    use super::Objects;
    use crate::model::{TypeId, TypeRef, XmlBody, XmlKind, XmlNode, XmlObject, XmlShape};

    fn node(kind: XmlKind, shape: XmlShape) -> XmlNode {
        XmlNode {
            key: "a".to_owned(),
            kind,
            name: "a".to_owned(),
            prefix: String::new(),
            namespace: String::new(),
            shape,
        }
    }

    fn object(id: u32, node: XmlNode) -> XmlObject {
        XmlObject {
            ty: TypeRef::from(TypeId(id)),
            nodes: vec![node],
            others: None,
        }
    }

    fn body(objects: Vec<XmlObject>) -> XmlBody {
        let root = node(XmlKind::Element, XmlShape::Object(0));
        XmlBody { root, objects }
    }

    #[test]
    fn xml_objects_of_one_type_are_shared_where_they_are_the_same() {
        let inner = || object(1, node(XmlKind::Element, XmlShape::Text));
        let outer = object(0, node(XmlKind::Element, XmlShape::Object(1)));
        let (both, one) = (body(vec![outer, inner()]), body(vec![inner()]));
        let as_attribute = body(vec![object(1, node(XmlKind::Attribute, XmlShape::Text))]);
        let mut objects = Objects::default();
        for body in [&one, &both, &as_attribute, &one] {
            objects.add(body);
        }
        let places: Vec<_> = objects
            .bodies
            .iter()
            .map(|(_, places)| places.clone())
            .collect();
        assert_eq!(places, [vec![0], vec![1, 0], vec![2]]);
        assert_eq!(objects.list[1].nodes[0].shape, XmlShape::Object(0));
    }

    #[test]
    fn xml_objects_of_one_type_in_one_body_are_kept_apart() {
        let attribute = object(1, node(XmlKind::Attribute, XmlShape::Object(1)));
        let element = object(1, node(XmlKind::Element, XmlShape::Text));
        let body = body(vec![attribute, element]);
        let mut objects = Objects::default();
        objects.add(&body);
        assert_eq!(objects.list, body.objects);
    }
}
