//! The descriptions of XML bodies, as constants.

use syn::Expr;

use super::super::syntax::{self, code};
use crate::model::{
    Data, MediaKind, Operation, Representation, StatusRange, XmlBody, XmlKind, XmlNode, XmlShape,
};

/// The responses in XML, for `rt::Operation`: the general statuses first, since the last one that fits counts.
pub(super) fn responses(operation: &Operation, form: &Representation<'_>) -> Vec<Expr> {
    let mut found = Vec::new();
    for (index, data) in &form.responses {
        let response = operation.responses.get(*index);
        let (Some(response), Data::Xml(_)) = (response, data) else {
            continue;
        };
        let body = response.media.iter().find_map(|media| match &media.kind {
            MediaKind::Xml { body, .. } => Some(body),
            _ => None,
        });
        found.extend(body.map(|body| (statuses(response.status), body)));
    }
    found.sort_by_key(|((first, last), _)| std::cmp::Reverse(last - first));
    let response = |((first, last), of): ((i64, i64), &XmlBody)| {
        let statuses = code::pair(code::number(first), code::number(last));
        record(
            "rt::XmlResponse",
            [("statuses", statuses), ("body", body(of))],
            None,
        )
    };
    found.into_iter().map(response).collect()
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

/// `rt::XmlBody { … }`.
pub(super) fn body(body: &XmlBody) -> Expr {
    let shapes = code::list(body.shapes.iter().map(shape));
    let fields = [("root", node(&body.root)), ("shapes", shapes)];
    record("rt::XmlBody", fields, None)
}

fn shape(shape: &XmlShape) -> Expr {
    match shape {
        XmlShape::Text => code::path("rt::XmlShape::Text"),
        XmlShape::Number => code::path("rt::XmlShape::Number"),
        XmlShape::Boolean => code::path("rt::XmlShape::Boolean"),
        XmlShape::List(item) => {
            let item = code::reference(node(item));
            code::call(code::path("rt::XmlShape::List"), [item])
        }
        XmlShape::Object { nodes, others } => {
            let others = match others {
                Some(shape) => code::call(code::path("Some"), [index(*shape)]),
                None => code::path("None"),
            };
            let nodes = code::list(nodes.iter().map(node));
            record(
                "rt::XmlShape::Object",
                [("nodes", nodes), ("others", others)],
                None,
            )
        }
    }
}

/// `rt::XmlNode { … }`, with what differs from an element without a name.
fn node(node: &XmlNode) -> Expr {
    let kind = match node.kind {
        XmlKind::Element => None,
        XmlKind::Repeated { required: false } => Some("rt::XmlKind::Repeated"),
        XmlKind::Repeated { required: true } => Some("rt::XmlKind::RepeatedRequired"),
        XmlKind::Attribute => Some("rt::XmlKind::Attribute"),
        XmlKind::Text => Some("rt::XmlKind::Text"),
        XmlKind::Cdata => Some("rt::XmlKind::Cdata"),
    };
    let texts = [
        ("key", &node.key),
        ("name", &node.name),
        ("prefix", &node.prefix),
        ("namespace", &node.namespace),
    ];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    let mut fields: Vec<(&str, Expr)> = texts.map(|(key, text)| (key, code::text(text))).collect();
    fields.extend(kind.map(|kind| ("kind", code::path(kind))));
    fields.push(("shape", index(node.shape)));
    // An update of a record without a field left is a warning.
    let rest = (fields.len() < 6).then(|| code::path("rt::XmlNode::DEFAULT"));
    record("rt::XmlNode", fields, rest)
}

fn index(index: usize) -> Expr {
    code::number(i64::try_from(index).unwrap_or(i64::MAX))
}

fn record<'a>(
    name: &str,
    fields: impl IntoIterator<Item = (&'a str, Expr)>,
    rest: Option<Expr>,
) -> Expr {
    let fields = fields.into_iter();
    let fields = fields.map(|(name, value)| (syntax::ident(name), value));
    let fields = fields.collect::<Vec<_>>();
    code::record(name, fields, rest)
}
