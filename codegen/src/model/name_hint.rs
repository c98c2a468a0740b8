//! The origins of names of types.

use super::TypeId;

/// The origin of the name of a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameHint {
    /// The key of a component in `components.schemas`. For a schema that is referenced elsewhere, the last
    /// segment of the pointer or the name of the file.
    Component(String),
    /// The `title` of an inline schema.
    Title(String),
    /// An inline schema within another type.
    Within {
        /// The type that contains it.
        owner: TypeId,
        /// The steps from the owner, such as a property's name, `Item`, `Value` or a variant's label.
        step: String,
    },
    /// An inline schema of a component without a named type, such as the items of a list or the schema of a
    /// shared response.
    Part {
        /// The component's key.
        component: String,
        /// The steps from the component, such as `Item`.
        step: String,
    },
    /// An inline schema of an operation.
    Operation {
        /// The operation's id or, if it has none, its method and path.
        operation: String,
        /// `Body`, `Response`, `Error`, `Parameter` with the parameter's name, …
        role: String,
    },
    /// A type without a name in Rust, such as a plain string or an array.
    Plain,
}
