//! The names of operations: methods, request builders, arguments.

use std::collections::BTreeMap;

use super::unique::{Collision, Joint, Scope};
use super::{
    AliasKind, FormNames, Name, OperationNames, Renames, Subject, TagNames, TakenAlias, case,
    methods, reserved,
};
use crate::model::{
    Api, Body, Data, Location, MediaType, Operation, OperationId, Representation, Response,
    StatusRange, formats,
};

pub(super) fn name(
    api: &Api,
    renames: &Renames,
    tags: &[TagNames],
    (collisions, taken): (&mut Vec<Collision<Subject>>, &mut Vec<TakenAlias>),
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
        let both = (&mut *collisions, &mut *taken);
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
    (collisions, taken): (&mut Vec<Collision<Subject>>, &mut Vec<TakenAlias>),
) -> Vec<(OperationId, OperationNames)> {
    let mut scope = Scope::new(Joint::Snake);
    let wanted = methods::wanted(operations, tag, renames);
    let wanted = operations.iter().zip(wanted).map(|((id, _), method)| {
        let subject = Subject::Operation(*id);
        (reserved::member(method), subject)
    });
    let methods = scope.assign(wanted, collisions);
    let mut types = Types::new(tag_type);
    let all = operations.iter().zip(methods);
    let all = all.map(|((id, operation), method)| {
        let Setters {
            send,
            bodies,
            parameters,
            former: former_setters,
        } = setters(*id, operation, renames, (&mut *collisions, &mut *taken));
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
    let body = operation.body.iter().filter(|body| body.required);
    body.flat_map(further_words)
        .map(|word| further(id, first, word, scope))
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

/// The namespace of a tag's types: its own, the request builders, the enums of their data.
struct Types(Scope<Subject>);

impl Types {
    fn new(tag: &str) -> Self {
        let mut scope = Scope::new(Joint::Camel);
        scope.assign([(tag.to_owned(), Subject::Nothing)], &mut Vec::new());
        Self(scope)
    }

    fn headers(&mut self, method: &str, operation: &Operation) -> Name {
        if operation.success_headers().is_empty() {
            return Name::default();
        }
        let wanted = format!("{}Headers", case::camel(method));
        let given = self.0.assign([(wanted, Subject::Nothing)], &mut Vec::new());
        given.into_iter().next().unwrap_or_default()
    }

    /// The names of the builder and the output of a method.
    fn wanted(method: &str) -> [String; 2] {
        let builder = case::camel(method);
        let output = format!("{builder}Response");
        [reserved::builder(builder), output]
    }

    /// The names that the builder and the output had when the method had this name, where they are free.
    fn former(&mut self, method: &str) -> [Option<Name>; 2] {
        Self::wanted(method).map(|name| {
            let place = (AliasKind::Operation, "");
            self.0
                .former(&name, &Subject::Nothing, place, &mut Vec::new())
        })
    }

    fn of(&mut self, method: &str) -> (Name, Name) {
        let wanted = Self::wanted(method).map(|name| (name, Subject::Nothing));
        let mut given = self.0.assign(wanted, &mut Vec::new()).into_iter();
        (
            given.next().unwrap_or_default(),
            given.next().unwrap_or_default(),
        )
    }
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

/// The names that a request builder and the arguments of its method share.
struct Setters {
    send: Name,
    bodies: Vec<Name>,
    parameters: Vec<Name>,
    former: Vec<(usize, Name)>,
}

/// Names what is written into a request builder itself: the methods that send it, the setters of its
/// body, and those of its parameters. They are one scope, so that no parameter, whatever it is called,
/// meets another item. Everything else that a request can do is in a trait, which they may shadow.
fn setters(
    id: OperationId,
    operation: &Operation,
    renames: &Renames,
    (collisions, taken): (&mut Vec<Collision<Subject>>, &mut Vec<TakenAlias>),
) -> Setters {
    let mut scope = Scope::new(Joint::Snake);
    // The example in the documentation has a variable `client`.
    let own = ["send", "items", "pages", "client"].map(|name| (name.to_owned(), Subject::Nothing));
    let own = scope.assign(own, &mut Vec::new());
    let bodies = scope.assign(bodies(operation.body.as_ref()), &mut Vec::new());
    let others = [&own[..], &bodies].concat();
    let parameters = scope.assign(parameters(id, operation, &others), collisions);
    let mut former = Vec::new();
    let has_former = !renames.former_parameters.is_empty();
    let parameters_with_index = operation.parameters.iter().enumerate();
    for (index, parameter) in parameters_with_index.filter(|_| has_former) {
        let key = parameter_key(operation, &parameter.name);
        if let Some(name) = renames.former_parameters.get(&key) {
            let name = reserved::member(case::snake(name));
            let subject = Subject::Parameter(id, index);
            let name = scope.former(&name, &subject, (AliasKind::Parameter, &key), taken);
            former.extend(name.map(|name| (index, name)));
        }
    }
    Setters {
        send: own.into_iter().next().unwrap_or_default(),
        bodies,
        parameters,
        former,
    }
}

/// What `[aliases.parameters]` calls a parameter: the operation's key, a dot, and its name.
#[must_use]
pub fn parameter_key(operation: &Operation, name: &str) -> String {
    format!("{}.{name}", operation.key())
}

/// Returns the names of the setters of a body: `body`, and one for each further media type.
fn bodies(body: Option<&Body>) -> Vec<(String, Subject)> {
    let first = body.map(|_| "body".to_owned());
    let further = body.into_iter().flat_map(further_words);
    let further = further.map(|word| format!("{}_body", case::snake(word)));
    first
        .into_iter()
        .chain(further)
        .map(|name| (name, Subject::Nothing))
        .collect()
}

/// Returns the words for the media types of a body besides the first one: their format. Where that is bytes, or
/// several of them have one format, the word is that of the media type, such as `merge-patch`.
fn further_words(body: &Body) -> Vec<&str> {
    let further = body.media.get(1..).unwrap_or_default();
    let word = |media: &MediaType| media.kind.format.word;
    let is_shared = |one: &MediaType| {
        further
            .iter()
            .filter(|media| word(media) == word(one))
            .count()
            > 1
    };
    let word = further.iter().map(|media| {
        if *media.kind.format == formats::BYTES || is_shared(media) {
            media.kind.format.received().word_for(&media.name)
        } else {
            word(media)
        }
    });
    word.collect()
}

/// Returns the names of parameters. One with the name of another parameter, or of another item of the request
/// builder, contains its location.
fn parameters(id: OperationId, operation: &Operation, others: &[Name]) -> Vec<(String, Subject)> {
    let mut seen: Vec<String> = others.iter().map(|name| name.text().to_owned()).collect();
    let mut wanted = Vec::new();
    for (index, parameter) in operation.parameters.iter().enumerate() {
        let mut name = case::snake(&parameter.name);
        if seen.contains(&name) {
            name = format!("{name}_{}", location(parameter.location));
        }
        seen.push(name.clone());
        wanted.push((reserved::member(name), Subject::Parameter(id, index)));
    }
    wanted
}

fn location(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query | Location::QueryString => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
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
