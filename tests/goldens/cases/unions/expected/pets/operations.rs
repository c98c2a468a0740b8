// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use clientwright_runtime::emitted as rt;
use super::Pet;

/// The operations of “pets”.
///
/// [`Client::pets`](super::super::Client::pets) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Pets<'_> {
    /// Returns a list of [`Pet`] from `GET /pets`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let pets = client.pets().list_pets().await?;
    /// for pet in &pets {
    ///     println!("{pet:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_pets(&self) -> ListPets {
        ListPets(rt::call(self.client, &ListPets::OPERATION))
    }
}

/// The request builder for [`Pets::list_pets`]. Sending it returns a list of [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListPets(rt::Call);

impl ListPets {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "listPets",
        method: rt::Method::Get,
        path: "/pets",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ListPets::send -> Vec<Pet> as Json);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&ListPets::OPERATION)
        .example(200, "application/json", r#"[{"kind":"cat","lives":1}]"#),
];
