//! One name for what several owners have: the words in which all their names for it end.

use std::collections::{BTreeMap, BTreeSet};

use super::case::words;
use super::general_words::is_specific;

/// Words that a name must not begin with.
const LINKS: &[&str] = &[
    "A", "An", "And", "By", "For", "In", "Of", "On", "Or", "The", "To", "With",
];

/// The words in which all names end or, if there are none, the last words of more than half of them;
/// [`None`] if they are too general.
///
/// The last words begin with the last specific one, which is not a number, and a parameter is called as itself: of `ZonesOrderParameter`,
/// `ZonesDirectionParameter` and `ListDirection`, more than half are a `Direction`.
pub(super) fn name(all: &BTreeSet<String>) -> Option<String> {
    let split: Vec<Vec<&str>> = all.iter().map(|name| words(name)).collect();
    let common = common_end(&split);
    let links = common.iter().take_while(|word| LINKS.contains(word));
    let common = common.get(links.count()..)?;
    if common.iter().any(|word| is_specific(word)) {
        return Some(common.concat());
    }
    let mut counted: BTreeMap<&[&str], usize> = BTreeMap::new();
    for end in split.iter().filter_map(|words| specific_end(words)) {
        *counted.entry(end).or_default() += 1;
    }
    let (end, count) = counted.into_iter().max_by_key(|(_, count)| *count)?;
    (count > split.len() / 2).then(|| end.concat())
}

/// The words from the last specific one, without the word for a parameter.
fn specific_end<'w, 'n>(words: &'w [&'n str]) -> Option<&'w [&'n str]> {
    let words = words.strip_suffix(&["Parameter"]).unwrap_or(words);
    let is_word =
        |word: &&str| is_specific(word) && !word.ends_with(|end: char| end.is_ascii_digit());
    let last = words.iter().rposition(is_word)?;
    words.get(last..)
}

fn common_end<'n>(split: &[Vec<&'n str>]) -> Vec<&'n str> {
    let Some((first, others)) = split.split_first() else {
        return Vec::new();
    };
    let same = |back: &usize, word: &&str| {
        others
            .iter()
            .all(|words| words.iter().rev().nth(*back) == Some(word))
    };
    let back = first.iter().rev().enumerate();
    let mut end: Vec<&str> = back
        .take_while(|(back, word)| same(back, word))
        .map(|(_, word)| *word)
        .collect();
    end.reverse();
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn common(names: &[&str]) -> Option<String> {
        name(&names.iter().map(|name| (*name).to_owned()).collect())
    }

    #[test]
    fn names_of_a_common_suffix_must_be_specific() {
        assert_eq!(
            common(&["ZoneListSortOrder", "RequestListSortOrder"]).unwrap(),
            "ListSortOrder"
        );
        assert_eq!(
            common(&["ZoneListOrder", "AccountOrder", "Direction"]).unwrap(),
            "Order"
        );
        assert_eq!(common(&["ZoneDirection", "AccountOrder"]), None);
        assert_eq!(
            common(&["OrderParameter", "ZoneDirectionParameter", "ListDirection"]).unwrap(),
            "Direction"
        );
        assert_eq!(
            common(&["RuleMode", "PoolFilterMode", "MonitorFilterMode"]).unwrap(),
            "FilterMode"
        );
        assert_eq!(common(&["ZoneResult", "AccountResult"]), None);
        assert_eq!(common(&["ZoneError4xx", "AccountError4xx"]), None);
        assert_eq!(common(&["CreateARule", "UpdateARule"]).unwrap(), "Rule");
        assert_eq!(common(&["ZoneList2", "AccountList2"]).unwrap(), "List2");
    }
}
