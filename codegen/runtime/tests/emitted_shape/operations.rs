//! Operations of the tag "Widgets".

use super::client::{API_EMAIL, API_KEY, API_TOKEN, ENVELOPE};
use super::models::{Upload, Widget};
use clientwright_runtime::emitted as rt;

/// Operations of the tag "Widgets".
#[derive(Clone, Copy, Debug)]
pub struct Widgets<'c> {
    pub(super) client: &'c rt::Client,
}

impl Widgets<'_> {
    /// Creates a widget.
    ///
    /// `POST /accounts/{account_id}/widgets`
    pub fn create(&self, account_id: &str, body: &Widget) -> Create {
        Create(
            self.client
                .call(&Create::OPERATION)
                .path("account_id", account_id)
                .body(rt::body::Json::new(body)),
        )
    }

    /// Returns the widgets.
    ///
    /// `GET /accounts/{account_id}/widgets`
    pub fn list(&self, account_id: &str) -> List {
        List(
            self.client
                .call(&List::OPERATION)
                .path("account_id", account_id),
        )
    }

    /// Deletes a widget.
    ///
    /// `DELETE /accounts/{account_id}/widgets/{name}`
    pub fn delete(&self, account_id: &str, name: &str) -> Delete {
        Delete(
            self.client
                .call(&Delete::OPERATION)
                .path("account_id", account_id)
                .path("name", name),
        )
    }

    /// Returns the content of a widget.
    ///
    /// `GET /widgets/{name}/content`
    pub fn content(&self, name: &str) -> Content {
        Content(self.client.call(&Content::OPERATION).path("name", name))
    }

    /// Searches widgets.
    ///
    /// `POST /widgets/search`
    pub fn search(&self, body: &Upload) -> Search {
        Search(
            self.client
                .call(&Search::OPERATION)
                .body(rt::body::Form::new(body)),
        )
    }

    /// Makes a widget from a file.
    ///
    /// `POST /widgets/upload`
    pub fn upload(&self, body: &Upload) -> UploadCall {
        UploadCall(
            self.client
                .call(&UploadCall::OPERATION)
                .body(rt::body::Multipart::new("multipart/form-data", body)),
        )
    }

    /// Returns the widgets, one in each line.
    ///
    /// `GET /widgets/lines`
    pub fn lines(&self) -> Lines {
        Lines(self.client.call(&Lines::OPERATION))
    }

    /// Adds widgets, one in each line.
    ///
    /// `POST /widgets/lines`
    pub fn add_lines(&self, body: impl Into<clientwright_runtime::ItemStream<Widget>>) -> AddLines {
        AddLines(
            self.client
                .call(&AddLines::OPERATION)
                .body(rt::body::Items::json("application/x-ndjson", body)),
        )
    }

    /// Returns the events.
    ///
    /// `GET /widgets/events`
    pub fn events(&self) -> Events {
        Events(self.client.call(&Events::OPERATION))
    }

    /// Returns the events of widgets.
    ///
    /// `GET /widgets/events`
    pub fn changes(&self) -> Changes {
        Changes(self.client.call(&Changes::OPERATION))
    }
}

/// Request builder of [`Widgets::create`].
#[must_use = "a request does nothing until it is sent"]
pub struct Create(rt::Call);

rt::request!(Create::send -> Widget as Json);

impl Create {
    const OPERATION: rt::Operation = rt::Operation {
        id: "widgets-create",
        method: rt::Method::Post,
        path: "/accounts/{account_id}/widgets",
        parameters: &[
            rt::Parameter::query("force"),
            rt::Parameter::header("X-Tenant"),
        ],
        security: &[
            &[rt::Requirement::new(&API_TOKEN)],
            &[
                rt::Requirement::new(&API_EMAIL),
                rt::Requirement::new(&API_KEY),
            ],
        ],
        permissions: &["Widgets Write"],
        idempotency_key: Some("Idempotency-Key"),
        envelope: Some(&ENVELOPE),
        ..rt::Operation::DEFAULT
    };
}

impl Create {
    /// Whether a widget of the same name is replaced.
    pub fn force(self, force: bool) -> Self {
        Self(self.0.query("force", &force))
    }

    /// The tenant.
    pub fn tenant(self, tenant: &str) -> Self {
        Self(self.0.header("X-Tenant", tenant))
    }
}

/// Request builder of [`Widgets::list`].
#[must_use = "a request does nothing until it is sent"]
pub struct List(rt::Call);

rt::request!(List::send -> Vec<Widget> as Json);

impl List {
    const OPERATION: rt::Operation = rt::Operation {
        id: "widgets-list",
        path: "/accounts/{account_id}/widgets",
        parameters: &[
            rt::Parameter::query("label").style(rt::Style::PipeDelimited),
            rt::Parameter::cookie("session"),
        ],
        security: &[&[
            rt::Requirement::new(&API_EMAIL),
            rt::Requirement::new(&API_KEY),
        ]],
        permissions: &["Widgets Read", "Widgets Write"],
        envelope: Some(&ENVELOPE),
        ..rt::Operation::DEFAULT
    };
}

impl List {
    /// Only widgets with all of these labels.
    pub fn labels(self, labels: &Vec<String>) -> Self {
        Self(self.0.query("label", labels))
    }

    /// The session.
    pub fn session(self, session: &str) -> Self {
        Self(self.0.cookie("session", session))
    }
}

/// Request builder of [`Widgets::delete`].
#[must_use = "a request does nothing until it is sent"]
pub struct Delete(rt::Call);

rt::request!(Delete::send -> () as NoContent);

impl Delete {
    const OPERATION: rt::Operation = rt::Operation {
        id: "widgets-delete",
        method: rt::Method::Delete,
        path: "/accounts/{account_id}/widgets/{name}",
        security: &[&[rt::Requirement::new(&API_TOKEN)]],
        envelope: Some(&ENVELOPE),
        ..rt::Operation::DEFAULT
    };
}

/// Request builder of [`Widgets::content`].
#[must_use = "a request does nothing until it is sent"]
pub struct Content(rt::Call);

rt::request!(Content::send -> rt::Bytes as Binary);

impl Content {
    const OPERATION: rt::Operation = rt::Operation {
        id: "widgets-content",
        path: "/widgets/{name}/content",
        accept: "application/octet-stream",
        ..rt::Operation::DEFAULT
    };
}

/// A request builder.
#[must_use = "a request does nothing until it is sent"]
pub struct Search(rt::Call);

rt::request!(Search::send -> SearchResponse as Variants);

impl Search {
    const OPERATION: rt::Operation = rt::Operation {
        id: "widgets-search",
        method: rt::Method::Post,
        path: "/widgets/search",
        ..rt::Operation::DEFAULT
    };
}

/// A request builder.
#[must_use = "a request does nothing until it is sent"]
pub struct UploadCall(rt::Call);

rt::request!(UploadCall::send -> () as NoContent);

impl UploadCall {
    const OPERATION: rt::Operation = rt::Operation {
        id: "widgets-upload",
        method: rt::Method::Post,
        path: "/widgets/upload",
        ..rt::Operation::DEFAULT
    };
}

/// A request builder.
#[must_use = "a request does nothing until it is sent"]
pub struct Lines(rt::Call);

rt::request!(Lines::send -> clientwright_runtime::JsonLines<Widget> as JsonLines);

impl Lines {
    const OPERATION: rt::Operation = rt::Operation {
        id: "widgets-lines",
        path: "/widgets/lines",
        accept: "application/x-ndjson",
        ..rt::Operation::DEFAULT
    };
}

/// Request builder of [`Widgets::add_lines`].
#[must_use = "a request does nothing until it is sent"]
pub struct AddLines(rt::Call);

rt::request!(AddLines::send -> () as NoContent);

impl AddLines {
    const OPERATION: rt::Operation = rt::Operation {
        id: "widgets-add-lines",
        method: rt::Method::Post,
        path: "/widgets/lines",
        ..rt::Operation::DEFAULT
    };
}

/// A request builder.
#[must_use = "a request does nothing until it is sent"]
pub struct Events(rt::Call);

rt::request!(Events::send -> clientwright_runtime::EventStream as Events);

impl Events {
    const OPERATION: rt::Operation = rt::Operation {
        id: "widgets-events",
        path: "/widgets/events",
        accept: "text/event-stream",
        ..rt::Operation::DEFAULT
    };
}

/// A request builder.
#[must_use = "a request does nothing until it is sent"]
pub struct Changes(rt::Call);

rt::request!(Changes::send -> clientwright_runtime::EventStream<Widget> as JsonEvents);

impl Changes {
    const OPERATION: rt::Operation = rt::Operation {
        id: "widgets-events",
        path: "/widgets/events",
        accept: "text/event-stream",
        ..rt::Operation::DEFAULT
    };
}

/// The responses of [`Widgets::search`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SearchResponse {
    /// Found.
    Found(Vec<Widget>),
    /// Nothing found.
    Nothing,
    /// A page for people.
    Page(String),
}

rt::variants! {
    SearchResponse {
        200 => Found(Vec<Widget> as Json);
        204 => Nothing;
        205..=299 => Page(String as Text);
    }
}
