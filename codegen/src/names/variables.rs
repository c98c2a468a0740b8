//! The variables of examples.

use super::{Name, case, inflection, reserved};

/// Returns a variable for a value of a type: the last noun of its name, such as `deployment` for a
/// `WorkerDeployment` or a `DeploymentSummary`; [`None`] if that word is too short or a keyword.
#[must_use]
pub fn variable(ty: &Name) -> Option<String> {
    const PARTS_OF_NOUNS: &[&str] = &["details", "info", "item", "model", "object", "summary"];
    let name = case::snake(ty.bare());
    let mut words = name.rsplit('_');
    let last = words.next().unwrap_or_default();
    let word = match words.next() {
        Some(noun) if PARTS_OF_NOUNS.contains(&last) => noun,
        _ => last,
    };
    let usable = word.len() > 2 && word.starts_with(|char: char| char.is_ascii_lowercase());
    (usable && reserved::is_free(word)).then(|| word.to_owned())
}

/// Returns a variable for a list of values, from that for one of them.
#[must_use]
pub fn plural(variable: &str) -> String {
    inflection::plural(variable)
}
