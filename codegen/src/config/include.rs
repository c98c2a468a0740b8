//! The selection of operations.

/// Selects operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Include {
    /// The operations whose first tag is this.
    Tag(String),
    /// The operation with this id, or with this method and path if it has no id.
    Operation(String),
    /// The operations with this path, where `*` matches any text.
    Path(String),
}

impl std::str::FromStr for Include {
    type Err = String;

    /// Reads `tag:NAME`, `op:ID` or `path:PATTERN`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            Some(("tag", tag)) => Ok(Self::Tag(tag.to_owned())),
            Some(("op", id)) => Ok(Self::Operation(id.to_owned())),
            Some(("path", pattern)) => Ok(Self::Path(pattern.to_owned())),
            _ => Err("expected `tag:NAME`, `op:ID` or `path:PATTERN`".to_owned()),
        }
    }
}
