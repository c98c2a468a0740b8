// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The operations of “Worker Deployments”.

use openapi_client_runtime::emitted::{
    Call, Client, Method, Operation, Paging, Parameter, call, paged,
};
use super::{WorkerDeployment, WorkerDeploymentCreate, WorkerDeploymentList};
use super::super::common::{ENVELOPE_0, ENVELOPE_1, SECURITY_0};

/// The operations of “Worker Deployments”.
#[derive(Clone, Copy, Debug)]
pub struct WorkerDeployments<'c> {
    pub(crate) client: &'c Client,
}

impl WorkerDeployments<'_> {
    /// Create a deployment
    ///
    /// Sends the script's traffic to one of its versions, or splits it between two.
    ///
    /// `POST /accounts/{account_id}/workers/scripts/{script_name}/deployments`
    ///
    /// Accepted permissions: `Workers Scripts Write`.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client, body: &cloudflare_deployments::worker_deployments::WorkerDeploymentCreate) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.worker_deployments().create("account_id", "script_name", body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        account_id: &str,
        script_name: &str,
        body: &WorkerDeploymentCreate,
    ) -> Create {
        Create(
            self
                .client
                .call(&CREATE)
                .argument(0, account_id)
                .argument(1, script_name)
                .json(body),
        )
    }

    /// List deployments
    ///
    /// Gives the deployments of a script. The first one is the latest: it serves the traffic.
    ///
    /// `GET /accounts/{account_id}/workers/scripts/{script_name}/deployments`
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.worker_deployments().list("account_id", "script_name").send().await?;
    ///
    /// // The items of all pages:
    /// let mut items = client.worker_deployments().list("account_id", "script_name").items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self, account_id: &str, script_name: &str) -> List {
        List(self.client.call(&LIST).argument(0, account_id).argument(1, script_name))
    }

    /// Get a deployment
    ///
    /// Gives one deployment of a script.
    ///
    /// `GET /accounts/{account_id}/workers/scripts/{script_name}/deployments/{deployment_id}`
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.worker_deployments().get("account_id", "script_name", "deployment_id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, account_id: &str, script_name: &str, deployment_id: &str) -> Get {
        Get(
            self
                .client
                .call(&GET)
                .argument(0, account_id)
                .argument(1, script_name)
                .argument(2, deployment_id),
        )
    }

    /// Delete a deployment
    ///
    /// Deletes a deployment that no longer serves. The latest deployment carries the traffic and cannot be deleted; every other one can.
    ///
    /// `DELETE /accounts/{account_id}/workers/scripts/{script_name}/deployments/{deployment_id}`
    ///
    /// Accepted permissions: `Workers Scripts Write`.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` says why. Body: [`Failure`](super::Failure).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// client.worker_deployments().delete("account_id", "script_name", "deployment_id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(
        &self,
        account_id: &str,
        script_name: &str,
        deployment_id: &str,
    ) -> Delete {
        Delete(
            self
                .client
                .call(&DELETE)
                .argument(0, account_id)
                .argument(1, script_name)
                .argument(2, deployment_id),
        )
    }
}

/// A call of [`WorkerDeployments::create`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Create(Call);

impl Create {
    /// Creates the deployment even where a safety check would block it, such as a return to an older version after a secret has changed.
    pub fn force(self, force: bool) -> Self {
        Self(self.0.argument(2, &force))
    }
}

/// A call of [`WorkerDeployments::list`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct List(Call);

impl List {
    /// The number of the page, beginning with 1.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.argument(2, &page))
    }

    /// How many items a page has.
    pub fn per_page(self, per_page: i64) -> Self {
        Self(self.0.argument(3, &per_page))
    }

    /// Gives only deployments that are not older than this time.
    pub fn since(self, since: &str) -> Self {
        Self(self.0.argument(4, since))
    }

    /// Gives only deployments that are not younger than this time.
    pub fn until(self, until: &str) -> Self {
        Self(self.0.argument(5, until))
    }
}

/// A call of [`WorkerDeployments::get`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Get(Call);

/// A call of [`WorkerDeployments::delete`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Delete(Call);

call! {
    Create -> json WorkerDeployment;
    List -> json WorkerDeploymentList;
    Get -> json WorkerDeployment;
    Delete -> unit;
}

paged! {
    List -> WorkerDeploymentList, WorkerDeployment: data => data.deployments;
}

pub(super) static CREATE: Operation = Operation {
    id: "worker-deployments-create",
    method: Method::Post,
    path: "/accounts/{account_id}/workers/scripts/{script_name}/deployments",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::path("script_name"),
        Parameter::query("force"),
    ],
    security: SECURITY_0,
    permissions: &["Workers Scripts Write"],
    envelope: Some(&ENVELOPE_0),
    ..Operation::DEFAULT
};

pub(super) static LIST: Operation = Operation {
    id: "worker-deployments-list",
    method: Method::Get,
    path: "/accounts/{account_id}/workers/scripts/{script_name}/deployments",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::path("script_name"),
        Parameter::query("page"),
        Parameter::query("per_page"),
        Parameter::query("since"),
        Parameter::query("until"),
    ],
    security: SECURITY_0,
    envelope: Some(&ENVELOPE_0),
    paging: Some(Paging::number(2).items("/result/deployments")),
    ..Operation::DEFAULT
};

pub(super) static GET: Operation = Operation {
    id: "worker-deployments-get",
    method: Method::Get,
    path: "/accounts/{account_id}/workers/scripts/{script_name}/deployments/{deployment_id}",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::path("script_name"),
        Parameter::path("deployment_id"),
    ],
    security: SECURITY_0,
    envelope: Some(&ENVELOPE_0),
    ..Operation::DEFAULT
};

pub(super) static DELETE: Operation = Operation {
    id: "worker-deployments-delete",
    method: Method::Delete,
    path: "/accounts/{account_id}/workers/scripts/{script_name}/deployments/{deployment_id}",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::path("script_name"),
        Parameter::path("deployment_id"),
    ],
    security: SECURITY_0,
    permissions: &["Workers Scripts Write"],
    envelope: Some(&ENVELOPE_1),
    ..Operation::DEFAULT
};
