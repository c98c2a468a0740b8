//! Refuses calls that require credentials where the client has none.

use super::Credentials;
use crate::error::{Error, ErrorKind};
use crate::operation::{Carrier, Operation, Requirement};

impl Credentials {
    /// Returns an error if an operation requires credentials and there are none at all.
    ///
    /// A client certificate is not known to the client, so that an alternative of it is never refused. Neither is one
    /// whose header the caller has set by hand.
    pub(crate) fn require(
        &self,
        operation: &'static Operation,
        has_header: impl Fn(&str) -> bool,
    ) -> Result<(), Error> {
        let may_be_sent = |requirement: &Requirement| match requirement.scheme.carrier {
            Carrier::Connection => true,
            Carrier::Header(name, _) => has_header(name),
            Carrier::Custom => has_header("authorization"),
            Carrier::Cookie(_) => has_header("cookie"),
            Carrier::Query(_) => false,
        };
        let may_be_fulfilled = |needed: &&[Requirement]| needed.iter().all(may_be_sent);
        if self.anonymous
            || !self.is_empty()
            || operation.security.is_empty()
            || operation.security.iter().any(may_be_fulfilled)
        {
            return Ok(());
        }
        let alternatives: Vec<String> = operation
            .security
            .iter()
            .map(|needed| {
                let names: Vec<String> = needed
                    .iter()
                    .map(|requirement| format!("`{}`", requirement.scheme.name))
                    .collect();
                names.join(" and ")
            })
            .collect();
        let text = format!(
            "the operation requires credentials and the client has none: add {} with `ClientBuilder::credentials`, or `Credentials::anonymous()` to send it without",
            alternatives.join(", or ")
        );
        Err(Error::new(ErrorKind::Credentials, text).with_operation(operation))
    }
}
