//! The diagnostics of a document: what is unknown, missing, or of the wrong type.

use super::{At, Member, Reading, vocabulary};
use crate::diagnostics::{Code, Diagnostic};
use crate::extensions::is_extension;
use crate::source::Span;

impl<'n> Reading<'n, '_> {
    /// Reports a problem, once for each place.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        let place = diagnostic.primary.as_ref().map(|label| label.span);
        if place.is_none_or(|span| {
            self.reported
                .insert((diagnostic.code, span, diagnostic.message.clone()))
        }) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Reports that a value has the wrong JSON type.
    ///
    /// A value without content is read as empty: YAML writes `paths:` for an empty object, which is null, and some
    /// generators write it as `[]`.
    pub fn wrong_type(&mut self, at: At<'n>, expected: &str) {
        if at.node.is_empty() {
            return self.mistyped(at, expected, "it is read as empty");
        }
        let message = self.mismatch(at, expected);
        self.report(
            Diagnostic::new(Code::WrongType, at.span(), message)
                .label(format!("expected {expected}"))
                .lowered_to_warning("goes on without it"),
        );
    }

    /// Reports that a value has the wrong JSON type, and how it is read nevertheless.
    pub fn mistyped(&mut self, at: At<'n>, expected: &str, effect: &str) {
        let message = format!("{}; {effect}", self.mismatch(at, expected));
        self.disallowed(at.span(), &message);
    }

    fn mismatch(&mut self, at: At<'n>, expected: &str) -> String {
        let found = at.node.kind();
        let pointer = self.pointer(at.pointer);
        let mut steps = pointer.rsplit('/');
        let last = steps.next().unwrap_or_default();
        if self.pointers.is_item(at.pointer) {
            let list = steps.next().unwrap_or_default();
            return format!("item {last} of `{list}` must be {expected}, not {found}");
        }
        format!("`{last}` must be {expected}, not {found}")
    }

    /// Reports that a member is unknown, or an extension without an effect.
    pub fn unknown(&mut self, member: &Member<'n>, owner: &str) {
        if is_extension(member.key) {
            self.extension(member, owner);
        } else {
            let message = format!("`{}` is not a member of {owner}", member.key);
            let problem = Diagnostic::new(Code::UnknownMember, member.key_span, message);
            let members = vocabulary::members(owner);
            self.report(if members.contains(&member.key) {
                let version = self.version.name();
                problem.help(format!("{version} does not have it; it has no effect"))
            } else if vocabulary::has_schema(owner) && vocabulary::is_keyword(member.key) {
                problem.help("it is a keyword of the `schema`; it has no effect here")
            } else {
                problem.suggest(
                    member.key,
                    members.iter().copied(),
                    "it has no effect; a vendor extension begins with `x-`",
                )
            });
        }
    }

    /// Reports a value outside of a closed list of the specification, and what becomes of it.
    pub fn unlisted(
        &mut self,
        span: Span,
        keyword: &str,
        value: &str,
        listed: &[&str],
        effect: &str,
    ) {
        self.report(unlisted(span, keyword, value, listed, effect));
    }

    /// Reports what the specification forbids, and how it is read nevertheless.
    pub fn disallowed(&mut self, span: Span, message: &str) {
        self.report(Diagnostic::new(Code::Disallowed, span, message.to_owned()));
    }

    /// Returns whether a text can be the name of a property, and reports it otherwise.
    ///
    /// NUL separates the names of the properties in the emitted client.
    pub fn is_property_name(&mut self, span: Span, name: &str) -> bool {
        let is_name = !name.contains('\0');
        if !is_name {
            self.disallowed(
                span,
                "the name of a property contains U+0000; it is left out",
            );
        }
        is_name
    }

    /// Reports that a member is missing where a default can be assumed.
    pub fn missing(&mut self, at: At<'n>, member: &str, assumed: &str) {
        self.report(Diagnostic::new(
            Code::MissingMember,
            at.span(),
            format!("the member `{member}` is missing; {assumed}"),
        ));
    }
}

/// The diagnostic of a value outside of a closed list of the specification.
#[must_use]
pub fn unlisted(
    span: Span,
    keyword: &str,
    value: &str,
    listed: &[&str],
    effect: &str,
) -> Diagnostic {
    let message = format!("`{value}` is not a value of `{keyword}`; {effect}");
    let values = format!("the values are {}", listed.join(", "));
    Diagnostic::new(Code::UnknownValue, span, message).suggest(
        value,
        listed.iter().copied(),
        &values,
    )
}
