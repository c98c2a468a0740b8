//! Counts the results of all instances.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Value, json};

use crate::compare::{self, difference};
use crate::driver::{Fate, RoundTrip};
use crate::instances::Mode;
use crate::survey::{Instance, Survey};

/// The counts of a group of instances.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The number of instances.
    pub instances: usize,
    /// The number of decoded ones: by the runtime, and by serde if the client or its
    /// runtime describe how serde reads the type.
    pub decoded: usize,
    /// The number of those that were equal after all round trips.
    pub equal: usize,
}

/// The failure of an instance.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The manifest has no entry for the schema.
    NoEntry,
    /// The process died.
    Died,
    /// It was not decoded or not encoded.
    Refused,
    /// It was different after the round trip.
    Different(compare::Kind),
}

/// A failed instance.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The place of the schema.
    pub schema: String,
    /// The mode of the instance.
    pub mode: Mode,
    /// The kind of the failure.
    pub cause: Cause,
    /// The message or the first difference.
    pub detail: String,
    /// The instance.
    pub instance: String,
}

/// The outcome of a document.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Values that the schemas describe.
    pub described: Tally,
    /// With unknown values and unknown tags.
    pub unknown: Tally,
    /// At the edge.
    pub edge: Tally,
    /// With numbers that the usual types cannot represent.
    pub wide: Tally,
    /// The number of those that only the runtime decoded, and not serde's own
    /// implementation for a plain type: it refuses `1.0` where an integer is due.
    pub serde_alone: usize,
    /// The failures.
    pub failures: Vec<Failure>,
}

impl Report {
    /// Adds the results of instances; [`None`] for those whose schema has no type in the client.
    #[must_use]
    pub fn of(survey: &Survey, fates: &[Option<Fate>]) -> Self {
        let mut report = Self::default();
        let none = std::iter::repeat(&None);
        for (instance, fate) in survey.instances.iter().zip(fates.iter().chain(none)) {
            let schema = survey.place(instance.schema);
            report.add(schema, instance, fate.as_ref());
        }
        report
    }

    fn add(&mut self, schema: &str, instance: &Instance, fate: Option<&Fate>) {
        let (problem, serde_alone) = problem(&instance.value, fate);
        self.serde_alone += usize::from(serde_alone);
        let tally = match instance.mode {
            Mode::Described => &mut self.described,
            Mode::UnknownValue | Mode::UnknownTag => &mut self.unknown,
            Mode::Edge => &mut self.edge,
            Mode::Wide => &mut self.wide,
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

    /// Returns whether there are no failures except numbers that the usual types cannot represent, which the
    /// ledger lists.
    #[must_use]
    pub fn is_perfect(&self) -> bool {
        self.failures
            .iter()
            .all(|failure| failure.mode == Mode::Wide)
    }

    /// Returns the failures as JSON, one object each.
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

/// Returns the failure of a result, and whether serde's own implementation caused it.
fn problem(sent: &Value, fate: Option<&Fate>) -> (Option<(Cause, String)>, bool) {
    let (ours, serde, runtime) = match fate {
        None => return (Some((Cause::NoEntry, String::new())), false),
        Some(Fate::Died) => return (Some((Cause::Died, String::new())), false),
        Some(Fate::Finished {
            ours,
            serde,
            runtime,
        }) => (*ours, ("serde", serde), ("runtime", runtime)),
    };
    match (wrong(sent, &[runtime]), wrong(sent, &[serde, runtime])) {
        (None, Some(_)) if !ours => (None, true),
        (_, both) => (both, false),
    }
}

/// Returns the failure of the round trips of a value: errors before differences.
fn wrong(sent: &Value, readers: &[(&str, &RoundTrip)]) -> Option<(Cause, String)> {
    let refused = readers.iter().find_map(|(reader, round_trip)| {
        let message = round_trip.as_ref().err()?;
        Some((Cause::Refused, format!("{reader}: {message}")))
    });
    refused.or_else(|| {
        readers
            .iter()
            .find_map(|(reader, round_trip)| changed(sent, reader, round_trip))
    })
}

fn changed(sent: &Value, reader: &str, round_trip: &RoundTrip) -> Option<(Cause, String)> {
    let text = round_trip.as_ref().ok()?;
    match serde_json::from_str::<Value>(text) {
        Ok(back) => {
            let found = difference(sent, &back)?;
            Some((
                Cause::Different(found.kind),
                format!("{reader}: {}: {}", found.path, found.detail),
            ))
        }
        Err(error) => Some((
            Cause::Refused,
            format!("{reader}: wrote what is not JSON: {error}"),
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
        writeln!(formatter, "numbers beyond 64 bits: {}", self.wide)?;
        writeln!(
            formatter,
            "read by the runtime, but not by serde's own implementation for a plain type: {}",
            self.serde_alone
        )?;
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
