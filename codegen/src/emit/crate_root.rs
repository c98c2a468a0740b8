//! The root of a package that has no code other than the client.

use std::fmt::Write;

use super::cargo_manifest::Package;
use super::text::push_doc_comment;
use super::{OutputFile, header};

/// What `src/lib.rs` allows: lints of letters, which can be allowed for whole crates only, and of the description of
/// the API.
const ALLOWED: &str = "#![allow(
    confusable_idents,
    mixed_script_confusables,
    uncommon_codepoints,
    clippy::doc_lazy_continuation,
    clippy::doc_link_with_quotes,
    clippy::doc_markdown,
    clippy::doc_overindented_list_items,
    reason = \"names and texts are the document's, in any script\"
)]
";

impl Package {
    /// Returns `src/lib.rs` of a package that has no other code.
    #[must_use]
    pub fn lib_rs(&self, command: &str) -> OutputFile {
        let mut text = header("//", command);
        text.push('\n');
        push_doc_comment(&mut text, "//!", &self.about);
        text.push('\n');
        if let Some(limit) = self.recursion_limit {
            let _ = writeln!(text, "#![recursion_limit = \"{limit}\"]");
        }
        text.push_str("#![forbid(unsafe_code)]\n");
        text.push_str(ALLOWED);
        text.push_str("\n#[rustfmt::skip]\nmod generated;\n\npub use generated::*;\n");
        OutputFile {
            path: "src/lib.rs".to_owned(),
            text,
        }
    }
}
