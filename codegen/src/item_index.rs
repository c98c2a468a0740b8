//! The manifest: which item each schema and operation became, for tools and tests.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::Api;
use crate::names::Names;
use crate::plan::{Group, Plan};
use crate::pointer;

/// Which item each schema and operation became; paths are relative to the crate's root.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Manifest {
    /// The pointer of each component schema and its type or alias.
    pub schemas: BTreeMap<String, String>,
    /// The id of each operation (or its method and path), and its method.
    pub operations: BTreeMap<String, OperationEntry>,
    /// Each feature of a tag, and the tag.
    pub features: BTreeMap<String, String>,
}

/// Where an operation is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OperationEntry {
    /// The method on the tag's type.
    pub method: String,
    /// The tag's module, which is also its accessor on the client.
    pub module: String,
    /// The tag's feature.
    pub feature: String,
}

impl Manifest {
    /// The manifest of a client.
    pub(crate) fn new(api: &Api, names: &Names, plan: &Plan) -> Self {
        let mut manifest = Self::default();
        let schemas = api.schemas.iter().zip(&names.schemas).zip(&plan.schemas);
        for ((schema, named), group) in schemas {
            let Some(group) = *group else { continue };
            let module = group.module(names);
            let name = named.or_null.as_ref().unwrap_or(&named.name);
            let escaped = pointer::escape(&schema.name);
            let pointer = format!("#/components/schemas/{escaped}");
            manifest
                .schemas
                .insert(pointer, format!("{module}::{name}"));
        }
        for group in &plan.groups {
            let Group::Tag(index) = group.group else {
                continue;
            };
            let Some(tag) = names.tags.get(index) else {
                continue;
            };
            let feature = tag.feature.text().to_owned();
            for id in &group.operations {
                let operation = names.operation(*id);
                let entry = OperationEntry {
                    method: operation.method().to_owned(),
                    module: tag.module.text().to_owned(),
                    feature: feature.clone(),
                };
                manifest.operations.insert(operation.id.clone(), entry);
            }
            if let Some(tag) = api.tags.get(index) {
                manifest.features.insert(feature, tag.name.clone());
            }
        }
        manifest
    }

    /// The manifest as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}
