//! References by the name alone of a component, or from the component that has them, which are not valid.

use super::{At, Reading};
use crate::diagnostics::{Code, Diagnostic};

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

/// Those that contain schemas.
const SCHEMAS: [&str; 2] = ["components/schemas", "definitions"];

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

    /// Returns the target of a reference whose pointer begins at the schema that has it, not at the document, as some
    /// versions of ASP.NET write it; and reports it.
    ///
    /// In a schema `Pet`, `#/properties/parent` is read as `#/components/schemas/Pet/properties/parent`.
    pub(super) fn within_component(&mut self, reference: At<'n>) -> Option<At<'n>> {
        let text = reference.node.as_str()?;
        let rest = text.strip_prefix("#/")?;
        let pointer = self.pointer(reference.pointer);
        let (_, pointer) = pointer.split_once("#/")?;
        let meant = SCHEMAS.iter().find_map(|list| {
            let inner = pointer.strip_prefix(list)?.strip_prefix('/')?;
            let name = inner.split('/').next()?;
            Some(format!("#/{list}/{name}/{rest}"))
        })?;
        let found = self.sources.resolve(reference.file(), &meant).ok()?;
        if self.within_components.insert(reference.identity()) {
            let message = format!("there is no `{text}`; `{meant}` is assumed");
            self.report(Diagnostic::new(Code::Disallowed, reference.span(), message));
        }
        let pointer = self.pointer_text(found.file, &found.pointer);
        Some(self.start(found.node, pointer))
    }
}
