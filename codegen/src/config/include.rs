//! Which operations are chosen.

/// A choice of operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Include {
    /// Those whose first tag is this.
    Tag(String),
    /// The one with this id (or, without one, method and path).
    Operation(String),
    /// Those with this path, where `*` matches anything.
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
