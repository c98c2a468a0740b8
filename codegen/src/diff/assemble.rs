//! Puts together what the documents and the clients show.

use std::collections::{BTreeMap, BTreeSet};

use super::renames::{self, Found};
use super::rust::{self, Difference};
use super::wire::{self, Finding, Matched, Matching, Owner, Pairs, Side, joined};
use super::{Change, Code, Rust, Wire, fingerprint, places};
use crate::Client;
use crate::model::{Operation, OperationId, TypeId, TypeRef};
use crate::source::Sources;

/// One of the two clients, with the text of its document.
pub(super) type Read<'a> = (&'a Client, &'a Sources);

/// Returns every change between two clients.
pub(super) fn changes(old: Read<'_>, new: Read<'_>) -> Vec<Change> {
    let (matching, pairs, findings) = wire::compare(side(old.0), side(new.0));
    let found = renames::find(old.0, new.0, &matching, &pairs);
    let (mut differences, differs) = rust::differences(&old.0.files, &new.0.files, &found.renames);
    differences.extend(features(old.0, new.0));
    let mut cx = Cx {
        old,
        new,
        matching: &matching,
        pairs: &pairs,
        claimed: vec![false; differences.len()],
        differences: &differences,
        changes: Vec::new(),
    };
    for finding in &findings {
        cx.of_documents(finding);
    }
    cx.renamed(&found);
    cx.of_clients();
    let mut changes = cx.changes;
    if changes.is_empty() && differs {
        changes.push(documentation());
    }
    changes
}

fn side(client: &Client) -> Side<'_> {
    Side {
        api: &client.api,
        origins: &client.origins,
    }
}

/// The features of tags, which are no part of the emitted files.
fn features(old: &Client, new: &Client) -> Vec<Difference> {
    let (before, after) = (&old.package.features, &new.package.features);
    let difference = |feature: &String, rust| Difference {
        item: format!("feature {feature}"),
        member: String::new(),
        rust,
        old: (rust == Rust::Major).then(|| feature.clone()),
        new: (rust == Rust::Minor).then(|| feature.clone()),
        deprecation: false,
    };
    let removed = before.iter().filter(|feature| !after.contains(feature));
    let added = after.iter().filter(|feature| !before.contains(feature));
    let removed = removed.map(|feature| difference(feature, Rust::Major));
    removed
        .chain(added.map(|feature| difference(feature, Rust::Minor)))
        .collect()
}

fn documentation() -> Change {
    Change {
        code: Code::Documentation,
        operations: Vec::new(),
        old_place: None,
        new_place: None,
        wire: Wire::Compatible,
        rust: Rust::Patch,
        message: "documentation or the inside of the client has changed, and nothing that a program can use".to_owned(),
        old: None,
        new: None,
        fingerprint: fingerprint::of(&[Code::Documentation.text()]),
        accepted: None,
    }
}

struct Cx<'a> {
    old: Read<'a>,
    new: Read<'a>,
    matching: &'a Matching,
    pairs: &'a Pairs<'a>,
    differences: &'a [Difference],
    /// Which differences belong to a change.
    claimed: Vec<bool>,
    changes: Vec<Change>,
}

impl Cx<'_> {
    /// Adds a change of the documents, with the differences of the clients that belong to it.
    fn of_documents(&mut self, finding: &Finding) {
        let operations = self.operations(finding.owner);
        let message = self.message(finding, &operations);
        let touched = rust::claims(self.old.0, self.new.0, &finding.touched);
        let rust = self.claim(finding, |difference| touched.has(difference));
        let (old_pointer, new_pointer) = &finding.pointers;
        let place = |sources, pointer: &Option<String>| places::place(sources, pointer.as_ref()?);
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let print = fingerprint::of(&[
            finding.code.text(),
            &text(old_pointer),
            &text(new_pointer),
            &finding.path,
            &text(&finding.values.0),
            &text(&finding.values.1),
        ]);
        self.changes.push(Change {
            code: finding.code,
            operations,
            old_place: place(self.old.1, old_pointer),
            new_place: place(self.new.1, new_pointer),
            wire: finding.wire,
            rust,
            message,
            old: finding.values.0.clone(),
            new: finding.values.1.clone(),
            fingerprint: print,
            accepted: None,
        });
    }

    /// Marks the differences that belong to a change, and returns the worst of them.
    fn claim(&mut self, finding: &Finding, belongs: impl Fn(&Difference) -> bool) -> Rust {
        let mut worst = Rust::Patch;
        for (difference, claimed) in self.differences.iter().zip(&mut self.claimed) {
            if belongs(difference) && fits(finding.code, difference) {
                *claimed = true;
                worst = worst.max(difference.rust);
            }
        }
        worst
    }

    /// The operations that an owner belongs to, as they are shown.
    fn operations(&self, owner: Owner) -> Vec<String> {
        let indices: BTreeSet<usize> = match owner {
            Owner::Operation(index) => [index].into(),
            Owner::Root(_) | Owner::Pair(_) => {
                let roots = self.pairs.roots_of(owner).into_iter();
                roots
                    .filter_map(|root| Some(self.pairs.roots.get(root)?.operation))
                    .collect()
            }
        };
        let all = indices
            .into_iter()
            .filter_map(|index| self.matching.list.get(index));
        all.filter_map(|matched| self.shown(*matched)).collect()
    }

    fn shown(&self, matched: Matched) -> Option<String> {
        let (api, id) = match matched {
            Matched { new: Some(id), .. } => (&self.new.0.api, id),
            Matched { old, .. } => (&self.old.0.api, old?),
        };
        api.operations.get(id.0 as usize).map(route)
    }

    /// What has changed, in one sentence.
    fn message(&self, finding: &Finding, operations: &[String]) -> String {
        let others = match operations.len() {
            0 | 1 => String::new(),
            2 => " and of another operation".to_owned(),
            several => format!(" and of {} other operations", several - 1),
        };
        let first = operations.first().map_or("", String::as_str);
        let root = match finding.owner {
            Owner::Operation(_) if first.is_empty() => {
                return format!("the API {}", finding.phrase);
            }
            Owner::Operation(_) => return format!("`{first}` {}", finding.phrase),
            owner => self.pairs.roots_of(owner).first().copied(),
        };
        let subject = root.and_then(|root| self.pairs.roots.get(root));
        let subject = subject.map_or("the value", |root| root.subject.as_str());
        let component = self.pairs.component(finding.owner);
        let place = match component {
            Some(component) if !others.is_empty() && finding.path.is_empty() => {
                match self.pairs.path_to(finding.owner) {
                    path if path.is_empty() => format!("`{component}`"),
                    path => format!("`{component}` (such as `{path}`)"),
                }
            }
            Some(component) if !others.is_empty() => {
                format!("`{}` of `{component}`", finding.path)
            }
            _ => {
                let path = joined(&self.pairs.path_to(finding.owner), &finding.path);
                if path.is_empty() {
                    "its value".to_owned()
                } else {
                    format!("`{path}`")
                }
            }
        };
        let phrase = finding.phrase.replace("{}", &place);
        format!("{subject} of `{first}`{others} {phrase}")
    }

    /// Adds what is called otherwise.
    fn renamed(&mut self, found: &Found) {
        for renamed in &found.types {
            let (Some(old), Some(new)) =
                (name(self.old.0, renamed.old), name(self.new.0, renamed.new))
            else {
                continue;
            };
            // The old name is left as an alias if the configuration says so.
            let declared = self.added(&old, "");
            let message = format!("the type `{old}` is called `{new}`");
            let operations = self.reaching(&new);
            self.rename(
                Code::TypeRenamed,
                (&old, &new),
                (message, operations, declared),
            );
            if let Some(change) = self.changes.last_mut() {
                let pointer = |client: &Client, id| Some(client.origins.ty(id)?.pointer.clone());
                let places = |read: Read<'_>, id| places::place(read.1, &pointer(read.0, id)?);
                change.old_place = places(self.old, renamed.old);
                change.new_place = places(self.new, renamed.new);
            }
        }
        for renamed in &found.methods {
            let (Some(old), Some(new)) = (
                rust::item_of(self.old.0, renamed.old),
                rust::item_of(self.new.0, renamed.new),
            ) else {
                continue;
            };
            let first = old.methods.first().cloned().unwrap_or_default();
            let declared = self.added(&old.tag, &format!("fn {first}"));
            let operation = self.matching.list.get(renamed.matched);
            let operations: Vec<String> = operation
                .and_then(|one| self.shown(*one))
                .into_iter()
                .collect();
            let message = format!(
                "`{}` is called by `{}` instead of `{}`",
                operations.first().map_or("", String::as_str),
                new.shown,
                old.shown
            );
            let shown = |text: &str| text.replacen("()", "", 1);
            let (before, after) = (shown(&old.shown), shown(&new.shown));
            self.rename(
                Code::MethodRenamed,
                (&before, &after),
                (message, operations, declared),
            );
            if let Some(change) = self.changes.last_mut() {
                let place = |read: Read<'_>, id: OperationId| {
                    places::place(read.1, &read.0.origins.operation(id)?.pointer)
                };
                change.old_place = place(self.old, renamed.old);
                change.new_place = place(self.new, renamed.new);
            }
        }
    }

    /// Whether the new client has an item or a member that the old one has under another name.
    fn added(&mut self, item: &str, member: &str) -> bool {
        let mut added = false;
        for (difference, claimed) in self.differences.iter().zip(&mut self.claimed) {
            if difference.item == item && difference.member == member && difference.old.is_none() {
                *claimed = true;
                added = true;
            }
        }
        added
    }

    fn rename(
        &mut self,
        code: Code,
        (old, new): (&str, &str),
        (message, operations, is_declared): (String, Vec<String>, bool),
    ) {
        self.changes.push(Change {
            code,
            operations,
            old_place: None,
            new_place: None,
            wire: Wire::Compatible,
            rust: if is_declared {
                Rust::Minor
            } else {
                Rust::Major
            },
            message,
            old: Some(old.to_owned()),
            new: Some(new.to_owned()),
            fingerprint: fingerprint::of(&[code.text(), old, new]),
            accepted: None,
        });
    }

    /// Adds the differences of the clients that belong to no difference of the documents.
    fn of_clients(&mut self) {
        let left: Vec<&Difference> = self
            .differences
            .iter()
            .zip(&self.claimed)
            .filter(|(_, claimed)| !**claimed)
            .map(|(difference, _)| difference)
            .collect();
        for difference in left {
            if self.follows(difference) {
                continue;
            }
            let code = code(difference);
            let operations = self.reaching(&difference.item);
            self.changes.push(Change {
                code,
                operations,
                old_place: place(self.old, difference.old.is_some(), &difference.item),
                new_place: place(self.new, difference.new.is_some(), &difference.item),
                wire: Wire::Compatible,
                rust: difference.rust,
                message: sentence(difference),
                old: difference.old.clone().filter(|text| !text.is_empty()),
                new: difference.new.clone().filter(|text| !text.is_empty()),
                fingerprint: fingerprint::of(&[
                    code.text(),
                    &difference.item,
                    &difference.member,
                    difference.old.as_deref().unwrap_or_default(),
                    difference.new.as_deref().unwrap_or_default(),
                ]),
                accepted: None,
            });
        }
    }

    /// Whether a difference only follows from changes that are there: a further type or path that an
    /// operation needs, and what went with the operations that needed it.
    fn follows(&self, difference: &Difference) -> bool {
        let whole = difference.member.is_empty() || difference.member.starts_with("path ");
        if !whole {
            return false;
        }
        if difference.old.is_none() {
            let needed = !reaching(self.new.0, &difference.item).is_empty();
            return needed && self.changes.iter().any(|change| change.rust >= Rust::Minor);
        }
        // What only operations needed that are gone, or that changed in a way that explains it.
        let before = reaching(self.old.0, &difference.item);
        difference.new.is_none() && !before.is_empty() && before.iter().all(|id| self.explains(*id))
    }

    /// Whether a change of the documents breaks programs that call an operation of the old client.
    fn explains(&self, id: OperationId) -> bool {
        let mut matched = self.matching.list.iter();
        let matched = matched.find(|matched| matched.old == Some(id));
        let Some(shown) = matched.and_then(|matched| self.shown(*matched)) else {
            return false;
        };
        self.changes.iter().any(|change| {
            change.code.is_on_the_wire()
                && change.rust == Rust::Major
                && change.operations.contains(&shown)
        })
    }

    /// The operations that reach a type of this name, in the new client or else in the old one.
    fn reaching(&self, item: &str) -> Vec<String> {
        for client in [self.new.0, self.old.0] {
            let operations = &client.api.operations;
            let found = reaching(client, item).into_iter();
            let found: Vec<String> = found
                .filter_map(|id| operations.get(id.0 as usize).map(route))
                .collect();
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }
}

/// Where the type of this name stands.
fn place((client, sources): Read<'_>, is_there: bool, item: &str) -> Option<places::Place> {
    let id = type_of(client, item).filter(|_| is_there)?;
    places::place(sources, &client.origins.ty(id)?.pointer)
}

/// Whether a difference can come from a change of this kind: what is only deprecated comes from a
/// deprecation.
fn fits(code: Code, difference: &Difference) -> bool {
    let deprecation = matches!(
        code,
        Code::OperationDeprecated
            | Code::OperationUndeprecated
            | Code::ParameterDeprecated
            | Code::ParameterUndeprecated
            | Code::RequestPropertyDeprecation
            | Code::ResponsePropertyDeprecation
    );
    deprecation == difference.deprecation
}

fn route(operation: &Operation) -> String {
    format!("{} {}", operation.method.text(), operation.path)
}

fn name(client: &Client, id: TypeId) -> Option<String> {
    Some(client.names.ty(id).name.as_ref()?.text().to_owned())
}

/// The type of this name.
fn type_of(client: &Client, name: &str) -> Option<TypeId> {
    let mut types = (0..).map(TypeId).zip(&client.names.types);
    types.find_map(|(id, names)| (names.name.as_ref()?.text() == name).then_some(id))
}

/// The operations that lead to the type of this name.
fn reaching(client: &Client, name: &str) -> Vec<OperationId> {
    let Some(target) = type_of(client, name) else {
        return Vec::new();
    };
    let mut users: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (id, ty) in client.api.types() {
        for used in ty.kind.uses() {
            users.entry(used.id).or_default().push(id);
        }
    }
    let mut leading = BTreeSet::from([target]);
    let mut waiting = vec![target];
    while let Some(id) = waiting.pop() {
        for user in users.get(&id).into_iter().flatten() {
            if leading.insert(*user) {
                waiting.push(*user);
            }
        }
    }
    let reaches = |operation: &Operation| uses(operation).any(|ty| leading.contains(&ty.id));
    let all = client.api.operations();
    all.filter(|(_, operation)| reaches(operation))
        .map(|(id, _)| id)
        .collect()
}

/// The types that stand in an operation itself.
fn uses(operation: &Operation) -> impl Iterator<Item = TypeRef> {
    let parameters = operation.parameters.iter().map(|parameter| parameter.ty);
    let responses = &operation.responses;
    let headers = responses.iter().flat_map(|response| &response.headers);
    let sent = operation.body.iter().flat_map(|body| &body.media);
    let received = responses.iter().flat_map(|response| &response.media);
    let media = sent.chain(received).filter_map(crate::model::MediaType::ty);
    parameters
        .chain(headers.map(|header| header.ty))
        .chain(media)
}

fn code(difference: &Difference) -> Code {
    let is_path = difference.member.starts_with("path ");
    let is_feature = difference.item.starts_with("feature ");
    match (&difference.old, &difference.new) {
        (Some(_), None) if is_feature => Code::FeatureRemoved,
        (None, Some(_)) if is_feature => Code::FeatureAdded,
        (Some(_), None) if is_path => Code::PathRemoved,
        (None, Some(_)) if is_path => Code::PathAdded,
        (Some(_), None) if difference.member.is_empty() => Code::TypeRemoved,
        (None, Some(_)) if difference.member.is_empty() => Code::TypeAdded,
        _ => Code::ItemChanged,
    }
}

/// Says what differs, such as "`Pet::new` takes `(i64)` instead of `()`".
fn sentence(difference: &Difference) -> String {
    let item = &difference.item;
    let thing = match difference.member.split_once(' ') {
        Some(("path", module)) => format!("the path `{module}::{item}`"),
        Some(("fn", name)) => format!("the function `{item}::{name}`"),
        Some(("field", name)) => format!("the field `{item}.{name}`"),
        Some(("variant", name)) => format!("the variant `{item}::{name}`"),
        Some(("impl", name)) => format!("the implementation of `{name}` for `{item}`"),
        Some(("row", _)) => format!("what `{item}` returns"),
        Some((kind, name)) => format!("the {kind} `{item}::{name}`"),
        None if difference.member.is_empty() => match item.split_once(' ') {
            Some((kind @ ("feature" | "mod"), name)) => {
                let kind = if kind == "mod" { "module" } else { kind };
                format!("the {kind} `{name}`")
            }
            _ => format!("the type `{item}`"),
        },
        None => format!("`{}` of `{item}`", difference.member),
    };
    match (&difference.old, &difference.new) {
        (Some(_), None) => format!("{thing} is gone"),
        (None, Some(_)) => format!("{thing} is new"),
        (Some(old), Some(new)) if old != new => format!("{thing} is `{new}` instead of `{old}`"),
        _ => format!("{thing} has another deprecation"),
    }
}
