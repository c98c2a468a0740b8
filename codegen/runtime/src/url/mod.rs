//! URLs: percent-encoding, queries, and whether credentials may be sent to one.
//!
//! - In: text and URLs.
//! - Out: text and URLs.
//! - Independent of: operations, credentials.

mod loopback;
mod percent;
mod plain_http;
mod query;

pub(crate) use percent::{encode, encode_literal, encode_reserved};
pub(crate) use plain_http::is_confidential;
pub(crate) use query::{push_pair, replace_pair, with_query, without_pairs};
