//! The tag of a union's variant: it is written by the variant, whatever the value has.
#![allow(missing_docs, reason = "the types of a test")]

use std::collections::BTreeMap;

use clientwright_runtime::emitted::{object, string_enum, tagged_union, untagged_union};
use clientwright_runtime::json::{self, DeviationKind};
use clientwright_runtime::{UnknownValue, UnknownVariant};

/// The tag is an optional string.
#[derive(Clone)]
pub struct Int {
    pub r#type: Option<String>,
    pub value: Option<i64>,
}
object! { Int { optional r#type as "type"; optional value; } }

/// The tag is a required string.
#[derive(Clone)]
pub struct Text {
    pub r#type: String,
    pub value: Option<String>,
}
object! { Text { required r#type as "type"; optional value; } }

/// The tag is no field.
#[derive(Clone)]
pub struct Flag {
    pub value: Option<bool>,
}
object! { Flag { "type" = "\"flag\""; optional value; } }

/// The tag is not declared.
#[derive(Clone)]
pub struct Silent {
    pub value: Option<i64>,
}
object! { Silent { "type" = ""; optional value; } }

/// The tag is among what is not declared.
#[derive(Clone)]
pub struct Bare {
    pub more: BTreeMap<String, serde_json::Value>,
}
object! { Bare { rest more; } }

#[derive(Clone)]
pub enum Meta {
    Int(Int),
    Text(Text),
    Flag(Flag),
    Silent(Silent),
    Bare(Bare),
    Map(BTreeMap<String, serde_json::Value>),
    Unknown(UnknownVariant),
}
tagged_union! { Meta by "type" {
    "int" | "integer" => Int;
    "str" => Text;
    "flag" => Flag;
    "silent" => Silent;
    "bare" => Bare;
    "map" => Map;
} }

fn int(tag: Option<&str>) -> Int {
    Int {
        r#type: tag.map(str::to_owned),
        value: Some(3),
    }
}

#[test]
fn tag_is_written_by_the_variant() {
    let text = Text {
        r#type: "anything".to_owned(),
        value: None,
    };
    let bare = Bare {
        more: BTreeMap::from([("a".to_owned(), serde_json::json!(1))]),
    };
    let map = BTreeMap::from([
        ("a".to_owned(), serde_json::json!(1)),
        ("type".to_owned(), serde_json::json!("other")),
    ]);
    for (meta, expected) in [
        (Meta::Int(int(None)), r#"{"type":"int","value":3}"#),
        (Meta::Int(int(Some("other"))), r#"{"type":"int","value":3}"#),
        (
            Meta::Int(int(Some("integer"))),
            r#"{"type":"integer","value":3}"#,
        ),
        (Meta::Text(text), r#"{"type":"str"}"#),
        (Meta::Flag(Flag { value: None }), r#"{"type":"flag"}"#),
        (
            Meta::Silent(Silent { value: Some(1) }),
            r#"{"type":"silent","value":1}"#,
        ),
        (Meta::Bare(bare), r#"{"type":"bare","a":1}"#),
        (Meta::Map(map), r#"{"type":"map","a":1}"#),
    ] {
        assert_eq!(json::to_string(&meta), expected);
        #[cfg(feature = "serde")]
        assert_eq!(serde_json::to_string(&meta).unwrap(), expected);
        let (again, deviations) = json::from_str_observed::<Meta>(expected).unwrap();
        assert_eq!(deviations, [], "{expected}");
        assert_eq!(json::to_string(&again), expected);
        assert!(!matches!(again, Meta::Unknown(_)), "{expected}");
    }
    assert_eq!(json::to_string(&int(None)), r#"{"value":3}"#);
}

#[test]
fn tag_that_is_no_field_is_read_and_written_without_a_union() {
    let read = json::from_str_observed::<Flag>(r#"{"type":"flag","value":true}"#).unwrap();
    assert_eq!(read.0.value, Some(true));
    assert_eq!(read.1, []);
    assert_eq!(json::to_string(&read.0), r#"{"type":"flag","value":true}"#);
    assert_eq!(format!("{:?}", read.0), "Flag { value: Some(true) }");
    let (_, other) = json::from_str_observed::<Flag>(r#"{"type":"other"}"#).unwrap();
    assert_eq!(other.len(), 1);
    assert_eq!(other[0].kind(), DeviationKind::UnknownValue);
    assert_eq!(other[0].path(), "$.type");
}

#[test]
fn tag_of_items_and_fields_of_a_variant_is_their_own() {
    #[derive(Clone)]
    struct Outer {
        pub inner: Option<Box<Node>>,
        pub list: Option<Vec<Node>>,
        pub free: Option<BTreeMap<String, i64>>,
    }
    object! { Outer { optional inner; optional list; optional free; } }
    #[derive(Clone)]
    enum Node {
        Outer(Outer),
        Flag(Flag),
        Unknown(UnknownVariant),
    }
    tagged_union! { Node by "kind" { "outer" => Outer; "flag" => Flag; } }
    let text = r#"{"kind":"outer","inner":{"kind":"flag","type":"flag"},"list":[{"kind":"outer"},{"kind":"new"}],"free":{"a":1}}"#;
    let node: Node = json::from_str(text).unwrap();
    assert_eq!(json::to_string(&node), text);
}

#[test]
fn tag_of_a_union_within_a_union() {
    #[derive(Clone)]
    enum Sized {
        Small(Bare),
        Large(Bare),
        Unknown(UnknownVariant),
    }
    tagged_union! { Sized by "size" { "s" => Small; "l" => Large; } }
    #[derive(Clone)]
    enum Outer {
        Sized(Sized),
        Meta(Meta),
        Unknown(UnknownVariant),
    }
    tagged_union! { Outer by "type" { "sized" => Sized; "int" | "integer" | "str" => Meta; } }
    let small = Outer::Sized(Sized::Small(Bare {
        more: BTreeMap::new(),
    }));
    assert_eq!(json::to_string(&small), r#"{"type":"sized","size":"s"}"#);
    let int = Outer::Meta(Meta::Int(int(Some("integer"))));
    assert_eq!(json::to_string(&int), r#"{"type":"integer","value":3}"#);
    let unknown = r#"{"type":"sized","size":"xl","a":1}"#;
    let read: Outer = json::from_str(unknown).unwrap();
    assert_eq!(json::to_string(&read), unknown);
}

#[derive(Clone)]
pub enum Kind {
    Cat,
    Dog,
    Unknown(UnknownValue),
}
string_enum! { Kind { "cat" => Cat; "dog" => Dog; } }

#[derive(Clone)]
pub struct Other {
    pub kind: Option<Kind>,
    pub name: String,
}
object! { Other { optional kind; required name; } }

#[derive(Clone)]
pub enum Pet {
    Flag(Flag),
    Other(Other),
    Unknown(UnknownVariant),
}
tagged_union! { Pet by "kind" { "cat" => Flag; also default => Other; } }

#[test]
fn tag_of_the_default_variant_is_what_was_read() {
    for text in [
        r#"{"name":"a"}"#,
        r#"{"kind":"dog","name":"a"}"#,
        r#"{"kind":"new","name":"a"}"#,
    ] {
        let pet: Pet = json::from_str(text).unwrap();
        assert!(matches!(pet, Pet::Other(_)), "{text}");
        assert_eq!(json::to_string(&pet), text);
    }
    // What the default variant does not understand is kept whole.
    for text in [r#"{"kind":"new"}"#, "[1]", "3"] {
        let pet: Pet = json::from_str(text).unwrap();
        assert!(matches!(pet, Pet::Unknown(_)), "{text}");
        assert_eq!(json::to_string(&pet), text);
    }
}

#[test]
fn tag_that_several_variants_declare_is_what_was_read() {
    #[derive(Clone)]
    enum Both {
        Int(Int),
        Text(Text),
        Unknown(UnknownVariant),
    }
    tagged_union! { Both by "type" { "a" | "b" => Int; "c" also any => Text; } }
    let text = r#"{"type":"b","value":"a text"}"#;
    let both: Both = json::from_str(text).unwrap();
    assert!(matches!(both, Both::Text(_)));
    assert_eq!(json::to_string(&both), text);
}

#[test]
fn tag_within_an_object_that_also_has_a_union() {
    #[derive(Clone)]
    struct Device {
        pub id: i64,
        pub more: Meta,
    }
    object! { Device { required id; flatten more; } }
    let device = Device {
        id: 1,
        more: Meta::Int(int(None)),
    };
    let text = r#"{"id":1,"type":"int","value":3}"#;
    assert_eq!(json::to_string(&device), text);
    let again: Device = json::from_str(text).unwrap();
    assert_eq!(again, device);
}

#[test]
fn tag_is_not_the_field_of_a_part_with_the_same_name() {
    #[derive(Clone)]
    struct Open {
        pub id: i64,
        pub kind: BTreeMap<String, i64>,
    }
    object! { Open { required id; rest kind; } }
    #[derive(Clone)]
    enum Any {
        Open(Open),
        Unknown(UnknownVariant),
    }
    tagged_union! { Any by "kind" { "open" also any => Open; } }
    let open = Any::Open(Open {
        id: 1,
        kind: BTreeMap::from([("x".to_owned(), 2)]),
    });
    assert_eq!(json::to_string(&open), r#"{"kind":"open","id":1,"x":2}"#);
}

#[test]
fn tag_of_a_variant_that_is_tried() {
    #[derive(Clone)]
    enum Tried {
        Meta(Meta),
        Number(i64),
        Unknown(UnknownVariant),
    }
    untagged_union! { Tried { object => Meta; integer => Number; } }
    let tried = Tried::Meta(Meta::Flag(Flag { value: None }));
    assert_eq!(json::to_string(&tried), r#"{"type":"flag"}"#);
}

#[derive(Clone)]
pub enum Choice {
    Text(String),
    Flag(Flag),
    Unknown(UnknownVariant),
}
untagged_union! { Choice { string => Text; object => Flag; } }

#[test]
fn variant_whose_only_value_is_another_one_is_not_taken() {
    let known = r#"{"type":"flag","value":true}"#;
    let choice: Choice = json::from_str(known).unwrap();
    assert!(matches!(choice, Choice::Flag(_)));
    assert_eq!(json::to_string(&choice), known);

    let unknown = r#"{"type":"banner","value":true}"#;
    let choice: Choice = json::from_str(unknown).unwrap();
    assert!(matches!(choice, Choice::Unknown(_)));
    assert_eq!(json::to_string(&choice), unknown);
}
