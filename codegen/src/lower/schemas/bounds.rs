//! `minimum`, `maximum` and their exclusive forms: which Rust number an integer becomes.

use super::format::{is_float, is_sized_integer, is_unsigned_64};
use super::merged_schema::MergedSchema;
use crate::model::Integer;
use crate::source::NodeValue;

/// Returns the type of an integer, and whether the schema allows values that are out of its range.
pub(super) fn integer(schema: &MergedSchema<'_>) -> (Integer, bool) {
    let least = bound(schema, LEAST);
    let most = bound(schema, MOST);
    let width = width(schema, least.map(Bound::read), most.map(Bound::read));
    let natural = least.is_some_and(|least| !least.starts_with('-'));
    let width = shown(schema).fold(width, |width, value| match width {
        width if width.contains(value) => width,
        _ if natural && Integer::U64.contains(value) => Integer::U64,
        _ => Integer::I128,
    });
    let fits = |text: &str| {
        text.parse::<i128>()
            .is_ok_and(|bound| width.contains(bound))
    };
    let bounded = least.is_some_and(fits) && most.is_some_and(fits);
    let mut format = schema.format.iter();
    let sized = format.any(|format| is_sized_integer(format));
    (width, !(bounded || sized || schema.enumerated))
}

/// Whether the schema allows numbers that an `f64` rounds.
pub(super) fn is_open_number(schema: &MergedSchema<'_>) -> bool {
    let mut format = schema.format.iter();
    !(format.any(|format| is_float(format)) || schema.enumerated)
}

const LEAST: [&str; 2] = ["minimum", "exclusiveMinimum"];
const MOST: [&str; 2] = ["maximum", "exclusiveMaximum"];

/// Returns the integers among the examples and the default.
fn shown(merged: &MergedSchema<'_>) -> impl Iterator<Item = i128> {
    let texts = merged.docs.examples.iter().chain(&merged.docs.default);
    texts.filter_map(|text| text.parse().ok())
}

/// Returns the text of a bound.
fn bound<'n>(merged: &MergedSchema<'n>, names: [&str; 2]) -> Option<&'n str> {
    let mut bounds = merged.bounds.iter();
    let found = bounds.find(|bound| names.contains(&bound.key))?;
    match &found.at.node.value {
        NodeValue::Number(text) => Some(text),
        _ => None,
    }
}

/// Returns the width of an integer: 64 bits with a sign, unless the format or the bounds require another one.
fn width(merged: &MergedSchema<'_>, least: Option<Bound>, most: Option<Bound>) -> Integer {
    let natural = matches!(
        least,
        Some(Bound::Natural | Bound::BeyondSigned | Bound::Beyond)
    );
    match (least, most) {
        (Some(Bound::BelowSigned), _) | (_, Some(Bound::Beyond)) => Integer::I128,
        (_, Some(Bound::BeyondSigned)) if natural => Integer::U64,
        (_, Some(Bound::BeyondSigned)) => Integer::I128,
        (Some(Bound::BeyondSigned), None) => Integer::U64,
        _ if merged.format.is_some_and(is_unsigned_64) => Integer::U64,
        _ => Integer::I64,
    }
}

/// The range that a bound is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    /// Below the least signed 64-bit integer, by more than rounding.
    BelowSigned,
    /// Below zero.
    Negative,
    /// Zero or above.
    Natural,
    /// Above the greatest signed 64-bit integer.
    BeyondSigned,
    /// Above the greatest unsigned 64-bit integer.
    Beyond,
}

impl Bound {
    /// Reads the text of a bound. Tools that store numbers as doubles round the limits of 64 bits to
    /// `-9223372036854776000` or `18446744073709552000`, which are taken for the limits.
    fn read(text: &str) -> Self {
        /// The maximum distance of a double near 2⁶⁴ from the number that was rounded to it.
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
