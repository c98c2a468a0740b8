//! The only stage that creates Rust identifiers: takes the model and the configured renames, returns
//! [`Names`].
//!
//! Every name is valid, unique in its namespace, and depends on nothing but what it names and what
//! clashes with it: types are unique in the crate, fields in their struct, variants in their enum,
//! methods and call types in their tag, modules and features in the crate. This stage is independent
//! of the modules that types are assigned to.

mod case;
mod clashes;
mod common_suffix;
mod credential_alternatives;
mod emitted;
mod examples;
mod general_words;
mod generics;
mod identifier;
mod inflection;
mod members;
mod nested;
mod operations;
mod plain;
mod renames;
mod reserved;
mod reserved_features;
mod schemes;
mod shared;
mod tags;
mod types;
mod unique;
mod variables;
mod words;

#[cfg(test)]
mod tests;

use crate::model::Api;
pub use clashes::{Clash, Subject};
pub use emitted::{
    CredentialNames, FormNames, Names, OperationNames, SchemaNames, TagNames, TypeNames,
};
pub use examples::test;
pub use identifier::Name;
pub use operations::parameter_key;
pub use renames::{AliasKind, Renames, TakenAlias};
pub use shared::{shared, xml};
pub use variables::{plural, variable};

/// Names everything in `api`. `runtime_features` are features of the runtime, which no tag gets.
#[must_use]
pub fn name(api: &Api, renames: &Renames, runtime_features: &[&str]) -> Names {
    let mut clashes = Vec::new();
    let mut taken = Vec::new();
    let (types, schemas) = types::name(api, renames, (&mut clashes, &mut taken));
    let tags = tags::name(api, renames, runtime_features, &mut clashes);
    let operations = operations::name(api, renames, &tags, (&mut clashes, &mut taken));
    let schemes = schemes::name(api);
    Names {
        types,
        evaded: types::evaded(api, renames),
        schemas,
        tags,
        operations,
        schemes: schemes.constants,
        credentials: schemes.credentials,
        client_credentials: schemes.client_credentials,
        clashes,
        taken,
    }
}

/// The name of a package.
#[must_use]
pub fn package(text: &str) -> String {
    case::kebab(&case::snake(text))
}
