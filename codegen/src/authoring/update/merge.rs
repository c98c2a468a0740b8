//! Merges three versions of a value: the one that was taken, the current one here, and the current one upstream.

use super::super::Value;

/// The pointer of a value that both sides changed differently.
pub(super) type Conflict = String;

/// Returns the value with the changes of both sides. If both changed a part differently, the result has ours,
/// and the pointer of the part is added to the conflicts.
///
/// For example, with the base `{a: 1, b: 2}`, ours `{a: 1, b: 3}` and theirs `{a: 4, b: 5}`, the result is
/// `{a: 4, b: 3}`, and `/b` is a conflict.
pub(super) fn merge(
    base: Option<&Value>,
    ours: Option<&Value>,
    theirs: Option<&Value>,
    place: &str,
    conflicts: &mut Vec<Conflict>,
) -> Option<Value> {
    if same(ours, theirs) || same(base, theirs) {
        return ours.cloned();
    }
    if same(base, ours) {
        return theirs.cloned();
    }
    match (base, ours, theirs) {
        (_, Some(Value::Object(_)), Some(Value::Object(_))) => {
            Some(objects(base, ours?, theirs?, place, conflicts))
        }
        (Some(Value::Array(base)), Some(Value::Array(ours)), Some(Value::Array(theirs))) => {
            Some(lists(base, ours, theirs, place, conflicts))
        }
        _ => {
            conflicts.push(place.to_owned());
            ours.cloned()
        }
    }
}

fn objects(
    base: Option<&Value>,
    ours: &Value,
    theirs: &Value,
    place: &str,
    conflicts: &mut Vec<Conflict>,
) -> Value {
    let new = theirs.members().iter();
    let new = new.filter(|(key, _)| ours.get(key).is_none());
    let keys = ours.members().iter().chain(new).map(|(key, _)| key);
    let mut members = Vec::new();
    for key in keys {
        let base = base.and_then(|base| base.get(key));
        let place = format!("{place}/{key}");
        let merged = merge(base, ours.get(key), theirs.get(key), &place, conflicts);
        members.extend(merged.map(|value| (key.clone(), value)));
    }
    Value::Object(members)
}

/// Merges lists. Lists of scalars, such as `enum` and `required`, are sets. Parameters and references are
/// matched by [`name_of`], and the items of other lists by their index.
fn lists(
    base: &[Value],
    ours: &[Value],
    theirs: &[Value],
    place: &str,
    conflicts: &mut Vec<Conflict>,
) -> Value {
    let is_scalar = |value: &Value| !matches!(value, Value::Object(_) | Value::Array(_));
    let mut all = base.iter().chain(ours).chain(theirs);
    if all.all(is_scalar) {
        let is_removed = |value: &&Value| base.contains(value) && !theirs.contains(value);
        let is_new = |value: &&Value| !base.contains(value) && !ours.contains(value);
        let kept = ours.iter().filter(|value| !is_removed(value));
        return Value::Array(kept.chain(theirs.iter().filter(is_new)).cloned().collect());
    }
    if let (Some(base), Some(ours), Some(theirs)) = (named(base), named(ours), named(theirs)) {
        let merged = objects(Some(&base), &ours, &theirs, place, conflicts);
        let items = merged.members().iter();
        return Value::Array(items.map(|(_, item)| item.clone()).collect());
    }
    if base.len() != ours.len() || base.len() != theirs.len() {
        conflicts.push(place.to_owned());
        return Value::Array(ours.to_vec());
    }
    let items = base.iter().zip(ours).zip(theirs).enumerate();
    let items = items.filter_map(|(index, ((base, ours), theirs))| {
        let place = format!("{place}/{index}");
        merge(Some(base), Some(ours), Some(theirs), &place, conflicts)
    });
    Value::Array(items.collect())
}

/// Returns the items by their names, if all have different names.
fn named(items: &[Value]) -> Option<Value> {
    let mut members: Vec<(String, Value)> = Vec::new();
    for item in items {
        let name = name_of(item)?;
        if members.iter().any(|(known, _)| *known == name) {
            return None;
        }
        members.push((name, item.clone()));
    }
    Some(Value::Object(members))
}

/// Returns the name of an item: the target of a reference, or the location and name of a parameter.
pub(in super::super) fn name_of(item: &Value) -> Option<String> {
    let text = |key: &str| item.get(key).and_then(Value::as_str);
    match (text("$ref"), text("in"), text("name")) {
        (Some(target), ..) => Some(target.to_owned()),
        (None, Some(place), Some(name)) => Some(format!("{place} {name}")),
        _ => None,
    }
}

fn same(one: Option<&Value>, other: Option<&Value>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.is_same(other),
        (None, None) => true,
        _ => false,
    }
}
