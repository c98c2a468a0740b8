//! However a server fails: never more attempts than allowed, none before `Retry-After`, never a POST that it may have seen.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

#[path = "faults/clock.rs"]
mod clock;

use clientwright_runtime::emitted::{Api, Client, Method, Operation, Server};
use clientwright_runtime::transport::{Body, Transport, TransportError, TransportFailure};
use clientwright_runtime::{BoxFuture, Clock, RetryPolicy};
use clock::NotingClock;
use proptest::prelude::*;
use std::sync::{Arc, Mutex};
use std::time::Duration;

static API: Api = Api {
    servers: &[Server::new("https://api.example")],
    ..Api::DEFAULT
};
static GET: Operation = Operation {
    id: "get",
    ..Operation::DEFAULT
};
static POST: Operation = Operation {
    id: "post",
    method: Method::Post,
    ..Operation::DEFAULT
};

/// The outcome of a request.
#[derive(Clone, Copy, Debug)]
enum Act {
    Status(u16),
    /// 429 or 503, with the wait that the server requires, in seconds.
    Busy(u16, u64),
    NotConnected,
    Broken,
}

/// Performs the acts, the last one again and again, and notes when each request came.
#[derive(Clone)]
struct Scripted {
    acts: Vec<Act>,
    came: Arc<Mutex<Vec<Duration>>>,
    clock: NotingClock,
}

impl Transport for Scripted {
    fn send(
        &self,
        _: http::Request<Body>,
    ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
        let mut came = self.came.lock().unwrap();
        let act = self.acts[came.len().min(self.acts.len() - 1)];
        came.push(self.clock.now());
        let response = http::Response::builder();
        let response = match act {
            Act::Status(status) => Ok(response.status(status)),
            Act::Busy(status, wait) => Ok(response.status(status).header("retry-after", wait)),
            Act::NotConnected => Err(TransportFailure::NotConnected),
            Act::Broken => Err(TransportFailure::Broken),
        };
        let response = response.map(|response| response.body(Body::empty()).unwrap());
        Box::pin(async { response.map_err(TransportError::new) })
    }
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        prop::sample::select(vec![200, 204, 400, 404, 408, 429, 500, 503]).prop_map(Act::Status),
        (prop::sample::select(vec![429, 503]), 0_u64..90)
            .prop_map(|(status, wait)| Act::Busy(status, wait)),
        Just(Act::NotConnected),
        Just(Act::Broken),
    ]
}

proptest! {
    #[test]
    fn retry_attempts_are_bounded_and_wait_longer_each_time(
        acts in prop::collection::vec(act(), 1..8),
        attempts in 1_u32..6,
        operation in prop::sample::select(vec![&GET, &POST]),
        opted_in in any::<bool>(),
    ) {
        let clock = NotingClock::default();
        let scripted = Scripted { acts: acts.clone(), came: Arc::default(), clock: clock.clone() };
        let retry = RetryPolicy::default().max_attempts(attempts);
        let retry = retry.retry_non_idempotent(opted_in);
        let builder = Client::builder::<Client>(&API).transport(scripted.clone());
        let client = builder.clock(clock).retry(retry).build().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let response = runtime.block_on(client.call(operation).send::<clientwright_runtime::emitted::NoContent, ()>());
        let came = scripted.came.lock().unwrap().clone();
        prop_assert!(came.len() <= attempts as usize, "{came:?}");
        for (number, pair) in came.windows(2).enumerate() {
            let waited = pair[1].saturating_sub(pair[0]);
            let act = acts[number.min(acts.len() - 1)];
            let unseen = matches!(act, Act::NotConnected);
            prop_assert!(unseen || operation.id == "get" || opted_in, "{act:?} repeated a POST");
            match act {
                Act::Busy(_, wait) => prop_assert!(waited >= Duration::from_secs(wait) && wait <= 60),
                Act::Status(status) => prop_assert!([408, 429, 500, 503].contains(&status)),
                Act::NotConnected | Act::Broken => {}
            }
            if !matches!(act, Act::Busy(..)) {
                prop_assert!(waited >= Duration::from_millis(250), "{waited:?}");
            }
        }
        if let Err(error) = response {
            prop_assert_eq!(error.attempts().len(), came.len());
        }
    }
}
