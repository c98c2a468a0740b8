//! Authentication: from the caller's credentials to what a request carries.
//!
//! - In: [`Credentials`], and the security requirements of an operation.
//! - Out: headers, query parameters and cookies of one attempt.
//! - Must not know: attempts, retries, transports, responses.

mod authenticate;
mod credentials;

pub use authenticate::Authenticate;
pub use credentials::{Credentials, TokenProvider};
pub(crate) use credentials::{Placed, Selection};
