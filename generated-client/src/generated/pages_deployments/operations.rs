// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The operations of “Pages Deployments”.

use openapi_client_runtime::serde_json;
use super::{DeploymentEnvironment, DeploymentLogs, PagesDeployment, PagesDeploymentCreate};
use openapi_client_runtime::emitted as rt;
use super::super::common;

/// The operations of “Pages Deployments”.
#[derive(Clone, Copy, Debug)]
pub struct PagesDeployments<'c> {
    pub(crate) client: &'c rt::Client,
}

impl PagesDeployments<'_> {
    /// Create a deployment
    ///
    /// Starts a deployment from the project's production branch. Cloudflare Pages must have been given access to the repository and its account in the dashboard before. Without a body the production branch is built; with files, what is in them is deployed.
    ///
    /// `POST /accounts/{account_id}/pages/projects/{project_name}/deployments`
    ///
    /// Returns [`PagesDeployment`](super::PagesDeployment).
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`error.body::<Failure>()`](openapi_client_runtime::Error::body) returns the body of an error.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let deployment = client.pages_deployments().create("account_id", "project_name").await?;
    /// println!("{}", deployment.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, account_id: &str, project_name: &str) -> Create {
        Create(
            self
                .client
                .call(&Create::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name),
        )
    }
}

/// Request builder of [`PagesDeployments::create`]. It returns [`PagesDeployment`](super::PagesDeployment).
#[derive(Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Create(rt::Call);

rt::request!(Create::send -> PagesDeployment as Json);

impl Create {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-create",
        method: rt::Method::Post,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments",
        parameters: &[
            rt::Parameter::path("account_id"),
            rt::Parameter::path("project_name"),
        ],
        security: common::API_TOKEN_OR_API_EMAIL_AND_API_KEY,
        envelope: Some(&common::RESULT_ENVELOPE),
        ..rt::Operation::DEFAULT
    };

    /// The branch to build, or the files to deploy.
    pub fn body(self, body: &PagesDeploymentCreate) -> Self {
        Self(self.0.multipart("multipart/form-data", body, &[]))
    }
}

impl PagesDeployments<'_> {
    /// List deployments
    ///
    /// Gives the deployments of a project.
    ///
    /// `GET /accounts/{account_id}/pages/projects/{project_name}/deployments`
    ///
    /// Returns a list of [`PagesDeployment`](super::PagesDeployment).
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`error.body::<Failure>()`](openapi_client_runtime::Error::body) returns the body of an error.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let response = client.pages_deployments().list("account_id", "project_name").await?;
    /// println!("{response:?}");
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
        List(
            self
                .client
                .call(&List::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name),
        )
    }
}

/// Request builder of [`PagesDeployments::list`]. It returns a list of [`PagesDeployment`](super::PagesDeployment).
#[derive(Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct List(rt::Call);

rt::request!(List::send -> Vec<PagesDeployment> as Json);

impl List {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-list",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments",
        parameters: &[
            rt::Parameter::path("account_id"),
            rt::Parameter::path("project_name"),
            rt::Parameter::query("env"),
            rt::Parameter::query("page"),
            rt::Parameter::query("per_page"),
        ],
        security: common::API_TOKEN_OR_API_EMAIL_AND_API_KEY,
        envelope: Some(&common::RESULT_ENVELOPE),
        paging: Some(
            rt::Paging::number("page")
                .total_pages("/result_info/total_pages")
                .items("/result"),
        ),
        ..rt::Operation::DEFAULT
    };

    /// Gives only the deployments of this environment.
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

rt::paged!(List -> Vec<PagesDeployment>, PagesDeployment: data => data);

impl PagesDeployments<'_> {
    /// Get a deployment
    ///
    /// Gives one deployment of a project.
    ///
    /// `GET /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}`
    ///
    /// Returns [`PagesDeployment`](super::PagesDeployment).
    ///
    /// Accepted permissions: `Pages Read`, `Pages Write`.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`error.body::<Failure>()`](openapi_client_runtime::Error::body) returns the body of an error.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let deployment = client.pages_deployments().get("account_id", "project_name", "deployment_id").await?;
    /// println!("{}", deployment.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, account_id: &str, project_name: &str, deployment_id: &str) -> Get {
        Get(
            self
                .client
                .call(&Get::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// Request builder of [`PagesDeployments::get`]. It returns [`PagesDeployment`](super::PagesDeployment).
#[derive(Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Get(rt::Call);

rt::request!(Get::send -> PagesDeployment as Json);

impl Get {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-get",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}",
        parameters: &[
            rt::Parameter::path("account_id"),
            rt::Parameter::path("project_name"),
            rt::Parameter::path("deployment_id"),
        ],
        security: common::API_TOKEN_OR_API_EMAIL_AND_API_KEY,
        permissions: &["Pages Read", "Pages Write"],
        envelope: Some(&common::RESULT_ENVELOPE),
        ..rt::Operation::DEFAULT
    };
}

impl PagesDeployments<'_> {
    /// Delete a deployment
    ///
    /// Deletes one deployment of a project.
    ///
    /// `DELETE /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}`
    ///
    /// Returns untyped JSON.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`error.body::<Failure>()`](openapi_client_runtime::Error::body) returns the body of an error.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let response = client.pages_deployments().delete("account_id", "project_name", "deployment_id").await?;
    /// println!("{response:?}");
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
                .call(&Delete::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// Request builder of [`PagesDeployments::delete`]. It returns untyped JSON.
#[derive(Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Delete(rt::Call);

rt::request!(Delete::send -> serde_json::Value as Json);

impl Delete {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-delete",
        method: rt::Method::Delete,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}",
        parameters: &[
            rt::Parameter::path("account_id"),
            rt::Parameter::path("project_name"),
            rt::Parameter::path("deployment_id"),
            rt::Parameter::query("force"),
        ],
        security: common::API_TOKEN_OR_API_EMAIL_AND_API_KEY,
        envelope: Some(&common::RESULT_ENVELOPE),
        ..rt::Operation::DEFAULT
    };

    /// Deletes the deployment even if an alias leads to it.
    pub fn force(self, force: bool) -> Self {
        Self(self.0.query("force", &force))
    }
}

impl PagesDeployments<'_> {
    /// Get the logs of a deployment
    ///
    /// Gives what the build of a deployment has written.
    ///
    /// `GET /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/history/logs`
    ///
    /// Returns [`DeploymentLogs`](super::DeploymentLogs).
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`error.body::<Failure>()`](openapi_client_runtime::Error::body) returns the body of an error.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let logs = client.pages_deployments().logs("account_id", "project_name", "deployment_id").await?;
    /// println!("{logs:?}");
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
                .call(&Logs::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// Request builder of [`PagesDeployments::logs`]. It returns [`DeploymentLogs`](super::DeploymentLogs).
#[derive(Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Logs(rt::Call);

rt::request!(Logs::send -> DeploymentLogs as Json);

impl Logs {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-logs",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/history/logs",
        parameters: &[
            rt::Parameter::path("account_id"),
            rt::Parameter::path("project_name"),
            rt::Parameter::path("deployment_id"),
        ],
        security: common::API_TOKEN_OR_API_EMAIL_AND_API_KEY,
        envelope: Some(&common::RESULT_ENVELOPE),
        ..rt::Operation::DEFAULT
    };
}

impl PagesDeployments<'_> {
    /// Retry a deployment
    ///
    /// Builds an earlier deployment again.
    ///
    /// `POST /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/retry`
    ///
    /// Returns [`PagesDeployment`](super::PagesDeployment).
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`error.body::<Failure>()`](openapi_client_runtime::Error::body) returns the body of an error.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let deployment = client.pages_deployments().retry("account_id", "project_name", "deployment_id").await?;
    /// println!("{}", deployment.id);
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
                .call(&Retry::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// Request builder of [`PagesDeployments::retry`]. It returns [`PagesDeployment`](super::PagesDeployment).
#[derive(Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Retry(rt::Call);

rt::request!(Retry::send -> PagesDeployment as Json);

impl Retry {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-retry",
        method: rt::Method::Post,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/retry",
        parameters: &[
            rt::Parameter::path("account_id"),
            rt::Parameter::path("project_name"),
            rt::Parameter::path("deployment_id"),
        ],
        security: common::API_TOKEN_OR_API_EMAIL_AND_API_KEY,
        envelope: Some(&common::RESULT_ENVELOPE),
        ..rt::Operation::DEFAULT
    };
}

impl PagesDeployments<'_> {
    /// Roll production back to a deployment
    ///
    /// Puts an earlier deployment back into production. Only production builds that succeeded can be rolled back to.
    ///
    /// `POST /accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/rollback`
    ///
    /// Returns [`PagesDeployment`](super::PagesDeployment).
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`error.body::<Failure>()`](openapi_client_runtime::Error::body) returns the body of an error.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let deployment = client.pages_deployments().rollback("account_id", "project_name", "deployment_id").await?;
    /// println!("{}", deployment.id);
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
                .call(&Rollback::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name)
                .path("deployment_id", deployment_id),
        )
    }
}

/// Request builder of [`PagesDeployments::rollback`]. It returns [`PagesDeployment`](super::PagesDeployment).
#[derive(Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Rollback(rt::Call);

rt::request!(Rollback::send -> PagesDeployment as Json);

impl Rollback {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-deployments-rollback",
        method: rt::Method::Post,
        path: "/accounts/{account_id}/pages/projects/{project_name}/deployments/{deployment_id}/rollback",
        parameters: &[
            rt::Parameter::path("account_id"),
            rt::Parameter::path("project_name"),
            rt::Parameter::path("deployment_id"),
        ],
        security: common::API_TOKEN_OR_API_EMAIL_AND_API_KEY,
        envelope: Some(&common::RESULT_ENVELOPE),
        ..rt::Operation::DEFAULT
    };
}
