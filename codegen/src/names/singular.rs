//! The name of an item of a list, from that of the list.

use super::common_suffix::words;

/// Words that end in `s` and are no plurals, and plurals that are their own singulars.
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

/// Endings of plurals, with what they are in the singular; the first that fits counts.
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

/// Returns the singular of the last word of a name; [`None`] if that is no plural.
pub(super) fn of(plural: &str) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::of;

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
            assert_eq!(of(plural).as_deref(), Some(singular));
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
            assert_eq!(of(other), None, "{other}");
        }
    }
}
