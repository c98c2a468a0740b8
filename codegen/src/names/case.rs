//! From words to the cases of Rust: always a valid name, of bounded length.

use heck::{ToKebabCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use super::plain;
use super::words::readable;

/// The maximum length of a name. A longer one is cut, and a hash of the whole is appended.
const LONGEST: usize = 80;

/// `UpperCamelCase`, for types and variants.
pub(super) fn camel(text: &str) -> String {
    short(plain::camel(text)).unwrap_or_else(|| general_camel(text))
}

fn general_camel(text: &str) -> String {
    bounded(&digit_safe(&readable(text)), |text| {
        text.to_upper_camel_case()
    })
}

/// `snake_case`, for fields, methods, parameters and modules; may be a keyword.
pub(super) fn snake(text: &str) -> String {
    short(plain::snake(text)).unwrap_or_else(|| general_snake(text))
}

fn general_snake(text: &str) -> String {
    bounded(&digit_safe(&readable(text)), str::to_snake_case)
}

/// `SCREAMING_CASE`, for constants.
pub(super) fn screaming(text: &str) -> String {
    bounded(&digit_safe(&readable(text)), |text| {
        text.to_shouty_snake_case()
    })
}

/// `kebab-case`, for cargo features, which may begin with a digit.
pub(super) fn kebab(text: &str) -> String {
    bounded(&readable(text), str::to_kebab_case)
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

/// Returns a plain name, unless it is too long.
fn short(name: Option<String>) -> Option<String> {
    name.filter(|name| name.len() <= LONGEST)
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
    use super::{camel, general_camel, general_snake, snake};

    /// A character of each kind that the conversion of plain words distinguishes.
    const KINDS: [char; 6] = ['a', 'B', 's', '1', '-', '\''];

    #[test]
    fn names_of_plain_words_are_those_of_the_general_way() {
        let mut texts = vec![String::new()];
        for _ in 0..6 {
            let longer = texts
                .iter()
                .flat_map(|text| KINDS.map(|kind| format!("{text}{kind}")));
            texts = longer.collect();
            for text in &texts {
                assert_eq!(camel(text), general_camel(text), "{text}");
                assert_eq!(snake(text), general_snake(text), "{text}");
            }
        }
    }

    #[test]
    fn names_of_plain_words_that_are_too_long_are_cut() {
        let long = "word ".repeat(40);
        assert_eq!(camel(&long), general_camel(&long));
        assert_eq!(snake(&long), general_snake(&long));
    }
}
