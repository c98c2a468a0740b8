//! The name of a type within another: that of its owner, and the steps from there.

use super::{case, inflection};

/// The form of a name of a nested type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// An item of `rules` is a `Rule`, and no words are there twice in a row.
    Short,
    /// An item of `rules` is a `RulesItem`.
    Full,
}

/// The owner's name and the steps from there.
pub(super) fn joined(prefix: &str, steps: &str, form: Form) -> String {
    if form == Form::Full {
        return case::camel(&format!("{prefix} {}", case::camel(steps)));
    }
    let (mut name, mut step) = (prefix.to_owned(), String::new());
    let mut words = steps.split(' ').peekable();
    while let Some(word) = words.next() {
        let place = words
            .peek()
            .is_some_and(|next| next.starts_with(|one: char| one.is_ascii_digit()));
        if word == "Item" && !place {
            name = extended(&name, &step);
            step.clear();
            name = inflection::singular(&name).unwrap_or_else(|| name + "Item");
        } else {
            step.extend([" ", word]);
        }
    }
    without_stutter(&extended(&name, &step))
}

fn extended(name: &str, step: &str) -> String {
    if step.is_empty() {
        name.to_owned()
    } else {
        case::camel(&format!("{name} {}", case::camel(step)))
    }
}

/// The name without the second of equal runs of words that follow each other.
fn without_stutter(name: &str) -> String {
    let mut words = case::words(name);
    let mut length = words.len() / 2;
    while length > 0 {
        let mut halves = words.windows(length.saturating_mul(2));
        match halves.position(|both| both.get(..length) == both.get(length..)) {
            Some(at) => {
                words.drain(at..at.saturating_add(length));
            }
            None => length = length.saturating_sub(1),
        }
    }
    words.concat()
}

#[cfg(test)]
mod tests {
    use super::{Form, joined};

    #[test]
    fn item_of_a_list_is_named_in_the_singular_and_no_words_come_twice() {
        for (prefix, steps, short) in [
            (
                "VersionsListResponse",
                "items Item",
                "VersionsListResponseItem",
            ),
            ("Pool", "rules Item action", "PoolRuleAction"),
            ("Pool", "data Item", "PoolDataItem"),
            ("Pool", "Items", "PoolItems"),
            ("Pool", "Item 1", "PoolItem1"),
            ("PoolRule", "rule", "PoolRule"),
            ("ListOrder", "list order Value", "ListOrderValue"),
            ("GetZone", "Error 4xx", "GetZoneError4xx"),
        ] {
            assert_eq!(joined(prefix, steps, Form::Short), short);
        }
        assert_eq!(joined("Pool", "rules Item", Form::Full), "PoolRulesItem");
    }
}
