// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use openapi_client_runtime::emitted::{Call, Client, Method, Operation, Parameter, call};

/// The operations of “pets”.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c Client,
}

impl Pets<'_> {
    /// Pays.
    ///
    /// `POST /payments`
    ///
    /// All tries of one call have the same `Idempotency-Key`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().create_payment().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_payment(&self) -> CreatePayment {
        CreatePayment(self.client.call(&CREATE_PAYMENT))
    }

    /// Pays back.
    ///
    /// `POST /refunds`
    ///
    /// All tries of one call have the same `X-Request-Key`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().create_refund().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_refund(&self) -> CreateRefund {
        CreateRefund(self.client.call(&CREATE_REFUND))
    }

    /// Tells something.
    ///
    /// `POST /events`
    ///
    /// All tries of one call have the same `Request-Id`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().create_event().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_event(&self) -> CreateEvent {
        CreateEvent(self.client.call(&CREATE_EVENT))
    }
}

/// A call of [`Pets::create_payment`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct CreatePayment(Call);

impl CreatePayment {
    /// Makes it once.
    pub fn idempotency_key(self, idempotency_key: &str) -> Self {
        Self(self.0.argument(0, idempotency_key))
    }
}

/// A call of [`Pets::create_refund`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct CreateRefund(Call);

/// A call of [`Pets::create_event`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct CreateEvent(Call);

call! {
    CreatePayment -> unit;
    CreateRefund -> unit;
    CreateEvent -> unit;
}

pub(super) static CREATE_PAYMENT: Operation = Operation {
    id: "create-payment",
    method: Method::Post,
    path: "/payments",
    parameters: &[Parameter::header("Idempotency-Key")],
    idempotency_key: Some("Idempotency-Key"),
    ..Operation::DEFAULT
};

pub(super) static CREATE_REFUND: Operation = Operation {
    id: "create-refund",
    method: Method::Post,
    path: "/refunds",
    idempotency_key: Some("X-Request-Key"),
    ..Operation::DEFAULT
};

pub(super) static CREATE_EVENT: Operation = Operation {
    id: "create-event",
    method: Method::Post,
    path: "/events",
    idempotency_key: Some("Request-Id"),
    ..Operation::DEFAULT
};
