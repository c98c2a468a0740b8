// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The Pages projects of an account, each with its settings and its latest deployments.
//!
//! The operations of “Pages Projects” are methods of [`PagesProjects`](operations::PagesProjects), which [`Client::pages_projects`](super::Client::pages_projects) returns.

pub mod operations;

use std::collections::BTreeMap;
use clientwright_runtime::{Maybe, serde_json};
use clientwright_runtime::emitted::object;

#[doc(no_inline)]
pub use super::shared::{
    ApiMessage, CpuLimits, DeploymentEnvironment, EnvironmentVariable, Failure, MessageSource,
    PagesBuildConfig, PagesDeployment, PagesDeploymentTrigger, PagesSource, PagesSourceConfig,
    PagesTriggerMetadata, PlainTextVariable, PreviewDeploymentSetting, SecretTextVariable,
    SkipReason, SourceType, Stage, StageName, StageStatus, TriggerType,
};

/// A Pages project.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesProject {
    /// The project's id.
    pub id: String,
    /// The project's name.
    pub name: String,
    /// When the project was created.
    pub created_on: String,
    /// The host below `pages.dev` where the project is live.
    pub subdomain: Option<String>,
    /// The domains of the project.
    pub domains: Option<Vec<String>>,
    /// The branch whose deployments are in production.
    pub production_branch: String,
    /// The repository that the project is built from; absent for uploads.
    pub source: Option<PagesSource>,
    /// How the project is built.
    pub build_config: Option<PagesBuildConfig>,
    /// The settings of its deployments, by environment.
    pub deployment_configs: Option<PagesDeploymentConfigs>,
    /// The deployment that is in production.
    pub canonical_deployment: Maybe<PagesDeployment>,
    /// The deployment that was created last.
    pub latest_deployment: Maybe<PagesDeployment>,
    /// The framework that the project uses.
    pub framework: Option<String>,
    /// The version of the framework.
    pub framework_version: Option<String>,
    /// The name of the Worker that serves previews.
    pub preview_script_name: Option<String>,
    /// The name of the Worker that serves production.
    pub production_script_name: Option<String>,
    /// Whether the project uses Pages Functions.
    pub uses_functions: Maybe<bool>,
}
object!(PagesProject {
    required id, name, created_on;
    optional subdomain, domains;
    required production_branch;
    optional
        source, build_config, deployment_configs, canonical_deployment, latest_deployment,
        framework, framework_version, preview_script_name, production_script_name, uses_functions;
});

/// The settings of a project's deployments, by environment.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesDeploymentConfigs {
    /// The settings of previews.
    pub preview: Option<PagesDeploymentConfig>,
    /// The settings of production.
    pub production: Option<PagesDeploymentConfig>,
}
object!(PagesDeploymentConfigs { optional preview, production; });

/// The settings of a project's deployments in one environment.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesDeploymentConfig {
    /// The Constellation bindings, by name.
    pub ai_bindings: Maybe<BTreeMap<String, Option<PagesAiBinding>>>,
    /// The Analytics Engine datasets, by the name of their binding.
    pub analytics_engine_datasets: Maybe<BTreeMap<String, Option<PagesAnalyticsEngineBinding>>>,
    /// The Browser Rendering bindings, by name.
    pub browsers: Maybe<BTreeMap<String, Option<BTreeMap<String, serde_json::Value>>>>,
    /// The D1 databases, by the name of their binding.
    pub d1_databases: Maybe<BTreeMap<String, Option<PagesD1Binding>>>,
    /// The Durable Object namespaces, by the name of their binding.
    pub durable_object_namespaces: Maybe<BTreeMap<String, Option<PagesDurableObjectBinding>>>,
    /// The Hyperdrive bindings, by name.
    pub hyperdrive_bindings: Maybe<BTreeMap<String, Option<PagesHyperdriveBinding>>>,
    /// The Workers KV namespaces, by the name of their binding.
    pub kv_namespaces: Maybe<BTreeMap<String, Option<PagesKvBinding>>>,
    /// The client certificates, by the name of their binding.
    pub mtls_certificates: Maybe<BTreeMap<String, Option<PagesMtlsBinding>>>,
    /// The queues to produce to, by the name of their binding.
    pub queue_producers: Maybe<BTreeMap<String, Option<PagesQueueBinding>>>,
    /// The R2 buckets, by the name of their binding.
    pub r2_buckets: Maybe<BTreeMap<String, Option<PagesR2Binding>>>,
    /// The Workers, by the name of their binding.
    pub services: Maybe<BTreeMap<String, Option<PagesServiceBinding>>>,
    /// The Vectorize indexes, by the name of their binding.
    pub vectorize_bindings: Maybe<BTreeMap<String, Option<PagesVectorizeBinding>>>,
    /// The environment variables of the build and of Pages Functions, by name.
    pub env_vars: Maybe<BTreeMap<String, Option<EnvironmentVariable>>>,
    /// Whether the behaviour of the runtime is always the latest.
    pub always_use_latest_compatibility_date: Option<bool>,
    /// The major version of the image that builds run in.
    pub build_image_major_version: Option<i64>,
    /// The date whose behaviour of the runtime Pages Functions have.
    pub compatibility_date: Option<String>,
    /// Changes of the runtime's behaviour that are enabled or disabled.
    pub compatibility_flags: Option<Vec<String>>,
    /// Whether requests are served without Functions where those reach their limits.
    pub fail_open: Option<bool>,
    /// The limits of an invocation.
    pub limits: Option<CpuLimits>,
    /// Where Pages Functions run.
    pub placement: Maybe<PagesPlacement>,
    /// How Pages Functions are charged.
    pub usage_model: Option<String>,
    /// The hash of the configuration of Wrangler.
    pub wrangler_config_hash: Option<String>,
}
object!(PagesDeploymentConfig {
    optional
        ai_bindings, analytics_engine_datasets, browsers, d1_databases, durable_object_namespaces,
        hyperdrive_bindings, kv_namespaces, mtls_certificates, queue_producers, r2_buckets,
        services, vectorize_bindings, env_vars, always_use_latest_compatibility_date,
        build_image_major_version, compatibility_date, compatibility_flags, fail_open, limits,
        placement, usage_model, wrangler_config_hash;
});

/// Where Pages Functions run.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesPlacement {
    /// How the place is chosen.
    pub mode: Option<String>,
}
object!(PagesPlacement { optional mode; });

/// A Constellation project.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesAiBinding {
    /// The project's id.
    pub project_id: Option<String>,
}
object!(PagesAiBinding { optional project_id; });

/// An Analytics Engine dataset.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesAnalyticsEngineBinding {
    /// The dataset's name.
    pub dataset: Option<String>,
}
object!(PagesAnalyticsEngineBinding { optional dataset; });

/// A D1 database.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesD1Binding {
    /// The database's id.
    pub id: Option<String>,
}
object!(PagesD1Binding { optional id; });

/// A Durable Object namespace.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesDurableObjectBinding {
    /// The namespace's id.
    pub namespace_id: Option<String>,
}
object!(PagesDurableObjectBinding { optional namespace_id; });

/// A Hyperdrive configuration.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesHyperdriveBinding {
    /// The configuration's id.
    pub id: Option<String>,
}
object!(PagesHyperdriveBinding { optional id; });

/// A Workers KV namespace.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesKvBinding {
    /// The namespace's id.
    pub namespace_id: Option<String>,
}
object!(PagesKvBinding { optional namespace_id; });

/// A client certificate.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesMtlsBinding {
    /// The certificate's id.
    pub certificate_id: Option<String>,
}
object!(PagesMtlsBinding { optional certificate_id; });

/// A queue.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesQueueBinding {
    /// The queue's name.
    pub name: Option<String>,
}
object!(PagesQueueBinding { optional name; });

/// An R2 bucket.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesR2Binding {
    /// The bucket's name.
    pub name: Option<String>,
    /// Where the data of the bucket is kept.
    pub jurisdiction: Maybe<String>,
}
object!(PagesR2Binding { optional name, jurisdiction; });

/// A Worker.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesServiceBinding {
    /// The Worker's name.
    pub service: Option<String>,
    /// The environment of the Worker.
    pub environment: Option<String>,
    /// The entrypoint of the Worker.
    pub entrypoint: Maybe<String>,
}
object!(PagesServiceBinding { optional service, environment, entrypoint; });

/// A Vectorize index.
#[derive(Clone)]
#[non_exhaustive]
pub struct PagesVectorizeBinding {
    /// The index's name.
    pub index_name: Option<String>,
}
object!(PagesVectorizeBinding { optional index_name; });
