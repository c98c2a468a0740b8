//! Reports former names that no program could use: something else has the name, or what is named has no
//! name in code that calls it.

use crate::config::Config;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{Api, Kind, NameHint, Type};
use crate::names::{AliasKind, Names, parameter_key};

/// Reports every entry of `[aliases]` that names something which exists and yet has no effect.
pub(super) fn report(names: &Names, api: &Api, config: &Config, diagnostics: &mut Diagnostics) {
    let mut problem = |kind: AliasKind, key: &str, message: String| {
        if let Some(entry) = config.aliases(kind).get(key) {
            let problem = Diagnostic::new(Code::Configuration, entry.span, message);
            let help = format!("remove it from `[aliases.{}]`", kind.table());
            diagnostics.push(problem.help(help));
        }
    };
    for taken in &names.taken {
        let message = format!(
            "`{}` cannot be the former name of `{}`: the client has another item of this name",
            taken.name, taken.key
        );
        problem(taken.kind, &taken.key, message);
    }
    let has = |kind| !config.aliases(kind).is_empty();
    let types = api.types.iter().filter(|_| has(AliasKind::Member));
    for key in types.flat_map(without_setter) {
        let message = format!("`{key}` has no setter, since it is required or always the same");
        problem(AliasKind::Member, &key, message);
    }
    let operations = api.operations.iter();
    for operation in operations.filter(|_| has(AliasKind::Parameter)) {
        let parameters = operation.parameters.iter();
        for parameter in parameters.filter(|parameter| parameter.required) {
            let key = parameter_key(operation, &parameter.name);
            let message = format!("`{key}` has no setter, since it is required");
            problem(AliasKind::Parameter, &key, message);
        }
    }
}

/// The properties of a component that are arguments of `new`, or always the same.
fn without_setter(ty: &Type) -> Vec<String> {
    let (Kind::Object(object), NameHint::Component(owner)) = (&ty.kind, &ty.name) else {
        return Vec::new();
    };
    let properties = object.properties.iter();
    let properties = properties.filter(|property| property.implied || property.required);
    properties
        .map(|property| format!("{owner}.{}", property.name))
        .collect()
}
