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
    /// A generic type, which is called like its instances and their property.
    Generic {
        /// The property whose type is the parameter or a list of it, instead of which the model has any value.
        property: String,
    },
    /// A type without a name in Rust, such as a plain string or an array.
    Plain,
}

impl NameHint {
    /// Returns the origin of a schema within this one, which has no named type.
    #[must_use]
    pub fn step(&self, inner: &str) -> Self {
        let further = |step: &str| format!("{step} {inner}");
        match self {
            Self::Component(component) => Self::Part {
                component: component.clone(),
                step: inner.to_owned(),
            },
            Self::Part { component, step } => Self::Part {
                component: component.clone(),
                step: further(step),
            },
            Self::Title(title) => Self::Title(further(title)),
            Self::Within { owner, step } => Self::Within {
                owner: *owner,
                step: further(step),
            },
            Self::Operation { operation, role } => Self::Operation {
                operation: operation.clone(),
                role: further(role),
            },
            Self::Generic { .. } | Self::Plain => Self::Title(inner.to_owned()),
        }
    }

    /// Returns the origin with a word before its last step, such as `Form Body` for `Body`.
    #[must_use]
    pub fn qualified(&self, word: &str) -> Self {
        match self {
            Self::Part { component, step } => Self::Part {
                component: component.clone(),
                step: format!("{word} {step}"),
            },
            Self::Operation { operation, role } => Self::Operation {
                operation: operation.clone(),
                role: format!("{word} {role}"),
            },
            other => other.step(word),
        }
    }
}
