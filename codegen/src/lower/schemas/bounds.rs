//! `minimum`, `maximum` and their exclusive forms: which Rust number an integer becomes.

use super::format::{is_float, is_sized_integer, is_unsigned_64};
use super::merged_schema::MergedSchema;
use crate::model::Integer;
use crate::source::NodeValue;

/// Returns the type that an integer needs, and whether the document leaves open that one may not fit.
pub(super) fn integer(schema: &MergedSchema<'_>) -> (Integer, bool) {
    let least = bound(schema, LEAST);
    let most = bound(schema, MOST);
    let width = width(schema, least.map(Bound::read), most.map(Bound::read));
    let natural = least.is_some_and(|least| !least.starts_with('-'));
    let width = shown(schema).fold(width, |width, value| match width {
        width if width.holds(value) => width,
        _ if natural && Integer::U64.holds(value) => Integer::U64,
        _ => Integer::I128,
    });
    let holds = |text: &str| text.parse::<i128>().is_ok_and(|bound| width.holds(bound));
    let bounded = least.is_some_and(holds) && most.is_some_and(holds);
    let mut format = schema.format.iter();
    let sized = format.any(|format| is_sized_integer(format));
    (width, !(bounded || sized || schema.enumerated))
}

/// Whether the document leaves open that a number may be rounded.
pub(super) fn is_open_number(schema: &MergedSchema<'_>) -> bool {
    let mut format = schema.format.iter();
    !(format.any(|format| is_float(format)) || schema.enumerated)
}

const LEAST: [&str; 2] = ["minimum", "exclusiveMinimum"];
const MOST: [&str; 2] = ["maximum", "exclusiveMaximum"];

/// The integers that the document shows as examples or as the default.
fn shown(facts: &MergedSchema<'_>) -> impl Iterator<Item = i128> {
    let texts = facts.docs.examples.iter().chain(&facts.docs.default);
    texts.filter_map(|text| text.parse().ok())
}

/// The text of a bound.
fn bound<'n>(facts: &MergedSchema<'n>, names: [&str; 2]) -> Option<&'n str> {
    let mut bounds = facts.bounds.iter();
    let found = bounds.find(|bound| names.contains(&bound.key))?;
    match &found.at.node.value {
        NodeValue::Number(text) => Some(text),
        _ => None,
    }
}

/// The width that an integer needs: 64 bits with a sign, unless the format or the bounds say more.
fn width(facts: &MergedSchema<'_>, least: Option<Bound>, most: Option<Bound>) -> Integer {
    let natural = matches!(
        least,
        Some(Bound::Natural | Bound::BeyondSigned | Bound::Beyond)
    );
    match (least, most) {
        (Some(Bound::BelowSigned), _) | (_, Some(Bound::Beyond)) => Integer::I128,
        (_, Some(Bound::BeyondSigned)) if natural => Integer::U64,
        (_, Some(Bound::BeyondSigned)) => Integer::I128,
        (Some(Bound::BeyondSigned), None) => Integer::U64,
        _ if facts.format.is_some_and(is_unsigned_64) => Integer::U64,
        _ => Integer::I64,
    }
}

/// Where a bound lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    /// Below the least signed 64-bit integer, and not merely by rounding.
    BelowSigned,
    /// Below zero.
    Negative,
    /// From zero on.
    Natural,
    /// Above the greatest signed 64-bit integer.
    BeyondSigned,
    /// Above the greatest unsigned 64-bit integer.
    Beyond,
}

impl Bound {
    /// Reads a bound's text. Writers that keep numbers as doubles round the limits of 64 bits to
    /// their neighbours (`-9223372036854776000`, `18446744073709552000`); those mean the limits.
    fn read(text: &str) -> Self {
        /// How far a double near 2⁶⁴ may lie from the number that was meant.
        const ROUNDING: f64 = 4096.0;
        #[expect(clippy::cast_precision_loss, reason = "only the magnitude matters")]
        let (most, unsigned) = (i64::MAX as f64, u64::MAX as f64);
        match (text.parse::<i128>(), text.parse::<f64>()) {
            (Ok(value), _) if i64::try_from(value).is_ok() => {
                if value < 0 {
                    Self::Negative
                } else {
                    Self::Natural
                }
            }
            (_, Ok(value)) if value < -most - ROUNDING => Self::BelowSigned,
            (_, Ok(value)) if value < 0.0 => Self::Negative,
            (_, Ok(value)) if value <= most + ROUNDING => Self::Natural,
            (_, Ok(value)) if value <= unsigned + ROUNDING => Self::BeyondSigned,
            _ => Self::Beyond,
        }
    }
}
