//! From the document's texts to ASCII words (or letters of scripts without case) that heck can cut.

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
    let mut out = sign(text);
    let chars: Vec<char> = text.chars().collect();
    let mut at = usize::from(!out.is_empty());
    while let Some(&char) = chars.get(at) {
        at += match char {
            'A'..='Z' => acronym(chars.get(at..).unwrap_or_default(), &mut out),
            'a'..='z' | '0'..='9' => push(char, &mut out),
            '\'' | '\u{2019}' => 1,
            _ if char.is_ascii() => push(' ', &mut out),
            _ => letter(char, &mut out),
        };
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

/// `plus` or `minus` for a name such as `+1`.
fn sign(text: &str) -> String {
    let mut chars = text.chars();
    let word = match chars.next() {
        Some('+') => "plus",
        Some('-') => "minus",
        _ => "",
    };
    let number = chars.next().is_some_and(|char| char.is_ascii_digit());
    if number {
        word.to_owned()
    } else {
        String::new()
    }
}

fn push(char: char, out: &mut String) -> usize {
    out.push(char);
    1
}

/// Pushes a run of capitals so that its plural (`IDs`), `IPv4` and `OAuth` stay one word.
fn acronym(chars: &[char], out: &mut String) -> usize {
    let starts = |word: &str| word.chars().eq(chars.iter().take(word.len()).copied());
    for word in ["IPv4", "IPv6", "OAuth"] {
        if starts(word) {
            out.extend(word.chars().enumerate().map(|(index, char)| match index {
                0 => char,
                _ => char.to_ascii_lowercase(),
            }));
            return word.len();
        }
    }
    let run = chars
        .iter()
        .take_while(|char| char.is_ascii_uppercase())
        .count();
    let plural = run > 1
        && chars.get(run) == Some(&'s')
        && !chars.get(run + 1).is_some_and(char::is_ascii_lowercase);
    let taken = chars.iter().take(run);
    if plural {
        out.extend(taken.enumerate().map(|(index, char)| match index {
            0 => *char,
            _ => char.to_ascii_lowercase(),
        }));
    } else {
        out.extend(taken);
    }
    run
}

/// Pushes what a letter outside ASCII becomes.
///
/// A letter of a script with case, such as `ä`, `щ` or `ω`, is transcribed: Rust would take it as it
/// is, but warns where it looks like another. A letter of a script without case, such as `查`, stays.
/// What no identifier may contain becomes its code point.
fn letter(char: char, out: &mut String) -> usize {
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
    1
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
