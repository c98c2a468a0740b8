//! Boxed futures and streams, which are `Send` except on wasm.

use std::future::Future;
use std::pin::Pin;

/// A boxed future. It is `Send`, except on wasm.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
/// A boxed future. It is `Send`, except on wasm.
#[cfg(target_arch = "wasm32")]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// A boxed stream. It is `Send`, except on wasm.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxStream<T> = Pin<Box<dyn futures_core::Stream<Item = T> + Send>>;
/// A boxed stream. It is `Send`, except on wasm.
#[cfg(target_arch = "wasm32")]
pub type BoxStream<T> = Pin<Box<dyn futures_core::Stream<Item = T>>>;
