//! References to documents by URL: without effect where they only document, an error elsewhere, and
//! replaced by files.

use std::collections::BTreeMap;

use clientwright::diagnostics::Severity;
use clientwright::{Generated, Request, generate_from};

const URL: &str = "https://example.com/common.yaml";

/// Generates from a document that has `place`, with a configuration and a file of definitions.
fn generated(place: &str, config: &str, resolve: &[(&str, &str)]) -> Generated {
    generated_from("openapi: 3.1.0", place, config, resolve)
}

/// As [`generated`], from a document that begins with `head`.
fn generated_from(head: &str, place: &str, config: &str, resolve: &[(&str, &str)]) -> Generated {
    let document = format!(
        "{head}
info: {{title: T, version: '1'}}
paths:
  /a:
    get:
      operationId: a
      responses:
        '200':
          description: ''
          content:
            application/json:
{place}
"
    );
    let common = "Name: {type: object, properties: {first: {$ref: 'more.yaml#/First'}}}\n";
    let files = [
        ("spec/api.yaml", document.as_str()),
        ("spec/codegen.toml", config),
        ("spec/vendor/common.yaml", common),
        ("spec/vendor/more.yaml", "First: {type: string}\n"),
    ];
    let files: BTreeMap<String, Vec<u8>> = files
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .into();
    let pair = |(url, file): &(&str, &str)| ((*url).to_owned(), (*file).to_owned());
    let request = Request {
        spec: "spec/api.yaml".to_owned(),
        config: Some("spec/codegen.toml".to_owned()),
        resolve: resolve.iter().map(pair).collect(),
        examples: true,
        ..Request::default()
    };
    generate_from(&files, &request)
}

/// The errors and warnings, each with its help.
fn problems(generated: &Generated) -> Vec<String> {
    let list = generated.diagnostics.list().iter();
    let list = list.filter(|one| one.severity > Severity::Note);
    list.map(|one| format!("{} ({})", one.message, one.help.as_deref().unwrap_or("")))
        .collect()
}

fn schema() -> String {
    format!("              schema: {{$ref: '{URL}#/Name'}}")
}

#[test]
fn reference_to_a_schema_by_url_is_an_error_with_the_key_that_names_a_file() {
    let found = problems(&generated(&schema(), "", &[]));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("is not read"), "{found:#?}");
    let option = format!("--resolve {URL}=FILE");
    assert!(found[0].contains(&option), "{found:#?}");
}

#[test]
fn reference_by_url_is_read_from_the_file_that_replaces_it_and_from_its_neighbours() {
    let by_option = generated(&schema(), "", &[(URL, "spec/vendor/common.yaml")]);
    let config = format!("[resolve]\n\"{URL}\" = \"vendor/common.yaml\"\n");
    let by_configuration = generated(&schema(), &config, &[]);
    for generated in [by_option, by_configuration] {
        assert_eq!(problems(&generated), Vec::<String>::new());
        let client = generated.client.expect("there is a client");
        let text: String = client.files.iter().map(|file| &*file.text).collect();
        assert!(text.contains("pub first: Option<String>"), "{text}");
    }
}

#[test]
fn reference_by_url_to_a_file_that_is_missing_names_the_file() {
    let found = problems(&generated(&schema(), "", &[(URL, "gone.yaml")]));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].contains("`gone.yaml` cannot be read"),
        "{found:#?}"
    );
}

#[test]
fn reference_by_url_in_an_example_or_a_text_does_not_stop_a_run() {
    let place = format!(
        "              schema: {{type: string, description: {{$ref: '{URL}#/text'}}}}
              examples: {{one: {{$ref: '{URL}#/one'}}}}"
    );
    let generated = generated(&place, "", &[]);
    assert_eq!(problems(&generated), Vec::<String>::new());
    assert!(generated.client.is_some());
}

#[test]
fn reference_by_url_that_no_reference_names_is_a_warning() {
    let place = "              schema: {type: string}";
    let config = format!("[resolve]\n\"{URL}\" = \"vendor/common.yaml\"\n");
    let by_option = generated(place, "", &[(URL, "spec/vendor/common.yaml")]);
    let by_configuration = generated(place, &config, &[]);
    for generated in [by_option, by_configuration] {
        let found = problems(&generated);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(
            found[0].starts_with(&format!("no reference uses `{URL}`")),
            "{found:#?}"
        );
        assert!(generated.client.is_some());
    }
}

#[test]
fn reference_by_path_to_a_file_that_replaces_a_url_is_used() {
    let config = format!(
        "[resolve]\n\"{URL}\" = \"vendor/common.yaml\"\n\"https://example.com/more.yaml\" = \"vendor/more.yaml\"\n"
    );
    assert_eq!(
        problems(&generated(&schema(), &config, &[])),
        Vec::<String>::new()
    );
}

#[test]
fn relative_reference_is_resolved_against_the_self_of_the_document() {
    let head = "openapi: 3.2.0\n$self: https://example.com/api/openapi.yaml";
    let place = "              schema: {$ref: '../common.yaml#/Name'}";
    let config = format!("[resolve]\n\"{URL}\" = \"vendor/common.yaml\"\n");
    let generated = generated_from(head, place, &config, &[]);
    assert_eq!(problems(&generated), Vec::<String>::new());
    assert!(generated.client.is_some());
}

#[test]
fn relative_reference_with_a_self_is_read_from_the_files_place_if_no_file_replaces_its_url() {
    let head = "openapi: 3.2.0\n$self: https://example.com/api/openapi.yaml";
    let place = "              schema: {$ref: 'vendor/common.yaml#/Name'}";
    let generated = generated_from(head, place, "", &[]);
    assert_eq!(problems(&generated), Vec::<String>::new());
    assert!(generated.client.is_some());
}

#[test]
fn servers_are_not_relative_to_the_self_of_a_document() {
    let head = "openapi: 3.2.0\n$self: https://example.com/api/openapi.yaml\nservers: [{url: /v1}]";
    let generated = generated_from(head, "              schema: {type: string}", "", &[]);
    let client = generated.client.expect("there is a client");
    let text: String = client.files.iter().map(|file| &*file.text).collect();
    assert!(text.contains(r#"Server::new("/v1")"#), "{text}");
}
