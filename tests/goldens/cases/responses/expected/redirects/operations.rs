// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “redirects”.

use clientwright_runtime::emitted as rt;

/// The operations of “redirects”.
///
/// [`Client::redirects`](super::super::Client::redirects) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Redirects<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Redirects<'_> {
    /// Sends `GET /file`, and does not follow the redirect. Where the file is. [`send_full`](clientwright_runtime::Request::send_full) returns its headers.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.redirects().file().await?;
    /// # Ok(()) }
    /// ```
    pub fn file(&self) -> File {
        File(rt::call(self.client, &File::OPERATION))
    }
}

/// The request builder for [`Redirects::file`].
///
/// [`send_full`](clientwright_runtime::Request::send_full) returns the headers as well; [`typed_headers`](clientwright_runtime::Response::typed_headers) reads them as [`FileHeaders`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct File(rt::Call);

impl File {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "file",
        method: rt::Method::Get,
        path: "/file",
        returns_redirect: true,
        ..rt::Operation::DEFAULT
    };
}
rt::request!(File::send -> () as NoContent);

/// The headers of the responses of [`Redirects::file`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FileHeaders {
    /// The header `Location`.
    pub location: String,
}

rt::headers! {
    FileHeaders {
        required "Location" => location as Text;
    }
}

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&File::OPERATION).example(302, "", r""),
];
