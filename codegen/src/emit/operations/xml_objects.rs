//! The objects of the XML bodies of a file, each of which is described once.

use std::collections::BTreeSet;

use super::super::Cx;
use crate::model::{
    Data, Operation, OperationId, Representation, StatusRange, TypeId, XmlBody, XmlNode, XmlObject,
    XmlShape,
};
use crate::names::{self, Name};

/// The objects of the XML bodies of a file.
#[derive(Debug, Default)]
pub(super) struct Objects<'a> {
    /// The objects, each once. Their shapes refer to this list.
    pub(super) list: Vec<XmlObject>,
    /// The names of the statics of objects.
    pub(super) names: Vec<Name>,
    /// The elements of bodies that are not objects, each once, with the names of their statics.
    pub(super) roots: Vec<XmlNode>,
    pub(super) root_names: Vec<Name>,
    /// Each body, with the places of its objects in the list.
    pub(super) bodies: Vec<(&'a XmlBody, Vec<usize>)>,
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

pub(super) fn moved_node(node: &XmlNode, places: &[usize]) -> XmlNode {
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
pub(super) fn received<'a>(
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
