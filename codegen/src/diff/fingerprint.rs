//! Fingerprints of changes.

/// Returns a hash of these parts (FNV-1a, 64 bits), which is the same on every machine and in every
/// version of this crate.
pub(crate) fn of(parts: &[&str]) -> String {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let hash = bytes.fold(BASIS, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn diff_fingerprints_stay_the_same() {
        assert_eq!(of(&[]), "cbf29ce484222325");
        assert_eq!(
            of(&["operation-removed", "#/paths/~1a/get"]),
            of(&["operation-removed", "#/paths/~1a/get"])
        );
        assert_ne!(of(&["a", "b"]), of(&["ab", ""]));
    }
}
