//! The sections of a configuration.

use super::renames::renames;
use super::table::Table;
use super::{Accept, AcceptChange, Config, Placed};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Level, Severities};
use crate::document::PagingDeclaration;
use crate::model::Header;
use crate::source::Span;

pub(super) fn read(config: &mut Config, mut root: Table<'_>, diagnostics: &mut Diagnostics) {
    let mut project = root.table("project", diagnostics);
    config.project.document = project.string("document", diagnostics);
    config.project.package = project.string("package", diagnostics);
    config.project.module = project.string("module", diagnostics);
    config.project.runtime = project.string("runtime", diagnostics);
    config.project.command = project.string("command", diagnostics);
    project.finish(diagnostics);

    let resolve = root.table("resolve", diagnostics);
    let resolve = resolve.rest_strings(diagnostics).into_iter();
    config.resolve = resolve.map(|(url, (_, file))| (url, file)).collect();

    let mut upstream = root.table("upstream", diagnostics);
    config.upstream.document = upstream.string("document", diagnostics);
    config.upstream.name = upstream.string("name", diagnostics);
    for choice in upstream.strings("watch", diagnostics) {
        match choice.value.parse() {
            Ok(choice) => config.upstream.watch.push(choice),
            Err(error) => {
                let message = format!("`{}` is not a selection of operations", choice.value);
                let problem = Diagnostic::new(Code::Configuration, choice.span, message);
                diagnostics.push(problem.label(error));
            }
        }
    }
    upstream.finish(diagnostics);

    let mut client = root.table("client", diagnostics);
    config.client.name = client.string("name", diagnostics);
    config.client.version = client.string("version", diagnostics);
    config.client.description = client.string("description", diagnostics);
    config.client.license = client.string("license", diagnostics);
    config.client.examples = client.boolean("examples", diagnostics);
    client.finish(diagnostics);

    config.severities = severities(root.table("diagnostics", diagnostics), diagnostics);

    let mut names = root.table("names", diagnostics);
    config.names.schemas = renames(names.table("schemas", diagnostics), diagnostics);
    config.names.members = renames(names.table("members", diagnostics), diagnostics);
    config.names.operations = renames(names.table("operations", diagnostics), diagnostics);
    config.names.tags = renames(names.table("tags", diagnostics), diagnostics);
    names.finish(diagnostics);

    let mut aliases = root.table("aliases", diagnostics);
    config.former_types = renames(aliases.table("schemas", diagnostics), diagnostics);
    config.former_methods = renames(aliases.table("operations", diagnostics), diagnostics);
    config.former_members = renames(aliases.table("members", diagnostics), diagnostics);
    config.former_parameters = renames(aliases.table("parameters", diagnostics), diagnostics);
    aliases.finish(diagnostics);

    let mut security = root.table("security", diagnostics);
    config.security.all = security.lists("all", diagnostics);
    config.security.operations = security
        .table("operations", diagnostics)
        .rest_lists(diagnostics);
    security.finish(diagnostics);

    let mut idempotency = root.table("idempotency", diagnostics);
    let all = idempotency.string("all", diagnostics);
    config.idempotency.all = all.filter(|name| is_header(name, diagnostics));
    let headers = idempotency.table("operations", diagnostics);
    let headers = headers.rest_strings(diagnostics).into_iter();
    config.idempotency.operations = headers
        .filter(|(_, (_, name))| is_header(name, diagnostics))
        .map(|(key, (span, name))| (key, Placed { span, ..name }))
        .collect();
    idempotency.finish(diagnostics);

    let mut paging = root.table("paging", diagnostics);
    config.paging = paging
        .table("operations", diagnostics)
        .rest_tables(diagnostics)
        .into_iter()
        .map(|(key, table)| (key, declaration(table, diagnostics)))
        .collect();
    paging.finish(diagnostics);

    let mut fields = root.table("fields", diagnostics);
    config.optional = fields.strings("optional", diagnostics);
    fields.finish(diagnostics);

    let entries = root.tables("accept", diagnostics);
    config.accept = entries
        .into_iter()
        .filter_map(|entry| accept(entry, diagnostics))
        .collect();

    let mut diff = root.table("diff", diagnostics);
    let entries = diff.tables("accept", diagnostics);
    config.accept_changes = entries
        .into_iter()
        .filter_map(|entry| accept_change(entry, diagnostics))
        .collect();
    diff.finish(diagnostics);
    root.finish(diagnostics);
}

fn severities(table: Table<'_>, diagnostics: &mut Diagnostics) -> Severities {
    let mut severities = Severities::default();
    for (name, (key, level)) in table.rest_strings(diagnostics) {
        let code = code(&name, key, diagnostics);
        let known = Level::NAMES.iter().find(|(name, _)| *name == level.value);
        let Some(&(_, named)) = known else {
            let problem = Diagnostic::new(
                Code::Configuration,
                level.span,
                format!("unknown level `{}`", level.value),
            );
            let names = Level::NAMES.iter().map(|(name, _)| *name);
            let levels = "the levels are allow, note, warning and error";
            diagnostics.push(problem.suggest(&level.value, names, levels));
            continue;
        };
        match code {
            Some(code) if code.is_fatal() && named != Level::Report(code.severity()) => {
                let problem = Diagnostic::new(
                    Code::Configuration,
                    key,
                    format!("`{name}` is always an error"),
                );
                diagnostics.push(problem.help("remove the entry"));
            }
            Some(code) => severities.set(code, named),
            None => {}
        }
    }
    severities
}

fn code(name: &str, span: Span, diagnostics: &mut Diagnostics) -> Option<Code> {
    let found = Code::ALL.iter().copied().find(|code| code.text() == name);
    if found.is_none() {
        let problem = Diagnostic::new(Code::Configuration, span, format!("unknown code `{name}`"));
        diagnostics.push(problem.suggest(
            name,
            Code::ALL.iter().map(|code| code.text()),
            "`explain` without an argument lists all codes",
        ));
    }
    found
}

fn is_header(name: &Placed<String>, diagnostics: &mut Diagnostics) -> bool {
    let good = Header::is_name(&name.value);
    if !good {
        let message = format!("`{}` cannot be the name of a header", name.value);
        diagnostics.push(Diagnostic::new(Code::Configuration, name.span, message));
    }
    good
}

/// Reads the paging of an operation, with the place of the operation's key.
fn declaration(table: Table<'_>, diagnostics: &mut Diagnostics) -> Placed<PagingDeclaration> {
    let span = table.span;
    let members = table.rest_strings(diagnostics).into_iter();
    let members = members.map(|(key, (at, text))| (key, (at, text.span, text.value)));
    let value = PagingDeclaration {
        span,
        members: members.collect(),
    };
    Placed { value, span }
}

fn accept(mut table: Table<'_>, diagnostics: &mut Diagnostics) -> Option<Accept> {
    let span = table.span;
    let code_name = table.string("code", diagnostics);
    let pointer = table.string("pointer", diagnostics);
    let reason = table.string("reason", diagnostics);
    table.finish(diagnostics);
    let (Some(name), Some(pointer), Some(reason)) = (code_name, pointer, reason) else {
        let message = "an entry of `accept` needs `code`, `pointer` and `reason`";
        diagnostics.push(Diagnostic::new(Code::Configuration, span, message));
        return None;
    };
    let code = code(&name.value, name.span, diagnostics)?;
    Some(Accept {
        code,
        pointer: pointer.value,
        reason: reason.value,
        span: pointer.span,
    })
}

fn accept_change(mut table: Table<'_>, diagnostics: &mut Diagnostics) -> Option<AcceptChange> {
    let span = table.span;
    let fingerprint = table.string("fingerprint", diagnostics);
    let reason = table.string("reason", diagnostics);
    table.finish(diagnostics);
    let (Some(fingerprint), Some(reason)) = (fingerprint, reason) else {
        let message = "an entry of `diff.accept` needs `fingerprint` and `reason`";
        diagnostics.push(Diagnostic::new(Code::Configuration, span, message));
        return None;
    };
    Some(AcceptChange {
        fingerprint,
        reason: reason.value,
    })
}
