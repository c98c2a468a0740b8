//! An API without sockets and without time: scripted responses, and a clock that records pauses.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use cloudflare_deployments::runtime::transport::{
    Body, Transport, TransportError, TransportFailure,
};
use cloudflare_deployments::runtime::{BoxFuture, Clock, Error, RetryPolicy};
use cloudflare_deployments::{Client, Credentials};
use serde_json::Value;

/// The response to a request.
#[derive(Clone, Debug)]
pub enum Step {
    /// A status and a JSON body.
    Response(u16, Value),
    /// The connection is lost.
    Break,
    /// No response.
    Hang,
}

/// The script and the requests so far; clones share them.
#[derive(Clone, Debug, Default)]
pub struct Scripted(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    script: Vec<(String, VecDeque<Step>)>,
    requests: Vec<String>,
    pauses: Vec<Duration>,
}

impl Scripted {
    /// Adds responses to requests whose `METHOD path` ends with this text. The last one is repeated.
    #[must_use]
    pub fn on(self, request: &str, steps: impl IntoIterator<Item = Step>) -> Self {
        let steps = steps.into_iter().collect();
        self.state().script.push((request.to_owned(), steps));
        self
    }

    /// Creates a client that does not retry.
    ///
    /// # Errors
    /// None is expected: the settings are valid.
    pub fn client(&self) -> Result<Client, Error> {
        Client::builder()
            .credentials(Credentials::api_token("a token"))
            .retry(RetryPolicy::never())
            .transport(self.clone())
            .clock(self.clone())
            .build()
    }

    /// Returns the requests so far, as method and path.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.state().requests.clone()
    }

    /// Returns the pauses so far.
    #[must_use]
    pub fn pauses(&self) -> Vec<Duration> {
        self.state().pauses.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn step(&mut self, request: &str) -> Step {
        let found = self
            .script
            .iter_mut()
            .find(|(end, _)| request.ends_with(end.as_str()));
        let step = found.and_then(|(_, steps)| match steps.len() {
            0 | 1 => steps.front().cloned(),
            _ => steps.pop_front(),
        });
        step.unwrap_or_else(|| Step::Response(599, Value::from("the script has no response")))
    }
}

impl Transport for Scripted {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
        let request = format!("{} {}", request.method(), request.uri().path());
        let step = self.state().step(&request);
        self.state().requests.push(request);
        Box::pin(async move {
            match step {
                Step::Response(status, body) => {
                    let response = http::Response::builder()
                        .status(status)
                        .header("content-type", "application/json");
                    response
                        .body(Body::from(body.to_string()))
                        .map_err(|_| TransportError::new(TransportFailure::Unsendable))
                }
                Step::Break => Err(TransportError::new(TransportFailure::Broken)),
                Step::Hang => std::future::pending().await,
            }
        })
    }
}

impl Clock for Scripted {
    fn now(&self) -> Duration {
        self.state().pauses.iter().sum()
    }

    fn unix_time(&self) -> u64 {
        0
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.state().pauses.push(duration);
        Box::pin(async {})
    }

    fn timeout(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}
