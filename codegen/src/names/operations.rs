//! The names of operations: methods, calls, constants, arguments.

use std::collections::BTreeMap;

use super::unique::{Joint, Met, Scope};
use super::{Name, OperationNames, Renames, Subject, TagNames, case, methods, reserved};
use crate::model::{Api, Location, MediaKind, Operation, OperationId, Response, StatusRange};

pub(super) fn name(
    api: &Api,
    renames: &Renames,
    tags: &[TagNames],
    met: &mut Vec<Met<Subject>>,
) -> Vec<OperationNames> {
    let mut names = vec![OperationNames::default(); api.operations.len()];
    let mut groups: BTreeMap<Option<&str>, Vec<(OperationId, &Operation)>> = BTreeMap::new();
    for (id, operation) in api.operations() {
        groups
            .entry(operation.tag.as_deref())
            .or_default()
            .push((id, operation));
    }
    for (tag, operations) in groups {
        let index = api
            .tags
            .iter()
            .position(|known| Some(known.name.as_str()) == tag);
        let ty = tags
            .get(index.unwrap_or(api.tags.len()))
            .map(|tag| tag.ty.text());
        for (id, name) in group(&operations, tag, ty.unwrap_or_default(), renames, met) {
            if let Some(slot) = names.get_mut(id.0 as usize) {
                *slot = name;
            }
        }
    }
    names
}

/// The names of the operations of one tag, which share a namespace.
fn group(
    operations: &[(OperationId, &Operation)],
    tag: Option<&str>,
    tag_type: &str,
    renames: &Renames,
    met: &mut Vec<Met<Subject>>,
) -> Vec<(OperationId, OperationNames)> {
    let mut scope = Scope::new(Joint::Snake);
    let wanted = methods::wanted(operations, tag, renames);
    let wanted = operations.iter().zip(wanted).map(|((id, _), method)| {
        let subject = Subject::Operation(*id);
        (reserved::member(method), subject)
    });
    let methods = scope.assign(wanted, met);
    let constants = methods
        .iter()
        .map(|method| (case::screaming(method.bare()), Subject::Nothing));
    let constants = Scope::new(Joint::Snake).assign(constants, &mut Vec::new());
    let mut types = Types::new(tag_type);
    let all = operations.iter().zip(methods).zip(constants);
    all.map(|(((id, operation), method), constant)| {
        let (call, answer) = types.of(method.bare());
        let further = further_methods(*id, operation, &method, &mut scope);
        let names = OperationNames {
            id: operation_id(operation),
            constant,
            call,
            answer,
            answers: answers(&operation.responses),
            bodies: bodies(operation),
            parameters: parameters(*id, operation, met),
            methods: std::iter::once(method).chain(further).collect(),
        };
        (*id, names)
    })
    .collect()
}

/// The methods for the further media types of a body.
fn further_methods(
    id: OperationId,
    operation: &Operation,
    first: &Name,
    scope: &mut Scope<Subject>,
) -> Vec<Name> {
    let media = operation
        .body
        .iter()
        .flat_map(|body| body.media.iter().skip(1));
    let wanted = media.map(|media| {
        let name = format!("{}_{}", first.bare(), body_word(&media.kind));
        (name, Subject::Operation(id))
    });
    scope.assign(wanted, &mut Vec::new())
}

/// The namespace of a tag's types: its own, the calls, the enums of answers.
struct Types(Scope<Subject>);

impl Types {
    fn new(tag: &str) -> Self {
        let mut scope = Scope::new(Joint::Camel);
        scope.assign([(tag.to_owned(), Subject::Nothing)], &mut Vec::new());
        Self(scope)
    }

    fn of(&mut self, method: &str) -> (Name, Name) {
        let call = case::camel(method);
        let answer = format!("{call}Answer");
        let wanted = [reserved::call(call), answer].map(|name| (name, Subject::Nothing));
        let mut given = self.0.assign(wanted, &mut Vec::new()).into_iter();
        (
            given.next().unwrap_or_default(),
            given.next().unwrap_or_default(),
        )
    }
}

/// `operationId`, or method and path.
pub(super) fn operation_id(operation: &Operation) -> String {
    let without = || format!("{} {}", operation.method.text(), operation.path);
    operation.id.clone().unwrap_or_else(without)
}

/// `body`, and what other media types are called beside it.
fn bodies(operation: &Operation) -> Vec<Name> {
    let media = operation
        .body
        .iter()
        .flat_map(|body| &body.media)
        .enumerate();
    let wanted = media.map(|(index, media)| match index {
        0 => ("body".to_owned(), Subject::Nothing),
        _ => (format!("{}_body", body_word(&media.kind)), Subject::Nothing),
    });
    Scope::new(Joint::Snake).assign(wanted, &mut Vec::new())
}

fn body_word(kind: &MediaKind) -> &'static str {
    match kind {
        MediaKind::Json(_) => "json",
        MediaKind::Form { .. } => "form",
        MediaKind::Multipart { .. } => "multipart",
        MediaKind::Text => "text",
        MediaKind::Bytes => "bytes",
        MediaKind::JsonLines(_) => "json_lines",
        MediaKind::EventStream(_) => "events",
    }
}

/// Names parameters; one that meets another of a different location says where it stands.
fn parameters(id: OperationId, operation: &Operation, met: &mut Vec<Met<Subject>>) -> Vec<Name> {
    let mut seen: Vec<String> = Vec::new();
    let mut wanted = Vec::new();
    for (index, parameter) in operation.parameters.iter().enumerate() {
        let mut name = case::snake(&parameter.name);
        if seen.contains(&name) {
            name = format!("{name}_{}", location(parameter.location));
        }
        seen.push(name.clone());
        wanted.push((reserved::argument(name), Subject::Parameter(id, index)));
    }
    Scope::new(Joint::Snake).assign(wanted, met)
}

fn location(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query | Location::QueryString => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

/// The variants of an enum of answers are called by their status.
fn answers(responses: &[Response]) -> Vec<Name> {
    let word = |response: &Response| match response.status {
        StatusRange::Code(200) => "Ok".to_owned(),
        StatusRange::Code(201) => "Created".to_owned(),
        StatusRange::Code(202) => "Accepted".to_owned(),
        StatusRange::Code(204) => "NoContent".to_owned(),
        StatusRange::Code(status) => format!("Status{status}"),
        StatusRange::Class(class) => format!("Status{class}xx"),
        StatusRange::Default => "Other".to_owned(),
    };
    let wanted = responses
        .iter()
        .map(|response| (word(response), Subject::Nothing));
    Scope::new(Joint::Camel).assign(wanted, &mut Vec::new())
}
