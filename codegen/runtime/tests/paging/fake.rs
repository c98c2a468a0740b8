//! A list of numbers that is given in pages, without a socket.

use bytes::Bytes;
use openapi_client_runtime::emitted::{
    Api, Call, Client, Envelope, Operation, Paging, Parameter, Server, object, paged, request,
};
use openapi_client_runtime::transport::{Body, Transport, TransportError};
use openapi_client_runtime::{BoxFuture, ClientBuilder, RetryPolicy};
use std::sync::{Arc, Mutex};
use url::Url;

static API: Api = Api {
    servers: &[Server::new("https://api.example/v1")],
    ..Api::DEFAULT
};
static ENVELOPE: Envelope = Envelope {
    data: Some("result"),
    success: Some("success"),
    ..Envelope::DEFAULT
};
/// What holds for all operations here: they have a parameter for the place, and one for the length of a page.
const LIST: Operation = Operation {
    path: "/numbers",
    parameters: &[Parameter::query("at"), Parameter::query("size")],
    envelope: Some(&ENVELOPE),
    ..Operation::DEFAULT
};
pub(crate) static PLAIN: Operation = Operation {
    id: "number",
    paging: Some(Paging::number("at").items("/result")),
    ..LIST
};
pub(crate) static TOTAL_PAGES: Operation = Operation {
    id: "number-with-pages",
    paging: Some(
        Paging::number("at")
            .items("/result")
            .total_pages("/info/pages"),
    ),
    ..LIST
};
pub(crate) static TOTAL: Operation = Operation {
    id: "number-with-total",
    paging: Some(
        Paging::number("at")
            .first(0)
            .items("/result")
            .total("/info/total"),
    ),
    ..LIST
};
pub(crate) static OFFSET: Operation = Operation {
    id: "offset",
    paging: Some(Paging::offset("at").items("/result").total("/info/total")),
    ..LIST
};
pub(crate) static LINK: Operation = Operation {
    id: "link",
    paging: Some(Paging::link().items("/result")),
    ..LIST
};
pub(crate) static CURSOR: Operation = Operation {
    id: "cursor",
    paging: Some(
        Paging::cursor("at", "/info/next")
            .more("/info/more")
            .items("/result/numbers"),
    ),
    ..LIST
};

/// A list whose data is the list itself.
pub(crate) struct List(pub(crate) Call);
request!(List::send -> Vec<i64> as Json);
paged!(List -> Vec<i64>, i64: data => data);

/// A list that stands in an object, and can be absent.
pub(crate) struct Within(pub(crate) Call);
request!(Within::send -> Numbers as Json);
paged!(Within -> Numbers, i64: data => data.numbers?);

#[derive(Clone)]
pub(crate) struct Numbers {
    pub(crate) numbers: Option<Vec<i64>>,
}
object! { Numbers { optional numbers; } }

/// What the fake answers: a body, and perhaps a header `Link`.
pub(crate) type Response = (String, Option<String>);
type Answering = Box<dyn Fn(&Url) -> Response + Send + Sync>;

/// A transport that notes what it is asked.
#[derive(Clone)]
pub(crate) struct Fake {
    answering: Arc<Answering>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Fake {
    pub(crate) fn new(answering: impl Fn(&Url) -> Response + Send + Sync + 'static) -> Self {
        Self {
            answering: Arc::new(Box::new(answering)),
            asked: Arc::default(),
        }
    }

    /// Gives the numbers below `count`, in pages as long as the request says, as this operation does.
    pub(crate) fn numbers(operation: &'static Operation, count: i64) -> Self {
        Self::new(move |url| page(operation.id, count, url))
    }

    pub(crate) fn call(&self, operation: &'static Operation) -> Call {
        let builder: ClientBuilder<Client> = Client::builder(&API);
        let client = builder
            .transport(self.clone())
            .retry(RetryPolicy::never())
            .build()
            .unwrap();
        client.call(operation)
    }

    /// The paths and queries of the requests so far.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Transport for Fake {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
        let url = Url::parse(&request.uri().to_string()).unwrap();
        let asked = request.uri().path_and_query().unwrap().to_string();
        self.asked.lock().unwrap().push(asked);
        let (body, link) = (self.answering)(&url);
        let mut response = http::Response::builder().header("content-type", "application/json");
        if let Some(link) = link {
            response = response.header("link", link);
        }
        let response = response.body(Body::from(Bytes::from(body))).unwrap();
        Box::pin(async { Ok(response) })
    }
}

/// The number that a query has.
pub(crate) fn number(url: &Url, name: &str) -> Option<i64> {
    let (_, value) = url.query_pairs().find(|(key, _)| key == name)?;
    value.parse().ok()
}

fn page(operation: &str, count: i64, url: &Url) -> Response {
    let size = number(url, "size").unwrap_or(3);
    let at = number(url, "at");
    let start = match operation {
        "number" | "number-with-pages" => (at.unwrap_or(1) - 1) * size,
        "number-with-total" => at.unwrap_or(0) * size,
        _ => at.unwrap_or(0),
    };
    let end = (start + size).min(count);
    let items: Vec<String> = (start..end).map(|item| item.to_string()).collect();
    let (items, more, pages) = (items.join(","), end < count, (count + size - 1) / size);
    let next = if more {
        format!("\"{end}\"")
    } else {
        "null".to_owned()
    };
    let data = if operation == "cursor" && items.is_empty() {
        "{}".to_owned()
    } else if operation == "cursor" {
        format!("{{\"numbers\": [{items}]}}")
    } else {
        format!("[{items}]")
    };
    let body = format!(
        r#"{{"success": true, "result": {data}, "info": {{"pages": {pages}, "total": {count}, "next": {next}, "more": {more}}}}}"#
    );
    let link = format!("</v1/numbers?at={end}&size={size}>; rel=\"next\"");
    (body, (operation == "link" && more).then_some(link))
}
