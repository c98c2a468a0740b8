use super::document;
use crate::model::Credential;

#[test]
fn security_schemes_and_alternatives() {
    let outcome = document(
        "openapi: 3.1.0
info: {title: T, version: '1'}
security: [{token: []}, {mail: [], key: []}]
paths:
  /a:
    get: {operationId: inherits, responses: {'200': {description: ''}}}
    put: {operationId: own, security: [{}, {oauth: [read]}], responses: {'200': {description: ''}}}
    post: {operationId: open, security: [], responses: {'200': {description: ''}}}
    delete: {operationId: faulty, security: [{tokn: []}, {token: []}], responses: {'200': {description: ''}}}
components:
  securitySchemes:
    token: {type: http, scheme: Bearer, x-env: THE_TOKEN}
    mail: {type: apiKey, in: header, name: X-Mail}
    key: {type: apiKey, in: query, name: key}
    oauth: {type: oauth2, flows: {}}
    digest: {type: http, scheme: digest}
",
    );
    let api = &outcome.lowered.api;
    let credentials: Vec<_> = api
        .security_schemes
        .iter()
        .map(|scheme| &scheme.credential)
        .collect();
    assert_eq!(
        credentials,
        [
            &Credential::new("http", "bearer", ""),
            &Credential::new("apiKey", "header", "X-Mail"),
            &Credential::new("apiKey", "query", "key"),
            &Credential::new("oauth2", "", ""),
            &Credential::new("http", "digest", ""),
        ]
    );
    assert_eq!(
        api.security_schemes[0].environment.as_deref(),
        Some("THE_TOKEN")
    );
    let counts: Vec<Vec<usize>> = api
        .operations
        .iter()
        .map(|operation| {
            operation
                .security
                .iter()
                .map(|one| one.requirements.len())
                .collect()
        })
        .collect();
    assert_eq!(counts, [vec![1, 2], vec![0, 1], vec![], vec![1]]);
    assert_eq!(
        api.operations[1].security[1].requirements[0].scopes,
        ["read"]
    );
    assert_eq!(
        outcome.problems(),
        [
            "16:13 warning[raw] security scheme: `http digest` is carried out by the caller, who implements `Authenticate`",
            "9:47 warning[missing-member] there is no security scheme `tokn`; the requirement is left out",
        ]
    );
}

#[test]
fn token_url_is_that_of_the_client_credentials_flow() {
    let url = |flows: &str| {
        let text = format!(
            "openapi: 3.1.0
info: {{title: T, version: '1'}}
paths: {{}}
components:
  securitySchemes:
    oauth: {{type: oauth2, flows: {flows}}}
"
        );
        let api = document(&text).lowered.api;
        api.security_schemes[0].token_url.clone()
    };
    let flow = "{clientCredentials: {tokenUrl: 'https://a.example/t', scopes: {}}}";
    assert_eq!(url(flow).as_deref(), Some("https://a.example/t"));
    let flow = "{password: {tokenUrl: 'https://a.example/t', scopes: {}}}";
    assert_eq!(url(flow), None);
}

#[test]
fn token_url_in_2_0_is_that_of_the_application_flow() {
    for (flow, expected) in [
        ("application", Some("https://a.example/t")),
        ("password", None),
    ] {
        let text = format!(
            "swagger: '2.0'
info: {{title: T, version: '1'}}
paths: {{}}
securityDefinitions:
  oauth: {{type: oauth2, flow: {flow}, tokenUrl: 'https://a.example/t', scopes: {{}}}}
"
        );
        let api = document(&text).lowered.api;
        assert_eq!(api.security_schemes[0].token_url.as_deref(), expected);
    }
}

#[test]
fn security_scheme_without_a_type_is_reported_as_such() {
    let text = "openapi: 3.1.0
info: {title: T, version: '1'}
paths: {}
components:
  securitySchemes:
    token: {description: A token}
";
    assert!(document(text).problems().contains(
        &"6:12 warning[raw] security scheme: a scheme without a type is carried out by the caller, who implements `Authenticate`".to_owned()
    ));
}
