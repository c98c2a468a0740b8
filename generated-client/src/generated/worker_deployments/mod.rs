// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! Which versions of a Workers script receive traffic, and how much of it. The latest deployment of a script is the one that serves.
//!
//! The operations of “Worker Deployments” are methods of [`WorkerDeployments`](operations::WorkerDeployments), which [`Client::worker_deployments`](super::Client::worker_deployments) returns.

pub mod operations;

use clientwright_runtime::{DateTime, UnknownValue, Uuid};
use clientwright_runtime::emitted::{object, string_enum};

#[doc(no_inline)]
pub use super::shared::{ApiMessage, Failure, MessageSource};

/// How the traffic of a Workers script is distributed over its versions.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkerDeployment {
    /// The deployment's id. For example `"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"`.
    pub id: Uuid,
    /// When the deployment was created. For example `"2019-12-27T18:11:19.117Z"`.
    pub created_on: DateTime,
    /// What the deployment was created with. For example `"api"`.
    pub source: String,
    /// How the traffic is distributed.
    pub strategy: WorkerDeploymentStrategy,
    /// The one or two versions that receive traffic.
    pub versions: Vec<WorkerDeploymentVersion>,
    /// Notes about the deployment.
    pub annotations: Option<WorkerDeploymentAnnotations>,
    /// The e-mail address of the deployment's author. For example `"dev@stainless.com"`.
    pub author_email: Option<String>,
}
object!(WorkerDeployment {
    required id, created_on, source, strategy, versions;
    optional annotations, author_email;
});

/// How the traffic of a Workers script is to be distributed over its versions.
///
/// The property `strategy` is always `"percentage"`.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkerDeploymentCreate {
    /// The one or two versions that are to receive traffic.
    pub versions: Vec<WorkerDeploymentVersion>,
    /// Notes about the deployment.
    pub annotations: Option<WorkerDeploymentAnnotations>,
}
object!(WorkerDeploymentCreate {
    "strategy" = "\"percentage\"";
    required versions;
    optional annotations;
});

impl WorkerDeploymentCreate {
    /// Creates a new `WorkerDeploymentCreate` with its required properties.
    pub fn new(versions: Vec<WorkerDeploymentVersion>) -> Self {
        Self {
            versions,
            annotations: None,
        }
    }

    /// Notes about the deployment.
    pub fn with_annotations(mut self, annotations: WorkerDeploymentAnnotations) -> Self {
        self.annotations = Some(annotations);
        self
    }
}

/// A version of a Workers script, and its share of the traffic.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkerDeploymentVersion {
    /// The version's share of the traffic, in percent. `minimum: 0.01`; `maximum: 100`; for example `100`.
    pub percentage: f64,
    /// The version's id. For example `"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"`.
    pub version_id: Uuid,
}
object!(WorkerDeploymentVersion { required percentage, version_id; });

impl WorkerDeploymentVersion {
    /// Creates a new `WorkerDeploymentVersion` with its required properties.
    pub fn new(percentage: f64, version_id: impl Into<Uuid>) -> Self {
        Self {
            percentage,
            version_id: version_id.into(),
        }
    }
}

/// Notes about a deployment.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct WorkerDeploymentAnnotations {
    /// A message for people. The API cuts it off after 100 bytes. `maxLength: 100`; for example `"Deploy bug fix."`.
    ///
    /// The property `workers/message`.
    pub workers_message: Option<String>,
    /// The operation that led to the deployment. For example `"deployment"`. The property `workers/triggered_by`.
    pub workers_triggered_by: Option<String>,
}
object!(WorkerDeploymentAnnotations {
    optional workers_message as "workers/message", workers_triggered_by as "workers/triggered_by";
});

impl WorkerDeploymentAnnotations {
    /// Creates a new `WorkerDeploymentAnnotations` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    /// A message for people. The API cuts it off after 100 bytes.
    pub fn with_workers_message(mut self, workers_message: impl Into<String>) -> Self {
        self.workers_message = Some(workers_message.into());
        self
    }

    /// The operation that led to the deployment.
    pub fn with_workers_triggered_by(mut self, workers_triggered_by: impl Into<String>) -> Self {
        self.workers_triggered_by = Some(workers_triggered_by.into());
        self
    }
}

/// The deployments of a Workers script.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkerDeploymentList {
    /// The deployments, the latest first.
    pub deployments: Vec<WorkerDeployment>,
}
object!(WorkerDeploymentList { required deployments; });

/// How the traffic is distributed.
#[derive(Clone)]
#[non_exhaustive]
pub enum WorkerDeploymentStrategy {
    /// `percentage`.
    Percentage,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(WorkerDeploymentStrategy { "percentage" => Percentage; });
