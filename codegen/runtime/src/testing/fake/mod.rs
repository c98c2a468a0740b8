//! A fake of an API for tests (feature `fake`), made from the same document as the client.
//!
//! It finds the operation that a request is for, and checks the request with the tables and types of the client:
//! path, query, headers, credentials, content type and body. The response to a valid request is the document's example or
//! with what the test has set; what is wrong is refused, and listed by [`Fake::problems`]. A generated client has a
//! function `fake` that creates one. It does not validate JSON Schema: what the client's types do not express, such as
//! bounds and patterns, is not checked, and of forms and multipart bodies the names of the fields are, not the values.

mod blank;
mod check;
mod fields;
mod least_permissions;
mod loopback;
mod operation;
mod permissions;
mod request;
mod response;
mod route;
mod transport;

use crate::operation::{Api, Operation};
use crate::time::{Clock, SystemClock};
use std::collections::{BTreeMap, VecDeque};
use std::fmt::{self, Debug, Formatter};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub use blank::blank;
#[doc(hidden)]
pub use fields::Fields;
pub use loopback::Loopback;
#[doc(hidden)]
pub use operation::{Faked, reads, reads_lines};
pub use permissions::Permissions;
pub use request::Request;
pub use response::Reply;

/// A fake of an API. Its clones are the same fake.
///
/// It is a transport: pass a clone of it to the builder of a client. Or let it [`listen`](Self::listen) on loopback.
#[derive(Clone)]
pub struct Fake(Arc<Shared>);

struct Shared {
    operations: Vec<&'static Faked>,
    /// The paths that the API's servers have before those of its operations, the first server's first.
    bases: Vec<String>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    scripts: BTreeMap<&'static str, VecDeque<Step>>,
    requests: Vec<Request>,
    problems: Vec<String>,
    clock: Option<Arc<dyn Clock>>,
}

#[derive(Clone)]
enum Step {
    Reply(Reply),
    Example,
    With(Arc<dyn Fn(&Request) -> Reply + Send + Sync>),
}

impl Fake {
    /// A fake of these operations, which responds with their examples.
    pub fn new(api: &Api, operations: &[&'static [Faked]]) -> Self {
        let operations: Vec<_> = operations.iter().copied().flatten().collect();
        let own = operations
            .iter()
            .filter_map(|faked: &&Faked| faked.operation.server);
        let bases = api
            .servers
            .iter()
            .chain(own)
            .map(|server| path_of(server.url));
        Self(Arc::new(Shared {
            bases: bases.chain([String::new()]).collect(),
            operations,
            state: Mutex::default(),
        }))
    }

    /// Sets the responses of the operation with this id, in place of what was set before.
    pub fn on(&self, operation: &str) -> On<'_> {
        let mut known = self.0.operations.iter();
        let operation = known
            .find(|faked| faked.operation.id == operation)
            .map_or_else(
                || {
                    self.state().problems.push(format!(
                        "a response was set for `{operation}`, which is no operation of the document"
                    ));
                    None
                },
                |faked| {
                    self.state().scripts.remove(faked.operation.id);
                    Some(faked.operation)
                },
            );
        On {
            fake: self,
            operation,
        }
    }

    /// The requests so far, the first first.
    pub fn requests(&self) -> Vec<Request> {
        self.state().requests.clone()
    }

    /// What was wrong with the requests so far, and with what was set. Empty: nothing was.
    pub fn problems(&self) -> Vec<String> {
        self.state().problems.clone()
    }

    /// Takes the time from this clock: that of the client under test, so that delays pass as its pauses do.
    pub fn clock(&self, clock: impl Clock) {
        self.state().clock = Some(Arc::new(clock));
    }

    /// Listens on loopback, for programs that cannot be given a transport. Delays take their time there.
    ///
    /// # Errors
    /// There is no free port, or no thread.
    pub fn listen(&self) -> io::Result<Loopback> {
        let base = self.0.bases.first().map_or("", String::as_str);
        Loopback::start(self.clone(), base)
    }

    /// The response to a request.
    fn respond(&self, mut request: Request) -> Reply {
        let path = request.uri.path();
        let found = self.0.bases.iter().find_map(|base| {
            let path = path.strip_prefix(base.as_str())?;
            route::find(&self.0.operations, &request.method, path)
        });
        let Some((faked, arguments)) = found else {
            let text = "the document has no operation of this method and path".to_owned();
            return self.refuse(None, 404, request, vec![text]);
        };
        request.operation = Some(faked.operation.id);
        request.arguments = arguments;
        if let Some(text) = check::missing_credentials(faked.operation, &request) {
            return self.refuse(Some(faked.operation), 401, request, vec![text]);
        }
        let problems = check::problems(faked, &request);
        if !problems.is_empty() {
            return self.refuse(Some(faked.operation), 400, request, problems);
        }
        let mut state = self.state();
        state.requests.push(request.clone());
        let step = state
            .scripts
            .get_mut(faked.operation.id)
            .map_or(Step::Example, next);
        drop(state);
        match step {
            Step::Reply(reply) => reply,
            Step::With(reply) => reply(&request),
            Step::Example => self.example(faked),
        }
    }

    fn example(&self, faked: &Faked) -> Reply {
        if let Some((status, "", _)) = faked.example {
            return Reply::empty(status);
        }
        if let Some((status, content_type, body)) = faked.example {
            return Reply::example(faked.operation, status, content_type, body);
        }
        let text = "the document has no example of a response: set one with `on`";
        self.state()
            .problems
            .push(format!("{}: {text}", faked.operation.id));
        Reply::refusal(Some(faked.operation), 501, 501, text)
    }

    fn refuse(
        &self,
        operation: Option<&Operation>,
        status: u16,
        request: Request,
        problems: Vec<String>,
    ) -> Reply {
        let mut state = self.state();
        let of = request.operation.map_or_else(
            || format!("{} {}", request.method, request.uri.path()),
            str::to_owned,
        );
        let text = problems.join("; ");
        let problems = problems
            .into_iter()
            .map(|problem| format!("{of}: {problem}"));
        state.problems.extend(problems);
        state.requests.push(request);
        Reply::refusal(operation, status, i64::from(status), &text)
    }

    async fn pause(&self, delay: Duration) {
        let clock = self.state().clock.clone();
        let clock = clock.unwrap_or_else(|| Arc::new(SystemClock::default()));
        clock.pause(delay).await;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The next step; the last one stays.
fn next(steps: &mut VecDeque<Step>) -> Step {
    let last = steps.len() <= 1;
    let step = if last {
        steps.front().cloned()
    } else {
        steps.pop_front()
    };
    step.unwrap_or(Step::Example)
}

/// The path of a URL, without a slash at its end.
fn path_of(url: &str) -> String {
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = after_scheme.find('/').and_then(|at| after_scheme.get(at..));
    path.unwrap_or_default().trim_end_matches('/').to_owned()
}

/// The responses of an operation: each step once and in order, the last one from then on.
#[derive(Clone, Copy, Debug)]
pub struct On<'f> {
    fake: &'f Fake,
    operation: Option<&'static Operation>,
}

#[expect(
    clippy::return_self_not_must_use,
    reason = "a step is set as soon as it is named"
)]
impl On<'_> {
    /// Then this data with status 200, in the document's envelope if there is one.
    pub fn data(self, data: impl Into<serde_json::Value>) -> Self {
        let data = data.into();
        self.step(|operation| Step::Reply(Reply::data(operation, data)))
    }

    /// Then this status and JSON body.
    pub fn response(self, status: u16, body: impl Into<serde_json::Value>) -> Self {
        self.reply(Reply::json(status, &body.into()))
    }

    /// Then a refusal with the API's code and message, in the document's envelope if there is one.
    pub fn refuse(self, status: u16, code: i64, message: &str) -> Self {
        self.step(|operation| Step::Reply(Reply::refusal(Some(operation), status, code, message)))
    }

    /// Then the document's example.
    pub fn example(self) -> Self {
        self.step(|_| Step::Example)
    }

    /// Then this response or fault.
    pub fn reply(self, reply: Reply) -> Self {
        self.step(|_| Step::Reply(reply))
    }

    /// Then what this function makes of the request.
    pub fn with(self, reply: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        self.step(|_| Step::With(Arc::new(reply)))
    }

    fn step(self, step: impl FnOnce(&'static Operation) -> Step) -> Self {
        if let Some(operation) = self.operation {
            let mut state = self.fake.state();
            let steps = state.scripts.entry(operation.id).or_default();
            steps.push_back(step(operation));
        }
        self
    }
}

/// How many operations it plays.
impl Debug for Fake {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Fake({} operations)", self.0.operations.len())
    }
}
