//! What is done where a response deviates from its type.

use crate::json::Policy;

/// What is done where a response deviates from its type.
///
/// None of them returns data that the API has not sent. `send_tolerant` of a call does, and its
/// [`Partial`](crate::json::Partial) lists the places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodePolicy {
    /// Harmless deviations, such as a field that the document does not declare, are ignored; any other is an error.
    #[default]
    Strict,
    /// As strict, and harmless deviations are reported to [`Hook::deviation`](crate::Hook::deviation). Reading takes a
    /// little longer.
    Observe,
    /// A value of a wrong type is left out where it may be absent: an optional field, an item of a list, an entry of a
    /// map. It is reported to [`Hook::deviation`](crate::Hook::deviation), as harmless deviations are. A required
    /// field that is missing or wrong is an error at any depth.
    Tolerant,
}

impl DecodePolicy {
    /// How JSON is read by it.
    pub(crate) fn reading(self) -> Policy {
        match self {
            Self::Strict => Policy::Strict,
            Self::Observe => Policy::Observe,
            Self::Tolerant => Policy::Tolerant,
        }
    }
}
