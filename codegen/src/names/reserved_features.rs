//! The features of a package that are not those of tags.

/// Features that are not tags.
const FEATURES: &[&str] = &["api", "default", "full", "shared", "unreferenced"];

/// A cargo feature; `runtime` are the features of the runtime that are passed through.
pub(super) fn feature(name: String, runtime: &[&str]) -> String {
    let taken = FEATURES.contains(&name.as_str()) || runtime.contains(&name.as_str());
    if taken { name + "-tag" } else { name }
}
