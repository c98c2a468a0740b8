//! The client in programs that are not async.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use std::thread;

use cloudflare_deployments::runtime::{ErrorKind, blocking};
use cloudflare_deployments::{Client, Credentials, Request};
use tests::wire::{ACCOUNT, SCRIPT, WORKER_DEPLOYMENT};

/// Returns a client that calls a fake over a socket, so that connections are really made.
fn client(url: String) -> Client {
    let credentials = Credentials::api_token("t0ken");
    Client::builder()
        .base_url(url)
        .credentials(credentials)
        .build()
        .unwrap()
}

#[test]
fn blocking_calls_wait_on_any_thread_and_share_the_client() {
    let fake = cloudflare_deployments::fake();
    let server = fake.listen().unwrap();
    let client = client(server.url());
    let list = client
        .worker_deployments()
        .list(ACCOUNT, SCRIPT)
        .send()
        .wait()
        .unwrap();
    assert_eq!(list.deployments.len(), 1);
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let call = client
                    .worker_deployments()
                    .get(ACCOUNT, SCRIPT, WORKER_DEPLOYMENT);
                let response = call.send_full().wait().unwrap();
                assert_eq!(response.status.as_u16(), 200);
            });
        }
    });
    assert_eq!(fake.requests().len(), 4);
}

#[test]
fn blocking_lists_are_iterated_page_by_page() {
    let fake = cloudflare_deployments::fake();
    let server = fake.listen().unwrap();
    let client = client(server.url());
    let list = || client.pages_deployments().list(ACCOUNT, "my-project");
    let mut items = list().items().wait();
    let first = items.next().unwrap().unwrap();
    assert!(items.stream().unwrap().end_reason().is_none() || fake.requests().len() == 1);
    let others: Result<Vec<_>, _> = items.collect();
    let whole: Result<Vec<_>, _> = list().pages().wait().collect();
    let (others, whole) = (others.unwrap(), whole.unwrap());
    assert_eq!(whole.concat().len(), others.len() + 1);
    assert_eq!(whole[0][0].id, first.id);
    fake.on("pages-deployments-list").refuse(403, 10_000, "no");
    let mut refused = list().items().wait();
    assert!(refused.next().unwrap().unwrap_err().is_api());
    assert!(refused.next().is_none());
}

#[test]
fn blocking_wait_of_a_future_of_several_calls() {
    let fake = cloudflare_deployments::fake();
    let server = fake.listen().unwrap();
    let client = client(server.url());
    let status = blocking::wait(async move {
        let workers = client.worker_deployments();
        let list = workers.list(ACCOUNT, SCRIPT).send().await?;
        let first = list.deployments.first().unwrap().id.to_string();
        Ok::<_, cloudflare_deployments::Error>(
            workers
                .delete(ACCOUNT, SCRIPT, &first)
                .send_full()
                .await?
                .status,
        )
    });
    assert_eq!(status.unwrap().unwrap().as_u16(), 200);
}

#[tokio::test]
async fn blocking_wait_on_a_thread_of_an_async_runtime_is_an_error_with_its_remedy() {
    let fake = cloudflare_deployments::fake();
    let client = Client::builder().transport(fake.clone()).build().unwrap();
    let error = client
        .worker_deployments()
        .list(ACCOUNT, SCRIPT)
        .send()
        .wait()
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(error.to_string().contains("use `.await` here"), "{error}");
    assert!(fake.requests().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn blocking_wait_on_a_thread_for_blocking_work_is_allowed() {
    let fake = cloudflare_deployments::fake();
    let server = fake.listen().unwrap();
    let client = client(server.url());
    let wait = move || {
        client
            .worker_deployments()
            .list(ACCOUNT, SCRIPT)
            .send()
            .wait()
    };
    let list = tokio::task::spawn_blocking(wait).await.unwrap();
    assert_eq!(list.unwrap().deployments.len(), 1);
}

#[test]
fn blocking_panic_is_an_error() {
    let error = blocking::wait(async { assert_eq!(1, 2) }).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    assert!(error.to_string().contains("panicked"), "{error}");
}
