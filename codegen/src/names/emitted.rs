//! The names of everything that is emitted, by what has them.

use super::{Clash, Name, TakenAlias};
use crate::model::{OperationId, SecuritySchemeId, TypeId};

/// The names of everything that is emitted.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// By [`TypeId`].
    pub types: Vec<TypeNames>,
    /// By the index in [`Api::schemas`](crate::model::Api::schemas).
    pub schemas: Vec<SchemaNames>,
    /// By the index in [`Api::tags`](crate::model::Api::tags); one more at the end for operations without a tag.
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
