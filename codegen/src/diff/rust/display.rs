//! Converts syntax to text, for comparison and for messages.

use std::collections::BTreeMap;

use quote::ToTokens;

/// Returns tokens with the spaces that rustfmt writes, and with the new names of `renames`.
///
/// `super::` and the path of the runtime are removed: they depend on the module that names an item.
pub(super) fn shown(tokens: &impl ToTokens, renames: &BTreeMap<String, String>) -> String {
    let spaced = tokens.to_token_stream().to_string();
    let mut text = String::new();
    for word in words(&spaced) {
        let word = renames.get(word).map_or(word, String::as_str);
        let is_word =
            |char: Option<char>| char.is_some_and(|char| char.is_alphanumeric() || char == '_');
        if is_word(text.chars().next_back()) && is_word(word.chars().next())
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

/// Returns the words and punctuation of a text.
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
        let (word, after) = rest.split_at_checked(end)?;
        rest = after;
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
