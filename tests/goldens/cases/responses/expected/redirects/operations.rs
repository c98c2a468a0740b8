// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “redirects”.

use clientwright_runtime::emitted as rt;

/// The operations of “redirects”.
#[derive(Clone, Copy, Debug)]
pub struct Redirects<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Redirects<'_> {
    /// `file`.
    ///
    /// Returns nothing (`send_full` returns the headers of the redirect) from `GET /file`.
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

/// Request builder of [`Redirects::file`]. It returns nothing (`send_full` returns the headers of the redirect).
///
/// `send_full` returns the headers, too; `typed_headers` reads them as [`FileHeaders`].
#[must_use = "a request does nothing until it is sent"]
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

/// What a fake of the API checks of each operation, and what it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&File::OPERATION).example(302, "", r""),
];
