//! The clients of small documents. The build script generates the client of `cases/NAME/openapi.yaml` as
//! the module `NAME`, the tests of this crate use it, and `goldens.rs` of the crate `tests` compares it
//! with `cases/NAME/expected`.

include!(concat!(env!("OUT_DIR"), "/clients.rs"));
