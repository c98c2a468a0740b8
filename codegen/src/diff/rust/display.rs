//! Syntax as text: to be compared, and to be shown.

use std::collections::BTreeMap;

use quote::ToTokens;

/// Returns tokens as a person writes them, with other names where `renames` has one.
///
/// `super::` and the runtime's path are where a name is found, not what it is.
pub(super) fn shown(tokens: &impl ToTokens, renames: &BTreeMap<String, String>) -> String {
    let spaced = tokens.to_token_stream().to_string();
    let mut text = String::new();
    for word in words(&spaced) {
        let word = renames.get(word).map_or(word, String::as_str);
        let wordy =
            |char: Option<char>| char.is_some_and(|char| char.is_alphanumeric() || char == '_');
        if wordy(text.chars().next_back()) && wordy(word.chars().next())
            || text.ends_with(',')
            || text.ends_with("->")
        {
            text.push(' ');
        }
        if word == "->" {
            text.push(' ');
        }
        text.push_str(word);
    }
    text.replace("super::", "")
        .replace("clientwright_runtime::", "")
        .replace(",)", ")")
        .replace(", >", ">")
}

/// The words and signs of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let is_word = |char: char| char.is_alphanumeric() || char == '_' || char == '#';
        let end = if is_word(first) {
            rest.find(|char: char| !is_word(char)).unwrap_or(rest.len())
        } else if rest.starts_with("->") || rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        let (word, behind) = rest.split_at_checked(end)?;
        rest = behind;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::shown;
    use std::collections::BTreeMap;

    #[test]
    fn diff_types_are_shown_as_people_write_them() {
        let renames = BTreeMap::from([("Pet".to_owned(), "Animal".to_owned())]);
        let shown = |text: &str| {
            let tokens: proc_macro2::TokenStream = text.parse().unwrap();
            shown(&tokens, &renames)
        };
        assert_eq!(
            shown("Option < BTreeMap < String , super :: Pet > >"),
            "Option<BTreeMap<String, Animal>>"
        );
        assert_eq!(
            shown("(& self, impl Into < Pet >) -> Self"),
            "(&self, impl Into<Animal>) -> Self"
        );
        assert_eq!(shown("& [& str]"), "&[&str]");
    }
}
