//! Names of plain words, such as `zone_id` or `ZoneSettings`: most names of a document.
//!
//! Each of their words begins after a separator, or with a capital after a lowercase letter. They are converted in one
//! pass, with the same result as that of the general way, which looks at acronyms and other scripts as well.

/// What precedes a character.
#[derive(Clone, Copy)]
enum Before {
    /// The start of the text, or a separator.
    Boundary,
    /// Digits that begin a word.
    Digits,
    /// A capital, or digits after one.
    Capital,
    /// A lowercase letter, or digits after one.
    Lowercase,
}

/// Returns the text in `UpperCamelCase`; [`None`] if it is not plain.
pub(super) fn camel(text: &str) -> Option<String> {
    converted(text, |name, first| name.push(first.to_ascii_uppercase()))
}

/// Returns the text in `snake_case`; [`None`] if it is not plain.
pub(super) fn snake(text: &str) -> Option<String> {
    converted(text, |name, first| {
        if !name.is_empty() {
            name.push('_');
        }
        name.push(first.to_ascii_lowercase());
    })
}

/// Returns the words of a plain text; `begin` adds the first character of each.
fn converted(text: &str, begin: impl Fn(&mut String, char)) -> Option<String> {
    // A word gets a separator at most, and the shortest words have two characters.
    let mut name = String::with_capacity(text.len() + text.len() / 2);
    let mut before = Before::Boundary;
    for char in text.chars() {
        before = match (before, char) {
            (Before::Boundary | Before::Lowercase, 'A'..='Z') => {
                begin(&mut name, char);
                Before::Capital
            }
            (Before::Boundary, 'a'..='z') => {
                begin(&mut name, char);
                Before::Lowercase
            }
            (_, 'a'..='z') => {
                name.push(char);
                Before::Lowercase
            }
            // No name begins with a digit.
            (Before::Boundary, '0'..='9') if !name.is_empty() => {
                begin(&mut name, char);
                Before::Digits
            }
            (Before::Digits | Before::Capital | Before::Lowercase, '0'..='9') => {
                name.push(char);
                before
            }
            (_, '\'' | '0'..='9' | 'A'..='Z') => return None,
            _ if char.is_ascii() => Before::Boundary,
            _ => return None,
        };
    }
    (!name.is_empty()).then_some(name)
}
