//! When a stream reconnects, and after which wait.

use super::*;

#[tokio::test]
async fn reconnect_resumes_after_the_last_whole_event() {
    let (script, clock) = (
        Script::new([
            stream(&["id: 1\ndata: a\n\nid: 2\ndata: cut"], End::Broken),
            stream(&["id: 2\ndata: b\n\n"], End::Whole),
        ]),
        NoTime::default(),
    );
    let (data, error) = all(events(&script, &clock).await).await;
    assert_eq!(
        (data, error.is_none()),
        (vec!["a".into(), "b".into()], true)
    );
    assert_eq!(script.sent("last-event-id"), ["", "1"]);
    assert_eq!(clock.pauses().len(), 1);
}

#[tokio::test]
async fn reconnect_after_a_silent_stream() {
    let script = Script::new([
        stream(&["id: 1\ndata: a\n\n"], End::Silent),
        stream(&["data: b\n\n"], End::Whole),
    ]);
    let (data, error) = all(events(&script, &NoTime::default()).await).await;
    assert_eq!((data.len(), error.is_none()), (2, true));
    assert_eq!(script.sent("last-event-id"), ["", "1"]);
}

#[tokio::test]
async fn reconnect_waits_as_long_as_the_server_requests_up_to_a_cap() {
    let (script, clock) = (
        Script::new([
            stream(&["retry: 7000\nid: 1\ndata: a\n\n"], End::Broken),
            stream(&["retry: 60001\ndata: b\n\n"], End::Broken),
        ]),
        NoTime::default(),
    );
    let (data, error) = all(events(&script, &clock).await).await;
    let error = error.unwrap();
    assert_eq!((data.len(), error.kind()), (2, ErrorKind::Interrupted));
    assert_eq!(error.retry_after(), Some(Duration::from_millis(60_001)));
    assert_eq!(clock.pauses(), [Duration::from_secs(7)]);
    assert_eq!(script.sent("last-event-id").len(), 2);
}

#[tokio::test]
async fn reconnect_attempts_in_a_row_are_limited_and_wait_longer_each_time() {
    let broken = stream(&["id: 1\ndata: a\n\n"], End::Broken);
    let acts = [
        broken,
        Act::Unreachable,
        status(503),
        stream(&[], End::Broken),
    ];
    let (script, clock) = (Script::new(acts), NoTime::default());
    let wait = (Duration::from_secs(1), Duration::from_secs(100));
    let retry = RetryPolicy::default()
        .max_attempts(4)
        .backoff(wait.0, wait.1);
    let call = client(&script, &clock).call(&EVENTS).retry(retry);
    let (data, error) = all(call
        .send::<emitted::Events, clientwright_runtime::EventStream>()
        .await
        .unwrap())
    .await;
    let error = error.unwrap();
    assert_eq!(
        (data.len(), error.kind()),
        (1, ErrorKind::Interrupted),
        "{error}"
    );
    assert_eq!((script.left(), error.operation()), (0, Some("events")));
    let pauses = clock.pauses();
    assert_eq!(pauses.len(), 3);
    for (pause, longest) in pauses.iter().zip([1, 2, 4]) {
        let longest = Duration::from_secs(longest);
        assert!(*pause >= longest / 2 && *pause <= longest, "{pauses:?}");
    }
}

#[tokio::test]
async fn reconnect_is_unlimited_while_events_arrive_between_losses() {
    let acts = (0..50).map(|id| stream(&[&format!("id: {id}\ndata: {id}\n\n")], End::Broken));
    let script = Script::new(acts.chain([status(204)]));
    let (data, error) = all(events(&script, &NoTime::default()).await).await;
    assert_eq!((data.len(), error.is_none()), (50, true));
}

#[tokio::test]
async fn reconnect_spends_from_the_retry_budget_of_the_client() {
    let acts = [
        stream(&["id: 1\ndata: a\n\n"], End::Broken),
        Act::Unreachable,
        Act::Unreachable,
    ];
    let script = Script::new(acts);
    let builder = Client::builder::<Client>(&API).transport(script.clone());
    let builder = builder
        .clock(NoTime::default())
        .retry(RetryPolicy::default().max_attempts(100));
    let client = builder.retry_budget(1).build().unwrap();
    let (data, error) = all(client
        .call(&EVENTS)
        .send::<emitted::Events, clientwright_runtime::EventStream>()
        .await
        .unwrap())
    .await;
    assert_eq!((data.len(), error.unwrap().kind()), (1, ErrorKind::NotSent));
    assert_eq!(script.left(), 0);
}

#[tokio::test]
async fn reconnect_without_an_id_loses_and_repeats_no_event() {
    let acts = || {
        Script::new([
            stream(&["data: cut"], End::Broken),
            stream(&["data: a\n\n"], End::Broken),
            status(204),
        ])
    };
    let script = acts();
    let (data, error) = all(events(&script, &NoTime::default()).await).await;
    assert_eq!(
        (data.len(), error.unwrap().kind()),
        (1, ErrorKind::Interrupted)
    );
    assert_eq!(script.left(), 1, "the first loss lost nothing");
    let script = acts();
    let (data, error) = all(events(&script, &NoTime::default()).await.follow()).await;
    assert_eq!((data.len(), error.is_none()), (1, true));
}

#[tokio::test]
async fn reconnect_of_a_post_requires_opting_in_and_sends_the_same_key() {
    let acts = || Script::new([stream(&["id: 1\ndata: a\n\n"], End::Broken), status(204)]);
    let script = acts();
    let call = client(&script, &NoTime::default()).call(&CREATE);
    let (_, error) = all(call
        .send::<emitted::Events, clientwright_runtime::EventStream>()
        .await
        .unwrap())
    .await;
    assert_eq!(
        (error.unwrap().kind(), script.left()),
        (ErrorKind::Interrupted, 1)
    );
    assert_eq!(script.sent("idempotency-key"), [""]);
    let script = acts();
    let call = client(&script, &NoTime::default()).call(&CREATE);
    let call = call.retry(RetryPolicy::default().retry_non_idempotent(true));
    let (_, error) = all(call
        .send::<emitted::Events, clientwright_runtime::EventStream>()
        .await
        .unwrap())
    .await;
    assert!(error.is_none());
    let keys = script.sent("idempotency-key");
    assert!(
        keys.len() == 2 && keys[0] == keys[1] && !keys[0].is_empty(),
        "{keys:?}"
    );
}

#[tokio::test]
async fn reconnect_ends_at_a_response_that_is_no_event_stream() {
    let html = Act::Response(200, "text/html", vec!["<p>".into()], End::Whole);
    for (act, kind) in [
        (html.clone(), ErrorKind::Decode),
        (status(404), ErrorKind::Api),
    ] {
        let script = Script::new([stream(&["id: 1\ndata: a\n\n"], End::Broken), act]);
        let (data, error) = all(events(&script, &NoTime::default()).await.follow()).await;
        assert_eq!((data.len(), error.unwrap().kind()), (1, kind));
    }
    let first = client(&Script::new([html]), &NoTime::default()).call(&EVENTS);
    let error = first
        .send::<emitted::Events, clientwright_runtime::EventStream>()
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("`text/html` instead of an event stream"),
        "{error}"
    );
}

#[tokio::test]
async fn reconnect_does_not_resume_a_call_that_is_never_repeated() {
    let script = Script::new([stream(&["id: 1\ndata: a\n\n"], End::Broken)]);
    let call = client(&script, &NoTime::default())
        .call(&EVENTS)
        .retry(RetryPolicy::never());
    let (_, error) = all(call
        .send::<emitted::Events, clientwright_runtime::EventStream>()
        .await
        .unwrap()
        .follow())
    .await;
    assert_eq!(error.unwrap().kind(), ErrorKind::Interrupted);
}
