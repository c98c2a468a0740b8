//! The command line of `cargo xtask codegen`.

use std::path::PathBuf;

use codegen::Include;
use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::failure::Failure;

/// What was asked for.
#[derive(Debug, Default)]
pub(super) struct Options {
    pub(super) check: bool,
    pub(super) root: Option<PathBuf>,
    pub(super) spec: Option<PathBuf>,
    pub(super) out: Option<PathBuf>,
    pub(super) name: Option<String>,
    pub(super) config: Option<PathBuf>,
    pub(super) include: Vec<Include>,
    pub(super) runtime: Option<PathBuf>,
    pub(super) manifest: Option<PathBuf>,
    pub(super) overlays: Vec<PathBuf>,
    pub(super) report: Option<PathBuf>,
    pub(super) examples: bool,
    pub(super) format: Format,
    pub(super) verbose: bool,
}

/// How diagnostics are printed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Format {
    #[default]
    Human,
    Json,
    Github,
}

impl Options {
    /// Reads the command line; [`None`] if help was asked for.
    pub(super) fn parse(mut arguments: lexopt::Parser) -> Result<Option<Self>, Failure> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("help") | Short('h') => return Ok(None),
                Long("check") => options.check = true,
                Long("examples") => options.examples = true,
                Long("verbose") | Short('v') => options.verbose = true,
                Long("root") => options.root = Some(arguments.value()?.into()),
                Long("spec") => options.spec = Some(arguments.value()?.into()),
                Long("out") => options.out = Some(arguments.value()?.into()),
                Long("name") => options.name = Some(arguments.value()?.string()?),
                Long("config") => options.config = Some(arguments.value()?.into()),
                Long("runtime") => options.runtime = Some(arguments.value()?.into()),
                Long("manifest") => options.manifest = Some(arguments.value()?.into()),
                Long("overlay") => options.overlays.push(arguments.value()?.into()),
                Long("report") => options.report = Some(arguments.value()?.into()),
                Long("include") => options
                    .include
                    .push(include(&arguments.value()?.string()?)?),
                Long("format") => options.format = format(&arguments.value()?.string()?)?,
                Value(_) | Long(_) | Short(_) => return Err(argument.unexpected().into()),
            }
        }
        options.consistent()?;
        Ok(Some(options))
    }

    fn consistent(&self) -> Result<(), Failure> {
        let needs_out = [
            (self.spec.is_some(), "--spec"),
            (self.name.is_some(), "--name"),
            (self.runtime.is_some(), "--runtime"),
            (!self.include.is_empty(), "--include"),
        ];
        let alone = needs_out
            .into_iter()
            .find(|(given, _)| *given && self.out.is_none());
        match alone {
            _ if self.root.is_some() && self.out.is_some() => Err(Failure::usage(
                "`--root` and `--out` name two clients".to_owned(),
            )),
            Some((_, option)) => Err(Failure::usage(format!("`{option}` needs `--out DIR`"))),
            None => Ok(()),
        }
    }
}

fn include(text: &str) -> Result<Include, Failure> {
    match text.split_once(':') {
        Some(("tag", tag)) => Ok(Include::Tag(tag.to_owned())),
        Some(("op", id)) => Ok(Include::Operation(id.to_owned())),
        Some(("path", pattern)) => Ok(Include::Path(pattern.to_owned())),
        _ => Err(Failure::usage(format!(
            "`--include {text}` is none of tag:NAME, op:ID and path:PATTERN"
        ))),
    }
}

fn format(text: &str) -> Result<Format, Failure> {
    match text {
        "human" => Ok(Format::Human),
        "json" => Ok(Format::Json),
        "github" => Ok(Format::Github),
        _ => Err(Failure::usage(format!(
            "`--format {text}` is none of human, json and github"
        ))),
    }
}
