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
    /// Returns [`Pet`] from `GET /pets/{id}`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let pet = client.pets().get_pet("id").await?;
    /// println!("{}", pet.name);
    /// # Ok(()) }
    /// ```
    pub fn get_pet(&self, id: &str) -> GetPet {
        GetPet(rt::call(self.client, &GetPet::OPERATION).path("id", id))
    }
}

/// The request builder for [`Pets::get_pet`]. Sending it returns [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct GetPet(rt::Call);

impl GetPet {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "getPet",
        method: rt::Method::Get,
        path: "/pets/{id}",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(GetPet::send -> Pet as Json);

impl Pets<'_> {
    /// Sends `PUT /pets/{id}`. It was set.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::pets::Pet) -> Result<(), goldens::runtime::Error> {
    /// client.pets().set_pet("id", body).await?;
    /// # Ok(()) }
    /// ```
    pub fn set_pet(&self, id: &str, body: &Pet) -> SetPet {
        SetPet(
            rt::call(self.client, &SetPet::OPERATION)
                .path("id", id)
                .body(rt::body::Json::new(body)),
        )
    }
}

/// The request builder for [`Pets::set_pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct SetPet(rt::Call);

impl SetPet {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "setPet",
        method: rt::Method::Put,
        path: "/pets/{id}",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(SetPet::send -> () as NoContent);

impl Pets<'_> {
    /// Sends `TRACE /pets/{id}`. It was traced.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().trace_pet("id").await?;
    /// # Ok(()) }
    /// ```
    pub fn trace_pet(&self, id: &str) -> TracePet {
        TracePet(rt::call(self.client, &TracePet::OPERATION).path("id", id))
    }
}

/// The request builder for [`Pets::trace_pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct TracePet(rt::Call);

impl TracePet {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "tracePet",
        method: rt::Method::Trace,
        path: "/pets/{id}",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(TracePet::send -> () as NoContent);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&GetPet::OPERATION).example(200, "application/json", r#"{"name":"text"}"#),
    rt::Faked::new(&SetPet::OPERATION)
        .bodies(&[("application/json", Some(rt::reads::<super::Pet>))]).body_required()
        .example(204, "", r""),
    rt::Faked::new(&TracePet::OPERATION).example(204, "", r""),
];
