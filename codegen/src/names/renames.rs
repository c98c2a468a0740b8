//! The configured names: those of the document that have others, and former ones.

use std::collections::BTreeMap;

/// The configured names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renames {
    /// By the component schema's key.
    pub types: BTreeMap<String, String>,
    /// By the component schema's key, a dot, and the property or enum value.
    pub members: BTreeMap<String, String>,
    /// By `operationId`, or by method and path (`GET /x`) where there is none.
    pub operations: BTreeMap<String, String>,
    /// By the tag.
    pub tags: BTreeMap<String, String>,
    /// Names that types had before, by the component schema's key.
    pub former_types: BTreeMap<String, String>,
    /// Names that methods had before, by `operationId` or by method and path.
    pub former_methods: BTreeMap<String, String>,
    /// Names that fields and variants had before, by the component schema's key, a dot, and the
    /// property or enum value.
    pub former_members: BTreeMap<String, String>,
    /// Names that setters had before, by the operation's key, a dot, and the parameter.
    pub former_parameters: BTreeMap<String, String>,
}

impl Renames {
    /// Whether a member of a component schema has another name, or had one before.
    #[must_use]
    pub fn has_members_of(&self, component: &str) -> bool {
        let is_of = |key: &String| {
            let member = key.strip_prefix(component);
            member.is_some_and(|member| member.starts_with('.'))
        };
        self.members
            .keys()
            .chain(self.former_members.keys())
            .any(is_of)
    }
}

/// A kind of former names: a table of `[aliases]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AliasKind {
    /// Types, by the component schema's key.
    Schema,
    /// Methods, by `operationId` or by method and path.
    Operation,
    /// Setters of properties, and variants.
    Member,
    /// Setters of parameters.
    Parameter,
}

impl AliasKind {
    /// The table of `[aliases]`.
    #[must_use]
    pub const fn table(self) -> &'static str {
        match self {
            Self::Schema => "schemas",
            Self::Operation => "operations",
            Self::Member => "members",
            Self::Parameter => "parameters",
        }
    }
}

/// A former name that is not free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenAlias {
    /// Its table.
    pub kind: AliasKind,
    /// Its key in the table.
    pub key: String,
    /// The name, as Rust would have it.
    pub name: String,
}
