// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What is sent and received.

mod json;

use std::collections::BTreeMap;

/// Numbers by name, with one that has a name of its own.
#[derive(Clone)]
#[non_exhaustive]
pub struct Measurements {
    /// The member `length`.
    pub length: Option<i64>,
    /// Members that are not declared.
    pub additional: BTreeMap<String, f64>,
}

/// Named.
#[derive(Clone)]
#[non_exhaustive]
pub struct Named {
    /// The member `name`.
    pub name: String,
}

/// Parts that are put together.
#[derive(Clone)]
#[non_exhaustive]
pub struct Shop {
    /// The member `name`.
    pub name: String,
    /// The member `city`.
    pub city: String,
}

/// Without properties.
#[derive(Clone)]
#[non_exhaustive]
pub struct Empty {}
