//! The model of an API, which `lower` creates and all later stages read.
//!
//! It contains no source text, no positions and no `$ref`. The only Rust in it are names of items of the
//! runtime. Types refer to each other by id. Whether null is allowed belongs to the *use* of a type
//! ([`TypeRef`]), not to the type.

mod arguments;
mod bodies;
mod credentials;
mod direction;
mod docs;
mod generic;
mod name_hint;
mod operation;
mod paging;
mod parameter;
mod response;
mod security;
mod server;
mod strip_prose;
mod success;
mod types;
mod walk;
mod xml;

pub use bodies::{
    FakeBody, Format, MediaKind, MediaType, Members, Received, Returns, SchemaOf, Sent, Takes,
    formats, media_types, words,
};
pub use credentials::{CREDENTIAL_KINDS, Credential, CredentialKind};
pub use direction::Direction;
pub use docs::{Constraint, Docs};
pub use generic::Instance;
pub use name_hint::NameHint;
pub use operation::{Body, BodyField, Method, Operation};
pub use paging::{PAGE_STYLES, PageMember, PageMemberKind, PageStyle, Paging, Place};
pub use parameter::{Location, Parameter, Style, Wire};
pub use response::{Envelope, Header, Response, StatusRange};
pub use security::{Permission, Requirement, SecurityAlternative, SecurityScheme};
pub use server::{Server, ServerVariable};
pub use success::{Data, Representation, is_success_status};
pub use types::{
    Additional, EnumValue, Integer, IntegerEnum, Kind, Object, Property, StringEnum, TextFormat,
    Type, TypeRef, Union, UnionForm, Variant,
};
pub use walk::Walk;
pub use xml::{XmlBody, XmlKind, XmlNode, XmlObject, XmlShape};

use std::collections::BTreeMap;

/// The id of a type in [`Api::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub u32);

/// The id of an operation in [`Api::operations`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationId(pub u32);

/// The id of a security scheme in [`Api::security_schemes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SecuritySchemeId(pub u32);

/// A whole API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Api {
    /// `info.title`.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// `info.description` or `info.summary`.
    pub description: String,
    /// The servers of the whole API. Never empty: an absent list means `/`.
    pub servers: Vec<Server>,
    /// The response headers that contain the id of a request (`x-request-id`), in order of preference. If
    /// empty, the runtime uses the common ones.
    pub request_id_headers: Vec<String>,
    /// Every type, indexed by [`TypeId`]. Inline schemas of equal shape share a type.
    pub types: Vec<Type>,
    /// The types that are instances of a generic type.
    pub instances: BTreeMap<TypeId, Instance>,
    /// Every operation, indexed by [`OperationId`], in the order of the document.
    pub operations: Vec<Operation>,
    /// The component schemas in the order of the document, each with its type.
    pub schemas: Vec<ComponentSchema>,
    /// The security schemes, indexed by [`SecuritySchemeId`].
    pub security_schemes: Vec<SecurityScheme>,
    /// The document's examples and defaults that have a type, if they were requested.
    pub examples: Vec<Example>,
    /// The tags that are the first one of an operation: those of the document's `tags` in its order, then
    /// the others in the order of first use.
    pub tags: Vec<Tag>,
}

impl Api {
    /// Returns the type with an id.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "ids are made only by pushing to the arena"
    )]
    pub fn ty(&self, id: TypeId) -> &Type {
        &self.types[id.0 as usize]
    }

    /// Adds a type, and returns its id.
    pub fn add_type(&mut self, ty: Type) -> TypeId {
        let id = TypeId(u32::try_from(self.types.len()).unwrap_or(u32::MAX));
        self.types.push(ty);
        id
    }

    /// Returns the property of a generic type whose type is the parameter or a list of it.
    #[must_use]
    pub fn parameter(&self, id: TypeId) -> Option<&str> {
        match &self.ty(id).name {
            NameHint::Generic { property } => Some(property),
            _ => None,
        }
    }

    /// Returns the generic type of an instance, and the property whose type is the argument.
    #[must_use]
    pub fn instance(&self, id: TypeId) -> Option<(Instance, &Property)> {
        let instance = *self.instances.get(&id)?;
        match &self.ty(id).kind {
            Kind::Object(object) => Some((instance, object.properties.get(instance.property)?)),
            _ => None,
        }
    }

    /// Returns every type that the declaration of a type names.
    #[must_use]
    pub fn uses(&self, id: TypeId) -> Vec<TypeRef> {
        let mut uses = self.ty(id).kind.uses();
        let instance = self.instances.get(&id);
        uses.extend(instance.map(|instance| TypeRef::from(instance.generic)));
        uses
    }

    /// Whether a component has a type of its own, and is not an alias of another type.
    #[must_use]
    pub fn is_own_type(&self, schema: &ComponentSchema) -> bool {
        let ty = self.ty(schema.ty.id);
        ty.kind.is_named() && matches!(&ty.name, NameHint::Component(name) if *name == schema.name)
    }

    /// Returns the operations with their ids.
    pub fn operations(&self) -> impl Iterator<Item = (OperationId, &Operation)> {
        (0..).map(OperationId).zip(&self.operations)
    }

    /// Returns the types with their ids.
    pub fn types(&self) -> impl Iterator<Item = (TypeId, &Type)> {
        (0..).map(TypeId).zip(&self.types)
    }
}

/// An example or default of the document that is valid for its schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its type.
    pub ty: TypeRef,
    /// Its value as JSON text, without members that its schema does not declare.
    pub text: String,
    /// The JSON pointer of its value, which identifies it.
    pub pointer: String,
    /// What contains it.
    pub holder: Holder,
}

/// The part of the document that contains an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The schema that became this type.
    Type(TypeId),
    /// The description of this operation.
    Operation(OperationId),
    /// Another part of the document, such as a webhook.
    Document,
}

/// An entry of `components.schemas`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComponentSchema {
    /// Its key.
    pub name: String,
    /// Its type. Several components can have the same one, such as a plain string.
    pub ty: TypeRef,
    /// Its documentation, which is emitted if the component is an alias.
    pub docs: Docs,
}

/// A tag: a group of operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its name in the document.
    pub name: String,
    /// Its description.
    pub description: String,
}
