//! Encoding of the members of a form or multipart body (the `encoding` of OpenAPI).

use super::{Encoded, Shape, pairs, text_of};
use crate::json::file::{File, placeholder_index};
use crate::operation::{BodyField, Wire};
use crate::url::encode;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use std::borrow::Cow;

/// A part of a multipart body, or a pair of a form.
pub(crate) struct Piece<'v> {
    /// Its name; [`None`] if its position identifies it.
    pub(crate) name: Option<String>,
    pub(crate) content: Content<'v>,
}

/// The content of a piece.
pub(crate) enum Content<'v> {
    /// Text, with its media type if it is not plain text.
    Text(Cow<'v, str>, Option<&'static str>),
    /// A file, with the encoding of its member.
    File(&'v File, BodyField),
}

impl BodyField {
    /// Returns whether the member is encoded by a style, as a parameter is.
    fn is_styled(&self) -> bool {
        matches!(self.wire, Wire::Style { .. })
    }

    /// Adds the pieces of a member. Each item of a list is a piece.
    fn pieces<'v>(
        &self,
        name: &str,
        json: &'v str,
        files: &'v [File],
        key: &str,
        out: &mut Vec<Piece<'v>>,
    ) {
        let items = match Shape::of_json(json) {
            Shape::List(items) => items,
            _ => vec![json],
        };
        let contents = items.into_iter();
        let contents = contents.filter_map(|item| self.content(item, files, key));
        out.extend(contents.map(|content| Piece {
            name: Some(name.to_owned()),
            content,
        }));
    }

    /// Returns the content of a value; [`None`] for null.
    fn content<'v>(&self, item: &'v str, files: &'v [File], key: &str) -> Option<Content<'v>> {
        let text = text_of(item)?;
        let file = placeholder_index(&text, key).and_then(|index| files.get(index));
        let structured = item.starts_with(['{', '[']);
        let is_json = self.content_type.is_some_and(is_json);
        Some(match file {
            Some(file) => Content::File(file, *self),
            // An object or a nested list is written as JSON, so a declared media type other than JSON is wrong.
            None if structured && !is_json => Content::Text(text, Some("application/json")),
            None if matches!(self.wire, Wire::Json) => {
                Content::Text(item.into(), self.content_type)
            }
            None => Content::Text(text, self.content_type),
        })
    }
}

fn is_json(content_type: &str) -> bool {
    content_type.contains("json")
}

/// Returns the declared encoding of a member, or the default one.
fn field(fields: &[BodyField], name: &str) -> BodyField {
    let declared = fields.iter().find(|field| field.name == name);
    declared.copied().unwrap_or(BodyField::new(""))
}

/// Encodes a member by its style.
fn styled(name: &str, wire: Wire, json: &str) -> Vec<(String, String)> {
    let value = Encoded::Json {
        text: json.to_owned(),
        redact: |_| None,
    };
    pairs(name, wire, &value)
}

/// Returns the parts of a multipart body from a JSON object.
///
/// Each file in it is replaced by a placeholder with this key.
pub(crate) fn parts<'v>(
    json: &'v str,
    files: &'v [File],
    fields: &[BodyField],
    key: &str,
) -> Vec<Piece<'v>> {
    let Shape::Members(members) = Shape::of_json(json) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for (name, json) in members {
        let field = field(fields, &name);
        if field.is_styled() {
            // Parts are not percent-encoded (RFC 7578 §2).
            let plain = |text: String| percent_decode_str(&text).decode_utf8_lossy().into_owned();
            let piece = |(name, value)| Piece {
                name: Some(plain(name)),
                content: Content::Text(plain(value).into(), None),
            };
            out.extend(styled(&name, field.wire, json).into_iter().map(piece));
        } else {
            field.pieces(&name, json, files, key, &mut out);
        }
    }
    out
}

/// Returns the parts of a multipart body from a JSON array. The last field is that of all further parts.
///
/// Each file in it is replaced by a placeholder with this key.
pub(crate) fn parts_by_position<'v>(
    json: &'v str,
    files: &'v [File],
    fields: &[BodyField],
    key: &str,
) -> Vec<Piece<'v>> {
    let Shape::List(items) = Shape::of_json(json) else {
        return Vec::new();
    };
    let content = |(index, item)| {
        let field = fields.get(index).or(fields.last()).copied();
        let field = field.unwrap_or(BodyField::new("the parts"));
        // Without it, further parts would be at other positions.
        let null = || Content::Text("null".into(), Some("application/json"));
        let content = field.content(item, files, key).unwrap_or_else(null);
        Piece {
            name: None,
            content,
        }
    };
    items.into_iter().enumerate().map(content).collect()
}

/// Returns the form from a JSON object.
///
/// Each file in it is replaced by a placeholder with this key.
///
/// # Errors
///
/// If a file is a stream, since a form is not streamed.
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
        let mut pieces = Vec::new();
        field.pieces(&name, json, files, key, &mut pieces);
        for piece in pieces {
            let value = match piece.content {
                Content::Text(text, _) => encode(&text).into_owned(),
                Content::File(file, _) if file.is_stream() => {
                    return Err("a file that is a stream cannot be written into a form");
                }
                Content::File(file, _) => {
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
