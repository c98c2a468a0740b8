//! Checks that the items that a configuration names exist.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use super::{Config, Placed};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{Api, ComponentSchema, NameHint, Operation, Type};
use crate::names;
use crate::source::Span;

impl Config {
    /// Reports every entry for an item that does not exist, since it would have no effect.
    pub fn check(&self, api: &Api, diagnostics: &mut Diagnostics) {
        let schemas = Known::new("schema", || {
            let schemas = api.schemas.iter();
            schemas.map(|schema| schema.name.clone()).collect()
        });
        let named = || api.types.iter().flat_map(of_hint);
        let owned = Known::new("property or value", || named().collect());
        let members = Known::new("property or value", || {
            let aliased = api.schemas.iter().flat_map(|schema| of_schema(api, schema));
            named().chain(aliased).collect()
        });
        let all = &api.operations;
        let operations = Known::new("operation", || all.iter().map(Operation::key).collect());
        let parameters = Known::new("parameter", || all.iter().flat_map(of_operation).collect());
        let tags = Known::new("tag", || {
            api.tags.iter().map(|tag| tag.name.clone()).collect()
        });
        let credentials = Known::new("security scheme", || {
            let schemes = api.security_schemes.iter();
            schemes.map(|scheme| scheme.name.clone()).collect()
        });

        schemas.check_keys(&self.names.schemas, diagnostics);
        schemas.check_keys(&self.former_types, diagnostics);
        operations.check_keys(&self.former_methods, diagnostics);
        owned.check_keys(&self.former_members, diagnostics);
        parameters.check_keys(&self.former_parameters, diagnostics);
        members.check_keys(&self.names.members, diagnostics);
        operations.check_keys(&self.names.operations, diagnostics);
        tags.check_keys(&self.names.tags, diagnostics);
        operations.check_keys(&self.security.operations, diagnostics);
        operations.check_keys(&self.idempotency.operations, diagnostics);
        operations.check_keys(&self.paging, diagnostics);
        for alternatives in self.security.operations.values().chain(&self.security.all) {
            for scheme in alternatives.value.iter().flatten() {
                credentials.check(scheme, alternatives.span, diagnostics);
            }
        }
        for property in &self.optional {
            members.check(&property.value, property.span, diagnostics);
        }
    }
}

/// The items of one kind.
struct Known<F> {
    kind: &'static str,
    /// Collects their names. Called only if the configuration has an entry of this kind.
    names: LazyCell<BTreeSet<String>, F>,
}

impl<F: FnOnce() -> BTreeSet<String>> Known<F> {
    fn new(kind: &'static str, names: F) -> Self {
        Self {
            kind,
            names: LazyCell::new(names),
        }
    }

    fn check_keys<T>(&self, table: &BTreeMap<String, Placed<T>>, diagnostics: &mut Diagnostics) {
        for (name, placed) in table {
            self.check(name, placed.span, diagnostics);
        }
    }

    fn check(&self, name: &str, span: Span, diagnostics: &mut Diagnostics) {
        if self.names.contains(name) {
            return;
        }
        let message = format!("the document has no {} `{name}`", self.kind);
        let problem = Diagnostic::new(Code::Configuration, span, message);
        diagnostics.push(problem.suggest(name, self.names.iter().map(String::as_str), ""));
    }
}

/// Returns `operation.parameter` for each parameter of the operation.
fn of_operation(operation: &Operation) -> Vec<String> {
    let parameters = operation.parameters.iter();
    parameters
        .map(|parameter| names::parameter_key(operation, &parameter.name))
        .collect()
}

/// Returns `Schema.member` for each member of the type, by the component that names the type.
fn of_hint(ty: &Type) -> Vec<String> {
    match &ty.name {
        NameHint::Component(name) => of_type(name, ty),
        _ => Vec::new(),
    }
}

/// Returns `Schema.member` for each member of the type of a component, which may have another name.
fn of_schema(api: &Api, schema: &ComponentSchema) -> Vec<String> {
    of_type(&schema.name, api.ty(schema.ty.id))
}

fn of_type(name: &str, ty: &Type) -> Vec<String> {
    let members = ty.kind.members().into_iter();
    members.map(|member| format!("{name}.{member}")).collect()
}
