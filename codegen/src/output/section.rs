//! A generated part of a file that people write, between two marker lines.

use std::path::Path;

use super::OutputError;

/// A generated part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The file, relative to the root.
    pub path: String,
    /// The line before it, without its line break.
    pub begin: String,
    /// The line behind it.
    pub end: String,
    /// The part: whole lines.
    pub text: String,
}

impl Section {
    /// The whole file with this section in its place.
    pub(super) fn in_file(&self, path: &Path, text: &str) -> Result<String, OutputError> {
        let start = line(text, &self.begin).map(|(_, behind)| behind);
        let found = start.and_then(|start| {
            let (end, _) = line(text.get(start..)?, &self.end)?;
            Some((text.get(..start)?, text.get(start + end..)?))
        });
        match found {
            Some((before, behind)) => Ok(format!("{before}{}{behind}", self.text)),
            None => Err(OutputError::NoMarkers {
                path: path.to_owned(),
                begin: self.begin.clone(),
                end: self.end.clone(),
            }),
        }
    }
}

/// Where the line begins that says `wanted`, and where the next one does.
fn line(text: &str, wanted: &str) -> Option<(usize, usize)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_end() == wanted {
            return Some((start, start + line.len()));
        }
        start += line.len();
    }
    None
}
