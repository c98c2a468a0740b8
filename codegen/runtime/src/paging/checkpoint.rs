//! A place in a list, to go on from later.

/// A place in a list, to go on from later, even in another process: it is written and read by `serde`.
///
/// It contains no secret and none of the call's arguments: pass the same ones again, then `resume`. An item that was added
/// or removed in between can shift the others, as it can between any two pages.
#[derive(Clone)]
pub struct Checkpoint {
    /// The id of the operation.
    pub(super) operation: String,
    /// The number, cursor, offset or URL of the next page; absent at the beginning.
    pub(super) next: Option<String>,
    /// How many items of that page were given already.
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
