//! Operations of the tag "Widgets".

use super::client::{API_EMAIL, API_KEY, API_TOKEN, ENVELOPE};
use super::models::{Upload, Widget};
use openapi_client_runtime::emitted::{
    Call, Client, Method, Operation, Parameter, Part, Requirement, Style, answers, call,
};

/// Operations of the tag "Widgets".
#[derive(Clone, Copy, Debug)]
pub struct Widgets<'c> {
    pub(super) client: &'c Client,
}

impl Widgets<'_> {
    /// Creates a widget.
    ///
    /// `POST /accounts/{account_id}/widgets`
    pub fn create(&self, account_id: &str, body: &Widget) -> Create {
        Create(self.client.call(&CREATE).argument(0, account_id).json(body))
    }

    /// Gives the widgets.
    ///
    /// `GET /accounts/{account_id}/widgets`
    pub fn list(&self, account_id: &str) -> List {
        List(self.client.call(&LIST).argument(0, account_id))
    }

    /// Deletes a widget.
    ///
    /// `DELETE /accounts/{account_id}/widgets/{name}`
    pub fn delete(&self, account_id: &str, name: &str) -> Delete {
        Delete(
            self.client
                .call(&DELETE)
                .argument(0, account_id)
                .argument(1, name),
        )
    }

    /// Gives the content of a widget.
    ///
    /// `GET /widgets/{name}/content`
    pub fn content(&self, name: &str) -> Content {
        Content(self.client.call(&CONTENT).argument(0, name))
    }

    /// Searches widgets.
    ///
    /// `POST /widgets/search`
    pub fn search(&self, body: &Upload) -> Search {
        Search(self.client.call(&SEARCH).form(body))
    }

    /// Makes a widget from a file.
    ///
    /// `POST /widgets/upload`
    pub fn upload(&self, body: &Upload) -> UploadCall {
        UploadCall(
            self.client.call(&UPLOAD).multipart(
                "multipart/form-data",
                body,
                &[
                    Part::new("labels").repeated(),
                    Part::new("widget").content_type("application/json"),
                    Part::new("content")
                        .content_type("image/png, image/jpeg")
                        .file(),
                ],
            ),
        )
    }

    /// Gives the widgets, one in each line.
    ///
    /// `GET /widgets/lines`
    pub fn lines(&self) -> Lines {
        Lines(self.client.call(&LINES))
    }

    /// Gives what happens.
    ///
    /// `GET /widgets/events`
    pub fn events(&self) -> Events {
        Events(self.client.call(&EVENTS))
    }

    /// Gives what happens to widgets.
    ///
    /// `GET /widgets/events`
    pub fn changes(&self) -> Changes {
        Changes(self.client.call(&EVENTS))
    }
}

/// A call of [`Widgets::create`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Create(Call);

impl Create {
    /// Whether a widget of the same name is replaced.
    pub fn force(self, force: bool) -> Self {
        Self(self.0.argument(1, &force))
    }

    /// The tenant.
    pub fn tenant(self, tenant: &str) -> Self {
        Self(self.0.argument(2, tenant))
    }
}

/// A call of [`Widgets::list`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct List(Call);

impl List {
    /// Only widgets with all of these labels.
    pub fn labels(self, labels: &Vec<String>) -> Self {
        Self(self.0.argument(1, labels))
    }

    /// The session.
    pub fn session(self, session: &str) -> Self {
        Self(self.0.argument(2, session))
    }
}

/// A call of [`Widgets::delete`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Delete(Call);

/// A call of [`Widgets::content`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Content(Call);

/// A call, to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Search(Call);

/// A call, to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct UploadCall(Call);

/// A call, to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Lines(Call);

/// A call, to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Events(Call);

/// A call, to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct Changes(Call);

call! {
    Create -> json Widget;
    List -> json Vec<Widget>;
    Delete -> unit;
    Content -> bytes;
    Search -> one_of SearchAnswer;
    UploadCall -> unit;
    Lines -> json_lines Widget;
    Events -> event_stream;
    Changes -> event_stream Widget;
}

/// The answers of [`Widgets::search`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SearchAnswer {
    /// Found.
    Found(Vec<Widget>),
    /// Nothing found.
    Nothing,
    /// A page for people.
    Page(String),
}

answers! {
    SearchAnswer {
        200 => Found(json Vec<Widget>);
        204 => Nothing(unit);
        205..=299 => Page(text);
    }
}

static CREATE: Operation = Operation {
    id: "widgets-create",
    method: Method::Post,
    path: "/accounts/{account_id}/widgets",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::query("force"),
        Parameter::header("X-Tenant"),
    ],
    security: &[
        &[Requirement::new(&API_TOKEN)],
        &[Requirement::new(&API_EMAIL), Requirement::new(&API_KEY)],
    ],
    permissions: &["Widgets Write"],
    idempotency_key: Some("Idempotency-Key"),
    envelope: Some(&ENVELOPE),
    ..Operation::DEFAULT
};
static LIST: Operation = Operation {
    id: "widgets-list",
    path: "/accounts/{account_id}/widgets",
    parameters: &[
        Parameter::path("account_id"),
        Parameter::query("label").style(Style::PipeDelimited),
        Parameter::cookie("session"),
    ],
    security: &[&[Requirement::new(&API_EMAIL), Requirement::new(&API_KEY)]],
    permissions: &["Widgets Read", "Widgets Write"],
    envelope: Some(&ENVELOPE),
    ..Operation::DEFAULT
};
static DELETE: Operation = Operation {
    id: "widgets-delete",
    method: Method::Delete,
    path: "/accounts/{account_id}/widgets/{name}",
    parameters: &[Parameter::path("account_id"), Parameter::path("name")],
    security: &[&[Requirement::new(&API_TOKEN)]],
    envelope: Some(&ENVELOPE),
    ..Operation::DEFAULT
};
static CONTENT: Operation = Operation {
    id: "widgets-content",
    path: "/widgets/{name}/content",
    parameters: &[Parameter::path("name")],
    accept: "application/octet-stream",
    ..Operation::DEFAULT
};
static SEARCH: Operation = Operation {
    id: "widgets-search",
    method: Method::Post,
    path: "/widgets/search",
    ..Operation::DEFAULT
};
static UPLOAD: Operation = Operation {
    id: "widgets-upload",
    method: Method::Post,
    path: "/widgets/upload",
    ..Operation::DEFAULT
};
static LINES: Operation = Operation {
    id: "widgets-lines",
    path: "/widgets/lines",
    accept: "application/x-ndjson",
    ..Operation::DEFAULT
};
static EVENTS: Operation = Operation {
    id: "widgets-events",
    path: "/widgets/events",
    accept: "text/event-stream",
    ..Operation::DEFAULT
};
