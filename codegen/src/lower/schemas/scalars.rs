//! Numbers and strings.

use super::facts::Facts;
use crate::model::{Integer, TextFormat};
use crate::source::NodeValue;

/// The width that an integer needs: 64 bits with a sign, unless the format or the bounds say more.
pub(super) fn integer(facts: &Facts<'_>) -> Integer {
    let bound = |names: [&str; 2]| {
        let found = facts
            .bounds
            .iter()
            .find(|bound| names.contains(&bound.key))?;
        match &found.at.node.value {
            NodeValue::Number(text) => Some(Bound::read(text)),
            _ => None,
        }
    };
    let least = bound(["minimum", "exclusiveMinimum"]);
    let most = bound(["maximum", "exclusiveMaximum"]);
    let natural = matches!(
        least,
        Some(Bound::Natural | Bound::BeyondSigned | Bound::Beyond)
    );
    match (least, most) {
        (Some(Bound::BelowSigned), _) | (_, Some(Bound::Beyond)) => Integer::I128,
        (_, Some(Bound::BeyondSigned)) if natural => Integer::U64,
        (_, Some(Bound::BeyondSigned)) => Integer::I128,
        (Some(Bound::BeyondSigned), None) => Integer::U64,
        _ if matches!(facts.format, Some("uint64" | "uint")) => Integer::U64,
        _ => Integer::I64,
    }
}

/// Where a bound lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    /// Below what 64 bits with a sign hold, and not merely by rounding.
    BelowSigned,
    /// Below zero.
    Negative,
    /// From zero on.
    Natural,
    /// Above what 64 bits with a sign hold.
    BeyondSigned,
    /// Above what 64 bits without a sign hold.
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

/// The format of a string.
pub(super) fn text(facts: &Facts<'_>) -> TextFormat {
    if let Some(encoding) = facts.content_encoding
        && encoding.eq_ignore_ascii_case("base64")
    {
        return TextFormat::Base64;
    }
    facts.format.and_then(format).unwrap_or(TextFormat::Plain)
}

/// The formats of strings that have a type.
fn format(name: &str) -> Option<TextFormat> {
    Some(match name {
        "date-time" | "datetime" => TextFormat::DateTime,
        "date" => TextFormat::Date,
        "time" => TextFormat::Time,
        "duration" => TextFormat::Duration,
        "uuid" => TextFormat::Uuid,
        "uri" | "url" | "uri-reference" | "iri" | "iri-reference" => TextFormat::Uri,
        "ip" | "ipv4" | "ipv6" => TextFormat::Ip,
        "byte" | "base64" => TextFormat::Base64,
        "password" => TextFormat::Secret,
        "binary" => TextFormat::Binary,
        _ => return None,
    })
}

/// Whether a schema that names no type, but this format, is a string.
pub(super) fn is_text_format(name: &str) -> bool {
    format(name).is_some()
        || matches!(
            name,
            "email" | "idn-email" | "hostname" | "idn-hostname" | "regex" | "json-pointer"
        )
}
