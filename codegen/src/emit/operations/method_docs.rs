//! The documentation of a method: what it does, its method and path, what it returns, what it
//! requires, its documented errors, and an example that compiles.

use super::super::{docs, markdown};
use super::argument_types::Example;
use super::{Op, method_example, methods, response_docs, responses};
use crate::model::{BodyField, Data, Kind, MediaType, Representation, Response, TypeRef};
use crate::names::{FormNames, Name};

/// Returns the lines; `examples` are the arguments with what replaces them in the example.
pub(super) fn lines(
    op: &Op<'_>,
    form: &Representation<'_>,
    names: &FormNames,
    method: &Name,
    body: Option<&MediaType>,
    examples: &[(String, Example)],
) -> Vec<String> {
    let operation = op.operation;
    let mut lines = docs::text(&operation.docs.title, &operation.docs.description);
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(returns(op, form, names));
    lines.extend(body.into_iter().flat_map(about_body));
    lines.extend(arguments(op, body));
    let permissions = operation.permissions.iter();
    let permissions: Vec<_> = permissions
        .map(|permission| markdown::code(&permission.0))
        .collect();
    if !permissions.is_empty() {
        let permissions = permissions.join(", ");
        paragraph(&mut lines, format!("Accepted permissions: {permissions}."));
    }
    if let Some(header) = &operation.idempotency_key {
        let header = markdown::code(header);
        let line = format!("All attempts of a call send the same {header}.");
        paragraph(&mut lines, line);
    }
    let external = operation.docs.external.iter();
    let external = external.filter(|url| url.starts_with("http"));
    for url in external {
        paragraph(&mut lines, format!("See {}.", markdown::line(url)));
    }
    if let Some(reason) = operation.raw_reason() {
        let line = format!("Some types are raw: {}.", markdown::line(reason));
        paragraph(&mut lines, line);
    }
    failures(&mut lines, op);
    lines.extend(["", "# Examples", ""].map(str::to_owned));
    lines.extend(method_example::lines(op, form, method, examples));
    lines
}

fn paragraph(lines: &mut Vec<String>, line: String) {
    lines.extend([String::new(), line]);
}

/// Returns what a request sends and returns, and what the document says about it. A short description continues the
/// sentence.
fn returns(op: &Op<'_>, form: &Representation<'_>, names: &FormNames) -> Vec<String> {
    let (mut first, further) = sent(op, form, names);
    let mut described = response_docs::lines(op, form, &first);
    if let [only] = described.as_slice()
        && only.starts_with(char::is_alphanumeric)
    {
        first = format!("{first} {only}");
        described.clear();
    }
    let mut lines = vec![[first.as_str(), further].join(" ").trim_end().to_owned()];
    if !described.is_empty() {
        lines.push(String::new());
        lines.extend(described);
    }
    lines
}

/// Returns the sentence about what a request sends and returns, and one about another method that may be needed.
fn sent(op: &Op<'_>, form: &Representation<'_>, names: &FormNames) -> (String, &'static str) {
    let operation = op.operation;
    let wire = format!("{} {}", operation.method.text(), operation.path);
    let wire = markdown::code(&wire);
    let data = form.data();
    match (output(op, form, names), data.as_slice()) {
        (None, _) if operation.returns_redirect() => (
            format!("Sends {wire}, and does not follow the redirect."),
            "[`send_full`](clientwright_runtime::Request::send_full) returns its headers.",
        ),
        (None, _) => (format!("Sends {wire}."), ""),
        (Some(returned), [Data::Body(format, _)]) if format.received().is_downloaded => (
            format!("Returns {returned} from {wire}."),
            "[`download`](clientwright_runtime::Request::download) returns the bytes as they arrive.",
        ),
        (Some(returned), _) => (format!("Returns {returned} from {wire}."), ""),
    }
}

/// Returns what a caller must know about a body that is not JSON.
fn about_body(media: &MediaType) -> Vec<String> {
    let mut lines = Vec::new();
    if media.name != "application/json" {
        let name = markdown::code(&media.name);
        lines.push(format!("The body is {name}."));
    }
    lines.extend(media.kind.fields.iter().filter_map(required_headers));
    if !lines.is_empty() {
        lines.insert(0, String::new());
    }
    lines
}

/// Returns a list of the arguments of a method that the document describes.
fn arguments(op: &Op<'_>, body: Option<&MediaType>) -> Vec<String> {
    let parameters = methods::required(op).map(|(parameter, name)| {
        let lines = docs::lines(&parameter.docs, &[&parameter.name], "");
        (name.text().to_owned(), lines)
    });
    let body = body.and(op.operation.body.as_ref());
    let body = body.map(|body| ("body".to_owned(), docs::text("", &body.description)));
    let described = parameters
        .chain(body)
        .filter(|(_, lines)| !lines.is_empty());
    let mut list: Vec<_> = described
        .flat_map(|(name, lines)| item(&name, lines))
        .collect();
    if !list.is_empty() {
        list.insert(0, String::new());
    }
    list
}

/// Returns the item of a list about an argument. What is not prose begins on a line of its own.
fn item(name: &str, lines: Vec<String>) -> Vec<String> {
    let mut item = vec![format!("- {}:", markdown::code(name))];
    for line in lines {
        match item.as_mut_slice() {
            [only] if line.starts_with(char::is_alphanumeric) => {
                only.push(' ');
                only.push_str(&line);
            }
            _ if line.is_empty() => item.push(line),
            _ => item.push(format!("  {line}")),
        }
    }
    item
}

/// Returns the sentence about the headers that the files of a property must have.
fn required_headers(field: &BodyField) -> Option<String> {
    let headers = field.required_headers.iter();
    let headers: Vec<_> = headers.map(|name| markdown::code(name)).collect();
    let name = markdown::code(&field.name);
    let with_header = "[`with_header`](clientwright_runtime::File::with_header)";
    (!headers.is_empty()).then(|| {
        let headers = headers.join(" and ");
        format!("A file in {name} must have the header {headers}: see {with_header}.")
    })
}

/// What a request returns, in words with a link to its type; [`None`] if there is no data.
pub(super) fn output(op: &Op<'_>, form: &Representation<'_>, names: &FormNames) -> Option<String> {
    let data = form.data();
    let data = match data.as_slice() {
        [] => return None,
        [data] => *data,
        _ => return Some(format!("[`{}`]", names.output)),
    };
    Some(match data {
        Data::Nothing => return None,
        Data::Body(format, ty) => {
            let ty = ty.and_then(|ty| link(op, ty));
            let ty = ty.as_deref().unwrap_or("untyped JSON");
            format.received().docs.replace("{type}", ty)
        }
    })
}

/// Inserts a paragraph before the errors and the example.
pub(super) fn before_sections(lines: &mut Vec<String>, line: String) {
    let place = lines
        .iter()
        .position(|line| matches!(line.as_str(), "# Errors" | "# Examples"));
    let place = place.unwrap_or(lines.len());
    lines.splice(place..place, [line, String::new()]);
}

/// The errors that the document describes, with the types of their bodies, and how one is read.
fn failures(lines: &mut Vec<String>, op: &Op<'_>) {
    let successes = op.operation.successes();
    let failures = op.operation.responses.iter().enumerate();
    let failures = failures.filter(|(index, _)| successes.iter().all(|(known, _)| known != index));
    let described: Vec<String> = failures
        .filter_map(|(_, response)| failure(op, response))
        .collect();
    if !described.is_empty() {
        lines.extend([String::new(), "# Errors".to_owned(), String::new()]);
        lines.extend(described);
    }
}

/// `- 404: There is no such pet. Body: …`; [`None`] if the document only lists the status.
fn failure(op: &Op<'_>, response: &Response) -> Option<String> {
    let description = docs::text("", &response.description).join(" ");
    let mut sentences = vec![description];
    if let Some(ty) = json(response)
        && let Some(link) = link(op, ty)
    {
        let ty = op.cx.bare(ty.id).unqualified();
        sentences.push(format!(
            "[`error.body::<{ty}>()`](clientwright_runtime::Error::body) returns {link}."
        ));
    }
    let headers = response.headers.iter();
    let headers: Vec<_> = headers.map(|header| markdown::code(&header.name)).collect();
    if !headers.is_empty() {
        sentences.push(format!(
            "[`error.headers()`](clientwright_runtime::Error::headers) has {}.",
            headers.join(", ")
        ));
    }
    sentences.retain(|sentence| !sentence.is_empty());
    let status = responses::status(response.status);
    (!sentences.is_empty()).then(|| format!("- {status}: {}", sentences.join(" ")))
}

/// The type of a response's JSON.
fn json(response: &Response) -> Option<TypeRef> {
    response.media.iter().find_map(|media| media.kind.json())
}

/// A type in words, as a link if it is one of the client's; [`None`] if it is untyped.
fn link(op: &Op<'_>, ty: TypeRef) -> Option<String> {
    let id = ty.id;
    let words = match &op.cx.api.ty(id).kind {
        Kind::Any => return None,
        Kind::Array(item) if op.cx.names.ty(id).name.is_none() => match link(op, *item) {
            Some(item) => format!("a list of {item}"),
            None => "a list of untyped JSON".to_owned(),
        },
        _ => {
            let ty = op.cx.bare(id).unqualified();
            if op.cx.names.ty(id).name.is_some() {
                format!("[`{ty}`](super::{ty})")
            } else {
                markdown::code(&ty.to_string())
            }
        }
    };
    Some(if ty.nullable {
        format!("{words} or null")
    } else {
        words
    })
}
