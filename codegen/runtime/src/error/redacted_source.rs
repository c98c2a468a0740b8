//! The source of an error without the secrets that a server has repeated.

use super::Source;
use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// The text of an error and of its sources, with redacted secrets.
#[derive(Debug)]
struct Redacted {
    text: String,
    source: Option<Box<Self>>,
}

/// Returns the source unchanged if no text of its chain contains a secret, and otherwise its texts with redacted secrets.
pub(super) fn redacted(source: Source, redact: &dyn Fn(&mut String)) -> Source {
    let mut has_secret = redact_and_compare(&mut format!("{source:?}"), redact);
    let mut texts = Vec::new();
    let mut next: Option<&dyn Error> = Some(&*source);
    while let Some(error) = next {
        let mut text = error.to_string();
        has_secret |= redact_and_compare(&mut text, redact);
        texts.push(text);
        next = error.source();
    }
    let chain = texts.into_iter().rev().fold(None, |source, text| {
        Some(Box::new(Redacted { text, source }))
    });
    match chain {
        Some(chain) if has_secret => chain,
        _ => source,
    }
}

/// Redacts a text, and returns whether it has changed.
fn redact_and_compare(text: &mut String, redact: &dyn Fn(&mut String)) -> bool {
    let before = text.clone();
    redact(text);
    *text != before
}

impl Display for Redacted {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Error for Redacted {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source = self.source.as_deref()?;
        Some(source)
    }
}
