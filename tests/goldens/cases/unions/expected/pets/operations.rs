// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use openapi_client_runtime::emitted::{Call, Client, Method, Operation, call};
use super::Pet;

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
}

/// A call of [`Pets::list_pets`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct ListPets(Call);

call! {
    ListPets -> json Vec<Pet>;
}

pub(super) static LIST_PETS: Operation = Operation {
    id: "listPets",
    method: Method::Get,
    path: "/pets",
    ..Operation::DEFAULT
};
