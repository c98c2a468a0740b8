// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use clientwright_runtime::emitted as rt;

/// The operations of “pets”.
///
/// [`Client::pets`](super::super::Client::pets) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Pets<'_> {
    /// Pays.
    ///
    /// Sends `POST /payments`. Paid.
    ///
    /// All attempts of a call send the same `Idempotency-Key`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().create_payment().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_payment(&self) -> CreatePayment {
        CreatePayment(rt::call(self.client, &CreatePayment::OPERATION))
    }
}

/// The request builder for [`Pets::create_payment`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct CreatePayment(rt::Call);

impl CreatePayment {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "create-payment",
        method: rt::Method::Post,
        path: "/payments",
        parameters: &[rt::Parameter::header("Idempotency-Key")],
        idempotency_key: Some("Idempotency-Key"),
        ..rt::Operation::DEFAULT
    };

    /// Makes it once.
    pub fn idempotency_key(self, idempotency_key: &str) -> Self {
        Self(self.0.header("Idempotency-Key", idempotency_key))
    }
}
rt::request!(CreatePayment::send -> () as NoContent);

impl Pets<'_> {
    /// Pays back.
    ///
    /// Sends `POST /refunds`. Paid back.
    ///
    /// All attempts of a call send the same `X-Request-Key`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().create_refund().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_refund(&self) -> CreateRefund {
        CreateRefund(rt::call(self.client, &CreateRefund::OPERATION))
    }
}

/// The request builder for [`Pets::create_refund`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct CreateRefund(rt::Call);

impl CreateRefund {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "create-refund",
        method: rt::Method::Post,
        path: "/refunds",
        idempotency_key: Some("X-Request-Key"),
        ..rt::Operation::DEFAULT
    };
}
rt::request!(CreateRefund::send -> () as NoContent);

impl Pets<'_> {
    /// Reports a status.
    ///
    /// Sends `POST /events`. Reported.
    ///
    /// All attempts of a call send the same `Request-Id`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().create_event().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_event(&self) -> CreateEvent {
        CreateEvent(rt::call(self.client, &CreateEvent::OPERATION))
    }
}

/// The request builder for [`Pets::create_event`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct CreateEvent(rt::Call);

impl CreateEvent {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "create-event",
        method: rt::Method::Post,
        path: "/events",
        idempotency_key: Some("Request-Id"),
        ..rt::Operation::DEFAULT
    };
}
rt::request!(CreateEvent::send -> () as NoContent);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&CreatePayment::OPERATION).example(204, "", r""),
    rt::Faked::new(&CreateRefund::OPERATION).example(204, "", r""),
    rt::Faked::new(&CreateEvent::OPERATION).example(204, "", r""),
];
