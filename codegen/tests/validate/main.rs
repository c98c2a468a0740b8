//! Compares the validation of examples with an independent validator, on random schemas and values with a fixed
//! seed: it never finds a contradiction where there is none, and finds all within the keywords that
//! it validates exactly.

mod random;

use clientwright::diagnostics::Diagnostics;
use clientwright::document::{Reading, Version};
use clientwright::source::Sources;
use clientwright::validate::{Validator, Verdict};
use random::{Random, Vocabulary};
use serde_json::{Value, json};

type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

/// The number of schemas.
const ROUNDS: u64 = 1_000;
/// The number of values for each schema.
const VALUES: usize = 12;

#[test]
fn example_contradictions_are_real() -> Result {
    let counts = compare(Vocabulary::Whole, |ours, theirs| ours || !theirs)?;
    assert!(counts.contradictions > 1_000, "{counts:?}");
    Ok(())
}

#[test]
fn example_contradictions_of_exact_keywords_are_all_found() -> Result {
    let counts = compare(Vocabulary::Exact, |ours, theirs| ours == theirs)?;
    assert!(counts.contradictions > 1_000, "{counts:?}");
    assert!(counts.values - counts.contradictions > 1_000, "{counts:?}");
    Ok(())
}

#[derive(Debug, Default)]
struct Counts {
    values: usize,
    contradictions: usize,
}

/// Validates random values by random schemas; `agree` receives our result and the validator's.
fn compare(vocabulary: Vocabulary, agree: impl Fn(bool, bool) -> bool) -> Result<Counts> {
    let mut counts = Counts::default();
    for seed in 1..=ROUNDS {
        let mut random = Random::new(seed, vocabulary);
        let schemas = json!({
            "S": random.component(&["#/components/schemas/A", "#/components/schemas/B"]),
            "A": random.component(&["#/components/schemas/B"]),
            "B": random.component(&[]),
        });
        let document = json!({ "components": { "schemas": schemas } });
        let validator = validator(&document)?;
        let values: Vec<Value> = (0..VALUES).map(|_| random.value(3)).collect();
        for (value, ours) in values.iter().zip(verdicts(&document, &values)?) {
            let theirs = validator.is_valid(value);
            counts.values += 1;
            counts.contradictions += usize::from(!ours);
            assert!(
                agree(ours, theirs),
                "seed {seed}: {value} fits: {ours}, truly: {theirs}, {document:#}"
            );
        }
    }
    Ok(counts)
}

fn validator(document: &Value) -> Result<jsonschema::Validator> {
    let mut schema = document.clone();
    schema["$ref"] = json!("#/components/schemas/S");
    Ok(jsonschema::draft202012::new(&schema)?)
}

/// Returns for each value whether we find no contradiction.
fn verdicts(document: &Value, values: &[Value]) -> Result<Vec<bool>> {
    let mut document = document.clone();
    document["x-values"] = json!(values);
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("api.json", &document.to_string(), &mut diagnostics);
    let root = sources.root().ok_or("no document")?;
    let mut reading = Reading::new(Version::V31, &sources, &mut diagnostics);
    let mut at = reading.start(root, "#".to_owned());
    for step in ["components", "schemas", "S"] {
        at = reading.member(at, step).ok_or("no schema")?;
    }
    let values = root.get("x-values").ok_or("no values")?;
    let mut validator = Validator::default();
    let verdicts = values.items().iter().map(|value| {
        match validator.validate(&mut reading, at, value, None) {
            Verdict::Invalid(_) => Ok(false),
            Verdict::Valid | Verdict::Doubtful(_) => Ok(true),
            Verdict::Undecided => Err("no schema leads back to itself".into()),
        }
    });
    verdicts.collect()
}
