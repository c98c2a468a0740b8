//! What is done where a response deviates from its type.

use crate::json::Policy;

/// What is done where a response deviates from its type.
///
/// None of them gives data that the API has not sent: that is what the `send_tolerant` of a call is for, whose
/// [`Partial`](crate::json::Partial) says where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodePolicy {
    /// What is harmless, such as a field that the document does not know, is passed over in silence; anything else is
    /// an error.
    #[default]
    Strict,
    /// As strict; [`Hook::deviation`](crate::Hook::deviation) is told of what is harmless. Reading takes a little
    /// longer.
    Observe,
    /// A value of a wrong type is left out where it may be absent: an optional field, an item of a list, an entry of a
    /// map. [`Hook::deviation`](crate::Hook::deviation) is told of it, as of what is harmless. A required field that
    /// is missing or wrong is an error wherever it stands.
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
