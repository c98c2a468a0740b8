//! Bodies: `consumes` and `produces`, body and form parameters, responses and their examples.

use super::super::Outcome;
use super::super::document;
use super::super::show::show_type;
use super::{operation, parameters};
use crate::model::{Body, MediaType, Operation, StatusRange, Style, Wire};

/// The media types of a body, each with its type.
pub(super) fn media(outcome: &Outcome, media: &[MediaType]) -> Vec<String> {
    let show = |media: &MediaType| {
        let word = media.kind.format.word;
        let kind = match media.kind.ty {
            Some(ty) => format!("{word} {}", show_type(&outcome.lowered.api, ty)),
            None => word.to_owned(),
        };
        format!("{}: {kind}", media.name)
    };
    media.iter().map(show).collect()
}

pub(super) fn body(operation: &Operation) -> &Body {
    operation.body.as_ref().expect("the operation has a body")
}

#[test]
fn swagger2_body_parameter_has_the_media_types_of_consumes() {
    let (outcome, operation) = operation(
        "consumes: [application/json, application/merge-patch+json]
definitions:
  Pet: {type: object, required: [name], properties: {name: {type: string}}}",
        "parameters:
  - {name: id, in: path, required: true, type: string}
  - {name: pet, in: body, required: true, description: The pet., schema: {$ref: '#/definitions/Pet'}}
responses: {204: {description: ''}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        parameters(&outcome, &operation),
        ["Path id!: string, Simple false"]
    );
    let body = body(&operation);
    assert!(body.required);
    assert_eq!(body.description, "The pet.");
    assert_eq!(
        media(&outcome, &body.media),
        [
            "application/json: json {name!: string}",
            "application/merge-patch+json: json {name!: string}",
        ]
    );
}

#[test]
fn swagger2_operation_overrides_consumes_and_produces() {
    let (outcome, operation) = operation(
        "consumes: [application/json]
produces: [application/json]",
        "consumes: [application/octet-stream]
produces: [text/plain]
parameters:
  - {name: id, in: path, required: true, type: string}
  - {name: data, in: body, schema: {type: string, format: binary}}
responses: {200: {description: '', schema: {type: string}}}",
    );
    assert_eq!(
        media(&outcome, &body(&operation).media),
        ["application/octet-stream: bytes"]
    );
    assert_eq!(
        media(&outcome, &operation.responses[0].media),
        ["text/plain: text"]
    );
}

#[test]
fn swagger2_form_data_parameters_are_one_form() {
    let (outcome, operation) = operation(
        "parameters:
  Note: {name: note, in: formData, type: string, x-nullable: true}",
        "consumes: [application/json, application/x-www-form-urlencoded]
parameters:
  - {name: id, in: path, required: true, type: string}
  - {name: name, in: formData, required: true, type: string}
  - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: pipes}
  - {$ref: '#/parameters/Note'}
responses: {204: {description: ''}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let body = body(&operation);
    assert!(body.required);
    assert_eq!(
        media(&outcome, &body.media),
        ["application/x-www-form-urlencoded: form {name!: string, tags: [string], note: string?}"]
    );
    let fields = &body.media[0].kind.fields;
    let pipes = Wire::Style {
        style: Style::PipeDelimited,
        explode: false,
        allow_reserved: false,
    };
    assert_eq!(fields[1].wire, pipes);
}

#[test]
fn swagger2_consumes_chooses_between_a_body_and_a_form() {
    let both = |consumes: &str| {
        let (outcome, operation) = operation(
            "",
            &format!(
                "consumes: {consumes}
parameters:
  - {{name: id, in: path, required: true, type: string}}
  - {{name: note, in: formData, type: string}}
  - {{name: pet, in: body, schema: {{type: object, properties: {{age: {{type: integer}}}}}}}}
responses: {{204: {{description: ''}}}}"
            ),
        );
        (media(&outcome, &body(&operation).media), outcome.problems())
    };
    let rule = "warning[lost] an operation has a body or a form, not both;";
    for consumes in ["[]", "[application/json, multipart/form-data]"] {
        let (media, problems) = both(consumes);
        assert!(
            media.contains(&"application/json: json {age: i64}".to_owned()),
            "{media:?}"
        );
        let effect =
            "the form is left out, since `consumes` does not list only media types of forms";
        assert_eq!(problems, [format!("11:18 {rule} {effect}")]);
    }
    let (media, problems) = both("[application/x-www-form-urlencoded]");
    assert_eq!(
        media,
        ["application/x-www-form-urlencoded: form {note: string}"]
    );
    let effect = "the body is left out, since `consumes` lists only media types of forms";
    assert_eq!(problems, [format!("12:18 {rule} {effect}")]);
}

#[test]
fn swagger2_second_body_is_reported() {
    let (outcome, operation) = operation(
        "",
        "parameters:
  - {name: id, in: path, required: true, type: string}
  - {name: pet, in: body, schema: {type: string}}
  - {name: other, in: body, schema: {type: integer}}
responses: {204: {description: ''}}",
    );
    assert_eq!(
        media(&outcome, &body(&operation).media),
        ["application/json: json string"]
    );
    assert_eq!(
        outcome.problems(),
        ["11:18 warning[lost] an operation has one body; this one is left out"]
    );
}

#[test]
fn swagger2_file_makes_a_multipart_form() {
    let (outcome, operation) = operation(
        "",
        "parameters:
  - {name: id, in: path, required: true, type: string}
  - {name: photo, in: formData, required: true, type: file}
  - {name: title, in: formData, type: string}
responses: {204: {description: ''}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let body = body(&operation);
    assert_eq!(
        media(&outcome, &body.media),
        ["multipart/form-data: multipart {photo!: Binary, title: string}"]
    );
    assert_eq!(body.media[0].kind.fields.len(), 2);
}

#[test]
fn swagger2_form_parameters_of_the_path_item_belong_to_each_operation() {
    let outcome = document(
        "swagger: '2.0'
info: {title: T, version: '1'}
paths:
  /a:
    parameters:
      - {name: token, in: formData, required: true, type: string}
    post:
      parameters: [{name: text, in: formData, type: string}]
      responses: {204: {description: ''}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let operation = &outcome.lowered.api.operations[0];
    assert_eq!(
        media(&outcome, &body(operation).media),
        ["application/x-www-form-urlencoded: form {text: string, token!: string}"]
    );
}

#[test]
fn swagger2_response_has_the_media_types_of_produces() {
    let (outcome, operation) = operation(
        "responses:
  Missing: {description: '', schema: {type: object, properties: {code: {type: integer}}}}",
        "produces: [application/json, image/png]
parameters: [{name: id, in: path, required: true, type: string}]
responses:
  200:
    description: ''
    schema: {type: file}
    headers:
      X-Rate: {type: integer, description: Calls left.}
      X-Tags: {type: array, items: {type: string}, collectionFormat: ssv}
  202: {description: ''}
  404: {$ref: '#/responses/Missing'}",
    );
    assert_eq!(
        outcome.problems(),
        [
            "20:12 note[ignored] media type: the response has the same schema as JSON, which is what is requested"
        ]
    );
    let responses = &operation.responses;
    assert_eq!(
        media(&outcome, &responses[0].media),
        ["application/json: bytes", "image/png: bytes"]
    );
    let headers: Vec<_> = responses[0]
        .headers
        .iter()
        .map(|header| {
            format!(
                "{}: {}",
                header.name,
                show_type(&outcome.lowered.api, header.ty)
            )
        })
        .collect();
    assert_eq!(headers, ["X-Rate: i64", "X-Tags: [string]"]);
    assert_eq!(responses[1].media, []);
    assert_eq!(responses[2].status, StatusRange::Code(404));
    assert_eq!(
        media(&outcome, &responses[2].media)[0],
        "application/json: json {code: i64}"
    );
}

#[test]
fn swagger2_response_examples_are_media_types_too() {
    let (outcome, operation) = operation(
        "",
        "parameters: [{name: id, in: path, required: true, type: string}]
responses:
  200:
    description: ''
    examples: {application/json: {name: Rex}}",
    );
    assert_eq!(
        media(&outcome, &operation.responses[0].media),
        ["application/json: json any"]
    );
    assert_eq!(
        operation.responses[0].media[0].examples,
        [r#"{"name":"Rex"}"#]
    );
}
