//! The version of a client after a change.

use super::Rust;

impl Rust {
    /// Returns the version after a version of the client, by the rules of cargo: below 1.0.0, a breaking
    /// change increments the first number that is not zero.
    ///
    /// Text after the three numbers is dropped. Returns [`None`] if the text does not begin with three
    /// numbers.
    ///
    /// ```
    /// use clientwright::diff::Rust;
    /// assert_eq!(Rust::Major.next("1.4.2").as_deref(), Some("2.0.0"));
    /// assert_eq!(Rust::Major.next("0.4.2").as_deref(), Some("0.5.0"));
    /// assert_eq!(Rust::Minor.next("0.4.2").as_deref(), Some("0.4.3"));
    /// ```
    #[must_use]
    pub fn next(self, version: &str) -> Option<String> {
        let (major, minor, patch) = numbers(version)?;
        let next = |number: u64| number.checked_add(1);
        let (major, minor, patch) = match (self, major, minor) {
            (Self::Major, 1.., _) => (next(major)?, 0, 0),
            (Self::Minor, 1.., _) | (Self::Major, 0, 1..) => (major, next(minor)?, 0),
            _ => (major, minor, next(patch)?),
        };
        Some(format!("{major}.{minor}.{patch}"))
    }
}

fn numbers(version: &str) -> Option<(u64, u64, u64)> {
    let numbers = version.split(['-', '+']).next()?;
    let mut numbers = numbers.split('.').map(str::parse::<u64>);
    let parsed = (
        numbers.next()?.ok()?,
        numbers.next()?.ok()?,
        numbers.next()?.ok()?,
    );
    numbers.next().is_none().then_some(parsed)
}

#[cfg(test)]
mod tests {
    use super::Rust;

    #[test]
    fn diff_next_version_of_versions_below_one_shifts_by_one_place() {
        for (rust, version, expected) in [
            (Rust::Major, "1.2.3", Some("2.0.0")),
            (Rust::Minor, "1.2.3", Some("1.3.0")),
            (Rust::Patch, "1.2.3", Some("1.2.4")),
            (Rust::Major, "0.2.3", Some("0.3.0")),
            (Rust::Minor, "0.2.3", Some("0.2.4")),
            (Rust::Major, "0.0.3", Some("0.0.4")),
            (Rust::Minor, "0.0.3", Some("0.0.4")),
            (Rust::Major, "1.2.3-rc.1", Some("2.0.0")),
            (Rust::Major, "v4", None),
            (Rust::Major, "18446744073709551615.0.0", None),
        ] {
            assert_eq!(rust.next(version).as_deref(), expected, "{rust} {version}");
        }
    }
}
