//! The clients of small documents: `cases/NAME/openapi.yaml` becomes `cases/NAME/expected`.
//!
//! They are compiled here, and compared with what the generator writes by `goldens.rs` of the crate
//! `tests`. A change of the output begins with the change of a file under `expected`.

#[rustfmt::skip]
#[path = "../cases/answers/expected/mod.rs"]
pub mod answers;
#[rustfmt::skip]
#[path = "../cases/approximated/expected/mod.rs"]
pub mod approximated;
#[rustfmt::skip]
#[path = "../cases/names/expected/mod.rs"]
pub mod names;
#[rustfmt::skip]
#[path = "../cases/objects/expected/mod.rs"]
pub mod objects;
#[rustfmt::skip]
#[path = "../cases/openapi32/expected/mod.rs"]
pub mod openapi32;
#[rustfmt::skip]
#[path = "../cases/paging/expected/mod.rs"]
pub mod paging;
#[rustfmt::skip]
#[path = "../cases/parameters/expected/mod.rs"]
pub mod parameters;
#[rustfmt::skip]
#[path = "../cases/repeats/expected/mod.rs"]
pub mod repeats;
#[rustfmt::skip]
#[path = "../cases/responses/expected/mod.rs"]
pub mod responses;
#[rustfmt::skip]
#[path = "../cases/security/expected/mod.rs"]
pub mod security;
#[rustfmt::skip]
#[path = "../cases/swagger2/expected/mod.rs"]
pub mod swagger2;
#[rustfmt::skip]
#[path = "../cases/unions/expected/mod.rs"]
pub mod unions;
#[rustfmt::skip]
#[path = "../cases/xml/expected/mod.rs"]
pub mod xml;
