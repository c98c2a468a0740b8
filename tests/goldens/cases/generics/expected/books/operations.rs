// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “books”.

use clientwright_runtime::emitted as rt;
use super::{NamePage, YearPage};

/// The operations of “books”.
///
/// [`Client::books`](super::super::Client::books) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Books<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Books<'_> {
    /// Returns [`NamePage`] from `GET /names`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let page = client.books().list_names().await?;
    /// println!("{page:?}");
    /// # Ok(()) }
    /// ```
    pub fn list_names(&self) -> ListNames {
        ListNames(rt::call(self.client, &ListNames::OPERATION))
    }
}

/// The request builder for [`Books::list_names`]. Sending it returns [`NamePage`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListNames(rt::Call);

impl ListNames {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "listNames",
        method: rt::Method::Get,
        path: "/names",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ListNames::send -> NamePage as Json);

impl Books<'_> {
    /// Returns [`YearPage`] from `GET /years`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let page = client.books().list_years().await?;
    /// println!("{page:?}");
    /// # Ok(()) }
    /// ```
    pub fn list_years(&self) -> ListYears {
        ListYears(rt::call(self.client, &ListYears::OPERATION))
    }
}

/// The request builder for [`Books::list_years`]. Sending it returns [`YearPage`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListYears(rt::Call);

impl ListYears {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "listYears",
        method: rt::Method::Get,
        path: "/years",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ListYears::send -> YearPage as Json);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&ListNames::OPERATION).example(200, "application/json", r#"{"items":["text"]}"#),
    rt::Faked::new(&ListYears::OPERATION).example(200, "application/json", r#"{"items":[1]}"#),
];
