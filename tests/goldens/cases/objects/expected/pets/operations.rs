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
    /// Returns [`Pet`] from `POST /pets`. The pet as it was kept.
    ///
    /// # Examples
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

/// The request builder for [`Pets::add_pet`]. Sending it returns [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
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

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&AddPet::OPERATION)
        .bodies(&[("application/json", Some(rt::reads::<super::Pet>))]).body_required()
        .example(200, "application/json", r#"{"born":"2026-01-01","kind":"pet","name":"Rex"}"#),
];
