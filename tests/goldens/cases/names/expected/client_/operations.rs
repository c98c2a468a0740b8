// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “Client”.

use clientwright_runtime::emitted as rt;
use super::{OptionModel, OrderParameter};
use super::super::common;

/// The operations of “Client”.
///
/// [`Client::client_`](super::super::Client::client_) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Client<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Client<'_> {
    /// Sends `DELETE /options`.
    ///
    /// # Examples
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

/// The request builder for [`Client::remove`].
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns [`OptionModel`] from `GET /options`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let option = client.client_().plus1().await?;
    /// println!("{option:?}");
    /// # Ok(()) }
    /// ```
    pub fn plus1(&self) -> Plus1 {
        Plus1(rt::call(self.client, &Plus1::OPERATION))
    }
}

/// The request builder for [`Client::plus1`]. Sending it returns [`OptionModel`].
#[must_use = "requests do nothing unless sent or awaited"]
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

    /// Sets the query parameter `order`.
    pub fn order(self, order: &OrderParameter) -> Self {
        Self(self.0.query("order", order))
    }

    /// Sets the query parameter `type`.
    pub fn r#type(self, r#type: &str) -> Self {
        Self(self.0.query("type", r#type))
    }

    /// Sets the query parameter `foo`.
    pub fn foo(self, foo: &str) -> Self {
        Self(self.0.query("foo", foo))
    }
}
rt::request!(Plus1::send -> OptionModel as Json);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&Remove::OPERATION).example(204, "", r""),
    rt::Faked::new(&Plus1::OPERATION).example(200, "application/json", r"{}"),
];
