//! Bodies that are one type: a page calls them `body`, as if they were a property.

use super::tree::{PageOperation, Place, Section, Type};
use crate::authoring::Value;

/// Makes the only field `body` of a request the request's body, unless the example has that property.
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
