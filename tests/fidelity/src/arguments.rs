//! The arguments of the command line.

use std::path::PathBuf;

use fidelity::Result;
use fidelity::corpus::Options;

/// The text of `--help`.
pub(crate) const HELP: &str = "\
Compares generated clients with their documents.

fidelity corpus DIR [options]
    For each OpenAPI document in DIR (files at the top, and the root file of each folder): generates the
    client, compiles it, decodes and encodes instances of each schema by its types, and prints a row of
    a table. Inline schemas of operations become components of a copy of the document, so that their
    types have names. target/corpus/NAME contains the client, its index and report, the copy with its
    client, and failures.jsonl. Exits with 1 if anything failed.

    instances: values that the schemas describe; decoded, equal: the percentages of them that are
               decoded, and equal after encoding
    unknown:   percentage equal of values that are not listed, in enums and tags
    edge:      percentage equal of values that the schemas allow and that are rare
    wide:      percentage equal of numbers beyond 64 bits or a double; the ledger reports them
               (`unbounded integer`, `unbounded number`), so they are no failures
    serde:     values that serde's implementation for a plain type refuses (`1.0` as an integer) and
               the client reads
    raw:       public fields that are raw JSON; typed: those of which the document declares more

    --only NAME      only documents whose name contains NAME
    --no-check       do not compile
    --no-fidelity    do not decode instances
    --doc            build the documentation too, and count its warnings
    --generator FILE use another build of the generator than the workspace's
    --json FILE      write the table as JSON

fidelity semver DIR|EDITS [--generator FILE]
    Compares the Rust verdict of `diff` with that of `cargo semver-checks`, which has to be installed:
    for consecutive documents in DIR, or for a YAML file that lists edits of a document. Prints both
    verdicts and the lints that failed. Exits with 1 if a verdict of `diff` is lower.

fidelity instances FILE [SCHEMA]
    Generates and validates instances without a client, and prints their number; with the name of a
    component schema, prints those of this schema, one per line.
";

/// The task.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Print the help.
    Help,
    /// Run over a folder.
    Corpus {
        /// The folder.
        folder: PathBuf,
    },
    /// Compare verdicts on versions of documents.
    Semver {
        /// The folder of versions, or the list of edits.
        source: PathBuf,
    },
    /// Show instances.
    Instances {
        /// The document.
        file: PathBuf,
        /// The name of a component schema.
        schema: Option<String>,
    },
}

/// The parsed command line.
#[derive(Debug)]
pub(crate) struct Arguments {
    /// The task.
    pub(crate) task: Task,
    /// The options.
    pub(crate) options: Options,
    /// Where to write the table for tools.
    pub(crate) json: Option<PathBuf>,
}

impl Arguments {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// If an argument is unknown or a value is missing.
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let (mut options, mut json, mut plain) = (Options::default(), None, Vec::new());
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
            match word.as_str() {
                "--only" => options.only = Some(value()?),
                "--json" => json = Some(value()?.into()),
                "--generator" => options.generator = Some(value()?.into()),
                "--no-fidelity" => options.no_fidelity = true,
                "--no-check" => options.no_check = true,
                "--doc" => options.doc = true,
                "--help" | "-h" => {
                    return Ok(Self {
                        task: Task::Help,
                        options,
                        json,
                    });
                }
                flag if flag.starts_with('-') => {
                    return Err(format!("unknown option {flag}\n\n{HELP}").into());
                }
                _ => plain.push(word),
            }
        }
        let task = match &plain.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["corpus", folder] => Task::Corpus {
                folder: folder.into(),
            },
            ["semver", source] => Task::Semver {
                source: source.into(),
            },
            ["instances", file, schema @ ..] if schema.len() < 2 => Task::Instances {
                file: file.into(),
                schema: schema.first().map(|name| (*name).to_owned()),
            },
            _ => return Err(HELP.into()),
        };
        Ok(Self {
            task,
            options,
            json,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Task};

    fn read(line: &str) -> fidelity::Result<Arguments> {
        Arguments::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn arguments_allow_options_anywhere() {
        let arguments = read("--only x corpus folder --doc --json out.json").expect("good words");
        assert_eq!(
            arguments.task,
            Task::Corpus {
                folder: "folder".into()
            }
        );
        assert_eq!(arguments.options.only.as_deref(), Some("x"));
        assert!(arguments.options.doc && !arguments.options.no_fidelity);
        assert_eq!(arguments.json, Some("out.json".into()));
    }

    #[test]
    fn arguments_that_are_unknown_are_refused() {
        for line in [
            "",
            "corpus",
            "corpus a b",
            "corpus a --what",
            "corpus a --only",
            "instances a b c",
            "semver",
        ] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
