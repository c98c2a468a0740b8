//! The content type of the values of a field: one that the document allows, or the default of the type.
//!
//! Given `contentType: "application/xml, application/json"`, an object is written as JSON, which the runtime
//! supports. Given only `contentType: application/xml`, it is also written as JSON, which is a finding in the
//! ledger.

use crate::lower::context::Cx;
use crate::model::media_types::is_json;
use crate::model::{Kind, TextFormat, TypeRef, Wire};

/// The kind of value of a property, or of its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Bytes,
    /// A string in Base64.
    Base64,
    Text,
    /// A number or a boolean.
    Scalar,
    /// An object or a list.
    Structured,
    /// Any value.
    Any,
}

/// Returns the kind of value of a type, or of the items of a list.
pub(super) fn sort(cx: &mut Cx<'_, '_>, ty: TypeRef) -> Sort {
    cx.demand_use(ty);
    let item = match cx.slots.kind(ty).0 {
        Some(Kind::Array(item)) => *item,
        _ => ty,
    };
    cx.demand_use(item);
    match cx.slots.kind(item).0 {
        Some(Kind::Text(TextFormat::Binary)) => Sort::Bytes,
        Some(Kind::Text(TextFormat::Base64)) => Sort::Base64,
        Some(Kind::Text(_) | Kind::StringEnum(_)) => Sort::Text,
        Some(Kind::Object(_) | Kind::Map(_) | Kind::Array(_) | Kind::Tuple { .. }) => {
            Sort::Structured
        }
        Some(Kind::Any | Kind::Union(_)) | None => Sort::Any,
        Some(_) => Sort::Scalar,
    }
}

/// The content type of a value, and how it is written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) label: Option<String>,
    pub(super) wire: Wire,
    /// Whether none of the media types of the document is supported.
    pub(super) is_other: bool,
}

/// Chooses one of the media types that the document allows: the default of the type if it is among them, and
/// otherwise the first that is supported.
pub(super) fn choose(sort: Sort, said: Option<&str>) -> Choice {
    let default = match sort {
        Sort::Bytes | Sort::Base64 => "application/octet-stream",
        Sort::Text | Sort::Scalar | Sort::Any => "text/plain",
        Sort::Structured => "application/json",
    };
    let said: Vec<&str> = said
        .iter()
        .flat_map(|said| said.split(','))
        .map(str::trim)
        .collect();
    let is_default = |one: &&str| one.eq_ignore_ascii_case(default);
    let is_wild = |one: &&str| one.contains('*');
    let plain = |label: Option<&str>| Choice {
        label: label.map(str::to_owned),
        wire: if label.is_some_and(is_json) && sort != Sort::Bytes {
            Wire::Json
        } else {
            Wire::Text
        },
        is_other: false,
    };
    if said.is_empty() && sort == Sort::Base64 {
        return plain(Some(default));
    }
    if said.is_empty() || said.iter().any(is_default) {
        return plain(None);
    }
    let can_be = |one: &&&str| match sort {
        Sort::Bytes | Sort::Base64 | Sort::Text => !is_wild(one),
        Sort::Scalar => is_json(one) || one.starts_with("text/") && !is_wild(one),
        Sort::Structured | Sort::Any => is_json(one),
    };
    // A file or text among several types has the media type, and an object is JSON nevertheless.
    let named = said.iter().find(|one| sort == Sort::Any && !is_wild(one));
    match said.iter().find(can_be).or(named) {
        // The caller chooses one of several media types of a file.
        Some(one)
            if said.len() > 1 && (sort == Sort::Bytes || sort == Sort::Any && !is_json(one)) =>
        {
            plain(None)
        }
        Some(one) => plain(Some(one)),
        None => Choice {
            is_other: !said.iter().any(is_wild) && sort != Sort::Any,
            ..plain(None)
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// OpenAPI 3.1.1 §4.8.15.1.1: the default of `contentType` by type; a list allows each of its media types.
    #[test]
    fn content_type_is_chosen_by_what_the_value_is() {
        for (sort, said, label, wire, is_other) in [
            (Sort::Bytes, None, None, Wire::Text, false),
            (
                Sort::Bytes,
                Some("image/png"),
                Some("image/png"),
                Wire::Text,
                false,
            ),
            (
                Sort::Bytes,
                Some("application/json"),
                Some("application/json"),
                Wire::Text,
                false,
            ),
            (
                Sort::Bytes,
                Some("image/png, image/jpeg"),
                None,
                Wire::Text,
                false,
            ),
            (Sort::Bytes, Some("image/*"), None, Wire::Text, false),
            (
                Sort::Base64,
                None,
                Some("application/octet-stream"),
                Wire::Text,
                false,
            ),
            (
                Sort::Base64,
                Some("image/png"),
                Some("image/png"),
                Wire::Text,
                false,
            ),
            (
                Sort::Text,
                Some("text/csv"),
                Some("text/csv"),
                Wire::Text,
                false,
            ),
            (
                Sort::Text,
                Some("application/json"),
                Some("application/json"),
                Wire::Json,
                false,
            ),
            (
                Sort::Text,
                Some("application/json, text/plain"),
                None,
                Wire::Text,
                false,
            ),
            (
                Sort::Scalar,
                Some("application/json"),
                Some("application/json"),
                Wire::Json,
                false,
            ),
            (
                Sort::Scalar,
                Some("application/xml"),
                None,
                Wire::Text,
                true,
            ),
            (
                Sort::Structured,
                Some("application/json"),
                None,
                Wire::Text,
                false,
            ),
            (
                Sort::Structured,
                Some("application/xml, application/json"),
                None,
                Wire::Text,
                false,
            ),
            (
                Sort::Structured,
                Some("application/vnd.x+json"),
                Some("application/vnd.x+json"),
                Wire::Json,
                false,
            ),
            (
                Sort::Structured,
                Some("application/xml"),
                None,
                Wire::Text,
                true,
            ),
            (Sort::Structured, Some("*/*"), None, Wire::Text, false),
            (
                Sort::Any,
                Some("image/png"),
                Some("image/png"),
                Wire::Text,
                false,
            ),
            (
                Sort::Any,
                Some("image/png, image/gif"),
                None,
                Wire::Text,
                false,
            ),
            (
                Sort::Any,
                Some("image/png, application/json"),
                Some("application/json"),
                Wire::Json,
                false,
            ),
        ] {
            let label = label.map(str::to_owned);
            assert_eq!(
                choose(sort, said),
                Choice {
                    label,
                    wire,
                    is_other
                },
                "{sort:?} {said:?}"
            );
        }
    }
}
