//! How responses are decoded that deviate from their types.

use crate::json::Policy;

/// How responses are decoded that deviate from their types.
///
/// With each of these policies, the data contains only what the API has sent.
/// [`Request::send_tolerant`](crate::Request::send_tolerant) also returns data in which required values are missing; its
/// [`Partial`](crate::json::Partial) lists them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodePolicy {
    /// Harmless deviations, such as a field that the document does not declare, are ignored. Any other is an error of
    /// the kind [`ErrorKind::Decode`](crate::ErrorKind::Decode).
    #[default]
    Strict,
    /// Like [`Strict`](Self::Strict), and harmless deviations are reported to
    /// [`Hook::deviation`](crate::Hook::deviation). Decoding takes slightly longer.
    Observe,
    /// Like [`Observe`](Self::Observe), and a value of a wrong type is omitted where it may be absent: an optional
    /// field, an item of a list, an entry of a map. It is reported to [`Hook::deviation`](crate::Hook::deviation) too. A
    /// required field that is missing or wrong is an error at any depth.
    Tolerant,
}

impl DecodePolicy {
    /// Returns the policy of the JSON reader.
    pub(crate) fn reading(self) -> Policy {
        match self {
            Self::Strict => Policy::Strict,
            Self::Observe => Policy::Observe,
            Self::Tolerant => Policy::Tolerant,
        }
    }
}
