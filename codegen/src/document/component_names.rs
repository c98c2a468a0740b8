//! References by the name alone of a component, which are not valid.

use super::{At, Reading};

/// The objects that contain components, of each version. The names of schemas are preferred.
const LISTS: [&str; 12] = [
    "components/schemas",
    "definitions",
    "components/parameters",
    "components/requestBodies",
    "components/responses",
    "components/headers",
    "components/examples",
    "components/pathItems",
    "components/callbacks",
    "components/mediaTypes",
    "parameters",
    "responses",
];

/// The objects that contain the objects of [`LISTS`], or these.
const OUTER: [&str; 2] = ["components", ""];

impl<'n> Reading<'n, '_> {
    /// Returns the reference to the component that a reference names without its pointer.
    ///
    /// Given a schema `Pet`, it is `#/components/schemas/Pet` for `Pet`, `#Pet`, `schemas/Pet` and
    /// `/components/schemas/Pet`.
    pub(super) fn component_meant(&self, reference: At<'n>) -> Option<String> {
        let name = reference
            .node
            .as_str()?
            .trim_start_matches(['#', '.', '/'])
            .trim_end_matches('/');
        if name.is_empty() {
            return None;
        }
        let lists = if name.contains('/') {
            &OUTER[..]
        } else {
            &LISTS
        };
        let pointers = lists.iter().map(|list| match *list {
            "" => format!("#/{name}"),
            list => format!("#/{list}/{name}"),
        });
        let exists = |pointer: &String| self.sources.resolve(reference.file(), pointer).is_ok();
        pointers.into_iter().find(exists)
    }
}
