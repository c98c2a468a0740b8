//! Arbitrary text as an argument of path and query: the route is unchanged, and a server decodes the same text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use clientwright_runtime::emitted::{Api, Client, Operation, Parameter, Server};
use url::Url;

static API: Api = Api { servers: &[Server::new("https://api.example/v1")], ..Api::DEFAULT };
static OPERATION: Operation = Operation {
    path: "/before/{segment}/after",
    parameters: &[Parameter::query("text")],
    ..Operation::DEFAULT
};

fuzz_target!(|text: (String, String)| {
    let (segment, query) = text;
    let client: Client = Client::builder(&API).build().expect("the settings are fine");
    let call = client.call(&OPERATION).path("segment", segment.as_str()).query("text", query.as_str());
    let Ok(preview) = call.preview() else {
        assert!(matches!(segment.as_str(), "" | "." | ".."), "{segment:?} is refused");
        return;
    };
    let url = Url::parse(&preview.url).expect("a URL");
    let segments: Vec<&str> = url.path_segments().expect("a path").collect();
    let [version, before, sent, after] = segments.as_slice() else {
        panic!("another route: {url}");
    };
    assert_eq!((*version, *before, *after), ("v1", "before", "after"));
    let read = percent_encoding::percent_decode_str(sent).decode_utf8().expect("UTF-8");
    assert_eq!(read, segment);
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    assert_eq!(pairs, [("text".to_owned(), query)]);
});
