//! An operation with its arguments and settings.

use super::Argument;
use super::body::Content;
use super::parameters::Encoded;
use crate::client::{Client, Shared};
use crate::error::{Error, ErrorKind};
use crate::json::Deviation;
use crate::operation::{Location, Operation};
use crate::settings::{DecodePolicy, RetryPolicy, Settings};
use std::fmt::{self, Debug, Formatter};
use std::time::Duration;

/// A call of an operation, with its arguments and settings.
///
/// The first error in an argument is returned when the call is sent.
#[must_use = "a call does nothing until it is sent"]
pub struct Call(pub(crate) Box<Parts>);

pub(crate) struct Parts {
    pub(crate) client: Client,
    pub(crate) operation: &'static Operation,
    pub(crate) arguments: Vec<Option<Encoded>>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<Content>,
    pub(crate) settings: Option<Box<Settings>>,
    pub(crate) failure: Option<Error>,
    /// The idempotency key, once the call is being sent.
    pub(crate) key: Option<String>,
    /// The URL that replaces that of the path and query arguments.
    pub(crate) target: Option<String>,
}

impl Client {
    /// Creates a call of an operation.
    pub fn call(&self, operation: &'static Operation) -> Call {
        Call::new(self.clone(), operation)
    }
}

impl Call {
    pub(crate) fn new(client: Client, operation: &'static Operation) -> Self {
        Self(Box::new(Parts {
            client,
            operation,
            arguments: Vec::with_capacity(operation.argument_count()),
            headers: Vec::new(),
            body: None,
            settings: None,
            failure: None,
            key: None,
            target: None,
        }))
    }

    /// Returns a copy of the call.
    ///
    /// # Errors
    /// Returns an error if its body is a stream.
    pub(crate) fn try_clone(&self) -> Result<Self, Error> {
        let parts = &*self.0;
        let body = match &parts.body {
            Some(body) => Some(body.try_clone().ok_or_else(|| {
                refused(parts.operation, "body", "a stream can be sent once only")
            })?),
            None => None,
        };
        Ok(Self(Box::new(Parts {
            client: parts.client.clone(),
            operation: parts.operation,
            arguments: parts.arguments.clone(),
            headers: parts.headers.clone(),
            body,
            settings: parts.settings.clone(),
            failure: parts.failure.as_ref().map(Error::clone_unsent),
            key: parts.key.clone(),
            target: parts.target.clone(),
        })))
    }

    /// Returns the operation.
    pub fn operation(&self) -> &'static Operation {
        self.0.operation
    }

    /// Returns the configuration of the client.
    pub(crate) fn shared(&self) -> &Shared {
        &self.0.client.0
    }

    /// Returns the settings of the call.
    pub(crate) fn settings(&self) -> &Settings {
        let own = self.0.settings.as_deref();
        own.unwrap_or(&self.shared().settings)
    }

    /// Reports deviations of the response to the hooks, and returns the first one of a required value that was not
    /// received.
    pub(crate) fn report_deviations<'d>(
        &self,
        deviations: &'d [Deviation],
    ) -> Option<&'d Deviation> {
        self.shared().deviations(self.operation(), deviations);
        deviations.iter().find(|deviation| deviation.is_blank())
    }

    /// Sets an argument of the path.
    pub fn path<A: Argument + ?Sized>(self, name: &str, value: &A) -> Self {
        self.argument(Location::Path, name, value.encoded())
    }

    /// Sets an argument of the query.
    pub fn query<A: Argument + ?Sized>(self, name: &str, value: &A) -> Self {
        self.argument(Location::Query, name, value.encoded())
    }

    /// Sets an argument in a header.
    pub fn header<A: Argument + ?Sized>(self, name: &str, value: &A) -> Self {
        self.argument(Location::Header, name, value.encoded())
    }

    /// Sets an argument in a cookie.
    pub fn cookie<A: Argument + ?Sized>(self, name: &str, value: &A) -> Self {
        self.argument(Location::Cookie, name, value.encoded())
    }

    /// Sets the argument that is the whole query string.
    pub fn querystring<A: Argument + ?Sized>(self, name: &str, value: &A) -> Self {
        self.argument(Location::QueryString, name, value.encoded())
    }

    fn argument(self, location: Location, name: &str, encoded: Result<Encoded, String>) -> Self {
        match (self.operation().parameter(location, name), encoded) {
            (Some((index, _)), Ok(value)) => self.set(index, value),
            (Some(_), Err(reason)) => self.refuse(name, &reason),
            (None, _) => self.refuse(name, "the operation has no such parameter"),
        }
    }

    /// Sets the argument with an index, as [`Operation::parameter`] returns it.
    pub(crate) fn set(mut self, index: usize, value: Encoded) -> Self {
        let arguments = &mut self.0.arguments;
        if arguments.len() <= index {
            arguments.resize(index.saturating_add(1), None);
        }
        if let Some(argument) = arguments.get_mut(index) {
            *argument = Some(value);
        }
        self
    }

    pub(crate) fn refuse(mut self, parameter: &str, reason: &str) -> Self {
        let operation = self.0.operation;
        let failure = &mut self.0.failure;
        failure.get_or_insert_with(|| refused(operation, parameter, reason));
        self
    }

    /// Returns whether the caller has set a header, for all calls or for this one.
    pub(crate) fn has_header(&self, name: &str) -> bool {
        let mut own = self.0.headers.iter();
        own.any(|(known, _)| known.eq_ignore_ascii_case(name))
            || self.shared().headers.contains_key(name)
    }

    /// Sets a header that the document does not declare. It replaces a header of the client with the same name.
    pub fn undeclared_header(mut self, name: &str, value: &str) -> Self {
        self.0.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sets the timeout of the whole call, with all attempts and the waits between them.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.settings_mut().limit_call(limit);
        self
    }

    /// Sets the timeout of each attempt.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.settings_mut().limit_attempt(limit);
        self
    }

    /// Sets the retry policy.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.settings_mut().retry = retry;
        self
    }

    /// Sets how a response is decoded that deviates from its type.
    pub fn decode_policy(mut self, policy: DecodePolicy) -> Self {
        self.settings_mut().policy = policy;
        self
    }

    pub(crate) fn settings_mut(&mut self) -> &mut Settings {
        let parts = &mut *self.0;
        let of_client = &parts.client.0.settings;
        let own = &mut parts.settings;
        own.get_or_insert_with(|| Box::new(of_client.clone()))
    }
}

/// Creates the error of an argument that cannot be sent.
pub(crate) fn refused(operation: &'static Operation, parameter: &str, reason: &str) -> Error {
    Error::new(
        ErrorKind::Argument,
        format!("the argument `{parameter}` is refused: {reason}"),
    )
    .with_operation(operation)
}

/// Formats the operation and the names of the arguments. Their values may be secret.
impl Call {
    /// Formats the request builder `name`, which contains this call only.
    ///
    /// The builders call it, so that each of their implementations of [`Debug`] is one call, which compiles fast.
    #[doc(hidden)]
    pub fn debug(&self, name: &str, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple(name).field(self).finish()
    }
}

impl Debug for Call {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let names = self.0.operation.argument_names();
        let present = names
            .zip(&self.0.arguments)
            .filter_map(|(name, value)| value.is_some().then_some(name));
        f.debug_struct("Call")
            .field("operation", &self.0.operation.id)
            .field("arguments", &present.collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}
