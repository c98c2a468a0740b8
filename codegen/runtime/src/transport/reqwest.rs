//! The default transport.

use super::{Body, Transport, TransportError, TransportFailure};
use crate::future::BoxFuture;
use bytes::Bytes;
use futures_core::Stream;
use std::pin::Pin;
#[cfg(not(target_arch = "wasm32"))]
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

/// The transport that uses reqwest.
#[derive(Clone)]
pub(crate) struct Reqwest(reqwest::Client);

impl Reqwest {
    /// Builds the reqwest client. Redirects and retries are disabled, since they depend on the operation and its
    /// credentials: reqwest would send keys in custom headers to another host.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn build(
        builder: reqwest::ClientBuilder,
        connect: Option<Duration>,
    ) -> reqwest::Result<Self> {
        provide_cryptography();
        let builder = builder
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false);
        let builder = match connect {
            Some(limit) => builder.connect_timeout(limit),
            None => builder,
        };
        builder.build().map(Self)
    }

    /// Builds the reqwest client. In a browser, `fetch` decides about redirects.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn build(
        builder: reqwest::ClientBuilder,
        _connect: Option<Duration>,
    ) -> reqwest::Result<Self> {
        builder.build().map(Self)
    }
}

/// Installs the crypto provider of rustls for the process, unless the program has installed one.
#[cfg(all(feature = "rustls", not(target_arch = "wasm32")))]
fn provide_cryptography() {
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        // An error means that another thread has installed one in the meantime.
        drop(rustls::crypto::ring::default_provider().install_default());
    }
}

#[cfg(not(any(feature = "rustls", target_arch = "wasm32")))]
fn provide_cryptography() {}

impl Transport for Reqwest {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
        let client = self.0.clone();
        Box::pin(async move {
            if cfg!(target_arch = "wasm32") && request.body().as_bytes().is_none() {
                let error = TransportError::new(TransportFailure::Unsendable);
                return Err(error.caused_by("the browser sends whole bodies only"));
            }
            let request = reqwest::Request::try_from(request.map(outgoing)).map_err(failed)?;
            client.execute(request).await.map(incoming).map_err(failed)
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn outgoing(body: Body) -> reqwest::Body {
    match body.as_bytes() {
        Some(bytes) => bytes.clone().into(),
        None => reqwest::Body::wrap(Frames(Mutex::new(body))),
    }
}

/// Converts a body for the browser, which does not accept streams. Those were refused before.
#[cfg(target_arch = "wasm32")]
fn outgoing(body: Body) -> reqwest::Body {
    body.as_bytes().cloned().unwrap_or_default().into()
}

#[cfg(not(target_arch = "wasm32"))]
fn incoming(response: reqwest::Response) -> http::Response<Body> {
    let length = response.content_length();
    http::Response::from(response).map(|body| Body::chunks(Box::pin(Chunks(body)), length))
}

#[cfg(target_arch = "wasm32")]
fn incoming(response: reqwest::Response) -> http::Response<Body> {
    let mut head = http::Response::new(());
    *head.status_mut() = response.status();
    *head.headers_mut() = response.headers().clone();
    let length = response.content_length();
    let chunks = Chunks(Box::pin(response.bytes_stream()));
    head.map(|()| Body::chunks(Box::pin(chunks), length))
}

/// The frames of a response as chunks.
#[cfg(not(target_arch = "wasm32"))]
struct Chunks(reqwest::Body);

#[cfg(not(target_arch = "wasm32"))]
impl Stream for Chunks {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match ready!(http_body::Body::poll_frame(Pin::new(&mut self.0), cx)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(failed(error)))),
                Some(Ok(frame)) => {
                    // Trailers are ignored.
                    if let Ok(data) = frame.into_data() {
                        return Poll::Ready(Some(Ok(data)));
                    }
                }
            }
        }
    }
}

/// A streamed request as frames. The mutex is never contended: it only makes `Sync` what is used by one task at a time.
#[cfg(not(target_arch = "wasm32"))]
struct Frames(Mutex<Body>);

#[cfg(not(target_arch = "wasm32"))]
impl http_body::Body for Frames {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, TransportError>>> {
        let body = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        Pin::new(body)
            .poll_next(cx)
            .map(|chunk| chunk.map(|chunk| chunk.map(http_body::Frame::data)))
    }

    fn size_hint(&self) -> http_body::SizeHint {
        let length = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .length();
        length.map_or_else(
            http_body::SizeHint::default,
            http_body::SizeHint::with_exact,
        )
    }
}

/// The chunks of a response body from the browser.
#[cfg(target_arch = "wasm32")]
struct Chunks<S>(Pin<Box<S>>);

#[cfg(target_arch = "wasm32")]
impl<S: Stream<Item = reqwest::Result<Bytes>>> Stream for Chunks<S> {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let chunk = ready!(self.0.as_mut().poll_next(cx));
        Poll::Ready(chunk.map(|chunk| chunk.map_err(failed)))
    }
}

/// Converts an error without its URL, which may contain a key.
fn failed(error: reqwest::Error) -> TransportError {
    let failure = match () {
        () if is_connect(&error) => TransportFailure::NotConnected,
        () if error.is_timeout() => TransportFailure::TimedOut,
        () if error.is_builder() => TransportFailure::Unsendable,
        () => TransportFailure::Broken,
    };
    TransportError::new(failure).caused_by(error.without_url())
}

#[cfg(not(target_arch = "wasm32"))]
fn is_connect(error: &reqwest::Error) -> bool {
    error.is_connect()
}

#[cfg(target_arch = "wasm32")]
fn is_connect(_: &reqwest::Error) -> bool {
    false
}
