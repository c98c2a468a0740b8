// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The operations of “Pages Deployments”.

use clientwright_runtime::serde_json;
use clientwright_runtime::emitted as rt;
use super::{DeploymentEnvironment, DeploymentLogs, PagesDeployment, PagesDeploymentCreate};
use super::super::common;

/// The operations of “Pages Deployments”.
///
/// [`Client::pages_deployments`](super::super::Client::pages_deployments) returns it.
#[derive(Clone, Copy, Debug)]
pub struct PagesDeployments<'c> {
    pub(crate) client: &'c rt::Client,
}

impl PagesDeployments<'_> {
    /// Create a deployment.
    ///
    /// Starts a deployment from the project's production branch. Cloudflare Pages must have been given access to the repository and its account in the dashboard before. Without a body the production branch is built; with files, what is in them is deployed.
    ///
    /// Returns [`PagesDeployment`] from `POST /accounts/{account_id}/pages/projects/{project_name}/deployments`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `project_name`: The project's name.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` contains the reasons. [`error.body::<Failure>()`](clientwright_runtime::Error::body) returns [`Failure`](super::Failure).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let deployment = client.pages_deployments().create("account_id", "project_name").await?;
    /// println!("{}", deployment.id);
    /// # Ok(()) }
    /// ```
    pub fn create(&self, account_id: &str, project_name: &str) -> Create {
        Create(
            rt::call(self.client, &Create::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name),
        )
    }
}

/// The request builder for [`PagesDeployments::create`]. Sending it returns [`PagesDeployment`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Create(rt::Call);

impl Create {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-create",
        method: rt::Method::Post,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments",
        ..common::OPERATION
    };

    /// The branch to build, or the files to deploy.
    pub fn body(self, body: &PagesDeploymentCreate) -> Self {
        Self(self.0.body(rt::body::Multipart::new("multipart/form-data", body)))
    }
}
rt::request!(Create::send -> PagesDeployment as Json);

impl PagesDeployments<'_> {
    /// List deployments.
    ///
    /// Returns the deployments of a project.
    ///
    /// Returns a list of [`PagesDeployment`] from `GET /accounts/{account_id}/pages/projects/{project_name}/deployments`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `project_name`: The project's name.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` contains the reasons. [`error.body::<Failure>()`](clientwright_runtime::Error::body) returns [`Failure`](super::Failure).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let page = client.pages_deployments().list("account_id", "project_name").await?;
    /// println!("{page:?}");
    ///
    /// // The items of all pages:
    /// let mut deployments = client.pages_deployments().list("account_id", "project_name").items();
    /// while let Some(deployment) = deployments.next().await.transpose()? {
    ///     println!("{}", deployment.id);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list(&self, account_id: &str, project_name: &str) -> List {
        List(
            rt::call(self.client, &List::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name),
        )
    }
}

/// The request builder for [`PagesDeployments::list`]. Sending it returns a list of [`PagesDeployment`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct List(rt::Call);

impl List {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-list",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments",
        parameters: &[
            rt::Parameter::query("env"),
            rt::Parameter::query("page"),
            rt::Parameter::query("per_page"),
        ],
        paging: Some(rt::Paging {
            by: &rt::page_styles::Number {
                parameter: "page",
                first: 1,
                total_pages: Some("/result_info/total_pages"),
                total: None,
            },
            items: "/result",
        }),
        ..common::OPERATION
    };

    /// Returns only the deployments of this environment.
    pub fn env(self, env: &DeploymentEnvironment) -> Self {
        Self(self.0.query("env", env))
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
rt::request!(List::send -> Vec<PagesDeployment> as Json);
rt::paged!(List -> Vec<PagesDeployment>, PagesDeployment: data => data);

impl PagesDeployments<'_> {
    /// Get a deployment.
    ///
    /// Returns one deployment of a project.
    ///
    /// Returns [`PagesDeployment`] from `GET /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `project_name`: The project's name.
    /// - `deployment_id`: The deployment's id. The ids that the API returns can be longer than the bound. `maxLength: 32`.
    ///
    /// Accepted permissions: `Pages Read`, `Pages Write`.
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
    ///     .pages_deployments()
    ///     .get("account_id", "project_name", "deployment_id")
    ///     .await?;
    /// println!("{}", deployment.id);
    /// # Ok(()) }
    /// ```
    pub fn get(&self, account_id: &str, project_name: &str, deployment_id: &str) -> Get {
        Get(
            rt::call(self.client, &Get::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// The request builder for [`PagesDeployments::get`]. Sending it returns [`PagesDeployment`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Get(rt::Call);

impl Get {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-get",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}",
        permissions: &["Pages Read", "Pages Write"],
        ..common::OPERATION
    };
}
rt::request!(Get::send -> PagesDeployment as Json);

impl PagesDeployments<'_> {
    /// Delete a deployment.
    ///
    /// Deletes one deployment of a project.
    ///
    /// Returns untyped JSON from `DELETE /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `project_name`: The project's name.
    /// - `deployment_id`: The deployment's id. The ids that the API returns can be longer than the bound. `maxLength: 32`.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` contains the reasons. [`error.body::<Failure>()`](clientwright_runtime::Error::body) returns [`Failure`](super::Failure).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let response = client
    ///     .pages_deployments()
    ///     .delete("account_id", "project_name", "deployment_id")
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn delete(&self, account_id: &str, project_name: &str, deployment_id: &str) -> Delete {
        Delete(
            rt::call(self.client, &Delete::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// The request builder for [`PagesDeployments::delete`]. Sending it returns untyped JSON.
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Delete(rt::Call);

impl Delete {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-delete",
        method: rt::Method::Delete,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}",
        parameters: &[rt::Parameter::query("force")],
        ..common::OPERATION
    };

    /// Deletes the deployment even if an alias leads to it.
    pub fn force(self, force: bool) -> Self {
        Self(self.0.query("force", &force))
    }
}
rt::request!(Delete::send -> serde_json::Value as Json);

impl PagesDeployments<'_> {
    /// Get the logs of a deployment.
    ///
    /// Returns the log of the build of a deployment.
    ///
    /// Returns [`DeploymentLogs`] from `GET /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/history/logs`. The log lines of the deployment.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `project_name`: The project's name.
    /// - `deployment_id`: The deployment's id. The ids that the API returns can be longer than the bound. `maxLength: 32`.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` contains the reasons. [`error.body::<Failure>()`](clientwright_runtime::Error::body) returns [`Failure`](super::Failure).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let logs = client
    ///     .pages_deployments()
    ///     .logs("account_id", "project_name", "deployment_id")
    ///     .await?;
    /// println!("{logs:?}");
    /// # Ok(()) }
    /// ```
    pub fn logs(&self, account_id: &str, project_name: &str, deployment_id: &str) -> Logs {
        Logs(
            rt::call(self.client, &Logs::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// The request builder for [`PagesDeployments::logs`]. Sending it returns [`DeploymentLogs`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Logs(rt::Call);

impl Logs {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-logs",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/history/logs",
        ..common::OPERATION
    };
}
rt::request!(Logs::send -> DeploymentLogs as Json);

impl PagesDeployments<'_> {
    /// Retry a deployment.
    ///
    /// Builds an earlier deployment again.
    ///
    /// Returns [`PagesDeployment`] from `POST /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/retry`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `project_name`: The project's name.
    /// - `deployment_id`: The deployment's id. The ids that the API returns can be longer than the bound. `maxLength: 32`.
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
    ///     .pages_deployments()
    ///     .retry("account_id", "project_name", "deployment_id")
    ///     .await?;
    /// println!("{}", deployment.id);
    /// # Ok(()) }
    /// ```
    pub fn retry(&self, account_id: &str, project_name: &str, deployment_id: &str) -> Retry {
        Retry(
            rt::call(self.client, &Retry::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// The request builder for [`PagesDeployments::retry`]. Sending it returns [`PagesDeployment`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Retry(rt::Call);

impl Retry {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-retry",
        method: rt::Method::Post,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/retry",
        ..common::OPERATION
    };
}
rt::request!(Retry::send -> PagesDeployment as Json);

impl PagesDeployments<'_> {
    /// Roll production back to a deployment.
    ///
    /// Puts an earlier deployment back into production. Only production builds that succeeded can be rolled back to.
    ///
    /// Returns [`PagesDeployment`] from `POST /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/rollback`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `project_name`: The project's name.
    /// - `deployment_id`: The deployment's id. The ids that the API returns can be longer than the bound. `maxLength: 32`.
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
    ///     .pages_deployments()
    ///     .rollback("account_id", "project_name", "deployment_id")
    ///     .await?;
    /// println!("{}", deployment.id);
    /// # Ok(()) }
    /// ```
    pub fn rollback(&self, account_id: &str, project_name: &str, deployment_id: &str) -> Rollback {
        Rollback(
            rt::call(self.client, &Rollback::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// The request builder for [`PagesDeployments::rollback`]. Sending it returns [`PagesDeployment`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Rollback(rt::Call);

impl Rollback {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-rollback",
        method: rt::Method::Post,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/rollback",
        ..common::OPERATION
    };
}
rt::request!(Rollback::send -> PagesDeployment as Json);

#[cfg(feature = "fake")]
impl Create {
    /// The example response of this operation and of others.
    const EXAMPLE: &'static str = r#"{"errors":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"messages":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"result":{"id":"f64788e9-fccd-4d4a-a28a-cb84f88f6","aliases":["https://branchname.projectname.pages.dev"],"build_config":{"web_analytics_tag":"cee1c73f6e4743d0b5e6bb1a0bcaabcc","web_analytics_token":"021e1057c18547eca7b79f2516f06o7x","build_caching":true,"build_command":"npm run build","destination_dir":"build","root_dir":"/"},"created_on":"2021-03-09T00:55:03.923456Z","deployment_trigger":{"metadata":{"branch":"main","commit_dirty":false,"commit_hash":"ad9ccd918a81025731e10e40267e11273a263421","commit_message":"Update index.html"},"type":"ad_hoc"},"env_vars":{"foo":{"type":"plain_text","value":"hello world"}},"environment":"preview","is_skipped":true,"latest_stage":{"ended_on":"2021-03-09T00:58:59.045655Z","name":"deploy","started_on":"2021-03-09T00:55:03.923456Z","status":"success"},"modified_on":"2021-03-09T00:58:59.045655Z","project_id":"7b162ea7-7367-4d67-bcde-1160995d5","project_name":"this-is-my-project-01","short_id":"f64788e9","source":{"config":{"deployments_enabled":true,"owner":"my-org","owner_id":"12345678","path_excludes":["string"],"path_includes":["string"],"pr_comments_enabled":true,"preview_branch_excludes":["string"],"preview_branch_includes":["string"],"preview_deployment_setting":"all","production_branch":"main","production_deployments_enabled":true,"repo_id":"12345678","repo_name":"my-repo"},"type":"github"},"stages":[{"ended_on":"2021-06-03T15:39:03.134378Z","name":"queued","started_on":"2021-06-03T15:38:15.608194Z","status":"active"},{"ended_on":null,"name":"initialize","started_on":null,"status":"idle"},{"ended_on":null,"name":"clone_repo","started_on":null,"status":"idle"},{"ended_on":null,"name":"build","started_on":null,"status":"idle"},{"ended_on":null,"name":"deploy","started_on":null,"status":"idle"}],"url":"https://f64788e9.ninjakittens.pages.dev","uses_functions":true},"success":true}"#;
}

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&Create::OPERATION).bodies(&[("multipart/form-data", None)])
        .fields(&[("multipart/form-data", rt::Fields::new(&[
            ("branch", false), ("commit_dirty", false), ("commit_hash", false),
            ("commit_message", false), ("manifest", false), ("pages_build_output_dir", false),
            ("wrangler_config_hash", false), ("_headers", false), ("_redirects", false),
            ("_routes.json", false), ("_worker.bundle", false), ("_worker.js", false),
            ("functions-filepath-routing-config.json", false),
        ]))])
        .example(200, "application/json", Create::EXAMPLE),
    rt::Faked::new(&List::OPERATION)
        .arguments(&[
            rt::Checked::query("page").reads::<i64>(),
            rt::Checked::query("per_page").reads::<i64>(),
        ])
        .example(200, "application/json", r#"{"errors":[],"messages":[],"result":[{"aliases":["text"],"build_config":{"web_analytics_tag":"cee1c73f6e4743d0b5e6bb1a0bcaabcc","web_analytics_token":"021e1057c18547eca7b79f2516f06o7x"},"created_on":"2021-03-09T00:55:03.923456Z","deployment_trigger":{"metadata":{"branch":"main","commit_dirty":false,"commit_hash":"ad9ccd918a81025731e10e40267e11273a263421","commit_message":"Update index.html"},"type":"github:push"},"env_vars":{},"environment":"preview","id":"f64788e9-fccd-4d4a-a28a-cb84f88f6","is_skipped":true,"latest_stage":{"ended_on":"2021-03-09T00:58:59.045655Z","name":"queued","started_on":"2021-03-09T00:55:03.923456Z","status":"success"},"modified_on":"2021-03-09T00:58:59.045655Z","project_id":"7b162ea7-7367-4d67-bcde-1160995d5","project_name":"this-is-my-project-01","short_id":"f64788e9","source":{"config":{"deployments_enabled":true,"owner":"my-org","owner_id":"12345678","path_excludes":[],"path_includes":[],"pr_comments_enabled":true,"preview_branch_excludes":[],"preview_branch_includes":[],"preview_deployment_setting":"all","production_branch":"main","production_deployments_enabled":true,"repo_id":"12345678","repo_name":"my-repo"},"type":"github"},"stages":[{"ended_on":"2021-03-09T00:58:59.045655Z","name":"queued","started_on":"2021-03-09T00:55:03.923456Z","status":"success"}],"url":"https://f64788e9.ninjakittens.pages.dev"}],"success":true}"#),
    rt::Faked::new(&Get::OPERATION).example(200, "application/json", Create::EXAMPLE),
    rt::Faked::new(&Delete::OPERATION).arguments(&[rt::Checked::query("force").reads::<bool>()])
        .example(200, "application/json", r#"{"errors":[],"messages":[],"result":{},"success":true}"#),
    rt::Faked::new(&Logs::OPERATION)
        .example(200, "application/json", r#"{"errors":[],"messages":[],"result":{"data":[{"line":"text","ts":"text"}],"includes_container_logs":true,"total":1},"success":true}"#),
    rt::Faked::new(&Retry::OPERATION).example(200, "application/json", Create::EXAMPLE),
    rt::Faked::new(&Rollback::OPERATION).example(200, "application/json", Create::EXAMPLE),
];
