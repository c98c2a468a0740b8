//! The events of a deployment as a stream.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::FollowError;
use super::watch::Watch;
use crate::pages_deployments::{LogLine, PagesDeployment, Stage};
use crate::runtime::BoxFuture;

/// An event of a followed deployment.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// The status of a stage has changed. The first events are those of every stage that has started.
    Stage(Stage),
    /// A new line of the log.
    Log(LogLine),
    /// The deployment ended. This is the last event.
    Finished(Outcome, Box<PagesDeployment>),
}

/// The outcome of a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// It is live.
    Succeeded,
    /// A stage failed: the deployment's `latest_stage`.
    Failed,
    /// It was canceled.
    Canceled,
    /// It was not built.
    Skipped,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
            Self::Canceled => "was canceled",
            Self::Skipped => "was skipped",
        })
    }
}

/// A stream of the events of a deployment. It ends after [`Event::Finished`] or after the first error: a call
/// failed, or the deadline passed.
///
/// Transient failures, such as a lost connection, are errors only if they are repeated.
#[must_use = "a stream does nothing until it is polled"]
pub struct Events {
    ready: VecDeque<Event>,
    /// The current poll of the API; [`None`] after the end.
    current: Option<ApiPoll>,
}

/// A poll of the API. It returns the new events and the state for the next poll.
type ApiPoll = BoxFuture<'static, (Result<Vec<Event>, FollowError>, Watch)>;

impl Events {
    pub(super) fn new(watch: Watch) -> Self {
        Self {
            ready: VecDeque::new(),
            current: Some(start_poll(watch)),
        }
    }

    /// Returns the next event; [`None`] after the last one.
    pub async fn next(&mut self) -> Option<Result<Event, FollowError>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

fn start_poll(mut watch: Watch) -> ApiPoll {
    Box::pin(async move { (watch.poll().await, watch) })
}

impl Stream for Events {
    type Item = Result<Event, FollowError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Poll::Ready(Some(Ok(event)));
            }
            let Some(current) = &mut self.current else {
                return Poll::Ready(None);
            };
            let (news, watch) = ready!(current.as_mut().poll(cx));
            self.current = None;
            let events = match news {
                Ok(events) => events,
                Err(error) => return Poll::Ready(Some(Err(error))),
            };
            if !matches!(events.last(), Some(Event::Finished(..))) {
                self.current = Some(start_poll(watch));
            }
            self.ready.extend(events);
        }
    }
}

impl fmt::Debug for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events")
            .field("ready", &self.ready)
            .field("is_finished", &self.current.is_none())
            .finish()
    }
}
