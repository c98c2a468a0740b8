//! Numbers in JSON.

use super::Writer;

impl Writer {
    /// Writes an integer by its sign and absolute value.
    ///
    /// It does not use `std::fmt`, which is slower.
    pub(crate) fn integer(&mut self, negative: bool, mut magnitude: u64) {
        let mut buffer = [b'0'; 20];
        let mut length = 0;
        for digit in buffer.iter_mut().rev() {
            // The remainder is at most 9, so the conversion does not fail.
            *digit = b'0' + u8::try_from(magnitude % 10).unwrap_or_default();
            magnitude /= 10;
            length += 1;
            if magnitude == 0 {
                break;
            }
        }
        if negative {
            self.out.push('-');
        }
        let text = buffer
            .get(20_usize.saturating_sub(length)..)
            .unwrap_or_default();
        self.out
            .push_str(std::str::from_utf8(text).unwrap_or_default());
    }

    /// Writes an integer of any width.
    pub(crate) fn wide(&mut self, value: i128) {
        match u64::try_from(value.unsigned_abs()) {
            Ok(digits) => self.integer(value < 0, digits),
            Err(_) => self.print(format_args!("{value}")),
        }
    }

    /// Writes a float in the shortest form that parses as the same value.
    ///
    /// An integral value below 10^21 is written with all its digits: 1e3 is written as `1000`, 0.5 as
    /// `0.5`, and 1e300 as `1e300`. JSON has no infinities and no NaN, so they are written as `null` and
    /// refused.
    pub(crate) fn float(&mut self, value: f64) {
        /// The magnitude from which on an exponent is used, as in JavaScript.
        const EXPONENT_FROM: f64 = 1e21;
        if !value.is_finite() {
            self.refuse("an infinite number or NaN has no form in JSON");
            return self.null();
        }
        if value.abs() < EXPONENT_FROM && value.fract() == 0.0 {
            if value.is_sign_negative() && value == 0.0 {
                return self.out.push_str("-0");
            }
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the value is integral and below 10^21"
            )]
            return self.wide(value as i128);
        }
        if value.abs() < EXPONENT_FROM && value.abs() > 1e-7 {
            self.print(format_args!("{value}"));
        } else {
            self.print(format_args!("{value:e}"));
        }
    }
}
