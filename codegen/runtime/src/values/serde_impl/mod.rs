//! The bridge to serde: every type of a generated client goes in and out of every self-describing
//! format, by way of its JSON text.

mod de;
mod ser;

pub use de::deserialize;
pub use ser::serialize;
