//! Guessing which word was meant.

/// The candidate that `word` is most likely a misspelling of, if one is near enough.
#[must_use]
pub fn closest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let letters: Vec<char> = word.chars().take(LONGEST + 1).collect();
    if letters.len() > LONGEST {
        return None;
    }
    let farthest = letters.len().div_ceil(3).clamp(1, 3);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= 4 * farthest)
        .filter_map(|candidate| Some((distance(&letters, candidate, farthest)?, candidate)))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// Longer words are not compared: that costs the product of their lengths.
const LONGEST: usize = 100;

/// The number of letters to insert, delete, replace or change in case, if it is at most `farthest`.
fn distance(word: &[char], candidate: &str, farthest: usize) -> Option<usize> {
    let other: Vec<char> = candidate.chars().collect();
    if word.len().abs_diff(other.len()) > farthest {
        return None;
    }
    if word
        .iter()
        .flat_map(|c| c.to_lowercase())
        .eq(other.iter().flat_map(|c| c.to_lowercase()))
    {
        return Some(0);
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in (1..).zip(word) {
        let mut diagonal = at - 1;
        let mut left = at;
        if let Some(first) = row.first_mut() {
            *first = at;
        }
        for (cell, other) in row.iter_mut().skip(1).zip(&other) {
            let replaced = diagonal + usize::from(letter != other);
            diagonal = *cell;
            left = replaced.min(*cell + 1).min(left + 1);
            *cell = left;
        }
        if row.iter().min().is_some_and(|&least| least > farthest) {
            return None;
        }
    }
    row.last().copied().filter(|&distance| distance <= farthest)
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn the_nearest_word_is_found_and_strangers_are_not() {
        let words = ["Deployment", "Deployments", "Stage", "stage_name"];
        assert_eq!(closest("Deploymnet", words), Some("Deployment"));
        assert_eq!(closest("stage", words), Some("Stage"));
        assert_eq!(closest("stage_names", words), Some("stage_name"));
        assert_eq!(closest("Account", words), None);
        assert_eq!(closest("", words), None);
    }
}
