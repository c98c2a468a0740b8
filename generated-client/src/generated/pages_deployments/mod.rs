// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The operations of “Pages Deployments” and their types.
//!
//! Builds of a Pages project, each with its stages, its logs and its own URL.
//!
//! The operations are methods of [`PagesDeployments`](operations::PagesDeployments), which [`Client::pages_deployments`](super::Client::pages_deployments) returns.

pub mod operations;

use std::collections::BTreeMap;
use clientwright_runtime::{DateTime, File, Maybe, Secret, UnknownValue, UnknownVariant};
use clientwright_runtime::emitted::{object, string_enum, tagged_union};

#[doc(no_inline)]
pub use super::shared::{ApiMessage, Failure, MessageSource};

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
    /// The paths that Functions serve.
    pub routes_json: Option<File>,
    /// The bundled modules of Functions.
    pub worker_bundle: Option<File>,
    /// One script that serves in place of Functions.
    pub worker_js: Option<File>,
    /// Which file of Functions serves which path.
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
    /// With nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The branch to build, or that the files belong to; the production branch if it is absent.
    #[must_use]
    pub fn with_branch(mut self, branch: impl Into<String>) -> Self {
        self.branch = Some(branch.into());
        self
    }

    #[must_use]
    pub fn with_commit_dirty(mut self, commit_dirty: impl Into<CommitDirty>) -> Self {
        self.commit_dirty = Some(commit_dirty.into());
        self
    }

    /// The commit that the files were made from.
    #[must_use]
    pub fn with_commit_hash(mut self, commit_hash: impl Into<String>) -> Self {
        self.commit_hash = Some(commit_hash.into());
        self
    }

    /// The message of that commit.
    #[must_use]
    pub fn with_commit_message(mut self, commit_message: impl Into<String>) -> Self {
        self.commit_message = Some(commit_message.into());
        self
    }

    /// The paths of the site with the hash of each file, as JSON.
    #[must_use]
    pub fn with_manifest(mut self, manifest: impl Into<String>) -> Self {
        self.manifest = Some(manifest.into());
        self
    }

    /// The folder that the build has written to.
    #[must_use]
    pub fn with_pages_build_output_dir(
        mut self,
        pages_build_output_dir: impl Into<String>,
    ) -> Self {
        self.pages_build_output_dir = Some(pages_build_output_dir.into());
        self
    }

    /// The hash of the configuration of Wrangler.
    #[must_use]
    pub fn with_wrangler_config_hash(mut self, wrangler_config_hash: impl Into<String>) -> Self {
        self.wrangler_config_hash = Some(wrangler_config_hash.into());
        self
    }

    /// Rules for the headers of responses.
    #[must_use]
    pub fn with_headers(mut self, headers: impl Into<File>) -> Self {
        self.headers = Some(headers.into());
        self
    }

    /// Rules for redirects.
    #[must_use]
    pub fn with_redirects(mut self, redirects: impl Into<File>) -> Self {
        self.redirects = Some(redirects.into());
        self
    }

    /// The paths that Functions serve.
    #[must_use]
    pub fn with_routes_json(mut self, routes_json: impl Into<File>) -> Self {
        self.routes_json = Some(routes_json.into());
        self
    }

    /// The bundled modules of Functions.
    #[must_use]
    pub fn with_worker_bundle(mut self, worker_bundle: impl Into<File>) -> Self {
        self.worker_bundle = Some(worker_bundle.into());
        self
    }

    /// One script that serves in place of Functions.
    #[must_use]
    pub fn with_worker_js(mut self, worker_js: impl Into<File>) -> Self {
        self.worker_js = Some(worker_js.into());
        self
    }

    /// Which file of Functions serves which path.
    #[must_use]
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

/// A build of a Pages project.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesDeployment {
    /// The deployment's id. For example `"f64788e9-fccd-4d4a-a28a-cb84f88f6"`.
    pub id: String,
    /// Further URLs that lead to this deployment.
    pub aliases: Option<Vec<String>>,
    /// How the project is built.
    pub build_config: PagesBuildConfig,
    /// When the deployment was created. For example `"2021-03-09T00:55:03.923456Z"`.
    pub created_on: DateTime,
    /// What caused the deployment.
    pub deployment_trigger: PagesDeploymentTrigger,
    /// The environment variables of the build and of Pages Functions, by name.
    pub env_vars: Option<BTreeMap<String, Option<EnvironmentVariable>>>,
    /// Whether the deployment is a preview or in production.
    pub environment: DeploymentEnvironment,
    /// Whether the deployment was skipped. For example `true`.
    pub is_skipped: bool,
    /// Why the deployment was skipped.
    pub skip_reason: Maybe<SkipReason>,
    /// The stage that the deployment has reached.
    pub latest_stage: Stage,
    /// When the deployment was last changed. For example `"2021-03-09T00:58:59.045655Z"`.
    pub modified_on: DateTime,
    /// The project's id. For example `"7b162ea7-7367-4d67-bcde-1160995d5"`.
    pub project_id: String,
    /// The project's name. For example `"this-is-my-project-01"`.
    pub project_name: String,
    /// The deployment's short id, of 8 characters. For example `"f64788e9"`.
    pub short_id: String,
    /// The repository that the project is built from.
    pub source: PagesSource,
    /// The stages of the deployment.
    pub stages: Vec<Stage>,
    /// The URL where this deployment can be seen live. For example `"https://f64788e9.ninjakittens.pages.dev"`.
    pub url: String,
    /// Whether the deployment uses Pages Functions. For example `true`.
    pub uses_functions: Maybe<bool>,
}
object!(PagesDeployment {
    required
        id, aliases, build_config, created_on, deployment_trigger, env_vars, environment,
        is_skipped;
    optional skip_reason;
    required latest_stage, modified_on, project_id, project_name, short_id, source, stages, url;
    optional uses_functions;
});

/// How a project is built.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesBuildConfig {
    /// The tag that analytics are filed under. For example `"cee1c73f6e4743d0b5e6bb1a0bcaabcc"`.
    pub web_analytics_tag: Option<String>,
    /// The token that authorizes analytics. For example `"021e1057c18547eca7b79f2516f06o7x"`.
    pub web_analytics_token: Option<Secret>,
    /// Whether the build uses the build cache. For example `true`.
    pub build_caching: Maybe<bool>,
    /// The command that builds the project. For example `"npm run build"`.
    pub build_command: Maybe<String>,
    /// The directory that the build writes its assets to. For example `"build"`.
    pub destination_dir: Maybe<String>,
    /// The directory that the command runs in. For example `"/"`.
    pub root_dir: Maybe<String>,
}
object!(PagesBuildConfig {
    required web_analytics_tag, web_analytics_token;
    optional build_caching, build_command, destination_dir, root_dir;
});

/// What caused a deployment.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesDeploymentTrigger {
    /// The branch and the commit that the deployment was built from.
    pub metadata: PagesTriggerMetadata,
    /// The kind of event that caused the deployment.
    pub r#type: TriggerType,
}
object!(PagesDeploymentTrigger { required metadata, r#type as "type"; });

/// The branch and the commit that a deployment was built from.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesTriggerMetadata {
    /// The branch that it happened on. For example `"main"`.
    pub branch: String,
    /// Whether there were changes beyond the commit. For example `false`.
    pub commit_dirty: bool,
    /// The commit's hash. For example `"ad9ccd918a81025731e10e40267e11273a263421"`.
    pub commit_hash: String,
    /// The commit's message. For example `"Update index.html"`.
    pub commit_message: String,
}
object!(PagesTriggerMetadata { required branch, commit_dirty, commit_hash, commit_message; });

/// The kind of event that caused a deployment.
#[derive(Clone)]
#[non_exhaustive]
pub enum TriggerType {
    /// `github:push`.
    GithubPush,
    /// `ad_hoc`.
    AdHoc,
    /// `deploy_hook`.
    DeployHook,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(TriggerType {
    "github:push" => GithubPush; "ad_hoc" => AdHoc; "deploy_hook" => DeployHook;
});

/// An environment variable, readable or encrypted.
#[derive(Clone)]
#[non_exhaustive]
pub enum EnvironmentVariable {
    /// An environment variable that anybody with access may read. `type` is `plain_text`.
    PlainText(PlainTextVariable),
    /// An environment variable that is kept encrypted. `type` is `secret_text`.
    SecretText(SecretTextVariable),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}
tagged_union!(EnvironmentVariable by "type" {
    "plain_text" => PlainText; "secret_text" => SecretText;
});

/// An environment variable that anybody with access may read.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlainTextVariable {
    /// The variable's value. For example `"hello world"`.
    pub value: String,
}
object!(PlainTextVariable {
    "type" = "\"plain_text\"";
    required value;
});

/// An environment variable that is kept encrypted.
#[derive(Clone)]
#[non_exhaustive]
pub struct SecretTextVariable {
    /// The secret.
    pub value: Secret,
}
object!(SecretTextVariable {
    "type" = "\"secret_text\"";
    required value;
});

/// Whether a deployment is a preview or in production.
#[derive(Clone)]
#[non_exhaustive]
pub enum DeploymentEnvironment {
    /// `preview`.
    Preview,
    /// `production`.
    Production,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(DeploymentEnvironment { "preview" => Preview; "production" => Production; });

/// Why a deployment was skipped.
#[derive(Clone)]
#[non_exhaustive]
pub enum SkipReason {
    /// `commit_message`.
    CommitMessage,
    /// `preview_deployments_disabled`.
    PreviewDeploymentsDisabled,
    /// `production_deployments_disabled`.
    ProductionDeploymentsDisabled,
    /// `path_config`.
    PathConfig,
    /// `branch_config`.
    BranchConfig,
    /// `pages_to_workers_conversion`.
    PagesToWorkersConversion,
    /// `superseded_queued_build`.
    SupersededQueuedBuild,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(SkipReason {
    "commit_message" => CommitMessage;
    "preview_deployments_disabled" => PreviewDeploymentsDisabled;
    "production_deployments_disabled" => ProductionDeploymentsDisabled;
    "path_config" => PathConfig; "branch_config" => BranchConfig;
    "pages_to_workers_conversion" => PagesToWorkersConversion;
    "superseded_queued_build" => SupersededQueuedBuild;
});

/// A step on a deployment's way, and how far it is.
#[derive(Clone)]
#[non_exhaustive]
pub struct Stage {
    /// When the stage ended; null while it has not. For example `"2021-03-09T00:58:59.045655Z"`.
    pub ended_on: Option<DateTime>,
    /// Which step it is.
    pub name: StageName,
    /// When the stage started; null while it has not. For example `"2021-03-09T00:55:03.923456Z"`.
    pub started_on: Option<DateTime>,
    /// How far the stage is.
    pub status: StageStatus,
}
object!(Stage { required ended_on, name, started_on, status; });

/// Which step it is.
#[derive(Clone)]
#[non_exhaustive]
pub enum StageName {
    /// `queued`.
    Queued,
    /// `initialize`.
    Initialize,
    /// `clone_repo`.
    CloneRepo,
    /// `build`.
    Build,
    /// `deploy`.
    Deploy,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(StageName {
    "queued" => Queued; "initialize" => Initialize; "clone_repo" => CloneRepo; "build" => Build;
    "deploy" => Deploy;
});

/// The state of a stage.
#[derive(Clone)]
#[non_exhaustive]
pub enum StageStatus {
    /// `success`.
    Success,
    /// `idle`.
    Idle,
    /// `active`.
    Active,
    /// `failure`.
    Failure,
    /// `canceled`.
    Canceled,
    /// `skipped`.
    Skipped,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(StageStatus {
    "success" => Success; "idle" => Idle; "active" => Active; "failure" => Failure;
    "canceled" => Canceled; "skipped" => Skipped;
});

/// The repository that a project is built from.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesSource {
    /// Which repository it is, and which of its commits are deployed.
    pub config: PagesSourceConfig,
    /// Who hosts the repository.
    pub r#type: SourceType,
}
object!(PagesSource { required config, r#type as "type"; });

/// Which repository it is, and which of its commits are deployed.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesSourceConfig {
    /// Whether a push to the repository starts a deployment. If not, neither preview nor production deployments start by themselves.
    ///
    /// For example `true`.
    #[deprecated(
        note = "use `production_deployments_enabled` and `preview_deployment_setting`, which control each kind of deployment on its own"
    )]
    pub deployments_enabled: bool,
    /// The repository's owner. For example `"my-org"`.
    pub owner: String,
    /// The id of the repository's owner. For example `"12345678"`.
    pub owner_id: String,
    /// Paths whose changes start no preview deployment. `*` matches any characters.
    pub path_excludes: Vec<String>,
    /// Paths whose changes start a preview deployment. `*` matches any characters.
    pub path_includes: Vec<String>,
    /// Whether Pages comments on pull requests. For example `true`.
    pub pr_comments_enabled: bool,
    /// Branches that start no preview deployment. `*` matches any characters. It needs `preview_deployment_setting` to be `custom`.
    pub preview_branch_excludes: Vec<String>,
    /// Branches that start a preview deployment. `*` matches any characters. It needs `preview_deployment_setting` to be `custom`.
    pub preview_branch_includes: Vec<String>,
    /// Which commits on preview branches start a preview deployment.
    pub preview_deployment_setting: PreviewDeploymentSetting,
    /// The branch that production is built from. For example `"main"`.
    pub production_branch: String,
    /// Whether a commit on the production branch starts a production deployment. For example `true`.
    pub production_deployments_enabled: bool,
    /// The repository's id. For example `"12345678"`.
    pub repo_id: String,
    /// The repository's name. For example `"my-repo"`.
    pub repo_name: String,
}
object!(PagesSourceConfig {
    required
        deployments_enabled, owner, owner_id, path_excludes, path_includes, pr_comments_enabled,
        preview_branch_excludes, preview_branch_includes, preview_deployment_setting,
        production_branch, production_deployments_enabled, repo_id, repo_name;
});

/// Which commits on preview branches start a preview deployment.
#[derive(Clone)]
#[non_exhaustive]
pub enum PreviewDeploymentSetting {
    /// `all`.
    All,
    /// `none`.
    None,
    /// `custom`.
    Custom,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(PreviewDeploymentSetting { "all" => All; "none" => None; "custom" => Custom; });

/// Who hosts the repository.
#[derive(Clone)]
#[non_exhaustive]
pub enum SourceType {
    /// `github`.
    Github,
    /// `gitlab`.
    Gitlab,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(SourceType { "github" => Github; "gitlab" => Gitlab; });

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
