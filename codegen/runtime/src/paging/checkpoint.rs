//! A position in a list, from which a stream continues.

/// A position in a list, from which a stream can continue later, including in another process.
///
/// It implements `Serialize` and `Deserialize`. It contains no secrets and no arguments of the call: make the call with the
/// same arguments, then pass the checkpoint to [`Items::resume`](super::Items::resume) or
/// [`Pages::resume`](super::Pages::resume). Items that were added or removed in the meantime can shift others to another
/// page.
#[derive(Clone)]
pub struct Checkpoint {
    /// The id of the operation.
    pub(super) operation: String,
    /// The number, cursor, offset or URL of the next page; [`None`] at the beginning.
    pub(super) next: Option<String>,
    /// How many items of that page were returned already.
    pub(super) skip: u64,
    /// How many items the pages before it had.
    pub(super) seen: u64,
    /// The fingerprint of the page before it.
    pub(super) last: Option<String>,
    /// Whether the list has ended.
    pub(super) done: bool,
}

crate::__object! {
    Checkpoint {
        required operation;
        optional next;
        required skip;
        required seen;
        optional last;
        required done;
    }
}
// A checkpoint is meant to be stored, with or without the feature for the types of documents.
#[cfg(not(feature = "serde"))]
crate::__serde!(Checkpoint);
