//! The media types of a request body or a response.

use super::super::{Code, Direction, Finding, Pairs, Wire, pointer, type_changes};
use super::At;
use super::style::style;
use crate::model::media_types::essence;
use crate::model::{BodyField, MediaType};

/// The media types of a body in one place of an operation.
pub(super) struct Media<'a> {
    pub(super) at: &'a At<'a>,
    pub(super) direction: Direction,
    pub(super) subject: String,
    /// The name of the body in messages: `request`, `response 404`.
    pub(super) what: String,
    pub(super) steps: Vec<String>,
    pub(super) codes: ((Code, Wire), (Code, Wire)),
}

impl Media<'_> {
    pub(super) fn compare(
        &self,
        pairs: &mut Pairs<'_>,
        old: &[MediaType],
        new: &[MediaType],
        findings: &mut Vec<Finding>,
    ) {
        let partner = |name: &str| {
            old.iter()
                .find(|known| essence(&known.name) == essence(name))
        };
        let mut added: Vec<&MediaType> = Vec::new();
        for media in new {
            match partner(&media.name) {
                Some(before) => self.both(pairs, before, media, findings),
                None => added.push(media),
            }
        }
        for media in &added {
            findings.push(self.one_sided(media, true));
        }
        let removed = old.iter().filter(|old| {
            !new.iter()
                .any(|new| essence(&new.name) == essence(&old.name))
        });
        let removed: Vec<&MediaType> = removed.collect();
        for media in &removed {
            findings.push(self.one_sided(media, false));
        }
        // If one media type replaces another one of the same format, their content is compared.
        if let ([old], [new]) = (removed.as_slice(), added.as_slice())
            && old.kind.format == new.kind.format
        {
            self.both(pairs, old, new, findings);
        }
    }

    fn steps(&self, media: &str) -> Vec<String> {
        let mut steps = self.steps.clone();
        steps.push(media.to_owned());
        steps
    }

    fn one_sided(&self, media: &MediaType, is_new: bool) -> Finding {
        let ((added, added_wire), (removed, removed_wire)) = self.codes;
        let (code, wire, verb) = match (is_new, self.direction) {
            (true, Direction::Request) => (added, added_wire, "accepts"),
            (true, Direction::Response) => (added, added_wire, "can have"),
            (false, Direction::Request) => (removed, removed_wire, "no longer accepts"),
            (false, Direction::Response) => (removed, removed_wire, "no longer has"),
        };
        let phrase = format!("{verb} `{}` in the {}", media.name, self.what);
        let mut finding = self.at.finding(code, wire, phrase, &[]);
        let place = |base: &str| owned_pointer(base, &self.steps(&media.name));
        if is_new {
            finding.pointers = (None, Some(place(&self.at.pointers.1)));
            finding.values.1 = Some(media.name.clone());
        } else {
            finding.pointers = (Some(place(&self.at.pointers.0)), None);
            finding.values.0 = Some(media.name.clone());
        }
        finding
    }

    fn both(
        &self,
        pairs: &mut Pairs<'_>,
        old: &MediaType,
        new: &MediaType,
        findings: &mut Vec<Finding>,
    ) {
        let place = |base: &str, name: &str| {
            let mut steps = self.steps(name);
            steps.push("schema".to_owned());
            owned_pointer(base, &steps)
        };
        let pointers = (
            place(&self.at.pointers.0, &old.name),
            place(&self.at.pointers.1, &new.name),
        );
        self.fields(old, new, &pointers, findings);
        let (Some(old), Some(new)) = (old.kind.ty, new.kind.ty) else {
            return;
        };
        let spot = self
            .at
            .root(pairs, self.direction, self.subject.clone(), pointers);
        type_changes::compare(pairs, &spot, old, new);
    }

    /// Compares the serialization of the fields of a form, apart from the effects of their types.
    fn fields(
        &self,
        old: &MediaType,
        new: &MediaType,
        pointers: &(String, String),
        findings: &mut Vec<Finding>,
    ) {
        let encoding = |field: &BodyField| (field.content_type.clone(), field.wire.clone());
        for field in &new.kind.fields {
            let before = old
                .kind
                .fields
                .iter()
                .find(|known| known.name == field.name);
            let Some(before) = before.filter(|before| encoding(before) != encoding(field)) else {
                continue;
            };
            // A scalar that became composite is reported as another type.
            if before.wire != field.wire && before.content_type != field.content_type {
                continue;
            }
            let phrase = format!(
                "serializes the field `{}` of the request differently",
                field.name
            );
            let code = Code::RequestEncodingChanged;
            let mut finding = self.at.finding(code, Wire::Breaking, phrase, &[]);
            finding.pointers = (Some(pointers.0.clone()), Some(pointers.1.clone()));
            let shown = |field: &BodyField| {
                field
                    .content_type
                    .clone()
                    .unwrap_or_else(|| style(&field.wire))
            };
            finding.values = (Some(shown(before)), Some(shown(field)));
            findings.push(finding);
        }
    }
}

/// Appends steps to a JSON pointer.
fn owned_pointer(base: &str, steps: &[String]) -> String {
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    pointer(base, &steps)
}
