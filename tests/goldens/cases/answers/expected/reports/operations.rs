// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “reports”.

use openapi_client_runtime::emitted::{
    Bytes, Call, Client, Method, Operation, Parameter, Part, answers, call,
};
use super::{DescribeBody, Report, UploadBody};

/// The operations of “reports”.
#[derive(Clone, Copy, Debug)]
pub struct Reports<'c> {
    pub(crate) client: &'c Client,
}

impl Reports<'_> {
    /// `upload`.
    ///
    /// `POST /reports`
    ///
    /// The body is `multipart/form-data`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::reports::UploadBody) -> Result<(), goldens::runtime::Error> {
    /// client.reports().upload(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload(&self, body: &UploadBody) -> Upload {
        Upload(
            self
                .client
                .call(&UPLOAD)
                .multipart(
                    "multipart/form-data",
                    body,
                    &[
                        Part::new("title"),
                        Part::new("file"),
                        Part::new("pages").repeated(),
                    ],
                ),
        )
    }

    /// `describe`.
    ///
    /// `PUT /reports`
    ///
    /// # Errors
    ///
    /// - 4XX: It was not kept. Body: [`Problem`](super::Problem).
    ///
    /// [`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.reports().describe().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe(&self) -> Describe {
        Describe(self.client.call(&DESCRIBE))
    }

    /// `download`.
    ///
    /// `GET /reports/{id}`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.reports().download("id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn download(&self, id: &str) -> Download {
        Download(self.client.call(&DOWNLOAD).argument(0, id))
    }

    /// `replace`.
    ///
    /// `PATCH /reports/{id}`
    ///
    /// The body is `application/octet-stream`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.reports().replace("id", Vec::new()).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace(&self, id: &str, body: impl Into<Bytes>) -> Replace {
        Replace(
            self
                .client
                .call(&REPLACE)
                .argument(0, id)
                .bytes("application/octet-stream", body),
        )
    }

    /// `lines`.
    ///
    /// `GET /reports/lines`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.reports().lines().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn lines(&self) -> Lines {
        Lines(self.client.call(&LINES))
    }

    /// `changes`.
    ///
    /// `GET /reports/changes`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.reports().changes().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn changes(&self) -> Changes {
        Changes(self.client.call(&CHANGES))
    }
}

/// A call of [`Reports::upload`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Upload(Call);

/// The answers of [`Reports::upload`].
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "an answer is matched and not kept")]
pub enum UploadAnswer {
    /// It was kept.
    Created(Report),
    /// It will be kept.
    Accepted,
}

answers! {
    UploadAnswer {
        201 => Created(json Report);
        202 => Accepted(unit);
    }
}

/// A call of [`Reports::describe`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Describe(Call);

impl Describe {
    /// The body, as `application/x-www-form-urlencoded`.
    pub fn body(self, body: &DescribeBody) -> Self {
        Self(self.0.form(body))
    }
}

/// A call of [`Reports::download`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Download(Call);

/// A call of [`Reports::replace`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Replace(Call);

/// A call of [`Reports::lines`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Lines(Call);

/// A call of [`Reports::changes`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Changes(Call);

call! {
    Upload -> one_of UploadAnswer;
    Describe -> unit;
    Download -> bytes;
    Replace -> text;
    Lines -> json_lines Report;
    Changes -> event_stream String;
}

pub(super) static UPLOAD: Operation = Operation {
    id: "upload",
    method: Method::Post,
    path: "/reports",
    ..Operation::DEFAULT
};

pub(super) static DESCRIBE: Operation = Operation {
    id: "describe",
    method: Method::Put,
    path: "/reports",
    ..Operation::DEFAULT
};

pub(super) static DOWNLOAD: Operation = Operation {
    id: "download",
    method: Method::Get,
    path: "/reports/{id}",
    parameters: &[Parameter::path("id")],
    accept: "application/pdf",
    ..Operation::DEFAULT
};

pub(super) static REPLACE: Operation = Operation {
    id: "replace",
    method: Method::Patch,
    path: "/reports/{id}",
    parameters: &[Parameter::path("id")],
    accept: "text/plain",
    ..Operation::DEFAULT
};

pub(super) static LINES: Operation = Operation {
    id: "lines",
    method: Method::Get,
    path: "/reports/lines",
    accept: "application/x-ndjson",
    ..Operation::DEFAULT
};

pub(super) static CHANGES: Operation = Operation {
    id: "changes",
    method: Method::Get,
    path: "/reports/changes",
    accept: "text/event-stream",
    ..Operation::DEFAULT
};
