//! From words to the cases of Rust: always a valid name, of bounded length.

use super::words::readable;

/// The maximum length of a name. A longer one is cut, and a hash of the whole is appended.
const LONGEST: usize = 80;

/// `UpperCamelCase`, for types and variants.
pub(super) fn camel(text: &str) -> String {
    bounded(&digit_safe(&readable(text)), upper_camel)
}

/// The words of a text in `UpperCamelCase`, whatever they begin with and however long they are.
pub(crate) fn upper_camel(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for word in split(text) {
        let mut chars = word.chars();
        name.extend(chars.next().into_iter().flat_map(char::to_uppercase));
        name.extend(chars.flat_map(char::to_lowercase));
    }
    name
}

/// `snake_case`, for fields, methods, parameters and modules; may be a keyword.
pub(super) fn snake(text: &str) -> String {
    bounded(&digit_safe(&readable(text)), |text| {
        split(text).join("_").to_lowercase()
    })
}

/// `SCREAMING_CASE`, for constants.
pub(super) fn screaming(text: &str) -> String {
    bounded(&digit_safe(&readable(text)), |text| {
        split(text).join("_").to_uppercase()
    })
}

/// `kebab-case`, for cargo features, which may begin with a digit.
pub(super) fn kebab(text: &str) -> String {
    bounded(&readable(text), |text| split(text).join("-").to_lowercase())
}

/// The words of a name in `UpperCamelCase`.
pub(super) fn words(name: &str) -> Vec<&str> {
    let starts = name
        .char_indices()
        .filter(|(index, char)| *index > 0 && char.is_uppercase())
        .map(|(index, _)| index);
    let mut words = Vec::new();
    let mut from = 0;
    for start in starts {
        words.extend(name.get(from..start));
        from = start;
    }
    words.extend(name.get(from..));
    words
}

/// The words of a text: they are separated by what is no letter or digit, where a capital follows a small letter, and
/// before the last of several capitals that a small letter follows.
fn split(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for run in text.split(|char: char| !char.is_alphanumeric()) {
        let mut from = 0;
        // Whether the last letter with case in the word is a capital.
        let mut capital = None;
        let mut chars = run.char_indices().peekable();
        while let Some((at, char)) = chars.next() {
            let Some(&(next_at, next)) = chars.peek() else {
                words.extend(run.get(from..));
                break;
            };
            let is_capital = char.is_uppercase();
            let end = if capital == Some(true) && is_capital && next.is_lowercase() {
                at
            } else {
                if is_capital || char.is_lowercase() {
                    capital = Some(is_capital);
                }
                if capital != Some(false) || !next.is_uppercase() {
                    continue;
                }
                next_at
            };
            words.extend(run.get(from..end));
            (from, capital) = (end, None);
        }
    }
    words
}

/// No name begins with a digit.
fn digit_safe(text: &str) -> String {
    let start = text.trim_start_matches(|char: char| !char.is_alphanumeric());
    if start.starts_with(|char: char| char.is_numeric()) {
        format!("n{start}")
    } else {
        start.to_owned()
    }
}

fn bounded(text: &str, case: impl Fn(&str) -> String) -> String {
    let name = case(text);
    if name.chars().count() <= LONGEST {
        return name;
    }
    let kept: String = text.chars().take(LONGEST - 12).collect();
    case(&format!("{kept} h{:08x}", hash(text)))
}

/// FNV-1a: the same on every machine and in every version.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::{camel, kebab, screaming, snake, split};

    #[test]
    fn words_begin_at_separators_and_where_the_case_changes() {
        for (text, words) in [
            ("one two", &["one", "two"][..]),
            ("oneTwo", &["one", "Two"]),
            ("HTTPServer", &["HTTP", "Server"]),
            ("v2Beta", &["v2", "Beta"]),
            ("A1b", &["A1b"]),
            ("AB1c", &["AB1c"]),
            ("--", &[]),
        ] {
            assert_eq!(split(text), words, "{text}");
        }
    }

    #[test]
    fn words_are_joined_in_each_case() {
        let text = "userIDs of HTTPServer";
        assert_eq!(camel(text), "UserIdsOfHttpServer");
        assert_eq!(snake(text), "user_ids_of_http_server");
        assert_eq!(screaming(text), "USER_IDS_OF_HTTP_SERVER");
        assert_eq!(kebab(text), "user-ids-of-http-server");
    }
}
