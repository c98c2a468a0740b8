//! Arguments on the wire, read back by parsers that are not ours: hyper's, in a server, and that of URLs.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use clientwright_runtime::ErrorKind;
use clientwright_runtime::emitted::{Api, Client, Operation, Parameter, Style};
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use tokio::runtime::Runtime;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

static API: Api = Api::DEFAULT;
static OPERATION: Operation = Operation {
    id: "all",
    path: "/a/{p}/z",
    parameters: &[
        Parameter::path("p"),
        Parameter::query("text"),
        Parameter::query("each"),
        Parameter::query("list").explode(false),
        Parameter::query("deep").style(Style::DeepObject),
        Parameter::header("X-Text"),
        Parameter::cookie("crumb"),
    ],
    ..Operation::DEFAULT
};

#[derive(Clone, Debug)]
struct Arguments {
    path: String,
    text: String,
    each: Vec<String>,
    list: Vec<String>,
    deep: BTreeMap<String, String>,
    header: String,
    crumb: String,
}

/// A server that reads every request, and a client of it.
struct World {
    runtime: Runtime,
    server: MockServer,
    client: Client,
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_all().build().unwrap();
        let server = runtime.block_on(MockServer::start());
        let client = Client::builder::<Client>(&API).base_url(server.uri());
        World {
            client: client.build().unwrap(),
            runtime,
            server,
        }
    })
}

/// The request as the server has read it, or the error before it was sent.
fn sent(arguments: &Arguments) -> Result<Request, ErrorKind> {
    let World {
        runtime,
        server,
        client,
    } = world();
    runtime.block_on(async {
        server.reset().await;
        let response = Mock::given(wiremock::matchers::any());
        let response = response.respond_with(ResponseTemplate::new(204));
        response.mount(server).await;
        let call = client
            .call(&OPERATION)
            .path("p", arguments.path.as_str())
            .query("text", arguments.text.as_str())
            .query("each", &arguments.each)
            .query("list", &arguments.list)
            .query("deep", &arguments.deep)
            .header("X-Text", arguments.header.as_str())
            .cookie("crumb", arguments.crumb.as_str());
        call.send::<clientwright_runtime::emitted::NoContent, ()>()
            .await
            .map_err(|error| error.kind())?;
        Ok(server.received_requests().await.unwrap().remove(0))
    })
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

/// What hurts somewhere on the way.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ -~]{0,8}",
        prop::sample::select(vec![
            "", ".", "..", "%2e", "a/b", "a,b", "a&b=c", "+", "#?", "\r\nX: y", "é€"
        ])
        .prop_map(str::to_owned),
    ]
}

prop_compose! {
    fn arguments()(
        path in text(), plain in text(),
        each in prop::collection::vec(text(), 0..4), list in prop::collection::vec(text(), 0..4),
        deep in prop::collection::btree_map(text(), text(), 0..3),
        header in text(), crumb in text(),
    ) -> Arguments {
        Arguments { path, text: plain, each, list, deep, header, crumb }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn parameters_are_decoded_as_they_were_encoded(arguments in arguments()) {
        let path_is_segment = !["", ".", ".."].contains(&arguments.path.as_str());
        let control = |byte: u8| (byte < 0x20 && byte != b'\t') || byte == 0x7f;
        let header_is_one = !arguments.header.bytes().any(control);
        let request = match sent(&arguments) {
            Ok(request) => request,
            Err(kind) => {
                prop_assert_eq!(kind, ErrorKind::Argument);
                prop_assert!(!(path_is_segment && header_is_one), "{arguments:?} was refused");
                return Ok(());
            }
        };
        prop_assert!(path_is_segment && header_is_one, "{arguments:?} was sent");
        let segments: Vec<String> = request.url.path_segments().unwrap().map(decoded).collect();
        prop_assert_eq!(segments, ["a", &arguments.path, "z"]);

        let pairs: Vec<(String, String)> = request.url.query_pairs().into_owned().collect();
        let of = |name: &str| -> Vec<String> {
            let pairs = pairs.iter().filter(|(known, _)| known == name);
            pairs.map(|(_, value)| value.clone()).collect()
        };
        prop_assert_eq!(of("text"), std::slice::from_ref(&arguments.text));
        prop_assert_eq!(of("each"), arguments.each.clone());
        for (key, value) in &arguments.deep {
            prop_assert_eq!(of(&format!("deep[{key}]")), std::slice::from_ref(value));
        }
        let list = request.url.query().unwrap().split('&').find_map(|pair| pair.strip_prefix("list="));
        let list = list.map(|list| list.split(',').map(decoded).collect::<Vec<_>>());
        prop_assert_eq!(list.unwrap_or_default(), arguments.list.clone());
        let known = 1 + arguments.each.len() + arguments.deep.len() + usize::from(!arguments.list.is_empty());
        prop_assert_eq!(pairs.len(), known, "nothing else is in the query");

        // White space around a value is not a part of it (RFC 9110 §5.5).
        let header = request.headers.get("x-text").unwrap().as_bytes();
        prop_assert_eq!(header, arguments.header.trim_matches([' ', '\t']).as_bytes());
        let cookie = request.headers.get("cookie").unwrap().to_str().unwrap();
        prop_assert_eq!(cookie.split_once('=').map(|(name, value)| (name, decoded(value))), Some(("crumb", arguments.crumb)));
    }
}
