//! Redacts secrets in texts that a server has sent.

use super::Credentials;

/// Shorter secrets are not searched for in texts, where they would be found by chance.
const MIN_REDACTED: usize = 8;

impl Credentials {
    /// Redacts the known secrets in a text that a server has sent, which may repeat them in an error.
    pub(crate) fn redact(&self, text: &mut String) {
        let secrets = self.entries.iter().flat_map(|entry| &entry.secrets);
        for secret in secrets.filter(|secret| secret.len() >= MIN_REDACTED) {
            if text.contains(secret.as_str()) {
                *text = text.replace(secret.as_str(), "[redacted]");
            }
        }
    }
}
