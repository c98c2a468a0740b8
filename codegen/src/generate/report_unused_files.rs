//! Reports configured local files for URLs that no `$ref` reaches.

use crate::config::Config;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::Sources;

/// Reports each file whose URL no reference contains.
pub(super) fn report(
    replaced: &[(String, String)],
    config: &Config,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    for (url, path) in replaced.iter().filter(|(_, path)| !sources.is_needed(path)) {
        let message = format!("no reference uses `{url}`");
        diagnostics.push(
            match config.resolve.get(url) {
                Some(entry) => Diagnostic::new(Code::UnusedFile, entry.span, message),
                None => Diagnostic::without_place(Code::UnusedFile, message),
            }
            .help(format!(
                "`{path}` is not read: correct the URL, or remove the entry"
            )),
        );
    }
}
