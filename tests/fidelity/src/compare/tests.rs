use serde_json::json;

use super::{Kind, difference};

#[test]
fn comparison_of_equal_meaning_is_empty() {
    for (one, other) in [
        (json!(1), json!(1.0)),
        (json!(100), json!(1e2)),
        (
            json!({"a": 1, "b": [null, true]}),
            json!({"b": [null, true], "a": 1}),
        ),
        (
            json!(18_446_744_073_709_551_615_u64),
            json!(18_446_744_073_709_551_615_u64),
        ),
    ] {
        assert_eq!(difference(&one, &other), None, "{one} and {other}");
    }
}

#[test]
fn comparison_lists_every_loss_with_its_place() {
    for (sent, back, path, kind) in [
        (json!({"a": {"b": 1}}), json!({"a": {}}), "/a/b", Kind::Lost),
        (json!({"a": null}), json!({}), "/a", Kind::Lost),
        (json!({}), json!({"a": null}), "/a", Kind::Invented),
        (json!([1, 2]), json!([1]), "", Kind::Lost),
        (json!([1]), json!([1, 2]), "", Kind::Invented),
        (
            json!({"x/y": [0, "1"]}),
            json!({"x/y": [0, 1]}),
            "/x~1y/1",
            Kind::Retyped,
        ),
        (
            json!("2024-01-01T00:00:00+02:00"),
            json!("2023-12-31T22:00:00Z"),
            "",
            Kind::Changed,
        ),
        (
            json!(9_007_199_254_740_993_i64),
            json!(9_007_199_254_740_992_i64),
            "",
            Kind::Changed,
        ),
        (json!(0.1), json!(0.100_000_01), "", Kind::Changed),
        (json!([1, 2]), json!([2, 1]), "/0", Kind::Changed),
    ] {
        let found = difference(&sent, &back).expect("they differ");
        assert_eq!(
            (found.path.as_str(), found.kind),
            (path, kind),
            "{sent} and {back}"
        );
    }
}
