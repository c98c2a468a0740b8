//! The documentation of the servers of an API: where calls are sent, and how that is changed.

use crate::emit::{docs, markdown};
use crate::model::Server;

/// Returns a paragraph about the servers of the document, of which a client uses the first one.
pub(super) fn docs(servers: &[Server]) -> Vec<String> {
    let base_url = "[`base_url`](clientwright_runtime::ClientBuilder::base_url)";
    let Some(first) = servers.first() else {
        return Vec::new();
    };
    if !first.url.contains("://") {
        return vec![format!(
            "The document has no absolute URL of a server, so {base_url} must be set."
        )];
    }
    let described =
        |server: &Server| !server.description.is_empty() || !server.variables.is_empty();
    if let [only] = servers
        && !described(only)
    {
        let url = markdown::code(&only.url);
        return vec![format!(
            "Calls are sent to {url}, unless {base_url} is set."
        )];
    }
    let mut lines = vec![format!(
        "Calls are sent to the first server of the document, unless {base_url} is set:"
    )];
    lines.push(String::new());
    lines.extend(servers.iter().map(item));
    lines
}

/// Returns the item of a list about a server.
fn item(server: &Server) -> String {
    let mut sentences = docs::text("", &server.description);
    sentences.retain(|line| !line.is_empty());
    if !server.variables.is_empty() {
        let variables = server.variables.iter().map(|variable| {
            let values = match variable.values.as_slice() {
                [] => String::new(),
                values => format!(" ({})", codes(values)),
            };
            let default = markdown::code(&variable.default);
            format!(
                "{}{values}, default {default}",
                markdown::code(&variable.name)
            )
        });
        let setter = "[`server_variable`](clientwright_runtime::ClientBuilder::server_variable)";
        let variables: Vec<String> = variables.collect();
        sentences.push(format!("{setter} sets {}.", variables.join("; ")));
    }
    let url = markdown::code(&server.url);
    if sentences.is_empty() {
        format!("- {url}")
    } else {
        format!("- {url}: {}", sentences.join(" "))
    }
}

fn codes(values: &[String]) -> String {
    let values: Vec<String> = values.iter().map(|value| markdown::code(value)).collect();
    values.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ServerVariable;

    fn server(url: &str, description: &str) -> Server {
        Server {
            url: url.to_owned(),
            description: description.to_owned(),
            variables: Vec::new(),
            environment: None,
        }
    }

    #[test]
    fn servers_are_documented_with_their_descriptions_and_variables() {
        let shown = |servers: &[Server]| {
            let link = |name| format!("(clientwright_runtime::ClientBuilder::{name})");
            let text = docs(servers).join("\n");
            text.replace(&link("base_url"), "")
                .replace(&link("server_variable"), "")
        };
        assert_eq!(
            shown(&[server("/v1", "Production.")]),
            "The document has no absolute URL of a server, so [`base_url`] must be set."
        );
        assert_eq!(
            shown(&[server("https://a.example", "")]),
            "Calls are sent to `https://a.example`, unless [`base_url`] is set."
        );
        let region = ServerVariable {
            name: "region".to_owned(),
            default: "eu".to_owned(),
            values: vec!["eu".to_owned(), "us".to_owned()],
        };
        let regional = Server {
            variables: vec![region],
            ..server("https://{region}.b.example", "Staging\n\nReset daily.")
        };
        assert_eq!(
            shown(&[server("https://a.example", "Production"), regional, server("https://c.example", "")]),
            "Calls are sent to the first server of the document, unless [`base_url`] is set:

- `https://a.example`: Production.
- `https://{region}.b.example`: Staging. Reset daily. [`server_variable`] sets `region` (`eu`, `us`), default `eu`.
- `https://c.example`"
        );
    }
}
