//! From the document's texts to ASCII words (or letters of scripts without case) that `case` can cut.

use any_ascii::any_ascii_char;

/// The words for names that consist of symbols only.
const SYMBOLS: &[(char, &str)] = &[
    (' ', "space"),
    ('!', "not"),
    ('#', "hash"),
    ('$', "dollar"),
    ('%', "percent"),
    ('&', "and"),
    ('*', "star"),
    ('+', "plus"),
    (',', "comma"),
    ('-', "minus"),
    ('.', "dot"),
    ('/', "slash"),
    (':', "colon"),
    (';', "semicolon"),
    ('<', "less"),
    ('=', "equal"),
    ('>', "greater"),
    ('?', "question"),
    ('@', "at"),
    ('\\', "backslash"),
    ('^', "caret"),
    ('_', "underscore"),
    ('|', "or"),
    ('~', "tilde"),
];

/// The text with only letters, digits and separators left; never without a letter or digit.
pub(super) fn readable(text: &str) -> String {
    let (sign, mut rest) = sign(text);
    let mut out = String::with_capacity(sign.len() + text.len());
    out.push_str(sign);
    while let Some(char) = rest.chars().next() {
        let mut taken = char.len_utf8();
        match char {
            'A'..='Z' => taken = acronym(rest, &mut out),
            'a'..='z' | '0'..='9' => out.push(char),
            '\'' | '\u{2019}' => {}
            _ if char.is_ascii() => out.push(' '),
            _ => letter(char, &mut out),
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    if out.chars().any(char::is_alphanumeric) {
        out
    } else {
        symbols(text)
    }
}

/// The text in ASCII letters, whatever its script: `yonghu` for `用户`. A file's name has to be so.
pub(super) fn transcribed(text: &str) -> String {
    let transcribed: String = text
        .chars()
        .map(|char| match any_ascii_char(char) {
            // What has no transcription stays, and becomes its code point.
            "" if char.is_alphanumeric() => code_point(char),
            _ if char.is_ascii() => char.to_string(),
            ascii if char.is_alphanumeric() => ascii.to_owned(),
            _ => char.to_string(),
        })
        .collect();
    readable(&transcribed)
}

/// `plus` or `minus` for a name such as `+1`, and the text after the sign.
fn sign(text: &str) -> (&'static str, &str) {
    let signed = [("+", "plus"), ("-", "minus")];
    signed
        .into_iter()
        .find_map(|(sign, word)| Some((word, text.strip_prefix(sign)?)))
        .filter(|(_, rest)| rest.starts_with(|char: char| char.is_ascii_digit()))
        .unwrap_or(("", text))
}

/// Pushes the run of capitals at the start of a text so that its plural (`IDs`), `IPv4` and `OAuth` stay one word.
/// Returns the length of what it stands for.
fn acronym(text: &str, out: &mut String) -> usize {
    let known = ["IPv4", "IPv6", "OAuth"];
    if let Some(word) = known.into_iter().find(|word| text.starts_with(word)) {
        out.extend(capitalised(word));
        return word.len();
    }
    let after = text.trim_start_matches(|char: char| char.is_ascii_uppercase());
    let length = text.len() - after.len();
    let run = text.get(..length).unwrap_or_default();
    let is_plural = after
        .strip_prefix('s')
        .is_some_and(|after| !after.starts_with(|char: char| char.is_ascii_lowercase()));
    if is_plural && length > 1 {
        out.extend(capitalised(run));
    } else {
        out.push_str(run);
    }
    length
}

/// The letters of a word, small except for the first.
fn capitalised(word: &str) -> impl Iterator<Item = char> {
    word.chars().enumerate().map(|(index, char)| match index {
        0 => char,
        _ => char.to_ascii_lowercase(),
    })
}

/// Pushes what a letter outside ASCII becomes.
///
/// A letter of a script with case, such as `ä`, `щ` or `ω`, is transcribed: Rust would take it as it
/// is, but warns where it looks like another. A letter of a script without case, such as `查`, stays.
/// What no identifier may contain becomes its code point.
fn letter(char: char, out: &mut String) {
    let lower = char.to_lowercase().next().unwrap_or(char);
    let upper = lower != char;
    if !char.is_alphanumeric() {
        // A combining mark belongs to the letter before it.
        if !unicode_ident::is_xid_continue(char) {
            out.push(' ');
        }
    } else if char.is_lowercase() || upper {
        let ascii = any_ascii_char(lower).chars();
        let ascii = ascii.filter(char::is_ascii_alphanumeric);
        out.extend(ascii.enumerate().map(|(index, ascii)| match index {
            0 if upper => ascii.to_ascii_uppercase(),
            _ => ascii.to_ascii_lowercase(),
        }));
    } else if continues(out, char) || unicode_ident::is_xid_start(char) {
        out.push(char);
    } else {
        out.push_str(&code_point(char));
    }
}

/// Returns whether a character, such as a vowel sign, continues the word at the end of a name.
fn continues(name: &str, char: char) -> bool {
    unicode_ident::is_xid_continue(char) && name.ends_with(char::is_alphanumeric)
}

/// The words of a name without any letter or digit.
fn symbols(text: &str) -> String {
    if text.is_empty() {
        return "empty".to_owned();
    }
    let words = text.chars().map(|char| {
        let known = SYMBOLS.iter().find(|(symbol, _)| *symbol == char);
        known.map_or_else(|| code_point(char), |(_, word)| format!(" {word} "))
    });
    words.collect()
}

fn code_point(char: char) -> String {
    format!(" u{:x} ", u32::from(char))
}
