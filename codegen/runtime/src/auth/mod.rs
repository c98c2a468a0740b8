//! Authentication of requests by the caller's credentials.
//!
//! - In: [`Credentials`], and the security requirements of an operation.
//! - Out: requests with headers, query parameters and cookies that authenticate them.
//! - Independent of: attempts, retries, responses of the API.

mod authenticate;
mod client_credentials;
mod credentials;
mod missing_credentials;
mod redact;
mod secret_location;
mod selection;

pub use authenticate::{AuthContext, Authenticate};
pub use client_credentials::ClientCredentials;
pub use credentials::Credentials;
pub(crate) use selection::Selection;
