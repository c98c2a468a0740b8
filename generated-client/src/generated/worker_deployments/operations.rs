// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The operations of “Worker Deployments”.

use clientwright_runtime::emitted as rt;
use super::{WorkerDeployment, WorkerDeploymentCreate, WorkerDeploymentList};
use super::super::common;

/// The operations of “Worker Deployments”.
///
/// [`Client::worker_deployments`](super::super::Client::worker_deployments) returns it.
#[derive(Clone, Copy, Debug)]
pub struct WorkerDeployments<'c> {
    pub(crate) client: &'c rt::Client,
}

impl WorkerDeployments<'_> {
    /// Create a deployment.
    ///
    /// Sends the script's traffic to one of its versions, or splits it between two.
    ///
    /// Returns [`WorkerDeployment`] from `POST /accounts/{account_id}/workers/scripts/{script_name}/deployments`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `script_name`: The script's name, as in URLs and in the configuration of routes.
    ///
    /// Accepted permissions: `Workers Scripts Write`.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` contains the reasons. [`error.body::<Failure>()`](clientwright_runtime::Error::body) returns [`Failure`](super::Failure).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client, body: &cloudflare_deployments::worker_deployments::WorkerDeploymentCreate) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let deployment = client
    ///     .worker_deployments()
    ///     .create("account_id", "script_name", body)
    ///     .await?;
    /// println!("{}", deployment.id);
    /// # Ok(()) }
    /// ```
    pub fn create(
        &self,
        account_id: &str,
        script_name: &str,
        body: &WorkerDeploymentCreate,
    ) -> Create {
        Create(
            rt::call(self.client, &Create::OPERATION)
                .path("account_id", account_id)
                .path("script_name", script_name)
                .body(rt::body::Json::new(body)),
        )
    }
}

/// The request builder for [`WorkerDeployments::create`]. Sending it returns [`WorkerDeployment`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Create(rt::Call);

impl Create {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "worker-deployments-create",
        method: rt::Method::Post,
        path: "/accounts/{account_id}/workers/scripts/{script_name}/deployments",
        parameters: &[rt::Parameter::query("force")],
        permissions: &["Workers Scripts Write"],
        ..common::OPERATION
    };

    /// Creates the deployment even where a safety check would block it, such as a return to an older version after a secret has changed.
    pub fn force(self, force: bool) -> Self {
        Self(self.0.query("force", &force))
    }
}
rt::request!(Create::send -> WorkerDeployment as Json);

impl WorkerDeployments<'_> {
    /// List deployments.
    ///
    /// Returns the deployments of a script. The first one is the latest: it serves the traffic.
    ///
    /// Returns [`WorkerDeploymentList`] from `GET /accounts/{account_id}/workers/scripts/{script_name}/deployments`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `script_name`: The script's name, as in URLs and in the configuration of routes.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` contains the reasons. [`error.body::<Failure>()`](clientwright_runtime::Error::body) returns [`Failure`](super::Failure).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let page = client.worker_deployments().list("account_id", "script_name").await?;
    /// println!("{page:?}");
    ///
    /// // The items of all pages:
    /// let mut deployments = client.worker_deployments().list("account_id", "script_name").items();
    /// while let Some(deployment) = deployments.next().await.transpose()? {
    ///     println!("{}", deployment.id);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list(&self, account_id: &str, script_name: &str) -> List {
        List(
            rt::call(self.client, &List::OPERATION)
                .path("account_id", account_id)
                .path("script_name", script_name),
        )
    }
}

/// The request builder for [`WorkerDeployments::list`]. Sending it returns [`WorkerDeploymentList`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct List(rt::Call);

impl List {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "worker-deployments-list",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/workers/scripts/{script_name}/deployments",
        parameters: &[
            rt::Parameter::query("page"),
            rt::Parameter::query("per_page"),
            rt::Parameter::query("since"),
            rt::Parameter::query("until"),
        ],
        paging: Some(rt::Paging {
            by: &rt::page_styles::Number {
                parameter: "page",
                first: 1,
                total_pages: None,
                total: None,
            },
            items: "/result/deployments",
        }),
        ..common::OPERATION
    };

    /// The number of the page, beginning with 1.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", &page))
    }

    /// How many items a page has.
    pub fn per_page(self, per_page: i64) -> Self {
        Self(self.0.query("per_page", &per_page))
    }

    /// Returns only deployments that are not older than this time.
    pub fn since(self, since: &str) -> Self {
        Self(self.0.query("since", since))
    }

    /// Returns only deployments that are not younger than this time.
    pub fn until(self, until: &str) -> Self {
        Self(self.0.query("until", until))
    }
}
rt::request!(List::send -> WorkerDeploymentList as Json);
rt::paged!(List -> WorkerDeploymentList, WorkerDeployment: data => data.deployments);

impl WorkerDeployments<'_> {
    /// Get a deployment.
    ///
    /// Returns one deployment of a script.
    ///
    /// Returns [`WorkerDeployment`] from `GET /accounts/{account_id}/workers/scripts/{script_name}/deployments/{deployment_id}`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `script_name`: The script's name, as in URLs and in the configuration of routes.
    /// - `deployment_id`: The deployment's id.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` contains the reasons. [`error.body::<Failure>()`](clientwright_runtime::Error::body) returns [`Failure`](super::Failure).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let deployment = client
    ///     .worker_deployments()
    ///     .get("account_id", "script_name", "deployment_id")
    ///     .await?;
    /// println!("{}", deployment.id);
    /// # Ok(()) }
    /// ```
    pub fn get(&self, account_id: &str, script_name: &str, deployment_id: &str) -> Get {
        Get(
            rt::call(self.client, &Get::OPERATION)
                .path("account_id", account_id)
                .path("script_name", script_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// The request builder for [`WorkerDeployments::get`]. Sending it returns [`WorkerDeployment`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Get(rt::Call);

impl Get {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "worker-deployments-get",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/workers/scripts/{script_name}/deployments/{deployment_id}",
        ..common::OPERATION
    };
}
rt::request!(Get::send -> WorkerDeployment as Json);

impl WorkerDeployments<'_> {
    /// Delete a deployment.
    ///
    /// Deletes a deployment that no longer serves. The latest deployment carries the traffic and cannot be deleted; every other one can.
    ///
    /// Sends `DELETE /accounts/{account_id}/workers/scripts/{script_name}/deployments/{deployment_id}`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `script_name`: The script's name, as in URLs and in the configuration of routes.
    /// - `deployment_id`: The deployment's id.
    ///
    /// Accepted permissions: `Workers Scripts Write`.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` contains the reasons. [`error.body::<Failure>()`](clientwright_runtime::Error::body) returns [`Failure`](super::Failure).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.worker_deployments().delete("account_id", "script_name", "deployment_id").await?;
    /// # Ok(()) }
    /// ```
    pub fn delete(&self, account_id: &str, script_name: &str, deployment_id: &str) -> Delete {
        Delete(
            rt::call(self.client, &Delete::OPERATION)
                .path("account_id", account_id)
                .path("script_name", script_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// The request builder for [`WorkerDeployments::delete`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Delete(rt::Call);

impl Delete {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "worker-deployments-delete",
        method: rt::Method::Delete,
        path: "/accounts/{account_id}/workers/scripts/{script_name}/deployments/{deployment_id}",
        permissions: &["Workers Scripts Write"],
        envelope: Some(&common::ENVELOPE_WITHOUT_DATA),
        ..common::OPERATION
    };
}
rt::request!(Delete::send -> () as NoContent);

#[cfg(feature = "fake")]
impl Create {
    /// The example response of this operation and of others.
    const EXAMPLE: &'static str = r#"{"errors":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"messages":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"result":{"id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e","created_on":"2019-12-27T18:11:19.117Z","source":"api","strategy":"percentage","versions":[{"percentage":100,"version_id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"}],"annotations":{"workers/message":"Deploy bug fix.","workers/triggered_by":"deployment"},"author_email":"dev@stainless.com"},"success":true}"#;
}

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&Create::OPERATION).arguments(&[rt::Checked::query("force").reads::<bool>()])
        .bodies(&[("application/json", Some(rt::reads::<super::WorkerDeploymentCreate>))])
        .body_required().example(200, "application/json", Create::EXAMPLE),
    rt::Faked::new(&List::OPERATION)
        .arguments(&[
            rt::Checked::query("page").reads::<i64>(),
            rt::Checked::query("per_page").reads::<i64>(),
        ])
        .example(200, "application/json", r#"{"errors":[],"messages":[],"result":{"deployments":[{"created_on":"2019-12-27T18:11:19.117Z","id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e","source":"api","strategy":"percentage","versions":[]}]},"success":true}"#),
    rt::Faked::new(&Get::OPERATION).example(200, "application/json", Create::EXAMPLE),
    rt::Faked::new(&Delete::OPERATION)
        .example(200, "application/json", r#"{"errors":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"messages":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"success":true}"#),
];
