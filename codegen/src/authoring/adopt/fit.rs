//! Rewrites operations in the form of our document.

use super::super::{Fragment, Value};
use super::envelope;
use super::existing::Ours;
use crate::source::Sources;

/// Rewrites the operations of a fragment in the form of the document: without the parameters of their path
/// and the `security` of the root, with their data in the envelope.
#[must_use]
pub fn fit(mut fragment: Fragment, ours: &Sources) -> Fragment {
    if let Some(ours) = Ours::new(ours) {
        for operation in &mut fragment.operations {
            fit_operation(&operation.path, &mut operation.value, &ours, &|_| None);
        }
    }
    fragment
}

/// Rewrites one operation, whose references `component` resolves. See [`fit`].
pub(super) fn fit_operation(
    path: &str,
    operation: &mut Value,
    ours: &Ours<'_>,
    component: &dyn Fn(&str) -> Option<Value>,
) {
    if let Value::Object(members) = operation {
        for (key, value) in &mut *members {
            if let ("parameters", Value::Array(parameters)) = (key.as_str(), value) {
                parameters.retain(|parameter| {
                    let reference = parameter.get("$ref").and_then(Value::as_str);
                    let target = reference.and_then(component);
                    !ours.has_parameter(path, target.as_ref().unwrap_or(parameter))
                });
            }
        }
        members.retain(|(key, value)| match key.as_str() {
            "security" => !ours.has_security(value),
            "parameters" => !value.items().is_empty(),
            _ => true,
        });
    }
    envelope::unwrap(operation, ours, component);
}
