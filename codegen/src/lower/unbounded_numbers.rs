//! Numbers that the document lets be larger or longer than their Rust types, and components that are
//! plain integers: recorded once, in the ledger, since there are many and they are all alike.

use super::context::Cx;
use super::findings::Findings;
use crate::document::At;
use crate::ledger::Construct;
use crate::model::{Kind, TypeRef};

/// The schemas whose values may not fit 64 bits, or that serde may not read.
#[derive(Debug, Default)]
pub(super) struct Unbounded<'n> {
    integers: Counted<'n>,
    numbers: Counted<'n>,
    aliases: Counted<'n>,
}

/// How many schemas there are, and the first.
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

/// Counts a component if it is an alias of integers: serde reads those without the runtime.
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

/// How many lists and maps within each other are looked into.
const MAX_LEVELS: u32 = 16;

/// Returns a finding for each kind of schema that was counted. It has the place of the first one.
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
            "schemas of numbers have no format; one with more digits than an `f64` holds is rounded",
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
