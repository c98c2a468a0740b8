//! The names of credentials: a constructor for each distinct alternative.

use super::credential_alternatives::alternatives;
use super::unique::{Joint, Scope};
use super::{CredentialNames, Name, Subject, case, reserved};
use crate::model::{Api, SecuritySchemeId};

/// The names of security schemes.
pub(super) struct SchemeNames {
    /// The constant of each scheme.
    pub(super) constants: Vec<Name>,
    /// One for each distinct alternative of credentials.
    pub(super) credentials: Vec<CredentialNames>,
    /// The constructor of each scheme that has a client credentials flow.
    pub(super) client_credentials: Vec<(SecuritySchemeId, Name)>,
}

pub(super) fn name(api: &Api) -> SchemeNames {
    let constants = api.security_schemes.iter();
    let constants =
        constants.map(|scheme| (constant(&case::screaming(&scheme.name)), Subject::Nothing));
    let constants = Scope::new(Joint::Snake).assign(constants.collect::<Vec<_>>(), &mut Vec::new());
    let alternatives = alternatives(api);
    let with_tokens: Vec<_> = (0..)
        .map(SecuritySchemeId)
        .zip(&api.security_schemes)
        .filter(|(_, scheme)| scheme.token_url.is_some())
        .collect();
    let of_alternatives = alternatives.iter().map(|alternative| {
        let names = alternative
            .iter()
            .filter_map(|id| api.security_schemes.get(id.0 as usize));
        let words: Vec<&str> = names.map(|scheme| scheme.name.as_str()).collect();
        words.join(" ")
    });
    let of_tokens = with_tokens
        .iter()
        .map(|(_, scheme)| format!("{} client credentials", scheme.name));
    let wanted = of_alternatives.chain(of_tokens);
    let wanted = wanted.map(|words| (constructor(&case::snake(&words)), Subject::Nothing));
    let mut constructors = Scope::new(Joint::Snake)
        .assign(wanted.collect::<Vec<_>>(), &mut Vec::new())
        .into_iter();
    let credentials = alternatives.iter().zip(constructors.by_ref());
    let credentials = credentials.map(|(schemes, constructor)| CredentialNames {
        schemes: arguments(api, schemes),
        constructor,
    });
    let credentials = credentials.collect();
    let ids = with_tokens.iter().map(|(id, _)| *id);
    SchemeNames {
        constants,
        credentials,
        client_credentials: ids.zip(constructors).collect(),
    }
}

fn arguments(api: &Api, schemes: &[SecuritySchemeId]) -> Vec<(SecuritySchemeId, Vec<Name>)> {
    let mut scope = Scope::new(Joint::Snake);
    let mut named = Vec::new();
    for id in schemes {
        let Some(scheme) = api.security_schemes.get(id.0 as usize) else {
            continue;
        };
        let words = match scheme.credential.kind.secrets {
            [] => vec![reserved::member(case::snake(&scheme.name))],
            secrets => secrets.iter().map(|word| (*word).to_owned()).collect(),
        };
        let words = words.into_iter().map(|word| (word, Subject::Nothing));
        named.push((*id, scope.assign(words, &mut Vec::new())));
    }
    named
}

/// Constructors share their scope with `from_env` and the methods that every type has.
fn constructor(name: &str) -> String {
    match name {
        "anonymous" | "clone" | "default" | "fmt" | "from" | "from_env" | "into" | "merge" => {
            format!("{name}_")
        }
        _ => reserved::member(name.to_owned()),
    }
}

/// The constants of the API and of its operations are in the same file.
fn constant(name: &str) -> String {
    match name {
        "API" => "API_SCHEME".to_owned(),
        "OPERATION" => "OPERATION_SCHEME".to_owned(),
        _ => name.to_owned(),
    }
}
