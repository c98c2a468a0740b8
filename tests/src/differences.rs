//! The differences between the document and the pages.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use crate::document::{Document, Field, Fields};
use crate::pages::{self, Facts, Skeleton};

/// A difference between the document and the pages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Departure {
    /// The schema and the member, or the operation.
    pub at: String,
    /// The keyword.
    pub fact: String,
    /// The value on the page, as JSON.
    #[serde(default, deserialize_with = "as_text")]
    pub page: String,
    /// The value in the document, as JSON.
    #[serde(default, deserialize_with = "as_text")]
    pub document: String,
    /// The source that the document names.
    pub source: String,
}

fn as_text<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Value::deserialize(from).map(|value| value.to_string())
}

impl Departure {
    fn new(field: &Field, fact: &str, page: Option<&Value>, document: Option<&Value>) -> Self {
        let text = |value: Option<&Value>| value.map(Value::to_string).unwrap_or_default();
        Self {
            at: field.owner.clone(),
            fact: fact.into(),
            page: text(page),
            document: text(document),
            source: field.sources.get(fact).cloned().unwrap_or_default(),
        }
    }
}
/// Returns every difference between the document and the pages.
#[must_use]
pub fn find(document: &Document) -> BTreeSet<Departure> {
    let mut found = BTreeSet::new();
    let mut stated = BTreeSet::new();
    let mut lists = BTreeSet::new();
    for page in pages::field_lists() {
        lists.insert(page.operation.clone());
        let fields = document.fields(&page.operation);
        let place = |field: &pages::Field| format!("{} {}", field.place, field.path);
        let listed = page
            .fields
            .into_iter()
            .map(|field| (place(&field), field.facts))
            .collect();
        compare_with_list(&fields, &listed, &mut found);
        let compared = fields.iter().filter(|(at, _)| listed.contains_key(*at));
        stated.extend(compared.map(|(_, field)| field.owner.clone()));
    }
    for page in pages::skeletons() {
        let fields = document.fields(&page.operation);
        if !lists.contains(&page.operation) {
            add_arguments(&fields, &mut found);
        }
        for (status, skeleton) in &page.responses {
            let shown = shown(document, &page.operation, status, skeleton, &mut found);
            compare_with_skeleton(&fields, status, &shown, &stated, &mut found);
        }
    }
    found
}

/// Returns the intended differences, from `fixtures/pages/differences.json`.
#[must_use]
pub fn listed() -> Vec<Departure> {
    pages::read("differences.json")
}

/// Compares an operation with a full list: every field, every fact.
fn compare_with_list(
    fields: &Fields,
    listed: &BTreeMap<String, Facts>,
    found: &mut BTreeSet<Departure>,
) {
    for (at, facts) in listed {
        match fields.get(at) {
            Some(field) => compare_facts(field, facts, found),
            None => drop(found.insert(missing(at))),
        }
    }
    for (at, field) in fields {
        if !at.starts_with("4XX ") && !listed.contains_key(at) {
            found.insert(added(field));
        }
    }
}

/// Compares an operation with a page that has only skeletons: the parameters of the path.
fn add_arguments(fields: &Fields, found: &mut BTreeSet<Departure>) {
    let shown = ["path ", "200 ", "4XX "];
    for (at, field) in fields {
        if !shown.iter().any(|place| at.starts_with(place)) {
            found.insert(added(field));
        }
    }
}

fn compare_facts(field: &Field, page: &Facts, found: &mut BTreeSet<Departure>) {
    let said =
        |facts: &Facts, fact: &str| facts.get(fact).filter(|value| **value != false).cloned();
    for fact in page.keys().chain(field.facts.keys()) {
        let (page, document) = (said(page, fact), said(&field.facts, fact));
        if page != document {
            found.insert(Departure::new(
                field,
                fact,
                page.as_ref(),
                document.as_ref(),
            ));
        }
    }
}

/// Returns the difference of a field of a page that the document lacks.
fn missing(at: &str) -> Departure {
    let field = Field {
        owner: at.to_owned(),
        ..Field::default()
    };
    Departure::new(&field, "property", Some(&json!(at)), None)
}

/// Returns the difference of a field of the document that a page lacks.
fn added(field: &Field) -> Departure {
    Departure::new(field, "property", None, Some(&json!(field.facts)))
}

/// Returns the fields that a skeleton shows, under the path where the data is; with their types where it shows them.
fn shown(
    document: &Document,
    operation: &str,
    status: &str,
    skeleton: &Skeleton,
    found: &mut BTreeSet<Departure>,
) -> BTreeMap<String, Option<String>> {
    let mut shown = BTreeMap::new();
    let mut data = skeleton.data.clone().unwrap_or_default();
    let envelope = document.operations()[operation].get("x-envelope");
    let declared = envelope.unwrap_or(&document.root()["x-envelope"]);
    if status == "200" && declared["data"] != data.as_str() {
        let field = Field {
            owner: operation.into(),
            ..Field::default()
        };
        let mut departure =
            Departure::new(&field, "data", Some(&json!(data)), Some(&declared["data"]));
        departure.source = "skeleton".into();
        found.insert(departure);
        data.clear();
    }
    if data.is_empty() {
        walk(&skeleton.body, "", &mut shown);
        shown.remove("");
    } else {
        walk(&skeleton.body, &data, &mut shown);
    }
    shown
}

fn walk(skeleton: &Value, path: &str, shown: &mut BTreeMap<String, Option<String>>) {
    let kind = match skeleton {
        Value::String(marker) => Some(marker.trim_matches('*').to_owned()),
        Value::Array(_) => Some("array".into()),
        Value::Object(members) if !members.is_empty() => Some("object".into()),
        _ => None,
    };
    shown.insert(path.into(), kind);
    for item in skeleton.as_array().into_iter().flatten() {
        walk(item, &format!("{path}[]"), shown);
    }
    for (name, member) in skeleton.as_object().into_iter().flatten() {
        let dot = if path.is_empty() { "" } else { "." };
        walk(member, &format!("{path}{dot}{name}"), shown);
    }
}

/// Compares the names in a skeleton, and its types. Facts of a list of fields about the same schema are
/// compared there; all other differences must be listed.
fn compare_with_skeleton(
    fields: &Fields,
    status: &str,
    shown: &BTreeMap<String, Option<String>>,
    stated: &BTreeSet<String>,
    found: &mut BTreeSet<Departure>,
) {
    for (path, kind) in shown {
        let at = format!("{status} {path}");
        let Some(field) = fields.get(&at) else {
            found.insert(missing(&at));
            continue;
        };
        let mut page = Facts::new();
        page.extend(kind.as_ref().map(|kind| ("type".into(), json!(kind))));
        // A list of fields that shows a result shows it as required; so is the data of a response.
        page.extend(
            (path == "result" && status == "200").then(|| ("required".into(), json!(true))),
        );
        if !stated.contains(&field.owner) {
            compare_facts(field, &page, found);
        }
    }
    let in_the_data = shown.contains_key("result") && !shown.contains_key("success");
    let cut_off: Vec<_> = shown.iter().filter(|(_, kind)| kind.is_none()).collect();
    for (at, field) in fields {
        let Some(path) = at.strip_prefix(status).and_then(|at| at.strip_prefix(' ')) else {
            continue;
        };
        let around = in_the_data && !path.starts_with("result");
        let below = cut_off
            .iter()
            .any(|(cut, _)| path.starts_with(cut.as_str()));
        if !around && !below && !shown.contains_key(path) {
            found.insert(added(field));
        }
    }
}
