//! A mock of the API on loopback, to check what a call sends and how it reads a response.

use std::collections::BTreeMap;

use cloudflare_deployments::{Client, Credentials};
use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use crate::pages;

/// An account.
pub const ACCOUNT: &str = "023e105f4ecef8ad9ca31a8372d0c353";
/// A Workers script.
pub const SCRIPT: &str = "this-is_my_script-01";
/// A Pages project.
pub const PROJECT: &str = "this-is-my-project-01";
/// A deployment of a Workers script.
pub const WORKER_DEPLOYMENT: &str = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e";
/// A deployment of a Pages project: an id as the API returns it, longer than its bound, and not a UUID.
pub const PAGES_DEPLOYMENT: &str = "f64788e9-fccd-4d4a-a28a-cb84f88f6";

/// A way to authenticate that the pages show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authorization {
    /// An API token.
    Token,
    /// The e-mail address and the global key.
    EmailAndKey,
}

impl Authorization {
    /// Both ways.
    pub const BOTH: [Self; 2] = [Self::Token, Self::EmailAndKey];

    /// Returns the credentials, from the examples of the pages.
    #[must_use]
    pub fn credentials(self) -> Credentials {
        match self {
            Self::Token => Credentials::api_token("Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY"),
            Self::EmailAndKey => Credentials::api_email_api_key(
                "user@example.com",
                "144c9defac04969c7bfad8efaa8ea194",
            ),
        }
    }

    /// Returns the headers that the pages show for it.
    #[must_use]
    pub fn headers(self) -> BTreeMap<String, String> {
        let alternatives = pages::field_lists()
            .into_iter()
            .flat_map(|page| page.security);
        let first = match self {
            Self::Token => "Authorization",
            Self::EmailAndKey => "X-Auth-Email",
        };
        alternatives
            .filter(|headers| headers.contains_key(first))
            .flatten()
            .map(|(name, value)| (name.to_lowercase(), value))
            .collect()
    }
}

/// The mock.
#[derive(Debug)]
pub struct Fake(MockServer);

impl Fake {
    /// Responds to every request with this status and JSON body.
    pub async fn responding(status: u16, body: &Value) -> Self {
        Self::responding_with(ResponseTemplate::new(status).set_body_json(body)).await
    }

    /// Responds to every request with this.
    pub async fn responding_with(response: ResponseTemplate) -> Self {
        let server = MockServer::start().await;
        Mock::given(any())
            .respond_with(response)
            .mount(&server)
            .await;
        Self(server)
    }

    /// Creates a client that calls it with an API token.
    #[must_use]
    pub fn client(&self) -> Client {
        self.client_with(Authorization::Token)
    }

    /// Creates a client that calls it.
    ///
    /// # Panics
    ///
    /// If the client cannot be built.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "without a client there is nothing to test"
    )]
    pub fn client_with(&self, authorization: Authorization) -> Client {
        Client::builder()
            .credentials(authorization.credentials())
            .base_url(format!("{}/client/v4", self.0.uri()))
            .build()
            .expect("the settings are fine")
    }

    /// Returns the received requests.
    ///
    /// # Panics
    ///
    /// If the mock does not record them.
    #[expect(clippy::expect_used, reason = "the mock records by default")]
    pub async fn requests(&self) -> Vec<Request> {
        self.0
            .received_requests()
            .await
            .expect("requests are recorded")
    }

    /// Asserts that one request was received, with this method, this path and query after the base URL, this authentication
    /// and no other, and this body.
    ///
    /// # Panics
    ///
    /// If it was not.
    pub async fn saw(
        &self,
        authorization: Authorization,
        method: &str,
        path_and_query: &str,
        body: Option<&Value>,
    ) {
        let requests = self.requests().await;
        let [request] = requests.as_slice() else {
            assert_eq!(requests.len(), 1, "requests");
            return;
        };
        assert_eq!(request.method.as_str(), method);
        let url = &request.url;
        let query = url
            .query()
            .map(|query| format!("?{query}"))
            .unwrap_or_default();
        assert_eq!(
            format!("{}{query}", url.path()),
            format!("/client/v4{path_and_query}")
        );
        let sent: BTreeMap<_, _> = header_values(request)
            .filter(|(name, _)| name.starts_with("x-auth") || name == "authorization")
            .collect();
        assert_eq!(sent, authorization.headers());
        let headers: BTreeMap<_, _> = header_values(request).collect();
        assert_eq!(
            headers.get("accept").map(String::as_str),
            Some("application/json")
        );
        assert!(
            headers
                .get("user-agent")
                .is_some_and(|agent| agent.starts_with("cloudflare-deployments/")),
            "{headers:?}"
        );
        match body {
            Some(body) => {
                assert_eq!(
                    headers.get("content-type").map(String::as_str),
                    Some("application/json")
                );
                assert_eq!(
                    &serde_json::from_slice::<Value>(&request.body).unwrap_or_default(),
                    body
                );
            }
            None => assert!(request.body.is_empty() && !headers.contains_key("content-type")),
        }
    }
}

fn header_values(request: &Request) -> impl Iterator<Item = (String, String)> {
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    request
        .headers
        .iter()
        .map(move |(name, value)| (name.as_str().to_owned(), text(value.as_bytes())))
}

/// Returns the example of a page, by operation id and place, such as `pages-deployments-get.200`.
///
/// # Panics
///
/// If there is none.
#[must_use]
pub fn example(name: &str) -> Value {
    pages::read(&format!("examples/{name}.json"))
}

/// Returns the example of a response with other data.
#[must_use]
pub fn envelope(result: &Value) -> Value {
    let mut response = example("worker-deployments-create.200");
    response["result"] = result.clone();
    response
}

/// Returns the response to a call that the API refuses.
#[must_use]
pub fn failure(code: i64, message: &str) -> Value {
    json!({
        "errors": [{ "code": code, "message": message }],
        "messages": [],
        "result": null,
        "success": false,
    })
}
