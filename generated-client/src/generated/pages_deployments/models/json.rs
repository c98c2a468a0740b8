// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! How the models are read and written.

use openapi_client_runtime::emitted::{object, string_enum, tagged_union};
use super::*;

object! {
    PagesDeploymentCreate {
        optional "branch" => branch;
        optional "commit_dirty" => commit_dirty;
        optional "commit_hash" => commit_hash;
        optional "commit_message" => commit_message;
        optional "manifest" => manifest;
        optional "pages_build_output_dir" => pages_build_output_dir;
        optional "wrangler_config_hash" => wrangler_config_hash;
        optional "_headers" => headers;
        optional "_redirects" => redirects;
        optional "_routes.json" => routes_json;
        optional "_worker.bundle" => worker_bundle;
        optional "_worker.js" => worker_js;
        optional "functions-filepath-routing-config.json" => functions_filepath_routing_config_json;
    }
}

string_enum! {
    CommitDirty {
        "true" => True;
        "false" => False;
    }
}

object! {
    PagesDeployment {
        required "id" => id;
        required "aliases" => aliases;
        required "build_config" => build_config;
        required "created_on" => created_on;
        required "deployment_trigger" => deployment_trigger;
        required "env_vars" => env_vars;
        required "environment" => environment;
        required "is_skipped" => is_skipped;
        optional "skip_reason" => skip_reason;
        required "latest_stage" => latest_stage;
        required "modified_on" => modified_on;
        required "project_id" => project_id;
        required "project_name" => project_name;
        required "short_id" => short_id;
        required "source" => source;
        required "stages" => stages;
        required "url" => url;
        optional "uses_functions" => uses_functions;
    }
}

object! {
    PagesBuildConfig {
        required "web_analytics_tag" => web_analytics_tag;
        required "web_analytics_token" => web_analytics_token;
        optional "build_caching" => build_caching;
        optional "build_command" => build_command;
        optional "destination_dir" => destination_dir;
        optional "root_dir" => root_dir;
    }
}

object! {
    PagesDeploymentTrigger {
        required "metadata" => metadata;
        required "type" => r#type;
    }
}

object! {
    PagesTriggerMetadata {
        required "branch" => branch;
        required "commit_dirty" => commit_dirty;
        required "commit_hash" => commit_hash;
        required "commit_message" => commit_message;
    }
}

string_enum! {
    TriggerType {
        "github:push" => GithubPush;
        "ad_hoc" => AdHoc;
        "deploy_hook" => DeployHook;
    }
}

tagged_union! {
    EnvironmentVariable by "type" {
        "plain_text" => PlainText;
        "secret_text" => SecretText;
    }
}

object! {
    PlainTextVariable {
        "type" = "\"plain_text\"";
        required "value" => value;
    }
}

object! {
    SecretTextVariable {
        "type" = "\"secret_text\"";
        required "value" => value;
    }
}

string_enum! {
    DeploymentEnvironment {
        "preview" => Preview;
        "production" => Production;
    }
}

string_enum! {
    SkipReason {
        "commit_message" => CommitMessage;
        "preview_deployments_disabled" => PreviewDeploymentsDisabled;
        "production_deployments_disabled" => ProductionDeploymentsDisabled;
        "path_config" => PathConfig;
        "branch_config" => BranchConfig;
        "pages_to_workers_conversion" => PagesToWorkersConversion;
        "superseded_queued_build" => SupersededQueuedBuild;
    }
}

object! {
    Stage {
        required "ended_on" => ended_on;
        required "name" => name;
        required "started_on" => started_on;
        required "status" => status;
    }
}

string_enum! {
    StageName {
        "queued" => Queued;
        "initialize" => Initialize;
        "clone_repo" => CloneRepo;
        "build" => Build;
        "deploy" => Deploy;
    }
}

string_enum! {
    StageStatus {
        "success" => Success;
        "idle" => Idle;
        "active" => Active;
        "failure" => Failure;
        "canceled" => Canceled;
        "skipped" => Skipped;
    }
}

object! {
    PagesSource {
        required "config" => config;
        required "type" => r#type;
    }
}

object! {
    PagesSourceConfig {
        required "deployments_enabled" => deployments_enabled;
        required "owner" => owner;
        required "owner_id" => owner_id;
        required "path_excludes" => path_excludes;
        required "path_includes" => path_includes;
        required "pr_comments_enabled" => pr_comments_enabled;
        required "preview_branch_excludes" => preview_branch_excludes;
        required "preview_branch_includes" => preview_branch_includes;
        required "preview_deployment_setting" => preview_deployment_setting;
        required "production_branch" => production_branch;
        required "production_deployments_enabled" => production_deployments_enabled;
        required "repo_id" => repo_id;
        required "repo_name" => repo_name;
    }
}

string_enum! {
    PreviewDeploymentSetting {
        "all" => All;
        "none" => None;
        "custom" => Custom;
    }
}

string_enum! {
    SourceType {
        "github" => Github;
        "gitlab" => Gitlab;
    }
}

object! {
    DeploymentLogs {
        required "data" => data;
        required "includes_container_logs" => includes_container_logs;
        required "total" => total;
    }
}

object! {
    LogLine {
        required "line" => line;
        required "ts" => ts;
    }
}
