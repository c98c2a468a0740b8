//! The document that operations are taken from.

use crate::Error;
use crate::document::{self, relative_to_config};

/// The document that operations are taken from.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    /// A file or a URL.
    pub(super) path: String,
    /// Its name in `x-source` and the lock file.
    pub(super) name: String,
}

impl Origin {
    /// Returns the document `from` with its own name, or else the document under `[upstream]`.
    pub(super) fn named(
        from: Option<&str>,
        name: Option<&str>,
        ours: &document::Document,
    ) -> Result<Self, Error> {
        match from {
            Some(from) => Ok(Self {
                path: from.to_owned(),
                name: name.unwrap_or(file_name(from)).to_owned(),
            }),
            None => Self::followed(None, ours),
        }
    }

    /// Returns the document under `[upstream]`. If `from` is set, it is read from there.
    pub(super) fn followed(from: Option<&str>, ours: &document::Document) -> Result<Self, Error> {
        let upstream = &ours.upstream;
        let configured = upstream.document.as_ref().zip(ours.config.as_deref());
        let configured =
            configured.map(|(document, config)| relative_to_config(config, &document.value));
        let path = from.or(configured.as_deref()).ok_or_else(|| {
            Error::usage(
                "no document to take operations from: add `--from FILE|URL`, or `document` under `[upstream]` in codegen.toml",
            )
        })?;
        let file = file_name(configured.as_deref().unwrap_or(path));
        let name = upstream.name.as_ref().map(|name| name.value.as_str());
        Ok(Self {
            path: path.to_owned(),
            name: name.unwrap_or(file).to_owned(),
        })
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
