//! Numbers, compared by value and not by notation.

use std::cmp::Ordering;

use crate::source::{Node, NodeValue};

/// A number, exact up to 128 bits.
#[derive(Clone, Copy, Debug)]
pub(super) enum Number {
    Integer(i128),
    Float(f64),
}

impl Number {
    /// Returns the value of a node, if it is a number.
    pub(super) fn of(node: &Node) -> Option<Self> {
        let NodeValue::Number(text) = &node.value else {
            return None;
        };
        if let Ok(integer) = text.parse() {
            return Some(Self::Integer(integer));
        }
        text.parse().ok().map(Self::Float)
    }

    /// Returns whether it has no fraction: `1.0` and `1e2` are integers, too (JSON Schema 2020-12 §6.1.1).
    pub(super) fn is_integer(self) -> bool {
        match self {
            Self::Integer(_) => true,
            Self::Float(float) => float.fract() == 0.0,
        }
    }

    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Integer(one), Self::Integer(other)) => Some(one.cmp(&other)),
            _ => self.float().partial_cmp(&other.float()),
        }
    }

    /// Returns whether it may be a multiple of another. For fractional steps, which are inexact, it is always
    /// true.
    pub(super) fn is_multiple_of(self, step: Self) -> bool {
        match (self, step) {
            (Self::Integer(one), Self::Integer(step)) => {
                one.checked_rem(step).is_none_or(|rest| rest == 0)
            }
            (Self::Float(one), Self::Integer(_)) => {
                let rest = one % step.float();
                rest == 0.0 || rest.is_nan()
            }
            (_, Self::Float(_)) => true,
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "beyond 53 bits the rounded values are compared"
    )]
    fn float(self) -> f64 {
        match self {
            Self::Integer(integer) => integer as f64,
            Self::Float(float) => float,
        }
    }
}
