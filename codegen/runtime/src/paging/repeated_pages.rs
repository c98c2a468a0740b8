//! Pages that an API returns again, which would make a list endless.

use super::page_info::{self, Contents};
use std::collections::BTreeSet;

/// Finds pages that were returned before.
pub(super) struct RepeatedPages {
    /// The fingerprint of the page before.
    pub(super) last: Option<u64>,
    /// Whether the API has announced another page.
    pub(super) promised: bool,
    /// Whether the client counts the positions of pages, so that they are never repeated.
    is_counted: bool,
    /// Fingerprints of the cursors and URLs that were requested.
    requested: BTreeSet<u64>,
}

impl RepeatedPages {
    pub(super) fn new(is_counted: bool) -> Self {
        Self {
            last: None,
            promised: !is_counted,
            is_counted,
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

    /// Returns the position of the page after the one that was requested by a position.
    ///
    /// # Errors
    /// Returns an error if the next page was requested before.
    pub(super) fn once(
        &mut self,
        requested: Option<&str>,
        next: Option<String>,
    ) -> Result<Option<String>, &'static str> {
        if self.is_counted {
            return Ok(next);
        }
        let fingerprint = |position: &str| page_info::fingerprint(position);
        self.requested.extend(requested.map(fingerprint));
        match next {
            Some(position) if self.requested.contains(&fingerprint(&position)) => Err(
                "the API returned a link or a cursor to a page again that it had returned before",
            ),
            position => Ok(position),
        }
    }
}
