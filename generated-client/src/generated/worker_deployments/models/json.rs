// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! How the models are read and written.

use openapi_client_runtime::emitted::{object, string_enum};
use super::*;

object! {
    WorkerDeployment {
        required "id" => id;
        required "created_on" => created_on;
        required "source" => source;
        required "strategy" => strategy;
        required "versions" => versions;
        optional "annotations" => annotations;
        optional "author_email" => author_email;
    }
}

object! {
    WorkerDeploymentCreate {
        "strategy" = "\"percentage\"";
        required "versions" => versions;
        optional "annotations" => annotations;
    }
}

object! {
    WorkerDeploymentVersion {
        required "percentage" => percentage;
        required "version_id" => version_id;
    }
}

object! {
    WorkerDeploymentAnnotations {
        optional "workers/message" => workers_message;
        optional "workers/triggered_by" => workers_triggered_by;
    }
}

object! {
    WorkerDeploymentList {
        required "deployments" => deployments;
    }
}

string_enum! {
    WorkerDeploymentStrategy {
        "percentage" => Percentage;
    }
}
