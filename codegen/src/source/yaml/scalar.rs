//! The value of a scalar in the core schema (YAML 1.2.2 §10.3.2), if JSON can represent it.
//!
//! A number keeps its text as far as JSON allows: `+1`, `.5` and `0x1F` become `1`, `0.5` and
//! `31`. What has no JSON number stays a string: `.inf`, `.nan`, and `007`, which is nearly always an
//! identifier whose zeros matter.

use granit_parser::{ScalarStyle, Tag};

use crate::source::{NodeValue, number};

/// The value of a scalar.
///
/// # Errors
/// The text is not of the type that the tag names.
pub(super) fn value(
    text: &str,
    style: ScalarStyle,
    tag: Option<&Tag>,
) -> Result<NodeValue, String> {
    let Some(tag) = tag else {
        let plain = if style == ScalarStyle::Plain {
            plain(text)
        } else {
            None
        };
        return Ok(plain.unwrap_or_else(|| NodeValue::String(text.into())));
    };
    let tagged = match tag.core_suffix() {
        None | Some("str") => return Ok(NodeValue::String(text.into())),
        Some(suffix) => plain(text).filter(|value| match value {
            NodeValue::Null => suffix == "null",
            NodeValue::Bool(_) => suffix == "bool",
            NodeValue::Number(number) => {
                suffix == "float" || (suffix == "int" && !number.contains(['.', 'e', 'E']))
            }
            _ => false,
        }),
    };
    tagged.ok_or_else(|| format!("this is not a `{}`", tag.original()))
}

/// The value of a plain scalar, unless it is a string.
fn plain(text: &str) -> Option<NodeValue> {
    Some(match text {
        "" | "~" | "null" | "Null" | "NULL" => NodeValue::Null,
        "true" | "True" | "TRUE" => NodeValue::Bool(true),
        "false" | "False" | "FALSE" => NodeValue::Bool(false),
        _ => NodeValue::Number(json_number(text)?),
    })
}

fn json_number(text: &str) -> Option<Box<str>> {
    if !text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '-' | '+' | '.')) {
        return None;
    }
    if number::is_json(text) {
        return Some(text.into());
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return in_radix(digits, 16);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return in_radix(digits, 8);
    }
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => ("-", unsigned),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) =
        unsigned.split_at(unsigned.find(['e', 'E']).unwrap_or(unsigned.len()));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    if whole.is_empty() && (fraction.is_empty() || !mantissa.contains('.')) {
        return None;
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    let number = match mantissa.split_once('.') {
        None => format!("{sign}{whole}{exponent}"),
        Some((_, "")) => format!("{sign}{whole}.0{exponent}"),
        Some((_, fraction)) => format!("{sign}{whole}.{fraction}{exponent}"),
    };
    number::is_json(&number).then(|| number.into())
}

fn in_radix(digits: &str, radix: u32) -> Option<Box<str>> {
    let plain = !digits.starts_with('+');
    let number = u128::from_str_radix(digits, radix).ok().filter(|_| plain)?;
    Some(number.to_string().into())
}
