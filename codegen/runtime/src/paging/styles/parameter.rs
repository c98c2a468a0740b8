//! Positions that are arguments of a parameter.

use super::Page;
use crate::request::Call;
use crate::request::parameters::Encoded;

/// Sets the argument that chooses the page.
pub(super) fn set(call: Call, parameter: &str, position: &str) -> Call {
    match call.operation().page_parameter(parameter) {
        Some(index) => call.set(index, Ok(Encoded::Text(position.to_owned()))),
        None => call.refuse(parameter, "the operation has no such parameter"),
    }
}

/// Returns what a page was requested by: at the beginning, the caller's argument.
pub(super) fn requested(page: &Page<'_>, parameter: &str) -> Option<String> {
    let given = || {
        let index = page.call.operation().page_parameter(parameter)?;
        page.call.0.arguments.get(index)?.as_ref()
    };
    let requested = page.requested.map(str::to_owned);
    requested.or_else(|| given().map(Encoded::plain))
}

/// Returns the number that a page was requested by.
pub(super) fn requested_number(page: &Page<'_>, parameter: &str, first: u64) -> u64 {
    let requested = requested(page, parameter);
    requested
        .and_then(|text| text.parse().ok())
        .unwrap_or(first)
}
