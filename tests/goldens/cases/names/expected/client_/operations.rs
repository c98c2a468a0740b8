// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “Client”.

use openapi_client_runtime::emitted::{Call, Client, Method, Operation, Parameter, call};
use super::{OptionModel, OrderParameter};
use super::super::common::SECURITY_0;

/// The operations of “Client”.
#[derive(Clone, Copy, Debug)]
pub struct ClientOperations<'c> {
    pub(crate) client: &'c Client,
}

impl ClientOperations<'_> {
    /// `client-remove`.
    ///
    /// `DELETE /options`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.client_().remove().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn remove(&self) -> Remove {
        Remove(self.client.call(&REMOVE))
    }

    /// `+1`.
    ///
    /// `GET /options`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.client_().plus1().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn plus1(&self) -> Plus1 {
        Plus1(self.client.call(&PLUS1))
    }
}

/// A call of [`ClientOperations::remove`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Remove(Call);

/// A call of [`ClientOperations::plus1`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Plus1(Call);

impl Plus1 {
    /// The parameter `order`.
    pub fn order(self, order: &OrderParameter) -> Self {
        Self(self.0.argument(0, order))
    }

    /// The parameter `type`.
    pub fn r#type(self, r#type: &str) -> Self {
        Self(self.0.argument(1, r#type))
    }
}

call! {
    Remove -> unit;
    Plus1 -> json OptionModel;
}

pub(super) static REMOVE: Operation = Operation {
    id: "client-remove",
    method: Method::Delete,
    path: "/options",
    security: SECURITY_0,
    ..Operation::DEFAULT
};

pub(super) static PLUS1: Operation = Operation {
    id: "+1",
    method: Method::Get,
    path: "/options",
    parameters: &[Parameter::query("order"), Parameter::query("type")],
    security: SECURITY_0,
    ..Operation::DEFAULT
};
