//! The documentation of the crate: its front page in rustdoc.

use super::{docs, recursion_limit};
use crate::model::Api;
use crate::names::{CredentialNames, Name, Names};

/// Returns the title and the description of the document, how a client is built, and what the features are.
pub(super) fn lines(
    api: &Api,
    names: &Names,
    recursion_limit: Option<usize>,
    library: &str,
) -> Vec<String> {
    let mut lines = docs::text(&api.title, &api.description);
    if lines.is_empty() {
        lines.push("A client of an API.".to_owned());
    }
    lines.extend(["", "# Usage", "", "```no_run"].map(str::to_owned));
    lines.extend(usage(api, names, library));
    lines.extend(["```", ""].map(str::to_owned));
    lines.extend(
        [
            "A method of [`Client`] for each tag of the document returns the operations of the tag. An operation",
            "returns a request builder, which sets optional arguments and is sent by `.await`. A call that fails",
            "returns an [`Error`].",
            "",
            "# Features",
            "",
            "Each tag is a module and a feature; the default feature `full` enables all of them. The feature `fake`",
            "adds a fake of the API for tests, `blocking` calls in programs that are not async, and `tracing` a span",
            "for each attempt. The default feature `serde` implements `Serialize` and `Deserialize` for all types; the",
            "client itself does not need them, and compiles faster without.",
        ]
        .map(str::to_owned),
    );
    lines.extend(recursion_limit.into_iter().flat_map(recursion_limit::docs));
    lines
}

/// Returns the lines that build a client, with credentials if the document has some that are secrets.
fn usage(api: &Api, names: &Names, library: &str) -> Vec<String> {
    let mut credentials = names.credentials.iter();
    let credentials = credentials.find(|names| takes_secrets(api, names));
    let mut lines = match credentials {
        Some(_) => vec![format!("use {library}::{{Client, Credentials}};")],
        None => vec![format!("use {library}::Client;")],
    };
    lines.push(String::new());
    lines.push(format!("# fn example() -> Result<(), {library}::Error> {{"));
    match credentials {
        Some(names) => {
            let secrets = names.schemes.iter().flat_map(|(_, arguments)| arguments);
            let secrets: Vec<String> = secrets.map(|name| format!("\"{}\"", name.bare())).collect();
            let constructor = names.constructor.text();
            let secrets = secrets.join(", ");
            lines.extend([
                format!("let credentials = Credentials::{constructor}({secrets});"),
                "let client = Client::builder().credentials(credentials).build()?;".to_owned(),
            ]);
        }
        None => lines.push("let client = Client::builder().build()?;".to_owned()),
    }
    lines.extend(["# Ok(())", "# }"].map(str::to_owned));
    lines
}

fn takes_secrets(api: &Api, names: &CredentialNames) -> bool {
    let mut schemes = names.schemes.iter();
    schemes.all(|(id, arguments)| {
        let scheme = api.security_schemes.get(id.0 as usize);
        let is_secret = scheme.is_some_and(|scheme| !scheme.credential.kind.takes_authenticator);
        is_secret && arguments.iter().map(Name::bare).all(str::is_ascii)
    })
}
