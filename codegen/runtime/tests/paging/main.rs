//! Lists in pages: they end, no item is lost or returned twice, and pages that cannot be reached are errors.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "helpers of tests fail the test"
)]

mod fake;

use clientwright_runtime::emitted::{Operation, body};
use clientwright_runtime::{Checkpoint, EndReason, Error, ErrorKind, Items, Pages};
use fake::{
    BODY_CURSOR, CURSOR, Fake, LINK, List, NEXT_URL, OFFSET, PLAIN, TOTAL, TOTAL_PAGES, Within,
    number,
};
use proptest::prelude::*;
use std::future::Future;

static ALL: [&Operation; 8] = [
    &PLAIN,
    &TOTAL_PAGES,
    &TOTAL,
    &OFFSET,
    &LINK,
    &NEXT_URL,
    &CURSOR,
    &BODY_CURSOR,
];

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(future)
}

fn items(fake: &Fake, operation: &'static Operation, size: i64) -> Items<i64> {
    let call = fake.call(operation).query("size", &size);
    if operation.id == "cursor" {
        Within(call).items()
    } else {
        List(call).items()
    }
}

/// All items of a stream, and the error after them.
async fn drain(items: &mut Items<i64>) -> (Vec<i64>, Option<Error>) {
    let mut all = Vec::new();
    while let Some(item) = items.next().await {
        match item {
            Ok(item) => all.push(item),
            Err(error) => {
                assert!(items.next().await.is_none(), "an item followed an error");
                return (all, Some(error));
            }
        }
    }
    (all, None)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn paging_returns_each_item_once_and_ends(style in 0..ALL.len(), count in 0_i64..40, size in 1_i64..9) {
        let operation = ALL[style];
        let fake = Fake::numbers(operation, count);
        let mut items = items(&fake, operation, size);
        let (all, error) = run(drain(&mut items));
        prop_assert!(error.is_none(), "{error:?}");
        prop_assert_eq!(all, (0..count).collect::<Vec<_>>());
        prop_assert_eq!(items.end_reason(), Some(EndReason::LastPage));
        let pages = usize::try_from((count + size - 1) / size).unwrap().max(1);
        // Without a total, only an empty page is the end.
        let one_more = usize::from(operation.id == "number" && count > 0);
        prop_assert_eq!(fake.requested().len(), pages + one_more);
    }

    #[test]
    fn paging_continues_from_any_checkpoint(
        style in 0..ALL.len(), count in 0_i64..40, size in 1_i64..9, stop in 0_usize..45,
    ) {
        let operation = ALL[style];
        let fake = Fake::numbers(operation, count);
        let mut first = items(&fake, operation, size);
        let mut all = Vec::new();
        run(async {
            for _ in 0..stop {
                match first.next().await {
                    Some(item) => all.push(item.unwrap()),
                    None => break,
                }
            }
        });
        let kept = serde_json::to_string(&first.checkpoint()).unwrap();
        let checkpoint: Checkpoint = serde_json::from_str(&kept).unwrap();
        let mut second = items(&fake, operation, size).resume(&checkpoint);
        prop_assert_eq!(second.checkpoint(), checkpoint);
        let (rest, error) = run(drain(&mut second));
        prop_assert!(error.is_none(), "{error:?}");
        all.extend(rest);
        prop_assert_eq!(all, (0..count).collect::<Vec<_>>());
    }

    #[test]
    fn paging_limits_are_kept(style in 0..ALL.len(), size in 1_i64..9, limit in 0_u64..30) {
        let operation = ALL[style];
        let fake = Fake::numbers(operation, 1000);
        let mut some = items(&fake, operation, size).max_items(limit);
        let (all, _) = run(drain(&mut some));
        prop_assert_eq!(all.len() as u64, limit);
        prop_assert_eq!(some.end_reason(), Some(EndReason::Limit));
        let requested = fake.requested().len() as u64;
        prop_assert_eq!(requested, limit.div_ceil(size.unsigned_abs()));
        let mut some = items(&fake, operation, size).max_pages(limit);
        let (all, _) = run(drain(&mut some));
        prop_assert_eq!(all.len() as u64, limit * size.unsigned_abs());
        prop_assert_eq!(fake.requested().len() as u64, requested + limit);
        prop_assert_eq!(some.end_reason(), Some(EndReason::Limit));
    }
}

#[test]
fn paging_of_an_api_that_ignores_the_page_returns_each_item_once() {
    let fake = Fake::new(|_| (r#"{"success": true, "result": [1, 2]}"#.to_owned(), None));
    for operation in [&PLAIN, &OFFSET] {
        let mut items = items(&fake, operation, 2);
        let (all, error) = run(drain(&mut items));
        assert!(error.is_none());
        assert_eq!(
            (all, items.end_reason()),
            (vec![1, 2], Some(EndReason::RepeatedPage))
        );
    }
}

#[test]
fn paging_page_that_repeats_is_an_error_where_more_was_promised() {
    let body = r#"{"success": true, "result": [1, 2], "info": {"pages": 5}}"#;
    let fake = Fake::new(move |_| (body.to_owned(), None));
    let mut items = items(&fake, &TOTAL_PAGES, 2);
    let (all, error) = run(drain(&mut items));
    let error = error.unwrap();
    assert_eq!((all, error.kind()), (vec![1, 2], ErrorKind::Paging));
    assert!(error.to_string().contains("the same page twice"), "{error}");
    assert_eq!(items.end_reason(), Some(EndReason::Failed));
}

#[test]
fn paging_cursors_in_a_circle_are_an_error() {
    let fake = Fake::new(|url| {
        let at = number(url, "at").unwrap_or(0);
        let next = (at + 1) % 3;
        let body = format!(
            r#"{{"success": true, "result": {{"numbers": [{at}]}}, "info": {{"next": {next}}}}}"#
        );
        (body, None)
    });
    // The first page was requested without a cursor, so the repetition is found at the second cursor `1`.
    let (all, error) = run(drain(&mut items(&fake, &CURSOR, 1)));
    assert_eq!(all, [0, 1, 2]);
    let error = error.unwrap();
    assert_eq!(error.kind(), ErrorKind::Paging);
    assert!(error.to_string().contains("cursor"), "{error}");
}

#[test]
fn paging_empty_page_with_a_cursor_is_not_the_last_one() {
    let fake = Fake::new(|url| {
        let rest = match number(url, "at") {
            None => r#"{}, "info": {"next": "1"}"#,
            Some(1) => r#"{"numbers": []}, "info": {"next": "2"}"#,
            _ => r#"{"numbers": [7]}, "info": {"next": "3", "more": false}"#,
        };
        (format!(r#"{{"success": true, "result": {rest}}}"#), None)
    });
    let (all, error) = run(drain(&mut items(&fake, &CURSOR, 1)));
    assert!(error.is_none());
    assert_eq!((all, fake.requested().len()), (vec![7], 3));
}

#[test]
fn paging_link_to_another_host_or_to_none_is_an_error_after_the_items_of_its_page() {
    for link in [
        "<https://evil.example/v1/numbers>; rel=next",
        "<http://api.example/v1/numbers>; rel=next",
        "<https://api.example:8443/v1/numbers>; rel=next",
        "<//evil.example/>; rel=next",
        "<https://u:p@api.example/v1/numbers>; rel=next",
        "<data:,x>; rel=next",
        "<http://[a/list?key=1>; rel=next",
        "<//[a/list>; rel=next",
    ] {
        let body = r#"{"success": true, "result": [1]}"#;
        let fake = Fake::new(move |_| (body.to_owned(), Some(link.to_owned())));
        let (all, error) = run(drain(&mut items(&fake, &LINK, 1)));
        let error = error.unwrap();
        assert_eq!((all, error.kind()), (vec![1], ErrorKind::Paging), "{link}");
        assert!(!error.to_string().contains("u:p"), "{error}");
        assert_eq!(fake.requested().len(), 1, "{link}");
    }
}

#[test]
fn paging_url_in_the_body_is_resolved_against_the_page_and_stays_on_the_host() {
    let fake = Fake::new(|url| {
        let next = match url.path() {
            "/v1/numbers" => "more?from=7#x",
            _ => "https://evil.example/v1/more",
        };
        let body = format!(
            r#"{{"success": true, "result": [{}], "info": {{"url": "{next}"}}}}"#,
            url.path().len()
        );
        (body, None)
    });
    let call = fake.call(&NEXT_URL).query("size", &1_i64);
    let (all, error) = run(drain(&mut List(call).items()));
    let error = error.unwrap();
    assert_eq!((all.len(), error.kind()), (2, ErrorKind::Paging), "{error}");
    assert!(
        error.to_string().contains("https://evil.example"),
        "{error}"
    );
    assert_eq!(fake.requested(), ["/v1/numbers?size=1", "/v1/more?from=7"]);
}

#[test]
fn paging_cursor_in_the_request_body_keeps_its_other_members() {
    let fake = Fake::numbers(&BODY_CURSOR, 5);
    let filter = serde_json::json!({"filter": {"a": 1}, "page": {"size": 3}});
    let call = fake.call(&BODY_CURSOR).body(body::Json::new(&filter));
    let (all, error) = run(drain(&mut List(call).items()));
    assert!(error.is_none(), "{error:?}");
    assert_eq!(all, [0, 1, 2, 3, 4]);
    let next = serde_json::json!({"filter": {"a": 1}, "page": {"size": 3, "at": "3"}});
    assert_eq!(fake.bodies(), [filter, next]);
}

#[test]
fn paging_failure_is_returned_once_and_its_checkpoint_repeats_the_page() {
    let fake = Fake::new(|url| {
        let body = match number(url, "at") {
            Some(2) => r#"{"success": false, "errors": [{"code": 7, "message": "later"}]}"#,
            _ => r#"{"success": true, "result": [0]}"#,
        };
        (body.to_owned(), None)
    });
    let mut failing = items(&fake, &PLAIN, 1);
    let (all, error) = run(drain(&mut failing));
    assert_eq!((all, error.unwrap().kind()), (vec![0], ErrorKind::Api));
    assert_eq!(failing.end_reason(), Some(EndReason::Failed));
    let repaired = Fake::numbers(&PLAIN, 3);
    let mut rest = items(&repaired, &PLAIN, 1).resume(&failing.checkpoint());
    assert_eq!(run(drain(&mut rest)).0, [1, 2]);
    assert_eq!(repaired.requested()[0], "/v1/numbers?at=2&size=1");
}

#[test]
fn paging_checkpoint_of_another_operation_is_refused() {
    let fake = Fake::numbers(&PLAIN, 3);
    let other = items(&fake, &OFFSET, 1).checkpoint();
    let (all, error) = run(drain(&mut items(&fake, &PLAIN, 1).resume(&other)));
    assert_eq!((all.len(), error.unwrap().kind()), (0, ErrorKind::Argument));
    assert!(fake.requested().is_empty());
}

#[test]
fn paging_pages_begin_at_the_page_of_the_caller() {
    let fake = Fake::numbers(&TOTAL_PAGES, 7);
    let call = fake.call(&TOTAL_PAGES).query("at", &2_i64);
    let mut pages = List(call).pages();
    let mut all = Vec::new();
    run(async {
        while let Some(page) = pages.next().await {
            all.push(page.unwrap());
        }
    });
    assert_eq!(all, [vec![3, 4, 5], vec![6]]);
    assert_eq!(fake.requested(), ["/v1/numbers?at=2", "/v1/numbers?at=3"]);
}

#[test]
fn paging_streams_can_be_sent_to_other_threads() {
    fn is_send<T: Send + Unpin + 'static>() {}
    is_send::<Items<String>>();
    is_send::<Pages<String>>();
}
