// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The operations of “Pages Deployments”.

use openapi_client_runtime::serde_json;
use openapi_client_runtime::emitted::{
    Call, Client, Method, Operation, Paging, Parameter, Part, call, paged,
};
use super::{DeploymentEnvironment, DeploymentLogs, PagesDeployment, PagesDeploymentCreate};
use super::super::common::{ENVELOPE_0, SECURITY_0};

/// The operations of “Pages Deployments”.
#[derive(Clone, Copy, Debug)]
pub struct PagesDeployments<'c> {
    pub(crate) client: &'c Client,
}

impl PagesDeployments<'_> {
    /// Create a deployment
    ///
    /// Starts a deployment from the project's production branch. Cloudflare Pages must have been given access to the repository and its account in the dashboard before. Without a body the production branch is built; with files, what is in them is deployed.
    ///
    /// `POST /accounts/{account_id}/pages/projects/{project_name}/deployments`
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.pages_deployments().create("account_id", "project_name").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, account_id: &str, project_name: &str) -> Create {
        Create(
            self.client.call(&CREATE).argument(0, account_id).argument(1, project_name),
        )
    }

    /// List deployments
    ///
    /// Gives the deployments of a project.
    ///
    /// `GET /accounts/{account_id}/pages/projects/{project_name}/deployments`
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.pages_deployments().list("account_id", "project_name").send().await?;
    ///
    /// // The items of all pages:
    /// let mut items = client.pages_deployments().list("account_id", "project_name").items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self, account_id: &str, project_name: &str) -> List {
        List(self.client.call(&LIST).argument(0, account_id).argument(1, project_name))
    }

    /// Get a deployment
    ///
    /// Gives one deployment of a project.
    ///
    /// `GET /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}`
    ///
    /// Accepted permissions: `Pages Read`, `Pages Write`.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.pages_deployments().get("account_id", "project_name", "deployment_id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, account_id: &str, project_name: &str, deployment_id: &str) -> Get {
        Get(
            self
                .client
                .call(&GET)
                .argument(0, account_id)
                .argument(1, project_name)
                .argument(2, deployment_id),
        )
    }

    /// Delete a deployment
    ///
    /// Deletes one deployment of a project.
    ///
    /// `DELETE /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}`
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.pages_deployments().delete("account_id", "project_name", "deployment_id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(
        &self,
        account_id: &str,
        project_name: &str,
        deployment_id: &str,
    ) -> Delete {
        Delete(
            self
                .client
                .call(&DELETE)
                .argument(0, account_id)
                .argument(1, project_name)
                .argument(2, deployment_id),
        )
    }

    /// Get the logs of a deployment
    ///
    /// Gives what the build of a deployment has written.
    ///
    /// `GET /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/history/logs`
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.pages_deployments().logs("account_id", "project_name", "deployment_id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn logs(
        &self,
        account_id: &str,
        project_name: &str,
        deployment_id: &str,
    ) -> Logs {
        Logs(
            self
                .client
                .call(&LOGS)
                .argument(0, account_id)
                .argument(1, project_name)
                .argument(2, deployment_id),
        )
    }

    /// Retry a deployment
    ///
    /// Builds an earlier deployment again.
    ///
    /// `POST /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/retry`
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.pages_deployments().retry("account_id", "project_name", "deployment_id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn retry(
        &self,
        account_id: &str,
        project_name: &str,
        deployment_id: &str,
    ) -> Retry {
        Retry(
            self
                .client
                .call(&RETRY)
                .argument(0, account_id)
                .argument(1, project_name)
                .argument(2, deployment_id),
        )
    }

    /// Roll production back to a deployment
    ///
    /// Puts an earlier deployment back into production. Only production builds that succeeded can be rolled back to.
    ///
    /// `POST /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/rollback`
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.pages_deployments().rollback("account_id", "project_name", "deployment_id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn rollback(
        &self,
        account_id: &str,
        project_name: &str,
        deployment_id: &str,
    ) -> Rollback {
        Rollback(
            self
                .client
                .call(&ROLLBACK)
                .argument(0, account_id)
                .argument(1, project_name)
                .argument(2, deployment_id),
        )
    }
}

/// A call of [`PagesDeployments::create`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Create(Call);

impl Create {
    /// The branch to build, or the files to deploy.
    pub fn body(self, body: &PagesDeploymentCreate) -> Self {
        Self(
            self
                .0
                .multipart(
                    "multipart/form-data",
                    body,
                    &[
                        Part::new("branch"),
                        Part::new("commit_dirty"),
                        Part::new("commit_hash"),
                        Part::new("commit_message"),
                        Part::new("manifest"),
                        Part::new("pages_build_output_dir"),
                        Part::new("wrangler_config_hash"),
                        Part::new("_headers").file(),
                        Part::new("_redirects").file(),
                        Part::new("_routes.json").file(),
                        Part::new("_worker.bundle").file(),
                        Part::new("_worker.js").file(),
                        Part::new("functions-filepath-routing-config.json").file(),
                    ],
                ),
        )
    }
}

/// A call of [`PagesDeployments::list`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct List(Call);

impl List {
    /// Gives only the deployments of this environment.
    pub fn env(self, env: &DeploymentEnvironment) -> Self {
        Self(self.0.argument(2, env))
    }

    /// The number of the page, beginning with 1.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.argument(3, &page))
    }

    /// How many items a page has.
    pub fn per_page(self, per_page: i64) -> Self {
        Self(self.0.argument(4, &per_page))
    }
}

/// A call of [`PagesDeployments::get`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Get(Call);

/// A call of [`PagesDeployments::delete`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Delete(Call);

impl Delete {
    /// Deletes the deployment even if an alias leads to it.
    pub fn force(self, force: bool) -> Self {
        Self(self.0.argument(3, &force))
    }
}

/// A call of [`PagesDeployments::logs`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Logs(Call);

/// A call of [`PagesDeployments::retry`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Retry(Call);

/// A call of [`PagesDeployments::rollback`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Rollback(Call);

call! {
    Create -> json PagesDeployment;
    List -> json Vec<PagesDeployment>;
    Get -> json PagesDeployment;
    Delete -> json serde_json::Value;
    Logs -> json DeploymentLogs;
    Retry -> json PagesDeployment;
    Rollback -> json PagesDeployment;
}

paged! {
    List -> Vec<PagesDeployment>, PagesDeployment: data => data;
}

pub(super) static CREATE: Operation = Operation {
    id: "pages-deployments-create",
    method: Method::Post,
    path: "/accounts/{account_id}/pages/projects/{project_name}/deployments",
    parameters: &[Parameter::path("account_id"), Parameter::path("project_name")],
    security: SECURITY_0,
    envelope: Some(&ENVELOPE_0),
    ..Operation::DEFAULT
};

pub(super) static LIST: Operation = Operation {
    id: "pages-deployments-list",
    method: Method::Get,
    path: "/accounts/{account_id}/pages/projects/{project_name}/deployments",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::path("project_name"),
        Parameter::query("env"),
        Parameter::query("page"),
        Parameter::query("per_page"),
    ],
    security: SECURITY_0,
    envelope: Some(&ENVELOPE_0),
    paging: Some(
        Paging::number(3).total_pages("/result_info/total_pages").items("/result"),
    ),
    ..Operation::DEFAULT
};

pub(super) static GET: Operation = Operation {
    id: "pages-deployments-get",
    method: Method::Get,
    path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::path("project_name"),
        Parameter::path("deployment_id"),
    ],
    security: SECURITY_0,
    permissions: &["Pages Read", "Pages Write"],
    envelope: Some(&ENVELOPE_0),
    ..Operation::DEFAULT
};

pub(super) static DELETE: Operation = Operation {
    id: "pages-deployments-delete",
    method: Method::Delete,
    path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::path("project_name"),
        Parameter::path("deployment_id"),
        Parameter::query("force"),
    ],
    security: SECURITY_0,
    envelope: Some(&ENVELOPE_0),
    ..Operation::DEFAULT
};

pub(super) static LOGS: Operation = Operation {
    id: "pages-deployments-logs",
    method: Method::Get,
    path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/history/logs",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::path("project_name"),
        Parameter::path("deployment_id"),
    ],
    security: SECURITY_0,
    envelope: Some(&ENVELOPE_0),
    ..Operation::DEFAULT
};

pub(super) static RETRY: Operation = Operation {
    id: "pages-deployments-retry",
    method: Method::Post,
    path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/retry",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::path("project_name"),
        Parameter::path("deployment_id"),
    ],
    security: SECURITY_0,
    envelope: Some(&ENVELOPE_0),
    ..Operation::DEFAULT
};

pub(super) static ROLLBACK: Operation = Operation {
    id: "pages-deployments-rollback",
    method: Method::Post,
    path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/rollback",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::path("project_name"),
        Parameter::path("deployment_id"),
    ],
    security: SECURITY_0,
    envelope: Some(&ENVELOPE_0),
    ..Operation::DEFAULT
};
