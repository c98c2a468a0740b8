use super::case::{camel, kebab, snake};
use super::unique::{Joint, Scope};
use super::{Renames, Subject, name, reserved};
use crate::model::{
    Additional, Api, ComponentSchema, Docs, Kind, NameHint, Object, Property, TextFormat, Type,
    TypeId, TypeRef,
};

#[test]
fn names_of_any_words_are_valid() {
    for (text, expected_snake, expected_camel) in [
        ("account_id", "account_id", "AccountId"),
        ("workers/message", "workers_message", "WorkersMessage"),
        ("github:push", "github_push", "GithubPush"),
        ("+1", "plus1", "Plus1"),
        ("-1", "minus1", "Minus1"),
        ("@id", "id", "Id"),
        ("24h", "n24h", "N24h"),
        ("", "empty", "Empty"),
        ("*", "star", "Star"),
        (">=", "greater_equal", "GreaterEqual"),
        ("zoneIDs", "zone_ids", "ZoneIds"),
        ("IPv4 address", "ipv4_address", "Ipv4Address"),
        ("user's key", "users_key", "UsersKey"),
        ("Größe", "grosse", "Grosse"),
        ("Ошибка", "oshibka", "Oshibka"),
        ("用户", "用户", "用户"),
        ("🔥", "u1f525", "U1f525"),
        ("fire 🔥", "fire", "Fire"),
    ] {
        assert_eq!(snake(text), expected_snake, "{text}");
        assert_eq!(camel(text), expected_camel, "{text}");
    }
    assert_eq!(kebab("Workers AI"), "workers-ai");
}

#[test]
fn names_that_are_long_are_cut_and_stay_unique() {
    let long = "word ".repeat(40);
    let (one, other) = (snake(&format!("{long}a")), snake(&format!("{long}b")));
    assert!(one.len() <= 80, "{one}");
    assert_ne!(one, other);
    assert_eq!(one, snake(&format!("{long}a")));
}

#[test]
fn names_of_keywords_and_the_prelude_are_evaded() {
    assert_eq!(reserved::member("type".to_owned()), "r#type");
    assert_eq!(reserved::member("self".to_owned()), "self_");
    assert_eq!(reserved::module("type".to_owned()), "type_");
    assert_eq!(reserved::ty("Result".to_owned()), "ResultModel");
    assert_eq!(reserved::variant("Unknown".to_owned()), "UnknownValue");
    assert_eq!(reserved::group("Self".to_owned()), "SelfOperations");
}

#[test]
fn names_with_a_number_never_replace_a_written_name() {
    let mut clashes = Vec::new();
    let wanted = ["Foo", "Foo", "Foo2"].map(|name| (name.to_owned(), ()));
    let given = Scope::new(Joint::Camel).assign(wanted, &mut clashes);
    let given: Vec<&str> = given.iter().map(super::Name::text).collect();
    assert_eq!(given, ["Foo", "Foo3", "Foo2"]);
    assert_eq!(clashes.len(), 1);
}

fn object(hint: NameHint, properties: &[&str]) -> Type {
    let property = |name: &&str| Property {
        name: (*name).to_owned(),
        ty: TypeRef::from(TypeId(0)),
        required: false,
        read_only: false,
        write_only: false,
        constant: None,
        implied: false,
        docs: Docs::default(),
    };
    let properties = properties.iter().map(property).collect();
    let kind = Kind::Object(Object {
        properties,
        additional: Additional::Skip,
        unions: Vec::new(),
    });
    Type {
        name: hint,
        also: Vec::new(),
        kind,
        docs: Docs::default(),
    }
}

fn schema(name: &str, id: u32) -> ComponentSchema {
    let ty = TypeRef {
        id: TypeId(id),
        nullable: id == 4,
    };
    ComponentSchema {
        name: name.to_owned(),
        ty,
        docs: Docs::default(),
    }
}

#[test]
fn names_of_components_do_not_depend_on_the_order_and_inline_types_follow_their_owner() {
    let text = Kind::Text(TextFormat::Plain);
    let component = |name: &str| NameHint::Component(name.to_owned());
    let types = vec![
        Type {
            name: NameHint::Plain,
            also: Vec::new(),
            kind: text,
            docs: Docs::default(),
        },
        object(NameHint::Title("foo bar".to_owned()), &["a", "A", "type"]),
        object(
            NameHint::Within {
                owner: TypeId(4),
                step: "stages".to_owned(),
            },
            &[],
        ),
        object(component("foo_bar"), &[]),
        object(component("foo-bar"), &[]),
    ];
    let schemas = vec![schema("foo_bar", 3), schema("foo-bar", 4), schema("Id", 0)];
    let api = Api {
        types,
        schemas,
        ..Api::default()
    };
    let names = name(&api, &Renames::default(), &[]);
    let text = |id: u32| names.ty(TypeId(id)).name.as_ref().map(ToString::to_string);
    assert_eq!(text(0), None);
    assert_eq!(text(4).as_deref(), Some("FooBar"));
    assert_eq!(text(3).as_deref(), Some("FooBar2"));
    assert_eq!(text(1).as_deref(), Some("FooBar3"));
    assert_eq!(text(2).as_deref(), Some("FooBarStages"));
    let members: Vec<_> = names
        .ty(TypeId(1))
        .members
        .iter()
        .map(super::Name::text)
        .collect();
    assert_eq!(members, ["a", "a_2", "r#type"]);
    let aliases: Vec<_> = names
        .schemas
        .iter()
        .map(|schema| schema.name.text())
        .collect();
    assert_eq!(aliases, ["FooBar2", "FooBar", "Id"]);
    let or_null = names
        .schemas
        .get(1)
        .and_then(|schema| schema.or_null.clone());
    assert_eq!(
        or_null.map(|name| name.to_string()).as_deref(),
        Some("FooBarOrNull")
    );
    let clash = names
        .clashes
        .first()
        .map(|clash| (clash.first, clash.second));
    assert_eq!(clash, Some((Subject::Schema(1), Subject::Schema(0))));
}

#[test]
fn names_that_are_evaded_include_types_of_rust() {
    let api = Api {
        schemas: vec![schema("Pet", 0), schema("result", 0)],
        types: vec![object(NameHint::Component("Pet".to_owned()), &[])],
        ..Api::default()
    };
    let names = name(&api, &Renames::default(), &[]);
    assert_eq!(names.evaded, [(1, "Result".to_owned())]);
    let mut renames = Renames::default();
    renames
        .types
        .insert("result".to_owned(), "Outcome".to_owned());
    assert!(name(&api, &renames, &[]).evaded.is_empty());
}
