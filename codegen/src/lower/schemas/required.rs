//! `required`: names that are required, but not declared.

use std::collections::BTreeSet;

use super::merged_schema::MergedSchema;
use crate::document::At;
use crate::ledger::Construct;
use crate::lower::findings::Findings;

/// Returns the names that are required and not declared, and the place of each. They become optional
/// properties of any value, since most of them are misspelled.
///
/// Given `{ properties: { id: … }, required: [id, nmae] }`, the type has `id`, and an optional `nmae` of
/// any value.
pub(super) fn undeclared<'n>(schema: &MergedSchema<'n>) -> (Vec<(&'n str, At<'n>)>, Findings<'n>) {
    let mut findings = Findings::default();
    let all = schema.properties.iter().chain(&schema.conditional);
    let declared: BTreeSet<&str> = all.map(|known| known.name).collect();
    let required = schema.required.iter().copied();
    let missing = required.filter(|name| !declared.contains(name));
    let missing: Vec<_> = missing.zip(schema.at.into_iter().cycle()).collect();
    for (name, at) in &missing {
        let reason = format!("`{name}` is required, but not declared");
        findings.approximated(Construct::Required, *at, reason);
    }
    (missing, findings)
}
