//! Types as the generator emits them: how they are read, written and formatted by `Debug`.
#![allow(missing_docs, reason = "the types of a test")]

use std::collections::BTreeMap;

use clientwright_runtime::emitted::{object, string_enum, tagged_union, tuple, untagged_union};
use clientwright_runtime::{DateTime, Maybe, Secret, UnknownValue, UnknownVariant, json};
use serde_json::Value;

#[derive(Clone)]
pub struct Stage {
    pub name: StageName,
    pub ended_on: Option<DateTime>,
    pub note: Maybe<String>,
    pub count: Option<i64>,
    pub token: Option<String>,
    pub r#type: Option<bool>,
}
object! {
    Stage {
        required name;
        required ended_on;
        optional note;
        optional count;
        secret_optional token;
        optional r#type as "type";
    }
}

#[derive(Clone)]
pub enum StageName {
    Queued,
    Initialize,
    Unknown(UnknownValue),
}
string_enum! { StageName { "queued" => Queued; "initialize" => Initialize; } }

#[derive(Clone)]
pub struct PlainText {
    pub r#type: String,
    pub value: String,
}
object! { PlainText { required r#type as "type"; required value; } }

#[derive(Clone)]
pub struct SecretText {
    pub r#type: String,
    pub value: Secret,
}
object! { SecretText { required r#type as "type"; required value; } }

#[derive(Clone)]
pub enum Variable {
    PlainText(PlainText),
    SecretText(Box<SecretText>),
    Unknown(UnknownVariant),
}
tagged_union! { Variable by "type" { "plain_text" => PlainText; "secret_text" | "key" => SecretText; } }

#[derive(Clone)]
pub enum Filter {
    Text(String),
    Whole(i64),
    Broken(f64),
    List(Vec<Filter>),
    Rules(BTreeMap<String, Value>),
    Unknown(UnknownVariant),
}
untagged_union! {
    Filter { string => Text; integer => Whole; number => Broken; array => List; object => Rules; }
}

#[derive(Clone)]
pub struct Pair(pub i64, pub Option<String>, pub Vec<bool>);
tuple! { Pair { 0; optional 1; rest => 2; } }

#[test]
fn struct_is_read_and_written() {
    let text = r#"{"name":"queued","ended_on":null,"note":null,"count":3}"#;
    let stage: Stage = json::from_str(text).unwrap();
    assert_eq!(stage.name, StageName::Queued);
    assert_eq!(stage.note, Maybe::Null);
    assert_eq!(json::to_string(&stage), text);
    let bare = r#"{"name":"new","ended_on":"2026-01-01T00:00:00+01:00"}"#;
    let stage: Stage = json::from_str(bare).unwrap();
    assert!(matches!(stage.name, StageName::Unknown(_)));
    assert_eq!(json::to_string(&stage), bare);
}

#[test]
fn secrets_of_a_struct_are_not_shown() {
    let text = r#"{"name":"queued","ended_on":null,"count":3,"token":"hunter2","type":true}"#;
    let stage: Stage = json::from_str(text).unwrap();
    assert_eq!(
        format!("{stage:?}"),
        r#"Stage { name: "queued", ended_on: None, note: Absent, count: Some(3), token: [redacted], type: Some(true) }"#
    );
    assert_eq!(
        format!("{stage:#?}").lines().take(3).collect::<Vec<_>>(),
        ["Stage {", "    name: \"queued\",", "    ended_on: None,"]
    );
}

#[test]
fn tag_selects_the_variant() {
    let text = r#"[{"type":"plain_text","value":"a"},{"value":"b","type":"key"},{"type":"kv","id":[1.50]},{}]"#;
    let variables: Vec<Variable> = json::from_str(text).unwrap();
    assert!(matches!(variables[0], Variable::PlainText(_)));
    assert!(matches!(variables[1], Variable::SecretText(_)));
    assert!(matches!(&variables[2], Variable::Unknown(unknown) if unknown.tag() == Some("kv")));
    assert!(matches!(&variables[3], Variable::Unknown(unknown) if unknown.tag().is_none()));
    assert_eq!(
        json::to_string(&variables),
        text.replace(r#""value":"b","type":"key""#, r#""type":"key","value":"b""#)
    );
    assert_eq!(
        format!("{:?}", variables[2]),
        r#"Unknown { tag: "kv", keys: ["type", "id"] }"#
    );
}

#[test]
fn secrets_in_json_are_masked() {
    let text = r#"[{"type":"secret_text","value":"hunter2"},{"type":"kv","id":["hunter2"]},{"type":"plain_text","value":"a"}]"#;
    let variables: Vec<Variable> = json::from_str(text).unwrap();
    assert_eq!(
        json::to_string_redacted(&variables),
        r#"[{"type":"secret_text","value":"[redacted]"},{"type":"kv","id":"[redacted]"},{"type":"plain_text","value":"a"}]"#
    );
    let text = r#"{"name":"queued","ended_on":null,"token":"hunter2"}"#;
    let stage: Stage = json::from_str(text).unwrap();
    assert_eq!(
        json::to_string_redacted(&stage),
        text.replace("hunter2", "[redacted]")
    );
}

#[test]
fn union_variant_is_chosen_by_its_json_type() {
    let text = r#"["a",1,1.5,[2],{"a":null}]"#;
    let filters: Vec<Filter> = json::from_str(text).unwrap();
    assert!(matches!(filters[1], Filter::Whole(1)));
    assert!(matches!(filters[2], Filter::Broken(_)));
    assert_eq!(json::to_string(&filters), text);
    let unknown: Filter = json::from_str("true").unwrap();
    assert!(matches!(unknown, Filter::Unknown(_)));
}

#[test]
fn tuple_is_read_and_written() {
    for text in ["[1]", r#"[1,"a"]"#, r#"[1,"a",true,false]"#] {
        let pair: Pair = json::from_str(text).unwrap();
        assert_eq!(json::to_string(&pair), text);
    }
    assert!(json::from_str::<Pair>("[]").is_err());
}

#[test]
fn error_has_the_place_of_a_fault() {
    let text = r#"{"a": [{"name":"queued","ended_on":null},{"name":"queued","count":"x"}]}"#;
    let error = json::from_str::<BTreeMap<String, Vec<Stage>>>(text).unwrap_err();
    assert_eq!(error.path(), "$.a[1].count");
    assert_eq!(error.expected(), Some("an integer"));
    assert_eq!(error.found(), "a string");
    assert_eq!(
        error.to_string(),
        r#"at $.a[1].count: expected an integer, found a string (near byte 66: …[{"name":"…","ended_on":null},{"name":"…","count":"x"}]})"#
    );
    let error = json::from_str::<Stage>(r#" {"name":"queued"}"#).unwrap_err();
    assert_eq!(error.path(), "$");
    assert_eq!(error.missing_fields().collect::<Vec<_>>(), ["ended_on"]);
}
