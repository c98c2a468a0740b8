// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use openapi_client_runtime::emitted::{
    Call, Client, Method, Operation, Paging, Parameter, call, paged,
};
use super::{ListByCursorResponse, ListByOffsetResponse, Pet};
use super::super::common::ENVELOPE_0;

/// The operations of “pets”.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c Client,
}

impl Pets<'_> {
    /// Pets by the number of the page.
    ///
    /// `GET /numbered`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().list_numbered().send().await?;
    ///
    /// // The items of all pages:
    /// let mut items = client.pets().list_numbered().items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_numbered(&self) -> ListNumbered {
        ListNumbered(self.client.call(&LIST_NUMBERED))
    }

    /// Pets by a cursor.
    ///
    /// `GET /after`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().list_by_cursor().send().await?;
    ///
    /// // The items of all pages:
    /// let mut items = client.pets().list_by_cursor().items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_cursor(&self) -> ListByCursor {
        ListByCursor(self.client.call(&LIST_BY_CURSOR))
    }

    /// Pets by the number of those to leave out.
    ///
    /// `GET /offset`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().list_by_offset().send().await?;
    ///
    /// // The items of all pages:
    /// let mut items = client.pets().list_by_offset().items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_offset(&self) -> ListByOffset {
        ListByOffset(self.client.call(&LIST_BY_OFFSET))
    }

    /// Pets by the header `Link`.
    ///
    /// `GET /linked`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().list_by_link().send().await?;
    ///
    /// // The items of all pages:
    /// let mut items = client.pets().list_by_link().items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_link(&self) -> ListByLink {
        ListByLink(self.client.call(&LIST_BY_LINK))
    }
}

/// A call of [`Pets::list_numbered`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct ListNumbered(Call);

impl ListNumbered {
    /// The parameter `page`. Default `1`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.argument(0, &page))
    }

    /// The parameter `per_page`.
    pub fn per_page(self, per_page: i64) -> Self {
        Self(self.0.argument(1, &per_page))
    }
}

/// A call of [`Pets::list_by_cursor`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct ListByCursor(Call);

impl ListByCursor {
    /// The parameter `after`.
    pub fn after(self, after: &str) -> Self {
        Self(self.0.argument(0, after))
    }
}

/// A call of [`Pets::list_by_offset`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct ListByOffset(Call);

impl ListByOffset {
    /// The parameter `skip`.
    pub fn skip(self, skip: i64) -> Self {
        Self(self.0.argument(0, &skip))
    }
}

/// A call of [`Pets::list_by_link`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct ListByLink(Call);

call! {
    ListNumbered -> json Vec<Pet>;
    ListByCursor -> json ListByCursorResponse;
    ListByOffset -> json ListByOffsetResponse;
    ListByLink -> json Vec<Pet>;
}

paged! {
    ListNumbered -> Vec<Pet>, Pet: data => data;
    ListByCursor -> ListByCursorResponse, Pet: data => data.pets?;
    ListByOffset -> ListByOffsetResponse, Pet: data => data.pets;
    ListByLink -> Vec<Pet>, Pet: data => data;
}

pub(super) static LIST_NUMBERED: Operation = Operation {
    id: "list-numbered",
    method: Method::Get,
    path: "/numbered",
    parameters: &[Parameter::query("page"), Parameter::query("per_page")],
    envelope: Some(&ENVELOPE_0),
    paging: Some(Paging::number(0).total_pages("/info/pages").items("/result")),
    ..Operation::DEFAULT
};

pub(super) static LIST_BY_CURSOR: Operation = Operation {
    id: "list-by-cursor",
    method: Method::Get,
    path: "/after",
    parameters: &[Parameter::query("after")],
    paging: Some(Paging::cursor(0, "/next").more("/more").items("/pets")),
    ..Operation::DEFAULT
};

pub(super) static LIST_BY_OFFSET: Operation = Operation {
    id: "list-by-offset",
    method: Method::Get,
    path: "/offset",
    parameters: &[Parameter::query("skip")],
    paging: Some(Paging::offset(0).total("/total").items("/pets")),
    ..Operation::DEFAULT
};

pub(super) static LIST_BY_LINK: Operation = Operation {
    id: "list-by-link",
    method: Method::Get,
    path: "/linked",
    paging: Some(Paging::link().items("")),
    ..Operation::DEFAULT
};
