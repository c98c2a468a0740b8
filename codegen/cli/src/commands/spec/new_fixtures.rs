//! The fixtures that `spec add --fixtures` writes. An existing fixture is never overwritten.

use std::path::Path;

use clientwright::authoring::page::{self, Page, PageOperation};
use clientwright::authoring::{Fragment, Value};
use clientwright::diagnostics::Diagnostics;
use clientwright::source::{Node, Sources};

use super::preview_or_write::Edit;
use crate::Error;

/// Returns the files of the pages' data that do not exist with the same content. One that exists
/// with different content is an error.
pub(super) fn new_fixtures(
    pages: &[Page],
    folder: &Path,
    fragment: &Fragment,
    document: &Sources,
) -> Result<Vec<Edit>, Error> {
    let id = |operation: &PageOperation| operation_id(operation, fragment, document);
    let mut edits = Vec::new();
    for fixture in page::fixtures(pages, &id) {
        let path = folder.join(&fixture.path);
        match std::fs::read_to_string(&path) {
            Err(_) => edits.push(Edit {
                path: path.to_string_lossy().into_owned(),
                text: fixture.value.to_pretty_json(),
                shown: true,
            }),
            Ok(there) => {
                let there = Sources::from_text("there.json", &there, &mut Diagnostics::default());
                let there = there.root().map(Value::from);
                if !there.is_some_and(|there| there.is_same(&fixture.value)) {
                    let message = "already exists with different data; remove it first";
                    return Err(Error::new(format!("{} {message}", path.display())));
                }
            }
        }
    }
    Ok(edits)
}
/// Returns the `operationId` that the document has for the operation of a page, or the one that is added.
fn operation_id(operation: &PageOperation, fragment: &Fragment, document: &Sources) -> String {
    let method = operation.method.to_ascii_lowercase();
    let paths = document.root().and_then(|root| root.get("paths"));
    let there =
        paths.and_then(|paths| paths.get(&operation.path)?.get(&method)?.get("operationId"));
    let mut added = fragment.operations.iter();
    let added = added.find(|one| one.path == operation.path && one.method == method);
    let added = added.and_then(|one| one.value.get("operationId")?.as_str());
    let id = there.and_then(Node::as_str).or(added);
    id.unwrap_or_default().to_owned()
}
