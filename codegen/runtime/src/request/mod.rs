//! A call: an operation with its arguments, on its way to being sent. Not generic over the operation.

mod argument;
pub mod body;
mod call;
mod idempotency_key;
pub(crate) mod parameters;
mod path;
mod prepared;
mod preview;

pub use argument::Argument;
pub(crate) use body::Content;
pub use call::Call;
pub(crate) use call::refused;
pub(crate) use prepared::Prepared;
pub use preview::Preview;
