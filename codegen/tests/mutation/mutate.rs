//! Breaks a document at random places.

use serde_json::{Value, json};

/// Numbers that look random and are the same every time (xorshift64*).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below the bound, which is not 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(high).unwrap_or_default() % bound.max(1)
    }
}

/// Makes one to four changes: removes, copies, replaces, swaps, renames, changes references.
pub(crate) fn mutate(document: &mut Value, random: &mut Random) {
    for _ in 0..=random.below(4) {
        let mut places = Vec::new();
        collect(document, &mut String::new(), &mut places);
        if places.is_empty() {
            return;
        }
        let place = places[random.below(places.len())].clone();
        let other = places[random.below(places.len())].clone();
        match random.below(6) {
            0 => take_away(document, &place),
            1 => put_beside(document, &place, &other, random),
            2 => set(document, &place, strange(random)),
            3 => swap(document, &place, &other),
            4 => rename(document, &place, random),
            _ => set(document, &place, json!({ "$ref": format!("#{other}") })),
        }
    }
}

/// The JSON pointers of all members and items.
fn collect(value: &Value, path: &mut String, places: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| (index.to_string(), item))
            .collect(),
        Value::Object(members) => members
            .iter()
            .map(|(key, member)| (key.replace('~', "~0").replace('/', "~1"), member))
            .collect(),
        _ => return,
    };
    for (key, child) in children {
        let length = path.len();
        path.push('/');
        path.push_str(&key);
        places.push(path.clone());
        collect(child, path, places);
        path.truncate(length);
    }
}

/// Returns the value that contains the place, and the last key.
fn parent<'d>(document: &'d mut Value, place: &str) -> Option<(&'d mut Value, String)> {
    let (parent, key) = place.rsplit_once('/')?;
    Some((
        document.pointer_mut(parent)?,
        key.replace("~1", "/").replace("~0", "~"),
    ))
}

fn take_away(document: &mut Value, place: &str) {
    match parent(document, place) {
        Some((Value::Object(members), key)) => drop(members.remove(&key)),
        Some((Value::Array(items), key)) => {
            let index: usize = key.parse().unwrap_or_default();
            if index < items.len() {
                items.remove(index);
            }
        }
        _ => {}
    }
}

/// Copies the value at one place to a sibling of another one.
fn put_beside(document: &mut Value, place: &str, other: &str, random: &mut Random) {
    let Some(copy) = document.pointer(place).cloned() else {
        return;
    };
    match parent(document, other) {
        Some((Value::Object(members), key)) => {
            drop(members.insert(strange_name(&key, random), copy));
        }
        Some((Value::Array(items), _)) => items.push(copy),
        _ => {}
    }
}

fn set(document: &mut Value, place: &str, value: Value) {
    if let Some(target) = document.pointer_mut(place) {
        *target = value;
    }
}

fn swap(document: &mut Value, place: &str, other: &str) {
    // A value that contains itself would be endless.
    if place.starts_with(other) || other.starts_with(place) {
        return;
    }
    let one = document.pointer_mut(place).map(Value::take);
    let two = document.pointer_mut(other).map(Value::take);
    if let (Some(one), Some(two)) = (one, two) {
        set(document, place, two);
        set(document, other, one);
    }
}

fn rename(document: &mut Value, place: &str, random: &mut Random) {
    if let Some((Value::Object(members), key)) = parent(document, place)
        && let Some(value) = members.remove(&key)
    {
        members.insert(strange_name(&key, random), value);
    }
}

fn strange_name(key: &str, random: &mut Random) -> String {
    let names = [
        "",
        "type",
        "self",
        "Self",
        "crate",
        "Result",
        "Option",
        "String",
        "🦀",
        "a b",
        "+1",
        "-1",
        "1st",
        "ünï",
        "_",
        "__",
        "$ref",
        "properties",
        "allOf",
        "oneOf",
        "items",
        "r#fn",
        "\u{0}",
    ];
    match random.below(names.len() + 4) {
        index if index < names.len() => names[index].to_owned(),
        index if index == names.len() => format!("{key}_"),
        index if index == names.len() + 1 => key.to_uppercase(),
        index if index == names.len() + 2 => key.repeat(40),
        _ => format!("{key} {key}"),
    }
}

fn strange(random: &mut Random) -> Value {
    let values = [
        Value::Null,
        json!(true),
        json!(false),
        json!(0),
        json!(-1),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!("text"),
        json!("object"),
        json!("#/"),
        json!("\u{202e}*/ // \" {"),
        json!([]),
        json!([null]),
        json!(["a", "a"]),
        json!([[]]),
        json!({}),
        json!({"": {}}),
        json!({"type": "object"}),
        json!({"$ref": ""}),
        json!({"enum": []}),
    ];
    values[random.below(values.len())].clone()
}
