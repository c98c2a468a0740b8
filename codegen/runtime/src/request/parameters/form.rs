//! Forms (`application/x-www-form-urlencoded`): the pairs of the members of an object.

use super::Shape;
use super::body_fields::{FieldValue, field, items, styled};
use crate::json::File;
use crate::operation::BodyField;
use crate::url::encode;
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};

/// Returns the form from a JSON object.
///
/// Each file in it is replaced by a placeholder with this key.
///
/// # Errors
/// Returns an error if a file is a stream, which a form cannot contain.
pub(crate) fn form(
    json: &str,
    files: &[File],
    fields: &[BodyField],
    key: &str,
) -> Result<String, &'static str> {
    let Shape::Members(members) = Shape::of_json(json) else {
        return Ok(String::new());
    };
    let mut form: Vec<String> = Vec::new();
    for (name, json) in members {
        let field = field(fields, &name);
        if field.is_styled() {
            let pairs = styled(&name, field.wire, json).into_iter();
            form.extend(pairs.map(|(name, value)| format!("{name}={value}")));
            continue;
        }
        for item in items(json) {
            let Some(value) = field.value(item, files, key) else {
                continue;
            };
            let value = match value {
                FieldValue::Text(text) => encode(&text).into_owned(),
                FieldValue::File(file) if file.is_stream() => {
                    return Err("a file that is a stream cannot be written into a form");
                }
                FieldValue::File(file) => {
                    percent_encode(file.bytes(), NON_ALPHANUMERIC).to_string()
                }
            };
            form.push(format!("{}={value}", encode(&name)));
        }
    }
    Ok(form.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::Style;

    /// The sources are OpenAPI 3.1.1 §4.8.15.1.1 (`contentType` by type), §4.8.15.1.2 (styles as in RFC 6570, with the
    /// table in §4.8.12.4) and §4.8.15 (the encoding of an array applies to each item).
    #[test]
    fn form_fields_are_encoded_as_specified() {
        const LIST: &str = r#"["a b","c&d"]"#;
        const OBJECT: &str = r#"{"k":"v w","n":1}"#;
        const OBJECTS: &str = r#"[{"k":1},{"k":2}]"#;
        let field = BodyField::new("x");
        let json = field.content_type("application/json").json();
        let style = |style, explode| field.style(style, explode);
        for (field, value, expected) in [
            (field, r#""a b""#, "x=a%20b"),
            (field, "1.5", "x=1.5"),
            (field, "true", "x=true"),
            (field, "null", ""),
            (field, LIST, "x=a%20b&x=c%26d"),
            (field, "[]", ""),
            (field, OBJECT, "x=%7B%22k%22%3A%22v%20w%22%2C%22n%22%3A1%7D"),
            (field, OBJECTS, "x=%7B%22k%22%3A1%7D&x=%7B%22k%22%3A2%7D"),
            (field, "[[1,2],[3]]", "x=%5B1%2C2%5D&x=%5B3%5D"),
            (json, r#""a""#, "x=%22a%22"),
            (json, r#"["a","b"]"#, "x=%22a%22&x=%22b%22"),
            (json, OBJECTS, "x=%7B%22k%22%3A1%7D&x=%7B%22k%22%3A2%7D"),
            (style(Style::Form, true), LIST, "x=a%20b&x=c%26d"),
            (style(Style::Form, false), LIST, "x=a%20b,c%26d"),
            (style(Style::Form, true), OBJECT, "k=v%20w&n=1"),
            (style(Style::Form, false), OBJECT, "x=k,v%20w,n,1"),
            (style(Style::SpaceDelimited, false), LIST, "x=a%20b%20c%26d"),
            (style(Style::PipeDelimited, false), LIST, "x=a%20b%7Cc%26d"),
            (
                style(Style::DeepObject, true),
                OBJECT,
                "x%5Bk%5D=v%20w&x%5Bn%5D=1",
            ),
            (
                style(Style::Form, true).reserved(),
                r#""a/b?c=d&e""#,
                "x=a/b?c=d%26e",
            ),
        ] {
            let body = format!("{{\"x\":{value}}}");
            assert_eq!(
                form(&body, &[], &[field], "K").unwrap(),
                expected,
                "{value} {field:?}"
            );
        }
    }

    #[test]
    fn form_file_is_percent_encoded_byte_by_byte() {
        let files = [File::new(vec![0xff, b'a'])];
        assert_eq!(form(r#"{"f":"K:0"}"#, &files, &[], "K").unwrap(), "f=%FFa");
        assert_eq!(form("[1]", &[], &[], "K").unwrap(), "");
    }
}
