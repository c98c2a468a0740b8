//! What happens to a deployment, as a stream.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::FollowError;
use super::watch::Watch;
use crate::pages_deployments::{LogLine, PagesDeployment, Stage};
use crate::runtime::BoxFuture;

/// Something that happened to a followed deployment.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// A stage has another status than before; at the first look, every stage that has begun.
    Stage(Stage),
    /// A new line of the log.
    Log(LogLine),
    /// The deployment ended; nothing comes after this.
    Finished(Outcome, Box<PagesDeployment>),
}

/// How a deployment ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// It is live.
    Succeeded,
    /// A stage failed: the deployment's `latest_stage`.
    Failed,
    /// Somebody canceled it.
    Canceled,
    /// It was not built at all.
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

/// The events of a deployment. Ends after [`Event::Finished`], or after the first error:
/// a call failed, or the deadline passed.
///
/// Failures that pass, such as a lost connection, are waited out a few times before they are told.
#[must_use = "a stream does nothing until it is polled"]
pub struct Events {
    ready: VecDeque<Event>,
    /// The look that is under way; none after the end.
    look: Option<Look>,
}

/// A look that is under way: it gives what is new, and what the next look begins with.
type Look = BoxFuture<'static, (Result<Vec<Event>, FollowError>, Watch)>;

impl Events {
    pub(super) fn new(watch: Watch) -> Self {
        Self {
            ready: VecDeque::new(),
            look: Some(look(watch)),
        }
    }

    /// The next event; [`None`] after the last one.
    pub async fn next(&mut self) -> Option<Result<Event, FollowError>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

fn look(mut watch: Watch) -> Look {
    Box::pin(async move { (watch.look().await, watch) })
}

impl Stream for Events {
    type Item = Result<Event, FollowError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Poll::Ready(Some(Ok(event)));
            }
            let Some(under_way) = &mut self.look else {
                return Poll::Ready(None);
            };
            let (news, watch) = ready!(under_way.as_mut().poll(cx));
            self.look = None;
            let events = match news {
                Ok(events) => events,
                Err(error) => return Poll::Ready(Some(Err(error))),
            };
            if !matches!(events.last(), Some(Event::Finished(..))) {
                self.look = Some(look(watch));
            }
            self.ready.extend(events);
        }
    }
}

impl fmt::Debug for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events")
            .field("ready", &self.ready)
            .field("is_finished", &self.look.is_none())
            .finish()
    }
}
