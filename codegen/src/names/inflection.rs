//! The singular and the plural of English nouns, for the names of lists and of their items.

use super::case;
use super::case::words;

/// Words that end in `s` and are not plurals, and plurals that are their own singulars.
const NO_PLURALS: &[&str] = &[
    "Always",
    "Aws",
    "Css",
    "Dns",
    "Gps",
    "Https",
    "Js",
    "Kubernetes",
    "Lens",
    "News",
    "Os",
    "Previous",
    "Series",
    "Species",
    "Tls",
];

/// Endings of plurals with those of their singulars; the first match applies.
const ENDINGS: &[(&str, &str)] = &[
    ("ookies", "ookie"),
    ("ies", "y"),
    ("sses", "ss"),
    ("tatuses", "tatus"),
    ("xes", "x"),
    ("shes", "sh"),
    ("tches", "tch"),
    ("nches", "nch"),
    ("rches", "rch"),
];

/// Returns the singular of the last word of a name; [`None`] if that is not a plural.
pub(super) fn singular(plural: &str) -> Option<String> {
    let words = words(plural);
    if NO_PLURALS.contains(words.last()?) {
        return None;
    }
    let fits = |(ending, singular): &(&str, &str)| {
        let stem = plural.strip_suffix(ending)?;
        Some(format!("{stem}{singular}"))
    };
    ENDINGS.iter().find_map(fits).or_else(|| {
        let stem = plural.strip_suffix('s')?;
        let is_plural =
            stem.ends_with(|char: char| char.is_ascii_lowercase() && !"sui".contains(char));
        is_plural.then(|| stem.to_owned())
    })
}

/// Returns the plural of a word in lower case; the word itself if it is a plural already.
pub(super) fn plural(word: &str) -> String {
    let stem = |ending: &str| word.strip_suffix(ending);
    let is_sibilant = ["s", "x", "z", "sh", "ch"]
        .iter()
        .any(|end| word.ends_with(end));
    let name = case::camel(word);
    match stem("y") {
        _ if NO_PLURALS.contains(&name.as_str()) || singular(&name).is_some() => word.to_owned(),
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if is_sibilant => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::{plural, singular};

    #[test]
    fn singular_of_a_plural_is_known_and_of_other_words_is_none() {
        for (plural, singular) in [
            ("PoolRules", "PoolRule"),
            ("Policies", "Policy"),
            ("Cookies", "Cookie"),
            ("IpAddresses", "IpAddress"),
            ("HttpStatuses", "HttpStatus"),
            ("Databases", "Database"),
            ("Caches", "Cache"),
            ("Branches", "Branch"),
        ] {
            assert_eq!(super::singular(plural).as_deref(), Some(singular));
        }
        for other in [
            "ZoneDns",
            "TimeSeries",
            "Status",
            "Radius",
            "Analysis",
            "Rule",
            "",
        ] {
            assert_eq!(singular(other), None, "{other}");
        }
    }

    #[test]
    fn plural_of_a_noun_follows_its_ending_and_plurals_stay() {
        for (word, expected) in [
            ("deployment", "deployments"),
            ("policy", "policies"),
            ("key", "keys"),
            ("address", "addresses"),
            ("branch", "branches"),
            ("settings", "settings"),
            ("series", "series"),
        ] {
            assert_eq!(plural(word), expected);
        }
    }
}
