//! The names of the constants that operations share: their security, their envelopes and their XML.

use super::unique::{Joint, Scope};
use super::{Name, Subject, case};
use crate::model::{Requirement, SecurityAlternative};

/// A name with more words is cut there.
const LONGEST: usize = 60;

/// Names the constants that are in one file with the API and its security schemes.
///
/// Given the alternatives "API token" and "e-mail and key", the constant is `API_TOKEN_OR_EMAIL_AND_KEY`; given an
/// envelope whose data is the member `result`, it is `RESULT_ENVELOPE`.
#[must_use]
pub fn shared(
    schemes: &[Name],
    securities: &[&[SecurityAlternative]],
    data: &[Option<&str>],
) -> (Vec<Name>, Vec<Name>) {
    let mut scope = Scope::new(Joint::Snake);
    let taken = schemes.iter().map(Name::text).chain(["API", "OPERATION"]);
    let taken: Vec<_> = taken
        .map(|name| (name.to_owned(), Subject::Nothing))
        .collect();
    scope.assign(taken, &mut Vec::new());
    let securities = securities.iter().map(|one| security(schemes, one));
    let securities: Vec<_> = securities.map(|name| (name, Subject::Nothing)).collect();
    let envelopes = data.iter().map(|data| (envelope(*data), Subject::Nothing));
    let envelopes: Vec<_> = envelopes.collect();
    (
        scope.assign(securities, &mut Vec::new()),
        scope.assign(envelopes, &mut Vec::new()),
    )
}

/// Names the constants that describe types in XML: that of `Pet` is `PET_XML`.
#[must_use]
pub fn xml<'n>(types: impl IntoIterator<Item = &'n str>) -> Vec<Name> {
    let wanted = types.into_iter().map(|name| {
        let name = case::screaming(&format!("{name} xml"));
        (name, Subject::Nothing)
    });
    Scope::new(Joint::Snake).assign(wanted, &mut Vec::new())
}

fn security(schemes: &[Name], alternatives: &[SecurityAlternative]) -> String {
    let scheme = |needed: &Requirement| schemes.get(needed.scheme.0 as usize).map(Name::bare);
    let mut name = String::new();
    for alternative in alternatives {
        let all: Vec<&str> = alternative.requirements.iter().filter_map(scheme).collect();
        let word = match all.as_slice() {
            [] => "NOTHING".to_owned(),
            all => all.join("_AND_"),
        };
        if name.is_empty() {
            name = word;
        } else if name.len() + word.len() > LONGEST {
            name.push_str("_OR_OTHERS");
            break;
        } else {
            name.push_str("_OR_");
            name.push_str(&word);
        }
    }
    if alternatives.len() == 1 {
        name.push_str("_ONLY");
    }
    case::screaming(&name)
}

fn envelope(data: Option<&str>) -> String {
    match data {
        Some(data) => case::screaming(&format!("{data} envelope")),
        None => "ENVELOPE_WITHOUT_DATA".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::shared;
    use crate::model::{Requirement, SecurityAlternative, SecuritySchemeId};
    use crate::names::Name;

    #[test]
    fn names_of_security_constants_list_their_credentials() {
        let schemes = ["API_TOKEN", "EMAIL", "KEY"].map(Name::new);
        let needs = |ids: &[u32]| SecurityAlternative {
            requirements: ids
                .iter()
                .map(|id| Requirement {
                    scheme: SecuritySchemeId(*id),
                    scopes: Vec::new(),
                })
                .collect(),
        };
        let both = [needs(&[0]), needs(&[1, 2])];
        let (one, again, optional) = ([needs(&[0])], [needs(&[0])], [needs(&[0]), needs(&[])]);
        let securities: [&[SecurityAlternative]; 4] = [&both, &one, &again, &optional];
        let (securities, envelopes) = shared(&schemes, &securities, &[Some("result"), None]);
        let text =
            |names: Vec<Name>| -> Vec<String> { names.iter().map(ToString::to_string).collect() };
        assert_eq!(
            text(securities),
            [
                "API_TOKEN_OR_EMAIL_AND_KEY",
                "API_TOKEN_ONLY",
                "API_TOKEN_ONLY_2",
                "API_TOKEN_OR_NOTHING"
            ]
        );
        assert_eq!(
            text(envelopes),
            ["RESULT_ENVELOPE", "ENVELOPE_WITHOUT_DATA"]
        );
    }
}
