// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “Client”, and their types.
//!
//! The operations are methods of [`Client`](operations::Client), which [`Client::client_`](super::Client::client_) returns.

pub mod operations;

use clientwright_runtime::emitted::object;

#[doc(no_inline)]
pub use super::shared::{OrderParameter, Shared};

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct OptionModel {
    /// The property `self`.
    pub self_: Option<Shared>,
    /// The property `Self`.
    pub self_2: Option<String>,
    /// The property `workers/message`.
    pub workers_message: Option<String>,
    /// The property `1st`.
    pub n1st: Option<String>,
}
object!(OptionModel {
    optional self_ as "self", self_2 as "Self", workers_message as "workers/message", n1st as "1st";
});

impl OptionModel {
    /// Creates a new `OptionModel` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_self_(mut self, self_: impl Into<Shared>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    pub fn with_self_2(mut self, self_2: impl Into<String>) -> Self {
        self.self_2 = Some(self_2.into());
        self
    }

    pub fn with_workers_message(mut self, workers_message: impl Into<String>) -> Self {
        self.workers_message = Some(workers_message.into());
        self
    }

    pub fn with_n1st(mut self, n1st: impl Into<String>) -> Self {
        self.n1st = Some(n1st.into());
        self
    }
}
