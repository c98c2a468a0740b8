//! Pages that an API returns again, which would make a list endless.

use super::page_info::{self, Contents};
use super::styles::Next;
use std::collections::BTreeSet;

/// Finds pages that were returned before.
pub(super) struct RepeatedPages {
    /// The fingerprint of the page before.
    pub(super) last: Option<u64>,
    /// Whether the API has announced another page.
    pub(super) promised: bool,
    /// Fingerprints of the cursors and URLs that were requested.
    requested: BTreeSet<u64>,
}

impl RepeatedPages {
    pub(super) fn new(promised: bool) -> Self {
        Self {
            last: None,
            promised,
            requested: BTreeSet::new(),
        }
    }

    /// Returns whether a page with items is the same as the page before.
    pub(super) fn is_repeated(&self, contents: Contents) -> bool {
        contents.count > 0 && self.last == Some(contents.fingerprint)
    }

    /// Remembers a page that was returned.
    pub(super) fn returned(&mut self, contents: Contents) {
        self.last = (contents.count > 0).then_some(contents.fingerprint);
    }

    /// Returns the position of the next page.
    ///
    /// # Errors
    /// The page was requested before.
    pub(super) fn once(&mut self, next: Next) -> Result<Option<String>, &'static str> {
        let Some(position) = next.unique else {
            return Ok(next.position);
        };
        self.requested.insert(page_info::fingerprint(&position));
        match next.position {
            Some(position) if self.requested.contains(&page_info::fingerprint(&position)) => Err(
                "the API returned a link or a cursor to a page again that it had returned before",
            ),
            position => Ok(position),
        }
    }
}
