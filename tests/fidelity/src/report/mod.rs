//! What the types did to the instances, added up.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Value, json};

use crate::compare::{self, difference};
use crate::driver::{Answer, Fate};
use crate::instances::Mode;
use crate::survey::{Instance, Survey};

/// How much of a group of instances came through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there were.
    pub instances: usize,
    /// How many were decoded, by serde and by the runtime's own reader.
    pub decoded: usize,
    /// How many were the same afterwards, both ways.
    pub equal: usize,
}

/// Why an instance did not come through.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The manifest has no entry for the schema.
    NoEntry,
    /// The process died.
    Died,
    /// It was not decoded or not encoded.
    Refused,
    /// It came back different.
    Different(compare::Kind),
}

/// An instance that did not come through.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The reference of the schema.
    pub schema: String,
    /// How the instance was made.
    pub mode: Mode,
    /// Why it failed.
    pub cause: Cause,
    /// The message or the first difference.
    pub detail: String,
    /// The instance.
    pub instance: String,
}

/// The outcome of a document.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// What the schemas describe.
    pub described: Tally,
    /// With unknown values and unknown tags.
    pub unknown: Tally,
    /// At the edge.
    pub edge: Tally,
    /// What failed.
    pub failures: Vec<Failure>,
}

impl Report {
    /// Adds up; a fate for every instance, none where the client has no type for the schema.
    #[must_use]
    pub fn of(survey: &Survey, fates: &[Option<Fate>]) -> Self {
        let mut report = Self::default();
        let none = std::iter::repeat(&None);
        for (instance, fate) in survey.instances.iter().zip(fates.iter().chain(none)) {
            let schema = survey
                .schemas
                .get(instance.schema)
                .map_or("", String::as_str);
            report.add(schema, instance, fate.as_ref());
        }
        report
    }

    fn add(&mut self, schema: &str, instance: &Instance, fate: Option<&Fate>) {
        let problem = problem(&instance.value, fate);
        let tally = match instance.mode {
            Mode::Described => &mut self.described,
            Mode::UnknownValue | Mode::UnknownTag => &mut self.unknown,
            Mode::Edge => &mut self.edge,
        };
        tally.instances += 1;
        let Some((cause, detail)) = problem else {
            tally.decoded += 1;
            tally.equal += 1;
            return;
        };
        tally.decoded += usize::from(matches!(cause, Cause::Different(_)));
        self.failures.push(Failure {
            schema: schema.to_owned(),
            mode: instance.mode,
            cause,
            detail,
            instance: instance.value.to_string(),
        });
    }

    /// Whether everything that the document describes, and what it does not know yet, came through.
    #[must_use]
    pub fn is_perfect(&self) -> bool {
        self.failures
            .iter()
            .all(|failure| failure.mode == Mode::Edge)
    }

    /// The failures as JSON, one object each.
    pub fn lines(&self) -> impl Iterator<Item = Value> {
        self.failures.iter().map(|failure| {
            json!({
                "schema": failure.schema,
                "mode": format!("{:?}", failure.mode),
                "cause": format!("{:?}", failure.cause),
                "detail": failure.detail,
                "instance": failure.instance,
            })
        })
    }
}

/// What is wrong with what came of a value; refusal before difference, serde before the runtime.
fn problem(sent: &Value, fate: Option<&Fate>) -> Option<(Cause, String)> {
    match fate {
        None => Some((Cause::NoEntry, String::new())),
        Some(Fate::Died) => Some((Cause::Died, String::new())),
        Some(Fate::Answered(serde, runtime)) => {
            let ways = [("serde", serde), ("runtime", runtime)];
            let refused = ways.iter().find_map(|(way, answer)| {
                let message = answer.as_ref().err()?;
                Some((Cause::Refused, format!("{way}: {message}")))
            });
            refused.or_else(|| {
                ways.iter()
                    .find_map(|(way, answer)| changed(sent, way, answer))
            })
        }
    }
}

fn changed(sent: &Value, way: &str, answer: &Answer) -> Option<(Cause, String)> {
    let text = answer.as_ref().ok()?;
    match serde_json::from_str::<Value>(text) {
        Ok(back) => {
            let found = difference(sent, &back)?;
            Some((
                Cause::Different(found.kind),
                format!("{way}: {}: {}", found.path, found.detail),
            ))
        }
        Err(error) => Some((
            Cause::Refused,
            format!("{way}: wrote what is not JSON: {error}"),
        )),
    }
}

impl fmt::Display for Tally {
    #[expect(clippy::cast_precision_loss, reason = "a percentage needs no more")]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |part: usize| 100.0 * part as f64 / self.instances.max(1) as f64;
        write!(
            formatter,
            "{} instances, {:.2} % decoded, {:.2} % equal",
            self.instances,
            share(self.decoded),
            share(self.equal)
        )
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "described: {}", self.described)?;
        writeln!(formatter, "unknown values and tags: {}", self.unknown)?;
        writeln!(formatter, "at the edge: {}", self.edge)?;
        let mut groups: BTreeMap<(Mode, &Cause), BTreeMap<&str, Vec<&Failure>>> = BTreeMap::new();
        for failure in &self.failures {
            groups
                .entry((failure.mode, &failure.cause))
                .or_default()
                .entry(&failure.schema)
                .or_default()
                .push(failure);
        }
        for ((mode, cause), schemas) in groups {
            let count: usize = schemas.values().map(Vec::len).sum();
            writeln!(
                formatter,
                "\n{mode:?}, {cause:?}: {count} instances of {} schemas",
                schemas.len()
            )?;
            for (schema, failures) in schemas.iter().take(12) {
                let first = failures
                    .first()
                    .map_or("", |failure| failure.detail.as_str());
                writeln!(
                    formatter,
                    "  {schema} ({}): {}",
                    failures.len(),
                    cut(first, 240)
                )?;
                let instance = failures
                    .first()
                    .map_or("", |failure| failure.instance.as_str());
                writeln!(formatter, "    {}", cut(instance, 240))?;
            }
        }
        Ok(())
    }
}

fn cut(text: &str, most: usize) -> &str {
    text.char_indices()
        .nth(most)
        .and_then(|(end, _)| text.get(..end))
        .unwrap_or(text)
}

#[cfg(test)]
mod tests;
