// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “Self”.

use std::collections::BTreeMap;
use openapi_client_runtime::serde_json;
use openapi_client_runtime::emitted::{Call, Client, Method, Operation, Parameter, call};
use super::{OrderParameter, ResultModel};
use super::super::common::SECURITY_0;

/// The operations of “Self”.
#[derive(Clone, Copy, Debug)]
pub struct SelfOperations<'c> {
    pub(crate) client: &'c Client,
}

impl SelfOperations<'_> {
    /// `new`.
    ///
    /// `POST /result`
    ///
    /// The body is `multipart/form-data`.
    ///
    /// ```no_run
    /// # use std::collections::BTreeMap;
    /// # async fn example(client: &goldens::Client, body: &BTreeMap<String, goldens::runtime::serde_json::Value>) -> Result<(), goldens::runtime::Error> {
    /// client.self_().new(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn new(&self, body: &BTreeMap<String, serde_json::Value>) -> New {
        New(self.client.call(&NEW).multipart("multipart/form-data", body, &[]))
    }
}

/// A call of [`SelfOperations::new`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct New(Call);

impl New {
    /// The parameter `order`.
    pub fn order(self, order: &OrderParameter) -> Self {
        Self(self.0.argument(0, order))
    }

    /// The parameter `self`.
    pub fn self_(self, self_: &str) -> Self {
        Self(self.0.argument(1, self_))
    }

    /// The parameter `send`.
    pub fn send_(self, send_: bool) -> Self {
        Self(self.0.argument(2, &send_))
    }
}

call! {
    New -> json ResultModel;
}

pub(super) static NEW: Operation = Operation {
    id: "new",
    method: Method::Post,
    path: "/result",
    parameters: &[
        Parameter::query("order"),
        Parameter::query("self"),
        Parameter::query("send"),
    ],
    security: SECURITY_0,
    ..Operation::DEFAULT
};
