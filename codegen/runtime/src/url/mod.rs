//! URLs: percent-encoding, queries, and whether credentials may be sent to one.
//!
//! - In: text and URLs.
//! - Out: text and URLs.
//! - Independent of: operations, credentials.

mod percent;
mod query;

pub(crate) use percent::{encode, encode_literal, encode_reserved};
pub(crate) use query::{push_pair, replace_pair, with_query, without_pairs};

use url::{Host, Url};

/// Returns whether requests to the URL cannot be intercepted: it is `https`, or its host is this machine.
pub(crate) fn is_confidential(url: &Url) -> bool {
    match url.scheme() {
        "https" => true,
        "http" => is_loopback(url),
        _ => false,
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => false,
    }
}
