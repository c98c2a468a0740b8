//! Numbers that may be out of the range or precision of their Rust types, and components that are plain
//! integers. There are many of them, so the ledger has one entry with the number of each kind.

use super::context::Cx;
use super::findings::Findings;
use crate::document::At;
use crate::ledger::Construct;
use crate::model::{Kind, TypeRef};

/// The schemas whose values may not fit into 64 bits, or that serde may reject.
#[derive(Debug, Default)]
pub(super) struct Unbounded<'n> {
    integers: Counted<'n>,
    numbers: Counted<'n>,
    aliases: Counted<'n>,
}

/// The number of schemas, and the first one.
#[derive(Debug, Default)]
struct Counted<'n> {
    first: Option<At<'n>>,
    count: usize,
}

impl<'n> Counted<'n> {
    fn add(&mut self, at: Option<At<'n>>) {
        self.first = self.first.or(at);
        self.count += 1;
    }
}

impl<'n> Unbounded<'n> {
    /// Counts an integer.
    pub(super) fn integer(&mut self, at: Option<At<'n>>) {
        self.integers.add(at);
    }

    /// Counts a number.
    pub(super) fn number(&mut self, at: Option<At<'n>>) {
        self.numbers.add(at);
    }
}

/// Counts a component if it is an alias of integers, which serde reads without the runtime.
pub(super) fn component(cx: &mut Cx<'_, '_>, ty: TypeRef) {
    let mut inner = ty;
    for _ in 0..MAX_LEVELS {
        match cx.slots.kind(inner).0 {
            Some(Kind::Array(item) | Kind::Map(item)) => inner = *item,
            Some(Kind::Integer(_)) => return cx.unbounded.aliases.add(cx.slots.get(ty.id).at),
            _ => return,
        }
    }
}

/// The maximum depth of nested lists and maps.
const MAX_LEVELS: u32 = 16;

/// Returns a finding for each kind of counted schemas, at the place of the first one.
pub(super) fn findings(counted: Unbounded<'_>) -> Findings<'_> {
    let Unbounded {
        integers,
        numbers,
        aliases,
    } = counted;
    let mut findings = Findings::default();
    let unbounded = [
        (
            Construct::UnboundedInteger,
            integers,
            "schemas have neither a format nor bounds that keep their integers within 64 bits; \
             one out of range is an error with its place",
        ),
        (
            Construct::UnboundedNumber,
            numbers,
            "schemas of numbers have no format; one with more digits than an `f64` has is rounded",
        ),
        (
            Construct::AliasOfIntegers,
            aliases,
            "components are aliases of integers, or lists or maps of them; read alone by serde they are \
             read by its own implementation, which refuses `1.0`",
        ),
    ];
    for (construct, counted, what) in unbounded {
        if let Some(at) = counted.first {
            let reason = format!("{} {what}", counted.count);
            findings.unreported(construct, at, reason);
        }
    }
    findings
}
