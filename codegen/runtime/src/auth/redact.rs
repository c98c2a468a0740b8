//! Redacts secrets in texts that a server has sent.

use super::Credentials;
use crate::error::Redactor;
use crate::json::REDACTED;
use crate::url::encode;
use std::sync::Arc;

/// Shorter secrets are not searched for in texts, where they would be found by chance.
const MIN_REDACTED: usize = 4;

/// Shorter secrets are redacted only where they are whole words, since longer words contain them by chance.
const MIN_WITHIN_WORDS: usize = 8;

impl Credentials {
    /// Returns the function that redacts the secrets that are known now in a text that a server has sent, which may repeat
    /// them in an error.
    pub(crate) fn redactor(&self) -> Redactor {
        let authenticators = self.entries.iter().map(|entry| &entry.authenticator);
        let secrets = authenticators.flat_map(|authenticator| authenticator.secrets());
        let forms: Vec<String> = secrets.flat_map(|secret| forms(&secret)).collect();
        Arc::new(move |text| forms.iter().for_each(|form| redact(text, form)))
    }
}

/// Returns a secret as it is, percent-encoded, and in JSON, where some servers escape slashes.
fn forms(secret: &str) -> [String; 4] {
    let json = serde_json::Value::from(secret).to_string();
    let json = json
        .get(1..json.len().saturating_sub(1))
        .unwrap_or_default();
    let slashes = json.replace('/', r"\/");
    [
        secret.to_owned(),
        encode(secret).into_owned(),
        json.to_owned(),
        slashes,
    ]
}

/// Redacts a secret in a text, also where the text was cut off within the secret, which `…` indicates.
///
/// The case of letters is ignored: a host or a media type may have been converted to lower case.
fn redact(text: &mut String, secret: &str) {
    if secret.len() < MIN_REDACTED {
        return;
    }
    let (lower, secret) = (text.to_ascii_lowercase(), secret.to_ascii_lowercase());
    let whole = lower
        .match_indices(&secret)
        .map(|(start, found)| (start, start.saturating_add(found.len())))
        .filter(|found| secret.len() >= MIN_WITHIN_WORDS || is_word(&lower, *found));
    let cut_off = lower.match_indices('…').filter_map(|(end, _)| {
        let before = lower.get(..end)?;
        let mut beginnings = (MIN_WITHIN_WORDS..secret.len()).rev();
        let longest = beginnings.find(|length| {
            secret
                .get(..*length)
                .is_some_and(|beginning| before.ends_with(beginning))
        });
        Some((end.saturating_sub(longest?), end))
    });
    let mut found: Vec<(usize, usize)> = whole.chain(cut_off).collect();
    found.sort_unstable();
    let (mut redacted, mut copied) = (String::new(), 0);
    for (start, end) in found {
        if let Some(before) = text.get(copied..start) {
            redacted.push_str(before);
            redacted.push_str(REDACTED);
        }
        copied = copied.max(end);
    }
    if copied > 0 {
        redacted.push_str(text.get(copied..).unwrap_or_default());
        *text = redacted;
    }
}

/// Returns whether a range of a text is surrounded by neither letters nor digits.
fn is_word(text: &str, (start, end): (usize, usize)) -> bool {
    let before = text
        .get(..start)
        .and_then(|before| before.chars().next_back());
    let after = text.get(end..).and_then(|after| after.chars().next());
    ![before, after]
        .into_iter()
        .flatten()
        .any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redacted(text: &str, secret: &str) -> String {
        let mut text = text.to_owned();
        redact(&mut text, secret);
        text
    }

    #[test]
    fn secret_is_redacted_in_whole_or_cut_off() {
        let secret = "s3cret-Token";
        for (text, expected) in [
            ("no s3cret-Token, s3cret-Token", "no [redacted], [redacted]"),
            ("at s3cret-token.example", "at [redacted].example"),
            ("at s3cret-Tokens", "at [redacted]s"),
            ("it begins s3cret-Tok…", "it begins [redacted]…"),
            ("it begins s3cret…", "it begins s3cret…"),
            ("s3cret-Tok and s3", "s3cret-Tok and s3"),
        ] {
            assert_eq!(redacted(text, secret), expected);
        }
        assert_eq!(redacted("aaaaaaaaaaaaa…", "aaaaaaaaaa"), "[redacted]…");
        assert_eq!(redacted("redacted!", "redacted"), "[redacted]!");
    }

    #[test]
    fn secret_that_is_short_is_redacted_where_it_is_a_word() {
        for (text, expected) in [
            ("hunter", "[redacted]"),
            ("no `Hunter` (hunter)", "no `[redacted]` ([redacted])"),
            ("key=hunter&page=1", "key=[redacted]&page=1"),
            (
                "hunters, headhunter, hunter2, éhunter",
                "hunters, headhunter, hunter2, éhunter",
            ),
            ("hunt…", "hunt…"),
        ] {
            assert_eq!(redacted(text, "hunter"), expected);
        }
        assert_eq!(
            redacted("the code is 1234", "1234"),
            "the code is [redacted]"
        );
        assert_eq!(redacted("the pet is 123", "123"), "the pet is 123");
    }
}
