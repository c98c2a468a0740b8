use super::{Boxing, Group, plan};
use crate::model::{
    Additional, Api, Body, ComponentSchema, Docs, Kind, MediaKind, MediaType, Method, NameHint,
    Object, Operation, Property, Tag, TextFormat, Type, TypeId, TypeRef, Union, UnionForm, Variant,
    formats,
};

fn uses(id: u32) -> TypeRef {
    TypeRef::from(TypeId(id))
}

fn ty(name: &str, kind: Kind) -> Type {
    Type {
        name: NameHint::Component(name.to_owned()),
        also: Vec::new(),
        kind,
        docs: Docs::default(),
    }
}

fn object(properties: &[(u32, bool)]) -> Kind {
    let property = |(id, required): &(u32, bool)| Property {
        name: format!("to{id}"),
        ty: uses(*id),
        required: *required,
        read_only: false,
        write_only: false,
        constant: None,
        implied: false,
        docs: Docs::default(),
    };
    let properties = properties.iter().map(property).collect();
    Kind::Object(Object {
        properties,
        additional: Additional::Skip,
        unions: Vec::new(),
    })
}

fn sends(tag: &str, id: u32) -> Operation {
    let kind = MediaKind::new(&formats::JSON, Some(uses(id)));
    let media = MediaType {
        name: "application/json".to_owned(),
        kind,
        raw_reason: None,
        examples: Vec::new(),
    };
    Operation {
        id: None,
        short_name: None,
        method: Method::Post,
        path: "/".to_owned(),
        tag: Some(tag.to_owned()),
        servers: Vec::new(),
        docs: Docs::default(),
        parameters: Vec::new(),
        body: Some(Body {
            required: true,
            description: String::new(),
            media: vec![media],
        }),
        responses: Vec::new(),
        security: Vec::new(),
        permissions: Vec::new(),
        envelope: None,
        paging: None,
        idempotency_key: None,
    }
}

fn api(types: Vec<Kind>, operations: Vec<Operation>) -> Api {
    let tag = |name: &str| Tag {
        name: name.to_owned(),
        description: String::new(),
    };
    let types: Vec<Type> = (0..)
        .zip(types)
        .map(|(i, kind): (u32, _)| ty(&i.to_string(), kind))
        .collect();
    let schema = |index: u32| ComponentSchema {
        name: index.to_string(),
        ty: uses(index),
        docs: Docs::default(),
    };
    let schemas = (0..).take(types.len()).map(schema).collect();
    Api {
        types,
        schemas,
        operations,
        tags: vec![tag("a"), tag("b")],
        ..Api::default()
    }
}

#[test]
fn plan_puts_a_type_into_the_only_group_that_refers_to_it() {
    let text = Kind::Text(TextFormat::Plain);
    let types = vec![
        object(&[(2, true)]),
        object(&[(2, true)]),
        object(&[(4, true)]),
        object(&[]),
        text,
    ];
    let plan = plan(&api(types, vec![sends("a", 0), sends("b", 1)]), None);
    let groups: Vec<_> = plan.types.iter().map(|ty| ty.group).collect();
    let (a, b) = (Some(Group::Tag(0)), Some(Group::Tag(1)));
    let (shared, unreferenced) = (Some(Group::Shared), Some(Group::Unreferenced));
    assert_eq!(groups, [a, b, shared, unreferenced, shared]);
    let a = plan.groups.first().expect("the first tag has a type");
    assert_eq!(
        (a.types.as_slice(), a.reexports.as_slice()),
        (&[TypeId(0)][..], &[TypeId(2)][..])
    );
    assert!(
        a.reexported_schemas.is_empty(),
        "the alias of a text belongs to no group"
    );
    assert_eq!(plan.schemas.last(), Some(&shared));
    assert_eq!(plan.ty(TypeId(2)).users, [Group::Tag(0), Group::Tag(1)]);
    assert!(plan.ty(TypeId(0)).users.is_empty(), "its module decides");
    assert!(plan.ty(TypeId(2)).sent && !plan.ty(TypeId(2)).received);
}

#[test]
fn boxes_break_each_cycle_once_and_lists_need_none() {
    let types = vec![
        object(&[(1, false), (2, false)]),
        object(&[(0, false)]),
        Kind::Array(uses(0)),
    ];
    let plan = plan(&api(types, vec![sends("a", 0)]), None);
    assert_eq!(plan.ty(TypeId(0)).boxings, []);
    assert_eq!(plan.ty(TypeId(1)).boxings, [Boxing::Boxed]);
}

#[test]
fn boxes_of_a_required_cycle_are_optional() {
    let plan = plan(
        &api(
            vec![object(&[(1, true)]), object(&[(0, true)])],
            vec![sends("a", 0)],
        ),
        None,
    );
    assert_eq!(plan.ty(TypeId(1)).boxings, [Boxing::OptionalBox]);
}

#[test]
fn boxes_hold_large_variants() {
    let variant = |id: u32| Variant {
        label: id.to_string(),
        ty: uses(id),
        tags: Vec::new(),
        others: false,
        default: false,
        description: String::new(),
    };
    let union = Union {
        form: UnionForm::Untagged,
        variants: vec![variant(1), variant(3)],
        inherited: Vec::new(),
    };
    let large = object(&[(3, true); 12]);
    let types = vec![
        Kind::Union(union),
        large,
        Kind::Boolean,
        Kind::Text(TextFormat::Plain),
    ];
    let plan = plan(&api(types, vec![sends("a", 0)]), None);
    assert_eq!(plan.ty(TypeId(0)).boxings, [Boxing::Boxed]);
}

#[test]
fn depth_is_the_longest_path_and_counts_a_cycle_once() {
    let types = vec![
        object(&[(1, true), (3, true)]),
        Kind::Array(uses(2)),
        object(&[(3, false), (0, false)]),
        object(&[(4, true)]),
        Kind::Boolean,
    ];
    let plan = plan(&api(types, vec![sends("a", 0)]), None);
    assert_eq!(plan.depth, 5);
}
