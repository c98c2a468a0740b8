//! How much is read before we refuse.

/// Bounds on what is read, so that no document exhausts memory or the stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one file.
    pub file_bytes: u32,
    /// Bytes of all files together.
    pub total_bytes: u64,
    /// Number of files.
    pub files: u32,
    /// How deep arrays and objects may nest.
    pub depth: u32,
    /// Nodes that YAML aliases may add by expansion, in one file.
    pub alias_nodes: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            total_bytes: 256 << 20,
            files: 50_000,
            depth: 256,
            alias_nodes: 1_000_000,
        }
    }
}
