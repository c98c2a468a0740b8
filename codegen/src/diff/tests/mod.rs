//! Small documents and single edits of them, each with its verdicts.

mod edits;
mod equivalent_documents;

use std::collections::BTreeMap;

use super::{Comparison, Rust, Wire, compare};
use crate::config::{Alias, add_aliases};
use crate::names::AliasKind;
use crate::{Generated, Request, generate_from};

const SHOP: &str = r##"{"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"},
"paths": {"/pets/{id}": {
    "get": {"operationId": "get_pet", "tags": ["Pets"], "parameters": [
        {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
        {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 50}}],
      "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}}},
    "put": {"operationId": "put_pet", "tags": ["Pets"], "parameters": [
        {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
      "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewPet"}}}},
      "responses": {"204": {"description": "done"}}}}},
"components": {"schemas": {
    "Pet": {"type": "object", "required": ["name", "kind"], "properties": {
        "name": {"type": "string"}, "kind": {"type": "string", "enum": ["cat", "dog"]}, "age": {"type": "integer"}}},
    "NewPet": {"type": "object", "required": ["name"], "properties": {
        "name": {"type": "string"}, "mood": {"type": "string", "enum": ["calm", "wild"]}, "note": {"type": ["string", "null"]}}}}}}"##;

fn read(text: &str) -> Generated {
    let files = BTreeMap::from([("api.json".to_owned(), text.as_bytes().to_vec())]);
    let request = Request {
        spec: "api.json".to_owned(),
        is_compared: true,
        ..Request::default()
    };
    generate_from(&files, &request)
}

fn diff(old: &str, new: &str) -> Comparison {
    compare(&read(old), &mut read(new), Some("1.2.3")).expect("both documents are read")
}

/// Returns the changes of one edit, each as `code wire rust`.
fn edit(from: &str, to: &str) -> Vec<String> {
    assert!(SHOP.contains(from), "{from} is in the document");
    let changes = diff(SHOP, &SHOP.replace(from, to)).changes.into_iter();
    changes
        .map(|change| format!("{} {} {}", change.code, change.wire, change.rust))
        .collect()
}

#[test]
fn diff_ignores_the_name_of_a_parameter_within_a_segment() {
    let path = SHOP.replace("/pets/{id}", "/pets/pet.{id}");
    let renamed = path.replace("{id}", "{pet}");
    let renamed = renamed.replace(
        r#""name": "id", "in": "path""#,
        r#""name": "pet", "in": "path""#,
    );
    let comparison = diff(&path, &renamed);
    let codes: Vec<_> = comparison
        .changes
        .iter()
        .map(|one| one.code.text())
        .collect();
    assert_eq!(codes, ["documentation"]);
}

#[test]
fn diff_reads_the_default_of_an_inline_schema_from_its_use() {
    // Both enums are one type, which has the documentation of the first.
    let old = SHOP.replace(
        r#""note": {"type": ["string", "null"]}"#,
        r#""tone": {"type": "string", "enum": ["calm", "wild"], "default": "calm"}"#,
    );
    let mood = r#""mood": {"type": "string", "enum": ["calm", "wild"]}"#;
    let tone = r#""tone": {"type": "string", "enum": ["calm", "wild"], "default": "calm"}"#;
    let new = old
        .replace(mood, "MOOD")
        .replace(tone, mood)
        .replace("MOOD", tone);
    let changes = diff(&old, &new).changes;
    let defaults = changes
        .iter()
        .filter(|one| one.code.text().contains("default"));
    assert_eq!(defaults.count(), 0);
}

#[test]
fn diff_of_a_type_that_becomes_a_union_compares_it_with_its_alternative() {
    let one = r#"{"type": "string", "enum": ["calm", "wild"]}"#;
    let several = r#"{"anyOf": [{"type": "string", "enum": ["calm", "wild", "shy"]},
        {"type": "object", "required": ["at"], "properties": {"at": {"type": "integer"}}}]}"#;
    let grown = edit(one, several);
    let expected = [
        "request-type-changed compatible major",
        "request-enum-value-added compatible patch",
    ];
    assert_eq!(grown, expected);
    let changes = diff(&SHOP.replace(one, several), SHOP).changes;
    let found: Vec<_> = changes
        .iter()
        .map(|change| (change.code.text(), change.wire, change.old.as_deref()))
        .collect();
    let outline = Some(r#""calm" | "wild" | "shy" | { at }"#);
    let expected = [
        ("request-type-changed", Wire::Breaking, outline),
        ("request-enum-value-removed", Wire::Breaking, Some("shy")),
    ];
    assert_eq!(found, expected);
}

#[test]
fn diff_of_a_new_alternative_outlines_its_members() {
    let union = |alternatives: &str| {
        let string = r#""name": {"type": "string"}, "kind""#;
        let name =
            format!(r#""name": {{"oneOf": [{{"type": "string"}}, {alternatives}]}}, "kind""#);
        SHOP.replace(string, &name)
    };
    let list = r#"{"type": "array", "items": {"type": "string"}}"#;
    let object = r#"{"type": "object", "required": ["tag"], "properties": {
        "tag": {"const": "x"}, "inner": {"type": "object", "properties": {"deep": {"type": "boolean"}}}}}"#;
    let changes = diff(&union(list), &union(&format!("{list}, {object}"))).changes;
    let found: Vec<_> = changes
        .iter()
        .map(|change| (change.code.text(), change.new.as_deref()))
        .collect();
    let outline = Some(r#"Object: { tag: "x", inner?: { deep? } }"#);
    assert_eq!(found, [("response-alternative-added", outline)]);
}

#[test]
fn diff_of_a_removed_operation_is_breaking_and_major() {
    let new = SHOP.replace(r#""put": {"#, r#""x-put": {"#);
    let comparison = diff(SHOP, &new);
    assert_eq!(comparison.wire(), Some(Wire::Breaking));
    assert_eq!(comparison.rust(), Some(Rust::Major));
    assert_eq!(comparison.next_version().as_deref(), Some("2.0.0"));
    let first = comparison.changes.first().expect("a change");
    assert_eq!(first.message, "`PUT /pets/{id}` was removed");
    assert_eq!(first.new_place, None);
    let place = first.old_place.as_ref().map(ToString::to_string);
    assert_eq!(place.as_deref(), Some("api.json:7:5"));
}

#[test]
fn diff_of_equal_documents_in_different_notations_is_nothing_on_the_wire() {
    let inlined = SHOP.replace(
        r##"{"$ref": "#/components/schemas/NewPet"}"##,
        r#"{"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string"}, "mood": {"type": "string", "enum": ["calm", "wild"]}, "note": {"type": ["string", "null"]}}}"#,
    );
    let notations = [
        SHOP.replace("{id}", "{pet_id}")
            .replace(r#""name": "id""#, r#""name": "pet_id""#),
        SHOP.replace("NewPet", "PetInput"),
        SHOP.replace("3.1.0", "3.0.3")
            .replace(r#""type": ["string", "null"]"#, r#""type": "string", "nullable": true"#),
        SHOP.replace(
            r#"{"type": "object", "required": ["name", "kind"], "properties": {"#,
            r#"{"allOf": [{"required": ["kind"]}], "type": "object", "required": ["name"], "properties": {"#,
        ),
        inlined,
    ];
    for new in notations {
        assert_ne!(new, SHOP);
        for (old, new) in [(SHOP, new.as_str()), (new.as_str(), SHOP)] {
            let comparison = diff(old, new);
            assert_eq!(comparison.wire(), None, "{:?}", comparison.changes);
        }
    }
}

#[test]
fn diff_of_a_renamed_component_is_major_and_names_both_types() {
    let changes = diff(SHOP, &SHOP.replace("NewPet", "PetInput")).changes;
    let found: Vec<_> = changes
        .iter()
        .map(|change| (change.message.as_str(), change.wire, change.rust))
        .collect();
    let expected = [
        "the type `NewPet` was renamed to `PetInput`",
        "the type `NewPetMood` was renamed to `PetInputMood`",
    ];
    let expected = expected.map(|message| (message, Wire::Compatible, Rust::Major));
    assert_eq!(found, expected);
}

#[test]
fn diff_of_a_document_with_itself_is_empty() {
    let comparison = diff(SHOP, SHOP);
    assert_eq!(comparison.changes, []);
    assert_eq!(comparison.next_version().as_deref(), Some("1.2.3"));
    assert_eq!(comparison.summary(), "nothing differs");
}

#[test]
fn diff_of_a_document_that_cannot_be_read_compares_nothing() {
    let broken = read("{\"openapi\": ");
    assert!(compare(&broken, &mut read(SHOP), None).is_none());
    assert!(compare(&read(SHOP), &mut read("{\"openapi\": "), None).is_none());
}

#[test]
fn diff_json_has_the_keys_of_version_1() {
    let text = diff(SHOP, &SHOP.replace(r#", "age": {"type": "integer"}"#, "")).json();
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(value["version"], 1);
    let change = &value["changes"][0];
    let keys: Vec<&String> = change.as_object().expect("an object").keys().collect();
    let mut expected = vec![
        "code",
        "operation",
        "operations",
        "pointer",
        "old_pointer",
        "wire",
        "rust",
        "message",
        "old",
        "new",
        "fingerprint",
        "alias",
    ];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(change["operation"], "GET /pets/{id}");
    assert_eq!(
        change["old_pointer"],
        "#/components/schemas/Pet/properties/age"
    );
    assert_eq!(value["verdict"]["wire"], "risky");
    assert_eq!(value["verdict"]["version"], "2.0.0");
}

#[test]
fn diff_of_a_renamed_item_with_its_former_name_is_minor() {
    let new = SHOP.replace("NewPet", "PetInput").replace(
        r#""operationId": "put_pet""#,
        r#""operationId": "store_pet""#,
    );
    let config =
        "[aliases.schemas]\nPetInput = 'NewPet'\n[aliases.operations]\nstore_pet = 'put_pet'\n";
    let files = BTreeMap::from([
        ("api.json".to_owned(), new.into_bytes()),
        ("codegen.toml".to_owned(), config.as_bytes().to_vec()),
    ]);
    let request = Request {
        spec: "api.json".to_owned(),
        config: Some("codegen.toml".to_owned()),
        ..Request::default()
    };
    let mut new = generate_from(&files, &request);
    let comparison = compare(&read(SHOP), &mut new, None).expect("both documents are read");
    let found = comparison.changes.iter();
    let found = found.map(|change| (change.message.as_str(), change.rust));
    let expected = [
        (
            "the type `NewPetMood` was renamed to `PetInputMood`",
            Rust::Major,
        ),
        ("the type `NewPet` was renamed to `PetInput`", Rust::Minor),
        (
            "the method of `PUT /pets/{id}` is `pets().store_pet` instead of `pets().put_pet`",
            Rust::Minor,
        ),
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
    let client = new.client.expect("a client");
    let emitted = |text: &str| client.files.iter().any(|file| file.text.contains(text));
    assert!(emitted(
        "#[deprecated(note = \"use `PetInput`\")]\npub type NewPet = PetInput;"
    ));
    assert!(emitted(
        "    #[deprecated(note = \"use `store_pet`\")]\n    pub fn put_pet("
    ));
}

#[test]
fn diff_of_a_renamed_property_is_a_removed_and_an_added_one() {
    let files = BTreeMap::from([
        (
            "api.json".to_owned(),
            SHOP.replace("\"mood\"", "\"temper\"").into_bytes(),
        ),
        (
            "codegen.toml".to_owned(),
            b"[aliases.members]\n'NewPet.temper' = 'mood'\n".to_vec(),
        ),
    ]);
    let request = Request {
        spec: "api.json".to_owned(),
        config: Some("codegen.toml".to_owned()),
        ..Request::default()
    };
    let mut new = generate_from(&files, &request);
    let comparison = compare(&read(SHOP), &mut new, None).expect("both documents are read");
    let found = comparison.changes.iter();
    let found: Vec<_> = found.map(|change| change.code.text()).collect();
    assert_eq!(
        found,
        ["request-property-removed", "request-property-added"]
    );
}

#[test]
fn diff_aliases_keep_the_text_of_the_configuration_and_make_renames_minor() {
    let new = SHOP.replace("NewPet", "PetInput").replace(
        r#""operationId": "put_pet""#,
        r#""operationId": "store_pet""#,
    );
    let configured = |config: &str| {
        let files = BTreeMap::from([
            ("api.json".to_owned(), new.clone().into_bytes()),
            ("codegen.toml".to_owned(), config.as_bytes().to_vec()),
        ]);
        let request = Request {
            spec: "api.json".to_owned(),
            config: Some("codegen.toml".to_owned()),
            ..Request::default()
        };
        let mut new = generate_from(&files, &request);
        compare(&read(SHOP), &mut new, None).expect("both documents are read")
    };
    let empty = "# Ours.\n[client]\nname = 'shop' # its name\n";
    let before = configured(empty);
    let (text, refused) = add_aliases(empty, &before.missing_aliases()).expect("it is TOML");
    let added = "\n[aliases.schemas]\nPetInput = \"NewPet\"\n\n[aliases.operations]\nstore_pet = \"put_pet\"\n";
    assert_eq!(
        (text.as_str(), refused.len()),
        (format!("{empty}{added}").as_str(), 0)
    );

    let after = configured(&text);
    assert_eq!(after.missing_aliases(), Vec::<&Alias>::new());
    let major = after.changes.iter().filter(|one| one.rust == Rust::Major);
    let major: Vec<_> = major.map(|one| one.message.as_str()).collect();
    assert_eq!(
        major,
        ["the type `NewPetMood` was renamed to `PetInputMood`"]
    );
    let shown = after.human(false);
    let line = "    the alias `[aliases.schemas] PetInput = \"NewPet\"` makes this minor\n";
    assert!(shown.contains(line), "{shown}");
    // Adding the same aliases twice changes nothing.
    let twice = add_aliases(&text, &before.missing_aliases()).expect("it is TOML");
    assert_eq!(twice, (text, Vec::new()));
}

#[test]
fn diff_alias_does_not_replace_another_former_name() {
    let alias = Alias {
        kind: AliasKind::Schema,
        key: "Pet".to_owned(),
        former: "Animal".to_owned(),
    };
    let existing = "aliases = { schemas = { Pet = \"Beast\" } }\n";
    let added = add_aliases(existing, &[&alias]).expect("it is TOML");
    assert_eq!(added, (existing.to_owned(), vec![&alias]));
}

#[test]
fn diff_codes_of_the_wire_are_on_the_page() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/diff.md");
    let page = std::fs::read_to_string(page).expect("the page is there");
    let codes = super::Code::ALL.iter().filter(|code| code.is_on_the_wire());
    let missing: Vec<&str> = codes
        .map(|code| code.text())
        .filter(|code| !page.contains(&format!("`{code}`")))
        .collect();
    assert_eq!(missing, [""; 0]);
}
