// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use clientwright_runtime::emitted as rt;
use super::{Pet, SearchBody};
use super::super::common;

/// The operations of “pets”.
///
/// [`Client::pets`](super::super::Client::pets) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Pets<'_> {
    /// Pets by the number of the page.
    ///
    /// Returns a list of [`Pet`] from `GET /numbered`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let page = client.pets().list_numbered().await?;
    /// println!("{page:?}");
    ///
    /// // The items of all pages:
    /// let mut pets = client.pets().list_numbered().items();
    /// while let Some(pet) = pets.next().await.transpose()? {
    ///     println!("{}", pet.name);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_numbered(&self) -> ListNumbered {
        ListNumbered(rt::call(self.client, &ListNumbered::OPERATION))
    }
}

/// The request builder for [`Pets::list_numbered`]. Sending it returns a list of [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListNumbered(rt::Call);

impl ListNumbered {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "list-numbered",
        method: rt::Method::Get,
        path: "/numbered",
        parameters: &[rt::Parameter::query("page"), rt::Parameter::query("per_page")],
        envelope: Some(&common::RESULT_ENVELOPE),
        paging: Some(rt::Paging {
            by: &rt::page_styles::Number {
                parameter: "page",
                first: 1,
                total_pages: Some("/info/pages"),
                total: None,
            },
            items: "/result",
        }),
        ..rt::Operation::DEFAULT
    };

    /// Sets the query parameter `page`. Default `1`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", &page))
    }

    /// Sets the query parameter `per_page`.
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
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let page = client.pets().list_by_cursor().await?;
    /// println!("{page:?}");
    ///
    /// // The items of all pages:
    /// let mut pets = client.pets().list_by_cursor().items();
    /// while let Some(pet) = pets.next().await.transpose()? {
    ///     println!("{}", pet.name);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_by_cursor(&self) -> ListByCursor {
        ListByCursor(rt::call(self.client, &ListByCursor::OPERATION))
    }
}

/// The request builder for [`Pets::list_by_cursor`]. Sending it returns [`ListByCursorResponse`](super::ListByCursorResponse).
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListByCursor(rt::Call);

impl ListByCursor {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "list-by-cursor",
        method: rt::Method::Get,
        path: "/after",
        parameters: &[rt::Parameter::query("after")],
        paging: Some(rt::Paging {
            by: &rt::page_styles::Cursor {
                parameter: "after",
                next: "/next",
                more: Some("/more"),
            },
            items: "/pets",
        }),
        ..rt::Operation::DEFAULT
    };

    /// Sets the query parameter `after`.
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
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let page = client.pets().list_by_offset().await?;
    /// println!("{page:?}");
    ///
    /// // The items of all pages:
    /// let mut pets = client.pets().list_by_offset().items();
    /// while let Some(pet) = pets.next().await.transpose()? {
    ///     println!("{}", pet.name);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_by_offset(&self) -> ListByOffset {
        ListByOffset(rt::call(self.client, &ListByOffset::OPERATION))
    }
}

/// The request builder for [`Pets::list_by_offset`]. Sending it returns [`ListByOffsetResponse`](super::ListByOffsetResponse).
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListByOffset(rt::Call);

impl ListByOffset {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "list-by-offset",
        method: rt::Method::Get,
        path: "/offset",
        parameters: &[rt::Parameter::query("skip")],
        paging: Some(rt::Paging {
            by: &rt::page_styles::Offset {
                parameter: "skip",
                total: Some("/total"),
            },
            items: "/pets",
        }),
        ..rt::Operation::DEFAULT
    };

    /// Sets the query parameter `skip`.
    pub fn skip(self, skip: i64) -> Self {
        Self(self.0.query("skip", &skip))
    }
}
rt::request!(ListByOffset::send -> super::ListByOffsetResponse as Json);
rt::paged!(ListByOffset -> super::ListByOffsetResponse, Pet: data => data.pets);

impl Pets<'_> {
    /// Pets by the header `Link`.
    ///
    /// Returns a list of [`Pet`] from `GET /linked`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let page = client.pets().list_by_link().await?;
    /// println!("{page:?}");
    ///
    /// // The items of all pages:
    /// let mut pets = client.pets().list_by_link().items();
    /// while let Some(pet) = pets.next().await.transpose()? {
    ///     println!("{}", pet.name);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_by_link(&self) -> ListByLink {
        ListByLink(rt::call(self.client, &ListByLink::OPERATION))
    }
}

/// The request builder for [`Pets::list_by_link`]. Sending it returns a list of [`Pet`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListByLink(rt::Call);

impl ListByLink {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "list-by-link",
        method: rt::Method::Get,
        path: "/linked",
        paging: Some(rt::Paging {
            by: &rt::page_styles::LinkHeader,
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
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let page = client.pets().list_by_url().await?;
    /// println!("{page:?}");
    ///
    /// // The items of all pages:
    /// let mut pets = client.pets().list_by_url().items();
    /// while let Some(pet) = pets.next().await.transpose()? {
    ///     println!("{}", pet.name);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_by_url(&self) -> ListByUrl {
        ListByUrl(rt::call(self.client, &ListByUrl::OPERATION))
    }
}

/// The request builder for [`Pets::list_by_url`]. Sending it returns [`ListByUrlResponse`](super::ListByUrlResponse).
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListByUrl(rt::Call);

impl ListByUrl {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "list-by-url",
        method: rt::Method::Get,
        path: "/chained",
        paging: Some(rt::Paging {
            by: &rt::page_styles::NextUrl { next: "/links/next" },
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
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::pets::SearchBody) -> Result<(), goldens::runtime::Error> {
    /// let page = client.pets().search(body).await?;
    /// println!("{page:?}");
    ///
    /// // The items of all pages:
    /// let mut pets = client.pets().search(body).items();
    /// while let Some(pet) = pets.next().await.transpose()? {
    ///     println!("{}", pet.name);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn search(&self, body: &SearchBody) -> Search {
        Search(rt::call(self.client, &Search::OPERATION).body(rt::body::Json::new(body)))
    }
}

/// The request builder for [`Pets::search`]. Sending it returns [`SearchResponse`](super::SearchResponse).
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Search(rt::Call);

impl Search {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "search",
        method: rt::Method::Post,
        path: "/search",
        paging: Some(rt::Paging {
            by: &rt::page_styles::BodyCursor {
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

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&ListNumbered::OPERATION)
        .arguments(&[
            rt::Checked::query("page").reads::<i64>(),
            rt::Checked::query("per_page").reads::<i64>(),
        ])
        .example(200, "application/json", r#"{"result":[{"name":"text"}]}"#),
    rt::Faked::new(&ListByCursor::OPERATION).example(200, "application/json", r#"{"more":true}"#),
    rt::Faked::new(&ListByOffset::OPERATION)
        .arguments(&[rt::Checked::query("skip").reads::<i64>()])
        .example(200, "application/json", r#"{"pets":[{"name":"text"}]}"#),
    rt::Faked::new(&ListByLink::OPERATION).example(200, "application/json", r#"[{"name":"text"}]"#),
    rt::Faked::new(&ListByUrl::OPERATION)
        .example(200, "application/json", r#"{"pets":[{"name":"text"}]}"#),
    rt::Faked::new(&Search::OPERATION)
        .bodies(&[("application/json", Some(rt::reads::<super::SearchBody>))]).body_required()
        .example(200, "application/json", r#"{"pets":[{"name":"text"}]}"#),
];
