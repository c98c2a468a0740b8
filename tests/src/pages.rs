//! The API's pages as data, from `fixtures/pages`: their lists of fields, the skeletons of responses, and examples.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The facts about a field, by keyword: `type`, `required`, `format`, `maxLength`, …
///
/// Defaults (`"required": false`) are omitted.
pub type Facts = BTreeMap<String, Value>;

/// A page that lists the fields of an operation.
#[derive(Debug, Deserialize)]
pub struct FieldList {
    /// Method and path.
    pub operation: String,
    /// The URL that the path is appended to.
    pub server: String,
    /// The permissions, one of which is needed.
    pub permissions: Vec<String>,
    /// The alternatives of headers that authorize, each with the page's example.
    pub security: Vec<BTreeMap<String, String>>,
    /// The fields.
    pub fields: Vec<Field>,
}

/// A field of a list.
#[derive(Debug, Deserialize)]
pub struct Field {
    /// `path`, `query`, `body` or the status of a response.
    pub place: String,
    /// Its path there, such as `result.stages[].name`, `result.env_vars.*<type=plain_text>.value`.
    pub path: String,
    /// The facts about it.
    #[serde(flatten)]
    pub facts: Facts,
}

/// A page that shows the responses of operations as skeletons.
#[derive(Debug, Deserialize)]
pub struct SkeletonPage {
    /// The operations.
    pub operations: Vec<SkeletonOperation>,
}

/// An operation of a [`SkeletonPage`].
#[derive(Debug, Deserialize)]
pub struct SkeletonOperation {
    /// Method and path.
    pub operation: String,
    /// The responses by status.
    pub responses: BTreeMap<String, Skeleton>,
}

/// A response whose leaves are `"*string*"` and the like. A null or `{}` in it means that it was cut off.
#[derive(Debug, Deserialize)]
pub struct Skeleton {
    /// The member of the response that the body shows; [`None`] if it is the whole response.
    pub data: Option<String>,
    /// The body.
    pub body: Value,
}

/// Returns every list of fields.
#[must_use]
pub fn field_lists() -> Vec<FieldList> {
    read_folder("fields").into_values().collect()
}

/// Returns every operation of every page with skeletons.
#[must_use]
pub fn skeletons() -> Vec<SkeletonOperation> {
    let pages: BTreeMap<_, SkeletonPage> = read_folder("skeletons");
    pages
        .into_values()
        .flat_map(|page| page.operations)
        .collect()
}

/// Returns every example by operation id and place, such as `pages-deployments-get.200`.
#[must_use]
pub fn examples() -> BTreeMap<String, Value> {
    read_folder("examples")
}

/// Returns a file of the fixtures, as JSON.
///
/// # Panics
///
/// If there is no such file, or if it is not JSON of this form.
#[must_use]
pub fn read<T: DeserializeOwned>(name: &str) -> T {
    parse(&folder().join(name))
}

fn read_folder<T: DeserializeOwned>(name: &str) -> BTreeMap<String, T> {
    let path = folder().join(name);
    let entries = std::fs::read_dir(&path).unwrap_or_else(|error| stop(&path, &error));
    let files = entries.map(|entry| entry.unwrap_or_else(|error| stop(&path, &error)).path());
    files
        .map(|file| {
            (
                file.file_stem()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into(),
                parse(&file),
            )
        })
        .collect()
}

fn parse<T: DeserializeOwned>(path: &Path) -> T {
    let text = std::fs::read(path).unwrap_or_else(|error| stop(path, &error));
    serde_json::from_slice(&text).unwrap_or_else(|error| stop(path, &error))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pages")
}

#[expect(clippy::panic, reason = "a test without its fixture cannot succeed")]
fn stop(path: &Path, error: &dyn std::error::Error) -> ! {
    panic!("{}: {error}", path.display())
}
