// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that no operation uses.

use std::collections::BTreeMap;
use clientwright_runtime::serde_json;
use clientwright_runtime::emitted::object;

/// Numbers by name, with one that has a name of its own.
#[derive(Clone)]
#[non_exhaustive]
pub struct Measurements {
    pub length: Option<i64>,
    pub details: Option<BTreeMap<String, serde_json::Value>>,
    /// Properties that are not declared.
    pub additional: BTreeMap<String, f64>,
}
object!(Measurements {
    optional length, details;
    rest additional;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct Named {
    pub name: String,
}
object!(Named { required name; });

/// Parts that are put together.
#[derive(Clone)]
#[non_exhaustive]
pub struct Shop {
    pub name: String,
    pub city: String,
}
object!(Shop { required name, city; });

/// Without properties.
#[derive(Clone)]
#[non_exhaustive]
pub struct Empty {}
object!(Empty {});
