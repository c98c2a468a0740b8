//! Strings that match a pattern.

use regex_syntax::hir::{Class, Hir, HirKind};

/// Returns a few different strings that match, if the pattern is of the simple kind (no look-around).
pub(super) fn matching(pattern: &str) -> Vec<String> {
    let Ok(tree) = regex_syntax::parse(pattern) else {
        return vec![];
    };
    let mut strings = Vec::new();
    for turn in 0..4 {
        let mut text = String::new();
        write(&tree, turn, &mut text);
        if text.len() <= 4_096 && !strings.contains(&text) {
            strings.push(text);
        }
    }
    strings
}

/// Writes one string; `turn` chooses among alternatives, characters and numbers of repetitions.
fn write(tree: &Hir, turn: usize, text: &mut String) {
    match tree.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => text.extend(character(class, turn)),
        HirKind::Repetition(repetition) => {
            let few = repetition
                .min
                .saturating_add(u32::try_from(turn).unwrap_or_default());
            for index in 0..few
                .min(repetition.max.unwrap_or(u32::MAX))
                .min(repetition.min.max(8))
                .min(512)
            {
                write(&repetition.sub, turn + index as usize, text);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, turn, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, turn, text)),
        HirKind::Alternation(parts) => {
            parts
                .get(turn % parts.len().max(1))
                .into_iter()
                .for_each(|part| write(part, turn, text));
        }
    }
}

/// Returns a character of the class: a letter or digit where there is one.
fn character(class: &Class, turn: usize) -> Option<char> {
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class
            .ranges()
            .iter()
            .map(|range| (range.start(), range.end()))
            .collect(),
        Class::Bytes(class) => class
            .ranges()
            .iter()
            .map(|range| (range.start() as char, range.end() as char))
            .collect(),
    };
    let inside = |wanted: char| {
        ranges
            .iter()
            .any(|(start, end)| (*start..=*end).contains(&wanted))
    };
    let plain: Vec<char> = "a0Zb1-x_ ."
        .chars()
        .filter(|wanted| inside(*wanted))
        .collect();
    plain
        .get(turn % plain.len().max(1))
        .copied()
        .or_else(|| ranges.first().map(|(start, _)| *start))
}
