// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use super::Pet;
use clientwright_runtime::emitted as rt;

/// The operations of “pets”.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Pets<'_> {
    /// `listPets`.
    ///
    /// Returns a list of [`Pet`](super::Pet) from `GET /pets`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().list_pets().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn list_pets(&self) -> ListPets {
        ListPets(rt::call(self.client, &ListPets::OPERATION))
    }
}

/// Request builder of [`Pets::list_pets`]. It returns a list of [`Pet`](super::Pet).
#[must_use = "a request does nothing until it is sent"]
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

/// What a fake of the API checks of each operation, and what it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&ListPets::OPERATION)
        .example(200, "application/json", r#"[{"kind":"cat","lives":1}]"#),
];
