// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use clientwright_runtime::emitted as rt;
use super::{FindPetsFilterParameter, FindPetsThemeParameter, FindPetsWhereParameter};

/// The operations of “pets”.
///
/// [`Client::pets`](super::super::Client::pets) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Pets<'_> {
    /// Find pets.
    ///
    /// Lists pets in the area.
    ///
    /// Sends `GET /pets/{id}/{path}/{coordinates}`.
    ///
    /// - `id`: The number of the pet:
    ///
    ///   - from 1,
    ///   - in the order of registration.
    /// - `limit`: How many. `minimum: 1`; default `20`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, coordinates: &[f64]) -> Result<(), goldens::runtime::Error> {
    /// client.pets().find_pets(1, &["path"], coordinates, 1).await?;
    /// # Ok(()) }
    /// ```
    pub fn find_pets(&self, id: i64, path: &[&str], coordinates: &[f64], limit: i64) -> FindPets {
        FindPets(
            rt::call(self.client, &FindPets::OPERATION)
                .path("id", &id)
                .path("path", path)
                .path("coordinates", coordinates)
                .query("limit", &limit),
        )
    }
}

/// The request builder for [`Pets::find_pets`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct FindPets(rt::Call);

impl FindPets {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "findPets",
        method: rt::Method::Get,
        path: "/pets/{id}/{path}/{coordinates}",
        parameters: &[
            rt::Parameter::path("path").style(rt::Style::Label),
            rt::Parameter::path("coordinates").style(rt::Style::Matrix).explode(true),
            rt::Parameter::query("limit"),
            rt::Parameter::query("kinds").explode(false),
            rt::Parameter::query("near").style(rt::Style::PipeDelimited),
            rt::Parameter::query("filter").style(rt::Style::DeepObject).explode(true),
            rt::Parameter::query("raw").reserved(),
            rt::Parameter::query("where").json(),
            rt::Parameter::header("X-Trace"),
            rt::Parameter::cookie("theme"),
            rt::Parameter::query("old"),
        ],
        ..rt::Operation::DEFAULT
    };

    /// Sets the query parameter `kinds`.
    pub fn kinds(self, kinds: &[&str]) -> Self {
        Self(self.0.query("kinds", kinds))
    }

    /// Sets the query parameter `near`.
    pub fn near(self, near: &[i64]) -> Self {
        Self(self.0.query("near", near))
    }

    /// Sets the query parameter `filter`.
    pub fn filter(self, filter: &FindPetsFilterParameter) -> Self {
        Self(self.0.query("filter", filter))
    }

    /// Sets the query parameter `raw`.
    pub fn raw(self, raw: &str) -> Self {
        Self(self.0.query("raw", raw))
    }

    /// Sets the query parameter `where`.
    pub fn r#where(self, r#where: &FindPetsWhereParameter) -> Self {
        Self(self.0.query("where", r#where))
    }

    /// Sets the header `X-Trace`.
    pub fn x_trace(self, x_trace: &[&str]) -> Self {
        Self(self.0.header("X-Trace", x_trace))
    }

    /// Sets the cookie `theme`.
    pub fn theme(self, theme: &FindPetsThemeParameter) -> Self {
        Self(self.0.cookie("theme", theme))
    }

    /// Sets the query parameter `old`.
    #[deprecated]
    pub fn old(self, old: &str) -> Self {
        Self(self.0.query("old", old))
    }
}
rt::request!(FindPets::send -> () as NoContent);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&FindPets::OPERATION)
        .arguments(&[
            rt::Checked::path("id").reads::<i64>(),
            rt::Checked::query("limit").required().reads::<i64>(),
        ])
        .example(204, "", r""),
];
