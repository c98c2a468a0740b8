// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! What a fake of the API knows of these operations.

use openapi_client_runtime::emitted::{Faked, Fields, reads};

/// The operations as a fake plays them.
pub(in super::super) static OPERATIONS: &[Faked] = &[
    Faked::new(&super::operations::Create::OPERATION)
        .bodies(&[("multipart/form-data", None)])
        .fields(
            &[
                (
                    "multipart/form-data",
                    Fields::new(
                        &[
                            ("branch", false),
                            ("commit_dirty", false),
                            ("commit_hash", false),
                            ("commit_message", false),
                            ("manifest", false),
                            ("pages_build_output_dir", false),
                            ("wrangler_config_hash", false),
                            ("_headers", false),
                            ("_redirects", false),
                            ("_routes.json", false),
                            ("_worker.bundle", false),
                            ("_worker.js", false),
                            ("functions-filepath-routing-config.json", false),
                        ],
                    ),
                ),
            ],
        )
        .example(
            200,
            "application/json",
            r#"{"errors":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"messages":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"result":{"id":"f64788e9-fccd-4d4a-a28a-cb84f88f6","aliases":["https://branchname.projectname.pages.dev"],"build_config":{"web_analytics_tag":"cee1c73f6e4743d0b5e6bb1a0bcaabcc","web_analytics_token":"021e1057c18547eca7b79f2516f06o7x","build_caching":true,"build_command":"npm run build","destination_dir":"build","root_dir":"/"},"created_on":"2021-03-09T00:55:03.923456Z","deployment_trigger":{"metadata":{"branch":"main","commit_dirty":false,"commit_hash":"ad9ccd918a81025731e10e40267e11273a263421","commit_message":"Update index.html"},"type":"ad_hoc"},"env_vars":{"foo":{"type":"plain_text","value":"hello world"}},"environment":"preview","is_skipped":true,"latest_stage":{"ended_on":"2021-03-09T00:58:59.045655Z","name":"deploy","started_on":"2021-03-09T00:55:03.923456Z","status":"success"},"modified_on":"2021-03-09T00:58:59.045655Z","project_id":"7b162ea7-7367-4d67-bcde-1160995d5","project_name":"this-is-my-project-01","short_id":"f64788e9","source":{"config":{"deployments_enabled":true,"owner":"my-org","owner_id":"12345678","path_excludes":["string"],"path_includes":["string"],"pr_comments_enabled":true,"preview_branch_excludes":["string"],"preview_branch_includes":["string"],"preview_deployment_setting":"all","production_branch":"main","production_deployments_enabled":true,"repo_id":"12345678","repo_name":"my-repo"},"type":"github"},"stages":[{"ended_on":"2021-06-03T15:39:03.134378Z","name":"queued","started_on":"2021-06-03T15:38:15.608194Z","status":"active"},{"ended_on":null,"name":"initialize","started_on":null,"status":"idle"},{"ended_on":null,"name":"clone_repo","started_on":null,"status":"idle"},{"ended_on":null,"name":"build","started_on":null,"status":"idle"},{"ended_on":null,"name":"deploy","started_on":null,"status":"idle"}],"url":"https://f64788e9.ninjakittens.pages.dev","uses_functions":true},"success":true}"#,
        ),
    Faked::new(&super::operations::List::OPERATION)
        .arguments(&[(3, reads::<i64>), (4, reads::<i64>)])
        .example(
            200,
            "application/json",
            r#"{"errors":[],"messages":[],"result":[{"aliases":["text"],"build_config":{"web_analytics_tag":"cee1c73f6e4743d0b5e6bb1a0bcaabcc","web_analytics_token":"021e1057c18547eca7b79f2516f06o7x"},"created_on":"2021-03-09T00:55:03.923456Z","deployment_trigger":{"metadata":{"branch":"main","commit_dirty":false,"commit_hash":"ad9ccd918a81025731e10e40267e11273a263421","commit_message":"Update index.html"},"type":"github:push"},"env_vars":{},"environment":"preview","id":"f64788e9-fccd-4d4a-a28a-cb84f88f6","is_skipped":true,"latest_stage":{"ended_on":"2021-03-09T00:58:59.045655Z","name":"queued","started_on":"2021-03-09T00:55:03.923456Z","status":"success"},"modified_on":"2021-03-09T00:58:59.045655Z","project_id":"7b162ea7-7367-4d67-bcde-1160995d5","project_name":"this-is-my-project-01","short_id":"f64788e9","source":{"config":{"deployments_enabled":true,"owner":"my-org","owner_id":"12345678","path_excludes":[],"path_includes":[],"pr_comments_enabled":true,"preview_branch_excludes":[],"preview_branch_includes":[],"preview_deployment_setting":"all","production_branch":"main","production_deployments_enabled":true,"repo_id":"12345678","repo_name":"my-repo"},"type":"github"},"stages":[{"ended_on":"2021-03-09T00:58:59.045655Z","name":"queued","started_on":"2021-03-09T00:55:03.923456Z","status":"success"}],"url":"https://f64788e9.ninjakittens.pages.dev"}],"success":true}"#,
        ),
    Faked::new(&super::operations::Get::OPERATION)
        .example(
            200,
            "application/json",
            r#"{"errors":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"messages":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"result":{"id":"f64788e9-fccd-4d4a-a28a-cb84f88f6","aliases":["https://branchname.projectname.pages.dev"],"build_config":{"web_analytics_tag":"cee1c73f6e4743d0b5e6bb1a0bcaabcc","web_analytics_token":"021e1057c18547eca7b79f2516f06o7x","build_caching":true,"build_command":"npm run build","destination_dir":"build","root_dir":"/"},"created_on":"2021-03-09T00:55:03.923456Z","deployment_trigger":{"metadata":{"branch":"main","commit_dirty":false,"commit_hash":"ad9ccd918a81025731e10e40267e11273a263421","commit_message":"Update index.html"},"type":"ad_hoc"},"env_vars":{"foo":{"type":"plain_text","value":"hello world"}},"environment":"preview","is_skipped":true,"latest_stage":{"ended_on":"2021-03-09T00:58:59.045655Z","name":"deploy","started_on":"2021-03-09T00:55:03.923456Z","status":"success"},"modified_on":"2021-03-09T00:58:59.045655Z","project_id":"7b162ea7-7367-4d67-bcde-1160995d5","project_name":"this-is-my-project-01","short_id":"f64788e9","source":{"config":{"deployments_enabled":true,"owner":"my-org","owner_id":"12345678","path_excludes":["string"],"path_includes":["string"],"pr_comments_enabled":true,"preview_branch_excludes":["string"],"preview_branch_includes":["string"],"preview_deployment_setting":"all","production_branch":"main","production_deployments_enabled":true,"repo_id":"12345678","repo_name":"my-repo"},"type":"github"},"stages":[{"ended_on":"2021-06-03T15:39:03.134378Z","name":"queued","started_on":"2021-06-03T15:38:15.608194Z","status":"active"},{"ended_on":null,"name":"initialize","started_on":null,"status":"idle"},{"ended_on":null,"name":"clone_repo","started_on":null,"status":"idle"},{"ended_on":null,"name":"build","started_on":null,"status":"idle"},{"ended_on":null,"name":"deploy","started_on":null,"status":"idle"}],"url":"https://f64788e9.ninjakittens.pages.dev","uses_functions":true},"success":true}"#,
        ),
    Faked::new(&super::operations::Delete::OPERATION)
        .arguments(&[(3, reads::<bool>)])
        .example(
            200,
            "application/json",
            r#"{"errors":[],"messages":[],"result":{},"success":true}"#,
        ),
    Faked::new(&super::operations::Logs::OPERATION)
        .example(
            200,
            "application/json",
            r#"{"errors":[],"messages":[],"result":{"data":[{"line":"text","ts":"text"}],"includes_container_logs":true,"total":1},"success":true}"#,
        ),
    Faked::new(&super::operations::Retry::OPERATION)
        .example(
            200,
            "application/json",
            r#"{"errors":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"messages":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"result":{"id":"f64788e9-fccd-4d4a-a28a-cb84f88f6","aliases":["https://branchname.projectname.pages.dev"],"build_config":{"web_analytics_tag":"cee1c73f6e4743d0b5e6bb1a0bcaabcc","web_analytics_token":"021e1057c18547eca7b79f2516f06o7x","build_caching":true,"build_command":"npm run build","destination_dir":"build","root_dir":"/"},"created_on":"2021-03-09T00:55:03.923456Z","deployment_trigger":{"metadata":{"branch":"main","commit_dirty":false,"commit_hash":"ad9ccd918a81025731e10e40267e11273a263421","commit_message":"Update index.html"},"type":"ad_hoc"},"env_vars":{"foo":{"type":"plain_text","value":"hello world"}},"environment":"preview","is_skipped":true,"latest_stage":{"ended_on":"2021-03-09T00:58:59.045655Z","name":"deploy","started_on":"2021-03-09T00:55:03.923456Z","status":"success"},"modified_on":"2021-03-09T00:58:59.045655Z","project_id":"7b162ea7-7367-4d67-bcde-1160995d5","project_name":"this-is-my-project-01","short_id":"f64788e9","source":{"config":{"deployments_enabled":true,"owner":"my-org","owner_id":"12345678","path_excludes":["string"],"path_includes":["string"],"pr_comments_enabled":true,"preview_branch_excludes":["string"],"preview_branch_includes":["string"],"preview_deployment_setting":"all","production_branch":"main","production_deployments_enabled":true,"repo_id":"12345678","repo_name":"my-repo"},"type":"github"},"stages":[{"ended_on":"2021-06-03T15:39:03.134378Z","name":"queued","started_on":"2021-06-03T15:38:15.608194Z","status":"active"},{"ended_on":null,"name":"initialize","started_on":null,"status":"idle"},{"ended_on":null,"name":"clone_repo","started_on":null,"status":"idle"},{"ended_on":null,"name":"build","started_on":null,"status":"idle"},{"ended_on":null,"name":"deploy","started_on":null,"status":"idle"}],"url":"https://f64788e9.ninjakittens.pages.dev","uses_functions":true},"success":true}"#,
        ),
    Faked::new(&super::operations::Rollback::OPERATION)
        .example(
            200,
            "application/json",
            r#"{"errors":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"messages":[{"code":1000,"message":"message","documentation_url":"documentation_url","source":{"pointer":"pointer"}}],"result":{"id":"f64788e9-fccd-4d4a-a28a-cb84f88f6","aliases":["https://branchname.projectname.pages.dev"],"build_config":{"web_analytics_tag":"cee1c73f6e4743d0b5e6bb1a0bcaabcc","web_analytics_token":"021e1057c18547eca7b79f2516f06o7x","build_caching":true,"build_command":"npm run build","destination_dir":"build","root_dir":"/"},"created_on":"2021-03-09T00:55:03.923456Z","deployment_trigger":{"metadata":{"branch":"main","commit_dirty":false,"commit_hash":"ad9ccd918a81025731e10e40267e11273a263421","commit_message":"Update index.html"},"type":"ad_hoc"},"env_vars":{"foo":{"type":"plain_text","value":"hello world"}},"environment":"preview","is_skipped":true,"latest_stage":{"ended_on":"2021-03-09T00:58:59.045655Z","name":"deploy","started_on":"2021-03-09T00:55:03.923456Z","status":"success"},"modified_on":"2021-03-09T00:58:59.045655Z","project_id":"7b162ea7-7367-4d67-bcde-1160995d5","project_name":"this-is-my-project-01","short_id":"f64788e9","source":{"config":{"deployments_enabled":true,"owner":"my-org","owner_id":"12345678","path_excludes":["string"],"path_includes":["string"],"pr_comments_enabled":true,"preview_branch_excludes":["string"],"preview_branch_includes":["string"],"preview_deployment_setting":"all","production_branch":"main","production_deployments_enabled":true,"repo_id":"12345678","repo_name":"my-repo"},"type":"github"},"stages":[{"ended_on":"2021-06-03T15:39:03.134378Z","name":"queued","started_on":"2021-06-03T15:38:15.608194Z","status":"active"},{"ended_on":null,"name":"initialize","started_on":null,"status":"idle"},{"ended_on":null,"name":"clone_repo","started_on":null,"status":"idle"},{"ended_on":null,"name":"build","started_on":null,"status":"idle"},{"ended_on":null,"name":"deploy","started_on":null,"status":"idle"}],"url":"https://f64788e9.ninjakittens.pages.dev","uses_functions":true},"success":true}"#,
        ),
];
