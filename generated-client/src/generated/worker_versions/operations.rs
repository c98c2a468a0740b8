// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The operations of “Worker Versions”.

use clientwright_runtime::emitted as rt;
use super::{WorkerVersion, WorkerVersionList, WorkerVersionSummary};
use super::super::common;

/// The operations of “Worker Versions”.
///
/// [`Client::worker_versions`](super::super::Client::worker_versions) returns it.
#[derive(Clone, Copy, Debug)]
pub struct WorkerVersions<'c> {
    pub(crate) client: &'c rt::Client,
}

impl WorkerVersions<'_> {
    /// List versions.
    ///
    /// Returns the versions of a script. The first one is the latest.
    ///
    /// Returns [`WorkerVersionList`] from `GET /accounts/{account_id}/workers/scripts/{script_name}/versions`.
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
    /// let page = client.worker_versions().list("account_id", "script_name").await?;
    /// println!("{page:?}");
    ///
    /// // The items of all pages:
    /// let mut versions = client.worker_versions().list("account_id", "script_name").items();
    /// while let Some(version) = versions.next().await.transpose()? {
    ///     println!("{version:?}");
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

/// The request builder for [`WorkerVersions::list`]. Sending it returns [`WorkerVersionList`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct List(rt::Call);

impl List {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "worker-versions-list",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/workers/scripts/{script_name}/versions",
        parameters: &[
            rt::Parameter::query("deployable"),
            rt::Parameter::query("page"),
            rt::Parameter::query("per_page"),
        ],
        paging: Some(rt::Paging {
            by: &rt::page_styles::Number {
                parameter: "page",
                first: 1,
                total_pages: None,
                total: None,
            },
            items: "/result/items",
        }),
        ..common::OPERATION
    };

    /// Returns only versions that a deployment can use, all of them in one page.
    pub fn deployable(self, deployable: bool) -> Self {
        Self(self.0.query("deployable", &deployable))
    }

    /// The number of the page, beginning with 1.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", &page))
    }

    /// How many items a page has.
    pub fn per_page(self, per_page: i64) -> Self {
        Self(self.0.query("per_page", &per_page))
    }
}
rt::request!(List::send -> WorkerVersionList as Json);
rt::paged!(List -> WorkerVersionList, WorkerVersionSummary: data => data.items?);

impl WorkerVersions<'_> {
    /// Get a version.
    ///
    /// Returns one version of a script, with its settings and its bindings.
    ///
    /// Returns [`WorkerVersion`] from `GET /accounts/{account_id}/workers/scripts/{script_name}/versions/{version_id}`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `script_name`: The script's name, as in URLs and in the configuration of routes.
    /// - `version_id`: The version's id.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` contains the reasons. [`error.body::<Failure>()`](clientwright_runtime::Error::body) returns [`Failure`](super::Failure).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let version = client
    ///     .worker_versions()
    ///     .get("account_id", "script_name", "version_id")
    ///     .await?;
    /// println!("{version:?}");
    /// # Ok(()) }
    /// ```
    pub fn get(&self, account_id: &str, script_name: &str, version_id: &str) -> Get {
        Get(
            rt::call(self.client, &Get::OPERATION)
                .path("account_id", account_id)
                .path("script_name", script_name)
                .path("version_id", version_id),
        )
    }
}

/// The request builder for [`WorkerVersions::get`]. Sending it returns [`WorkerVersion`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Get(rt::Call);

impl Get {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "worker-versions-get",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/workers/scripts/{script_name}/versions/{version_id}",
        ..common::OPERATION
    };
}
rt::request!(Get::send -> WorkerVersion as Json);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&List::OPERATION)
        .arguments(&[
            rt::Checked::query("deployable").reads::<bool>(),
            rt::Checked::query("page").reads::<i64>(),
            rt::Checked::query("per_page").reads::<i64>(),
        ])
        .example(200, "application/json", r#"{"errors":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"messages":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"result":{"items":[{"id":"18f97339-c287-4872-9bdd-e2135c07ec12","metadata":{"author_email":"user@example.com","author_id":"408cbcdfd4dda4617efef40b04d168a1","created_on":"2022-11-08T17:19:29.176266Z","hasPreview":true,"modified_on":"2022-11-08T17:19:29.176266Z","source":"api"},"number":1}]},"success":true}"#),
    rt::Faked::new(&Get::OPERATION)
        .example(200, "application/json", r#"{"errors":[],"messages":[],"result":{},"success":true}"#),
];
