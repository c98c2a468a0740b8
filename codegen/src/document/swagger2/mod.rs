//! Swagger 2.0, read as what it means in 3.1.
//!
//! The views are the same as those of OpenAPI 3, and every place is one of the original text. What 2.0 keeps
//! elsewhere is brought together here: media types (`consumes`, `produces`) apply to bodies and responses, a
//! parameter or header is its own schema, and the `formData` parameters of an operation are the properties of one body.
//!
//! For example, given
//!
//! ```yaml
//! consumes: [application/json]
//! paths:
//!   /pets:
//!     post:
//!       parameters:
//!         - {in: body, name: pet, required: true, schema: {$ref: '#/definitions/Pet'}}
//! ```
//!
//! the operation has a request body at the place of that parameter, whose `content` is `application/json`, whose media
//! type is again the parameter, which has a `schema`.

mod bodies;
mod parameters;
mod payload;
mod root;
mod servers;

pub(super) use bodies::{is_required, media_type, request_body, response_content};
pub use parameters::Collection;
pub(super) use parameters::{Sorted, is_parameter, sort};

use std::collections::BTreeMap;

use super::{At, Member, Reading, Version};

/// The declarations of 2.0 that apply to many parts.
#[derive(Debug, Default)]
pub(super) struct Swagger2<'n> {
    /// The `consumes`, `produces` and base of the root.
    root: Defaults<'n>,
    /// The media types of the operation that was read last.
    operation: MediaTypes<'n>,
    /// The `formData` parameters of operations, by the identity of the operation.
    forms: BTreeMap<usize, Vec<Member<'n>>>,
}

/// The declarations of the root for all operations.
#[derive(Clone, Debug, Default)]
struct Defaults<'n> {
    media: MediaTypes<'n>,
    schemes: Vec<&'n str>,
    base: servers::Base<'n>,
}

/// `consumes` and `produces`.
#[derive(Clone, Debug, Default)]
struct MediaTypes<'n> {
    consumes: Vec<&'n str>,
    produces: Vec<&'n str>,
}

impl<'n> Reading<'n, '_> {
    /// Whether the document is Swagger 2.0.
    pub(super) fn is_swagger2(&self) -> bool {
        self.version == Version::V20
    }

    /// The `formData` parameters of the operation at this place, which then is read as the schema of its form.
    pub(super) fn form_fields(&self, at: At<'n>) -> Option<&[Member<'n>]> {
        self.swagger2.forms.get(&at.identity()).map(Vec::as_slice)
    }
}
