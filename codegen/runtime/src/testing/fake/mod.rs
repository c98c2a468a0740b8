//! A fake of an API for tests (feature `fake`), made from the same document as the client.
//!
//! A generated client has a function `fake` that creates one. The fake finds the operation of each request and checks
//! path, query, headers, credentials, content type and body with the constants and types of the client. It responds to a
//! valid request with the document's example, or with the response that the test has set. An invalid request is refused,
//! and [`Fake::problems`] lists what is wrong.
//!
//! The fake does not validate JSON Schema: constraints that types do not express, such as bounds and patterns, are not
//! checked. For forms and multipart bodies the names of the fields are checked, but not their values. Parts without names
//! are checked by their positions: their media types and, if they are not files, their values.

mod blank;
mod check_request;
mod checked;
mod form_fields;
mod least_permissions;
mod loopback;
mod operation;
mod permissions;
mod positional_parts;
mod request;
mod response;
mod route;
mod script;
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
pub use checked::Checked;
#[doc(hidden)]
pub use form_fields::Fields;
pub use loopback::Loopback;
#[doc(hidden)]
pub use operation::{Faked, reads, reads_lines};
pub use permissions::Permissions;
#[doc(hidden)]
pub use positional_parts::{Position, Positions};
pub use request::Request;
pub use response::Reply;
pub use script::On;
use script::Step;

/// A fake of an API for tests. Clones share their state.
///
/// It implements [`Transport`](crate::transport::Transport), so a clone can be passed to
/// [`ClientBuilder::transport`](crate::ClientBuilder::transport). [`listen`](Self::listen) serves it on loopback instead.
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

impl Fake {
    /// Creates a fake of these operations, which responds with their examples.
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

    /// Returns the requests that were received, in order.
    pub fn requests(&self) -> Vec<Request> {
        self.state().requests.clone()
    }

    /// Returns the problems of the requests that were received and of the responses that were set. The list is empty if
    /// there is none.
    pub fn problems(&self) -> Vec<String> {
        self.state().problems.clone()
    }

    /// Sets the clock for delays of responses. It should be the clock of the client under test.
    pub fn set_clock(&self, clock: impl Clock) {
        self.state().clock = Some(Arc::new(clock));
    }

    /// Serves the fake on loopback, for programs whose transport cannot be set. Delays take real time.
    ///
    /// # Errors
    /// Returns an error if no port is free, or no thread can be started.
    pub fn listen(&self) -> io::Result<Loopback> {
        let base = self.0.bases.first().map_or("", String::as_str);
        Loopback::start(self.clone(), base)
    }

    /// Returns the response to a request.
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
        if let Some(text) = check_request::missing_credentials(faked.operation, &request) {
            return self.refuse(Some(faked.operation), 401, request, vec![text]);
        }
        let problems = check_request::problems(faked, &request);
        if !problems.is_empty() {
            return self.refuse(Some(faked.operation), 400, request, problems);
        }
        let mut state = self.state();
        state.requests.push(request.clone());
        let step = state
            .scripts
            .get_mut(faked.operation.id)
            .map_or(Step::Example, script::next);
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
        clock.sleep(delay).await;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the path of a URL without a trailing slash.
fn path_of(url: &str) -> String {
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = after_scheme.find('/').and_then(|at| after_scheme.get(at..));
    path.unwrap_or_default().trim_end_matches('/').to_owned()
}

/// Formats the number of operations.
impl Debug for Fake {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Fake({} operations)", self.0.operations.len())
    }
}
