//! What the alternatives of a union are called.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::conjunction::Conjunction;
use super::one_of::Alternative;
use crate::document::At;
use crate::lower::context::{Cx, last_word};
use crate::source::Node;

/// The word for an object without a name.
const OBJECT: &str = "Object";

/// Returns the label of each alternative: the name of its schema, its title, or the word for its JSON type. Several
/// objects without a name are called after what distinguishes them. Labels that are equal nevertheless are numbered.
///
/// Given `oneOf: [{ properties: { type: { const: card } } }, { properties: { type: { const: cash } } }]`, they are `card`
/// and `cash`. Given `oneOf: [{ required: [email] }, { required: [phone] }]` with properties, they are `email` and `phone`.
pub(super) fn labels<'n>(cx: &mut Cx<'n, '_>, alternatives: &[Alternative<'n>]) -> Vec<String> {
    let read: Vec<_> = alternatives.iter().map(|item| item.read(cx)).collect();
    let mut labels: Vec<String> = read.iter().map(|item| word(item)).collect();
    let unnamed = |label: &String| label == OBJECT;
    if labels.iter().filter(|label| unnamed(label)).count() > 1 {
        for rule in [tag, only_required, only_property] {
            name_by(rule, &read, &mut labels);
        }
    }
    numbered(labels)
}

fn word(alternative: &Conjunction<'_>) -> String {
    if let Some((_, reference)) = alternative.only_reference() {
        return last_word(reference.node.as_str().unwrap_or_default());
    }
    match alternative.docs().title.trim() {
        "" => alternative.kind_word().to_owned(),
        title => title.to_owned(),
    }
}

/// Names the objects without a name for which the rule has a word that no other alternative has.
fn name_by<'n>(
    rule: fn(&Conjunction<'n>) -> Option<&'n str>,
    alternatives: &[Rc<Conjunction<'n>>],
    labels: &mut [String],
) {
    let words = alternatives.iter().zip(&*labels);
    let words: Vec<Option<&str>> = words
        .map(|(item, label)| rule(item).filter(|_| label == OBJECT))
        .collect();
    let is_unique = |word: &str| {
        let same = words.iter().flatten().filter(|other| **other == word);
        same.count() == 1 && !labels.iter().any(|label| label == word)
    };
    let unique: Vec<Option<&str>> = words
        .iter()
        .map(|word| word.filter(|word| is_unique(word)))
        .collect();
    for (label, word) in labels.iter_mut().zip(unique) {
        if let Some(word) = word {
            word.clone_into(label);
        }
    }
}

/// Returns the only value of the first property that has one, which is text.
fn tag<'n>(alternative: &Conjunction<'n>) -> Option<&'n str> {
    let mut properties = properties(alternative);
    properties.find_map(|(_, at)| {
        let only = match at.node.get("enum").map(Node::items) {
            Some([only]) => Some(only),
            _ => at.node.get("const"),
        };
        only?.as_str().filter(|text| !text.is_empty())
    })
}

fn only_required<'n>(alternative: &Conjunction<'n>) -> Option<&'n str> {
    let required = alternative.parts().flat_map(|part| &part.schema.required);
    only(required.copied()).filter(|name| properties(alternative).any(|(key, _)| key == *name))
}

fn only_property<'n>(alternative: &Conjunction<'n>) -> Option<&'n str> {
    only(properties(alternative).map(|(name, _)| name))
}

fn properties<'c, 'n>(
    alternative: &'c Conjunction<'n>,
) -> impl Iterator<Item = (&'n str, At<'n>)> + use<'c, 'n> {
    let parts = alternative.parts();
    let members = parts.flat_map(|part| &part.schema.properties);
    members.map(|member| (member.key, member.at))
}

fn only<'n>(mut names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let first = names.next()?;
    names.next().is_none().then_some(first)
}

fn numbered(labels: Vec<String>) -> Vec<String> {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let number = |label: String| {
        let count = known.entry(label.clone()).or_default();
        *count += 1;
        match *count {
            1 => label,
            count => format!("{label} {count}"),
        }
    };
    labels.into_iter().map(number).collect()
}
