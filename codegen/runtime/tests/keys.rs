//! A key of an object is found in any order, and however it is written.
#![allow(missing_docs, reason = "the types of a test")]

use clientwright_runtime::emitted::object;
use clientwright_runtime::json;

#[derive(Clone)]
pub struct Pet {
    pub id: i64,
    pub quoted: Option<i64>,
    pub name: Option<i64>,
    pub namesake: i64,
}
object! { Pet {
    required id;
    optional quoted as "a \"b\"\\\n", name;
    required namesake;
} }

#[test]
fn key_is_found_in_any_order_and_however_it_is_written() {
    let compact = r#"{"id":1,"a \"b\"\\\n":2,"name":3,"namesake":4}"#;
    let texts = [
        compact,
        r#"{"namesake":4,"name":3,"a \"b\"\\\n":2,"id":1}"#,
        r#"{"name":3,"id":1,"namesake":4,"a \"b\"\\\n":2}"#,
        "{ \"id\" : 1 ,\n\"a \\\"b\\\"\\\\\\n\"\t: 2, \"name\"\n:3, \"namesake\": 4 }",
        r#"{"\u0069d":1,"\u0061 \u0022b\u0022\u005c\u000a":2,"n\u0061me":3,"namesake":4}"#,
    ];
    for text in texts {
        let pet: Pet = json::from_str(text).unwrap();
        assert_eq!(json::to_string(&pet), compact, "{text}");
    }
}

#[test]
fn absent_fields_leave_no_comma() {
    let cases = [
        r#"{"id":1,"namesake":4}"#,
        r#"{"id":1,"name":3,"namesake":4}"#,
    ];
    for text in cases {
        let pet: Pet = json::from_str(text).unwrap();
        assert_eq!(json::to_string(&pet), text);
    }
}

#[test]
fn key_that_only_begins_like_the_next_field_is_another() {
    let text = r#"{"id":1,"nam":0,"idx":0,"namesake":4}"#;
    let (pet, deviations) = json::from_str_observed::<Pet>(text).unwrap();
    assert_eq!((pet.id, pet.name, pet.namesake), (1, None, 4));
    let paths: Vec<&str> = deviations.iter().map(json::Deviation::path).collect();
    assert_eq!(paths, ["$.nam", "$.idx"]);
}
