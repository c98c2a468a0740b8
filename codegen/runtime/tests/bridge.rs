//! The feature `serde`: types of a client inside types and formats of their users.
#![allow(missing_docs, reason = "the types of a test")]

use std::collections::BTreeMap;

use clientwright_runtime::emitted::{object, string_enum, tagged_union};
use clientwright_runtime::{DateTime, Maybe, UnknownValue, UnknownVariant};
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Clone)]
pub struct Stage {
    pub name: StageName,
    pub ended_on: Maybe<DateTime>,
    pub big: i128,
    pub ratio: Option<f64>,
    pub rest: BTreeMap<String, serde_json::Value>,
}
object! {
    Stage {
        required name;
        optional ended_on;
        required big;
        optional ratio;
        rest rest;
    }
}

#[derive(Clone)]
pub enum StageName {
    Queued,
    Unknown(UnknownValue),
}
string_enum! { StageName { "queued" => Queued; } }

#[derive(Clone)]
pub enum Variable {
    Stage(Stage),
    Unknown(UnknownVariant),
}
tagged_union! { Variable by "name" { "queued" => Stage; } }

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Owner {
    id: u8,
    #[serde(flatten)]
    stage: Stage,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
#[serde(untagged)]
enum Either {
    Number(f64),
    Stage(Stage),
    Text(String),
}

const TEXT: &str = r#"{"name":"queued","ended_on":null,"big":18446744073709551615,"ratio":1.5,"more":[1,"a\n",null,{"b":-2}]}"#;

#[test]
fn serde_json_round_trip_keeps_the_value() {
    let stage: Stage = serde_json::from_str(TEXT).unwrap();
    assert_eq!(stage.big, i128::from(u64::MAX));
    assert_eq!(stage.ended_on, Maybe::Null);
    assert_eq!(serde_json::to_string(&stage).unwrap(), TEXT);
    let value = serde_json::to_value(&stage).unwrap();
    assert_eq!(
        value,
        serde_json::from_str::<serde_json::Value>(TEXT).unwrap()
    );
    assert_eq!(serde_json::from_value::<Stage>(value).unwrap(), stage);
    let bytes = serde_json::to_vec_pretty(&[&stage]).unwrap();
    assert_eq!(
        serde_json::from_reader::<_, Vec<Stage>>(&*bytes).unwrap(),
        [stage]
    );
}

#[test]
fn serde_yaml_round_trip_keeps_the_value() {
    let stage: Stage = serde_json::from_str(TEXT).unwrap();
    let yaml = serde_yaml::to_string(&stage).unwrap();
    assert_eq!(serde_yaml::from_str::<Stage>(&yaml).unwrap(), stage);
    let stage: Stage = serde_yaml::from_str("name: x\nbig: 5\n1: [true, ~]\n").unwrap();
    assert_eq!(stage.rest["1"], json!([true, null]));
    assert!(serde_yaml::from_str::<Stage>("name: x\nbig: 5\nratio: .nan\n").is_err());
}

#[test]
fn serde_reads_within_flatten_and_untagged() {
    let owner = json!({"id": 1, "name": "queued", "big": 3, "extra": true});
    let read: Owner = serde_json::from_value(owner.clone()).unwrap();
    assert_eq!(read.stage.rest["extra"], true);
    assert_eq!(serde_json::to_value(&read).unwrap(), owner);
    for (value, is_stage) in [
        (json!(1.5), false),
        (json!({"name": "a", "big": 1}), true),
        (json!("x"), false),
    ] {
        let read: Either = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(matches!(read, Either::Stage(_)), is_stage);
        assert_eq!(serde_json::to_value(&read).unwrap(), value);
    }
}

#[test]
#[expect(clippy::disallowed_types, reason = "users have them")]
fn serde_reads_a_string_enum_as_a_key() {
    let counts: std::collections::HashMap<StageName, u8> =
        serde_json::from_str(r#"{"queued":1}"#).unwrap();
    assert_eq!(counts[&StageName::Queued], 1);
    assert_eq!(serde_json::to_string(&counts).unwrap(), r#"{"queued":1}"#);
    let days: BTreeMap<DateTime, u8> = serde_yaml::from_str("'2026-01-01T00:00:00Z': 1").unwrap();
    assert_eq!(
        serde_yaml::to_string(&days).unwrap(),
        "2026-01-01T00:00:00Z: 1\n"
    );
}

#[test]
fn serde_keeps_unknown_members_and_values() {
    let text = r#"{"name":"later","n":123456789012345678901234567890}"#;
    let variable: Variable = serde_json::from_str(r#"{"name":"later","n":[1.5,{}]}"#).unwrap();
    assert!(matches!(&variable, Variable::Unknown(unknown) if unknown.tag() == Some("later")));
    assert_eq!(
        serde_json::to_string(&variable).unwrap(),
        r#"{"name":"later","n":[1.5,{}]}"#
    );
    let variable: Variable = clientwright_runtime::json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&variable).unwrap(), text);
}

#[test]
fn serde_errors_describe_what_is_wrong() {
    let error = serde_json::from_str::<Owner>(r#"{"id":1,"name":"queued"}"#).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("at $: `Stage` lacks the required field `big`"),
        "{error}"
    );
    let mut deep = json!(1);
    for _ in 0..300 {
        deep = json!([deep]);
    }
    let error = serde_json::from_value::<Variable>(deep).unwrap_err();
    assert!(error.to_string().contains("256 levels"), "{error}");
}
