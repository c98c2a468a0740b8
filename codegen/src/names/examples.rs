//! Names of the tests of examples.

use super::case;
use crate::pointer;

/// How many steps of a pointer name a component (`components/schemas/Pet`) or an operation
/// (`paths/~1pets/get`).
const STEPS: usize = 3;

/// Returns the name of the test for the example at a pointer: that of its component or operation, so that
/// all examples of one are in one test.
#[must_use]
pub fn test(pointer: &str) -> String {
    let (file, steps) = pointer.split_once('#').unwrap_or(("", pointer));
    let steps = steps.trim_start_matches('/');
    if !file.is_empty() {
        let first = steps.split('/').next().unwrap_or_default();
        return case::snake(&format!("file {file} {first}"));
    }
    let head: Vec<&str> = steps.split('/').take(STEPS).collect();
    let words = head.join(" ");
    let words = pointer::unescape(&words);
    case::snake(&format!("{words} "))
}

#[cfg(test)]
mod tests {
    use super::test;

    #[test]
    fn names_of_example_tests_are_those_of_the_component_or_operation() {
        for (pointer, expected) in [
            (
                "#/components/schemas/Pet/properties/name/example",
                "components_schemas_pet",
            ),
            (
                "#/paths/~1pets~1{id}/get/responses/200",
                "paths_pets_id_get",
            ),
            ("models/pet.yml#/Pet/example", "file_models_pet_yml_pet"),
            ("pet.yml#", "file_pet_yml"),
        ] {
            assert_eq!(test(pointer), expected, "{pointer}");
        }
    }
}
