//! The text of an error: the failure, the messages of the API, a remedy.

use super::{Error, ErrorKind};
use http::StatusCode;
use std::fmt::{self, Debug, Display, Formatter};

/// The maximum number of messages of the API that are printed.
const MESSAGES: usize = 3;

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.0.operation {
            let method = operation.method.as_str();
            write!(f, "{} ({method} {}): ", operation.id, operation.path)?;
        }
        f.write_str(&self.0.text)?;
        for (index, message) in self.0.messages.iter().take(MESSAGES).enumerate() {
            f.write_str(if index == 0 { ": " } else { "; " })?;
            Display::fmt(message, f)?;
        }
        let more = self.0.messages.len().saturating_sub(MESSAGES);
        if more > 0 {
            write!(f, "; and {more} more")?;
        }
        self.advice(f)?;
        if self.0.attempts.len() > 1 {
            write!(f, "; after {} attempts", self.0.attempts.len())?;
        }
        if let Some(id) = &self.0.request_id {
            write!(f, " [request {id}]")?;
        }
        Ok(())
    }
}

impl Error {
    /// Formats what the caller can do about the failure.
    fn advice(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(wait) = self.0.retry_after {
            write!(
                f,
                "; the API requires a wait of {} s before the next attempt",
                wait.as_secs_f64().ceil()
            )?;
        }
        if self.kind() != ErrorKind::Api {
            return Ok(());
        }
        match (self.status(), self.permissions()) {
            (Some(StatusCode::UNAUTHORIZED), []) => f.write_str("; check the credentials"),
            (Some(StatusCode::UNAUTHORIZED), permissions) => {
                write!(
                    f,
                    "; check the credentials, which need the permission {}",
                    one_of(permissions)
                )
            }
            (Some(StatusCode::FORBIDDEN), []) => f.write_str("; the credentials lack a permission"),
            (Some(StatusCode::FORBIDDEN), permissions) => {
                write!(
                    f,
                    "; the credentials need the permission {}",
                    one_of(permissions)
                )
            }
            _ => Ok(()),
        }
    }
}

fn one_of(permissions: &[&str]) -> String {
    let quoted: Vec<String> = permissions
        .iter()
        .map(|permission| format!("\"{permission}\""))
        .collect();
    quoted.join(" or ")
}

/// Formats the kind, the status, the text of `Display`, the attempts and the source. Headers are not printed.
impl Debug for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.kind())
            .field("status", &self.status())
            .field("text", &self.to_string())
            .field("attempts", &self.0.attempts)
            .field("source", &self.0.source)
            .finish()
    }
}
