// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “Client”.

use clientwright_runtime::serde_json;
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
    /// Sends `PATCH /options`.
    ///
    /// The body is `application/json-patch+json`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &[goldens::runtime::serde_json::Value]) -> Result<(), goldens::runtime::Error> {
    /// client.client_().patch(body).await?;
    /// # Ok(()) }
    /// ```
    pub fn patch(&self, body: &[serde_json::Value]) -> Patch {
        let body = body.to_vec();
        let body = rt::body::Json::new(&body).media_type("application/json-patch+json");
        Patch(rt::call(self.client, &Patch::OPERATION).body(body))
    }

    /// Sends `PATCH /options`.
    ///
    /// The body is `application/merge-patch+json`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::client_::OptionModel) -> Result<(), goldens::runtime::Error> {
    /// client.client_().patch_merge_patch(body).await?;
    /// # Ok(()) }
    /// ```
    pub fn patch_merge_patch(&self, body: &OptionModel) -> Patch {
        let body = rt::body::Json::new(body).media_type("application/merge-patch+json");
        Patch(rt::call(self.client, &Patch::OPERATION).body(body))
    }

    /// Sends `PATCH /options`.
    ///
    /// The body is `application/strategic-merge-patch+json`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::client_::OptionModel) -> Result<(), goldens::runtime::Error> {
    /// client.client_().patch_strategic_merge_patch(body).await?;
    /// # Ok(()) }
    /// ```
    pub fn patch_strategic_merge_patch(&self, body: &OptionModel) -> Patch {
        let body = rt::body::Json::new(body)
            .media_type("application/strategic-merge-patch+json");
        Patch(rt::call(self.client, &Patch::OPERATION).body(body))
    }

    /// Sends `PATCH /options`.
    ///
    /// The body is `application/apply-patch+yaml`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.client_().patch_apply_patch_yaml(Vec::new()).await?;
    /// # Ok(()) }
    /// ```
    pub fn patch_apply_patch_yaml(&self, body: impl Into<rt::Bytes>) -> Patch {
        Patch(
            rt::call(self.client, &Patch::OPERATION)
                .body(rt::body::Binary::new("application/apply-patch+yaml", body)),
        )
    }

    /// Sends `PATCH /options`.
    ///
    /// The body is `image/png`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.client_().patch_png(Vec::new()).await?;
    /// # Ok(()) }
    /// ```
    pub fn patch_png(&self, body: impl Into<rt::Bytes>) -> Patch {
        Patch(
            rt::call(self.client, &Patch::OPERATION)
                .body(rt::body::Binary::new("image/png", body)),
        )
    }
}

/// The request builder for [`Client::patch`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Patch(rt::Call);

impl Patch {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "client-patch",
        method: rt::Method::Patch,
        path: "/options",
        parameters: &[rt::Parameter::query("body"), rt::Parameter::header("client")],
        ..common::OPERATION
    };

    /// Sets the query parameter `body`.
    pub fn body_query(self, body_query: &str) -> Self {
        Self(self.0.query("body", body_query))
    }

    /// Sets the header `client`.
    pub fn client_header(self, client_header: &str) -> Self {
        Self(self.0.header("client", client_header))
    }
}
rt::request!(Patch::send -> () as NoContent);

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
    rt::Faked::new(&Patch::OPERATION)
        .bodies(&[
            ("application/json-patch+json", Some(rt::reads::<Vec<clientwright_runtime::serde_json::Value>>)),
            ("application/merge-patch+json", Some(rt::reads::<super::OptionModel>)),
            ("application/strategic-merge-patch+json", Some(rt::reads::<super::OptionModel>)),
            ("application/apply-patch+yaml", None), ("image/png", None),
        ])
        .body_required().example(204, "", r""),
    rt::Faked::new(&Plus1::OPERATION).example(200, "application/json", r"{}"),
];
