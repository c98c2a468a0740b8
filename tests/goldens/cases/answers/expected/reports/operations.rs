// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “reports”.

use super::{DescribeBody, Report, UploadBody};
use clientwright_runtime::emitted as rt;

/// The operations of “reports”.
#[derive(Clone, Copy, Debug)]
pub struct Reports<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Reports<'_> {
    /// `upload`.
    ///
    /// Returns one of the responses of [`UploadResponse`] from `POST /reports`.
    /// The body is `multipart/form-data`.
    /// A file in `file` must have the header `X-Checksum`: see [`with_header`](clientwright_runtime::File::with_header).
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::reports::UploadBody) -> Result<(), goldens::runtime::Error> {
    /// let response = client.reports().upload(body).await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn upload(&self, body: &UploadBody) -> Upload {
        Upload(
            rt::call(self.client, &Upload::OPERATION)
                .body(
                    rt::body::Multipart::new("multipart/form-data", body)
                        .fields(
                            &[
                                rt::BodyField::new("file")
                                    .content_type("application/pdf")
                                    .required_headers(&["X-Checksum"]),
                            ],
                        ),
                ),
        )
    }
}

/// Request builder of [`Reports::upload`]. It returns one of the responses of [`UploadResponse`].
#[must_use = "a request does nothing until it is sent"]
pub struct Upload(rt::Call);

impl Upload {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "upload",
        method: rt::Method::Post,
        path: "/reports",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Upload::send -> UploadResponse as Variants);

/// The responses of [`Reports::upload`].
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a response is matched and not kept")]
pub enum UploadResponse {
    /// It was kept.
    Created(Report),
    /// It will be kept.
    Accepted,
}

rt::variants! {
    UploadResponse {
        201 => Created(Report as Json);
        202 => Accepted;
    }
}

impl Reports<'_> {
    /// `describe`.
    ///
    /// Sends `PUT /reports`.
    ///
    /// # Errors
    ///
    /// - 4XX: It was not kept. [`error.body::<Problem>()`](clientwright_runtime::Error::body) returns [`Problem`](super::Problem).
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.reports().describe().await?;
    /// # Ok(()) }
    /// ```
    pub fn describe(&self) -> Describe {
        Describe(rt::call(self.client, &Describe::OPERATION))
    }
}

/// Request builder of [`Reports::describe`].
#[must_use = "a request does nothing until it is sent"]
pub struct Describe(rt::Call);

impl Describe {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "describe",
        method: rt::Method::Put,
        path: "/reports",
        ..rt::Operation::DEFAULT
    };

    /// Sets the body, as `application/x-www-form-urlencoded; charset=utf-8`.
    pub fn body(self, body: &DescribeBody) -> Self {
        Self(
            self
                .0
                .body(
                    rt::body::Form::new(body)
                        .media_type("application/x-www-form-urlencoded; charset=utf-8"),
                ),
        )
    }
}
rt::request!(Describe::send -> () as NoContent);

impl Reports<'_> {
    /// `download`.
    ///
    /// Returns bytes ([`download`](clientwright_runtime::Request::download) returns them as they arrive) from `GET /reports/{id}`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let bytes = client.reports().download("id").await?;
    /// println!("{bytes:?}");
    /// # Ok(()) }
    /// ```
    pub fn download(&self, id: &str) -> Download {
        Download(rt::call(self.client, &Download::OPERATION).path("id", id))
    }
}

/// Request builder of [`Reports::download`]. It returns bytes ([`download`](clientwright_runtime::Request::download) returns them as they arrive).
#[must_use = "a request does nothing until it is sent"]
pub struct Download(rt::Call);

impl Download {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "download",
        method: rt::Method::Get,
        path: "/reports/{id}",
        parameters: &[rt::Parameter::path("id")],
        accept: "application/pdf",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Download::send -> rt::Bytes as Binary);

impl Reports<'_> {
    /// `replace`.
    ///
    /// Returns text from `PATCH /reports/{id}`.
    /// The body is `application/octet-stream`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let text = client.reports().replace("id", Vec::new()).await?;
    /// println!("{text:?}");
    /// # Ok(()) }
    /// ```
    pub fn replace(&self, id: &str, body: impl Into<rt::Bytes>) -> Replace {
        Replace(
            rt::call(self.client, &Replace::OPERATION)
                .path("id", id)
                .body(rt::body::Binary::new("application/octet-stream", body)),
        )
    }
}

/// Request builder of [`Reports::replace`]. It returns text.
#[must_use = "a request does nothing until it is sent"]
pub struct Replace(rt::Call);

impl Replace {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "replace",
        method: rt::Method::Patch,
        path: "/reports/{id}",
        parameters: &[rt::Parameter::path("id")],
        accept: "text/plain",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Replace::send -> String as Text);

impl Reports<'_> {
    /// `lines`.
    ///
    /// Returns a stream of JSON lines, each [`Report`](super::Report) from `GET /reports/lines`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut lines = client.reports().lines().await?;
    /// while let Some(item) = lines.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn lines(&self) -> Lines {
        Lines(rt::call(self.client, &Lines::OPERATION))
    }
}

/// Request builder of [`Reports::lines`]. It returns a stream of JSON lines, each [`Report`](super::Report).
#[must_use = "a request does nothing until it is sent"]
pub struct Lines(rt::Call);

impl Lines {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "lines",
        method: rt::Method::Get,
        path: "/reports/lines",
        accept: "application/x-ndjson",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Lines::send -> clientwright_runtime::JsonLines<Report> as JsonLines);

impl Reports<'_> {
    /// `changes`.
    ///
    /// Returns a stream of server-sent events, each with `String` from `GET /reports/changes`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut events = client.reports().changes().await?;
    /// while let Some(item) = events.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn changes(&self) -> Changes {
        Changes(rt::call(self.client, &Changes::OPERATION))
    }
}

/// Request builder of [`Reports::changes`]. It returns a stream of server-sent events, each with `String`.
#[must_use = "a request does nothing until it is sent"]
pub struct Changes(rt::Call);

impl Changes {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "changes",
        method: rt::Method::Get,
        path: "/reports/changes",
        accept: "text/event-stream",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Changes::send -> clientwright_runtime::EventStream<String> as JsonEvents);

/// What a fake of the API checks of each operation, and what it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&Upload::OPERATION).bodies(&[("multipart/form-data", None)])
        .fields(&[("multipart/form-data", rt::Fields::new(&[("title", true), ("file", true), ("pages", false)]))])
        .body_required()
        .example(201, "application/json", r#"{"id":"01234567-89ab-4cde-8f01-23456789abcd"}"#),
    rt::Faked::new(&Describe::OPERATION)
        .bodies(&[("application/x-www-form-urlencoded; charset=utf-8", None)])
        .fields(&[("application/x-www-form-urlencoded; charset=utf-8", rt::Fields::new(&[("title", false)]))])
        .example(204, "", r""),
    rt::Faked::new(&Download::OPERATION).example(200, "application/pdf", r"text"),
    rt::Faked::new(&Replace::OPERATION).bodies(&[("application/octet-stream", None)])
        .body_required().example(200, "text/plain", r"text"),
    rt::Faked::new(&Lines::OPERATION)
        .example(200, "application/x-ndjson", r#"{"id":"01234567-89ab-4cde-8f01-23456789abcd"}
"#),
    rt::Faked::new(&Changes::OPERATION).example(200, "text/event-stream", r#"data: "text"

"#),
];
