//! Generates and validates the instances of a document.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::Result;
use crate::document::Document;
use crate::instances::{Generator, Mode};
use crate::judge::{Judge, valid_part};

/// A value to send through the type of a schema.
#[derive(Clone, Debug)]
pub struct Instance {
    /// Index into [`Survey::schemas`].
    pub schema: usize,
    /// How it was made.
    pub mode: Mode,
    /// The value.
    pub value: Value,
}

/// The instances of a document and the number of those that were excluded.
#[derive(Debug, Default)]
pub struct Survey {
    /// References of the schemas (`#/components/schemas/Stage`).
    pub schemas: Vec<String>,
    /// The original places of those that are not components of the document.
    pub inline: std::collections::BTreeMap<String, String>,
    /// The valid instances.
    pub instances: Vec<Instance>,
    /// The number of all values that were made.
    pub made: usize,
    /// Schemas of which no valid value was made, with the validator's reason if there is one.
    pub without: Vec<String>,
}

impl Survey {
    /// Generates and validates the instances of every component schema.
    ///
    /// # Errors
    /// When the validator refuses the whole document.
    pub fn of(document: &Document) -> Result<Self> {
        let judge = Judge::new(document)?;
        let modes = [
            Mode::Described,
            Mode::UnknownValue,
            Mode::UnknownTag,
            Mode::Edge,
            Mode::Wide,
        ];
        let generators = modes.map(|mode| (mode, Generator::new(document, mode)));
        let mut survey = Self {
            schemas: document.schemas.clone(),
            inline: document.inline.clone(),
            ..Self::default()
        };
        for (index, reference) in document.schemas.iter().enumerate() {
            survey.add(index, reference, &judge, &generators);
        }
        Ok(survey)
    }

    fn add(
        &mut self,
        schema: usize,
        reference: &str,
        judge: &Judge,
        generators: &[(Mode, Generator<'_>)],
    ) {
        let validator = match judge.validator(reference) {
            Ok(validator) => validator,
            Err(error) => {
                return self
                    .without
                    .push(format!("{}: {error}", self.place(schema)));
            }
        };
        let before = self.instances.len();
        let mut seen = BTreeSet::new();
        for (mode, generator) in generators {
            let made = generator.make(reference);
            self.made += made.len();
            for value in made {
                let value = match mode {
                    // The point of these is that the document does not know them.
                    Mode::UnknownValue | Mode::UnknownTag => Some(value),
                    Mode::Described | Mode::Edge | Mode::Wide => valid_part(&validator, value),
                };
                let new = value.filter(|value| seen.insert(value.to_string()));
                self.instances.extend(new.map(|value| Instance {
                    schema,
                    mode: *mode,
                    value,
                }));
            }
        }
        if self.instances.len() == before {
            self.without.push(self.place(schema).to_owned());
        }
    }

    /// Returns the place of a schema in the document.
    #[must_use]
    pub fn place(&self, schema: usize) -> &str {
        let reference = self.schemas.get(schema).map_or("", String::as_str);
        self.inline.get(reference).map_or(reference, String::as_str)
    }

    /// Returns the number of instances of one mode.
    #[must_use]
    pub fn count(&self, mode: Mode) -> usize {
        self.instances
            .iter()
            .filter(|instance| instance.mode == mode)
            .count()
    }
}
