//! The only stage that creates Rust identifiers: takes the model and the configured renames, returns
//! [`Names`].
//!
//! Every name is valid, unique in its namespace, and depends on nothing but what it names and what
//! clashes with it: types are unique in the crate, fields in their struct, variants in their enum,
//! methods and call types in their tag, modules and features in the crate. This stage is independent
//! of the modules that types are assigned to.

mod case;
mod common_suffix;
mod examples;
mod inflection;
mod members;
mod methods;
mod operations;
mod reserved;
mod schemes;
mod shared;
mod tags;
mod types;
mod unique;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;

use proc_macro2::{Ident, Span};

use crate::model::{Api, OperationId, SecuritySchemeId, TypeId};
pub use examples::test;
pub use operations::parameter_key;
pub use shared::{shared, xml};
use unique::Collision;

/// A Rust identifier (or, for features, a cargo feature).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(Box<str>);

impl Name {
    fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// The argument that takes a body.
    #[must_use]
    pub fn body() -> Self {
        Self::new("body")
    }

    /// The variant that every enum has.
    #[must_use]
    pub fn unknown() -> Self {
        Self::new("Unknown")
    }

    /// Returns the name as it is written in code, with `r#` where required.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The name without `r#`.
    #[must_use]
    pub fn bare(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }

    /// The name as a token.
    #[must_use]
    pub fn ident(&self) -> Ident {
        match self.0.strip_prefix("r#") {
            Some(bare) => Ident::new_raw(bare, Span::call_site()),
            None => Ident::new(&self.0, Span::call_site()),
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

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

/// The names of everything that is emitted.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// By [`TypeId`].
    pub types: Vec<TypeNames>,
    /// By the index in [`Api::schemas`].
    pub schemas: Vec<SchemaNames>,
    /// By the index in [`Api::tags`]; one more at the end for operations without a tag.
    pub tags: Vec<TagNames>,
    /// By [`OperationId`].
    pub operations: Vec<OperationNames>,
    /// The constants of the security schemes, by [`SecuritySchemeId`].
    pub schemes: Vec<Name>,
    /// One for each distinct alternative of credentials.
    pub credentials: Vec<CredentialNames>,
    /// The constructor of each scheme that has a client credentials flow.
    pub client_credentials: Vec<(SecuritySchemeId, Name)>,
    /// The clashes of preferred names.
    pub clashes: Vec<Clash>,
    /// Component schemas, by their index, with the names that they did not get since Rust has them.
    pub evaded: Vec<(usize, String)>,
    /// Former names that something else has.
    pub taken: Vec<TakenAlias>,
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

/// The names of a type.
#[derive(Clone, Debug, Default)]
pub struct TypeNames {
    /// The type's own; [`None`] if it is written out where it is used.
    pub name: Option<Name>,
    /// Properties, enum values or variants.
    pub members: Vec<Name>,
    /// The fields of unions, in addition to those of properties.
    pub unions: Vec<Name>,
    /// The field of additional properties.
    pub additional: Option<Name>,
    /// The accessors of a union for the properties of the parent of its variants.
    pub inherited: Vec<Name>,
    /// Former names of members, each with the index of the member.
    pub former: Vec<(usize, Name)>,
}

/// The names of a component schema.
#[derive(Clone, Debug)]
pub struct SchemaNames {
    /// The type or alias.
    pub name: Name,
    /// Whether the type itself has this name, so that no alias is needed.
    pub is_type: bool,
    /// The alias for "this or null", where the component allows null and is a type.
    pub or_null: Option<Name>,
    /// The alias for programs that use the type by its former name.
    pub former: Option<Name>,
}

/// The names of a tag.
#[derive(Clone, Debug)]
pub struct TagNames {
    /// The module, and the accessor on the client.
    pub module: Name,
    /// The type with the operations as methods.
    pub ty: Name,
    /// The cargo feature.
    pub feature: Name,
}

/// The names of an operation.
#[derive(Clone, Debug, Default)]
pub struct OperationNames {
    /// How the operation is called in messages and the manifest: its id, else method and path.
    pub id: String,
    /// One for each representation of its data, the preferred first; never empty.
    pub forms: Vec<FormNames>,
    /// The former name of the first method, which is kept for programs that use it.
    pub former: Option<Name>,
    /// The variants of an enum of several responses, by the index of the response.
    pub variants: Vec<Name>,
    /// The struct of the headers of its responses.
    pub headers: Name,
    /// The fields of that struct.
    pub header_fields: Vec<Name>,
    /// Setters of an optional body, one for each media type.
    pub bodies: Vec<Name>,
    /// Arguments and setters, by the index of the parameter.
    pub parameters: Vec<Name>,
    /// Former names of setters, each with the index of the parameter.
    pub former_setters: Vec<(usize, Name)>,
}

impl OperationNames {
    /// The method that is called for the preferred representation and the first body.
    #[must_use]
    pub fn method(&self) -> &str {
        let form = self.forms.first();
        form.and_then(|form| form.methods.first())
            .map_or("", Name::text)
    }
}

/// The names of an operation as it is called for one representation of its data.
#[derive(Clone, Debug, Default)]
pub struct FormNames {
    /// A method for each media type of the request body, at least one.
    pub methods: Vec<Name>,
    /// The request builder.
    pub builder: Name,
    /// The method of the builder that sends it.
    pub send: Name,
    /// The enum of its data, where responses of several types are possible.
    pub output: Name,
    /// The former name of the builder, if the method has one.
    pub former_builder: Option<Name>,
    /// The former name of the output, if the method has one.
    pub former_output: Option<Name>,
}

/// The names of an alternative of credentials.
#[derive(Clone, Debug)]
pub struct CredentialNames {
    /// The schemes that it needs, each with its constant and arguments.
    pub schemes: Vec<(SecuritySchemeId, Vec<Name>)>,
    /// The constructor.
    pub constructor: Name,
}

/// A part of the document that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A component schema, by its index.
    Schema(usize),
    /// A type.
    Type(TypeId),
    /// A property, enum value or variant, by its index.
    Member(TypeId, usize),
    /// An operation.
    Operation(OperationId),
    /// A parameter, by its index.
    Parameter(OperationId, usize),
    /// A tag, by its index.
    Tag(usize),
    /// An item without a place in the document.
    Nothing,
}

/// Two items with the same preferred name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The item that has the name.
    pub first: Subject,
    /// The item that has another name.
    pub second: Subject,
    /// The preferred name of both.
    pub wanted: String,
    /// The name of the second item.
    pub given: Name,
}

/// Names everything in `api`. `runtime_features` are features of the runtime, which no tag gets.
#[must_use]
pub fn name(api: &Api, renames: &Renames, runtime_features: &[&str]) -> Names {
    let mut collisions = Vec::new();
    let mut taken = Vec::new();
    let (types, schemas) = types::name(api, renames, (&mut collisions, &mut taken));
    let tags = tags::name(api, renames, runtime_features, &mut collisions);
    let operations = operations::name(api, renames, &tags, (&mut collisions, &mut taken));
    let schemes = schemes::name(api);
    let clash = |collisions: Collision<Subject>| Clash {
        first: collisions.first,
        second: collisions.second,
        wanted: collisions.wanted,
        given: collisions.given,
    };
    Names {
        types,
        evaded: types::evaded(api, renames),
        schemas,
        tags,
        operations,
        schemes: schemes.constants,
        credentials: schemes.credentials,
        client_credentials: schemes.client_credentials,
        clashes: collisions.into_iter().map(clash).collect(),
        taken,
    }
}

/// Returns a variable for a value of a type: the last noun of its name, such as `deployment` for a
/// `WorkerDeployment` or a `DeploymentSummary`; [`None`] if that word is too short or a keyword.
#[must_use]
pub fn variable(ty: &Name) -> Option<String> {
    const PARTS_OF_NOUNS: &[&str] = &["details", "info", "item", "model", "object", "summary"];
    let name = case::snake(ty.bare());
    let mut words = name.rsplit('_');
    let last = words.next().unwrap_or_default();
    let word = match words.next() {
        Some(noun) if PARTS_OF_NOUNS.contains(&last) => noun,
        _ => last,
    };
    let usable = word.len() > 2 && word.starts_with(|char: char| char.is_ascii_lowercase());
    (usable && reserved::is_free(word)).then(|| word.to_owned())
}

/// Returns a variable for a list of values, from that for one of them.
#[must_use]
pub fn plural(variable: &str) -> String {
    inflection::plural(variable)
}

/// The name of a package.
#[must_use]
pub fn package(text: &str) -> String {
    case::kebab(&case::snake(text))
}

impl Names {
    /// The names of this type.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "one for each type of the arena")]
    pub fn ty(&self, id: TypeId) -> &TypeNames {
        &self.types[id.0 as usize]
    }

    /// The names of this operation.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "one for each operation of the arena"
    )]
    pub fn operation(&self, id: OperationId) -> &OperationNames {
        &self.operations[id.0 as usize]
    }
}
