//! The bridge to serde: every type of a generated client is read from and written to every
//! self-describing format, through its JSON text.

mod de;
mod ser;

pub use de::deserialize;
pub use ser::serialize;
