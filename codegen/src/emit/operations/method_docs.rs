//! The documentation of a method: what it does, its place on the wire, what it returns, what it
//! needs, how it fails, and an example that compiles.

use super::super::{docs, markdown};
use super::arguments::Example;
use super::{Op, responses};
use crate::model::{BodyField, Data, Kind, MediaType, Representation, Response, TypeRef};
use crate::names::{self, FormNames, Name};

/// The lines; `examples` are the arguments with what replaces them in the example.
pub(super) fn lines(
    op: &Op<'_>,
    form: &Representation<'_>,
    names: &FormNames,
    method: &Name,
    body: Option<&MediaType>,
    examples: &[(String, Example)],
) -> Vec<String> {
    let operation = op.operation;
    let wire = format!("{} {}", operation.method.text(), operation.path);
    let mut lines = docs::text(&operation.docs.title, &operation.docs.description);
    if lines.is_empty() {
        lines.push(format!("{}.", markdown::code(&op.names.id)));
    }
    let wire = markdown::code(&wire);
    let sent = match output(op, form, names) {
        Some(returned) => format!("Returns {returned} from {wire}."),
        None => format!("Sends {wire}."),
    };
    lines.extend([String::new(), sent]);
    lines.extend(
        body.filter(|media| media.name != "application/json")
            .map(|media| format!("The body is {}.", markdown::code(&media.name))),
    );
    let fields = body.iter().flat_map(|media| &media.kind.fields);
    lines.extend(fields.filter_map(required_headers));
    let permissions = operation.permissions.iter();
    let permissions: Vec<_> = permissions
        .map(|permission| markdown::code(&permission.0))
        .collect();
    if !permissions.is_empty() {
        lines.push(format!("Accepted permissions: {}.", permissions.join(", ")));
    }
    if let Some(header) = &operation.idempotency_key {
        let header = markdown::code(header);
        lines.push(format!("All attempts of one call have the same {header}."));
    }
    let external = operation.docs.external.iter();
    let external = external.filter(|url| url.starts_with("http"));
    lines.extend(external.map(|url| format!("See {}.", markdown::line(url))));
    if let Some(reason) = operation.raw_reason() {
        lines.push(format!(
            "Its types are raw: media type: {}.",
            markdown::line(reason)
        ));
    }
    failures(&mut lines, op);
    example(&mut lines, op, form, method, examples);
    lines
}

/// Says which headers the files of a property must have.
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
    let [data] = data.as_slice() else {
        return Some(format!("one of the responses of [`{}`]", names.output));
    };
    Some(match *data {
        Data::Nothing if op.operation.returns_redirect() => {
            "nothing (`send_full` returns the headers of the redirect)".to_owned()
        }
        Data::Nothing => return None,
        Data::Body(format, ty) => {
            let ty = ty.and_then(|ty| link(op, ty));
            let ty = ty.as_deref().unwrap_or("untyped JSON");
            format.received().docs.replace("{type}", ty)
        }
    })
}

/// Inserts a paragraph before the example.
pub(super) fn before_example(lines: &mut Vec<String>, line: String) {
    let place = lines.iter().rposition(|line| line == "```no_run");
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

/// `- 404: There is no such pet. Body: …`; none if there is nothing to say.
fn failure(op: &Op<'_>, response: &Response) -> Option<String> {
    let description = docs::text("", &response.description).join(" ");
    let mut said = vec![description];
    if let Some(ty) = json(response)
        && let Some(link) = link(op, ty)
    {
        let ty = op.cx.bare(ty.id).unqualified();
        said.push(format!(
            "[`error.body::<{ty}>()`](clientwright_runtime::Error::body) returns {link}."
        ));
    }
    said.retain(|sentence| !sentence.is_empty());
    let status = responses::status(response.status);
    (!said.is_empty()).then(|| format!("- {status}: {}", said.join(" ")))
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

fn example(
    lines: &mut Vec<String>,
    op: &Op<'_>,
    form: &Representation<'_>,
    method: &Name,
    examples: &[(String, Example)],
) {
    let library = op.cx.library;
    let mut around = vec![format!("client: &{library}::Client")];
    let mut arguments = Vec::new();
    for (name, example) in examples {
        match example {
            Example::Literal(text) => arguments.push(text.clone()),
            Example::Given(ty) => {
                around.push(format!("{name}: {ty}"));
                arguments.push(name.clone());
            }
        }
    }
    let (around, arguments) = (around.join(", "), arguments.join(", "));
    let deprecated = op.operation.docs.deprecated;
    let maps = around.contains("BTreeMap<");
    lines.extend([String::new(), "```no_run".to_owned()]);
    lines.extend(deprecated.then(|| "# #![allow(deprecated)]".to_owned()));
    lines.extend(maps.then(|| "# use std::collections::BTreeMap;".to_owned()));
    lines.push(format!(
        "# async fn example({around}) -> Result<(), {library}::runtime::Error> {{"
    ));
    let request = format!("client.{}().{method}({arguments})", op.tag.module);
    match shown(op, form) {
        Some((variable, _)) if is_stream(form) => lines.extend([
            format!("let mut {variable} = {request}.await?;"),
            format!("while let Some(item) = {variable}.next().await.transpose()? {{"),
            "    println!(\"{item:?}\");".to_owned(),
            "}".to_owned(),
        ]),
        Some((variable, shown)) => lines.extend([
            format!("let {variable} = {request}.await?;"),
            format!("println!({shown});"),
        ]),
        None => lines.push(format!("{request}.await?;")),
    }
    if op.operation.paging.is_some()
        && op
            .names
            .forms
            .first()
            .is_some_and(|first| first.methods.contains(method))
    {
        lines.extend([
            String::new(),
            "// The items of all pages:".to_owned(),
            format!("let mut items = {request}.items();"),
            "while let Some(item) = items.next().await.transpose()? {".to_owned(),
            "    println!(\"{item:?}\");".to_owned(),
            "}".to_owned(),
        ]);
    }
    lines.extend(["# Ok(()) }".to_owned(), "```".to_owned()]);
}

/// Whether the data of a response is a stream of items.
fn is_stream(form: &Representation<'_>) -> bool {
    matches!(*form.data(), [Data::Body(format, _)] if format.received().is_stream)
}

/// The variable of the result in an example, and the arguments with which it is printed: its id or name
/// where it has one.
fn shown(op: &Op<'_>, form: &Representation<'_>) -> Option<(String, String)> {
    let data = form.data();
    let whole = |variable: &str| Some((variable.to_owned(), format!("\"{{{variable}:?}}\"")));
    let [data] = data.as_slice() else {
        return whole("response");
    };
    let Data::Body(format, ty) = *data else {
        return None;
    };
    if let Some(variable) = format.received().variable {
        return whole(variable);
    }
    let Some(ty) = ty else {
        return whole("response");
    };
    let Some(name) = op.cx.names.ty(ty.id).name.as_ref().filter(|_| !ty.nullable) else {
        return whole("response");
    };
    let variable = names::variable(name);
    let Kind::Object(object) = &op.cx.api.ty(ty.id).kind else {
        return whole(&variable);
    };
    let printed = object.properties.iter().zip(&op.cx.names.ty(ty.id).members);
    let printed = printed.filter(|(property, _)| {
        let kind = &op.cx.api.ty(property.ty.id).kind;
        op.cx.plan.ty(ty.id).requires(property)
            && !property.ty.nullable
            && matches!(kind, Kind::Text(_) | Kind::Integer(_))
    });
    let mut printed =
        printed.filter(|(property, _)| matches!(property.name.as_str(), "id" | "name"));
    match printed.next() {
        Some((_, field)) => Some((variable.clone(), format!("\"{{}}\", {variable}.{field}"))),
        None => whole(&variable),
    }
}
