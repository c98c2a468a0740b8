//! Following a Pages deployment, without sockets and without time.

use std::time::Duration;

use cloudflare_deployments::follow::{Event, Follow, FollowError, Outcome};
use serde_json::{Value, json};
use tests::scripted::{Scripted, Step};
use tests::wire::{ACCOUNT, PAGES_DEPLOYMENT, PROJECT, envelope, example};

const STAGES: [&str; 5] = ["queued", "initialize", "clone_repo", "build", "deploy"];
const SECOND: Duration = Duration::from_secs(1);

type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

/// Returns the deployment, whose stages before this one have succeeded and whose later ones are idle.
fn deployment(stage: &str, status: &str) -> Value {
    let mut response = example("pages-deployments-get.200");
    let mut reached = false;
    let stages = STAGES.map(|name| {
        let status = match (name == stage, reached) {
            (true, _) => status,
            (false, true) => "idle",
            (false, false) => "success",
        };
        reached |= name == stage;
        json!({ "name": name, "status": status, "started_on": null, "ended_on": null })
    });
    let latest = stages.iter().find(|known| known["name"] == stage).cloned();
    let result = &mut response["result"];
    result["is_skipped"] = json!(false);
    result["latest_stage"] = latest.unwrap_or_default();
    result["stages"] = json!(stages);
    response
}

fn logs(lines: usize) -> Value {
    let lines: Vec<_> = (1..=lines)
        .map(|number| json!({ "line": format!("line {number}"), "ts": "2026-11-22T00:00:00Z" }))
        .collect();
    envelope(&json!({ "total": lines.len(), "includes_container_logs": true, "data": lines }))
}

/// Returns an API whose responses have these states of the deployment, in order.
fn showing(states: &[(&str, &str)], lines: &[usize]) -> Scripted {
    let get = format!(
        "GET /client/v4/accounts/{ACCOUNT}/pages/projects/{PROJECT}/deployments/{PAGES_DEPLOYMENT}"
    );
    let states = states
        .iter()
        .map(|(stage, status)| deployment(stage, status));
    Scripted::default()
        .on(&get, states.map(|body| Step::Response(200, body)))
        .on(
            "/history/logs",
            lines.iter().map(|lines| Step::Response(200, logs(*lines))),
        )
}

fn follow(api: &Scripted) -> Result<Follow> {
    let client = api.client()?;
    Ok(client
        .pages_deployments()
        .follow(ACCOUNT, PROJECT, PAGES_DEPLOYMENT))
}

/// Returns all events, a word for each.
async fn story(follow: &Follow) -> Vec<String> {
    let mut events = follow.events();
    let mut story = Vec::new();
    while let Some(event) = events.next().await {
        story.push(match event {
            Ok(Event::Stage(stage)) => format!("{} {}", stage.name, stage.status),
            Ok(Event::Log(line)) => line.line,
            Ok(Event::Finished(outcome, deployment)) => {
                format!("{outcome} in {}", deployment.latest_stage.name)
            }
            Ok(other) => format!("{other:?}"),
            Err(error) => format!("error: {error}"),
        });
    }
    assert!(events.next().await.is_none(), "nothing comes after the end");
    story
}

#[tokio::test]
async fn follow_reports_each_change_and_each_line_once_until_the_deployment_is_live() -> Result {
    let states = [
        ("queued", "active"),
        ("build", "active"),
        ("build", "active"),
        ("deploy", "success"),
    ];
    let api = showing(&states, &[0, 1, 3, 4]);
    let expected = [
        "queued active",
        "queued success",
        "initialize success",
        "clone_repo success",
        "build active",
        "line 1",
        "line 2",
        "line 3",
        "build success",
        "deploy success",
        "line 4",
        "succeeded in deploy",
    ];
    assert_eq!(story(&follow(&api)?).await, expected);
    Ok(())
}

#[tokio::test]
async fn follow_polls_less_often_while_nothing_changes() -> Result {
    let mut states = vec![("build", "active"); 6];
    states.push(("deploy", "active"));
    states.push(("deploy", "success"));
    let api = showing(&states, &[0]);
    let follow = follow(&api)?
        .wait_between(SECOND, 6 * SECOND)
        .without_logs();
    story(&follow).await;
    assert_eq!(
        api.pauses(),
        [1, 2, 4, 6, 6, 6, 1].map(|seconds| seconds * SECOND)
    );
    assert_eq!(
        api.requests().len(),
        states.len(),
        "without logs there is one request for each look"
    );
    Ok(())
}

#[tokio::test]
async fn follow_wait_returns_the_live_deployment() -> Result {
    let api = showing(&[("build", "active"), ("deploy", "success")], &[0]);
    let live = follow(&api)?.wait().await?;
    assert!(live.has_succeeded());
    Ok(())
}

#[tokio::test]
async fn follow_wait_of_a_failed_deployment_returns_the_stage_and_the_last_lines() -> Result {
    let api = showing(&[("build", "active"), ("build", "failure")], &[1, 30]);
    let Err(FollowError::Unsuccessful(end)) = follow(&api)?.wait().await else {
        return Err("the failure was not returned".into());
    };
    assert_eq!(end.outcome, Outcome::Failed);
    assert_eq!(end.deployment.latest_stage.name.as_str(), "build");
    let lines: Vec<_> = end
        .last_lines
        .iter()
        .map(|line| line.line.as_str())
        .collect();
    assert_eq!(lines.len(), 20);
    assert_eq!(
        (lines.first(), lines.last()),
        (Some(&"line 11"), Some(&"line 30"))
    );
    let text = end.to_string();
    assert!(
        text.contains("failed in the stage build\n    line 11"),
        "{text}"
    );
    Ok(())
}

#[tokio::test]
async fn follow_ends_at_a_canceled_or_skipped_deployment() -> Result {
    let canceled = showing(&[("build", "canceled")], &[0]);
    let story_of = story(&follow(&canceled)?).await;
    assert_eq!(
        story_of.last().map(String::as_str),
        Some("was canceled in build")
    );
    let skipped = showing(&[("queued", "skipped")], &[0]);
    let story_of = story(&follow(&skipped)?).await;
    assert_eq!(
        story_of.last().map(String::as_str),
        Some("was skipped in queued")
    );
    Ok(())
}

#[tokio::test]
async fn follow_deadline_is_kept_and_its_error_has_the_stage() -> Result {
    let api = showing(&[("build", "active")], &[0]);
    let follow = follow(&api)?
        .wait_between(SECOND, 4 * SECOND)
        .deadline(10 * SECOND);
    let Err(error) = follow.wait().await else {
        return Err("it never ends".into());
    };
    assert!(matches!(error, FollowError::Deadline { .. }), "{error}");
    assert_eq!(
        error.to_string(),
        "the deployment was not finished after 10 s; its stage build is active"
    );
    assert_eq!(api.pauses().iter().sum::<Duration>(), 10 * SECOND);
    Ok(())
}

#[tokio::test]
async fn follow_continues_after_transient_failures() -> Result {
    let done = || Step::Response(200, deployment("deploy", "success"));
    let failed = || Step::Response(503, json!(null));
    let api = Scripted::default()
        .on(
            PAGES_DEPLOYMENT,
            [Step::Break, failed(), Step::Break, done()],
        )
        .on("/history/logs", [Step::Response(200, logs(0))]);
    let live = follow(&api)?
        .wait_between(SECOND, 60 * SECOND)
        .wait()
        .await?;
    assert!(live.has_succeeded());
    assert_eq!(api.pauses(), [1, 2, 4].map(|seconds| seconds * SECOND));

    let down = Scripted::default().on(PAGES_DEPLOYMENT, [Step::Break]);
    let Err(FollowError::Call(error)) = follow(&down)?.wait().await else {
        return Err("an API that stays away is an error".into());
    };
    assert!(error.is_retryable());
    assert_eq!(down.requests().len(), 6);
    Ok(())
}

#[tokio::test]
async fn follow_ends_at_a_permanent_failure() -> Result {
    let refusal = json!({ "success": false, "errors": [{ "code": 10000, "message": "Authentication error" }], "messages": [], "result": null });
    let api = Scripted::default().on(PAGES_DEPLOYMENT, [Step::Response(403, refusal)]);
    let Err(FollowError::Call(error)) = follow(&api)?.wait().await else {
        return Err("the refusal was not returned".into());
    };
    assert_eq!(error.status().map(|status| status.as_u16()), Some(403));
    assert_eq!(api.requests().len(), 1);
    Ok(())
}

#[tokio::test]
async fn follow_waits_for_a_log_that_does_not_exist_yet() -> Result {
    let missing = json!({ "success": false, "errors": [], "messages": [], "result": null });
    let get = format!("deployments/{PAGES_DEPLOYMENT}");
    let states = [("queued", "active"), ("deploy", "success")];
    let states = states.map(|(stage, status)| Step::Response(200, deployment(stage, status)));
    let api = Scripted::default().on(&get, states).on(
        "/history/logs",
        [Step::Response(404, missing), Step::Response(200, logs(1))],
    );
    let story = story(&follow(&api)?).await;
    assert_eq!(story.first().map(String::as_str), Some("queued active"));
    assert!(story.contains(&"line 1".to_owned()), "{story:?}");
    Ok(())
}

#[tokio::test]
async fn follow_ends_when_its_stream_is_dropped() -> Result {
    let api = showing(&[("build", "active")], &[0]);
    let mut events = follow(&api)?.events();
    assert!(events.next().await.is_some());
    drop(events);
    let requests = api.requests().len();
    tokio::task::yield_now().await;
    assert_eq!(api.requests().len(), requests);

    // Also while a request hangs: nothing runs in the background.
    let hanging = Scripted::default().on(PAGES_DEPLOYMENT, [Step::Hang]);
    let mut events = follow(&hanging)?.events();
    let waited = tokio::time::timeout(Duration::from_millis(10), events.next()).await;
    assert!(waited.is_err());
    drop(events);
    assert_eq!(hanging.requests().len(), 1);
    Ok(())
}

#[tokio::test]
async fn rollback_of_production_selects_the_last_deployment_that_was_live() -> Result {
    let listed = |id: &str, environment: &str, status: &str| {
        let mut listed = deployment("deploy", status)["result"].clone();
        listed["id"] = json!(id);
        listed["environment"] = json!(environment);
        listed
    };
    let list = json!([
        listed("newer", "production", "success"),
        listed(PAGES_DEPLOYMENT, "production", "success"),
        listed("preview", "preview", "success"),
        listed("broken", "production", "failure"),
        listed("good", "production", "success"),
        listed("older", "production", "success"),
    ]);
    let api = Scripted::default()
        .on("/deployments", [Step::Response(200, envelope(&list))])
        .on(
            "/good/rollback",
            [Step::Response(200, deployment("deploy", "success"))],
        );
    let live = follow(&api)?.roll_back().await?;
    assert!(live.is_some());
    assert!(
        api.requests()
            .last()
            .is_some_and(|request| request.starts_with("POST "))
    );

    let alone = json!([listed(PAGES_DEPLOYMENT, "production", "success")]);
    let api = Scripted::default().on("/deployments", [Step::Response(200, envelope(&alone))]);
    assert!(follow(&api)?.roll_back().await?.is_none());
    assert!(
        api.requests()
            .iter()
            .all(|request| request.starts_with("GET "))
    );
    Ok(())
}
