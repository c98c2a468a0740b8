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
    /// `addPet`.
    ///
    /// Returns [`Pet`](super::Pet) from `POST /pets`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::pets::Pet) -> Result<(), goldens::runtime::Error> {
    /// let pet = client.pets().add_pet(body).await?;
    /// println!("{}", pet.name);
    /// # Ok(()) }
    /// ```
    pub fn add_pet(&self, body: &Pet) -> AddPet {
        AddPet(rt::call(self.client, &AddPet::OPERATION).body(rt::body::Json::new(body)))
    }
}

/// Request builder of [`Pets::add_pet`]. It returns [`Pet`](super::Pet).
#[must_use = "a request does nothing until it is sent"]
pub struct AddPet(rt::Call);

impl AddPet {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "addPet",
        method: rt::Method::Post,
        path: "/pets",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(AddPet::send -> Pet as Json);

/// What a fake of the API checks of each operation, and what it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&AddPet::OPERATION)
        .bodies(&[("application/json", Some(rt::reads::<super::Pet>))]).body_required()
        .example(200, "application/json", r#"{"born":"2026-01-01","kind":"pet","name":"Rex"}"#),
];
