//! Compares the credentials, permissions and servers of an operation.

use super::operations::At;
use super::type_pairs::Pairs;
use super::{Code, Finding, Owner, Wire, pointer};
use crate::model::{Api, Credential, SecurityAlternative, Server};

/// The credentials of an alternative with their scopes, without the names of the schemes.
type Sent = Vec<(String, Vec<String>)>;

/// Compares the credentials, the permissions and the own servers of an operation.
pub(super) fn compare(pairs: &Pairs<'_>, at: &At<'_>, findings: &mut Vec<Finding>) {
    let old = alternatives(pairs.old.api, &at.old.security);
    let new = alternatives(pairs.new.api, &at.new.security);
    for alternative in &new {
        if old.contains(alternative) {
            continue;
        }
        match old
            .iter()
            .find(|old| credentials(old) == credentials(alternative))
        {
            Some(before) => scopes(at, before, alternative, findings),
            None => findings.push(added(at, alternative)),
        }
    }
    for alternative in &old {
        let same = |new: &&Sent| credentials(new) == credentials(alternative);
        if !new.iter().any(|new| same(&new)) {
            let phrase = format!("no longer accepts {}", shown(alternative));
            // Calls without credentials are still accepted.
            let anonymous = new.iter().any(Vec::is_empty);
            let wire = if anonymous {
                Wire::Compatible
            } else {
                Wire::Breaking
            };
            let mut finding = at.finding(Code::SecurityRemoved, wire, phrase, &["security"]);
            finding.values.0 = Some(shown(alternative));
            findings.push(finding);
        }
    }
    permissions(at, findings);
    let pointers = (at.pointers.0.as_str(), at.pointers.1.as_str());
    let servers = self::servers(
        Owner::Operation(at.index),
        (&at.old.servers, &at.new.servers),
        pointers,
    );
    findings.extend(servers);
}

/// Returns the alternatives. An empty list means that calls need no credentials: one empty alternative.
fn alternatives(api: &Api, list: &[SecurityAlternative]) -> Vec<Sent> {
    let sent = |alternative: &SecurityAlternative| {
        let requirements = alternative.requirements.iter().filter_map(|requirement| {
            let scheme = api.security_schemes.get(requirement.scheme.0 as usize)?;
            let mut scopes = requirement.scopes.clone();
            scopes.sort_unstable();
            Some((credential(&scheme.credential), scopes))
        });
        let mut sent: Sent = requirements.collect();
        sent.sort_unstable();
        sent
    };
    if list.is_empty() {
        return vec![Vec::new()];
    }
    list.iter().map(sent).collect()
}

fn credential(Credential { kind, name }: &Credential) -> String {
    kind.phrase.replace("{name}", &format!("`{name}`"))
}

fn credentials(sent: &Sent) -> Vec<&str> {
    sent.iter()
        .map(|(credential, _)| credential.as_str())
        .collect()
}

fn shown(sent: &Sent) -> String {
    if sent.is_empty() {
        return "calls without credentials".to_owned();
    }
    credentials(sent).join(" with ")
}

fn added(at: &At<'_>, alternative: &Sent) -> Finding {
    let phrase = format!("accepts {}", shown(alternative));
    let mut finding = at.finding(Code::SecurityAdded, Wire::Compatible, phrase, &["security"]);
    finding.values.1 = Some(shown(alternative));
    finding
}

fn scopes(at: &At<'_>, old: &Sent, new: &Sent, findings: &mut Vec<Finding>) {
    let all = |sent: &Sent| -> Vec<String> {
        sent.iter().flat_map(|(_, scopes)| scopes.clone()).collect()
    };
    let (before, after) = (all(old), all(new));
    for scope in after.iter().filter(|scope| !before.contains(scope)) {
        let phrase = format!("now needs the scope `{scope}`");
        let code = Code::SecurityScopeAdded;
        let mut finding = at.finding(code, Wire::Risky, phrase, &["security"]);
        finding.values.1 = Some(scope.clone());
        findings.push(finding);
    }
    for scope in before.iter().filter(|scope| !after.contains(scope)) {
        let phrase = format!("no longer needs the scope `{scope}`");
        let code = Code::SecurityScopeRemoved;
        let mut finding = at.finding(code, Wire::Compatible, phrase, &["security"]);
        finding.values.0 = Some(scope.clone());
        findings.push(finding);
    }
}

/// Compares the permissions, of which an operation accepts any one.
fn permissions(at: &At<'_>, findings: &mut Vec<Finding>) {
    let (old, new) = (&at.old.permissions, &at.new.permissions);
    for permission in new.iter().filter(|one| !old.contains(one)) {
        // The first permissions of an operation are only new documentation, so this is compatible.
        let phrase = format!("accepts the permission `{}`", permission.0);
        let code = Code::PermissionAdded;
        let mut finding = at.finding(code, Wire::Compatible, phrase, &[]);
        finding.values.1 = Some(permission.0.clone());
        findings.push(finding);
    }
    for permission in old.iter().filter(|one| !new.contains(one)) {
        let phrase = format!("no longer accepts the permission `{}`", permission.0);
        let mut finding = at.finding(Code::PermissionRemoved, Wire::Risky, phrase, &[]);
        finding.values.0 = Some(permission.0.clone());
        findings.push(finding);
    }
}

/// Compares servers: the first is the one that clients call.
pub(super) fn servers(
    owner: Owner,
    (old, new): (&[Server], &[Server]),
    pointers: (&str, &str),
) -> Vec<Finding> {
    let finding = |code, wire, phrase, values| Finding {
        code,
        wire,
        owner,
        phrase,
        path: String::new(),
        pointers: (
            Some(pointer(pointers.0, &["servers"])),
            Some(pointer(pointers.1, &["servers"])),
        ),
        values,
        touched: Vec::new(),
    };
    let is_in = |server: &Server, list: &[Server]| list.iter().any(|one| one.url == server.url);
    let mut findings = Vec::new();
    let first = |list: &[Server]| list.first().map(|server| server.url.clone());
    for server in new.iter().filter(|server| !is_in(server, old)) {
        let wire = if first(old) == first(new) {
            Wire::Compatible
        } else {
            Wire::Risky
        };
        let phrase = format!("has the new server `{}`", server.url);
        let values = (None, Some(server.url.clone()));
        findings.push(finding(Code::ServerAdded, wire, phrase, values));
    }
    for server in old.iter().filter(|server| !is_in(server, new)) {
        let was_first = first(old).as_ref() == Some(&server.url);
        let wire = if was_first {
            Wire::Breaking
        } else {
            Wire::Risky
        };
        let phrase = format!("no longer has the server `{}`", server.url);
        let values = (Some(server.url.clone()), None);
        findings.push(finding(Code::ServerRemoved, wire, phrase, values));
    }
    findings
}
