//! Compares the values of two enums.

use super::type_members::At;
use super::type_pairs::Pairs;
use super::{Code, Wire};
use crate::model::StringEnum;

pub(super) fn compare(pairs: &mut Pairs<'_>, at: &At, old: &StringEnum, new: &StringEnum) {
    let has = |list: &StringEnum, value: &str| list.values.iter().any(|one| one.value == value);
    for (index, value) in new.values.iter().enumerate() {
        if !has(old, &value.value) {
            let spot = at.member(pairs, "", &["enum"], (None, Some(index)));
            let code = (Code::RequestEnumValueAdded, Code::ResponseEnumValueAdded);
            let words = at.spot.direction.choose("accepts", "can have");
            let phrase = format!("{words} `{}` for {{}}", value.value);
            let mut finding = spot.finding(code, (Wire::Compatible, Wire::Compatible), phrase);
            finding.pointers.0 = Some(at.spot.pointers.0.clone());
            finding.values = (None, Some(value.value.clone()));
            pairs.findings.push(finding);
        }
    }
    for (index, value) in old.values.iter().enumerate() {
        if !has(new, &value.value) {
            let spot = at.member(pairs, "", &["enum"], (Some(index), None));
            let code = (
                Code::RequestEnumValueRemoved,
                Code::ResponseEnumValueRemoved,
            );
            let words = at
                .spot
                .direction
                .choose("no longer accepts", "no longer has");
            let phrase = format!("{words} `{}` for {{}}", value.value);
            let mut finding = spot.finding(code, (Wire::Breaking, Wire::Compatible), phrase);
            finding.pointers.1 = Some(at.spot.pointers.1.clone());
            finding.values = (Some(value.value.clone()), None);
            pairs.findings.push(finding);
        }
    }
}
