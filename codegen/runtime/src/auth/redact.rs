//! Redacts secrets in texts that a server has sent.

use super::Credentials;
use crate::json::REDACTED;
use crate::url::encode;

/// Shorter secrets are not searched for in texts, where they would be found by chance.
const MIN_REDACTED: usize = 8;

impl Credentials {
    /// Redacts the known secrets in a text that a server has sent, which may repeat them in an error.
    pub(crate) fn redact(&self, text: &mut String) {
        for secret in self
            .entries
            .iter()
            .flat_map(|entry| entry.authenticator.secrets())
        {
            let json = serde_json::Value::from(&*secret).to_string();
            let json = json
                .get(1..json.len().saturating_sub(1))
                .unwrap_or_default();
            // Some servers escape slashes in JSON.
            for form in [&*secret, &*encode(&secret), json, &json.replace('/', r"\/")] {
                redact(text, form);
            }
        }
    }
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
        .map(|(start, found)| (start, start.saturating_add(found.len())));
    let cut_off = lower.match_indices('…').filter_map(|(end, _)| {
        let before = lower.get(..end)?;
        let mut beginnings = (MIN_REDACTED..secret.len()).rev();
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
            ("it begins s3cret-Tok…", "it begins [redacted]…"),
            ("it begins s3cret…", "it begins s3cret…"),
            ("s3cret-Tok and s3", "s3cret-Tok and s3"),
        ] {
            assert_eq!(redacted(text, secret), expected);
        }
        assert_eq!(redacted("aaaaaaaaaaaaa…", "aaaaaaaaaa"), "[redacted]…");
        assert_eq!(redacted("redacted!", "redacted"), "[redacted]!");
        assert_eq!(redacted("no: short", "short"), "no: short");
    }
}
