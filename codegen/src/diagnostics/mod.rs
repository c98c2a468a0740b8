//! Problems of the document as data: every stage adds its own and continues.

mod closest;
mod codes;
mod explain;
mod severity_overrides;

pub use closest::{closest, closest_within};
pub use codes::Code;
pub use explain::index;
pub use severity_overrides::{Level, Severities};

use crate::span::Span;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// The output is right, but perhaps not what the author wanted.
    Warning,
    /// Nothing is written.
    Error,
}

impl Severity {
    /// `error`, `warning` or `note`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A place, and a text about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// The text next to the caret; may be empty.
    pub text: String,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its stable code.
    pub code: Code,
    /// Its weight, after the configuration was applied.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// The place; absent only for what has none, such as a file that cannot be opened.
    pub primary: Option<Label>,
    /// Other places that belong to it, such as the first of two duplicate keys.
    pub secondary: Vec<Label>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Creates a diagnostic at `span`, with the default severity of its code.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            primary: Some(Label {
                span,
                text: String::new(),
            }),
            ..Self::without_place(code, message)
        }
    }

    /// Creates a diagnostic without a place in a source.
    #[must_use]
    pub fn without_place(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            primary: None,
            secondary: Vec::new(),
            help: None,
        }
    }

    /// Sets the text next to the caret.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        if let Some(primary) = &mut self.primary {
            primary.text = text.into();
        }
        self
    }

    /// Adds a secondary place.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Sets the help.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Sets the help: the setting that makes the problem a warning, and its effect, such as `goes on without it`.
    #[must_use]
    pub(crate) fn lowered_to_warning(self, effect: &str) -> Self {
        let code = self.code.text();
        self.help(format!(
            "`{code} = \"warning\"` under `[diagnostics]` in codegen.toml {effect}"
        ))
    }

    /// Adds a help with the candidate that is most similar to a misspelt word. Without one, the help is `otherwise`, unless that is empty.
    #[must_use]
    pub fn suggest<'c>(
        self,
        word: &str,
        candidates: impl IntoIterator<Item = &'c str>,
        otherwise: &str,
    ) -> Self {
        match closest(word, candidates) {
            Some(meant) => self.help(format!("did you mean `{meant}`?")),
            None if otherwise.is_empty() => self,
            None => self.help(otherwise),
        }
    }
}

/// All problems of a run, in the order in which they were found, each with its configured severity.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    severities: Severities,
}

impl Diagnostics {
    /// Adds a problem, unless the configuration allows it.
    pub fn push(&mut self, mut diagnostic: Diagnostic) {
        if let Level::Report(severity) = self.severities.level(diagnostic.code) {
            diagnostic.severity = severity;
            self.list.push(diagnostic);
        }
    }

    /// Sets the severities for what is already here and for what comes.
    pub fn configure(&mut self, severities: Severities) {
        self.severities = severities;
        for diagnostic in std::mem::take(&mut self.list) {
            self.push(diagnostic);
        }
    }

    /// Puts the problems into the order of the files and their lines; those without a place come last.
    pub(crate) fn sort(&mut self) {
        let place = |diagnostic: &Diagnostic| {
            let span = diagnostic.primary.as_ref().map(|label| label.span);
            span.map_or((true, None), |span| (false, Some((span.file, span.start))))
        };
        self.list.sort_by_key(place);
    }

    /// Takes out the problems that are not `wanted`.
    pub(crate) fn retain(&mut self, wanted: impl Fn(&Diagnostic) -> bool) {
        self.list.retain(wanted);
    }

    /// Adds all problems of another list.
    pub(crate) fn append(&mut self, other: Self) {
        other
            .list
            .into_iter()
            .for_each(|diagnostic| self.push(diagnostic));
    }

    /// All problems so far.
    #[must_use]
    pub fn list(&self) -> &[Diagnostic] {
        &self.list
    }

    /// Whether there is an error, so that nothing may be written.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}
