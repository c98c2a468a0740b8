//! Resolves the alternatives of unions. The text of a type is ambiguous: `array of "a" or "b"` is an array of
//! a union if `"a"` is listed below it, and a union if `array of "a"` is listed below it.

use super::field_line;
use super::item::{Item, Reading};
use super::tree::{Alternative, Type};
use crate::source::Span;

/// Replaces the alternatives of a union by the items that are listed below it.
pub(super) fn fill(reading: &mut Reading<'_>, ty: &mut Type, children: Vec<Item<'_>>, span: Span) {
    let Type::Union(alternatives, more) = ty else {
        return;
    };
    if children.is_empty() {
        if *more > 0 {
            let announced = ty.announced();
            reading.complete(Some(announced), 0, span);
        } else if let Some(items) = array_of_literals(alternatives) {
            *ty = Type::Array(Box::new(items));
        }
        return;
    }
    let is_optional = alternatives.iter().any(|one| one.ty.is_null());
    if !children.iter().any(Item::is_type) {
        // `object { a } or null`: the listed items are members.
        let mut others = alternatives.iter_mut().filter(|one| !one.ty.is_null());
        if let (Some(only), None) = (others.next(), others.next()) {
            reading.fill(&mut only.ty, children, span);
        } else {
            let reason = "it could belong to several alternatives";
            for child in children {
                reading.not_understood(child.span, reason);
            }
        }
        return;
    }
    let depth = alternatives.first().map_or(0, |one| arrays(&one.ty));
    let listed_array = children.first().and_then(|child| {
        let (_, ty) = field_line::named(child.code)?;
        Some(arrays(first(&ty)) > 0)
    });
    let depth = if listed_array == Some(true) { 0 } else { depth };
    let found = children.iter().fold(0, |found, child| {
        found + weight(child, alternatives.get(found))
    });
    let announced = alternatives.len() + *more;
    let has_null = children.iter().any(is_null);
    let announced = announced - usize::from(is_optional && !has_null);
    if found < announced || children.len() > announced {
        reading.complete(Some(announced), children.len(), span);
    }
    let mut listed = union(reading.alternatives(children));
    for _ in 0..depth {
        listed = Type::Array(Box::new(listed));
    }
    if is_optional && !has_null {
        listed = or_null(listed);
    }
    *ty = listed;
}

/// Returns the union of alternatives, or the type of a single alternative.
pub(super) fn union(mut alternatives: Vec<Alternative>) -> Type {
    match alternatives.pop() {
        Some(only) if alternatives.is_empty() && only.facts.is_empty() => only.ty,
        Some(last) => {
            alternatives.push(last);
            Type::Union(alternatives, 0)
        }
        None => Type::Any,
    }
}

fn or_null(ty: Type) -> Type {
    let null = Type::Scalar("null").into();
    match ty {
        Type::Union(mut alternatives, more) => {
            alternatives.push(null);
            Type::Union(alternatives, more)
        }
        ty => Type::Union(vec![ty.into(), null], 0),
    }
}

/// Returns the union of `array of "a" or "b"` if no items are listed below it.
fn array_of_literals(alternatives: &[Alternative]) -> Option<Type> {
    let (first, rest) = alternatives.split_first()?;
    let Type::Array(item) = &first.ty else {
        return None;
    };
    let is_literal = |ty: &Type| matches!(ty, Type::Literal(_));
    let all = is_literal(item) && rest.iter().all(|one| is_literal(&one.ty));
    let items = std::iter::once((**item).clone().into()).chain(rest.iter().cloned());
    all.then(|| Type::Union(items.collect(), 0))
}

/// Returns the number of arrays around a type.
fn arrays(ty: &Type) -> usize {
    match ty {
        Type::Array(item) => 1 + arrays(item),
        _ => 0,
    }
}

fn first(ty: &Type) -> &Type {
    match ty {
        Type::Union(alternatives, _) => alternatives.first().map_or(ty, |one| &one.ty),
        _ => ty,
    }
}

/// Returns the number of alternatives in the text of a union that an item represents. `text` is the first of
/// them: a union model is one alternative if the text has its name, and otherwise as many as it has itself.
pub(super) fn weight(item: &Item<'_>, text: Option<&Alternative>) -> usize {
    let Some((name, ty)) = field_line::named(item.code) else {
        return 1;
    };
    let is_named = text.is_some_and(|text| match &text.ty {
        Type::Object(shape) => shape.listed.is_none() && shape.name.is_some() && shape.name == name,
        _ => false,
    });
    if is_named { 1 } else { ty.announced() }
}

fn is_null(item: &Item<'_>) -> bool {
    field_line::named(item.code).is_some_and(|(_, ty)| ty.is_null())
}
