// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that no operation uses.

use clientwright_runtime::emitted::object;

#[derive(Clone)]
#[non_exhaustive]
pub struct Contact {
    pub mail: Option<String>,
    pub phone: Option<String>,
}
object!(Contact { optional mail, phone; });

/// `if: {"properties":{"kind":{"const":"card"}}}`; `then: {"properties":{"number":{"type":"string"}}}`; `dependentSchemas: {"kind":{"properties":{"code":{"type":"string"}}}}`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Payment {
    pub kind: Option<String>,
    pub number: Option<String>,
    pub code: Option<String>,
}
object!(Payment { optional kind, number, code; });

#[derive(Clone)]
#[non_exhaustive]
pub struct Contradiction {
    pub value: Option<i64>,
}
object!(Contradiction { optional value; });
