//! Which hosts are this machine, so that requests to them cannot be intercepted.

use url::{Host, Url};

/// Returns whether the host of a URL is a loopback address, `localhost`, or a subdomain of it (RFC 6761 §6.3).
pub(super) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => false,
    }
}
