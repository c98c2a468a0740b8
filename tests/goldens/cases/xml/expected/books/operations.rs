// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “books”.

use super::Book;
use clientwright_runtime::emitted as rt;

/// The operations of “books”.
#[derive(Clone, Copy, Debug)]
pub struct Books<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Books<'_> {
    /// `list`.
    ///
    /// Returns a list of [`Book`](super::Book) from `GET /books`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.books().list().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn list(&self) -> List {
        List(rt::call(self.client, &List::OPERATION))
    }
}

/// Request builder of [`Books::list`]. It returns a list of [`Book`](super::Book).
#[must_use = "a request does nothing until it is sent"]
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
    /// `add`.
    ///
    /// Returns [`Book`](super::Book) from `POST /books`.
    /// The body is `application/xml`.
    ///
    /// # Errors
    ///
    /// - Any other status: It is added later.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::books::Book) -> Result<(), goldens::runtime::Error> {
    /// let book = client.books().add(body).await?;
    /// println!("{}", book.id);
    /// # Ok(()) }
    /// ```
    pub fn add(&self, body: &Book) -> Add {
        Add(
            rt::call(self.client, &Add::OPERATION)
                .body(
                    rt::body::Xml::new(
                        "application/xml",
                        body,
                        rt::XmlNode::root("book", &BOOK_XML)
                            .namespace("urn:example:books"),
                    ),
                ),
        )
    }
}

/// Request builder of [`Books::add`]. It returns [`Book`](super::Book).
#[must_use = "a request does nothing until it is sent"]
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
    /// `replace`.
    ///
    /// Returns [`Book`](super::Book) from `PUT /books/{id}`.
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

/// Request builder of [`Books::replace`]. It returns [`Book`](super::Book).
#[must_use = "a request does nothing until it is sent"]
pub struct Replace(rt::Call);

impl Replace {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "replace",
        method: rt::Method::Put,
        path: "/books/{id}",
        parameters: &[rt::Parameter::path("id")],
        ..rt::Operation::DEFAULT
    };

    /// Sets the body, as `application/json`.
    pub fn body(self, body: &Book) -> Self {
        Self(self.0.body(rt::body::Json::new(body)))
    }

    /// Sets the body, as `application/xml`.
    pub fn xml_body(self, body: &Book) -> Self {
        Self(
            self
                .0
                .body(
                    rt::body::Xml::new(
                        "application/xml",
                        body,
                        rt::XmlNode::root("book", &BOOK_XML)
                            .namespace("urn:example:books"),
                    ),
                ),
        )
    }
}
rt::request!(Replace::send -> Book as Json);

impl Books<'_> {
    /// The XML has values of several types, and is bytes.
    ///
    /// Sends `PATCH /books/{id}`.
    /// The body is `application/xml`.
    /// Its types are raw: media type: XML with values of several types is not typed.
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

/// Request builder of [`Books::edit`].
#[must_use = "a request does nothing until it is sent"]
pub struct Edit(rt::Call);

impl Edit {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "edit",
        method: rt::Method::Patch,
        path: "/books/{id}",
        parameters: &[rt::Parameter::path("id")],
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

/// What a fake of the API checks of each operation, and what it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&List::OPERATION)
        .example(200, "application/xml", r#"[{"authors":["text"],"id":1,"title":"text"}]"#),
    rt::Faked::new(&Add::OPERATION).bodies(&[("application/xml", None)]).body_required()
        .example(201, "application/xml", r#"{"authors":["text"],"id":1,"title":"text"}"#),
    rt::Faked::new(&Replace::OPERATION).arguments(&[(0, rt::reads::<i64>)])
        .bodies(&[("application/json", Some(rt::reads::<super::Book>)), ("application/xml", None)])
        .example(200, "application/json", r#"{"authors":["text"],"id":1,"title":"text"}"#),
    rt::Faked::new(&Edit::OPERATION).arguments(&[(0, rt::reads::<i64>)])
        .bodies(&[("application/xml", None)]).body_required().example(204, "", r""),
];
