//! Responses that differ in the type of one property: one generic struct, of which each is an alias.

use clientwright_runtime::{Error, Maybe};
use goldens::generics::shared::Page;
use goldens::generics::{self, Client, books, pets};
use serde_json::json;

/// What a program does with any page.
fn items<T>(page: &Page<T>) -> (usize, Option<&str>) {
    (page.items.len(), page.next.as_deref())
}

#[test]
fn one_function_takes_the_pages_of_all_operations() -> serde_json::Result<()> {
    let cats: pets::CatPage = serde_json::from_str(r#"{"items":[{"name":"Tom"}],"next":"a"}"#)?;
    let years: books::YearPage = serde_json::from_str(r#"{"items":[1984,2001]}"#)?;
    assert_eq!(items(&cats), (1, Some("a")));
    assert_eq!(items(&years), (2, None));
    Ok(())
}

#[test]
fn instances_are_read_written_compared_and_formatted_as_other_types() -> serde_json::Result<()> {
    let text = r#"{"items":["a",null],"next":"b"}"#;
    let names: books::NamePage = serde_json::from_str(text)?;
    assert_eq!(names.items, [Some("a".to_owned()), None]);
    assert_eq!(serde_json::to_string(&names)?, text);
    assert_eq!(names.clone(), names);
    let other: books::NamePage = serde_json::from_str(r#"{"items":["a"],"next":"b"}"#)?;
    assert_ne!(names, other);
    let shown = r#"Page { items: [Some("a"), None], next: Some("b") }"#;
    assert_eq!(format!("{names:?}"), shown);
    let cat: pets::CatResponse = serde_json::from_str(r#"{"success":true,"result":null}"#)?;
    assert_eq!(cat.result, Maybe::Null);
    let cat: pets::CatResponse = serde_json::from_str(r#"{"success":true}"#)?;
    assert_eq!(cat.result, Maybe::Absent);
    Ok(())
}

#[test]
fn error_in_an_instance_has_the_path_of_the_value() {
    let error = serde_json::from_value::<pets::CatPage>(json!({"items": [{"name": 1}]}));
    let error = error.unwrap_err().to_string();
    assert!(error.contains("$.items[0].name"), "{error}");
    let error = serde_json::from_value::<pets::CatPage>(json!({"next": "a"}));
    let error = error.unwrap_err().to_string();
    assert!(error.contains("`items`"), "{error}");
}

#[tokio::test]
async fn fake_responds_with_instances() -> Result<(), Error> {
    let fake = generics::fake();
    let client = Client::builder().transport(fake.clone()).build()?;
    let cats = client.pets().list_cats().await?;
    assert_eq!(cats.items.len(), 1);
    assert!(client.pets().get_t().await?.success);
    assert_eq!(fake.problems(), Vec::<String>::new());
    Ok(())
}
