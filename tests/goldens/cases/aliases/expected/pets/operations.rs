// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use clientwright_runtime::emitted as rt;
use super::PetInput;

/// The operations of “pets”.
///
/// [`Client::pets`](super::super::Client::pets) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Pets<'_> {
    /// Finds pets.
    ///
    /// Sends `GET /pets`. Found.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().find_pets().await?;
    /// # Ok(()) }
    /// ```
    pub fn find_pets(&self) -> FindPets {
        FindPets(rt::call(self.client, &FindPets::OPERATION))
    }

    /// The former name of [`Self::find_pets`].
    #[deprecated(note = "use `find_pets`")]
    pub fn search(&self) -> FindPets {
        FindPets(rt::call(self.client, &FindPets::OPERATION))
    }
}

/// The request builder for [`Pets::find_pets`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct FindPets(rt::Call);

impl FindPets {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "find-pets",
        method: rt::Method::Get,
        path: "/pets",
        parameters: &[rt::Parameter::query("page_size")],
        ..rt::Operation::DEFAULT
    };

    /// How many are returned.
    pub fn page_size(self, page_size: i64) -> Self {
        Self(self.0.query("page_size", &page_size))
    }

    /// The former name of [`Self::page_size`].
    #[deprecated(note = "use `page_size`")]
    pub fn limit(self, page_size: i64) -> Self {
        Self(self.0.query("page_size", &page_size))
    }
}
rt::request!(FindPets::send -> () as NoContent);

/// The former name of [`FindPets`].
#[deprecated(note = "use `FindPets`")]
pub type Search = FindPets;

impl Pets<'_> {
    /// Creates a pet.
    ///
    /// Sends `POST /pets`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::pets::PetInput) -> Result<(), goldens::runtime::Error> {
    /// client.pets().create_pet(body).await?;
    /// # Ok(()) }
    /// ```
    pub fn create_pet(&self, body: &PetInput) -> CreatePet {
        CreatePet(
            rt::call(self.client, &CreatePet::OPERATION).body(rt::body::Json::new(body)),
        )
    }
}

/// The request builder for [`Pets::create_pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct CreatePet(rt::Call);

impl CreatePet {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "create-pet",
        method: rt::Method::Post,
        path: "/pets",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(CreatePet::send -> () as NoContent);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&FindPets::OPERATION)
        .arguments(&[rt::Checked::query("page_size").reads::<i64>()]).example(204, "", r""),
    rt::Faked::new(&CreatePet::OPERATION)
        .bodies(&[("application/json", Some(rt::reads::<super::PetInput>))]).body_required()
        .example(204, "", r""),
];
