use super::document;
use super::show::show_component;

#[test]
fn read_only_and_write_only_members_are_not_required_the_other_way() {
    let both = "{required: [id, secret, name], properties: {id: {type: string, readOnly: true}, secret: {type: string, writeOnly: true}, name: {type: string}}}";
    let outcome = document(&format!(
        "openapi: 3.1.0
info: {{title: T, version: '1'}}
paths:
  /a:
    post:
      requestBody: {{content: {{application/json: {{schema: {{type: array, items: {{$ref: '#/components/schemas/Both'}}}}}}}}}}
      responses: {{'200': {{description: '', content: {{application/json: {{schema: {{$ref: '#/components/schemas/Both'}}}}}}}}}}
    get:
      responses: {{'200': {{description: '', content: {{application/json: {{schema: {{$ref: '#/components/schemas/Received'}}}}}}}}}}
components:
  schemas:
    Both: {both}
    Received: {both}
    Neither: {both}
"
    ));
    let shown = |name| show_component(&outcome.lowered.api, name);
    assert_eq!(
        shown("Both"),
        "{id: string read, secret: string write, name!: string}"
    );
    assert_eq!(
        shown("Received"),
        "{id!: string read, secret: string write, name!: string}"
    );
    assert_eq!(
        shown("Neither"),
        "{id!: string read, secret!: string write, name!: string}"
    );
    assert_eq!(outcome.problems().len(), 3, "{:?}", outcome.problems());
}
