//! The fake as a transport, without a socket.

use super::response::Fault;
use super::{Fake, Reply, Request};
use crate::future::BoxFuture;
use crate::transport::{Body, Transport, TransportError, TransportFailure};
use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderName, HeaderValue, Response, StatusCode};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

/// Responds in this process.
impl Transport for Fake {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'static, Result<Response<Body>, TransportError>> {
        let fake = self.clone();
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let body = collected(body).await?;
            let request = Request::new(head.method, head.uri, head.headers, body);
            let reply = fake.respond(request);
            if !reply.delay.is_zero() {
                fake.pause(reply.delay).await;
            }
            responded(reply)
        })
    }
}

async fn collected(mut body: Body) -> Result<Bytes, TransportError> {
    if let Some(bytes) = body.as_bytes() {
        return Ok(bytes.clone());
    }
    let mut all = Vec::new();
    while let Some(chunk) = poll_fn(|cx| Pin::new(&mut body).poll_next(cx)).await {
        all.extend_from_slice(&chunk?);
    }
    Ok(all.into())
}

fn responded(reply: Reply) -> Result<Response<Body>, TransportError> {
    let body = match reply.fault {
        None => reply.body.into(),
        Some(Fault::NotConnected) => {
            return Err(TransportError::new(TransportFailure::NotConnected));
        }
        Some(Fault::Broken) => return Err(TransportError::new(TransportFailure::Broken)),
        Some(Fault::CutOff(bytes)) => {
            let length = reply.body.len() as u64;
            let part = reply.body.slice(..bytes.min(reply.body.len()));
            Body::chunks(Box::pin(CutOff(Some(part))), Some(length))
        }
    };
    let mut response = Response::new(body);
    *response.status_mut() =
        StatusCode::from_u16(reply.status).map_err(|error| unusable(error.into()))?;
    for (name, value) in reply.headers {
        let name =
            HeaderName::from_bytes(name.as_bytes()).map_err(|error| unusable(error.into()))?;
        let value = HeaderValue::from_str(&value).map_err(|error| unusable(error.into()))?;
        response.headers_mut().append(name, value);
    }
    Ok(response)
}

/// Returns the error of a test that set a response that is not valid HTTP.
fn unusable(error: http::Error) -> TransportError {
    TransportError::new(TransportFailure::Unsendable).caused_by(error)
}

/// A chunk, and then the connection breaks.
struct CutOff(Option<Bytes>);

impl Stream for CutOff {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let broken = || TransportError::new(TransportFailure::Broken);
        Poll::Ready(Some(self.0.take().ok_or_else(broken)))
    }
}
