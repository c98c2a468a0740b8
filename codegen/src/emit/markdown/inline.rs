//! What is within a paragraph: code, links, HTML and escapes.

/// Escapes what rustdoc would take for HTML or for a link to an item, and marks URLs as such.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find(['`', '<', '[', ']', 'h', '\\']) {
        let (before, found) = rest.split_at(at);
        out.push_str(before);
        let after_word = before.ends_with(|char: char| char.is_alphanumeric());
        let (piece, length) = match found.as_bytes() {
            [b'`', ..] => code_span(found),
            [b'<', ..] => (
                autolink(found).map_or_else(|| "\\<".to_owned(), str::to_owned),
                autolink(found).map_or(1, str::len),
            ),
            [b'[', ..] => bracket(found),
            [b']', ..] => ("\\]".to_owned(), 1),
            [b'\\', ..] => backslash(found),
            _ => match url(found).filter(|_| !after_word) {
                Some(url) => (format!("<{url}>"), url.len()),
                None => ("h".to_owned(), 1),
            },
        };
        out.push_str(&piece);
        rest = found.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// A code span stays as it is; a backtick without a partner in the same paragraph is a character.
fn code_span(text: &str) -> (String, usize) {
    let run = text.bytes().take_while(|byte| *byte == b'`').count();
    let (fence, rest) = text.split_at(run);
    let paragraph = rest
        .find("\n\n")
        .map_or(rest, |end| rest.get(..end).unwrap_or(rest));
    let mut from = 0;
    while let Some(found) = paragraph.get(from..).and_then(|rest| rest.find('`')) {
        let start = from + found;
        let length = paragraph
            .bytes()
            .skip(start)
            .take_while(|byte| *byte == b'`')
            .count();
        if length == run {
            let end = run + start + length;
            return (text.get(..end).unwrap_or(text).to_owned(), end);
        }
        from = start + length;
    }
    (fence.replace('`', "\\`"), run)
}

/// `<https://…>`.
fn autolink(text: &str) -> Option<&str> {
    let url = url(text.strip_prefix('<')?)?;
    text.get(..url.len() + 2).filter(|link| link.ends_with('>'))
}

/// Keeps a link to a URL, and the text of a link to a place in the API's own documentation, whose URL is not known.
/// Every other bracket is a character.
fn bracket(text: &str) -> (String, usize) {
    let link = || {
        let (label, rest) = text.strip_prefix('[')?.split_once("](")?;
        let (target, _) = rest.split_once(')')?;
        let plain = !label.contains(['[', ']', '<', '`', '\n'])
            && !target.contains(char::is_whitespace)
            && !target.contains(['(', '<', '>']);
        let length = label.len() + target.len() + 4;
        if target.starts_with("http://") || target.starts_with("https://") {
            plain.then(|| (text.get(..length).unwrap_or(text).to_owned(), length))
        } else {
            let is_relative = target.starts_with(['/', '#', '.']);
            (plain && is_relative).then(|| (escaped(label), length))
        }
    };
    link().unwrap_or_else(|| ("\\[".to_owned(), 1))
}

/// An escape of the author's stays one.
fn backslash(text: &str) -> (String, usize) {
    match text.as_bytes().get(1) {
        Some(byte) if byte.is_ascii_punctuation() => (text.get(..2).unwrap_or(text).to_owned(), 2),
        _ => ("\\\\".to_owned(), 1),
    }
}

/// The URL that the text begins with.
fn url(text: &str) -> Option<&str> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.starts_with(scheme))?;
    let end = text.find(|char: char| char.is_whitespace() || "<>()[]{}\"'`|\\^*".contains(char));
    let url = text
        .get(..end.unwrap_or(text.len()))?
        .trim_end_matches(['.', ',', ';', ':', '!', '?', '_']);
    (url.len() > scheme.len()).then_some(url)
}
