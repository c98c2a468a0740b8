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
    /// `addPet`.
    ///
    /// `POST /pets`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::pets::Pet) -> Result<(), goldens::runtime::Error> {
    /// client.pets().add_pet(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_pet(&self, body: &Pet) -> AddPet {
        AddPet(self.client.call(&ADD_PET).json(body))
    }
}

/// A call of [`Pets::add_pet`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct AddPet(Call);

call! {
    AddPet -> json Pet;
}

pub(super) static ADD_PET: Operation = Operation {
    id: "addPet",
    method: Method::Post,
    path: "/pets",
    ..Operation::DEFAULT
};
