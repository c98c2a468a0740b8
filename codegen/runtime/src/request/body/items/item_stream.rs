//! The items of a body that is sent item by item.

use crate::future::BoxStream;
use crate::json::Value;
use crate::request::body::json_text;
use crate::transport::{TransportError, TransportFailure};
use futures_core::Stream;
use std::error::Error as StdError;
use std::fmt::{self, Debug, Formatter};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// The items of a request body that is sent item by item: JSON lines, a JSON sequence (RFC 7464), server-sent events, or
/// parts.
///
/// It is created from a slice or a [`Vec`] by `From`; such a body is sent again if the call is retried. The items of an
/// [iterator](Self::iter) or a [stream](Self::stream) are encoded while the body is sent, so they are not all in memory,
/// and the call is not retried.
///
/// ```
/// use clientwright_runtime::ItemStream;
///
/// let known = ItemStream::from(&[1_i64, 2, 3]);
/// let counted = ItemStream::iter(1_i64..=1_000_000);
/// ```
pub struct ItemStream<T> {
    texts: Texts,
    item: PhantomData<fn(T)>,
}

/// The JSON texts of items.
pub(super) enum Texts {
    /// All of them, or why one has none.
    Known(Result<Vec<String>, String>),
    Stream(BoxStream<Result<String, TransportError>>),
}

impl<T: Value> ItemStream<T> {
    /// Creates the items of an iterator, which is advanced while the body is sent.
    ///
    /// In a browser, which cannot send a stream, all items are encoded at once.
    pub fn iter(items: impl IntoIterator<Item = T, IntoIter: Send + 'static>) -> Self {
        let items = items.into_iter();
        if cfg!(target_arch = "wasm32") {
            let texts = items.map(|item| json_text(&item));
            return Self::new(Texts::Known(texts.collect()));
        }
        let texts = items.map(|item| text(&item));
        Self::new(Texts::Stream(Box::pin(Iter(texts))))
    }

    /// Creates the items of a stream, which is polled while the body is sent.
    ///
    /// If the stream returns an error, the body is not completed, and the call fails with
    /// [`ErrorKind::Interrupted`](crate::ErrorKind::Interrupted). In a browser, which cannot send a stream, the call fails
    /// with [`ErrorKind::Configuration`](crate::ErrorKind::Configuration).
    pub fn stream<E>(items: impl Stream<Item = Result<T, E>> + Send + 'static) -> Self
    where
        T: 'static,
        E: Into<Box<dyn StdError + Send + Sync>> + 'static,
    {
        Self::new(Texts::Stream(Box::pin(Encoded(Box::pin(items)))))
    }

    fn known<'t>(items: impl IntoIterator<Item = &'t T>) -> Self
    where
        T: 't,
    {
        let texts = items.into_iter().map(|item| json_text(item));
        Self::new(Texts::Known(texts.collect()))
    }

    fn new(texts: Texts) -> Self {
        let item = PhantomData;
        Self { texts, item }
    }

    pub(super) fn into_texts(self) -> Texts {
        self.texts
    }
}

impl<T: Value> From<&[T]> for ItemStream<T> {
    fn from(items: &[T]) -> Self {
        Self::known(items)
    }
}

impl<T: Value, const N: usize> From<&[T; N]> for ItemStream<T> {
    fn from(items: &[T; N]) -> Self {
        Self::known(items)
    }
}

impl<T: Value> From<&Vec<T>> for ItemStream<T> {
    fn from(items: &Vec<T>) -> Self {
        Self::known(items)
    }
}

impl<T: Value> From<Vec<T>> for ItemStream<T> {
    fn from(items: Vec<T>) -> Self {
        Self::known(&items)
    }
}

/// Formats the number of the items, if it is known. Their content may be secret.
impl<T> Debug for ItemStream<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let known = match &self.texts {
            Texts::Known(texts) => texts.as_ref().ok().map(Vec::len),
            Texts::Stream(_) => None,
        };
        f.debug_struct("ItemStream")
            .field("known", &known)
            .finish_non_exhaustive()
    }
}

/// Returns the JSON text of an item, or the error that ends the body.
fn text(item: &dyn Value) -> Result<String, TransportError> {
    json_text(item).map_err(|reason| {
        TransportError::new(TransportFailure::Broken).caused_by(format!("an item: {reason}"))
    })
}

/// An iterator as a stream.
struct Iter<I>(I);

impl<I> Unpin for Iter<I> {}

impl<I: Iterator> Stream for Iter<I> {
    type Item = I::Item;

    fn poll_next(mut self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<Option<I::Item>> {
        Poll::Ready(self.0.next())
    }
}

/// The items of a stream, encoded.
struct Encoded<S>(Pin<Box<S>>);

impl<S, T, E> Stream for Encoded<S>
where
    S: Stream<Item = Result<T, E>>,
    T: Value,
    E: Into<Box<dyn StdError + Send + Sync>>,
{
    type Item = Result<String, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = ready!(self.0.as_mut().poll_next(cx));
        Poll::Ready(item.map(|item| match item {
            Ok(item) => text(&item),
            Err(error) => Err(TransportError::new(TransportFailure::Broken).caused_by(error)),
        }))
    }
}
