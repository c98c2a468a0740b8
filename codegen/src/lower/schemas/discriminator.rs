//! `discriminator`: which property distinguishes the variants of a union. Without `discriminator`, it is one
//! whose values differ between the variants, if there is one.

use super::tag_values::values;

use super::variants::Choice;

use crate::document::{At, Discriminator};

use crate::ledger::Construct;

use crate::lower::context::Cx;

use crate::lower::findings::Findings;

use crate::model::{Kind, UnionForm};

/// Returns the property that distinguishes the variants, and sets the tags of each choice.
///
/// Given `{ propertyName: kind, mapping: { cat: "#/components/schemas/Cat" } }` and the alternatives `Cat` and
/// `Dog`, of which `Dog` declares `kind: { const: dog }`, the value `cat` chooses `Cat`, and `dog` chooses `Dog`.
pub(super) fn find<'n>(
    cx: &mut Cx<'n, '_>,
    choices: &mut [Choice<'n>],
    discriminator: Option<&Discriminator<'n>>,
) -> (Option<String>, Findings<'n>) {
    let mut findings = Findings::default();
    let Some(discriminator) = discriminator else {
        return (inferred(cx, choices), findings);
    };
    let declared: Option<Vec<_>> = choices
        .iter()
        .map(|choice| values(cx, choice.ty, discriminator.property))
        .collect();
    let Some(declared) = declared else {
        let reason = format!(
            "not every alternative is an object, or one has another type than a string for `{}`; the \
             first alternative that loses nothing is taken",
            discriminator.property
        );
        findings.approximated(Construct::Discriminator, discriminator.at, reason);
        return (None, findings);
    };
    let taken = map(cx, choices, discriminator, &mut findings);
    distribute(choices, declared, taken);
    if distinguish(choices) {
        return (Some(discriminator.property.to_owned()), findings);
    }
    let reason =
        "its values do not distinguish the alternatives; the first one that loses nothing is taken";
    findings.approximated(Construct::Discriminator, discriminator.at, reason);
    for choice in choices.iter_mut() {
        choice.tags.clear();
        choice.others = false;
        choice.default = false;
    }
    (None, findings)
}

/// Sets the tags of the choices to which `mapping` and `defaultMapping` lead, and returns the mapped values.
fn map<'n>(
    cx: &mut Cx<'n, '_>,
    choices: &mut [Choice<'n>],
    discriminator: &Discriminator<'n>,
    findings: &mut Findings<'n>,
) -> Vec<String> {
    let reason = "it leads to none of the alternatives";
    let mut taken: Vec<String> = Vec::new();
    for (value, target) in &discriminator.mapping {
        match mapped(cx, choices, *target) {
            Some(choice) => {
                taken.push((*value).to_owned());
                choice.tags.push((*value).to_owned());
            }
            None => findings.approximated(Construct::Mapping, *target, reason),
        }
    }
    if let Some(target) = discriminator.default {
        match mapped(cx, choices, target) {
            Some(choice) => choice.default = true,
            None => findings.approximated(Construct::DefaultMapping, target, reason),
        }
    }
    taken
}

/// Whether each choice has tags, and not all have the same ones.
fn distinguish(choices: &[Choice<'_>]) -> bool {
    let first = choices.first().map(|choice| &choice.tags);
    let mut all = choices.iter();
    let same = all.all(|choice| Some(&choice.tags) == first);
    let lacks_values = |choice: &Choice<'_>| choice.tags.is_empty() && !choice.default;
    !(same && choices.len() > 1 || choices.iter().any(lacks_values))
}

/// Sets the tags of each choice to the values that it declares, or to its name if it declares none.
///
/// A value that is `taken`, by `mapping` or as the name of another choice that declares it, belongs to that
/// choice only. Other values can be tags of several choices, which are then tried in order.
fn distribute(choices: &mut [Choice<'_>], declared: Vec<Vec<String>>, mut taken: Vec<String>) {
    for (choice, declared) in choices.iter_mut().zip(&declared) {
        let own = choice.reference.as_ref().map(|(_, word)| word);
        if declared.is_empty() || own.is_some_and(|word| declared.contains(word)) {
            by_name(choice, &mut taken);
        }
    }
    for (choice, declared) in choices.iter_mut().zip(declared) {
        for value in declared {
            if !taken.contains(&value) {
                choice.tags.push(value);
            } else if !choice.tags.contains(&value) {
                choice.others = true;
            }
        }
        by_name(choice, &mut taken);
    }
}

/// Sets the tag of a choice without tags to its name, unless that is the tag of another choice.
fn by_name(choice: &mut Choice<'_>, taken: &mut Vec<String>) {
    if let Some((_, word)) = &choice.reference
        && choice.tags.is_empty()
        && !taken.contains(word)
    {
        taken.push(word.clone());
        choice.tags.push(word.clone());
    }
}

/// Returns the alternative that an entry of `mapping` leads to: by the name of a component, by a reference
/// to it, or by the place of the alternative itself, such as `#/components/schemas/Pet/oneOf/0`.
fn mapped<'c, 'n>(
    cx: &mut Cx<'n, '_>,
    choices: &'c mut [Choice<'n>],
    target: At<'n>,
) -> Option<&'c mut Choice<'n>> {
    let text = target.node.as_str()?;
    let is_reference = text.contains(['#', '/', '.']);
    let node = cx.reading.resolve_quietly(target).filter(|_| is_reference);
    let slot = cx.resolve_quietly(target).filter(|_| is_reference);
    if let Some(node) = node
        && let Some(place) = choices
            .iter()
            .position(|choice| std::ptr::eq(choice.at.node, node))
    {
        return choices.get_mut(place);
    }
    choices.iter_mut().find(|choice| {
        choice
            .reference
            .as_ref()
            .is_some_and(|(reference, word)| match slot {
                Some(slot) => *reference == slot,
                None => word == text,
            })
    })
}

/// Returns a property that every alternative declares with values of its own. Required properties are
/// preferred, then `type`, then the first by name, since the order of properties has no meaning.
fn inferred<'n>(cx: &mut Cx<'n, '_>, choices: &mut [Choice<'n>]) -> Option<String> {
    let first = choices.first()?;
    let candidates: Vec<String> = match cx.slots.kind(first.ty).0? {
        Kind::Object(object) => {
            let mut properties: Vec<_> = object.properties.iter().collect();
            properties.sort_by_key(|one| (!one.required, one.name != "type", &one.name));
            let names = properties.into_iter().map(|property| property.name.clone());
            names.collect()
        }
        Kind::Union(union) => match &union.form {
            UnionForm::Tagged { property } => vec![property.clone()],
            UnionForm::Untagged => return None,
        },
        _ => return None,
    };
    for candidate in candidates {
        let lists: Option<Vec<_>> = choices
            .iter()
            .map(|choice| values(cx, choice.ty, &candidate))
            .collect();
        let Some(lists) = lists else { continue };
        if lists.iter().any(Vec::is_empty) || !all_differ(&lists) {
            continue;
        }
        for (choice, list) in choices.iter_mut().zip(lists) {
            choice.tags = list;
        }
        return Some(candidate);
    }
    None
}

fn all_differ(lists: &[Vec<String>]) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    lists.iter().flatten().all(|value| seen.insert(value))
}
