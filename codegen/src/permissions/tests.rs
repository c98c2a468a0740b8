use std::collections::BTreeMap;

use super::least_permissions::least;
use super::{Accepted, Permissions, calls, methods::Methods, source::RustFile};
use crate::{Client, Request, generate_from};

const DOCUMENT: &str = "
openapi: 3.1.0
info: {title: T, version: '1'}
security: [{token: []}]
tags: [{name: Pets}, {name: Zoo Keepers}]
paths:
  /pets:
    get: {operationId: pets-list, tags: [Pets], x-permissions: [Pets Write, Pets Read], responses: {'200': {description: ok}}}
    post: {operationId: pets-create, tags: [Pets], x-permissions: [Pets Write], responses: {'200': {description: ok}}}
  /keepers:
    get: {operationId: keepers-list, x-method-name: list, tags: [Zoo Keepers], responses: {'200': {description: ok}}}
    put: {operationId: keepers-hire, x-method-name: hire, tags: [Zoo Keepers], x-permissions: Keepers Write, responses: {'200': {description: ok}}}
    head: {operationId: keepers-ping, x-method-name: ping, tags: [Zoo Keepers], security: [], responses: {'200': {description: ok}}}
components:
  securitySchemes: {token: {type: http, scheme: bearer}}
";

fn client() -> Client {
    let files = BTreeMap::from([("api.yaml".to_owned(), DOCUMENT.as_bytes().to_vec())]);
    let request = Request {
        spec: "api.yaml".to_owned(),
        ..Request::default()
    };
    generate_from(&files, &request).client.unwrap()
}

/// Returns the ids of the operations that a program calls, and the calls that lead to none, with line and column.
fn calls(source: &str) -> Vec<String> {
    let client = client();
    let file = RustFile {
        path: "main.rs".to_owned(),
        syntax: syn::parse_file(source).unwrap(),
    };
    let found = calls::find(&[file], &Methods::new(&client));
    let shown = found.into_iter().map(|call| match call.operation {
        Ok(id) => client.names.operation(id).id.clone(),
        Err(text) => format!("no operation: {text} at {}", call.place),
    });
    shown.collect()
}

#[test]
fn permissions_of_a_document_list_what_each_operation_accepts() {
    let permissions = Permissions::of_document(&client());
    let accepted: Vec<_> = permissions
        .operations
        .iter()
        .map(|row| (row.method.as_str(), row.accepted.clone()))
        .collect();
    let one_of = |names: &[&str]| Accepted::OneOf(names.iter().map(|&name| name.into()).collect());
    let expected = [
        ("pets().list", one_of(&["Pets Write", "Pets Read"])),
        ("pets().create", one_of(&["Pets Write"])),
        ("zoo_keepers().list", Accepted::Unknown),
        ("zoo_keepers().hire", one_of(&["Keepers Write"])),
        ("zoo_keepers().ping", Accepted::Anonymous),
    ];
    assert_eq!(accepted, expected);
    assert_eq!(permissions.least, ["Keepers Write", "Pets Write"]);
    let unknown: Vec<_> = permissions.unknown().map(|row| &*row.id).collect();
    assert_eq!(unknown, ["keepers-list"]);
}

#[test]
fn permissions_as_json_name_what_is_not_known() {
    let json = Permissions::of_document(&client()).json();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["version"], 1);
    assert_eq!(json["operations"][0]["needs"], "one");
    assert_eq!(json["operations"][0]["operation"], "GET /pets");
    assert_eq!(json["operations"][2]["needs"], "unknown");
    assert_eq!(json["operations"][4]["needs"], "none");
    assert_eq!(json["unknown"], serde_json::json!(["keepers-list"]));
}

#[test]
fn calls_are_found_in_method_chains() {
    let source = "
        async fn run(client: &Client) -> Result<(), Error> {
            let list = client.pets().list().limit(1).send().await?;
            (&self.api.client).zoo_keepers().hire(&list)?.await
        }";
    assert_eq!(calls(source), ["pets-list", "keepers-hire"]);
}

#[test]
fn calls_are_found_through_variables_fields_functions_and_paths() {
    let source = "
        struct App<'c> { keepers: ZooKeepers<'c> }
        impl App<'_> {
            fn animals(&self) -> Pets<'_> { self.client.pets() }
            fn run(&self, given: &Pets<'_>) {
                self.keepers.hire();
                self.animals().create();
                given.list();
                let (p, k) = (self.client.pets(), self.client.zoo_keepers());
                p.create();
                k.ping();
                run(|pets: Pets<'_>| pets.list());
                ids.map(Pets::create);
            }
        }";
    let expected = [
        "keepers-hire",
        "pets-create",
        "pets-list",
        "pets-create",
        "keepers-ping",
        "pets-list",
        "pets-create",
    ];
    assert_eq!(calls(source), expected);
}

#[test]
fn calls_are_found_in_the_arguments_of_macros() {
    let source = r#"
        fn run() {
            assert!(client.pets().list().send().is_ok(), "{}", client.pets().create());
            select! {
                hired = client.zoo_keepers().hire() => { client.zoo_keepers().ping(); }
                _ = later => {}
            }
            json!({ "a": [client.pets().list().collect::<Vec<_>>()] });
        }
        macro_rules! create { ($client:expr) => { $client.pets().create() }; }
    "#;
    let expected = [
        "pets-list",
        "pets-create",
        "keepers-hire",
        "keepers-ping",
        "pets-list",
        "pets-create",
    ];
    assert_eq!(calls(source), expected);
}

#[test]
fn calls_of_other_things_are_not_taken_for_operations() {
    let source = "
        fn run() {
            let pets = client.pets();
            { let pets = vec![1]; pets.list(); }
            house.pets().len();
            list();
            client.send().create();
        }";
    assert_eq!(calls(source), [""; 0]);
}

#[test]
fn calls_that_are_no_operations_are_reported_with_their_places() {
    let source = "fn run() {\n    client.pets().feed();\n}";
    assert_eq!(calls(source), ["no operation: pets().feed at main.rs:2:19"]);
}

#[test]
fn rust_source_that_does_not_parse_is_an_error_with_its_place() {
    let folder = std::env::temp_dir().join(format!("permissions-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("target")).unwrap();
    std::fs::write(folder.join("a.rs"), "fn run() {\n    let = 1;\n}").unwrap();
    std::fs::write(folder.join("target/b.rs"), "not Rust").unwrap();
    let read = Permissions::of_program(&client(), &folder);
    std::fs::remove_dir_all(&folder).unwrap();
    let problems = read.unwrap_err();
    let place = format!("{}:2:9: ", folder.join("a.rs").display());
    assert_eq!(problems.len(), 1);
    assert!(problems[0].starts_with(&place), "{problems:?}");
    let problems = Permissions::of_program(&client(), &folder).unwrap_err();
    let unreadable = format!("`{}` cannot be read: ", folder.display());
    assert!(problems[0].starts_with(&unreadable), "{problems:?}");
}

#[test]
fn permissions_least_set_is_as_small_as_any_that_allows_the_operations() {
    let all = ["a", "b", "c", "d", "e"];
    // A generator of numbers by Knuth; the same in every run.
    let mut state = 1_u64;
    let mut next = |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for _ in 0..500 {
        let operations: Vec<Vec<&str>> = (0..=next(6))
            .map(|_| all.into_iter().filter(|_| next(3) == 0).collect())
            .collect();
        let needed = &operations[..operations.len().div_ceil(2)];
        let allows = |set: &[&str]| {
            let mut stated = needed.iter().filter(|accepted| !accepted.is_empty());
            stated.all(|accepted| accepted.iter().any(|one| set.contains(one)))
        };
        let cost = |set: &[&str]| {
            let accept = |one: &&str| {
                operations
                    .iter()
                    .filter(|accepted| accepted.contains(one))
                    .count()
            };
            (set.len(), set.iter().map(accept).sum::<usize>())
        };
        let subsets = (0..1_u32 << all.len()).map(|bits| -> Vec<&str> {
            let chosen = all
                .iter()
                .enumerate()
                .filter(|(index, _)| bits >> index & 1 == 1);
            chosen.map(|(_, one)| *one).collect()
        });
        let best = subsets
            .filter(|set| allows(set))
            .map(|set| cost(&set))
            .min();
        let found = least(needed, &operations);
        assert!(allows(&found), "{needed:?}: {found:?}");
        assert_eq!(
            Some(cost(&found)),
            best,
            "{needed:?} of {operations:?}: {found:?}"
        );
    }
}
