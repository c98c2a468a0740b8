// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use clientwright_runtime::emitted as rt;
use super::{Filter, Pet};
use super::super::common;

/// The operations of “pets”.
///
/// [`Client::pets`](super::super::Client::pets) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Pets<'_> {
    /// Returns a list of [`Pet`] from `QUERY /pets`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::pets::Filter) -> Result<(), goldens::runtime::Error> {
    /// let pets = client.pets().find_pets(body).await?;
    /// for pet in &pets {
    ///     println!("{pet:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn find_pets(&self, body: &Filter) -> FindPets {
        FindPets(
            rt::call(self.client, &FindPets::OPERATION).body(rt::body::Json::new(body)),
        )
    }
}

/// The request builder for [`Pets::find_pets`]. Sending it returns a list of [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct FindPets(rt::Call);

impl FindPets {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "findPets",
        method: rt::Method::Query,
        path: "/pets",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(FindPets::send -> Vec<Pet> as Json);

impl Pets<'_> {
    /// Sends `COPY /pets`. They were copied.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().copy_pets().await?;
    /// # Ok(()) }
    /// ```
    pub fn copy_pets(&self) -> CopyPets {
        CopyPets(rt::call(self.client, &CopyPets::OPERATION))
    }
}

/// The request builder for [`Pets::copy_pets`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct CopyPets(rt::Call);

impl CopyPets {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "copyPets",
        method: rt::Method::Other("COPY"),
        path: "/pets",
        security: common::DEVICE_ONLY,
        ..rt::Operation::DEFAULT
    };
}
rt::request!(CopyPets::send -> () as NoContent);

impl Pets<'_> {
    /// Returns a list of [`Pet`] from `GET /pets/search`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, search: &goldens::pets::Filter) -> Result<(), goldens::runtime::Error> {
    /// let pets = client.pets().search_pets(search).await?;
    /// for pet in &pets {
    ///     println!("{pet:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn search_pets(&self, search: &Filter) -> SearchPets {
        SearchPets(
            rt::call(self.client, &SearchPets::OPERATION).querystring("search", search),
        )
    }
}

/// The request builder for [`Pets::search_pets`]. Sending it returns a list of [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct SearchPets(rt::Call);

impl SearchPets {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "searchPets",
        method: rt::Method::Get,
        path: "/pets/search",
        parameters: &[
            rt::Parameter::querystring("search"),
            rt::Parameter::cookie("theme").style(rt::Style::Cookie),
        ],
        ..rt::Operation::DEFAULT
    };

    /// Sets the cookie `theme`.
    pub fn theme(self, theme: &str) -> Self {
        Self(self.0.cookie("theme", theme))
    }
}
rt::request!(SearchPets::send -> Vec<Pet> as Json);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&FindPets::OPERATION)
        .bodies(&[("application/json", Some(rt::reads::<super::Filter>))]).body_required()
        .example(200, "application/json", r#"[{"kind":"cat","lives":9}]"#),
    rt::Faked::new(&CopyPets::OPERATION).example(204, "", r""),
    rt::Faked::new(&SearchPets::OPERATION)
        .arguments(&[rt::Checked::querystring("search").required()]).any_query()
        .example(200, "application/json", r#"[{"kind":"cat","lives":9}]"#),
];
