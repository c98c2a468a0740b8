//! What a request returns when it succeeds.

use super::super::declarations::{Attributes, Declaration, Variant};
use super::super::docs;
use super::super::file::{Part, Piece};
use super::super::rust_type::RustType;
use super::Op;
use crate::model::{Data, Representation, Returns, StatusRange, TypeRef, formats};
use crate::names::FormNames;

/// The lint that an enum of several responses is allowed.
const LARGE: &str =
    r#"#[allow(clippy::large_enum_variant, reason = "a response is matched and not kept")]"#;

/// The data of a request, and how a response becomes it.
pub(super) struct Output {
    /// The type.
    pub(super) ty: RustType,
    /// The kind of response, as `request!` names it.
    pub(super) kind: &'static str,
    /// The enum of several responses, with its table.
    pub(super) pieces: Vec<Piece>,
}

/// Returns the output of a request for one representation of the operation's data.
pub(super) fn output(op: &Op<'_>, form: &Representation<'_>, names: &FormNames) -> Output {
    match form.data().as_slice() {
        [] => single(op, Data::Nothing),
        [data] => single(op, *data),
        _ => several(op, form, names),
    }
}

fn single(op: &Op<'_>, data: Data) -> Output {
    let (ty, kind) = typed(op, data);
    Output {
        ty,
        kind,
        pieces: Vec::new(),
    }
}

/// The type of the data, and the kind of response.
fn typed(op: &Op<'_>, data: Data) -> (RustType, &'static str) {
    let Data::Body(format, ty) = data else {
        return (RustType::Unit, "NoContent");
    };
    let received = format.received();
    let rust = match (received.returns, ty) {
        (Returns::Value, Some(ty)) => op.cx.value(ty),
        (Returns::Of(name), Some(ty)) => op.cx.value(ty).within(name),
        (Returns::Is(name) | Returns::Of(name), _) => RustType::path(name),
        (Returns::Value, None) => RustType::Unit,
    };
    (rust, received.runtime_kind)
}

/// The enum of several responses, distinguished by their status. They are read before the status decides, so a stream
/// that may have no end is bytes.
fn several(op: &Op<'_>, form: &Representation<'_>, names: &FormNames) -> Output {
    let name = &names.output;
    let (mut variants, mut has_stream) = (Vec::new(), false);
    let mut table = vec![Part::Text(format!("rt::variants! {{\n    {name} {{\n"))];
    for (index, data) in &form.responses {
        let (Some(variant), Some(response)) = (
            op.names.variants.get(*index),
            op.operation.responses.get(*index),
        ) else {
            continue;
        };
        let data = match data {
            Data::Body(format, _) if !format.received().is_read_whole => {
                Data::Body(&formats::BYTES, None)
            }
            other => *other,
        };
        has_stream |= matches!(data, Data::Body(format, _) if format.received().is_stream);
        let content = (data != Data::Nothing).then(|| typed(op, data));
        let mut lines = docs::text("", &response.description);
        if lines.is_empty() {
            lines.push(format!("{}.", status(response.status)));
        }
        let ty = content.as_ref().map(|(ty, _)| ty.clone());
        variants.push(Variant::new(lines, variant, ty));
        let range = range(response.status);
        table.push(Part::Text(format!("        {range} => {variant}")));
        if let Some((ty, kind)) = content {
            table.push(Part::Text("(".to_owned()));
            table.push(Part::Type(ty));
            table.push(Part::Text(format!(" as {kind})")));
        }
        table.push(Part::Text(";\n".to_owned()));
    }
    let method = names.methods.first().map_or("", |name| name.bare());
    let derived: &[&str] = if has_stream {
        &["Debug"]
    } else {
        &["Clone", "Debug"]
    };
    let attributes = Attributes::line(format!("The responses of [`{}::{method}`].", op.tag.ty))
        .derive(derived)
        .non_exhaustive()
        .with([LARGE.to_owned()]);
    table.push(Part::Text("    }\n}\n".to_owned()));
    let item = Declaration::enumeration(attributes, name, variants);
    Output {
        ty: RustType::path(name.text()),
        kind: "Variants",
        pieces: vec![item.into(), Piece::Text(table)],
    }
}

/// The type of the JSON that a request without an envelope returns.
pub(super) fn json(op: &Op<'_>) -> Option<TypeRef> {
    let representations = op.operation.representations();
    match representations.first()?.data().as_slice() {
        [data] => data.json(),
        _ => None,
    }
}

/// Returns the statuses as a pattern of `variants!`.
fn range(range: StatusRange) -> String {
    match range {
        StatusRange::Code(status) => status.to_string(),
        StatusRange::Class(class) => format!("{class}00..={class}99"),
        StatusRange::Default => "_".to_owned(),
    }
}

/// Returns the statuses in words.
pub(super) fn status(range: StatusRange) -> String {
    match range {
        StatusRange::Code(status) => status.to_string(),
        StatusRange::Class(class) => format!("{class}XX"),
        StatusRange::Default => "Any other status".to_owned(),
    }
}
