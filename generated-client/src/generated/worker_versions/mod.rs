// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The versions of a Workers script, each with its code's settings and the resources that it is bound to. A deployment chooses among them.
//!
//! The operations of “Worker Versions” are methods of [`WorkerVersions`](operations::WorkerVersions), which [`Client::worker_versions`](super::Client::worker_versions) returns.

pub mod operations;

use clientwright_runtime::{UnknownValue, UnknownVariant};
use clientwright_runtime::emitted::{object, string_enum, tagged_union};

#[doc(no_inline)]
pub use super::shared::{ApiMessage, CpuLimits, Failure, MessageSource};

/// The versions of a Workers script.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkerVersionList {
    /// The versions, the latest first.
    pub items: Option<Vec<WorkerVersionSummary>>,
}
object!(WorkerVersionList { optional items; });

/// A version of a Workers script, as a list has it.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkerVersionSummary {
    /// The version's id. For example `"18f97339-c287-4872-9bdd-e2135c07ec12"`.
    pub id: Option<String>,
    /// Who created the version, when, and with what.
    pub metadata: Option<WorkerVersionMetadata>,
    /// The number of the version, counted from the first one of the script. For example `1`.
    pub number: Option<f64>,
}
object!(WorkerVersionSummary { optional id, metadata, number; });

/// A version of a Workers script, with its settings and its bindings.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkerVersion {
    /// The version's id.
    pub id: Option<String>,
    /// Who created the version, when, and with what.
    pub metadata: Option<WorkerVersionMetadata>,
    /// The number of the version, counted from the first one of the script.
    pub number: Option<f64>,
    /// What the version consists of.
    pub resources: Option<WorkerVersionResources>,
}
object!(WorkerVersion { optional id, metadata, number, resources; });

/// Who created a version, when, and with what.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkerVersionMetadata {
    /// The e-mail address of the user who created the version. For example `"user@example.com"`.
    pub author_email: Option<String>,
    /// The id of the user who created the version. For example `"408cbcdfd4dda4617efef40b04d168a1"`.
    pub author_id: Option<String>,
    /// When the version was created. For example `"2022-11-08T17:19:29.176266Z"`.
    pub created_on: Option<String>,
    /// Whether the version can be previewed. For example `true`.
    pub has_preview: Option<bool>,
    /// When the version was last changed. For example `"2022-11-08T17:19:29.176266Z"`.
    pub modified_on: Option<String>,
    /// What the version was uploaded with.
    pub source: Option<WorkerVersionSource>,
}
object!(WorkerVersionMetadata {
    optional author_email, author_id, created_on, has_preview as "hasPreview", modified_on, source;
});

/// What a version was uploaded with.
#[derive(Clone)]
#[non_exhaustive]
pub enum WorkerVersionSource {
    /// `unknown`.
    UnknownValue,
    /// `api`.
    Api,
    /// `wrangler`.
    Wrangler,
    /// `terraform`.
    Terraform,
    /// `dash`.
    Dash,
    /// `cf_cli`.
    CfCli,
    /// `dash_template`.
    DashTemplate,
    /// `integration`.
    Integration,
    /// `quick_editor`.
    QuickEditor,
    /// `playground`.
    Playground,
    /// `workersci`.
    Workersci,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(WorkerVersionSource {
    "unknown" => UnknownValue; "api" => Api; "wrangler" => Wrangler; "terraform" => Terraform;
    "dash" => Dash; "cf_cli" => CfCli; "dash_template" => DashTemplate;
    "integration" => Integration; "quick_editor" => QuickEditor; "playground" => Playground;
    "workersci" => Workersci;
});

/// What a version of a script consists of.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkerVersionResources {
    /// The resources that the version is bound to.
    pub bindings: Option<Vec<WorkerBinding>>,
    /// The script itself.
    pub script: Option<WorkerVersionScript>,
    /// How the script is run.
    pub script_runtime: Option<WorkerVersionRuntime>,
}
object!(WorkerVersionResources { optional bindings, script, script_runtime; });

/// The script of a version.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkerVersionScript {
    /// The hash of the script's content, as in the header `ETag`.
    pub etag: Option<String>,
    /// The events that the default export handles.
    pub handlers: Option<Vec<String>>,
    /// What the script was last deployed with.
    pub last_deployed_from: Option<String>,
    /// The events that named exports handle.
    pub named_handlers: Option<Vec<NamedHandlers>>,
}
object!(WorkerVersionScript { optional etag, handlers, last_deployed_from, named_handlers; });

/// The events that a named export handles.
#[derive(Clone)]
#[non_exhaustive]
pub struct NamedHandlers {
    /// The events.
    pub handlers: Option<Vec<String>>,
    /// The name of the export.
    pub name: Option<String>,
}
object!(NamedHandlers { optional handlers, name; });

/// How the script of a version is run.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkerVersionRuntime {
    /// The date whose behaviour of the runtime the script has.
    pub compatibility_date: Option<String>,
    /// Changes of the runtime's behaviour that are enabled or disabled.
    pub compatibility_flags: Option<Vec<String>>,
    /// The limits of an invocation.
    pub limits: Option<CpuLimits>,
    /// The tag of the last migration of Durable Objects.
    pub migration_tag: Option<String>,
    /// How the script is charged.
    pub usage_model: Option<String>,
}
object!(WorkerVersionRuntime {
    optional compatibility_date, compatibility_flags, limits, migration_tag, usage_model;
});

/// A resource that a version of a script is bound to. Kinds that are not listed are kept as they are.
#[derive(Clone)]
#[non_exhaustive]
pub enum WorkerBinding {
    /// A Workers KV namespace that a version is bound to. `type` is `kv_namespace`.
    KvNamespace(KvNamespaceBinding),
    /// Another Worker that a version is bound to. `type` is `service`.
    Service(ServiceBinding),
    /// A Durable Object namespace that a version is bound to. `type` is `durable_object_namespace`.
    DurableObject(DurableObjectBinding),
    /// An R2 bucket that a version is bound to. `type` is `r2_bucket`.
    R2Bucket(R2BucketBinding),
    /// A queue that a version is bound to. `type` is `queue`.
    Queue(QueueBinding),
    /// A D1 database that a version is bound to. `type` is `d1`.
    D1(D1Binding),
    /// A text that a version is bound to. `type` is `plain_text`.
    PlainText(PlainTextBinding),
    /// A secret that a version is bound to. The API does not return its value. `type` is `secret_text`.
    SecretText(SecretTextBinding),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}
tagged_union!(WorkerBinding by "type" {
    "kv_namespace" => KvNamespace; "service" => Service;
    "durable_object_namespace" => DurableObject; "r2_bucket" => R2Bucket; "queue" => Queue;
    "d1" => D1; "plain_text" => PlainText; "secret_text" => SecretText;
});

/// A Workers KV namespace that a version is bound to.
#[derive(Clone)]
#[non_exhaustive]
pub struct KvNamespaceBinding {
    /// The name of the variable with the resource.
    pub name: String,
    /// The namespace's id.
    pub namespace_id: String,
}
object!(KvNamespaceBinding {
    "type" = "\"kv_namespace\"";
    required name, namespace_id;
});

/// Another Worker that a version is bound to.
#[derive(Clone)]
#[non_exhaustive]
pub struct ServiceBinding {
    /// The name of the variable with the resource.
    pub name: String,
    /// The name of the Worker.
    pub service: String,
    /// The environment of the Worker.
    pub environment: Option<String>,
}
object!(ServiceBinding {
    "type" = "\"service\"";
    required name, service;
    optional environment;
});

/// A Durable Object namespace that a version is bound to.
#[derive(Clone)]
#[non_exhaustive]
pub struct DurableObjectBinding {
    /// The name of the variable with the resource.
    pub name: String,
    /// The class that implements the objects.
    pub class_name: String,
    /// The script that has the class, if it is another one.
    pub script_name: Option<String>,
    /// The environment of that script.
    pub environment: Option<String>,
    /// The namespace's id.
    pub namespace_id: Option<String>,
}
object!(DurableObjectBinding {
    "type" = "\"durable_object_namespace\"";
    required name, class_name;
    optional script_name, environment, namespace_id;
});

/// An R2 bucket that a version is bound to.
#[derive(Clone)]
#[non_exhaustive]
pub struct R2BucketBinding {
    /// The name of the variable with the resource.
    pub name: String,
    /// The bucket's name.
    pub bucket_name: String,
}
object!(R2BucketBinding {
    "type" = "\"r2_bucket\"";
    required name, bucket_name;
});

/// A queue that a version is bound to.
#[derive(Clone)]
#[non_exhaustive]
pub struct QueueBinding {
    /// The name of the variable with the resource.
    pub name: String,
    /// The queue's name.
    pub queue_name: String,
}
object!(QueueBinding {
    "type" = "\"queue\"";
    required name, queue_name;
});

/// A D1 database that a version is bound to.
#[derive(Clone)]
#[non_exhaustive]
pub struct D1Binding {
    /// The name of the variable with the resource.
    pub name: String,
    /// The database's id.
    pub id: String,
}
object!(D1Binding {
    "type" = "\"d1\"";
    required name, id;
});

/// A text that a version is bound to.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlainTextBinding {
    /// The name of the variable with the resource.
    pub name: String,
    /// The text.
    pub text: String,
}
object!(PlainTextBinding {
    "type" = "\"plain_text\"";
    required name, text;
});

/// A secret that a version is bound to. The API does not return its value.
#[derive(Clone)]
#[non_exhaustive]
pub struct SecretTextBinding {
    /// The name of the variable with the resource.
    pub name: String,
}
object!(SecretTextBinding {
    "type" = "\"secret_text\"";
    required name;
});
