//! The alternatives of credentials that have a constructor.

use crate::model::{Api, SecuritySchemeId};

/// Each set of schemes that some operation takes, once, in the order of the document; and each
/// scheme alone that appears in none of them.
pub(super) fn alternatives(api: &Api) -> Vec<Vec<SecuritySchemeId>> {
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
