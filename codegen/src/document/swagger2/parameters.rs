//! Parameters, of which 2.0 has five kinds: three that are parameters, and two that are bodies.

use super::super::{At, ParameterShape, Reading};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Style;

/// How the items of a list are written (`collectionFormat`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// The style that separates the items; [`None`]: the default of the place, which separates them by commas.
    pub style: Option<Style>,
    /// Whether each item is a parameter of its own (`multi`).
    pub explode: bool,
    /// What separates the items of lists within the list, level by level.
    pub inner: Vec<char>,
}

/// What a parameter of 2.0 is.
pub(in crate::document) enum Sorted {
    /// One of OpenAPI 3.
    Parameter,
    /// `in: body`.
    Body,
    /// `in: formData`.
    Form,
}

/// What the parameter at this place is.
pub(in crate::document) fn sort(at: At<'_>) -> Sorted {
    match at.node.get("in").and_then(|place| place.as_str()) {
        Some("body") => Sorted::Body,
        Some("formData") => Sorted::Form,
        _ => Sorted::Parameter,
    }
}

/// Whether the node is a parameter that is its own schema, not a schema.
pub(in crate::document) fn is_parameter(cx: &Reading<'_, '_>, at: At<'_>) -> bool {
    let place = at.node.get("in").and_then(|place| place.as_str());
    cx.is_swagger2()
        && matches!(place, Some("query" | "header" | "path" | "formData"))
        && at.node.get("name").is_some()
}

/// Returns whether a parameter or header describes its value.
pub(in crate::document) fn is_described(at: At<'_>) -> bool {
    let keys = [
        "type",
        "items",
        "enum",
        "format",
        "default",
        "allOf",
        "$ref",
        "properties",
    ];
    keys.iter().any(|key| at.node.get(key).is_some())
}

/// How the list at this place is written; [`None`] if it is not a list.
///
/// `multi` makes sense where a name can be repeated; elsewhere it is reported and means `csv`.
pub(in crate::document) fn collection<'n>(
    cx: &mut Reading<'n, '_>,
    at: At<'n>,
    repeatable: bool,
) -> Option<Collection> {
    let is_list = at.node.get("type").and_then(|ty| ty.as_str()) == Some("array")
        || at.node.get("items").is_some();
    if !is_list {
        return None;
    }
    let mut collection = Collection {
        style: None,
        explode: false,
        inner: Vec::new(),
    };
    match format(cx, at, repeatable) {
        "ssv" => collection.style = Some(Style::SpaceDelimited),
        "tsv" => collection.style = Some(Style::TabDelimited),
        "pipes" => collection.style = Some(Style::PipeDelimited),
        "multi" => collection.explode = true,
        _ => {}
    }
    let mut inner = cx.member(at, "items");
    while let Some(items) = inner
        && items.node.get("items").is_some()
    {
        collection.inner.push(match format(cx, items, false) {
            "ssv" => ' ',
            "tsv" => '\t',
            "pipes" => '|',
            _ => ',',
        });
        inner = cx.member(items, "items");
    }
    Some(collection)
}

/// The `collectionFormat` at this place, which is `csv` by default.
fn format<'n>(cx: &mut Reading<'n, '_>, at: At<'n>, repeatable: bool) -> &'n str {
    let Some(place) = cx.member(at, "collectionFormat") else {
        return "csv";
    };
    let text = cx.text(place);
    match text {
        "csv" | "ssv" | "tsv" | "pipes" => text,
        "multi" if repeatable => text,
        _ => {
            let message = if text == "multi" {
                "`multi` is for parameters of the query and of forms; `csv` is taken".to_owned()
            } else {
                format!("`{text}` is not a `collectionFormat`; `csv` is assumed")
            };
            cx.report(Diagnostic::new(Code::Approximated, place.span(), message));
            "csv"
        }
    }
}

impl<'n> ParameterShape<'n> {
    /// Takes a parameter or header of 2.0 as its own schema.
    pub(in crate::document) fn settle_swagger2(
        &mut self,
        cx: &mut Reading<'n, '_>,
        at: At<'n>,
        repeatable: bool,
    ) {
        // Some documents write `schema` as in 3.0.
        if self.schema.is_none() && is_described(at) {
            self.schema = Some(at);
        }
        let schema = self.schema.unwrap_or(at);
        self.collection = collection(cx, schema, repeatable);
    }
}
