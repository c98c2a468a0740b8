//! What is done where a text deviates from its type: strict, observed, tolerant.
#![allow(missing_docs, reason = "the types of a test")]

use std::collections::BTreeMap;

use clientwright_runtime::emitted::{object, string_enum, tagged_union, tuple};
use clientwright_runtime::json::{self, Deviation, DeviationKind};
use clientwright_runtime::{Maybe, UnknownValue, UnknownVariant};

macro_rules! record {
    ($type:ident { $($need:ident $name:literal => $field:ident: $of:ty;)* }) => {
        #[derive(Clone)]
        pub struct $type { $(pub $field: $of,)* }
        object! { $type { $($need $field as $name;)* } }
    };
}

#[derive(Clone)]
pub enum Status {
    Active,
    Unknown(UnknownValue),
}
string_enum! { Status { "active" => Active; } }

#[derive(Clone)]
pub enum Variable {
    Plain(Plain),
    Unknown(UnknownVariant),
}
tagged_union! { Variable by "type" { "plain" => Plain; } }
record! { Plain { required "type" => r#type: String; required "value" => value: String; } }

#[derive(Clone)]
pub struct Pair(pub i64, pub i64);
tuple! { Pair { 0; 1; } }

record! { Stage { required "name" => name: String; required "order" => order: i64; } }
record! { Deployment {
    required "id" => id: String;
    required "stage" => stage: Stage;
    optional "status" => status: Option<Status>;
    optional "count" => count: Option<i64>;
    optional "note" => note: Maybe<String>;
    optional "stages" => stages: Option<Vec<Stage>>;
    optional "env_vars" => env_vars: Option<BTreeMap<String, Variable>>;
    optional "pair" => pair: Option<Pair>;
} }

fn paths_and_kinds(deviations: &[Deviation]) -> Vec<(&str, DeviationKind)> {
    deviations
        .iter()
        .map(|deviation| (deviation.path(), deviation.kind()))
        .collect()
}

const HARMLESS: &str = r#"{
    "id": "a", "new": {"x": []}, "id": "b",
    "stage": {"name": "queued", "order": 1.0, "extra/key": 1},
    "status": "paused", "count": null, "note": null, "pair": [1, 2, 3],
    "env_vars": {"A": {"type": "plain", "value": ""}, "B": {"type": "kv"}, "C": 5}
}"#;

#[test]
fn decode_policy_observe_reports_what_is_harmless() {
    let (deployment, deviations) = json::from_str_observed::<Deployment>(HARMLESS).unwrap();
    assert_eq!(deployment.id, "b");
    assert_eq!(deployment, json::from_str::<Deployment>(HARMLESS).unwrap());
    assert_eq!(
        paths_and_kinds(&deviations),
        [
            ("$.new", DeviationKind::UnknownField),
            ("$.id", DeviationKind::RepeatedKey),
            (r#"$.stage["extra/key"]"#, DeviationKind::UnknownField),
            ("$.status", DeviationKind::UnknownValue),
            ("$.count", DeviationKind::UnexpectedNull),
            ("$.pair[2]", DeviationKind::ExtraItem),
            ("$.env_vars.B", DeviationKind::UnknownVariant),
            ("$.env_vars.C", DeviationKind::UnknownVariant),
        ]
    );
    assert!(!deviations.iter().any(Deviation::is_gap));
}

#[test]
fn decode_policy_observe_is_as_strict_as_the_default() {
    let text = r#"{"id":"a","stage":{"name":"queued","order":"x"}}"#;
    let error = json::from_str_observed::<Deployment>(text).unwrap_err();
    assert_eq!(error.path(), "$.stage.order");
}

#[test]
fn decode_policy_tolerant_reads_what_can_be_read() {
    let text = r#"{
        "stage": {"name": null, "order": 2},
        "count": "many",
        "note": 5,
        "stages": [{"name": "a", "order": 1}, null, {"name": "b"}, 7],
        "env_vars": {"A": {"type": "plain"}, "B": {"type": "kv"}}
    }"#;
    let partial = json::from_str_tolerant::<Deployment>(text).unwrap();
    assert!(!partial.is_whole());
    assert_eq!(
        paths_and_kinds(partial.deviations()),
        [
            ("$.id", DeviationKind::MissingField),
            ("$.stage.name", DeviationKind::WrongValue),
            ("$.count", DeviationKind::WrongValue),
            ("$.note", DeviationKind::WrongValue),
            ("$.stages[1]", DeviationKind::WrongValue),
            ("$.stages[2].order", DeviationKind::MissingField),
            ("$.stages[3]", DeviationKind::WrongValue),
            ("$.env_vars.A.value", DeviationKind::MissingField),
            ("$.env_vars.B", DeviationKind::UnknownVariant),
        ]
    );
    assert_eq!(
        partial.deviations()[2].to_string(),
        "at $.count: expected an integer, found a string"
    );
    let deployment = partial.value();
    assert_eq!((deployment.id.as_str(), deployment.stage.order), ("", 2));
    assert_eq!((deployment.count, &deployment.note), (None, &Maybe::Absent));
    assert_eq!(deployment.stages.as_ref().unwrap().len(), 2);
    assert!(partial.into_whole().is_none());
}

#[test]
fn decode_policy_tolerant_returns_a_whole_value() {
    let partial = json::from_str_tolerant::<Deployment>(HARMLESS).unwrap();
    assert!(partial.is_whole());
    assert_eq!(partial.into_whole().unwrap().id, "b");
}

#[test]
fn decode_policy_tolerant_refuses_what_is_no_json_or_another_type() {
    for text in [
        "",
        "[",
        "{\"id\":}",
        "{\"count\":[1,}",
        "[]",
        "null",
        "{} {}",
    ] {
        assert!(
            json::from_str_tolerant::<Deployment>(text).is_err(),
            "{text}"
        );
    }
}

#[test]
fn decode_policy_tolerant_has_a_limit() {
    let text = format!("[{}{{}}]", "{},".repeat(20_000));
    let error = json::from_str_tolerant::<Vec<Stage>>(&text).unwrap_err();
    assert!(error.to_string().contains("too many deviations"), "{error}");
    let text = format!("{{\"a\":{{{}\"b\":2}}}}", "\"b\":1,".repeat(20_000));
    let observed = json::from_str_observed::<BTreeMap<String, BTreeMap<String, i64>>>(&text);
    assert_eq!(observed.unwrap().1.len(), 10_000);
}
