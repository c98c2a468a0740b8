//! Which types can be sent to and shared with other threads.

use clientwright_runtime::emitted::{Call, Client};
use clientwright_runtime::transport::{Body, TransportError};
use clientwright_runtime::{
    ClientBuilder, ClientCredentials, Credentials, Download, Error, EventStream, FormatError,
    ItemStream, Items, JsonLines, Pages, RateLimiter, Response, ResponseFuture, Settings, json,
};

fn is_send<T: Send>() {}
fn is_shared<T: Clone + Send + Sync + 'static>() {}
fn is_error<T: std::error::Error + Send + Sync + 'static>() {}

#[test]
fn auto_traits_allow_threads() {
    is_shared::<Client>();
    is_shared::<Credentials>();
    is_shared::<ClientCredentials>();
    is_shared::<RateLimiter>();
    is_shared::<Settings>();
    is_shared::<Response<String>>();
    #[cfg(feature = "fake")]
    is_shared::<clientwright_runtime::fake::Fake>();
    is_send::<ClientBuilder>();
    is_send::<Call>();
    is_send::<ResponseFuture<String>>();
    is_send::<Items<String>>();
    is_send::<Pages<String>>();
    is_send::<Download>();
    is_send::<JsonLines<String>>();
    is_send::<EventStream<String>>();
    is_send::<ItemStream<String>>();
    is_send::<Body>();
}

#[test]
fn auto_traits_allow_errors_in_a_box() {
    is_error::<Error>();
    is_error::<json::Error>();
    is_error::<FormatError>();
    is_error::<TransportError>();
}
