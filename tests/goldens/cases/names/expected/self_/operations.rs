// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “Self”.

use std::collections::BTreeMap;
use clientwright_runtime::serde_json;
use clientwright_runtime::emitted as rt;
use super::{New日本parameter, OrderParameter, ResultModel};
use super::super::common;

/// The operations of “Self”.
///
/// [`Client::self_`](super::super::Client::self_) returns it.
#[derive(Clone, Copy, Debug)]
pub struct SelfOperations<'c> {
    pub(crate) client: &'c rt::Client,
}

impl SelfOperations<'_> {
    /// Returns [`ResultModel`] from `POST /result`.
    ///
    /// The body is `multipart/form-data`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # use std::collections::BTreeMap;
    /// # async fn example(client: &goldens::Client, body: &BTreeMap<String, goldens::runtime::serde_json::Value>) -> Result<(), goldens::runtime::Error> {
    /// let result = client.self_().new(body).await?;
    /// println!("{result:?}");
    /// # Ok(()) }
    /// ```
    pub fn new(&self, body: &BTreeMap<String, serde_json::Value>) -> New {
        New(
            rt::call(self.client, &New::OPERATION)
                .body(rt::body::Multipart::new("multipart/form-data", body)),
        )
    }
}

/// The request builder for [`SelfOperations::new`]. Sending it returns [`ResultModel`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct New(rt::Call);

impl New {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "new",
        method: rt::Method::Post,
        path: "/result",
        parameters: &[
            rt::Parameter::query("order"),
            rt::Parameter::query("self"),
            rt::Parameter::query("日本"),
            rt::Parameter::query("send"),
        ],
        ..common::OPERATION
    };

    /// Sets the query parameter `order`.
    pub fn order(self, order: &OrderParameter) -> Self {
        Self(self.0.query("order", order))
    }

    /// Sets the query parameter `self`.
    pub fn self_(self, self_: &str) -> Self {
        Self(self.0.query("self", self_))
    }

    /// Sets the query parameter `日本`.
    pub fn 日本(self, 日本: &New日本parameter) -> Self {
        Self(self.0.query("日本", 日本))
    }

    /// Sets the query parameter `send`.
    pub fn send_query(self, send_query: bool) -> Self {
        Self(self.0.query("send", &send_query))
    }
}
rt::request!(New::send -> ResultModel as Json);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&New::OPERATION).arguments(&[rt::Checked::query("send").reads::<bool>()])
        .bodies(&[("multipart/form-data", None)]).body_required()
        .example(200, "application/json", r"{}"),
];
