// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! Builds of a Pages project, each with its stages, its logs and its own URL.
//!
//! The operations of “Pages Deployments” are methods of [`PagesDeployments`](operations::PagesDeployments), which [`Client::pages_deployments`](super::Client::pages_deployments) returns.

pub mod operations;

use clientwright_runtime::{File, UnknownValue};
use clientwright_runtime::emitted::{object, string_enum};

#[doc(no_inline)]
pub use super::shared::{
    ApiMessage, DeploymentEnvironment, EnvironmentVariable, Failure, MessageSource,
    PagesBuildConfig, PagesDeployment, PagesDeploymentTrigger, PagesSource, PagesSourceConfig,
    PagesTriggerMetadata, PlainTextVariable, PreviewDeploymentSetting, SecretTextVariable,
    SkipReason, SourceType, Stage, StageName, StageStatus, TriggerType,
};

/// What a Pages deployment is made of. Everything is optional.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct PagesDeploymentCreate {
    /// The branch to build, or that the files belong to; the production branch if it is absent.
    pub branch: Option<String>,
    pub commit_dirty: Option<CommitDirty>,
    /// The commit that the files were made from.
    pub commit_hash: Option<String>,
    /// The message of that commit.
    pub commit_message: Option<String>,
    /// The paths of the site with the hash of each file, as JSON.
    pub manifest: Option<String>,
    /// The folder that the build has written to.
    pub pages_build_output_dir: Option<String>,
    /// The hash of the configuration of Wrangler.
    pub wrangler_config_hash: Option<String>,
    /// Rules for the headers of responses.
    pub headers: Option<File>,
    /// Rules for redirects.
    pub redirects: Option<File>,
    /// The paths that Functions serve. The property `_routes.json`.
    pub routes_json: Option<File>,
    /// The bundled modules of Functions. The property `_worker.bundle`.
    pub worker_bundle: Option<File>,
    /// One script that serves in place of Functions. The property `_worker.js`.
    pub worker_js: Option<File>,
    /// Which file of Functions serves which path. The property `functions-filepath-routing-config.json`.
    pub functions_filepath_routing_config_json: Option<File>,
}
object!(PagesDeploymentCreate {
    optional
        branch, commit_dirty, commit_hash, commit_message, manifest, pages_build_output_dir,
        wrangler_config_hash, headers as "_headers", redirects as "_redirects",
        routes_json as "_routes.json", worker_bundle as "_worker.bundle",
        worker_js as "_worker.js",
        functions_filepath_routing_config_json as "functions-filepath-routing-config.json";
});

impl PagesDeploymentCreate {
    /// Creates a new `PagesDeploymentCreate` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    /// The branch to build, or that the files belong to; the production branch if it is absent.
    pub fn with_branch(mut self, branch: impl Into<String>) -> Self {
        self.branch = Some(branch.into());
        self
    }

    pub fn with_commit_dirty(mut self, commit_dirty: impl Into<CommitDirty>) -> Self {
        self.commit_dirty = Some(commit_dirty.into());
        self
    }

    /// The commit that the files were made from.
    pub fn with_commit_hash(mut self, commit_hash: impl Into<String>) -> Self {
        self.commit_hash = Some(commit_hash.into());
        self
    }

    /// The message of that commit.
    pub fn with_commit_message(mut self, commit_message: impl Into<String>) -> Self {
        self.commit_message = Some(commit_message.into());
        self
    }

    /// The paths of the site with the hash of each file, as JSON.
    pub fn with_manifest(mut self, manifest: impl Into<String>) -> Self {
        self.manifest = Some(manifest.into());
        self
    }

    /// The folder that the build has written to.
    pub fn with_pages_build_output_dir(
        mut self,
        pages_build_output_dir: impl Into<String>,
    ) -> Self {
        self.pages_build_output_dir = Some(pages_build_output_dir.into());
        self
    }

    /// The hash of the configuration of Wrangler.
    pub fn with_wrangler_config_hash(mut self, wrangler_config_hash: impl Into<String>) -> Self {
        self.wrangler_config_hash = Some(wrangler_config_hash.into());
        self
    }

    /// Rules for the headers of responses.
    pub fn with_headers(mut self, headers: impl Into<File>) -> Self {
        self.headers = Some(headers.into());
        self
    }

    /// Rules for redirects.
    pub fn with_redirects(mut self, redirects: impl Into<File>) -> Self {
        self.redirects = Some(redirects.into());
        self
    }

    /// The paths that Functions serve.
    pub fn with_routes_json(mut self, routes_json: impl Into<File>) -> Self {
        self.routes_json = Some(routes_json.into());
        self
    }

    /// The bundled modules of Functions.
    pub fn with_worker_bundle(mut self, worker_bundle: impl Into<File>) -> Self {
        self.worker_bundle = Some(worker_bundle.into());
        self
    }

    /// One script that serves in place of Functions.
    pub fn with_worker_js(mut self, worker_js: impl Into<File>) -> Self {
        self.worker_js = Some(worker_js.into());
        self
    }

    /// Which file of Functions serves which path.
    pub fn with_functions_filepath_routing_config_json(
        mut self,
        functions_filepath_routing_config_json: impl Into<File>,
    ) -> Self {
        self.functions_filepath_routing_config_json = Some(
            functions_filepath_routing_config_json.into(),
        );
        self
    }
}

/// Whether the working copy had changes that are not in the commit.
#[derive(Clone)]
#[non_exhaustive]
pub enum CommitDirty {
    /// `true`.
    True,
    /// `false`.
    False,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(CommitDirty { "true" => True; "false" => False; });

/// What the build of a deployment has written.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeploymentLogs {
    /// The lines.
    pub data: Vec<LogLine>,
    /// Whether lines of the build container are among them.
    pub includes_container_logs: bool,
    /// How many lines there are.
    pub total: i64,
}
object!(DeploymentLogs { required data, includes_container_logs, total; });

/// A line of a log.
#[derive(Clone)]
#[non_exhaustive]
pub struct LogLine {
    /// The text.
    pub line: String,
    /// When it was written.
    pub ts: String,
}
object!(LogLine { required line, ts; });
