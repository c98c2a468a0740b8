//! A key that is repeated replaces the whole value of the first one.
#![allow(missing_docs, reason = "the types of a test")]

use std::collections::BTreeMap;

use clientwright_runtime::emitted::{object, string_enum, tagged_union, tuple, untagged_union};
use clientwright_runtime::{DateTime, Maybe, Secret, UnknownValue, UnknownVariant, json};
use serde_json::Value;

#[derive(Clone)]
pub enum Name {
    Listed,
    Unknown(UnknownValue),
}
string_enum! { Name { "listed" => Listed; } }

#[derive(Clone)]
pub enum Tagged {
    Inner(Box<Inner>),
    Unknown(UnknownVariant),
}
tagged_union! { Tagged by "text" { "x" => Inner; } }

#[derive(Clone)]
pub enum Tried {
    Text(String),
    Inner(Box<Inner>),
    Unknown(UnknownVariant),
}
untagged_union! { Tried { string => Text; object => Inner; } }

#[derive(Clone)]
pub struct Pair(pub Option<i64>, pub Vec<i64>);
tuple! { Pair { optional 0; rest => 1; } }

#[derive(Clone)]
pub struct Inner {
    pub text: Option<String>,
    pub maybe: Maybe<i64>,
    pub list: Option<Vec<bool>>,
    pub map: BTreeMap<String, i64>,
}
object! { Inner { optional text; optional maybe; optional list; rest map; } }

macro_rules! repeated {
    ($($field:ident $key:literal $of:ty, $first:literal $second:literal;)*) => {
        #[derive(Clone)]
        pub struct Outer { $(pub $field: Option<$of>,)* }
        object! { Outer { $(optional $field as $key;)* } }
        #[derive(Clone)]
        pub struct Bare { $(pub $field: $of,)* }
        object! { Bare { $(optional $field as $key;)* } }

        #[test]
        fn duplicate_member_is_replaced_whole_by_the_last() {
            $(
                let once = concat!("{\"", $key, "\":", $second, "}");
                let twice = concat!("{\"", $key, "\":", $first, ",\"", $key, "\":", $second, "}");
                let text = |text| json::to_string(&json::from_str::<Outer>(text).unwrap());
                assert_eq!(text(twice), text(once), $key);
                let text = |text| json::to_string(&json::from_str::<Bare>(text).unwrap());
                assert_eq!(text(twice), text(once), $key);
            )*
        }
    };
}
repeated! {
    inner "inner" Inner, r#"{"text":"a","maybe":null,"list":[true],"more":1}"# "{}";
    boxed "boxed" Box<Inner>, r#"{"text":"a","maybe":1,"list":[true],"more":1}"# r#"{"other":2}"#;
    pair "pair" Pair, "[1,2,3]" "[]";
    list "list" Vec<Inner>, r#"[{"text":"a"},{}]"# r"[{}]";
    map "map" BTreeMap<String, Inner>, r#"{"a":{"text":"a"}}"# r#"{"b":{}}"#;
    any "any" Value, "[1]" "{}";
    maybe "maybe" Maybe<Inner>, r#"{"text":"a"}"# "{}";
    name "name" Name, r#""listed""# r#""other""#;
    tagged "tagged" Tagged, r#"{"text":"x"}"# r#"{"text":"y"}"#;
    tried "tried" Tried, r#"{"text":"x"}"# "{}";
    text "text" String, r#""a""# r#""""#;
    secret "secret" Secret, r#""a""# r#""""#;
    date "date" DateTime, r#""a""# r#""""#;
}
