use serde_json::json;

use super::{Judge, valid_part};
use crate::document::Document;

#[test]
fn validator_leaves_out_invalid_parts_and_uses_the_rest() {
    let document = Document::from_value(json!({ "openapi": "3.1.0", "components": { "schemas": {
        "Outer": { "type": "object", "required": ["inner"], "properties": {
            "inner": { "$ref": "#/components/schemas/Inner" },
            "list": { "type": "array", "items": { "type": "integer" } },
        } },
        "Inner": { "type": "object", "properties": { "a/b": { "type": "string" } }, "required": ["x"] },
    } } }));
    let judge = Judge::new(&document).expect("a good document");
    let validator = judge
        .validator("#/components/schemas/Outer")
        .expect("a good schema");
    let kept = |value| valid_part(&validator, value);
    assert_eq!(
        kept(json!({"inner": {"x": 1}})),
        Some(json!({"inner": {"x": 1}}))
    );
    assert_eq!(
        kept(json!({"inner": {"x": 1, "a/b": 5}, "list": [1, "2", 3]})),
        Some(json!({"inner": {"x": 1}, "list": [1, 3]}))
    );
    assert_eq!(
        kept(json!({"inner": {}})),
        None,
        "what is required cannot be taken out"
    );
    assert_eq!(kept(json!("text")), None);
}

#[test]
fn validator_does_not_assert_formats() {
    let schema = json!({"type": "string", "format": "uuid"});
    let document = Document::from_value(
        json!({ "openapi": "3.1.0", "components": { "schemas": { "Id": schema } } }),
    );
    let judge = Judge::new(&document).expect("a good document");
    assert!(
        judge
            .validator("#/components/schemas/Id")
            .expect("a good schema")
            .is_valid(&json!("no uuid"))
    );
}
