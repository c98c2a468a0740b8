//! Lowers XML bodies: the XML node of each property, by the `xml` objects of the schemas (OpenAPI 3.2 §4.26).
//!
//! The types of the lowered schema are visited together with the document, which contains the names. Given
//!
//! ```yaml
//! Pet:
//!   properties:
//!     id: {type: integer, xml: {attribute: true}}
//!     tags: {type: array, xml: {wrapped: true}, items: {type: string, xml: {name: tag}}}
//! ```
//!
//! the body is `<Pet id="1"><tags><tag>a</tag></tags></Pet>`.

use std::collections::BTreeMap;

use super::xml_declaration::{Declared, NodeType, component, items, property, values};
use crate::document::At;
use crate::lower::context::Cx;
use crate::lower::examples::Place;
use crate::model::{
    Additional, Kind, Object, Property, TextFormat, TypeId, TypeRef, XmlBody, XmlKind, XmlNode,
    XmlObject, XmlShape,
};

/// Why a body is not typed.
type Reason = &'static str;

/// Lowers the XML of a schema whose type is known.
///
/// # Errors
/// Returns the reason if the XML cannot be read as the type, or the type cannot be written as XML.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    schema: At<'n>,
    ty: TypeRef,
    place: Place,
) -> Result<XmlBody, Reason> {
    let declared = Declared::read(cx, schema);
    let name = declared.name.clone().or_else(|| component(cx, schema));
    let mut shapes = Shapes::default();
    let shape = shapes.of(cx, ty, schema)?;
    if matches!(shape, XmlShape::Text | XmlShape::Number | XmlShape::Boolean) {
        return Err("XML whose schema is neither an object nor a list is not typed");
    }
    let root = declared.node(XmlKind::Element, name.unwrap_or_default(), shape);
    shapes.has_nameless |= root.name.is_empty();
    if shapes.has_nameless && matches!(place, Place::Request) {
        return Err("an element of the XML has no name, for lack of `xml: {name: …}`");
    }
    let objects = shapes.objects;
    Ok(XmlBody { root, objects })
}

/// The maximum depth of nested nodes.
const MAX_DEPTH: u32 = 64;

/// The place in an element at which a node is read.
#[derive(PartialEq, Eq)]
enum Sought<'n> {
    Element(&'n str),
    Attribute(&'n str),
    Text,
}

fn sought(node: &XmlNode) -> Sought<'_> {
    match node.kind {
        XmlKind::Element | XmlKind::Repeated { .. } => Sought::Element(&node.name),
        XmlKind::Attribute => Sought::Attribute(&node.name),
        XmlKind::Text | XmlKind::Cdata => Sought::Text,
    }
}

#[derive(Default)]
struct Shapes {
    objects: Vec<XmlObject>,
    /// The indexes of the objects, since schemas can be recursive.
    known: BTreeMap<TypeId, usize>,
    /// Whether an item of a list has no name. Such XML can be read, but not written.
    has_nameless: bool,
    depth: u32,
}

impl Shapes {
    fn of<'n>(&mut self, cx: &mut Cx<'n, '_>, ty: TypeRef, at: At<'n>) -> Result<XmlShape, Reason> {
        if self.depth == MAX_DEPTH {
            return Err("XML nested this deeply is not typed");
        }
        self.depth += 1;
        let shape = self.of_kind(cx, ty, at);
        self.depth -= 1;
        shape
    }

    fn of_kind<'n>(
        &mut self,
        cx: &mut Cx<'n, '_>,
        ty: TypeRef,
        at: At<'n>,
    ) -> Result<XmlShape, Reason> {
        cx.demand_use(ty);
        let (id, _) = cx.slots.follow(ty);
        Ok(match cx.slots.kind(ty).0.cloned() {
            Some(Kind::Text(TextFormat::Binary)) => {
                return Err("XML with bytes in it is not typed");
            }
            Some(Kind::Text(_) | Kind::StringEnum(_)) => XmlShape::Text,
            Some(Kind::Integer(_) | Kind::IntegerEnum(_) | Kind::Number) => XmlShape::Number,
            Some(Kind::Boolean) => XmlShape::Boolean,
            Some(Kind::Array(item)) => XmlShape::List(Box::new(self.item(cx, item, at, None)?)),
            Some(Kind::Map(value)) => {
                let at = values(cx, at).unwrap_or(at);
                XmlShape::Map(Box::new(self.of(cx, value, at)?))
            }
            Some(Kind::Object(object)) => return self.object(cx, id, &object, at),
            Some(Kind::Union(_) | Kind::Tuple { .. }) => {
                return Err("XML with values of several types is not typed");
            }
            Some(Kind::Any | Kind::Null) | None => {
                return Err("XML with values without a type is not typed");
            }
        })
    }

    /// Returns the element of the items of a list that has an element itself. Its name defaults to that of the
    /// property.
    fn item<'n>(
        &mut self,
        cx: &mut Cx<'n, '_>,
        ty: TypeRef,
        list: At<'n>,
        property: Option<&str>,
    ) -> Result<XmlNode, Reason> {
        let at = items(cx, list).ok_or("XML with items without a schema is not typed")?;
        let declared = Declared::read(cx, at);
        let name = declared.name.clone().or(property.map(str::to_owned));
        let name = name.or_else(|| Declared::read(cx, list).name);
        let name = name.or_else(|| component(cx, at)).unwrap_or_default();
        self.has_nameless |= name.is_empty();
        let shape = self.of(cx, ty, at)?;
        Ok(declared.node(XmlKind::Element, name, shape))
    }

    fn object<'n>(
        &mut self,
        cx: &mut Cx<'n, '_>,
        id: TypeId,
        object: &Object,
        at: At<'n>,
    ) -> Result<XmlShape, Reason> {
        if let Some(known) = self.known.get(&id) {
            return Ok(XmlShape::Object(*known));
        }
        if !object.unions.is_empty() {
            return Err("XML with values of several types is not typed");
        }
        let index = self.objects.len();
        self.known.insert(id, index);
        // The object is added before its nodes, which may contain it.
        self.objects.push(XmlObject {
            ty: TypeRef::from(id),
            nodes: Vec::new(),
            others: None,
        });
        let mut nodes: Vec<XmlNode> = Vec::new();
        for declared in &object.properties {
            let node = self.property(cx, declared, at)?;
            if nodes.iter().any(|known| sought(known) == sought(&node)) {
                return Err("XML with several nodes of one name in an element is not typed");
            }
            nodes.push(node);
        }
        let others = match object.additional {
            Additional::Skip => None,
            Additional::Keep(ty) => {
                let at = values(cx, at).unwrap_or(at);
                Some(self.of(cx, ty, at)?)
            }
        };
        if let Some(object) = self.objects.get_mut(index) {
            object.nodes = nodes;
            object.others = others;
        }
        Ok(XmlShape::Object(index))
    }

    fn property<'n>(
        &mut self,
        cx: &mut Cx<'n, '_>,
        declared: &Property,
        owner: At<'n>,
    ) -> Result<XmlNode, Reason> {
        let at = property(cx, owner, &declared.name)
            .ok_or("XML with properties without a schema is not typed")?;
        let xml = Declared::read(cx, at);
        let name = xml.name.clone().unwrap_or_else(|| declared.name.clone());
        cx.demand_use(declared.ty);
        let mut node = match (cx.slots.kind(declared.ty).0.cloned(), xml.node_type) {
            (Some(Kind::Array(item)), None | Some(NodeType::None)) => {
                let required = declared.required && !declared.ty.nullable;
                self.repeated(cx, item, (at, name), required)?
            }
            (Some(Kind::Array(item)), Some(NodeType::Element)) => {
                let item = self.item(cx, item, at, Some(&name))?;
                xml.node(XmlKind::Element, name, XmlShape::List(Box::new(item)))
            }
            (kind, node_type) => {
                let kind_of_node = match node_type {
                    None | Some(NodeType::Element) => XmlKind::Element,
                    Some(NodeType::Attribute) => XmlKind::Attribute,
                    Some(NodeType::Text) => XmlKind::Text,
                    Some(NodeType::Cdata) => XmlKind::Cdata,
                    Some(NodeType::None) => return Err("XML with `nodeType: none` is not typed"),
                };
                let is_structured =
                    matches!(kind, Some(Kind::Array(_) | Kind::Map(_) | Kind::Object(_)));
                if kind_of_node != XmlKind::Element && is_structured {
                    return Err("XML with a list or an object in an attribute is not typed");
                }
                let shape = self.of(cx, declared.ty, at)?;
                xml.node(kind_of_node, name, shape)
            }
        };
        node.key.clone_from(&declared.name);
        Ok(node)
    }

    /// Returns the element of the items of a list without an element of its own.
    fn repeated<'n>(
        &mut self,
        cx: &mut Cx<'n, '_>,
        item: TypeRef,
        (list, name): (At<'n>, String),
        required: bool,
    ) -> Result<XmlNode, Reason> {
        let at = items(cx, list).ok_or("XML with items without a schema is not typed")?;
        let declared = Declared::read(cx, at);
        let name = declared.name.clone().unwrap_or(name);
        let shape = self.of(cx, item, at)?;
        Ok(declared.node(XmlKind::Repeated { required }, name, shape))
    }
}
