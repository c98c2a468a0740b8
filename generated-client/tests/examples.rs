// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The examples and defaults of the document: each is read by its type, written again, and must come back equal.
//!
//! Each test is named after the component or operation that contains the examples.

#[cfg(feature = "worker-deployments")]
mod worker_deployments {
    ::cloudflare_deployments::runtime::emitted::examples! {
        components_responses_worker_deployment {
            "#/components/responses/WorkerDeployment/content/application~1json/example/result": ::cloudflare_deployments::worker_deployments::WorkerDeployment = r#"{"id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e","created_on":"2019-12-27T18:11:19.117Z","source":"api","strategy":"percentage","versions":[{"percentage":100,"version_id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"}],"annotations":{"workers/message":"Deploy bug fix.","workers/triggered_by":"deployment"},"author_email":"dev@stainless.com"}"#;
        }
        components_schemas_worker_deployment {
            "#/components/schemas/WorkerDeployment/properties/id/examples/0": ::cloudflare_deployments::runtime::Uuid = r#""182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e""#;
            "#/components/schemas/WorkerDeployment/properties/created_on/examples/0": ::cloudflare_deployments::runtime::DateTime = r#""2019-12-27T18:11:19.117Z""#;
            "#/components/schemas/WorkerDeployment/properties/source/examples/0": String = r#""api""#;
            "#/components/schemas/WorkerDeployment/properties/author_email/examples/0": String = r#""dev@stainless.com""#;
        }
        components_schemas_worker_deployment_annotations {
            "#/components/schemas/WorkerDeploymentAnnotations/properties/workers~1message/examples/0": String = r#""Deploy bug fix.""#;
            "#/components/schemas/WorkerDeploymentAnnotations/properties/workers~1triggered_by/examples/0": String = r#""deployment""#;
        }
        components_schemas_worker_deployment_version {
            "#/components/schemas/WorkerDeploymentVersion/properties/percentage/examples/0": f64 = r"100";
            "#/components/schemas/WorkerDeploymentVersion/properties/version_id/examples/0": ::cloudflare_deployments::runtime::Uuid = r#""182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e""#;
        }
        paths_accounts_account_id_workers_scripts_script_name_deployments_post {
            "#/paths/~1accounts~1{account_id}~1workers~1scripts~1{script_name}~1deployments/post/requestBody/content/application~1json/example": ::cloudflare_deployments::worker_deployments::WorkerDeploymentCreate = r#"{"strategy":"percentage","versions":[{"percentage":100,"version_id":"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"}]}"#;
        }
    }
}

#[cfg(feature = "worker-versions")]
mod worker_versions {
    ::cloudflare_deployments::runtime::emitted::examples! {
        components_schemas_worker_version_metadata {
            "#/components/schemas/WorkerVersionMetadata/properties/author_email/examples/0": String = r#""user@example.com""#;
            "#/components/schemas/WorkerVersionMetadata/properties/author_id/examples/0": String = r#""408cbcdfd4dda4617efef40b04d168a1""#;
            "#/components/schemas/WorkerVersionMetadata/properties/created_on/examples/0": String = r#""2022-11-08T17:19:29.176266Z""#;
            "#/components/schemas/WorkerVersionMetadata/properties/hasPreview/examples/0": bool = r"true";
            "#/components/schemas/WorkerVersionMetadata/properties/modified_on/examples/0": String = r#""2022-11-08T17:19:29.176266Z""#;
        }
        components_schemas_worker_version_summary {
            "#/components/schemas/WorkerVersionSummary/properties/id/examples/0": String = r#""18f97339-c287-4872-9bdd-e2135c07ec12""#;
            "#/components/schemas/WorkerVersionSummary/properties/number/examples/0": f64 = r"1";
        }
        paths_accounts_account_id_workers_scripts_script_name_versions_get {
            "#/paths/~1accounts~1{account_id}~1workers~1scripts~1{script_name}~1versions/get/responses/200/content/application~1json/example/result": ::cloudflare_deployments::worker_versions::WorkerVersionList = r#"{"items":[{"id":"18f97339-c287-4872-9bdd-e2135c07ec12","metadata":{"author_email":"user@example.com","author_id":"408cbcdfd4dda4617efef40b04d168a1","created_on":"2022-11-08T17:19:29.176266Z","hasPreview":true,"modified_on":"2022-11-08T17:19:29.176266Z","source":"api"},"number":1}]}"#;
        }
    }
}

mod shared {
    ::cloudflare_deployments::runtime::emitted::examples! {
        components_responses_pages_deployment {
            #[cfg(any(feature = "pages-deployments", feature = "pages-projects"))]
            "#/components/responses/PagesDeployment/content/application~1json/example/result": ::cloudflare_deployments::shared::PagesDeployment = r#"{"id":"f64788e9-fccd-4d4a-a28a-cb84f88f6","aliases":["https://branchname.projectname.pages.dev"],"build_config":{"web_analytics_tag":"cee1c73f6e4743d0b5e6bb1a0bcaabcc","web_analytics_token":"021e1057c18547eca7b79f2516f06o7x","build_caching":true,"build_command":"npm run build","destination_dir":"build","root_dir":"/"},"created_on":"2021-03-09T00:55:03.923456Z","deployment_trigger":{"metadata":{"branch":"main","commit_dirty":false,"commit_hash":"ad9ccd918a81025731e10e40267e11273a263421","commit_message":"Update index.html"},"type":"ad_hoc"},"env_vars":{"foo":{"type":"plain_text","value":"hello world"}},"environment":"preview","is_skipped":true,"latest_stage":{"ended_on":"2021-03-09T00:58:59.045655Z","name":"deploy","started_on":"2021-03-09T00:55:03.923456Z","status":"success"},"modified_on":"2021-03-09T00:58:59.045655Z","project_id":"7b162ea7-7367-4d67-bcde-1160995d5","project_name":"this-is-my-project-01","short_id":"f64788e9","source":{"config":{"deployments_enabled":true,"owner":"my-org","owner_id":"12345678","path_excludes":["string"],"path_includes":["string"],"pr_comments_enabled":true,"preview_branch_excludes":["string"],"preview_branch_includes":["string"],"preview_deployment_setting":"all","production_branch":"main","production_deployments_enabled":true,"repo_id":"12345678","repo_name":"my-repo"},"type":"github"},"stages":[{"ended_on":"2021-06-03T15:39:03.134378Z","name":"queued","started_on":"2021-06-03T15:38:15.608194Z","status":"active"},{"ended_on":null,"name":"initialize","started_on":null,"status":"idle"},{"ended_on":null,"name":"clone_repo","started_on":null,"status":"idle"},{"ended_on":null,"name":"build","started_on":null,"status":"idle"},{"ended_on":null,"name":"deploy","started_on":null,"status":"idle"}],"url":"https://f64788e9.ninjakittens.pages.dev","uses_functions":true}"#;
        }
        components_schemas_api_message {
            "#/components/schemas/ApiMessage/properties/code/examples/0": i64 = r"1000";
        }
        components_schemas_pages_build_config {
            "#/components/schemas/PagesBuildConfig/properties/web_analytics_tag/examples/0": Option<String> = r#""cee1c73f6e4743d0b5e6bb1a0bcaabcc""#;
            "#/components/schemas/PagesBuildConfig/properties/web_analytics_token/examples/0": Option<::cloudflare_deployments::runtime::Secret> = r#""021e1057c18547eca7b79f2516f06o7x""#;
            "#/components/schemas/PagesBuildConfig/properties/build_caching/examples/0": Option<bool> = r"true";
            "#/components/schemas/PagesBuildConfig/properties/build_command/examples/0": Option<String> = r#""npm run build""#;
            "#/components/schemas/PagesBuildConfig/properties/destination_dir/examples/0": Option<String> = r#""build""#;
            "#/components/schemas/PagesBuildConfig/properties/root_dir/examples/0": Option<String> = r#""/""#;
        }
        components_schemas_pages_deployment {
            "#/components/schemas/PagesDeployment/properties/id/examples/0": String = r#""f64788e9-fccd-4d4a-a28a-cb84f88f6""#;
            "#/components/schemas/PagesDeployment/properties/aliases/items/examples/0": String = r#""https://branchname.projectname.pages.dev""#;
            "#/components/schemas/PagesDeployment/properties/created_on/examples/0": ::cloudflare_deployments::runtime::DateTime = r#""2021-03-09T00:55:03.923456Z""#;
            "#/components/schemas/PagesDeployment/properties/is_skipped/examples/0": bool = r"true";
            "#/components/schemas/PagesDeployment/properties/modified_on/examples/0": ::cloudflare_deployments::runtime::DateTime = r#""2021-03-09T00:58:59.045655Z""#;
            "#/components/schemas/PagesDeployment/properties/project_id/examples/0": String = r#""7b162ea7-7367-4d67-bcde-1160995d5""#;
            "#/components/schemas/PagesDeployment/properties/project_name/examples/0": String = r#""this-is-my-project-01""#;
            "#/components/schemas/PagesDeployment/properties/short_id/examples/0": String = r#""f64788e9""#;
            "#/components/schemas/PagesDeployment/properties/url/examples/0": String = r#""https://f64788e9.ninjakittens.pages.dev""#;
            "#/components/schemas/PagesDeployment/properties/uses_functions/examples/0": Option<bool> = r"true";
        }
        components_schemas_pages_source_config {
            "#/components/schemas/PagesSourceConfig/properties/deployments_enabled/examples/0": bool = r"true";
            "#/components/schemas/PagesSourceConfig/properties/owner/examples/0": String = r#""my-org""#;
            "#/components/schemas/PagesSourceConfig/properties/owner_id/examples/0": String = r#""12345678""#;
            "#/components/schemas/PagesSourceConfig/properties/pr_comments_enabled/examples/0": bool = r"true";
            "#/components/schemas/PagesSourceConfig/properties/production_branch/examples/0": String = r#""main""#;
            "#/components/schemas/PagesSourceConfig/properties/production_deployments_enabled/examples/0": bool = r"true";
            "#/components/schemas/PagesSourceConfig/properties/repo_id/examples/0": String = r#""12345678""#;
            "#/components/schemas/PagesSourceConfig/properties/repo_name/examples/0": String = r#""my-repo""#;
        }
        components_schemas_pages_trigger_metadata {
            "#/components/schemas/PagesTriggerMetadata/properties/branch/examples/0": String = r#""main""#;
            "#/components/schemas/PagesTriggerMetadata/properties/commit_dirty/examples/0": bool = r"false";
            "#/components/schemas/PagesTriggerMetadata/properties/commit_hash/examples/0": String = r#""ad9ccd918a81025731e10e40267e11273a263421""#;
            "#/components/schemas/PagesTriggerMetadata/properties/commit_message/examples/0": String = r#""Update index.html""#;
        }
        components_schemas_plain_text_variable {
            "#/components/schemas/PlainTextVariable/properties/value/examples/0": String = r#""hello world""#;
        }
        components_schemas_stage {
            "#/components/schemas/Stage/properties/ended_on/examples/0": Option<::cloudflare_deployments::runtime::DateTime> = r#""2021-03-09T00:58:59.045655Z""#;
            "#/components/schemas/Stage/properties/ended_on/examples/1": Option<::cloudflare_deployments::runtime::DateTime> = r"null";
            "#/components/schemas/Stage/properties/started_on/examples/0": Option<::cloudflare_deployments::runtime::DateTime> = r#""2021-03-09T00:55:03.923456Z""#;
            "#/components/schemas/Stage/properties/started_on/examples/1": Option<::cloudflare_deployments::runtime::DateTime> = r"null";
        }
    }
}
