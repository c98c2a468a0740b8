//! Single edits of a document, one for each kind of change, each with both verdicts.

use serde::Deserialize;

use super::diff;

const DOCUMENT: &str = include_str!("edits.json");
const EDITS: &str = include_str!("edits.yaml");

#[derive(Deserialize)]
struct Edits {
    edits: Vec<Edit>,
}

/// A text of the document, the text that replaces it, and the changes that follow, each as `code wire rust`.
#[derive(Deserialize)]
struct Edit {
    from: String,
    to: String,
    changes: Vec<String>,
}

#[test]
fn diff_of_a_single_edit_has_its_codes_and_verdicts() {
    let Edits { edits } = serde_yaml::from_str(EDITS).expect("the edits are readable");
    for Edit { from, to, changes } in edits {
        let count = DOCUMENT.matches(&from).count();
        assert_eq!(count, 1, "{from} is in the document once");
        let found: Vec<String> = diff(DOCUMENT, &DOCUMENT.replace(&from, &to))
            .changes
            .into_iter()
            .map(|change| format!("{} {} {}", change.code, change.wire, change.rust))
            .collect();
        assert_eq!(found, changes, "{from} → {to}");
    }
}
