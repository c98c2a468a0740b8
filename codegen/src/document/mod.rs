//! Converts nodes to typed views of an OpenAPI document, with the place of each part.
//!
//! Takes the spanned tree and returns views that borrow from it ([`Document`], [`Operation`], [`Schema`],
//! …). `OpenAPI` 3.0 is converted to the meaning of 3.1 here (`nullable` becomes a type,
//! boolean exclusive bounds become numbers, `example` becomes `examples`), and so is Swagger 2.0 (`swagger2`), so that
//! no later stage depends on the version. A view keeps its children as places ([`At`]), so what a schema or parameter
//! refers to is read by the one who follows the reference ([`Reading::resolve`]). Nothing is read twice or ahead.

mod bodies;
mod component_names;
mod discriminator;
mod examples;
mod extension_values;
mod located;
mod misspelt_extensions;
mod operations;
mod paging;
mod parameters;
mod problems;
mod reading;
mod references;
mod root;
mod scalars;
mod schema;
mod security;
mod servers;
mod swagger2;
mod tags;
mod types;
mod version;
mod vocabulary;

pub use bodies::{Encoding, MediaType, RequestBody, Response};
pub use discriminator::Discriminator;
pub use examples::Example;
pub use extension_values::Extensions;
pub use located::{At, Member, Pointer};
pub use operations::{Operation, PathItem};
pub use paging::PagingDeclaration;
pub use parameters::{Parameter, ParameterShape};
pub use problems::unlisted;
pub use reading::{PartContent, Reading};
pub use root::{Components, Document};
pub use schema::Schema;
pub use security::{SecurityRequirement, SecurityScheme};
pub use servers::{Server, ServerVariable};
pub use swagger2::Collection;
pub use tags::Tag;
pub use types::{JsonType, TypeSet};
pub use version::Version;
