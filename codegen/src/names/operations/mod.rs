//! The names of operations: methods, request builders, arguments.

mod builders;
mod methods;
mod setters;

use std::collections::BTreeMap;

use super::unique::{Joint, Scope};
use super::{
    AliasKind, Clash, FormNames, Name, OperationNames, Renames, Subject, TagNames, TakenAlias,
    case, reserved,
};
use crate::model::{
    Api, Data, Operation, OperationId, Representation, Response, StatusRange, formats,
};
use builders::Types;
pub use setters::parameter_key;
use setters::{Setters, further_words, setters};

pub(super) fn name(
    api: &Api,
    renames: &Renames,
    tags: &[TagNames],
    (clashes, taken): (&mut Vec<Clash>, &mut Vec<TakenAlias>),
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
        let both = (&mut *clashes, &mut *taken);
        for (id, name) in group(&operations, tag, ty.unwrap_or_default(), renames, both) {
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
    (clashes, taken): (&mut Vec<Clash>, &mut Vec<TakenAlias>),
) -> Vec<(OperationId, OperationNames)> {
    let mut scope = Scope::new(Joint::Snake);
    let wanted = methods::wanted(operations, tag, renames);
    let wanted = operations.iter().zip(wanted).map(|((id, _), method)| {
        let subject = Subject::Operation(*id);
        (reserved::member(method), subject)
    });
    let methods = scope.assign(wanted, clashes);
    let mut types = Types::new(tag_type);
    let all = operations.iter().zip(methods);
    let all = all.map(|((id, operation), method)| {
        let Setters {
            send,
            bodies,
            parameters,
            former: former_setters,
        } = setters(*id, operation, renames, (&mut *clashes, &mut *taken));
        let representations = operation.representations();
        let forms = representations.iter().enumerate().map(|(index, form)| {
            let method = match index {
                0 => method.clone(),
                _ => further(*id, &method, &form_word(form), &mut scope),
            };
            let (builder, output) = types.of(method.bare());
            let others = further_methods(*id, operation, &method, &mut scope);
            FormNames {
                methods: std::iter::once(method).chain(others).collect(),
                builder,
                send: send.clone(),
                output,
                former_builder: None,
                former_output: None,
            }
        });
        let forms: Vec<FormNames> = forms.collect();
        let names = OperationNames {
            id: operation.key(),
            former: None,
            headers: types.headers(method.bare(), operation),
            header_fields: header_fields(operation),
            forms,
            variants: variants(&operation.responses),
            bodies,
            parameters,
            former_setters,
        };
        (*id, names)
    });
    let mut all: Vec<_> = all.collect();
    for (id, names) in &mut all {
        if let Some(former) = renames.former_methods.get(&names.id) {
            let name = reserved::member(case::snake(former));
            let place = (AliasKind::Operation, &*names.id);
            names.former = scope.former(&name, &Subject::Operation(*id), place, taken);
            if let (Some(former), Some(form)) = (&names.former, names.forms.first_mut()) {
                [form.former_builder, form.former_output] = types.former(former.bare());
            }
        }
    }
    all
}

/// A method besides the first one of an operation.
fn further(id: OperationId, first: &Name, word: &str, scope: &mut Scope<Subject>) -> Name {
    let name = case::snake(&format!("{} {word}", first.bare()));
    let given = scope.assign([(name, Subject::Operation(id))], &mut Vec::new());
    given.into_iter().next().unwrap_or_default()
}

/// The methods for the further media types of a required body.
fn further_methods(
    id: OperationId,
    operation: &Operation,
    first: &Name,
    scope: &mut Scope<Subject>,
) -> Vec<Name> {
    let body = operation.body_argument().into_iter();
    body.flat_map(further_words)
        .map(|word| further(id, first, &word, scope))
        .collect()
}

/// The word for a representation besides the preferred one.
fn form_word(form: &Representation<'_>) -> String {
    let media_type = form.accept.first().copied().unwrap_or_default();
    let format = form.responses.iter().find_map(|(_, data)| match data {
        Data::Nothing => None,
        Data::Body(format, _) => Some(*format),
    });
    let format = format.unwrap_or(&formats::BYTES);
    format.received().word_for(media_type).to_owned()
}

/// Returns the names of the fields of a struct of headers, without the prefix `X-`.
fn header_fields(operation: &Operation) -> Vec<Name> {
    let headers = operation.success_headers();
    let wanted = headers.iter().map(|header| {
        let name = header.name.as_str();
        let prefix = name
            .get(..2)
            .filter(|start| start.eq_ignore_ascii_case("x-"));
        let bare = prefix
            .and_then(|_| name.get(2..))
            .filter(|bare| !bare.is_empty());
        let name = case::snake(bare.unwrap_or(name));
        (reserved::member(name), Subject::Nothing)
    });
    Scope::new(Joint::Snake).assign(wanted.collect::<Vec<_>>(), &mut Vec::new())
}

/// The variants of an enum of responses are called by their status.
fn variants(responses: &[Response]) -> Vec<Name> {
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
