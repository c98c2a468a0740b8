//! Paging: declarations are checked against the finished types, so that everything they name exists.

mod places;

use super::Lowered;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::document::PagingDeclaration;
use crate::ledger::{Construct, Entry, Item, Ledger, Outcome};
use crate::model::{OperationId, PageBy, Paging, Place};
use crate::source::Span;
use places::Places;

const STYLES: [&str; 6] = ["page", "cursor", "offset", "link", "url", "body-cursor"];

/// Sets the paging that is declared for an operation, in place of any other. A declaration that names what the
/// operation does not have is reported, and has no effect.
pub fn page(
    lowered: &mut Lowered,
    id: OperationId,
    declared: &PagingDeclaration,
    diagnostics: &mut Diagnostics,
    ledger: &mut Ledger,
) {
    let Some(operation) = lowered.api.operations.get(id.0 as usize) else {
        return;
    };
    let mut reading = Declared {
        places: Places::new(&lowered.api, operation),
        declared,
        known: vec!["style"],
        problems: Vec::new(),
    };
    let paging = reading.paging();
    let problems = reading.problems;
    let paging = paging.filter(|_| problems.iter().all(|problem| problem.code != Code::Paging));
    let (outcome, code) = match paging {
        Some(_) => (Outcome::Exact, None),
        None => (Outcome::Ignored, Some(Code::Paging)),
    };
    let at = lowered.origins.operation(id);
    let place = (
        declared.span,
        at.map_or_else(String::new, |at| at.pointer.clone()),
    );
    let reason = problems.first().map(|problem| problem.message.clone());
    ledger.entries.push(Entry {
        code,
        ..Entry::new(
            Construct::Paging,
            outcome,
            place,
            Item::Operation(id),
            reason.unwrap_or_default(),
        )
    });
    for problem in problems {
        diagnostics.push(problem);
    }
    if let Some(operation) = lowered.api.operations.get_mut(id.0 as usize) {
        operation.paging = paging;
    }
}

/// A declaration that is being read.
#[expect(clippy::struct_field_names, reason = "it is what was declared")]
struct Declared<'a> {
    places: Places<'a>,
    declared: &'a PagingDeclaration,
    /// The members that have a meaning in this style.
    known: Vec<&'static str>,
    problems: Vec<Diagnostic>,
}

impl Declared<'_> {
    fn paging(&mut self) -> Option<Paging> {
        let style = self.text("style");
        let (span, style) = self.needed("style", style)?;
        let by = match style.as_str() {
            "page" => {
                let parameter = self.parameter("parameter");
                let parameter = self.needed("parameter", parameter);
                let total_pages = self.place("total_pages");
                let total = self.place("total");
                parameter.map(|parameter| PageBy::Number {
                    first: self.places.first(parameter),
                    parameter,
                    total_pages,
                    total,
                })
            }
            "cursor" => {
                let parameter = self.parameter("parameter");
                let parameter = self.needed("parameter", parameter);
                let next = self.place("next");
                let next = self.needed("next", next);
                let more = self.place("more");
                parameter.zip(next).map(|(parameter, next)| PageBy::Cursor {
                    parameter,
                    next,
                    more,
                })
            }
            "offset" => {
                let parameter = self.parameter("parameter");
                let parameter = self.needed("parameter", parameter);
                let total = self.place("total");
                parameter.map(|parameter| PageBy::Offset { parameter, total })
            }
            "body-cursor" => {
                let member = self.member("member");
                let member = self.needed("member", member);
                let next = self.place("next");
                let next = self.needed("next", next);
                let more = self.place("more");
                member
                    .zip(next)
                    .map(|(member, next)| PageBy::BodyCursor { member, next, more })
            }
            "link" => Some(PageBy::LinkHeader),
            "url" => {
                let next = self.place("next");
                let next = self.needed("next", next);
                next.map(|next| PageBy::NextUrl { next })
            }
            other => {
                let message = format!("there is no paging of the style `{other}`");
                let help = format!("the styles are {}", STYLES.join(", "));
                self.problems.push(
                    Diagnostic::new(Code::Paging, span, message).suggest(other, STYLES, &help),
                );
                return None;
            }
        };
        let size = self.parameter("size");
        let items = self.text("items");
        let (at, pointer) = items.unwrap_or((self.declared.span, String::new()));
        let found = self.places.items(&pointer);
        let items = self.found(at, found);
        self.unknown(&style);
        let ((items, item), by) = items.zip(by)?;
        Some(Paging {
            by,
            size,
            items,
            item,
        })
    }

    /// The text of a member and its place.
    fn text(&mut self, key: &'static str) -> Option<(Span, String)> {
        self.known.push(key);
        let (_, span, text) = self.declared.members.get(key)?;
        Some((*span, text.clone()))
    }

    fn parameter(&mut self, key: &'static str) -> Option<usize> {
        let (span, name) = self.text(key)?;
        let found = self.places.parameter(&name);
        self.found(span, found)
    }

    fn place(&mut self, key: &'static str) -> Option<Place> {
        let (span, pointer) = self.text(key)?;
        let found = self.places.place(&pointer);
        self.found(span, found)
    }

    fn member(&mut self, key: &'static str) -> Option<Place> {
        let (span, pointer) = self.text(key)?;
        let found = self.places.member(&pointer);
        self.found(span, found)
    }

    /// What was found, or else the problem at the place that names it.
    fn found<T>(&mut self, span: Span, found: Result<T, (String, Option<String>)>) -> Option<T> {
        found
            .map_err(|(message, help)| {
                let problem = Diagnostic::new(Code::Paging, span, message);
                self.problems.push(match help {
                    Some(help) => problem.help(help),
                    None => problem,
                });
            })
            .ok()
    }

    /// Returns what is required. Its absence is reported, unless another problem was.
    fn needed<T>(&mut self, key: &str, found: Option<T>) -> Option<T> {
        if found.is_none() && !self.declared.members.contains_key(key) {
            let message = format!("the paging lacks `{key}`");
            self.problems
                .push(Diagnostic::new(Code::Paging, self.declared.span, message));
        }
        found
    }

    /// Reports the members that have no meaning in this style.
    fn unknown(&mut self, style: &str) {
        for (key, (span, _, _)) in &self.declared.members {
            if self.known.contains(&key.as_str()) {
                continue;
            }
            let message = format!("`{key}` has no meaning in paging of the style `{style}`");
            let problem = Diagnostic::new(Code::UnknownMember, *span, message);
            self.problems
                .push(problem.suggest(key, self.known.iter().copied(), ""));
        }
    }
}
