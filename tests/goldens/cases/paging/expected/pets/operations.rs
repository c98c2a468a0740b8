// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use super::{Pet, SearchBody};
use clientwright_runtime::emitted as rt;
use super::super::common;

/// The operations of “pets”.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Pets<'_> {
    /// Pets by the number of the page.
    ///
    /// Returns a list of [`Pet`](super::Pet) from `GET /numbered`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().list_numbered().await?;
    /// println!("{response:?}");
    ///
    /// // The items of all pages:
    /// let mut items = client.pets().list_numbered().items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_numbered(&self) -> ListNumbered {
        ListNumbered(rt::call(self.client, &ListNumbered::OPERATION))
    }
}

/// Request builder of [`Pets::list_numbered`]. It returns a list of [`Pet`](super::Pet).
#[must_use = "a request does nothing until it is sent"]
pub struct ListNumbered(rt::Call);

impl ListNumbered {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "list-numbered",
        method: rt::Method::Get,
        path: "/numbered",
        parameters: &[rt::Parameter::query("page"), rt::Parameter::query("per_page")],
        envelope: Some(&common::RESULT_ENVELOPE),
        paging: Some(rt::Paging {
            by: rt::PageBy::Number {
                parameter: "page",
                first: 1,
                total_pages: Some("/info/pages"),
                total: None,
            },
            items: "/result",
        }),
        ..rt::Operation::DEFAULT
    };

    /// Default `1`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", &page))
    }

    pub fn per_page(self, per_page: i64) -> Self {
        Self(self.0.query("per_page", &per_page))
    }
}
rt::request!(ListNumbered::send -> Vec<Pet> as Json);
rt::paged!(ListNumbered -> Vec<Pet>, Pet: data => data);

impl Pets<'_> {
    /// Pets by a cursor.
    ///
    /// Returns [`ListByCursorResponse`](super::ListByCursorResponse) from `GET /after`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().list_by_cursor().await?;
    /// println!("{response:?}");
    ///
    /// // The items of all pages:
    /// let mut items = client.pets().list_by_cursor().items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_by_cursor(&self) -> ListByCursor {
        ListByCursor(rt::call(self.client, &ListByCursor::OPERATION))
    }
}

/// Request builder of [`Pets::list_by_cursor`]. It returns [`ListByCursorResponse`](super::ListByCursorResponse).
#[must_use = "a request does nothing until it is sent"]
pub struct ListByCursor(rt::Call);

impl ListByCursor {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "list-by-cursor",
        method: rt::Method::Get,
        path: "/after",
        parameters: &[rt::Parameter::query("after")],
        paging: Some(rt::Paging {
            by: rt::PageBy::Cursor {
                parameter: "after",
                next: "/next",
                more: Some("/more"),
            },
            items: "/pets",
        }),
        ..rt::Operation::DEFAULT
    };

    pub fn after(self, after: &str) -> Self {
        Self(self.0.query("after", after))
    }
}
rt::request!(ListByCursor::send -> super::ListByCursorResponse as Json);
rt::paged!(ListByCursor -> super::ListByCursorResponse, Pet: data => data.pets?);

impl Pets<'_> {
    /// Pets by the number of those to leave out.
    ///
    /// Returns [`ListByOffsetResponse`](super::ListByOffsetResponse) from `GET /offset`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().list_by_offset().await?;
    /// println!("{response:?}");
    ///
    /// // The items of all pages:
    /// let mut items = client.pets().list_by_offset().items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_by_offset(&self) -> ListByOffset {
        ListByOffset(rt::call(self.client, &ListByOffset::OPERATION))
    }
}

/// Request builder of [`Pets::list_by_offset`]. It returns [`ListByOffsetResponse`](super::ListByOffsetResponse).
#[must_use = "a request does nothing until it is sent"]
pub struct ListByOffset(rt::Call);

impl ListByOffset {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "list-by-offset",
        method: rt::Method::Get,
        path: "/offset",
        parameters: &[rt::Parameter::query("skip")],
        paging: Some(rt::Paging {
            by: rt::PageBy::Offset {
                parameter: "skip",
                total: Some("/total"),
            },
            items: "/pets",
        }),
        ..rt::Operation::DEFAULT
    };

    pub fn skip(self, skip: i64) -> Self {
        Self(self.0.query("skip", &skip))
    }
}
rt::request!(ListByOffset::send -> super::ListByOffsetResponse as Json);
rt::paged!(ListByOffset -> super::ListByOffsetResponse, Pet: data => data.pets);

impl Pets<'_> {
    /// Pets by the header `Link`.
    ///
    /// Returns a list of [`Pet`](super::Pet) from `GET /linked`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().list_by_link().await?;
    /// println!("{response:?}");
    ///
    /// // The items of all pages:
    /// let mut items = client.pets().list_by_link().items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_by_link(&self) -> ListByLink {
        ListByLink(rt::call(self.client, &ListByLink::OPERATION))
    }
}

/// Request builder of [`Pets::list_by_link`]. It returns a list of [`Pet`](super::Pet).
#[must_use = "a request does nothing until it is sent"]
pub struct ListByLink(rt::Call);

impl ListByLink {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "list-by-link",
        method: rt::Method::Get,
        path: "/linked",
        paging: Some(rt::Paging {
            by: rt::PageBy::LinkHeader,
            items: "",
        }),
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ListByLink::send -> Vec<Pet> as Json);
rt::paged!(ListByLink -> Vec<Pet>, Pet: data => data);

impl Pets<'_> {
    /// Pets by the URL of the next page.
    ///
    /// Returns [`ListByUrlResponse`](super::ListByUrlResponse) from `GET /chained`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().list_by_url().await?;
    /// println!("{response:?}");
    ///
    /// // The items of all pages:
    /// let mut items = client.pets().list_by_url().items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_by_url(&self) -> ListByUrl {
        ListByUrl(rt::call(self.client, &ListByUrl::OPERATION))
    }
}

/// Request builder of [`Pets::list_by_url`]. It returns [`ListByUrlResponse`](super::ListByUrlResponse).
#[must_use = "a request does nothing until it is sent"]
pub struct ListByUrl(rt::Call);

impl ListByUrl {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "list-by-url",
        method: rt::Method::Get,
        path: "/chained",
        paging: Some(rt::Paging {
            by: rt::PageBy::NextUrl {
                next: "/links/next",
            },
            items: "/pets",
        }),
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ListByUrl::send -> super::ListByUrlResponse as Json);
rt::paged!(ListByUrl -> super::ListByUrlResponse, Pet: data => data.pets);

impl Pets<'_> {
    /// Pets by a cursor in the body of the request.
    ///
    /// Returns [`SearchResponse`](super::SearchResponse) from `POST /search`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::pets::SearchBody) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().search(body).await?;
    /// println!("{response:?}");
    ///
    /// // The items of all pages:
    /// let mut items = client.pets().search(body).items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn search(&self, body: &SearchBody) -> Search {
        Search(rt::call(self.client, &Search::OPERATION).body(rt::body::Json::new(body)))
    }
}

/// Request builder of [`Pets::search`]. It returns [`SearchResponse`](super::SearchResponse).
#[must_use = "a request does nothing until it is sent"]
pub struct Search(rt::Call);

impl Search {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "search",
        method: rt::Method::Post,
        path: "/search",
        paging: Some(rt::Paging {
            by: rt::PageBy::BodyCursor {
                member: "/page/after",
                next: "/next",
                more: None,
            },
            items: "/pets",
        }),
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Search::send -> super::SearchResponse as Json);
rt::paged!(Search -> super::SearchResponse, Pet: data => data.pets);

/// What a fake of the API checks of each operation, and what it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&ListNumbered::OPERATION)
        .arguments(&[(0, rt::reads::<i64>), (1, rt::reads::<i64>)])
        .example(200, "application/json", r#"{"result":[{"name":"text"}]}"#),
    rt::Faked::new(&ListByCursor::OPERATION).example(200, "application/json", r#"{"more":true}"#),
    rt::Faked::new(&ListByOffset::OPERATION).arguments(&[(0, rt::reads::<i64>)])
        .example(200, "application/json", r#"{"pets":[{"name":"text"}]}"#),
    rt::Faked::new(&ListByLink::OPERATION).example(200, "application/json", r#"[{"name":"text"}]"#),
    rt::Faked::new(&ListByUrl::OPERATION)
        .example(200, "application/json", r#"{"pets":[{"name":"text"}]}"#),
    rt::Faked::new(&Search::OPERATION)
        .bodies(&[("application/json", Some(rt::reads::<super::SearchBody>))]).body_required()
        .example(200, "application/json", r#"{"pets":[{"name":"text"}]}"#),
];
