// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “Client”.

use super::{OptionModel, OrderParameter};
use clientwright_runtime::emitted as rt;
use super::super::common;

/// The operations of “Client”.
#[derive(Clone, Copy, Debug)]
pub struct Client<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Client<'_> {
    /// `client-remove`.
    ///
    /// Sends `DELETE /options`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.client_().remove().await?;
    /// # Ok(()) }
    /// ```
    pub fn remove(&self) -> Remove {
        Remove(rt::call(self.client, &Remove::OPERATION))
    }
}

/// Request builder of [`Client::remove`].
#[must_use = "a request does nothing until it is sent"]
pub struct Remove(rt::Call);

impl Remove {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "client-remove",
        method: rt::Method::Delete,
        path: "/options",
        ..common::OPERATION
    };
}
rt::request!(Remove::send -> () as NoContent);

impl Client<'_> {
    /// `+1`.
    ///
    /// Returns [`OptionModel`](super::OptionModel) from `GET /options`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let model = client.client_().plus1().await?;
    /// println!("{model:?}");
    /// # Ok(()) }
    /// ```
    pub fn plus1(&self) -> Plus1 {
        Plus1(rt::call(self.client, &Plus1::OPERATION))
    }
}

/// Request builder of [`Client::plus1`]. It returns [`OptionModel`](super::OptionModel).
#[must_use = "a request does nothing until it is sent"]
pub struct Plus1(rt::Call);

impl Plus1 {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "+1",
        method: rt::Method::Get,
        path: "/options",
        parameters: &[
            rt::Parameter::query("order"),
            rt::Parameter::query("type"),
            rt::Parameter::query("foo"),
        ],
        ..common::OPERATION
    };

    pub fn order(self, order: &OrderParameter) -> Self {
        Self(self.0.query("order", order))
    }

    pub fn r#type(self, r#type: &str) -> Self {
        Self(self.0.query("type", r#type))
    }

    pub fn foo(self, foo: &str) -> Self {
        Self(self.0.query("foo", foo))
    }
}
rt::request!(Plus1::send -> OptionModel as Json);

/// What a fake of the API checks of each operation, and what it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&Remove::OPERATION).example(204, "", r""),
    rt::Faked::new(&Plus1::OPERATION).example(200, "application/json", r"{}"),
];
