//! An API without sockets and without time: answers by script, and a clock whose pauses are noted.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use cloudflare_deployments::runtime::transport::{
    Body, Transport, TransportError, TransportFailure,
};
use cloudflare_deployments::runtime::{BoxFuture, Clock, Error, RetryPolicy};
use cloudflare_deployments::{Client, Credentials};
use serde_json::Value;

/// What is answered to a request.
#[derive(Clone, Debug)]
pub enum Step {
    /// A status and a JSON body.
    Answer(u16, Value),
    /// The connection breaks.
    Break,
    /// Nothing, ever.
    Hang,
}

/// The script and what was asked for so far; clones share it.
#[derive(Clone, Debug, Default)]
pub struct Scripted(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    script: Vec<(String, VecDeque<Step>)>,
    asked: Vec<String>,
    pauses: Vec<Duration>,
}

impl Scripted {
    /// Answers a request whose `METHOD path` ends like this, one step after another; the last one
    /// is repeated.
    #[must_use]
    pub fn on(self, request: &str, steps: impl IntoIterator<Item = Step>) -> Self {
        let steps = steps.into_iter().collect();
        self.state().script.push((request.to_owned(), steps));
        self
    }

    /// A client that each call of is tried once.
    ///
    /// # Errors
    /// None is expected: the settings are good.
    pub fn client(&self) -> Result<Client, Error> {
        Client::builder()
            .credentials(Credentials::api_token("a token"))
            .retry(RetryPolicy::never())
            .transport(self.clone())
            .clock(self.clone())
            .build()
    }

    /// The requests so far, as method and path.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.state().asked.clone()
    }

    /// The pauses so far.
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
        step.unwrap_or_else(|| Step::Answer(599, Value::from("the script has no answer")))
    }
}

impl Transport for Scripted {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
        let request = format!("{} {}", request.method(), request.uri().path());
        let step = self.state().step(&request);
        self.state().asked.push(request);
        Box::pin(async move {
            match step {
                Step::Answer(status, body) => {
                    let answer = http::Response::builder()
                        .status(status)
                        .header("content-type", "application/json");
                    answer
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

    fn pause(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.state().pauses.push(duration);
        Box::pin(async {})
    }

    fn limit(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}
