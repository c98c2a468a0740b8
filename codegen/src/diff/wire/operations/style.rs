//! The serialization of parameters and of fields of forms.

use super::super::Pairs;
use crate::model::{Kind, Parameter, Wire};

/// Returns whether a parameter is serialized differently. `explode` has no effect on a scalar.
pub(super) fn is_serialized_differently(
    pairs: &Pairs<'_>,
    old: &Parameter,
    new: &Parameter,
) -> bool {
    let scalar = |kind: &Kind| {
        matches!(
            kind,
            Kind::Boolean | Kind::Integer(_) | Kind::Number | Kind::Text(_) | Kind::StringEnum(_)
        )
    };
    let scalars =
        scalar(&pairs.old.api.ty(old.ty.id).kind) && scalar(&pairs.new.api.ty(new.ty.id).kind);
    match (&old.wire, &new.wire) {
        (
            Wire::Style {
                style: one,
                allow_reserved: reserved,
                ..
            },
            Wire::Style {
                style: other,
                allow_reserved: others,
                ..
            },
        ) if scalars => one != other || reserved != others,
        (old, new) => old != new,
    }
}

pub(super) fn style(wire: &Wire) -> String {
    match wire {
        Wire::Style {
            style,
            explode,
            allow_reserved,
        } => {
            let explode = if *explode { ", exploded" } else { "" };
            let reserved = if *allow_reserved {
                ", reserved characters not encoded"
            } else {
                ""
            };
            format!("{style:?}{explode}{reserved}").to_lowercase()
        }
        Wire::Lists { separators, .. } => format!("lists separated by {separators:?}"),
        Wire::Json => "JSON".to_owned(),
        Wire::Text => "text".to_owned(),
        Wire::Form(_) => "form".to_owned(),
    }
}
