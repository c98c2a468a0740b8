// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use clientwright_runtime::emitted as rt;
use super::super::common;

/// The operations of “pets”.
///
/// [`Client::pets`](super::super::Client::pets) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Pets<'_> {
    /// Sends `GET /pets`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().list_pets().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_pets(&self) -> ListPets {
        ListPets(rt::call(self.client, &ListPets::OPERATION))
    }
}

/// The request builder for [`Pets::list_pets`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListPets(rt::Call);

impl ListPets {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "listPets",
        method: rt::Method::Get,
        path: "/pets",
        ..common::OPERATION
    };
}
rt::request!(ListPets::send -> () as NoContent);

impl Pets<'_> {
    /// Sends `DELETE /pets`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().delete_pets().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_pets(&self) -> DeletePets {
        DeletePets(rt::call(self.client, &DeletePets::OPERATION))
    }
}

/// The request builder for [`Pets::delete_pets`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct DeletePets(rt::Call);

impl DeletePets {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "deletePets",
        method: rt::Method::Delete,
        path: "/pets",
        security: common::OAUTH_ONLY,
        ..common::OPERATION
    };
}
rt::request!(DeletePets::send -> () as NoContent);

impl Pets<'_> {
    /// Sends `GET /audit`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().audit().await?;
    /// # Ok(()) }
    /// ```
    pub fn audit(&self) -> Audit {
        Audit(rt::call(self.client, &Audit::OPERATION))
    }
}

/// The request builder for [`Pets::audit`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Audit(rt::Call);

impl Audit {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "audit",
        method: rt::Method::Get,
        path: "/audit",
        security: common::DIGEST_AND_CERTIFICATE_ONLY,
        ..common::OPERATION
    };
}
rt::request!(Audit::send -> () as NoContent);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&ListPets::OPERATION).example(204, "", r""),
    rt::Faked::new(&DeletePets::OPERATION).example(204, "", r""),
    rt::Faked::new(&Audit::OPERATION).example(204, "", r""),
];
