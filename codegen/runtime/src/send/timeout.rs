//! Limits the time of a future.

use crate::time::Clock;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

/// Returns the output of a future, or [`None`] if the timeout expires first; then the future is dropped.
///
/// The timer starts when the future is pending, since most chunks of a response are available at once.
pub(super) async fn within<T>(
    clock: &dyn Clock,
    limit: Option<Duration>,
    future: impl Future<Output = T>,
) -> Option<T> {
    let mut future = pin!(future);
    let Some(limit) = limit else {
        return Some(future.await);
    };
    let mut timer = None;
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => timer
            .get_or_insert_with(|| clock.timeout(limit))
            .as_mut()
            .poll(cx)
            .map(|()| None),
    })
    .await
}
