//! Markdown of the document, made safe for rustdoc: without broken links, HTML, and code that would run as a test.

mod inline;

use super::text::printable;
use inline::escaped;

/// The lines of a text for a doc comment.
pub(super) fn lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut prose = String::new();
    let mut fence: Option<String> = None;
    for line in text.lines() {
        let line = printable(line);
        let line = line.trim_end();
        match (fence_of(line), &fence) {
            (Some((marker, _)), Some(open)) if marker.starts_with(open.as_str()) => {
                lines.push(open.clone());
                fence = None;
            }
            (_, Some(_)) => lines.push(line.to_owned()),
            (Some((marker, label)), None) => {
                flush(&mut prose, &mut lines);
                lines.push(format!("{marker}{}", language(label)));
                fence = Some(marker);
            }
            (None, None) => {
                prose.push_str(&unindented(line));
                prose.push('\n');
            }
        }
    }
    flush(&mut prose, &mut lines);
    lines.extend(fence);
    trimmed(lines)
}

/// The text as one line, for the middle of a sentence.
pub(super) fn line(text: &str) -> String {
    lines(text).join(" ")
}

/// A text as code in a line; of a long one only the beginning.
pub(super) fn code(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut short: String = printable(text).chars().take(LONGEST).collect();
    if text.chars().count() > LONGEST {
        short.push('…');
    }
    let longest_run = short
        .split(|char| char != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest_run + 1);
    if longest_run == 0 {
        format!("`{short}`")
    } else {
        format!("{fence} {short} {fence}")
    }
}

/// The marker and the label of a line that opens or closes a block of code.
fn fence_of(line: &str) -> Option<(String, &str)> {
    let line = line.trim_start();
    let mark = line
        .chars()
        .next()
        .filter(|mark| matches!(mark, '`' | '~'))?;
    let label = line.trim_start_matches(mark);
    let length = line.len() - label.len();
    (length >= 3 && !label.contains('`')).then(|| (mark.to_string().repeat(length), label.trim()))
}

/// A label that rustdoc does not take for Rust.
fn language(label: &str) -> &str {
    const PLAIN: &[&str] = &[
        "bash", "sh", "json", "yaml", "xml", "html", "http", "sql", "toml",
    ];
    if PLAIN.contains(&label) {
        label
    } else {
        "text"
    }
}

/// Four spaces would make it a block of code, which rustdoc takes for Rust; in a quotation or a list
/// those after the mark count.
fn unindented(line: &str) -> String {
    let mut rest = line.trim_start();
    let indent = (line.len() - rest.len()).min(3);
    let mut out = " ".repeat(indent);
    while let Some((mark, after)) = container(rest) {
        out.push_str(mark);
        rest = after.trim_start();
        if !rest.is_empty() {
            out.push(' ');
        }
    }
    out.push_str(rest);
    out
}

/// Returns the mark of a quotation or an item of a list, and the text after it.
fn container(text: &str) -> Option<(&str, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let length = match text.as_bytes().get(digits)? {
        b'>' if digits == 0 => return Some(text.split_at(1)),
        b'-' | b'*' | b'+' if digits == 0 => 1,
        b'.' | b')' if digits > 0 => digits + 1,
        _ => return None,
    };
    let (mark, after) = text.split_at(length);
    after.starts_with(' ').then_some((mark, after))
}

/// Moves the prose to the lines.
fn flush(prose: &mut String, lines: &mut Vec<String>) {
    let text = escaped(prose);
    lines.extend(text.lines().map(|line| line.trim_end().to_owned()));
    prose.clear();
}

/// No empty lines at the ends, and never two together.
fn trimmed(mut lines: Vec<String>) -> Vec<String> {
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    let start = lines.iter().take_while(|line| line.is_empty()).count();
    lines.drain(..start);
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{code, lines};

    #[test]
    fn rustdoc_gets_no_broken_link_and_no_html() {
        for (text, expected) in [
            ("See https://a.b/c?d=e.", "See <https://a.b/c?d=e>."),
            (
                "A [link](https://a.b) and [not] one",
                "A [link](https://a.b) and \\[not\\] one",
            ),
            ("<b>bold</b> <https://a.b>", "\\<b>bold\\</b> <https://a.b>"),
            (
                "`Vec<T> [x]` stays, ` does not",
                "`Vec<T> [x]` stays, \\` does not",
            ),
            ("[no link](page)", "\\[no link\\](page)"),
            (
                "See [the guide](/docs/guide) and [above](#top).",
                "See the guide and above.",
            ),
            ("C:\\dir \\[escaped\\]", "C:\\\\dir \\[escaped\\]"),
            ("the\u{202e} end\r\n", "the end"),
            (">      quoted", "> quoted"),
            ("12.      item", "12. item"),
            ("-     - item", "- - item"),
        ] {
            assert_eq!(lines(text), [expected]);
        }
    }

    #[test]
    fn rustdoc_code_of_the_document_is_never_run() {
        let text = "Call:\n```\nfn main() {}\n```\n\n    indented\n\n```json\n{}";
        let expected = [
            "Call:",
            "```text",
            "fn main() {}",
            "```",
            "",
            "   indented",
            "",
            "```json",
            "{}",
            "```",
        ];
        assert_eq!(lines(text), expected);
        assert_eq!(code("a`b"), "`` a`b ``");
    }
}
