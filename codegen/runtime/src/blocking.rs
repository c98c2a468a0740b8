//! Blocking calls, for programs that are not async (feature `blocking`).
//!
//! Calls run on a background thread, which is started by the first of them and shared by all clients, so that their
//! connections are kept. The caller's thread is blocked until the call completes.
//!
//! ```no_run
//! # use clientwright_runtime::emitted::{Call, ResponseFuture};
//! # fn example(list: ResponseFuture<Vec<String>>) -> Result<(), clientwright_runtime::Error> {
//! # struct Calls(Option<ResponseFuture<Vec<String>>>);
//! # impl Calls { fn send(&mut self) -> ResponseFuture<Vec<String>> { self.0.take().unwrap() } }
//! # let mut call = Calls(Some(list));
//! let names = call.send().wait()?;
//! # Ok(())
//! # }
//! ```

use crate::builder::ResponseFuture;
use crate::error::{Error, ErrorKind};
use crate::paging::{Items, Pages};
use crate::response::{Download, EventStream, JsonLines, Parts};
use futures_core::Stream;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{OnceLock, mpsc};
use std::thread;
use tokio::runtime::{Builder, Handle, RuntimeFlavor};

impl<T: Send + 'static> ResponseFuture<T> {
    /// Sends the request and blocks the thread until the response is received.
    ///
    /// # Errors
    /// Returns the errors of the call, and [`ErrorKind::Configuration`] on the thread of a single-threaded async
    /// runtime, which would be blocked: use `.await` there.
    pub fn wait(self) -> Result<T, Error> {
        wait(self)?
    }
}

/// Runs a future, such as one that makes several calls, and blocks the thread until it completes.
///
/// # Errors
/// Returns [`ErrorKind::Configuration`] on the thread of a single-threaded async runtime, or if the background thread
/// cannot be started; [`ErrorKind::Interrupted`] if the future panics.
pub fn wait<T: Send + 'static>(
    future: impl Future<Output = T> + Send + 'static,
) -> Result<T, Error> {
    refuse_in_async()?;
    let (sender, receiver) = mpsc::sync_channel(1);
    background()?.spawn(async move {
        // The receiver is gone if the caller's thread has ended.
        drop(sender.send(future.await));
    });
    let gone = |_| Error::new(ErrorKind::Interrupted, "the call panicked");
    receiver.recv().map_err(gone)
}

/// A blocking iterator of a stream. Each step blocks the thread until the next item is received.
///
/// The method `wait` of [`Items`], [`Pages`], [`Download`], [`JsonLines`], [`Parts`] and [`EventStream`] returns it.
#[must_use = "iterators are lazy and do nothing unless consumed"]
#[derive(Debug)]
pub struct Wait<S>(Option<S>);

impl<S> Wait<S> {
    /// Returns the stream, such as for the checkpoint of a list; [`None`] if the stream has panicked.
    pub fn stream(&self) -> Option<&S> {
        self.0.as_ref()
    }
}

impl<S, T> Iterator for Wait<S>
where
    S: Stream<Item = Result<T, Error>> + Unpin + Send + 'static,
    T: Send + 'static,
{
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        match step(self.0.take()?) {
            Ok((item, stream)) => {
                self.0 = Some(stream);
                item
            }
            Err(error) => Some(Err(error)),
        }
    }
}

macro_rules! waits {
    ($($stream:ident $(<$t:ident>)?),+) => {$(
        impl$(<$t>)? $stream$(<$t>)? {
            /// Converts the stream to a blocking iterator.
            pub fn wait(self) -> Wait<Self> {
                Wait(Some(self))
            }
        }
    )+};
}

waits! { Items<T>, Pages<T>, JsonLines<T>, Parts<T>, EventStream<T>, Download }

/// Returns the next item of a stream, and the stream.
fn step<S>(mut stream: S) -> Result<(Option<S::Item>, S), Error>
where
    S: Stream + Unpin + Send + 'static,
    S::Item: Send,
{
    wait(async move {
        let item = poll_fn(|cx| Pin::new(&mut stream).poll_next(cx)).await;
        (item, stream)
    })
}

/// Refuses to block the thread of a single-threaded runtime, which would wait for itself.
fn refuse_in_async() -> Result<(), Error> {
    let alone = Handle::try_current()
        .is_ok_and(|handle| handle.runtime_flavor() == RuntimeFlavor::CurrentThread);
    if alone {
        return Err(Error::new(
            ErrorKind::Configuration,
            "`wait` would stop the async runtime of this thread: use `.await` here, or call it from a thread of its own",
        ));
    }
    Ok(())
}

/// Returns the handle of the background runtime.
fn background() -> Result<&'static Handle, Error> {
    static BACKGROUND: OnceLock<Result<Handle, String>> = OnceLock::new();
    let handle = BACKGROUND.get_or_init(|| start().map_err(|error| error.to_string()));
    handle.as_ref().map_err(|error| {
        let text = format!("the runtime of the blocking client could not be started ({error})");
        Error::new(ErrorKind::Configuration, text)
    })
}

fn start() -> std::io::Result<Handle> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    thread::Builder::new()
        .name("clientwright-blocking".to_owned())
        .spawn(move || runtime.block_on(std::future::pending::<()>()))?;
    Ok(handle)
}
