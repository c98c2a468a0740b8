//! The names of credentials: a constructor for each distinct alternative.

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

/// Each set of schemes that some operation takes, once, in the order of the document; and each
/// scheme alone that appears in none of them.
fn alternatives(api: &Api) -> Vec<Vec<SecuritySchemeId>> {
    let mut found: Vec<Vec<SecuritySchemeId>> = Vec::new();
    let security = api
        .operations
        .iter()
        .flat_map(|operation| &operation.security);
    for alternative in security {
        let schemes = alternative
            .requirements
            .iter()
            .map(|requirement| requirement.scheme);
        let schemes: Vec<_> = schemes.filter(|id| can_be_given(api, *id)).collect();
        let known = found.iter().any(|known| same(known, &schemes));
        if !schemes.is_empty() && !known {
            found.push(schemes);
        }
    }
    for (id, _) in (0..).map(SecuritySchemeId).zip(&api.security_schemes) {
        let used = found.iter().any(|schemes| schemes.contains(&id));
        if !used && can_be_given(api, id) {
            found.push(vec![id]);
        }
    }
    found
}

fn same(one: &[SecuritySchemeId], other: &[SecuritySchemeId]) -> bool {
    one.len() == other.len() && one.iter().all(|id| other.contains(id))
}

fn can_be_given(api: &Api, id: SecuritySchemeId) -> bool {
    let scheme = api.security_schemes.get(id.0 as usize);
    scheme.is_some_and(|scheme| scheme.credential.kind.added_by.is_some())
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
