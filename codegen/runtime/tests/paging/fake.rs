//! A list of numbers in pages, without a socket.

use bytes::Bytes;
use clientwright_runtime::emitted::page_styles::{
    BodyCursor, Cursor, LinkHeader, NextUrl, Number, Offset,
};
use clientwright_runtime::emitted::{
    Api, Call, Client, Envelope, Method, Operation, Paging, Parameter, Server, object, paged,
    request,
};
use clientwright_runtime::transport::{Body, Transport, TransportError};
use clientwright_runtime::{BoxFuture, ClientBuilder, RetryPolicy};
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
/// The common part of all operations here: a parameter for the place, and one for the length of a page.
const LIST: Operation = Operation {
    path: "/numbers",
    parameters: &[Parameter::query("at"), Parameter::query("size")],
    envelope: Some(&ENVELOPE),
    ..Operation::DEFAULT
};
pub(crate) static PLAIN: Operation = Operation {
    id: "number",
    paging: Some(Paging {
        by: &Number {
            parameter: "at",
            first: 1,
            total_pages: None,
            total: None,
        },
        items: "/result",
    }),
    ..LIST
};
pub(crate) static TOTAL_PAGES: Operation = Operation {
    id: "number-with-pages",
    paging: Some(Paging {
        by: &Number {
            parameter: "at",
            first: 1,
            total_pages: Some("/info/pages"),
            total: None,
        },
        items: "/result",
    }),
    ..LIST
};
pub(crate) static TOTAL: Operation = Operation {
    id: "number-with-total",
    paging: Some(Paging {
        by: &Number {
            parameter: "at",
            first: 0,
            total_pages: None,
            total: Some("/info/total"),
        },
        items: "/result",
    }),
    ..LIST
};
pub(crate) static OFFSET: Operation = Operation {
    id: "offset",
    paging: Some(Paging {
        by: &Offset {
            parameter: "at",
            total: Some("/info/total"),
        },
        items: "/result",
    }),
    ..LIST
};
pub(crate) static LINK: Operation = Operation {
    id: "link",
    paging: Some(Paging {
        by: &LinkHeader,
        items: "/result",
    }),
    ..LIST
};
pub(crate) static NEXT_URL: Operation = Operation {
    id: "next-url",
    paging: Some(Paging {
        by: &NextUrl { next: "/info/url" },
        items: "/result",
    }),
    ..LIST
};
pub(crate) static CURSOR: Operation = Operation {
    id: "cursor",
    paging: Some(Paging {
        by: &Cursor {
            parameter: "at",
            next: "/info/next",
            more: Some("/info/more"),
        },
        items: "/result/numbers",
    }),
    ..LIST
};
pub(crate) static BODY_CURSOR: Operation = Operation {
    id: "body-cursor",
    paging: Some(Paging {
        by: &BodyCursor {
            member: "/page/at",
            next: "/info/next",
            more: None,
        },
        items: "/result",
    }),
    method: Method::Query,
    ..LIST
};

/// A list whose data is the list itself.
pub(crate) struct List(pub(crate) Call);
request!(List::send -> Vec<i64> as Json);
paged!(List -> Vec<i64>, i64: data => data);

/// A list that is a member of an object, and can be absent.
pub(crate) struct Within(pub(crate) Call);
request!(Within::send -> Numbers as Json);
paged!(Within -> Numbers, i64: data => data.numbers?);

#[derive(Clone)]
pub(crate) struct Numbers {
    pub(crate) numbers: Option<Vec<i64>>,
}
object! { Numbers { optional numbers; } }

/// A response of the fake: a body, and perhaps a header `Link`.
pub(crate) type Response = (String, Option<String>);
type Responding = Box<dyn Fn(&Url) -> Response + Send + Sync>;

/// A transport that records its requests.
#[derive(Clone)]
pub(crate) struct Fake {
    responding: Arc<Responding>,
    requested: Arc<Mutex<Vec<String>>>,
    bodies: Arc<Mutex<Vec<serde_json::Value>>>,
}

impl Fake {
    pub(crate) fn new(responding: impl Fn(&Url) -> Response + Send + Sync + 'static) -> Self {
        Self {
            responding: Arc::new(Box::new(responding)),
            requested: Arc::default(),
            bodies: Arc::default(),
        }
    }

    /// Returns the numbers below `count`, in pages of the requested length, as this operation does.
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
    pub(crate) fn requested(&self) -> Vec<String> {
        self.requested.lock().unwrap().clone()
    }
}

impl Fake {
    /// The JSON bodies of the requests so far.
    pub(crate) fn bodies(&self) -> Vec<serde_json::Value> {
        self.bodies.lock().unwrap().clone()
    }
}

impl Transport for Fake {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
        let mut url = Url::parse(&request.uri().to_string()).unwrap();
        let sent = request.body().as_bytes().unwrap().clone();
        let sent: serde_json::Value = serde_json::from_slice(&sent).unwrap_or_default();
        if let Some(at) = sent.pointer("/page/at").and_then(|at| at.as_str()) {
            url.query_pairs_mut().append_pair("at", at);
        }
        self.bodies.lock().unwrap().push(sent);
        let requested = request.uri().path_and_query().unwrap().to_string();
        self.requested.lock().unwrap().push(requested);
        let (body, link) = (self.responding)(&url);
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
    let target = format!("/v1/numbers?at={end}&size={size}");
    let url = if more {
        format!("\"{target}\"")
    } else {
        "null".to_owned()
    };
    let body = format!(
        r#"{{"success": true, "result": {data}, "info": {{"pages": {pages}, "total": {count}, "next": {next}, "more": {more}, "url": {url}}}}}"#
    );
    let link = format!("<{target}>; rel=\"next\"");
    (body, (operation == "link" && more).then_some(link))
}
