//! What of an operation is an argument of its method, and what is a method of its request builder.

use super::{Body, Operation, Parameter};

impl Parameter {
    /// Whether the parameter is an argument of the method: if it is required. Any other is set by a method of the request
    /// builder.
    #[must_use]
    pub fn is_argument(&self) -> bool {
        self.required
    }
}

impl Operation {
    /// Returns the body if it is an argument of the method: if it is required.
    #[must_use]
    pub fn body_argument(&self) -> Option<&Body> {
        self.body.as_ref().filter(|body| body.required)
    }

    /// Returns the body if it is set by a method of the request builder.
    #[must_use]
    pub fn optional_body(&self) -> Option<&Body> {
        self.body.as_ref().filter(|body| !body.required)
    }
}
