//! The responses that a test sets for an operation, in order.

use super::{Fake, Reply, Request};
use crate::operation::Operation;
use std::collections::VecDeque;
use std::sync::Arc;

/// The source of one response.
#[derive(Clone)]
pub(super) enum Step {
    Reply(Reply),
    Example,
    With(Arc<dyn Fn(&Request) -> Reply + Send + Sync>),
}

/// Returns the next step. The last one is repeated.
pub(super) fn next(steps: &mut VecDeque<Step>) -> Step {
    let last = steps.len() <= 1;
    let step = if last {
        steps.front().cloned()
    } else {
        steps.pop_front()
    };
    step.unwrap_or(Step::Example)
}

impl Fake {
    /// Sets the responses of the operation with this `operationId`, instead of those that were set before.
    ///
    /// An unknown id is listed by [`problems`](Self::problems).
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
}

/// The responses of an operation, which [`Fake::on`] sets.
///
/// Each method adds a response. They are returned one by one; the last one is repeated.
#[derive(Clone, Copy, Debug)]
pub struct On<'f> {
    fake: &'f Fake,
    operation: Option<&'static Operation>,
}

#[expect(
    clippy::return_self_not_must_use,
    reason = "a response is set when the method is called"
)]
impl On<'_> {
    /// Adds a response with the status 200 and this data, in the envelope of the operation if it has one.
    pub fn data(self, data: impl Into<serde_json::Value>) -> Self {
        let data = data.into();
        self.step(|operation| Step::Reply(Reply::data(operation, data)))
    }

    /// Adds a response with this status and JSON body.
    pub fn response(self, status: u16, body: impl Into<serde_json::Value>) -> Self {
        self.reply(Reply::json(status, &body.into()))
    }

    /// Adds an error response with a code and a message of the API, in the envelope of the operation if it has one.
    pub fn refuse(self, status: u16, code: i64, message: &str) -> Self {
        self.step(|operation| Step::Reply(Reply::refusal(Some(operation), status, code, message)))
    }

    /// Adds the example of the document.
    pub fn example(self) -> Self {
        self.step(|_| Step::Example)
    }

    /// Adds a response or a fault.
    pub fn reply(self, reply: Reply) -> Self {
        self.step(|_| Step::Reply(reply))
    }

    /// Adds a function that returns the response to a request.
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
