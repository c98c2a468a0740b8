//! The names of generic types: the words that their instances have in common, and where these are too general or
//! taken, the property in which they differ.

use std::collections::BTreeMap;

use super::Name;
use super::case::{camel, words};
use super::general_words::is_specific;
use crate::model::{Api, Kind, Object, Property, TypeId};

/// How many further properties a name has at most.
const MOST_OTHERS: usize = 2;

/// The names for each generic type in the order of preference, given those of its instances.
pub(super) fn names(api: &Api, types: &[Option<Name>]) -> Vec<(TypeId, Vec<String>)> {
    let mut instances: BTreeMap<TypeId, Vec<&str>> = BTreeMap::new();
    for (id, instance) in &api.instances {
        let name = types.get(id.0 as usize).and_then(Option::as_ref);
        let names = instances.entry(instance.generic).or_default();
        names.extend(name.map(Name::text));
    }
    let named = instances.into_iter().filter_map(|(generic, instances)| {
        let parameter = api.parameter(generic)?;
        let Kind::Object(Object { properties, .. }) = &api.ty(generic).kind else {
            return None;
        };
        let differing = label(properties.iter().find(|one| one.name == parameter)?);
        let others = properties.iter().filter(|one| one.name != parameter);
        let others: Vec<String> = others.map(|one| camel(&one.name)).collect();
        let (words, is_specific) = common_words(&instances);
        let with = format!("{words}With{differing}");
        let with_all = format!("{with}And{}", others.concat());
        let mut names: Vec<String> = is_specific.then_some(words).into_iter().collect();
        names.push(with);
        names.extend((others.len() <= MOST_OTHERS).then_some(with_all));
        Some((generic, names))
    });
    named.collect()
}

/// What a property is called, and whether its field is an `Option` or a `Maybe`.
fn label(property: &Property) -> String {
    let words = match (property.required, property.ty.nullable) {
        (true, false) => property.name.clone(),
        (true, true) | (false, false) => format!("optional {}", property.name),
        (false, true) => format!("maybe {}", property.name),
    };
    camel(&words)
}

/// The words with which all instances begin, then those with which most of them end; and whether these are a name by
/// themselves.
///
/// `PodList` and `NodeList` are a `List`, `GetZoneResponse` and `GetPageResponse` are a `GetResponse`, which is too
/// general.
fn common_words(instances: &[&str]) -> (String, bool) {
    let is_digit = |char: char| char.is_ascii_digit();
    let instances = instances.iter();
    let split: Vec<Vec<&str>> = instances
        .map(|name| words(name.trim_end_matches(is_digit)))
        .collect();
    let end = frequent_end(&split);
    let begin = common_begin(&split);
    let shared = (0..=end.len()).rev().filter_map(|length| end.get(..length));
    let mut begins = shared.filter_map(|end| begin.strip_suffix(end));
    let begin = begins.next().unwrap_or(begin).concat();
    let is_specific = end.iter().any(|word| is_specific(word));
    (begin + &end.concat(), is_specific)
}

/// The last word of most names, with the word before it if more than half of the names end in both.
fn frequent_end<'n>(split: &[Vec<&'n str>]) -> Vec<&'n str> {
    let most_frequent = |length: usize| {
        let mut counts: BTreeMap<&[&'n str], usize> = BTreeMap::new();
        for words in split {
            let end = words.get(words.len().saturating_sub(length)..);
            *counts.entry(end.unwrap_or_default()).or_default() += 1;
        }
        // Of ends that are equally frequent, the first in the alphabet is used.
        let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
        most.map_or((Vec::new(), 0), |(end, count)| (end.to_vec(), count))
    };
    match most_frequent(2) {
        (end, count) if count > split.len() / 2 => end,
        _ => most_frequent(1).0,
    }
}

fn common_begin<'w, 'n>(split: &'w [Vec<&'n str>]) -> &'w [&'n str] {
    let Some((first, others)) = split.split_first() else {
        return &[];
    };
    let is_common = |at: &usize| others.iter().all(|words| words.get(*at) == first.get(*at));
    let length = (0..first.len()).take_while(is_common).count();
    first.get(..length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::common_words;

    #[test]
    fn generic_types_are_called_like_their_instances() {
        let cases: [(&[&str], &str, bool); 5] = [
            (&["PodList", "NodeList", "Pods"], "List", true),
            (
                &["GetZoneResponse", "GetPageResponse", "GetPages"],
                "GetResponse",
                false,
            ),
            (&["ZoneError4xx", "PageError4xx"], "Error4xx", false),
            (
                &["ZonePageCollection", "UserPageCollection"],
                "PageCollection",
                true,
            ),
            (&["ApiPage", "ApiPage2"], "ApiPage", true),
        ];
        for (instances, words, is_specific) in cases {
            assert_eq!(common_words(instances), (words.to_owned(), is_specific));
        }
    }
}
