// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! Types that several groups of operations use.

#![allow(
    unreachable_pub,
    unused_imports,
    reason = "what is there and what it needs depends on the features that are on"
)]

use std::collections::BTreeMap;
use clientwright_runtime::{DateTime, Maybe, Secret, UnknownValue, UnknownVariant, serde_json};
use clientwright_runtime::emitted::{object, string_enum, tagged_union};

/// The response to a call that the API refused.
#[cfg(any(
    feature = "worker-deployments", feature = "worker-versions", feature = "pages-deployments",
    feature = "pages-projects",
))]
#[derive(Clone)]
#[non_exhaustive]
pub struct Failure {
    /// Why the call was refused.
    pub errors: Vec<ApiMessage>,
    /// Remarks on the call.
    pub messages: Vec<ApiMessage>,
    /// Data that the API does not describe; it can be null.
    pub result: Option<serde_json::Value>,
    /// Whether the call succeeded.
    pub success: bool,
}
#[cfg(any(
    feature = "worker-deployments", feature = "worker-versions", feature = "pages-deployments",
    feature = "pages-projects",
))]
object!(Failure {
    required errors, messages;
    optional result;
    required success;
});

/// An error or a remark of the API.
#[cfg(any(
    feature = "worker-deployments", feature = "worker-versions", feature = "pages-deployments",
    feature = "pages-projects",
))]
#[derive(Clone)]
#[non_exhaustive]
pub struct ApiMessage {
    /// The number of this kind of error or remark. `minimum: 1000`; for example `1000`.
    pub code: i64,
    /// What happened, in words.
    pub message: String,
    /// Where the API's documentation explains it.
    pub documentation_url: Option<String>,
    /// The part of the request that it is about.
    pub source: Option<MessageSource>,
}
#[cfg(any(
    feature = "worker-deployments", feature = "worker-versions", feature = "pages-deployments",
    feature = "pages-projects",
))]
object!(ApiMessage {
    required code, message;
    optional documentation_url, source;
});

/// The part of the request that an error or a remark is about.
#[cfg(any(
    feature = "worker-deployments", feature = "worker-versions", feature = "pages-deployments",
    feature = "pages-projects",
))]
#[derive(Clone)]
#[non_exhaustive]
pub struct MessageSource {
    /// A JSON pointer into the request.
    pub pointer: Option<String>,
}
#[cfg(any(
    feature = "worker-deployments", feature = "worker-versions", feature = "pages-deployments",
    feature = "pages-projects",
))]
object!(MessageSource { optional pointer; });

/// The limits of an invocation.
#[cfg(any(feature = "worker-versions", feature = "pages-projects"))]
#[derive(Clone)]
#[non_exhaustive]
pub struct CpuLimits {
    /// The time on a CPU, in milliseconds.
    pub cpu_ms: Option<i64>,
}
#[cfg(any(feature = "worker-versions", feature = "pages-projects"))]
object!(CpuLimits { optional cpu_ms; });

/// A build of a Pages project.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
object!(PagesDeployment {
    required
        id, aliases, build_config, created_on, deployment_trigger, env_vars, environment,
        is_skipped;
    optional skip_reason;
    required latest_stage, modified_on, project_id, project_name, short_id, source, stages, url;
    optional uses_functions;
});

/// How a project is built.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
object!(PagesBuildConfig {
    required web_analytics_tag, web_analytics_token;
    optional build_caching, build_command, destination_dir, root_dir;
});

/// What caused a deployment.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesDeploymentTrigger {
    /// The branch and the commit that the deployment was built from.
    pub metadata: PagesTriggerMetadata,
    /// The kind of event that caused the deployment.
    pub r#type: TriggerType,
}
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
object!(PagesDeploymentTrigger { required metadata, r#type as "type"; });

/// The branch and the commit that a deployment was built from.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
object!(PagesTriggerMetadata { required branch, commit_dirty, commit_hash, commit_message; });

/// The kind of event that caused a deployment.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
string_enum!(TriggerType {
    "github:push" => GithubPush; "ad_hoc" => AdHoc; "deploy_hook" => DeployHook;
});

/// An environment variable, readable or encrypted.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
tagged_union!(EnvironmentVariable by "type" {
    "plain_text" => PlainText; "secret_text" => SecretText;
});

/// An environment variable that anybody with access may read.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
#[derive(Clone)]
#[non_exhaustive]
pub struct PlainTextVariable {
    /// The variable's value. For example `"hello world"`.
    pub value: String,
}
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
object!(PlainTextVariable {
    "type" = "\"plain_text\"";
    required value;
});

/// An environment variable that is kept encrypted.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
#[derive(Clone)]
#[non_exhaustive]
pub struct SecretTextVariable {
    /// The secret.
    pub value: Secret,
}
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
object!(SecretTextVariable {
    "type" = "\"secret_text\"";
    required value;
});

/// Whether a deployment is a preview or in production.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
string_enum!(DeploymentEnvironment { "preview" => Preview; "production" => Production; });

/// Why a deployment was skipped.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
string_enum!(SkipReason {
    "commit_message" => CommitMessage;
    "preview_deployments_disabled" => PreviewDeploymentsDisabled;
    "production_deployments_disabled" => ProductionDeploymentsDisabled;
    "path_config" => PathConfig; "branch_config" => BranchConfig;
    "pages_to_workers_conversion" => PagesToWorkersConversion;
    "superseded_queued_build" => SupersededQueuedBuild;
});

/// A step on a deployment's way, and how far it is.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
object!(Stage { required ended_on, name, started_on, status; });

/// Which step it is.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
string_enum!(StageName {
    "queued" => Queued; "initialize" => Initialize; "clone_repo" => CloneRepo; "build" => Build;
    "deploy" => Deploy;
});

/// The state of a stage.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
string_enum!(StageStatus {
    "success" => Success; "idle" => Idle; "active" => Active; "failure" => Failure;
    "canceled" => Canceled; "skipped" => Skipped;
});

/// The repository that a project is built from.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesSource {
    /// Which repository it is, and which of its commits are deployed.
    pub config: PagesSourceConfig,
    /// Who hosts the repository.
    pub r#type: SourceType,
}
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
object!(PagesSource { required config, r#type as "type"; });

/// Which repository it is, and which of its commits are deployed.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
object!(PagesSourceConfig {
    required
        deployments_enabled, owner, owner_id, path_excludes, path_includes, pr_comments_enabled,
        preview_branch_excludes, preview_branch_includes, preview_deployment_setting,
        production_branch, production_deployments_enabled, repo_id, repo_name;
});

/// Which commits on preview branches start a preview deployment.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
string_enum!(PreviewDeploymentSetting { "all" => All; "none" => None; "custom" => Custom; });

/// Who hosts the repository.
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
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
#[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
string_enum!(SourceType { "github" => Github; "gitlab" => Gitlab; });

/// A browser of Browser Rendering. It has no settings.
pub type PagesBrowserBinding = BTreeMap<String, serde_json::Value>;
