//! Guessing which word was meant.

/// The candidate that `word` is most likely a misspelling of, if one is near enough.
#[must_use]
pub fn closest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = word.chars().take(LONGEST + 1).count();
    closest_within(word, candidates, length.div_ceil(3).clamp(1, 3))
}

/// As [`closest`], with the number of letters that may differ at most.
#[must_use]
pub fn closest_within<'c>(
    word: &str,
    candidates: impl IntoIterator<Item = &'c str>,
    farthest: usize,
) -> Option<&'c str> {
    if word.chars().take(LONGEST + 1).count() > LONGEST {
        return None;
    }
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= 4 * farthest)
        .filter_map(|candidate| Some((distance(word, candidate, farthest)?, candidate)))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// Longer words are not compared: that costs the product of their lengths.
const LONGEST: usize = 100;

/// The number of letters to insert, delete, replace or swap, if it is at most `farthest`; none for
/// another case.
fn distance(word: &str, candidate: &str, farthest: usize) -> Option<usize> {
    if word.to_lowercase() == candidate.to_lowercase() {
        return Some(0);
    }
    // Each letter that one has more is one to insert.
    let longer = word.chars().count().abs_diff(candidate.chars().count());
    let distance = (longer <= farthest).then(|| strsim::osa_distance(word, candidate));
    distance.filter(|distance| *distance <= farthest)
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn suggestion_is_the_nearest_word_and_no_distant_one() {
        let words = ["Deployment", "Deployments", "Stage", "stage_name"];
        assert_eq!(closest("Deploymnet", words), Some("Deployment"));
        assert_eq!(closest("stage", words), Some("Stage"));
        assert_eq!(closest("stage_names", words), Some("stage_name"));
        assert_eq!(closest("Account", words), None);
        assert_eq!(closest("", words), None);
    }
}
