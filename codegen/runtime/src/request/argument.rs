//! The arguments of a call.

use super::body::json_text;
use super::parameters::Encoded;
use crate::json::{Value, Writer};

/// A value that can be an argument: a string, or any type of a generated client.
pub trait Argument {
    /// Encodes the argument.
    ///
    /// # Errors
    /// Returns the reason why the value cannot be sent.
    fn encoded(&self) -> Result<Encoded, String>;
}

impl Argument for str {
    fn encoded(&self) -> Result<Encoded, String> {
        Ok(Encoded::Text(self.to_owned()))
    }
}

impl Argument for [&str] {
    fn encoded(&self) -> Result<Encoded, String> {
        let owned: Vec<String> = self.iter().map(|text| (*text).to_owned()).collect();
        owned.encoded()
    }
}

impl<T: Value + Clone> Argument for [T] {
    fn encoded(&self) -> Result<Encoded, String> {
        self.to_vec().encoded()
    }
}

impl<T: Value> Argument for T {
    fn encoded(&self) -> Result<Encoded, String> {
        Ok(Encoded::Json {
            text: json_text(self)?,
            redact: redacted::<T>,
        })
    }
}

/// Returns the JSON text of a value with redacted secrets.
pub(super) fn redacted<T: Value>(json: &[u8]) -> Option<String> {
    let value: T = crate::json::from_slice(json).ok()?;
    let mut writer = Writer::redacted();
    value.write(&mut writer);
    Some(writer.into_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn argument_that_is_no_number_is_refused() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(number.encoded().is_err());
            assert!([1.0, number][..].encoded().is_err());
            assert!(Some(number).encoded().is_err());
            assert!(
                BTreeMap::from([("k".to_owned(), vec![number])])
                    .encoded()
                    .is_err()
            );
        }
        assert!(1.5.encoded().is_ok());
    }

    #[test]
    fn number_that_json_cannot_hold_is_refused_with_its_path() {
        let reason = "an infinite number or NaN has no form in JSON";
        let within = BTreeMap::from([("ratio".to_owned(), vec![0.5, f64::NAN, f64::INFINITY])]);
        assert_eq!(json_text(&f64::NAN), Err(reason.to_owned()));
        assert_eq!(json_text(&within), Err(format!("at $.ratio[1]: {reason}")));
    }

    #[test]
    fn file_that_json_cannot_hold_is_refused() {
        assert!(json_text(&crate::json::File::new(vec![0xff])).is_err());
        assert_eq!(
            json_text(&crate::json::File::new("é")),
            Ok("\"é\"".to_owned())
        );
    }
}
