//! The variables of servers (OpenAPI 3.1 §4.8.6).

use super::{all_servers, configuration};
use crate::error::Error;
use crate::operation::{Api, Server};

/// Checks the variables that the caller has set.
///
/// # Errors
/// Returns an error if no server has such a variable, or the value would change the host of a server.
pub(super) fn check(api: &Api, variables: &[(String, String)]) -> Result<(), Error> {
    for (name, value) in variables {
        let of_server = |server: &Server| server.variables.iter().any(|(known, _)| known == name);
        if !all_servers(api).any(of_server) {
            return Err(configuration(format!(
                "no server of the document has a variable \"{name}\""
            )));
        }
        let changes_host = value.contains(['/', '\\', '?', '#', '@']);
        if changes_host && all_servers(api).any(|server| is_in_host(server.url, name)) {
            return Err(configuration(format!(
                "the server variable \"{name}\" is a part of the host, so its value cannot contain `/`, `\\`, `?`, `#` or `@`"
            )));
        }
    }
    Ok(())
}

/// Returns whether a variable is in the host or port of a URL template.
///
/// A value of such a variable with a slash would send calls, with their credentials, to another host.
fn is_in_host(template: &str, name: &str) -> bool {
    let after_scheme = template.split_once("://").map(|(_, rest)| rest);
    let host = after_scheme.and_then(|rest| rest.split('/').next());
    host.is_some_and(|host| host.contains(&format!("{{{name}}}")))
}

/// Returns the URL of a server with the values of its variables.
pub(super) fn fill(server: &Server, variables: &[(String, String)]) -> String {
    let mut url = server.url.to_owned();
    for (name, default) in server.variables {
        let set = variables.iter().find(|(known, _)| known == name);
        url = url.replace(
            &format!("{{{name}}}"),
            set.map_or(*default, |(_, value)| value),
        );
    }
    url
}
