//! Where the name of a type comes from.

use super::TypeId;

/// Where the name of a type comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameHint {
    /// A component: its key in `components.schemas` (or the last step of the pointer or file name
    /// for schemas elsewhere that are referenced).
    Component(String),
    /// An inline schema with a `title`.
    Title(String),
    /// An inline schema: the type that contains it (absent at the top of an operation), and the steps
    /// from there, such as a property's name, `Item`, `Value` or a variant's label.
    Within {
        /// The type that contains it.
        owner: TypeId,
        /// The step from the owner.
        step: String,
    },
    /// An inline schema of a component that has no named type itself: the items of a list, the
    /// values of a map, the schema of a shared response.
    Part {
        /// The component's key.
        component: String,
        /// The step from the component, such as `Item`.
        step: String,
    },
    /// An inline schema of an operation.
    Operation {
        /// The operation's id or, without one, its method and path, as words.
        operation: String,
        /// `Body`, `Response`, `Error`, `Parameter` with the parameter's name, …
        role: String,
    },
    /// A type that has no name of its own: a plain string, an array.
    Plain,
}
