//! The example in the documentation of a method: it compiles, binds the result by what it is, and uses it.

use super::Op;
use super::argument_types::Example;
use crate::model::{Data, Kind, Representation, TypeRef};
use crate::names::{self, Name};

/// The result of a request in its example.
enum Shown {
    /// Nothing.
    Nothing,
    /// One value.
    Value(Printed),
    /// A list of items: its variable, and an item.
    List(String, Printed),
    /// A stream of items: its variable, and an item.
    Stream(&'static str, Printed),
}

/// A variable, and the arguments of `println!` that print it.
struct Printed {
    variable: String,
    arguments: String,
}

/// Returns the lines of the code block; `arguments` are those of the method.
pub(super) fn lines(
    op: &Op<'_>,
    form: &Representation<'_>,
    method: &Name,
    arguments: &[(String, Example)],
) -> Vec<String> {
    let library = op.cx.library;
    let mut parameters = vec![format!("client: &{library}::Client")];
    let mut passed = Vec::new();
    let mut bound = vec!["client"];
    for (name, example) in arguments {
        match example {
            Example::Literal(text) => passed.push(text.clone()),
            Example::Given(ty) => {
                parameters.push(format!("{name}: {ty}"));
                passed.push(name.clone());
                bound.push(name);
            }
        }
    }
    let (parameters, passed) = (parameters.join(", "), passed.join(", "));
    let mut lines = vec!["```no_run".to_owned()];
    if op.operation.docs.deprecated {
        lines.push("# #![allow(deprecated)]".to_owned());
    }
    if parameters.contains("BTreeMap<") {
        lines.push("# use std::collections::BTreeMap;".to_owned());
    }
    lines.push(format!(
        "# async fn example({parameters}) -> Result<(), {library}::runtime::Error> {{"
    ));
    let request = [
        "client".to_owned(),
        format!(".{}()", op.tag.module),
        format!(".{method}({passed})"),
    ];
    let mut forms = op.names.forms.iter();
    let is_first = forms
        .next()
        .is_some_and(|first| first.methods.contains(method));
    match op.operation.paging.as_ref().filter(|_| is_first) {
        Some(paging) => lines.extend(pages(op, &request, paging.item, &bound)),
        None => lines.extend(shown(op, form, &bound).lines(&request)),
    }
    lines.extend(["# Ok(()) }", "```"].map(str::to_owned));
    lines
}

/// Returns the lines of `before`, a request, and `after`: over several lines if they are too long for one in rustdoc.
fn chain(before: &str, request: &[String], after: &str) -> Vec<String> {
    const WIDTH: usize = 92;
    let line = format!("{before}{}{after}", request.concat());
    let [client, calls @ ..] = request else {
        return vec![line];
    };
    if line.len() <= WIDTH {
        return vec![line];
    }
    let mut lines = vec![format!("{before}{client}")];
    lines.extend(calls.iter().map(|call| format!("    {call}")));
    // `.await?;` and `.items();` are calls of their own.
    lines.push(format!("    {after}"));
    lines
}

/// Returns the lines that print the first page, and then the items of all pages.
fn pages(op: &Op<'_>, request: &[String], item: TypeRef, bound: &[&str]) -> Vec<String> {
    let item = printed(op, item, bound).unwrap_or_else(|| Printed::whole("item"));
    let items = plural(&item.variable, bound);
    let page = if bound.contains(&"page") {
        "response"
    } else {
        "page"
    };
    let mut lines = chain(&format!("let {page} = "), request, ".await?;");
    lines.extend([
        Printed::whole(page).print(),
        String::new(),
        "// The items of all pages:".to_owned(),
    ]);
    lines.extend(chain(&format!("let mut {items} = "), request, ".items();"));
    lines.extend(item.while_next(&items));
    lines
}

/// Returns how the result is bound and printed.
fn shown(op: &Op<'_>, form: &Representation<'_>, bound: &[&str]) -> Shown {
    let data = form.data();
    let response = || Shown::Value(Printed::whole("response"));
    let &[Data::Body(format, ty)] = data.as_slice() else {
        return match data.as_slice() {
            [] | [Data::Nothing] => Shown::Nothing,
            _ => response(),
        };
    };
    let received = format.received();
    if let (Some(variable), Some(item)) = (received.variable, received.item_variable) {
        return Shown::Stream(variable, Printed::whole(item));
    }
    if let Some(variable) = received.variable {
        return Shown::Value(Printed::whole(variable));
    }
    let Some(ty) = ty.filter(|ty| !ty.nullable) else {
        return response();
    };
    match &op.cx.api.ty(ty.id).kind {
        Kind::Array(item) if op.cx.names.ty(ty.id).name.is_none() => {
            let item = printed(op, *item, bound).unwrap_or_else(|| Printed::whole("item"));
            Shown::List(plural(&item.variable, bound), item)
        }
        _ => printed(op, ty, bound).map_or_else(response, Shown::Value),
    }
}

/// Returns how a value of a type of the client is printed: its id or name where it has one.
fn printed(op: &Op<'_>, ty: TypeRef, bound: &[&str]) -> Option<Printed> {
    let members = op.cx.names.ty(ty.id);
    let variable = names::variable(members.name.as_ref()?)?;
    if ty.nullable || bound.contains(&variable.as_str()) {
        return None;
    }
    let Kind::Object(object) = &op.cx.api.ty(ty.id).kind else {
        return Some(Printed::whole(&variable));
    };
    let mut fields = object.properties.iter().zip(&members.members);
    let field = fields.find(|(property, _)| {
        let kind = &op.cx.api.ty(property.ty.id).kind;
        matches!(property.name.as_str(), "id" | "name")
            && property.required
            && !property.implied
            && !property.ty.nullable
            && matches!(kind, Kind::Text(_) | Kind::Integer(_))
    });
    Some(match field {
        Some((_, field)) => Printed {
            arguments: format!("\"{{}}\", {variable}.{field}"),
            variable,
        },
        None => Printed::whole(&variable),
    })
}

/// Returns a variable for a list of what another variable is for.
fn plural(item: &str, bound: &[&str]) -> String {
    let plural = names::plural(item);
    if plural == item || bound.contains(&plural.as_str()) {
        "items".to_owned()
    } else {
        plural
    }
}

impl Printed {
    fn whole(variable: &str) -> Self {
        Self {
            variable: variable.to_owned(),
            arguments: format!("\"{{{variable}:?}}\""),
        }
    }

    fn print(&self) -> String {
        format!("println!({});", self.arguments)
    }

    /// Returns the loop over a stream of the variable.
    fn while_next(&self, stream: &str) -> [String; 3] {
        [
            format!(
                "while let Some({}) = {stream}.next().await.transpose()? {{",
                self.variable
            ),
            format!("    {}", self.print()),
            "}".to_owned(),
        ]
    }
}

impl Shown {
    fn lines(self, request: &[String]) -> Vec<String> {
        let binding = match &self {
            Self::Nothing => String::new(),
            Self::Value(Printed { variable, .. }) | Self::List(variable, _) => {
                format!("let {variable} = ")
            }
            Self::Stream(stream, _) => format!("let mut {stream} = "),
        };
        let mut lines = chain(&binding, request, ".await?;");
        match self {
            Self::Nothing => {}
            Self::Value(value) => lines.push(value.print()),
            Self::List(list, item) => lines.extend([
                format!("for {} in &{list} {{", item.variable),
                format!("    {}", item.print()),
                "}".to_owned(),
            ]),
            Self::Stream(stream, item) => lines.extend(item.while_next(stream)),
        }
        lines
    }
}
