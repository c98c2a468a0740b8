//! The wire format of parameters and headers.

use crate::document::{At, ParameterShape, unlisted};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::{Location, Style, Wire};

/// The values of `style`.
const STYLES: [&str; 8] = [
    "matrix",
    "label",
    "simple",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
    "cookie",
];

/// Returns how a value is written: in its style or the default of its location (OpenAPI 3.1 §4.8.12.2).
pub(super) fn wire<'n>(
    cx: &mut Cx<'n, '_>,
    shape: &ParameterShape<'n>,
    location: Location,
) -> (Wire, Findings<'n>) {
    let mut findings = Findings::default();
    let default = match location {
        Location::Path | Location::Header => Style::Simple,
        Location::Query | Location::Cookie | Location::QueryString => Style::Form,
    };
    if let Some(collection) = &shape.collection {
        let style = collection.style.unwrap_or(default);
        if !collection.inner.is_empty() {
            let wire = Wire::Lists {
                style,
                explode: collection.explode,
                separators: collection.inner.iter().collect(),
            };
            return (wire, findings);
        }
        let wire = styled(style, collection.explode, shape.allow_reserved);
        return (wire, findings);
    }
    let style = shape
        .style
        .and_then(|at| named_style(cx, at, &mut findings))
        .unwrap_or(default);
    let explode = shape.explode.unwrap_or(matches!(
        style,
        Style::Form | Style::DeepObject | Style::Cookie
    ));
    (styled(style, explode, shape.allow_reserved), findings)
}

pub(super) fn styled(style: Style, explode: bool, allow_reserved: bool) -> Wire {
    Wire::Style {
        style,
        explode,
        allow_reserved,
    }
}

fn named_style<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, findings: &mut Findings<'n>) -> Option<Style> {
    Some(match cx.reading.string(at)? {
        "matrix" => Style::Matrix,
        "label" => Style::Label,
        "simple" => Style::Simple,
        "form" => Style::Form,
        "spaceDelimited" => Style::SpaceDelimited,
        "pipeDelimited" => Style::PipeDelimited,
        "deepObject" => Style::DeepObject,
        "cookie" => Style::Cookie,
        other => {
            let effect = "the default is taken";
            let fault = unlisted(at.span(), "style", other, &STYLES, effect);
            findings.faulty(Construct::Style, at, fault);
            return None;
        }
    })
}
