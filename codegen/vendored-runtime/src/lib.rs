//! The source of the runtime, embedded as text.
//!
//! A client that carries its runtime with it depends on nothing that is not published: it compiles
//! wherever it is copied. The text comes from `codegen/runtime` at build time.

mod manifest;

pub use manifest::ManifestError;

/// The source files by their path below `src`.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The runtime's manifest as it is in the workspace.
const MANIFEST: &str = include_str!("../runtime.toml");

/// The workspace's manifest, from which the runtime's inherits.
const WORKSPACE: &str = include_str!("../workspace.toml");

/// A file of the runtime's package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// The path below `src`, with forward slashes.
    pub path: &'static str,
    /// The text.
    pub text: &'static str,
}

/// Returns the Rust files of the runtime, sorted by path, without its tests.
pub fn source_files() -> impl Iterator<Item = SourceFile> {
    FILES.iter().map(|&(path, text)| SourceFile { path, text })
}

/// Returns the manifest of the runtime with everything that it inherits from the workspace written
/// out, and without what only its tests and benchmarks need.
///
/// # Errors
/// One of the two manifests is not TOML.
pub fn manifest() -> Result<String, ManifestError> {
    manifest::standalone(MANIFEST, WORKSPACE)
}

/// Returns the features of the runtime, which clients pass through, without `default`.
///
/// # Errors
/// The manifest is not TOML.
pub fn features() -> Result<Vec<String>, ManifestError> {
    manifest::features(MANIFEST)
}

#[cfg(test)]
mod tests {
    #[test]
    fn vendored_files_include_the_root_and_no_tests() {
        let paths: Vec<_> = super::source_files().map(|file| file.path).collect();
        assert!(paths.contains(&"lib.rs"));
        assert!(!paths.iter().any(|path| path.contains("tests")));
    }

    #[test]
    fn vendored_manifest_inherits_nothing() -> Result<(), super::ManifestError> {
        let manifest = super::manifest()?;
        assert!(!manifest.contains("workspace"), "{manifest}");
        assert!(!manifest.contains("dev-dependencies"), "{manifest}");
        Ok(())
    }

    #[test]
    fn vendored_features_are_those_of_the_runtime() -> Result<(), super::ManifestError> {
        let features = super::features()?;
        assert!(features.iter().any(|name| name == "fake"));
        assert!(!features.iter().any(|name| name == "default"));
        Ok(())
    }
}
