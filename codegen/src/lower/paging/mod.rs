//! Paging: resolves declarations against the finished types.

mod places;

use std::collections::BTreeMap;

use super::Lowered;
use super::context::Cx;
use super::findings::Findings;
use super::source_map::Origin;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::PagingDeclaration;
use crate::ledger::{Construct, Item};
use crate::model::{
    Operation, OperationId, PAGE_STYLES, PageMember, PageMemberKind, PageStyle, Paging, Place,
};
use crate::source::Span;
use places::Places;

/// Sets the paging of operations: what the document declares and then, replacing that, what is `configured`.
pub(super) fn apply(
    cx: &mut Cx<'_, '_>,
    lowered: &mut Lowered,
    configured: &BTreeMap<&str, &PagingDeclaration>,
) {
    let mut declared = std::mem::take(&mut cx.pagings);
    for (id, operation) in lowered.api.operations() {
        if let Some(paging) = configured.get(operation.key().as_str()) {
            declared.push((id, (*paging).clone()));
        }
    }
    for (id, declared) in declared {
        let Some(operation) = lowered.api.operations.get(id.0 as usize) else {
            continue;
        };
        let (paging, findings) = resolve(lowered, id, operation, &declared);
        cx.record_for(Item::Operation(id), &findings);
        if let Some(operation) = lowered.api.operations.get_mut(id.0 as usize) {
            operation.paging = paging;
        }
    }
}

/// Returns the paging that a declaration describes. One that refers to members that the operation does not have is
/// a finding, and has no effect.
fn resolve(
    lowered: &Lowered,
    id: OperationId,
    operation: &Operation,
    declared: &PagingDeclaration,
) -> (Option<Paging>, Findings<'static>) {
    let mut reading = Declared {
        places: Places::new(&lowered.api, operation),
        declared,
        known: vec!["style"],
        problems: Vec::new(),
    };
    let paging = reading.paging();
    let place = lowered.origins.operation(id);
    let origin = Origin {
        span: declared.span,
        pointer: place.map_or_else(String::new, |place| place.pointer.clone()),
    };
    let mut findings = Findings::default();
    let mut problems = reading.problems;
    match problems
        .iter()
        .position(|problem| problem.code == Code::Paging)
    {
        Some(fault) => findings.faulty(Construct::Paging, origin, problems.remove(fault)),
        None => findings.exact(Construct::Paging, origin),
    }
    for problem in problems {
        findings.problem(problem);
    }
    (paging.filter(|_| !findings.has_losses()), findings)
}

/// A declaration that is being read.
#[expect(clippy::struct_field_names, reason = "it is what was declared")]
struct Declared<'a> {
    places: Places<'a>,
    declared: &'a PagingDeclaration,
    /// The members that are valid in this style.
    known: Vec<&'static str>,
    problems: Vec<Diagnostic>,
}

impl Declared<'_> {
    fn paging(&mut self) -> Option<Paging> {
        let style = self.style()?;
        let members = self.members(style);
        let size = self.parameter("size");
        let items = self.text("items");
        let (at, pointer) = items.unwrap_or((self.declared.span, String::new()));
        let found = self.places.items(&pointer);
        let items = self.found(at, found);
        self.unknown(style.name);
        let ((items, item), members) = items.zip(members)?;
        Some(Paging {
            style,
            members,
            size,
            items,
            item,
        })
    }

    fn style(&mut self) -> Option<&'static PageStyle> {
        let declared = self.text("style");
        let (span, name) = self.needed("style", declared)?;
        let found = PAGE_STYLES.iter().find(|style| style.name == name);
        if found.is_none() {
            let names: Vec<&str> = PAGE_STYLES.iter().map(|style| style.name).collect();
            let message = format!("there is no paging of the style `{name}`");
            let help = format!("the styles are {}", names.join(", "));
            let problem = Diagnostic::new(Code::Paging, span, message);
            self.problems.push(problem.suggest(&name, names, &help));
        }
        found
    }

    /// Reads all members of a style, so that each problem is reported. Returns `None` if a required one is absent.
    fn members(&mut self, style: &PageStyle) -> Option<Vec<PageMember>> {
        let mut chosen_by = None;
        let mut members = Vec::new();
        for (key, kind) in style.members {
            members.push(match kind {
                PageMemberKind::Parameter => {
                    let found = self.parameter(key);
                    chosen_by = self.needed(key, found);
                    chosen_by.map(PageMember::Parameter)
                }
                PageMemberKind::FirstPage => {
                    chosen_by.map(|parameter| PageMember::Number(self.places.first(parameter)))
                }
                PageMemberKind::InRequest => {
                    let found = self.member(key);
                    self.needed(key, found).map(PageMember::Place)
                }
                PageMemberKind::InResponse => {
                    let found = self.place(key);
                    self.needed(key, found).map(PageMember::Place)
                }
                PageMemberKind::MaybeInResponse => Some(PageMember::MaybePlace(self.place(key))),
            });
        }
        members.into_iter().collect()
    }

    /// Returns the text of a member and its place.
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

    /// Returns the value that was found, or reports the problem at the place of the member.
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

    /// Returns a required value. Reports its absence, unless another problem of the member has been reported.
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
