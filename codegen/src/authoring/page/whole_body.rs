//! Detects bodies that are one type, which pages list as a property `body`.

use super::tree::{PageOperation, Place, Section, Type};
use crate::authoring::Value;

/// Makes a field `body` the body of the request if it is the only field, unless the example has such a property.
pub(super) fn find(operation: &mut PageOperation) {
    let example = operation.request_example.as_ref();
    for section in &mut operation.sections {
        if matches!(section.place, Place::Body { .. }) && is_whole(section, example) {
            section.whole = section.fields.pop().map(|mut body| {
                body.name = String::new();
                body
            });
        }
    }
}

fn is_whole(section: &Section, example: Option<&Value>) -> bool {
    let [field] = section.fields.as_slice() else {
        return false;
    };
    let is_scalar = matches!(field.ty, Type::Scalar(_) | Type::Literal(_));
    field.name == "body"
        && match example {
            Some(Value::Object(_)) if is_scalar => false,
            Some(example) => example.get("body").is_none(),
            None => !is_scalar,
        }
}
