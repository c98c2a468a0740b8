//! URLs: percent-encoding, queries, and whether credentials may be sent to one.
//!
//! - In: text and URLs.
//! - Out: text and URLs.
//! - Independent of: operations, credentials.

mod loopback;
mod percent;
mod plain_http;
mod query;
mod same_server;

pub(crate) use percent::{encode, encode_literal, encode_reserved, encode_reserved_in_path};
pub(crate) use plain_http::may_be_sent;
pub(crate) use query::{push_pair, replace_pair, with_query, without_pairs};
pub(crate) use same_server::is_same_server;
