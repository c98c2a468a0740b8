//! The descriptions of successful responses in the documentation of a method.

use super::super::docs;
use super::{Op, responses};
use crate::model::{Representation, Response};

/// The words of descriptions such as `OK` and `Successful operation`, in lower case.
const GENERIC: &str = "2xx a accepted all an and are been body call complete completed content created data default deleted done for from \
    has have in is no nothing object of ok operation request requested response result retrieved return returned returns succeeded success successful \
    successfully the this updated was were with";

/// Returns what the document says about the data of a request, as lines that follow the sentence `returns`. An enum of
/// several responses has it at its variants.
///
/// A description adds nothing if each of its words is generic, or a word of the documentation of the operation or of
/// the sentence.
pub(super) fn lines(op: &Op<'_>, form: &Representation<'_>, returns: &str) -> Vec<String> {
    if form.data().len() > 1 {
        return Vec::new();
    }
    let about = &op.operation.docs;
    let known = separated(&[returns, &about.title, &about.description].join(" "));
    let known: Vec<&str> = words(&known).chain(words(GENERIC)).collect();
    let successes = op.operation.successes();
    let adds = |response: &Response| {
        let description = separated(&response.description);
        words(&description).any(|word| !known.contains(&word))
    };
    let useful = successes.iter().filter(|(_, response)| adds(response));
    match useful.collect::<Vec<_>>().as_slice() {
        [(_, only)] if successes.len() == 1 => docs::text("", &only.description),
        several => several.iter().map(|(_, response)| item(response)).collect(),
    }
}

/// Returns the item of a list about one of several responses.
fn item(response: &Response) -> String {
    let mut lines = docs::text("", &response.description);
    lines.retain(|line| !line.is_empty());
    format!(
        "- {}: {}",
        responses::status(response.status),
        lines.join(" ")
    )
}

/// Returns the words of a text in lower case, with spaces between. The parts of a name such as `PetOwner` are words.
fn separated(text: &str) -> String {
    let mut separated = String::with_capacity(text.len());
    let mut before = ' ';
    for char in text.chars() {
        if before.is_lowercase() && char.is_uppercase() || !char.is_alphanumeric() {
            separated.push(' ');
        }
        if char.is_alphanumeric() {
            separated.extend(char.to_lowercase());
        }
        before = char;
    }
    separated
}

/// Returns the words of a separated text that are no numbers, without the `s` of a plural.
fn words(separated: &str) -> impl Iterator<Item = &str> {
    let is_number = |word: &&str| word.chars().all(|char| char.is_ascii_digit());
    separated
        .split_whitespace()
        .filter(move |word| !is_number(word))
        .map(|word| word.trim_end_matches('s'))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{GENERIC, separated, words};

    #[test]
    fn generic_descriptions_have_generic_words_only() {
        let generic: Vec<&str> = words(GENERIC).collect();
        for (description, is_generic) in [
            ("OK", true),
            ("Successful response", true),
            ("The request has succeeded.", true),
            ("200 - Returned successfully", true),
            ("A list of pets.", false),
        ] {
            assert_eq!(
                words(&separated(description)).all(|word| generic.contains(&word)),
                is_generic,
                "{description}"
            );
        }
        let text = separated("`PetOwner`s of 3 HTTPResponses");
        let split: Vec<&str> = words(&text).collect();
        assert_eq!(split, ["pet", "owner", "of", "httpresponse"]);
    }
}
