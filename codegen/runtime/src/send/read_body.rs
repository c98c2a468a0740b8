//! Reading a response into memory, within a limit.

use super::timeout::within;
use crate::error::Error;
use crate::settings::Settings;
use crate::time::Clock;
use crate::transport::Body;
use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use std::future::poll_fn;
use std::pin::Pin;

/// The maximum of memory that is reserved for `Content-Length`, which a server can set to any number.
const MAX_RESERVED: u64 = 1 << 20;

/// What errors call the body.
const WHAT: &str = "the response";

/// Reads all chunks of a body. The limit counts bytes after decompression, so it also stops a decompression bomb.
pub(super) async fn whole(
    mut body: Body,
    clock: &dyn Clock,
    settings: &Settings,
) -> Result<Bytes, Error> {
    settings.check_length(WHAT, body.length().unwrap_or(0))?;
    let Some(first) = chunk(&mut body, clock, settings).await? else {
        return Ok(Bytes::new());
    };
    if body.length() == Some(first.len() as u64) {
        // Most responses are one chunk, which is not copied.
        let Some(second) = chunk(&mut body, clock, settings).await? else {
            return Ok(first);
        };
        return collect(vec![first, second], body, clock, settings).await;
    }
    collect(vec![first], body, clock, settings).await
}

async fn collect(
    first: Vec<Bytes>,
    mut body: Body,
    clock: &dyn Clock,
    settings: &Settings,
) -> Result<Bytes, Error> {
    let announced = usize::try_from(body.length().unwrap_or(0).min(MAX_RESERVED)).unwrap_or(0);
    let mut all = BytesMut::with_capacity(announced);
    for chunk in first {
        extend(&mut all, &chunk, settings)?;
    }
    while let Some(chunk) = chunk(&mut body, clock, settings).await? {
        extend(&mut all, &chunk, settings)?;
    }
    Ok(all.freeze())
}

fn extend(all: &mut BytesMut, chunk: &[u8], settings: &Settings) -> Result<(), Error> {
    let length = (all.len() as u64).saturating_add(chunk.len() as u64);
    settings.check_length(WHAT, length)?;
    all.extend_from_slice(chunk);
    Ok(())
}

async fn chunk(
    body: &mut Body,
    clock: &dyn Clock,
    settings: &Settings,
) -> Result<Option<Bytes>, Error> {
    let limit = settings.timeouts.read;
    let next = poll_fn(|cx| Pin::new(&mut *body).poll_next(cx));
    match within(clock, limit, next).await {
        Some(next) => next.transpose().map_err(Error::from_transport),
        None => Err(Error::timed_out("the next part of the response", limit)),
    }
}
