//! The template of a path, whose expressions some tools write in a notation of their own.

use crate::diagnostics::{Code, Diagnostic};
use crate::lower::findings::Findings;
use crate::lower::source_map::Origin;
use crate::model::{Location, Parameter, Wire};
use crate::source::Span;

/// Returns the template, which is at `place`, with the names of the described parameters in its expressions.
///
/// An expression that is the name of no parameter is read in the notations of other tools. Reserved characters stay in
/// the values of those that take several segments, as `{+name}` does.
pub(super) fn read<'n>(
    (template, place): (&str, Span),
    parameters: &mut [(Parameter, Origin)],
) -> (String, Findings<'n>) {
    let mut findings = Findings::default();
    let mut read = template.to_owned();
    for expression in names(template) {
        if described(parameters, expression).is_some() {
            continue;
        }
        let (name, takes_segments) = of_other_tools(expression);
        let Some(parameter) = described(parameters, name) else {
            continue;
        };
        let mut effect = String::new();
        if takes_segments && let Wire::Style { allow_reserved, .. } = &mut parameter.wire {
            *allow_reserved = true;
            effect.push_str(", whose value may contain `/`");
        }
        let message = format!(
            "`{{{expression}}}` is not an expression of a path in OpenAPI; it is read as `{{{name}}}`{effect}"
        );
        findings.problem(Diagnostic::new(Code::Disallowed, place, message));
        read = read.replace(&format!("{{{expression}}}"), &format!("{{{name}}}"));
    }
    (read, findings)
}

/// Returns the names in braces of a path template.
pub(super) fn names(template: &str) -> impl Iterator<Item = &str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0))
}

fn described<'p>(
    parameters: &'p mut [(Parameter, Origin)],
    name: &str,
) -> Option<&'p mut Parameter> {
    parameters
        .iter_mut()
        .map(|(parameter, _)| parameter)
        .find(|parameter| parameter.location == Location::Path && parameter.name == name)
}

/// Returns the name in an expression, and whether its value may have several segments: `{+name}` (RFC 6570, Google's
/// discovery documents), `{name=shelves/*}` (gRPC transcoding), `{name+}` (Amazon API Gateway), `{*name}` (routers of
/// ASP.NET), `{name...}` (Go) and, for one segment, `{name:pattern}` (JAX-RS, Spring) and `{name?}`.
fn of_other_tools(expression: &str) -> (&str, bool) {
    if let Some((name, pattern)) = expression.split_once('=') {
        return (name.trim(), pattern.contains(['/', '*']));
    }
    if let Some((name, _)) = expression.split_once(':') {
        return (name.trim(), false);
    }
    let name = expression.trim().trim_end_matches('?');
    let plain = name.trim_start_matches(['+', '*']);
    let plain = plain.trim_end_matches(['+', '*']).trim_end_matches("...");
    (plain, plain != name)
}
