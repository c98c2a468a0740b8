// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use openapi_client_runtime::emitted::{Call, Client, Method, Operation, call};
use super::super::common::{SECURITY_0, SECURITY_1};

/// The operations of “pets”.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c Client,
}

impl Pets<'_> {
    /// `listPets`.
    ///
    /// `GET /pets`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().list_pets().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_pets(&self) -> ListPets {
        ListPets(self.client.call(&LIST_PETS))
    }

    /// `deletePets`.
    ///
    /// `DELETE /pets`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().delete_pets().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_pets(&self) -> DeletePets {
        DeletePets(self.client.call(&DELETE_PETS))
    }
}

/// A call of [`Pets::list_pets`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct ListPets(Call);

/// A call of [`Pets::delete_pets`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct DeletePets(Call);

call! {
    ListPets -> unit;
    DeletePets -> unit;
}

pub(super) static LIST_PETS: Operation = Operation {
    id: "listPets",
    method: Method::Get,
    path: "/pets",
    security: SECURITY_0,
    ..Operation::DEFAULT
};

pub(super) static DELETE_PETS: Operation = Operation {
    id: "deletePets",
    method: Method::Delete,
    path: "/pets",
    security: SECURITY_1,
    ..Operation::DEFAULT
};
