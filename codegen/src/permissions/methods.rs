//! The operations of a client by the names of their accessors and methods in Rust.

use std::collections::BTreeMap;

use crate::Client;
use crate::model::OperationId;
use crate::plan;

/// The methods of the types that have the operations of a tag.
#[derive(Debug, Default)]
pub(super) struct Methods {
    /// The methods by the name of the accessor on the client, which is also the name of the module.
    tags: BTreeMap<String, BTreeMap<String, OperationId>>,
    /// The accessors by the names of their return types.
    types: BTreeMap<String, String>,
}

impl Methods {
    pub(super) fn new(client: &Client) -> Self {
        let (api, names) = (&client.api, &client.names);
        let mut methods = Self::default();
        for (id, operation) in api.operations() {
            let plan::Group::Tag(index) = plan::group_of(api, operation) else {
                continue;
            };
            let Some(tag) = names.tags.get(index) else {
                continue;
            };
            let module = tag.module.bare().to_owned();
            methods
                .types
                .insert(tag.ty.bare().to_owned(), module.clone());
            let forms = names.operation(id).forms.iter();
            let own = forms.flat_map(|form| &form.methods);
            let own = own.map(|method| (method.bare().to_owned(), id));
            methods.tags.entry(module).or_default().extend(own);
        }
        methods
    }

    /// Returns the accessor of this name.
    pub(super) fn accessor(&self, name: &str) -> Option<&str> {
        let (accessor, _) = self.tags.get_key_value(name)?;
        Some(accessor)
    }

    /// Returns the accessor that returns the type of this name.
    pub(super) fn accessor_of(&self, ty: &str) -> Option<&str> {
        self.types.get(ty).map(String::as_str)
    }

    /// Returns the operation that a method calls.
    pub(super) fn operation(&self, accessor: &str, method: &str) -> Option<OperationId> {
        self.tags.get(accessor)?.get(method).copied()
    }
}
