//! Parses the lines of fields and of named types: `force: optional boolean`, `SpeechModel = "tts-1" or "tts-1-hd"`.

use std::borrow::Cow;

use super::tree::Type;
use super::type_text::{is_word, parse};

/// Returns the name of a field and the text of its type: `"workers/message": optional string`.
pub(super) fn field(line: &str) -> Option<(String, String)> {
    let line = plain(line);
    let line = line.trim();
    let (name, rest) = if let Some(quoted) = line.strip_prefix('"') {
        let (name, rest) = quoted.split_once('"')?;
        (name, rest.strip_prefix(':')?)
    } else {
        let (name, rest) = line.split_once(": ")?;
        if name.is_empty()
            || name.contains(|char: char| char.is_whitespace() || "{}`".contains(char))
        {
            return None;
        }
        (name, rest)
    };
    Some((name.to_owned(), rest.trim().to_owned()))
}

/// Returns the name of a type, if it has one, and the type: `SpeechModel = "tts-1" or "tts-1-hd"`,
/// `Account object { id, name }`. Names that only number an alternative are omitted.
pub(super) fn named(text: &str) -> Option<(Option<String>, Type)> {
    let split = text.split_once(" = ");
    let split = split.filter(|(name, _)| name.chars().all(is_word) && !name.is_empty());
    let (name, mut ty) = match split {
        Some((name, rest)) => (Some(name), parse(rest)?.0),
        None => (None, parse(text)?.0),
    };
    let is_number = |name: &&str| name.starts_with("UnionMember");
    let name = name.filter(|name| !is_number(name)).map(str::to_owned);
    if let (Some(name), Type::Object(shape)) = (&name, &mut ty) {
        shape.name.get_or_insert_with(|| name.clone());
    }
    Some((name, ty))
}

/// Reverts the changes of copied text: no-break spaces, curly quotes and escaped underscores.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let is_odd = |char| matches!(char, '\u{a0}' | '\u{201c}' | '\u{201d}' | '\\');
    if !text.contains(is_odd) {
        return Cow::Borrowed(text);
    }
    let spaced = text.replace('\u{a0}', " ").replace("\\_", "_");
    Cow::Owned(spaced.replace(['\u{201c}', '\u{201d}'], "\""))
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn field_line_has_a_name_and_a_type() {
        assert_eq!(
            field("force: optional boolean"),
            Some(("force".to_owned(), "optional boolean".to_owned()))
        );
        assert_eq!(
            field("\"workers/message\": string"),
            Some(("workers/message".to_owned(), "string".to_owned()))
        );
        assert_eq!(field("\"github:push\""), None);
        assert_eq!(field("See this page: it is long"), None);
    }
}
