//! Reading of numbers.
//!
//! Numbers are converted from their text, so that an integer is never rounded by a conversion to a float.

use super::mismatch::Note;
use super::raw_error::Cause;
use super::{Fault, Reader, Writer};

impl<'a> Reader<'a> {
    /// Reads a number (RFC 8259, section 6) and returns its text.
    ///
    /// # Errors
    /// Returns an error if the next value is not a number.
    pub(crate) fn number_token(&mut self) -> Result<&'a str, Fault> {
        self.peek();
        let bytes = self.text.as_bytes();
        let start = self.position;
        let mut at = start + usize::from(bytes.get(start) == Some(&b'-'));
        at = match bytes.get(at) {
            Some(b'0') => at + 1,
            Some(b'1'..=b'9') => digits_end(bytes, at),
            _ => return Err(self.syntax("a JSON value")),
        };
        if bytes.get(at) == Some(&b'.') {
            at = self.one_or_more_digits(at + 1)?;
        }
        if let Some(b'e' | b'E') = bytes.get(at) {
            let sign = usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
            at = self.one_or_more_digits(at + 1 + sign)?;
        }
        self.position = at;
        Ok(self.text.get(start..at).unwrap_or_default())
    }

    /// Returns the end of one or more digits.
    fn one_or_more_digits(&self, at: usize) -> Result<usize, Fault> {
        let end = digits_end(self.text.as_bytes(), at);
        if end == at {
            return Err(Fault::new(at, Cause::Syntax("a digit")));
        }
        Ok(end)
    }

    /// Reads an integer, which may be written as `1.0` or `1e2`. `what` is the type in an error.
    ///
    /// # Errors
    /// Returns an error if the next value is not an integer, or is out of the range of the type.
    pub(super) fn integer<T>(&mut self, what: &'static str) -> Result<T, Fault>
    where
        T: std::str::FromStr + TryFrom<i128>,
    {
        let (start, text) = self.number_text("an integer")?;
        if let Ok(integer) = text.parse() {
            return Ok(integer);
        }
        let fault = |cause| Fault::new(start, cause);
        match integral_digits(text) {
            Integral::No => Err(fault(Cause::Expected("an integer"))),
            Integral::Yes(Some(wide)) => {
                T::try_from(wide).map_err(|_| fault(Cause::OutOfRange(what)))
            }
            Integral::Yes(None) => Err(fault(Cause::OutOfRange(what))),
        }
    }

    /// Reads an integer of an enum, and reports one that is not listed.
    ///
    /// # Errors
    /// Returns an error if the next value is not an integer, or does not fit 64 bits.
    pub fn listed_integer(&mut self, listed: &[i64]) -> Result<i64, Fault> {
        if self.is_empty() {
            return Ok(0);
        }
        let (start, _) = self.next_start();
        let value = self.integer("a 64-bit integer")?;
        if !listed.contains(&value) {
            self.note(start, Note::UnknownValue);
        }
        Ok(value)
    }

    /// Reads a number as the nearest 64-bit float.
    ///
    /// While the variants of a union are tried, a number that would be rounded is out of range, so that a
    /// variant with an exact type is preferred.
    pub(super) fn float(&mut self) -> Result<f64, Fault> {
        let (start, text) = self.number_text("a number")?;
        match text.parse::<f64>() {
            Ok(number) if self.exact == Some(start) && !is_exact(text, number) => {
                Err(Fault::new(start, Cause::OutOfRange("a 64-bit float")))
            }
            Ok(number) if number.is_finite() => Ok(number),
            _ => Err(Fault::new(start, Cause::OutOfRange("a 64-bit float"))),
        }
    }

    /// Reads a number, and returns its offset and text.
    fn number_text(&mut self, what: &'static str) -> Result<(usize, &'a str), Fault> {
        match self.next_start() {
            (start, Some(b'-' | b'0'..=b'9')) => Ok((start, self.number_token()?)),
            _ => Err(self.expected(what)),
        }
    }
}

/// Returns whether a float is written as the same number as the text.
fn is_exact(text: &str, number: f64) -> bool {
    let mut writer = Writer::json();
    writer.float(number);
    digits_and_power(text) == digits_and_power(&writer.into_string())
}

/// Returns the sign of a number, its digits without leading and trailing zeros, and the power of ten of the last
/// digit. Two texts are the same number if these are equal.
///
/// Given `1200.50`, the digits are `12005` and the power is −1.
fn digits_and_power(text: &str) -> Option<(bool, String, i64)> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let unsigned = whole.trim_start_matches('-');
    let all = format!("{unsigned}{fraction}");
    let digits = all.trim_end_matches('0');
    let power = exponent.trim_start_matches('+').parse::<i64>().ok()?;
    let power = power.checked_sub(i64::try_from(fraction.len()).ok()?)?;
    let power = power.checked_add(i64::try_from(all.len().checked_sub(digits.len())?).ok()?)?;
    let digits = digits.trim_start_matches('0');
    let power = if digits.is_empty() { 0 } else { power };
    Some((whole.starts_with('-'), digits.to_owned(), power))
}

fn digits_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(b'0'..=b'9') = bytes.get(at) {
        at += 1;
    }
    at
}

/// Returns whether the text of a number is an integer.
pub(super) fn is_integral(text: &str) -> bool {
    matches!(integral_digits(text), Integral::Yes(_))
}

/// Whether a number is an integer.
enum Integral {
    No,
    /// The value, or [`None`] if it does not fit.
    Yes(Option<i128>),
}

/// Converts the text of a number to an integer, by moving its decimal point.
///
/// Given `1.50e2`, it is 150. Given `1.5`, it is [`Integral::No`].
fn integral_digits(text: &str) -> Integral {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction = fraction.trim_end_matches('0');
    let zero = |digits: &str| digits.bytes().all(|digit| digit == b'0');
    if fraction.is_empty() && zero(whole.trim_start_matches('-')) {
        return Integral::Yes(Some(0));
    }
    let Ok(exponent) = exponent.trim_start_matches('+').parse::<i64>() else {
        let tiny = exponent.starts_with('-');
        return if tiny {
            Integral::No
        } else {
            Integral::Yes(None)
        };
    };
    let places = exponent.saturating_sub(i64::try_from(fraction.len()).unwrap_or(i64::MAX));
    let digits = format!("{whole}{fraction}");
    if places >= 0 {
        let power = u32::try_from(places)
            .ok()
            .and_then(|places| 10_i128.checked_pow(places));
        let value = digits.parse::<i128>().ok().zip(power);
        return Integral::Yes(value.and_then(|(digits, power)| digits.checked_mul(power)));
    }
    let cut = usize::try_from(places.unsigned_abs()).unwrap_or(usize::MAX);
    match digits
        .len()
        .checked_sub(cut)
        .and_then(|at| digits.split_at_checked(at))
    {
        Some((whole, rest)) if zero(rest) && whole.bytes().any(|byte| byte != b'-') => {
            Integral::Yes(whole.parse().ok())
        }
        _ => Integral::No,
    }
}
