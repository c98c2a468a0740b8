// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “books”.

use clientwright_runtime::emitted as rt;
use super::Book;

/// The operations of “books”.
///
/// [`Client::books`](super::super::Client::books) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Books<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Books<'_> {
    /// Returns a list of [`Book`] from `GET /books`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let books = client.books().list().await?;
    /// for book in &books {
    ///     println!("{}", book.id);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list(&self) -> List {
        List(rt::call(self.client, &List::OPERATION))
    }
}

/// The request builder for [`Books::list`]. Sending it returns a list of [`Book`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct List(rt::Call);

impl List {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "list",
        method: rt::Method::Get,
        path: "/books",
        accept: "application/xml",
        xml: &[rt::XmlResponse::new(200, 200, rt::XmlNode::root("books", &BOOKS_XML))],
        ..rt::Operation::DEFAULT
    };
}
rt::request!(List::send -> Vec<Book> as Xml);

impl Books<'_> {
    /// Returns [`Book`] from `POST /books`. The book that was added.
    ///
    /// The body is `application/xml`.
    ///
    /// # Errors
    ///
    /// - Any other status: It is added later.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::books::Book) -> Result<(), goldens::runtime::Error> {
    /// let book = client.books().add(body).await?;
    /// println!("{}", book.id);
    /// # Ok(()) }
    /// ```
    pub fn add(&self, body: &Book) -> Add {
        let body = rt::body::Xml::new(
            "application/xml",
            body,
            rt::XmlNode::root("book", &BOOK_XML).namespace("urn:example:books"),
        );
        Add(rt::call(self.client, &Add::OPERATION).body(body))
    }
}

/// The request builder for [`Books::add`]. Sending it returns [`Book`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Add(rt::Call);

impl Add {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "add",
        method: rt::Method::Post,
        path: "/books",
        accept: "application/xml",
        xml: &[
            rt::XmlResponse::new(
                201,
                201,
                rt::XmlNode::root("book", &BOOK_XML).namespace("urn:example:books"),
            ),
        ],
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Add::send -> Book as Xml);

impl Books<'_> {
    /// Returns [`Book`] from `PUT /books/{id}`. The book, in JSON where the server has it.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let book = client.books().replace(1).await?;
    /// println!("{}", book.id);
    /// # Ok(()) }
    /// ```
    pub fn replace(&self, id: i64) -> Replace {
        Replace(rt::call(self.client, &Replace::OPERATION).path("id", &id))
    }
}

/// The request builder for [`Books::replace`]. Sending it returns [`Book`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Replace(rt::Call);

impl Replace {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "replace",
        method: rt::Method::Put,
        path: "/books/{id}",
        ..rt::Operation::DEFAULT
    };

    /// Sets the body, as `application/json`.
    pub fn body(self, body: &Book) -> Self {
        Self(self.0.body(rt::body::Json::new(body)))
    }

    /// Sets the body, as `application/xml`.
    pub fn xml_body(self, body: &Book) -> Self {
        let body = rt::body::Xml::new(
            "application/xml",
            body,
            rt::XmlNode::root("book", &BOOK_XML).namespace("urn:example:books"),
        );
        Self(self.0.body(body))
    }
}
rt::request!(Replace::send -> Book as Json);

impl Books<'_> {
    /// The XML has values of several types, and is bytes.
    ///
    /// Sends `PATCH /books/{id}`. It was edited.
    ///
    /// The body is `application/xml`.
    ///
    /// Some types are raw: XML with values of several types is not typed.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.books().edit(1, Vec::new()).await?;
    /// # Ok(()) }
    /// ```
    pub fn edit(&self, id: i64, body: impl Into<rt::Bytes>) -> Edit {
        Edit(
            rt::call(self.client, &Edit::OPERATION)
                .path("id", &id)
                .body(rt::body::Binary::new("application/xml", body)),
        )
    }
}

/// The request builder for [`Books::edit`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Edit(rt::Call);

impl Edit {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "edit",
        method: rt::Method::Patch,
        path: "/books/{id}",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Edit::send -> () as NoContent);

static BOOK_XML: rt::XmlShape = rt::XmlShape::object(
    &[
        rt::XmlNode::attribute("id", &rt::XmlShape::Number),
        rt::XmlNode::element("title", &rt::XmlShape::Text),
        rt::XmlNode::element("price", &rt::XmlShape::Number),
        rt::XmlNode::element("sold", &rt::XmlShape::Boolean),
        rt::XmlNode::repeated("authors", &rt::XmlShape::Text).name("author").required(),
        rt::XmlNode::element(
            "tags",
            &rt::XmlShape::List(rt::XmlNode::root("tag", &rt::XmlShape::Text)),
        ),
        rt::XmlNode::element("link", &LINK_XML),
        rt::XmlNode::repeated("parts", &BOOK_XML)
            .name("book")
            .namespace("urn:example:books"),
        rt::XmlNode::element("notes", &rt::XmlShape::map(&rt::XmlShape::Text)),
    ],
);

static LINK_XML: rt::XmlShape = rt::XmlShape::object(
    &[
        rt::XmlNode::attribute("language", &rt::XmlShape::Text)
            .name("lang")
            .prefix("l")
            .namespace("urn:example:links"),
        rt::XmlNode::text("target", &rt::XmlShape::Text),
    ],
);

static BOOKS_XML: rt::XmlShape = rt::XmlShape::List(
    rt::XmlNode::root("book", &BOOK_XML).namespace("urn:example:books"),
);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&List::OPERATION)
        .example(200, "application/xml", r#"[{"authors":["text"],"id":1,"title":"text"}]"#),
    rt::Faked::new(&Add::OPERATION).bodies(&[("application/xml", None)]).body_required()
        .example(201, "application/xml", r#"{"authors":["text"],"id":1,"title":"text"}"#),
    rt::Faked::new(&Replace::OPERATION).arguments(&[rt::Checked::path("id").reads::<i64>()])
        .bodies(&[("application/json", Some(rt::reads::<super::Book>)), ("application/xml", None)])
        .example(200, "application/json", r#"{"authors":["text"],"id":1,"title":"text"}"#),
    rt::Faked::new(&Edit::OPERATION).arguments(&[rt::Checked::path("id").reads::<i64>()])
        .bodies(&[("application/xml", None)]).body_required().example(204, "", r""),
];
