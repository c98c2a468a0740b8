//! Unions without a tag: which variant a value becomes, and that nothing of it is lost.
#![allow(missing_docs, reason = "the types of a test")]

use clientwright_runtime::emitted::{object, string_enum, tagged_union, untagged_union};
use clientwright_runtime::json::{self, DeviationKind};
use clientwright_runtime::{UnknownValue, UnknownVariant};

macro_rules! record {
    ($type:ident { $($need:ident $name:literal => $field:ident: $of:ty;)* }) => {
        #[derive(Clone)]
        pub struct $type { $(pub $field: $of,)* }
        object! { $type { $($need $field as $name;)* } }
    };
}

record! { Cat { required "name" => name: String; optional "lives" => lives: Option<i64>; } }
record! { Dog { required "name" => name: String; optional "tricks" => tricks: Option<Vec<String>>; } }

#[derive(Clone)]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
    Unknown(UnknownVariant),
}
untagged_union! { Pet { object => Cat; object => Dog; } }

#[derive(Clone)]
pub enum Color {
    Red,
    Unknown(UnknownValue),
}
string_enum! { Color { "red" => Red; } }

#[derive(Clone)]
pub enum Paint {
    Listed(Color),
    Free(String),
    Unknown(UnknownVariant),
}
untagged_union! { Paint { string => Listed; string => Free; } }

record! { Hue { required "color" => color: Color; } }
record! { Shade { required "color" => color: String; } }

#[derive(Clone)]
pub enum Tint {
    Hue(Hue),
    Shade(Shade),
    Unknown(UnknownVariant),
}
untagged_union! { Tint { object => Hue; object => Shade; } }

record! { Tinted { required "color" => color: Color; optional "gloss" => gloss: Option<bool>; optional "coats" => coats: Option<i64>; } }

#[derive(Clone)]
pub enum Coat {
    Shade(Shade),
    Tinted(Tinted),
    Unknown(UnknownVariant),
}
untagged_union! { Coat { object => Shade; object => Tinted; } }

#[derive(Clone)]
pub enum Number {
    Whole(i64),
    Broken(f64),
    Unknown(UnknownVariant),
}
untagged_union! { Number { integer => Whole; number => Broken; } }

#[derive(Clone)]
pub enum Anything {
    Nothing(()),
    Number(Number),
    Other(serde_json::Value),
    Unknown(UnknownVariant),
}
untagged_union! { Anything { null => Nothing; number => Number; any => Other; } }

record! { Left { optional "next" => next: Option<Box<Nested>>; optional "l" => l: Option<i64>; } }
record! { Right { optional "next" => next: Option<Box<Nested>>; optional "r" => r: Option<i64>; } }

#[derive(Clone)]
pub enum Nested {
    Left(Left),
    Right(Right),
    Leaf(i64),
    Unknown(UnknownVariant),
}
untagged_union! { Nested { object => Left; object => Right; integer => Leaf; } }

#[derive(Clone)]
pub enum Chosen {
    Cat(Cat),
    Unknown(UnknownVariant),
}
tagged_union! { Chosen by "kind" { "cat" also default => Cat; } }

record! { Easy { required "kind" => kind: String; required "text" => text: String; } }
record! { Full { required "kind" => kind: String; optional "text" => text: Option<String>; optional "id" => id: Option<i64>; } }

#[derive(Clone)]
pub enum Item {
    Easy(Easy),
    Full(Full),
    Cat(Cat),
    Unknown(UnknownVariant),
}
tagged_union! { Item by "kind" { "message" => Easy; "message" | "call" => Full; "cat" => Cat; } }

#[expect(clippy::unwrap_used, reason = "a test's own check")]
fn pet(text: &str) -> Pet {
    let pet: Pet = json::from_str(text).unwrap();
    assert_eq!(json::to_string(&pet), text);
    pet
}

#[test]
fn union_takes_the_first_variant_that_loses_nothing() {
    assert!(matches!(pet(r#"{"name":"a"}"#), Pet::Cat(_)));
    assert!(matches!(pet(r#"{"name":"a","lives":9}"#), Pet::Cat(_)));
    assert!(matches!(
        pet(r#"{"name":"a","tricks":["sit"]}"#),
        Pet::Dog(_)
    ));
}

#[test]
fn union_takes_the_variant_that_loses_least() {
    let pet: Pet = json::from_str(r#"{"name":"a","tricks":[],"new":{"x":1}}"#).unwrap();
    assert!(matches!(pet, Pet::Dog(_)));
    let (_, deviations) =
        json::from_str_observed::<Pet>(r#"{"name":"a","tricks":[],"new":1}"#).unwrap();
    let reported: Vec<_> = deviations.iter().map(|d| (d.path(), d.kind())).collect();
    assert_eq!(reported, [("$.new", DeviationKind::UnknownField)]);
}

#[test]
fn union_keeps_whole_what_two_variants_share() {
    assert!(matches!(
        pet(r#"{"name":"a","lives":9,"tricks":["sit"]}"#),
        Pet::Unknown(_)
    ));
    assert!(matches!(pet(r#"{"lives":9}"#), Pet::Unknown(_)));
    assert!(matches!(pet("null"), Pet::Unknown(_)));
    assert!(matches!(pet("[1,\"a\"]"), Pet::Unknown(_)));
}

#[test]
fn union_prefers_the_variant_that_lists_the_value() {
    for (text, listed) in [("\"red\"", true), ("\"blue\"", false)] {
        let paint: Paint = json::from_str(text).unwrap();
        assert_eq!(matches!(paint, Paint::Listed(_)), listed, "{text}");
        let object = format!("{{\"color\":{text}}}");
        let tint: Tint = json::from_str(&object).unwrap();
        assert_eq!(matches!(tint, Tint::Hue(_)), listed, "{text}");
        assert_eq!(json::to_string(&tint), object);
    }
}

#[test]
fn union_prefers_keeping_all_members_to_listing_all_values() {
    for (text, tinted) in [
        (r#"{"color":"red"}"#, false),
        (r#"{"color":"red","gloss":true}"#, true),
        (r#"{"color":"blue"}"#, false),
        (r#"{"color":"blue","gloss":true}"#, true),
        (r#"{"color":"blue","gloss":true,"coats":2}"#, true),
    ] {
        let coat: Coat = json::from_str(text).unwrap();
        assert_eq!(matches!(coat, Coat::Tinted(_)), tinted, "{text}");
        assert_eq!(json::to_string(&coat), text);
    }
    // Neither keeps what is new; of the two the one that loses less.
    let coat: Coat = json::from_str(r#"{"color":"blue","gloss":true,"new":1}"#).unwrap();
    assert!(matches!(coat, Coat::Tinted(_)));
}

#[test]
fn untagged_distinguishes_integers_from_numbers() {
    for (text, whole) in [
        ("1", true),
        ("1.0", true),
        ("1e2", true),
        ("1.5", false),
        ("1e30", false),
    ] {
        let number: Number = json::from_str(text).unwrap();
        assert_eq!(matches!(number, Number::Whole(_)), whole, "{text}");
    }
}

#[test]
fn union_accepts_null_where_a_variant_does() {
    assert_eq!(
        json::to_string(&json::from_str::<Option<Anything>>("null").unwrap()),
        "null"
    );
    let value: Option<Anything> = json::from_str("null").unwrap();
    assert!(matches!(value, Some(Anything::Nothing(()))));
    assert!(json::from_str::<Option<Pet>>("null").unwrap().is_none());
    let value: Anything = json::from_str("1.5").unwrap();
    assert!(matches!(value, Anything::Number(Number::Broken(_))));
    let value: Anything = json::from_str("{\"a\":[]}").unwrap();
    assert!(matches!(value, Anything::Other(_)));
}

#[test]
fn union_nesting_does_not_multiply_the_work() {
    let mut text = String::from("7");
    for level in 0..100 {
        text = match level % 3 {
            0 => format!("{{\"next\":{text},\"r\":1}}"),
            1 => format!("{{\"next\":{text},\"l\":1}}"),
            _ => format!("{{\"next\":{text},\"new\":1}}"),
        };
    }
    // Twice the work for each level would never end.
    let nested: Nested = json::from_str(&text).unwrap();
    let mut depth = 0;
    let mut inner = &nested;
    loop {
        inner = match inner {
            Nested::Left(Left {
                next: Some(next), ..
            })
            | Nested::Right(Right {
                next: Some(next), ..
            }) => next,
            Nested::Leaf(7) => break,
            other => panic!("{other:?} at {depth}"),
        };
        depth += 1;
    }
    assert_eq!(depth, 100);
}

record! { Plain { optional "l" => l: Option<i64>; } }
record! { Painted { optional "hue" => hue: Option<Hue>; } }

#[derive(Clone)]
pub enum Part {
    Plain(Plain),
    Painted(Painted),
    Unknown(UnknownVariant),
}
untagged_union! { Part { object => Plain; object => Painted; } }

#[test]
fn untagged_unlisted_enum_value_does_not_exclude_a_variant() {
    for hue in ["red", "blue"] {
        let text = format!("{{\"l\":1,\"hue\":{{\"color\":\"{hue}\"}}}}");
        let part: Part = json::from_str(&text).unwrap();
        assert!(matches!(part, Part::Unknown(_)), "{part:?}");
        assert_eq!(json::to_string(&part), text);
    }
}

#[test]
fn union_tries_the_variants_that_share_a_tag() {
    let item = |text: &str| -> Item {
        let item = json::from_str(text).unwrap();
        assert_eq!(json::to_string(&item), text);
        item
    };
    let easy = item(r#"{"kind":"message","text":"a"}"#);
    assert!(matches!(easy, Item::Easy(_)));
    let full = item(r#"{"kind":"message","text":"a","id":1}"#);
    assert!(matches!(full, Item::Full(_)));
    let full = item(r#"{"kind":"call","text":"a"}"#);
    assert!(matches!(full, Item::Full(_)));
    let unknown = item(r#"{"kind":"message","text":1}"#);
    let Item::Unknown(unknown) = unknown else {
        panic!("{unknown:?}");
    };
    assert_eq!(unknown.tag(), Some("message"));
    let (_, deviations) =
        json::from_str_observed::<Item>(r#"{"kind":"message","text":"a","id":1,"new":1}"#).unwrap();
    let reported: Vec<_> = deviations.iter().map(|d| (d.path(), d.kind())).collect();
    assert_eq!(reported, [("$.new", DeviationKind::UnknownField)]);
}

record! { Base { required "kind" => kind: Act; optional "note" => note: Option<String>; } }
record! { Resize { required "kind" => kind: Act; required "size" => size: i64; } }

#[derive(Clone)]
pub enum Act {
    Stop,
    Resize,
    Unknown(UnknownValue),
}
string_enum! { Act { "stop" => Stop; "resize" => Resize; } }

#[derive(Clone)]
pub enum Action {
    Stop(Base),
    Resize(Resize),
    Unknown(UnknownVariant),
}
tagged_union! { Action by "kind" { "stop" also any => Stop; "resize" also any => Resize; } }

#[test]
fn union_value_that_its_own_variant_would_lose_may_be_another_one() {
    let action = |text: &str| -> Action {
        let action = json::from_str(text).unwrap();
        assert_eq!(json::to_string(&action), text);
        action
    };
    assert!(matches!(action(r#"{"kind":"stop"}"#), Action::Stop(_)));
    let resize = action(r#"{"kind":"resize","size":1}"#);
    assert!(matches!(resize, Action::Resize(_)));
    let base = action(r#"{"kind":"resize","note":"a"}"#);
    assert!(matches!(base, Action::Stop(_)));
    let new = action(r#"{"kind":"new","size":1,"note":"a"}"#);
    assert!(matches!(new, Action::Unknown(_)));

    let with_new_field = r#"{"kind":"resize","size":1,"new":1}"#;
    let resize = json::from_str(with_new_field).unwrap();
    assert!(matches!(resize, Action::Resize(_)));
    let fault = json::from_str::<Action>(r#"{"kind":"resize","size":true}"#).unwrap_err();
    assert!(fault.to_string().contains("$.size"), "{fault}");
}

#[test]
fn union_number_that_is_too_large_for_its_variant_loses_nothing() {
    let text = r#"{"name":"a","lives":1e30}"#;
    assert!(matches!(pet(text), Pet::Unknown(_)));
}

#[test]
fn union_with_many_losses_is_its_best_variant() {
    let member = |n: usize| format!("\"new{n}\":{{\"x\":[{n}]}}");
    let members: Vec<String> = (0..9_000).map(member).collect();
    let text = format!("{{\"name\":\"a\",\"lives\":9,{}}}", members.join(","));
    let cat: Pet = json::from_str(&text).unwrap();
    assert!(matches!(cat, Pet::Cat(_)));
}

#[test]
fn tag_that_is_absent_is_the_default() {
    let chosen: Chosen = json::from_str(r#"{"name":"a"}"#).unwrap();
    assert!(matches!(chosen, Chosen::Cat(_)));
    let chosen: Chosen = json::from_str(r#"{"kind":"new","name":"a"}"#).unwrap();
    assert!(matches!(chosen, Chosen::Cat(_)));
}

record! { Priced { required "price" => price: f64; } }

#[derive(Clone)]
pub enum Offer {
    Priced(Priced),
    Unknown(UnknownVariant),
}
untagged_union! { Offer { object => Priced; } }

#[test]
fn union_number_within_an_object_is_no_reason_to_keep_the_object_whole() {
    let offer: Offer = json::from_str(r#"{"price":0.1234567890123456789}"#).unwrap();
    assert!(matches!(offer, Offer::Priced(_)));
}

#[test]
fn union_number_that_a_float_would_round_is_kept_whole() {
    for text in [
        "18446744073709551615",
        "9007199254740993",
        "0.1234567890123456789",
        "1e400",
        "-170141183460469231731687303715884105729",
    ] {
        let number: Number = json::from_str(text).unwrap();
        assert_eq!(json::to_string(&number), text);
    }
    for text in ["0.1", "1.5e300", "-2.50", "0.30000000000000004", "1E-7"] {
        let number: Number = json::from_str(text).unwrap();
        assert!(matches!(number, Number::Broken(_)), "{text}");
    }
}
