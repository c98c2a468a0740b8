//! `required`: which properties a value must have, and what becomes of those that are nowhere declared.

use std::collections::BTreeSet;

use super::approximated;
use super::merged_schema::MergedSchema;
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::source_map::Origin;
use crate::model::{Docs, Property};

/// Names that are required and nowhere declared: kept as any value, and not demanded, since most of
/// them are misspelt.
pub(super) fn undeclared<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    properties: &mut Vec<Property>,
    origins: &mut Vec<Origin>,
) {
    let all = facts.properties.iter().chain(&facts.conditional);
    let declared: BTreeSet<&str> = all.map(|known| known.name).collect();
    let missing: Vec<&str> = facts
        .required
        .iter()
        .copied()
        .filter(|name| !declared.contains(name))
        .collect();
    for name in missing {
        let Some(at) = facts.at else { return };
        approximated(
            cx,
            Construct::Required,
            at,
            &format!("`{name}` is required, but not declared"),
        );
        origins.push(cx.origin(at, None));
        properties.push(Property {
            name: name.to_owned(),
            ty: cx.any(),
            required: false,
            read_only: false,
            write_only: false,
            constant: None,
            implied: false,
            docs: Docs::default(),
        });
    }
}
