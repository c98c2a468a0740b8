//! The fields of an operation by their paths: `result.stages[].name`,
//! `result.env_vars.*<type=plain_text>.value`.

use super::schema::{literals, type_of};
use super::tree::{Alternative, Field, PageOperation, Type};
use crate::authoring::Value;
use crate::source::Span;

/// The facts of a page about a field.
#[derive(Clone, Debug)]
pub struct PathFacts {
    /// The place: `path`, `query`, `header`, `body`, `200`.
    pub place: &'static str,
    /// The path in this place; empty for a body without fields.
    pub path: String,
    /// The keywords and their values: `type`, `enum`, `maxLength`, `required`, …
    pub facts: Vec<(String, Value)>,
    /// The line of the field.
    pub span: Span,
}

/// Returns every field of an operation.
#[must_use]
pub fn of_operation(operation: &PageOperation) -> Vec<PathFacts> {
    let mut found = Vec::new();
    for section in &operation.sections {
        let place = section.place.name();
        fields(place, "", &section.fields, &mut found);
        match &section.whole {
            Some(Field {
                ty: Type::Object(shape),
                ..
            }) => {
                fields(
                    place,
                    "",
                    shape.members.as_deref().unwrap_or_default(),
                    &mut found,
                );
            }
            Some(whole) => fields(place, "", std::slice::from_ref(whole), &mut found),
            None => {}
        }
    }
    found
}

fn fields(place: &'static str, prefix: &str, all: &[Field], found: &mut Vec<PathFacts>) {
    for field in all {
        let path = match prefix {
            "" => field.name.clone(),
            _ => format!("{prefix}.{}", field.name),
        };
        let mut facts = kind(&field.ty);
        let stated = field.facts.iter();
        facts.extend(stated.map(|(keyword, value)| ((*keyword).to_owned(), value.clone())));
        if field.deprecated {
            facts.push(("deprecated".to_owned(), Value::Bool(true)));
        }
        facts.push(("required".to_owned(), Value::Bool(!field.optional)));
        let at = At {
            place,
            span: field.span,
        };
        found.push(at.facts(&path, facts));
        at.within(&path, &field.ty, found);
    }
}

#[derive(Clone, Copy)]
struct At {
    place: &'static str,
    span: Span,
}

impl At {
    fn facts(self, path: &str, facts: Vec<(String, Value)>) -> PathFacts {
        PathFacts {
            place: self.place,
            path: path.to_owned(),
            facts,
            span: self.span,
        }
    }

    /// Adds the fields within a type.
    fn within(self, path: &str, ty: &Type, found: &mut Vec<PathFacts>) {
        match ty {
            Type::Array(item) => self.inner(&format!("{path}[]"), item, found),
            Type::Map(value) => self.inner(&format!("{path}.*"), value, found),
            Type::Object(shape) => {
                let members = shape.members.as_deref().unwrap_or_default();
                fields(self.place, path, members, found);
            }
            Type::Union(alternatives, _) if literals(alternatives).is_none() => {
                for (index, alternative) in alternatives.iter().enumerate() {
                    let label = tag(alternative).unwrap_or_else(|| (index + 1).to_string());
                    let at = found.len();
                    self.inner(&format!("{path}<{label}>"), &alternative.ty, found);
                    if let Some(facts) = found.get_mut(at) {
                        let stated = alternative.facts.iter();
                        let stated =
                            stated.map(|(keyword, value)| ((*keyword).to_owned(), value.clone()));
                        facts.facts.extend(stated);
                    }
                }
            }
            _ => {}
        }
    }

    fn inner(self, path: &str, ty: &Type, found: &mut Vec<PathFacts>) {
        found.push(self.facts(path, kind(ty)));
        self.within(path, ty, found);
    }
}

/// Returns the member that identifies an alternative: `type=plain_text`.
fn tag(alternative: &Alternative) -> Option<String> {
    let Type::Object(shape) = &alternative.ty else {
        return None;
    };
    let mut members = shape.members.iter().flatten();
    members.find_map(|member| match &member.ty {
        Type::Literal(Value::String(value)) => Some(format!("{}={value}", member.name)),
        _ => None,
    })
}

/// Returns `type`, with `enum` or `const` if the values are listed.
fn kind(ty: &Type) -> Vec<(String, Value)> {
    let text = |text: &str| ("type".to_owned(), Value::String(text.to_owned()));
    match ty {
        Type::Scalar(name) => vec![text(name)],
        Type::Any => vec![text("unknown")],
        Type::File => vec![text("file")],
        Type::Array(_) => vec![text("array")],
        Type::Map(_) => vec![text("map")],
        Type::Object(_) => vec![text("object")],
        Type::Literal(value) => {
            let mut facts = Vec::from_iter(type_of(value).map(text));
            facts.push(("const".to_owned(), value.clone()));
            facts
        }
        Type::Union(alternatives, _) => match literals(alternatives) {
            Some(values) => {
                let mut facts = Vec::from_iter(values.iter().find_map(type_of).map(text));
                facts.push(("enum".to_owned(), Value::Array(values)));
                facts
            }
            None => vec![text("union")],
        },
    }
}
