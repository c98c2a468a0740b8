//! The names in braces of a path template.
//!
//! Each argument of the path is looked up in the template when it is set and when the path is made. A loop over bytes
//! takes less than half of the instructions of the searches of [`str`] for a `char`.

/// Returns the number of the names, modulo 256.
///
/// It only decides how much space is reserved. The compiler makes faster code of a sum of this type than of an exact one.
pub(super) fn count(template: &str) -> u8 {
    let braces = template.bytes().map(|byte| u8::from(byte == b'{'));
    braces.fold(0, u8::wrapping_add)
}

/// Returns the names. One that has no end is empty.
pub(super) fn names(template: &'static str) -> impl Iterator<Item = &'static str> {
    let expressions = template.split('{').skip(1);
    expressions.map(|rest| rest.split_once('}').map_or("", |(name, _)| name))
}

/// Returns the first place of a name among the names, and the name as a part of the template.
pub(super) fn find(template: &'static str, name: &str) -> Option<(usize, &'static str)> {
    if name.bytes().any(|byte| matches!(byte, b'{' | b'}')) {
        return None;
    }
    let bytes = template.as_bytes();
    let mut place = 0_usize;
    let mut at = 0_usize;
    while let Some(byte) = bytes.get(at) {
        at = at.saturating_add(1);
        if *byte != b'{' {
            continue;
        }
        let end = at.saturating_add(name.len());
        if bytes.get(end) == Some(&b'}') && bytes.get(at..end) == Some(name.as_bytes()) {
            return Some((place, template.get(at..end)?));
        }
        place = place.saturating_add(1);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_found_at_their_place() {
        let template = "/a/{b}/{c}.{bé}{d}/{b}?e={f}";
        let listed: Vec<&str> = names(template).collect();
        assert_eq!(listed, ["b", "c", "bé", "d", "b", "f"]);
        assert_eq!(count(template), 6);
        for (place, name) in [(0, "b"), (1, "c"), (2, "bé"), (3, "d"), (5, "f")] {
            assert_eq!(find(template, name), Some((place, name)));
        }
        for unknown in ["", "a", "e", "bé}{d", "c}.{bé"] {
            assert_eq!(find(template, unknown), None, "{unknown:?}");
        }
    }

    #[test]
    fn placeholder_without_an_end_has_a_place_and_no_name() {
        let template = "/{a/{b}/{c";
        assert_eq!(names(template).collect::<Vec<_>>(), ["", "b", ""]);
        assert_eq!(count(template), 3);
        assert_eq!(find(template, "b"), Some((1, "b")));
        for unknown in ["a", "c", "a/{b"] {
            assert_eq!(find(template, unknown), None, "{unknown:?}");
        }
    }
}
