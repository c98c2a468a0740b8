use super::{Input, OutputFile, emit};
use crate::model::{
    Additional, Api, Body, ComponentSchema, Credential, Docs, EnumValue, Envelope, Kind, Location,
    MediaKind, MediaType, Method, NameHint, Object, Operation, Parameter, Permission, Property,
    Requirement, Response, SecurityAlternative, SecurityScheme, SecuritySchemeId, Server,
    StatusRange, StringEnum, Style, Tag, TextFormat, Type, TypeId, TypeRef, Union, UnionForm,
    Variant, Wire, formats,
};
use crate::names::{Renames, name};
use crate::plan::plan;

fn uses(id: u32) -> TypeRef {
    TypeRef::from(TypeId(id))
}

fn described(text: &str) -> Docs {
    Docs {
        description: text.to_owned(),
        ..Docs::default()
    }
}

fn property(name: &str, ty: TypeRef, required: bool) -> Property {
    Property {
        name: name.to_owned(),
        ty,
        required,
        read_only: false,
        write_only: false,
        constant: None,
        implied: false,
        docs: Docs::default(),
    }
}

fn component(name: &str, kind: Kind) -> Type {
    let docs = described(&format!("A {name}."));
    Type {
        name: NameHint::Component(name.to_owned()),
        also: Vec::new(),
        kind,
        docs,
    }
}

fn object(properties: Vec<Property>, additional: Additional) -> Kind {
    Kind::Object(Object {
        properties,
        additional,
        unions: Vec::new(),
    })
}

fn types() -> Vec<Type> {
    let plain = |kind| Type {
        name: NameHint::Plain,
        also: Vec::new(),
        kind,
        docs: Docs::default(),
    };
    let value = |value: &str| EnumValue {
        value: value.to_owned(),
        name: None,
        description: String::new(),
    };
    let variant = |label: &str, ty| Variant {
        label: label.to_owned(),
        ty,
        tags: vec![label.to_owned()],
        others: false,
        default: false,
        description: String::new(),
    };
    let nullable = |id| TypeRef {
        nullable: true,
        ..uses(id)
    };
    let mut old = property("old", uses(0), false);
    old.docs = Docs {
        deprecated: true,
        ..described("Not used.")
    };
    let mut kind = property("type", uses(3), true);
    kind.constant = Some("\"plain_text\"".to_owned());
    vec![
        plain(Kind::Text(TextFormat::Plain)),
        component(
            "Deployment",
            object(
                vec![
                    property("id", uses(0), true),
                    property(
                        "created-on",
                        TypeRef {
                            nullable: true,
                            ..uses(2)
                        },
                        true,
                    ),
                    property("note", nullable(0), false),
                    property("strategy", uses(3), false),
                    property("parts", uses(4), false),
                    property("parent", uses(1), false),
                    old,
                ],
                Additional::Keep(uses(0)),
            ),
        ),
        plain(Kind::Text(TextFormat::DateTime)),
        component(
            "Result",
            Kind::StringEnum(StringEnum {
                open: false,
                values: vec![value("plain_text"), value("unknown")],
            }),
        ),
        plain(Kind::Array(uses(5))),
        component(
            "Variable",
            Kind::Union(Union {
                form: UnionForm::Tagged {
                    property: "type".to_owned(),
                },
                variants: vec![variant("plain_text", uses(6))],
                inherited: Vec::new(),
            }),
        ),
        component(
            "Text",
            object(
                vec![kind, property("value", uses(0), true)],
                Additional::Skip,
            ),
        ),
    ]
}

fn operation() -> Operation {
    let parameter = |name: &str, location, required| Parameter {
        name: name.to_owned(),
        location,
        required,
        wire: Wire::Style {
            style: if location == Location::Path {
                Style::Simple
            } else {
                Style::Form
            },
            explode: location != Location::Path,
            allow_reserved: false,
        },
        ty: uses(0),
        docs: described(&format!("The {name}.")),
    };
    let json = |id| MediaType {
        name: "application/json".to_owned(),
        kind: MediaKind::new(&formats::JSON, Some(uses(id))),
        raw_reason: None,
        examples: Vec::new(),
    };
    Operation {
        id: Some("worker-deployments-create".to_owned()),
        short_name: Some("create".to_owned()),
        method: Method::Post,
        path: "/accounts/{account_id}/deployments".to_owned(),
        tag: Some("Worker Deployments".to_owned()),
        servers: Vec::new(),
        docs: described("Creates a deployment, see https://example.com."),
        parameters: vec![
            parameter("account_id", Location::Path, true),
            parameter("force", Location::Query, false),
        ],
        body: Some(Body {
            required: true,
            description: String::new(),
            media: vec![json(1)],
        }),
        responses: vec![
            Response {
                status: StatusRange::Code(200),
                description: "Done.".to_owned(),
                media: vec![json(1)],
                headers: Vec::new(),
            },
            Response {
                status: StatusRange::Class(4),
                description: "Refused.".to_owned(),
                media: Vec::new(),
                headers: Vec::new(),
            },
        ],
        security: vec![SecurityAlternative {
            requirements: vec![Requirement {
                scheme: SecuritySchemeId(0),
                scopes: Vec::new(),
            }],
        }],
        permissions: vec![Permission("Workers Scripts Write".to_owned())],
        envelope: Some(Envelope {
            data: Some("result".to_owned()),
            data_type: Some(uses(1)),
            success: Some("success".to_owned()),
            errors: Some("errors".to_owned()),
            messages: None,
        }),
        paging: None,
        idempotency_key: None,
    }
}

fn api() -> Api {
    let schema = |(name, id): (&str, u32)| ComponentSchema {
        name: name.to_owned(),
        ty: uses(id),
        docs: described("An alias."),
    };
    let schemas = [
        ("AccountId", 0),
        ("Deployment", 1),
        ("Result", 3),
        ("Variable", 5),
        ("Text", 6),
    ];
    Api {
        instances: std::collections::BTreeMap::new(),
        request_id_headers: Vec::new(),
        examples: Vec::new(),
        title: "Example".to_owned(),
        version: "1".to_owned(),
        description: String::new(),
        servers: vec![Server {
            url: "https://api.example.com/v4".to_owned(),
            description: String::new(),
            variables: Vec::new(),
            environment: Some("EXAMPLE_BASE_URL".to_owned()),
        }],
        types: types(),
        operations: vec![operation()],
        schemas: schemas.map(schema).into(),
        security_schemes: vec![SecurityScheme {
            name: "api_token".to_owned(),
            credential: Credential::new("http", "bearer", ""),
            description: "A token.".to_owned(),
            environment: Some("EXAMPLE_TOKEN".to_owned()),
            token_url: None,
        }],
        tags: vec![Tag {
            name: "Worker Deployments".to_owned(),
            description: "Versions that serve.".to_owned(),
        }],
    }
}

fn files() -> Vec<OutputFile> {
    let api = api();
    let names = name(&api, &Renames::default(), &[]);
    let plan = plan(&api, None);
    emit(&Input {
        api: &api,
        names: &names,
        plan: &plan,
        library: "example",
        has_features: true,
        command: "make it",
    })
}

#[test]
fn client_files_are_as_expected() {
    let shown = |file: &OutputFile| format!("==> {}\n{}", file.path, file.text);
    let text = files().iter().map(shown).collect::<Vec<_>>().concat();
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/src/emit/golden.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(golden, &text).expect("the golden can be written");
    }
    let expected = std::fs::read_to_string(golden).expect("the golden is there");
    assert!(
        text == expected,
        "the output differs from {golden}; UPDATE_EXPECT=1 updates it:\n{text}"
    );
}

#[test]
fn client_files_parse_as_rust() {
    for file in files() {
        let parsed = syn::parse_file(&file.text);
        assert!(
            parsed.is_ok(),
            "{}: {:?}\n{}",
            file.path,
            parsed.err(),
            file.text
        );
    }
}
