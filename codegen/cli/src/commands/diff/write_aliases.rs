//! `diff --write-aliases`: adds aliases to the configuration, which is tested before it is written.

use std::fs;
use std::path::{Path, PathBuf};

use clientwright::config::add_aliases;
use clientwright::diff::Comparison;
use clientwright::source::Files;

use crate::Error;
use crate::atomic_write::write;

/// A configuration that is edited in memory.
#[derive(Debug)]
pub(super) struct Edited {
    path: PathBuf,
    text: String,
    /// A line for each alias, about its result.
    lines: Vec<String>,
}

impl Edited {
    /// Adds the aliases that make renames minor.
    pub(super) fn new(config: Option<&Path>, comparison: &Comparison) -> Result<Self, Error> {
        let path = config.ok_or_else(|| {
            Error::new(
                "there is no `codegen.toml` to add aliases to; create one, or name one with `--config`",
            )
        })?;
        let text = fs::read_to_string(path).map_err(Error::file(path))?;
        let aliases = comparison.missing_aliases();
        let shown = path.display();
        let (text, refused) = add_aliases(&text, &aliases)
            .map_err(|error| Error::new(format!("{shown}: {error}")))?;
        let lines = aliases.iter().map(|alias| {
            if refused.contains(alias) {
                format!(
                    "warning: {shown} has another former name for this item: `{alias}` is not added"
                )
            } else {
                format!("{shown}: added `{alias}`")
            }
        });
        Ok(Self {
            lines: lines.collect(),
            path: path.to_owned(),
            text,
        })
    }

    /// Writes the configuration and prints the lines.
    pub(super) fn write(&self) -> Result<(), Error> {
        write(&self.path, self.text.as_bytes())?;
        for line in &self.lines {
            eprintln!("{line}");
        }
        Ok(())
    }
}

/// Files, of which one may be replaced by an edited one.
pub(super) struct Over<'a> {
    pub(super) files: &'a dyn Files,
    pub(super) edited: Option<&'a Edited>,
}

impl Files for Over<'_> {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, String> {
        match self.edited.filter(|edited| edited.path == Path::new(path)) {
            Some(edited) => Ok(edited.text.as_bytes().to_vec()),
            None => self.files.read(path, limit),
        }
    }
}
