// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use clientwright_runtime::emitted as rt;
use super::{DescribePhotoBody, Pet, SetPhotoBody};
use super::super::common;

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
    /// # Errors
    ///
    /// - Any other status: What is wrong. [`error.body::<Problem>()`](clientwright_runtime::Error::body) returns [`Problem`](super::Problem).
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
        parameters: &[
            rt::Parameter::query("limit"),
            rt::Parameter::query("kinds").explode(false),
            rt::Parameter::query("tags"),
            rt::Parameter::query("words").style(rt::Style::SpaceDelimited),
            rt::Parameter::query("columns").style(rt::Style::TabDelimited),
            rt::Parameter::query("near").style(rt::Style::PipeDelimited),
            rt::Parameter::query("area").explode(false).lists("|"),
            rt::Parameter::query("name"),
            rt::Parameter::query("filter").reserved(),
            rt::Parameter::header("X-Trace"),
        ],
        ..common::OPERATION
    };

    /// Sets the query parameter `limit`. Default `20`.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.query("limit", &limit))
    }

    /// Sets the query parameter `kinds`.
    pub fn kinds(self, kinds: &[&str]) -> Self {
        Self(self.0.query("kinds", kinds))
    }

    /// Sets the query parameter `tags`.
    pub fn tags(self, tags: &[&str]) -> Self {
        Self(self.0.query("tags", tags))
    }

    /// Sets the query parameter `words`.
    pub fn words(self, words: &[&str]) -> Self {
        Self(self.0.query("words", words))
    }

    /// Sets the query parameter `columns`.
    pub fn columns(self, columns: &[&str]) -> Self {
        Self(self.0.query("columns", columns))
    }

    /// Sets the query parameter `near`.
    pub fn near(self, near: &[i64]) -> Self {
        Self(self.0.query("near", near))
    }

    /// Sets the query parameter `area`.
    pub fn area(self, area: &[Vec<f64>]) -> Self {
        Self(self.0.query("area", area))
    }

    /// Sets the query parameter `name`.
    pub fn name(self, name: &str) -> Self {
        Self(self.0.query("name", name))
    }

    /// Sets the query parameter `filter`.
    pub fn filter(self, filter: &str) -> Self {
        Self(self.0.query("filter", filter))
    }

    /// Sets the header `X-Trace`. For example `"abc"`.
    pub fn x_trace(self, x_trace: &str) -> Self {
        Self(self.0.header("X-Trace", x_trace))
    }
}
rt::request!(ListPets::send -> Vec<Pet> as Json);

impl Pets<'_> {
    /// Sends `POST /pets`. It was added.
    ///
    /// - `body`: The pet, without its number.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::pets::Pet) -> Result<(), goldens::runtime::Error> {
    /// client.pets().add_pet(body).await?;
    /// # Ok(()) }
    /// ```
    pub fn add_pet(&self, body: &Pet) -> AddPet {
        AddPet(rt::call(self.client, &AddPet::OPERATION).body(rt::body::Json::new(body)))
    }
}

/// The request builder for [`Pets::add_pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct AddPet(rt::Call);

impl AddPet {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "addPet",
        method: rt::Method::Post,
        path: "/pets",
        ..common::OPERATION
    };
}
rt::request!(AddPet::send -> () as NoContent);

impl Pets<'_> {
    /// Returns bytes from `GET /pets/{id}/photo`. [`download`](clientwright_runtime::Request::download) returns the bytes as they arrive.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let bytes = client.pets().photo("id").await?;
    /// println!("{bytes:?}");
    /// # Ok(()) }
    /// ```
    pub fn photo(&self, id: &str) -> Photo {
        Photo(rt::call(self.client, &Photo::OPERATION).path("id", id))
    }
}

/// The request builder for [`Pets::photo`]. Sending it returns bytes.
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Photo(rt::Call);

impl Photo {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "photo",
        method: rt::Method::Get,
        path: "/pets/{id}/photo",
        accept: "image/png",
        ..common::OPERATION
    };
}
rt::request!(Photo::send -> rt::Bytes as Binary);

impl Pets<'_> {
    /// Sends `PUT /pets/{id}/photo`. It was set.
    ///
    /// The body is `multipart/form-data`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::pets::SetPhotoBody) -> Result<(), goldens::runtime::Error> {
    /// client.pets().set_photo("id", body).await?;
    /// # Ok(()) }
    /// ```
    pub fn set_photo(&self, id: &str, body: &SetPhotoBody) -> SetPhoto {
        SetPhoto(
            rt::call(self.client, &SetPhoto::OPERATION)
                .path("id", id)
                .body(rt::body::Multipart::new("multipart/form-data", body)),
        )
    }
}

/// The request builder for [`Pets::set_photo`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct SetPhoto(rt::Call);

impl SetPhoto {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "setPhoto",
        method: rt::Method::Put,
        path: "/pets/{id}/photo",
        ..common::OPERATION
    };
}
rt::request!(SetPhoto::send -> () as NoContent);

impl Pets<'_> {
    /// Sends `PATCH /pets/{id}/photo`. It was described.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().describe_photo("id").await?;
    /// # Ok(()) }
    /// ```
    pub fn describe_photo(&self, id: &str) -> DescribePhoto {
        DescribePhoto(rt::call(self.client, &DescribePhoto::OPERATION).path("id", id))
    }
}

/// The request builder for [`Pets::describe_photo`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct DescribePhoto(rt::Call);

impl DescribePhoto {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "describePhoto",
        method: rt::Method::Patch,
        path: "/pets/{id}/photo",
        ..common::OPERATION
    };

    /// Sets the body, as `application/x-www-form-urlencoded`.
    pub fn body(self, body: &DescribePhotoBody) -> Self {
        Self(self.0.body(rt::body::Form::new(body)))
    }
}
rt::request!(DescribePhoto::send -> () as NoContent);

impl Pets<'_> {
    /// Returns [`Pet`] from `GET /pets?largest=true`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let pet = client.pets().largest_pet().await?;
    /// println!("{pet:?}");
    /// # Ok(()) }
    /// ```
    pub fn largest_pet(&self) -> LargestPet {
        LargestPet(rt::call(self.client, &LargestPet::OPERATION))
    }
}

/// The request builder for [`Pets::largest_pet`]. Sending it returns [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct LargestPet(rt::Call);

impl LargestPet {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "largestPet",
        method: rt::Method::Get,
        path: "/pets?largest=true",
        server: Some(&rt::Server::new("http://example.com/v1")),
        ..common::OPERATION
    };
}
rt::request!(LargestPet::send -> Pet as Json);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&ListPets::OPERATION).arguments(&[rt::Checked::query("limit").reads::<i64>()])
        .example(200, "application/json", r#"[{"kind":"Cat","name":"Tom"}]"#),
    rt::Faked::new(&AddPet::OPERATION)
        .bodies(&[("application/json", Some(rt::reads::<super::Pet>))]).body_required()
        .example(204, "", r""),
    rt::Faked::new(&Photo::OPERATION).example(200, "image/png", r"text"),
    rt::Faked::new(&SetPhoto::OPERATION).bodies(&[("multipart/form-data", None)])
        .fields(&[("multipart/form-data", rt::Fields::new(&[("photo", true), ("caption", false)]))])
        .body_required().example(204, "", r""),
    rt::Faked::new(&DescribePhoto::OPERATION)
        .bodies(&[("application/x-www-form-urlencoded", None)])
        .fields(&[("application/x-www-form-urlencoded", rt::Fields::new(&[("caption", false)]))])
        .example(204, "", r""),
    rt::Faked::new(&LargestPet::OPERATION)
        .example(200, "application/json", r#"{"kind":"Pet","name":"text"}"#),
];
