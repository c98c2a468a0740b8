//! `required`: which names a value must have though no property declares them.

use std::collections::BTreeSet;

use super::merged_schema::MergedSchema;
use crate::document::At;
use crate::ledger::Construct;
use crate::lower::findings::Findings;

/// Returns the names that are required and nowhere declared, and the place of each. They are kept as any
/// value, and not demanded, since most of them are misspelt.
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
