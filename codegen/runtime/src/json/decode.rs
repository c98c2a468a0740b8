//! The functions that callers use.

use super::{Error, MAX_DEPTH, Reader, Value, Writer};

/// Reads a value from a text.
///
/// # Errors
///
/// If the text is not JSON, or not of the type.
///
/// ```
/// use openapi_client_runtime::json;
///
/// let numbers: Vec<i64> = json::from_str("[1, 2.0, 3e2]")?;
/// assert_eq!(numbers, [1, 2, 300]);
///
/// let error = json::from_str::<Vec<i64>>("[1, null]").unwrap_err();
/// assert_eq!(error.path(), "$[1]");
/// assert_eq!(error.expected(), Some("an integer"));
/// # Ok::<(), json::Error>(())
/// ```
pub fn from_str<T: Value>(text: &str) -> Result<T, Error> {
    let mut value = T::blank();
    read_with(&mut value, Reader::new(text))?;
    Ok(value)
}

/// Reads a value from bytes.
///
/// # Errors
///
/// If they are not UTF-8, not JSON, or not of the type.
pub fn from_slice<T: Value>(bytes: &[u8]) -> Result<T, Error> {
    from_str(utf8(bytes)?)
}

/// Writes a value as JSON, its secrets included.
///
/// ```
/// use openapi_client_runtime::json;
///
/// assert_eq!(json::to_string(&vec![Some(1.0), None, Some(2.5)]), "[1,null,2.5]");
/// ```
pub fn to_string<T: Value>(value: &T) -> String {
    text_of(value)
}

/// Writes a value as JSON, its secrets included.
pub fn to_vec<T: Value>(value: &T) -> Vec<u8> {
    text_of(value).into_bytes()
}

pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|error| Error::not_utf8(error.valid_up_to()))
}

/// Reads a text that may be nested as deeply as the stack can hold.
pub(crate) fn read_deep(value: &mut dyn Value, text: &str) -> Result<(), Error> {
    read_with(value, Reader::with_depth(text, MAX_DEPTH))
}

fn read_with(value: &mut dyn Value, mut reader: Reader<'_>) -> Result<(), Error> {
    value
        .read(&mut reader)
        .and_then(|()| reader.finish())
        .map_err(|fault| Error::new(reader.text, &fault))
}

pub(crate) fn text_of(value: &dyn Value) -> String {
    let mut writer = Writer::json();
    value.write(&mut writer);
    writer.into_string()
}
