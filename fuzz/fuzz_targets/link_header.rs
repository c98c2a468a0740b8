//! Arbitrary bytes as the header `Link` of a page: a page on another host is not requested, and the list ends.

#![no_main]

use bytes::Bytes;
use clientwright_fuzz::{client, content_type, now};
use clientwright_runtime::emitted::page_styles::LinkHeader;
use clientwright_runtime::emitted::{Call, Operation, Paging, paged, request};
use http::HeaderValue;
use libfuzzer_sys::fuzz_target;

/// The maximum number of items that are read.
const MOST: u64 = 3;

static LIST: Operation = Operation { paging: Some(Paging { by: &LinkHeader, items: "" }), ..Operation::DEFAULT };

struct List(Call);
request!(List::send -> Vec<i64> as Json);
paged!(List -> Vec<i64>, i64: data => data);

fuzz_target!(|bytes: &[u8]| {
    let Ok(link) = HeaderValue::from_bytes(bytes) else {
        return;
    };
    let mut headers = content_type("application/json");
    headers.insert("link", link);
    let client = client(headers, vec![Bytes::from_static(b"[1]")]);
    let mut items = List(client.call(&LIST)).items().max_items(MOST);
    let returned = now(async {
        let mut returned = 0;
        while let Some(Ok(item)) = items.next().await {
            assert_eq!(item, 1);
            returned += 1;
        }
        returned
    });
    assert!((1..=MOST).contains(&returned), "{returned} items");
});
