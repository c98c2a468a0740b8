//! Retries of calls that are not idempotent, and their idempotency keys.

use std::time::Duration;

use clientwright_runtime::fake::{Fake, Reply};
use clientwright_runtime::{Error, RetryPolicy};
use goldens::repeats::{self, Client};

/// Returns a client of a fake whose first two requests of each operation fail.
fn client(retry: RetryPolicy) -> Result<(Fake, Client), Error> {
    let fake = repeats::fake();
    for operation in ["create-payment", "create-refund", "create-event"] {
        let busy = fake.on(operation).reply(Reply::empty(503));
        busy.reply(Reply::broken()).reply(Reply::empty(204));
    }
    let retry = retry.backoff(Duration::ZERO, Duration::ZERO);
    let client = Client::builder()
        .transport(fake.clone())
        .retry(retry)
        .build()?;
    Ok((fake, client))
}

/// Returns the values of this header in all requests.
fn sent(fake: &Fake, header: &str) -> Vec<Option<String>> {
    let requests = fake.requests().into_iter();
    requests
        .map(|request| request.header(header).map(str::to_owned))
        .collect()
}

#[tokio::test]
async fn idempotency_key_is_not_sent_with_a_post_that_is_not_repeated() -> Result<(), Error> {
    let (fake, client) = client(RetryPolicy::default())?;
    assert!(client.pets().create_refund().send().await.is_err());
    assert_eq!(sent(&fake, "x-request-key"), [None]);
    Ok(())
}

#[tokio::test]
async fn idempotency_key_is_the_same_in_all_attempts_of_a_call() -> Result<(), Error> {
    let (fake, client) = client(RetryPolicy::default().retry_non_idempotent(true))?;
    client.pets().create_refund().send().await?;
    client.pets().create_event().send().await?;
    client.pets().create_payment().send().await?;
    let keys = sent(&fake, "x-request-key");
    let refund = keys.first().cloned().flatten();
    assert!(
        refund.as_deref().is_some_and(|key| key.len() >= 32),
        "{refund:?}"
    );
    assert_eq!(
        keys.get(..3),
        Some([refund.clone(), refund.clone(), refund.clone()].as_slice())
    );
    let keys = sent(&fake, "request-id");
    let event = keys.get(3).cloned().flatten();
    assert!(
        event.is_some() && event != refund,
        "each call has a key of its own"
    );
    assert_eq!(
        keys.get(3..6),
        Some([event.clone(), event.clone(), event].as_slice())
    );
    let keys = sent(&fake, "idempotency-key");
    assert!(
        keys.get(6..9)
            .is_some_and(|keys| keys.iter().all(|key| key.is_some() && *key == keys[0]))
    );
    Ok(())
}

#[tokio::test]
async fn idempotency_key_of_the_caller_is_kept() -> Result<(), Error> {
    let (fake, client) = client(RetryPolicy::default().retry_non_idempotent(true))?;
    client
        .pets()
        .create_payment()
        .idempotency_key("mine")
        .send()
        .await?;
    assert_eq!(
        sent(&fake, "idempotency-key"),
        vec![Some("mine".to_owned()); 3]
    );
    Ok(())
}
