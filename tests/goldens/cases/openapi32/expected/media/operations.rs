// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “media”.

use clientwright_runtime::{File, ItemStream};
use clientwright_runtime::emitted as rt;
use super::{AddMixBodyItem, AddPartsBody, Pet};

/// The operations of “media”.
///
/// [`Client::media`](super::super::Client::media) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Media<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Media<'_> {
    /// Returns a stream of JSON lines of [`Pet`] from `GET /pets/lines`. One after another.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut lines = client.media().lines().await?;
    /// while let Some(line) = lines.next().await.transpose()? {
    ///     println!("{line:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn lines(&self) -> Lines {
        Lines(rt::call(self.client, &Lines::OPERATION))
    }
}

/// The request builder for [`Media::lines`]. Sending it returns a stream of JSON lines of [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Lines(rt::Call);

impl Lines {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "lines",
        method: rt::Method::Get,
        path: "/pets/lines",
        accept: "application/jsonl",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Lines::send -> clientwright_runtime::JsonLines<Pet> as JsonLines);

impl Media<'_> {
    /// Returns a stream of JSON lines of [`Pet`] from `GET /pets/sequence`. One after another.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut lines = client.media().sequence().await?;
    /// while let Some(line) = lines.next().await.transpose()? {
    ///     println!("{line:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn sequence(&self) -> Sequence {
        Sequence(rt::call(self.client, &Sequence::OPERATION))
    }
}

/// The request builder for [`Media::sequence`]. Sending it returns a stream of JSON lines of [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Sequence(rt::Call);

impl Sequence {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "sequence",
        method: rt::Method::Get,
        path: "/pets/sequence",
        accept: "application/json-seq",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Sequence::send -> clientwright_runtime::JsonLines<Pet> as JsonLines);

impl Media<'_> {
    /// Sends `POST /pets/sequence`. They were added.
    ///
    /// The body is `application/jsonl`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.media().add_all(&[]).await?;
    /// # Ok(()) }
    /// ```
    pub fn add_all(&self, body: impl Into<ItemStream<Pet>>) -> AddAll {
        AddAll(
            rt::call(self.client, &AddAll::OPERATION)
                .body(rt::body::Items::json("application/jsonl", body)),
        )
    }

    /// Sends `POST /pets/sequence`. They were added.
    ///
    /// The body is `application/json-seq`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.media().add_all_json_lines(&[]).await?;
    /// # Ok(()) }
    /// ```
    pub fn add_all_json_lines(&self, body: impl Into<ItemStream<Pet>>) -> AddAll {
        AddAll(
            rt::call(self.client, &AddAll::OPERATION)
                .body(rt::body::Items::json("application/json-seq", body)),
        )
    }
}

/// The request builder for [`Media::add_all`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct AddAll(rt::Call);

impl AddAll {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "addAll",
        method: rt::Method::Post,
        path: "/pets/sequence",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(AddAll::send -> () as NoContent);

impl Media<'_> {
    /// Returns a stream of server-sent events of [`Pet`] from `GET /pets/events`. As they happen.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut events = client.media().events().await?;
    /// while let Some(event) = events.next().await.transpose()? {
    ///     println!("{event:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn events(&self) -> Events {
        Events(rt::call(self.client, &Events::OPERATION))
    }
}

/// The request builder for [`Media::events`]. Sending it returns a stream of server-sent events of [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Events(rt::Call);

impl Events {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "events",
        method: rt::Method::Get,
        path: "/pets/events",
        accept: "text/event-stream",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Events::send -> clientwright_runtime::EventStream<Pet> as JsonEvents);

impl Media<'_> {
    /// Sends `POST /pets/events`. They were added.
    ///
    /// The body is `text/event-stream`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.media().add_events(&[]).await?;
    /// # Ok(()) }
    /// ```
    pub fn add_events(&self, body: impl Into<ItemStream<Pet>>) -> AddEvents {
        AddEvents(
            rt::call(self.client, &AddEvents::OPERATION)
                .body(rt::body::Items::json_events("text/event-stream", body)),
        )
    }
}

/// The request builder for [`Media::add_events`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct AddEvents(rt::Call);

impl AddEvents {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "addEvents",
        method: rt::Method::Post,
        path: "/pets/events",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(AddEvents::send -> () as NoContent);

impl Media<'_> {
    /// Sends `PUT /pets/parts`. They were replaced.
    ///
    /// The body is `multipart/mixed`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.media().replace_parts(&[]).await?;
    /// # Ok(()) }
    /// ```
    pub fn replace_parts(&self, body: impl Into<ItemStream<Pet>>) -> ReplaceParts {
        ReplaceParts(
            rt::call(self.client, &ReplaceParts::OPERATION)
                .body(
                    rt::body::Items::parts(
                        "multipart/mixed",
                        "application/vnd.pet+json",
                        body,
                    ),
                ),
        )
    }
}

/// The request builder for [`Media::replace_parts`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ReplaceParts(rt::Call);

impl ReplaceParts {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "replaceParts",
        method: rt::Method::Put,
        path: "/pets/parts",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ReplaceParts::send -> () as NoContent);

impl Media<'_> {
    /// Sends `POST /pets/parts`. They were added.
    ///
    /// The body is `multipart/mixed`.
    /// A file in `further parts` must have the header `X-Rate`: see [`with_header`](clientwright_runtime::File::with_header).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::media::AddPartsBody) -> Result<(), goldens::runtime::Error> {
    /// client.media().add_parts(body).await?;
    /// # Ok(()) }
    /// ```
    pub fn add_parts(&self, body: &AddPartsBody) -> AddParts {
        const FIELDS: &[rt::BodyField] = &[
            rt::BodyField::new("part 1").content_type("application/vnd.pet+json").json(),
            rt::BodyField::new("further parts")
                .content_type("image/png")
                .required_headers(&["X-Rate"]),
        ];
        let body = rt::body::Multipart::by_position("multipart/mixed", body)
            .fields(FIELDS);
        AddParts(rt::call(self.client, &AddParts::OPERATION).body(body))
    }
}

/// The request builder for [`Media::add_parts`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct AddParts(rt::Call);

impl AddParts {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "addParts",
        method: rt::Method::Post,
        path: "/pets/parts",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(AddParts::send -> () as NoContent);

impl Media<'_> {
    /// Returns a stream of parts of [`Pet`] from `GET /pets/parts`. One after another.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut parts = client.media().parts().await?;
    /// while let Some(part) = parts.next().await.transpose()? {
    ///     println!("{part:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn parts(&self) -> Parts {
        Parts(rt::call(self.client, &Parts::OPERATION))
    }
}

/// The request builder for [`Media::parts`]. Sending it returns a stream of parts of [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Parts(rt::Call);

impl Parts {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "parts",
        method: rt::Method::Get,
        path: "/pets/parts",
        accept: "multipart/mixed",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Parts::send -> clientwright_runtime::Parts<Pet> as Parts);

impl Media<'_> {
    /// Sends `POST /pets/mix`. They were added.
    ///
    /// The body is `multipart/mixed`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &[goldens::media::AddMixBodyItem]) -> Result<(), goldens::runtime::Error> {
    /// client.media().add_mix(body).await?;
    /// # Ok(()) }
    /// ```
    pub fn add_mix(&self, body: &[AddMixBodyItem]) -> AddMix {
        const FIELDS: &[rt::BodyField] = &[
            rt::BodyField::new("part 1"),
            rt::BodyField::new("part 2").content_type("image/png"),
            rt::BodyField::new("further parts"),
        ];
        let body = body.to_vec();
        let body = rt::body::Multipart::by_position("multipart/mixed", &body)
            .fields(FIELDS);
        AddMix(rt::call(self.client, &AddMix::OPERATION).body(body))
    }
}

/// The request builder for [`Media::add_mix`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct AddMix(rt::Call);

impl AddMix {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "addMix",
        method: rt::Method::Post,
        path: "/pets/mix",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(AddMix::send -> () as NoContent);

impl Media<'_> {
    /// Sends `POST /pets/album`. They were added.
    ///
    /// The body is `multipart/mixed`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &[goldens::runtime::File]) -> Result<(), goldens::runtime::Error> {
    /// client.media().add_photos(body).await?;
    /// # Ok(()) }
    /// ```
    pub fn add_photos(&self, body: &[File]) -> AddPhotos {
        const FIELDS: &[rt::BodyField] = &[
            rt::BodyField::new("the parts").content_type("image/png"),
        ];
        let body = body.to_vec();
        let body = rt::body::Multipart::by_position("multipart/mixed", &body)
            .fields(FIELDS);
        AddPhotos(rt::call(self.client, &AddPhotos::OPERATION).body(body))
    }
}

/// The request builder for [`Media::add_photos`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct AddPhotos(rt::Call);

impl AddPhotos {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "addPhotos",
        method: rt::Method::Post,
        path: "/pets/album",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(AddPhotos::send -> () as NoContent);

impl Media<'_> {
    /// Returns a stream of parts from `GET /pets/album`. The pet and its photo.
    ///
    /// Some types are raw: the parts have several types; each is bytes, which `Part::decode` reads as a type.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut parts = client.media().album().await?;
    /// while let Some(part) = parts.next().await.transpose()? {
    ///     println!("{part:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn album(&self) -> Album {
        Album(rt::call(self.client, &Album::OPERATION))
    }
}

/// The request builder for [`Media::album`]. Sending it returns a stream of parts.
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Album(rt::Call);

impl Album {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "album",
        method: rt::Method::Get,
        path: "/pets/album",
        accept: "multipart/form-data",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Album::send -> clientwright_runtime::Parts as Parts);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&Lines::OPERATION)
        .example(200, "application/jsonl", r#"{"kind":"cat","lives":1}
"#),
    rt::Faked::new(&Sequence::OPERATION)
        .example(200, "application/json-seq", r#"{"kind":"cat","lives":1}
"#),
    rt::Faked::new(&AddAll::OPERATION)
        .bodies(&[
            ("application/jsonl", Some(rt::reads_lines::<super::Pet>)),
            ("application/json-seq", Some(rt::reads_lines::<super::Pet>)),
        ])
        .body_required().example(204, "", r""),
    rt::Faked::new(&Events::OPERATION)
        .example(200, "text/event-stream", r#"data: {"kind":"cat","lives":1}

"#),
    rt::Faked::new(&AddEvents::OPERATION).bodies(&[("text/event-stream", None)]).body_required()
        .example(204, "", r""),
    rt::Faked::new(&ReplaceParts::OPERATION).bodies(&[("multipart/mixed", None)]).body_required()
        .example(204, "", r""),
    rt::Faked::new(&AddParts::OPERATION).bodies(&[("multipart/mixed", None)])
        .positions(&[
            ("multipart/mixed", rt::Positions::new(&[rt::Position::ANY.reads::<super::Pet>()], 1).further(rt::Position::ANY.media_type("image/png"))),
        ])
        .body_required().example(204, "", r""),
    rt::Faked::new(&Parts::OPERATION)
        .example(200, "multipart/mixed", r#"{"kind":"cat","lives":1}"#),
    rt::Faked::new(&AddMix::OPERATION).bodies(&[("multipart/mixed", None)])
        .positions(&[
            ("multipart/mixed", rt::Positions::new(&[rt::Position::ANY, rt::Position::ANY], 0).further(rt::Position::ANY)),
        ])
        .body_required().example(204, "", r""),
    rt::Faked::new(&AddPhotos::OPERATION).bodies(&[("multipart/mixed", None)])
        .positions(&[
            ("multipart/mixed", rt::Positions::new(&[], 0).further(rt::Position::ANY.media_type("image/png"))),
        ])
        .body_required().example(204, "", r""),
    rt::Faked::new(&Album::OPERATION).example(200, "multipart/form-data", r"null"),
];
