//! The servers of the API and of an operation.

use crate::document;
use crate::model::{Server, ServerVariable};

/// Lowers a list of servers.
pub(in crate::lower) fn servers(described: &[document::Server<'_>]) -> Vec<Server> {
    let variable = |variable: &document::ServerVariable<'_>| ServerVariable {
        name: variable.name.to_owned(),
        default: variable.default.to_owned(),
        values: variable
            .values
            .iter()
            .map(|value| (*value).to_owned())
            .collect(),
    };
    let server = |server: &document::Server<'_>| Server {
        url: server.url.to_string(),
        description: server.description.to_owned(),
        variables: server.variables.iter().map(variable).collect(),
        environment: server.environment.map(str::to_owned),
    };
    described.iter().map(server).collect()
}

/// Returns the default server (OpenAPI 3.1 §4.8.1).
pub(in crate::lower) fn root_server() -> Server {
    Server {
        url: "/".to_owned(),
        description: String::new(),
        variables: Vec::new(),
        environment: None,
    }
}
