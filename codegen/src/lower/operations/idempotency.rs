//! The header that makes a call idempotent.

use crate::document::Operation as Described;
use crate::extensions::Extension;
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::{Header, Location, Parameter};

/// The common names of the header: that of the IETF draft, and its predecessor.
const USUAL: [&str; 2] = ["idempotency-key", "x-idempotency-key"];

/// Returns the name of the header: the value of the vendor extension `x-idempotency-key` or, without one, the
/// header parameter with a common name.
pub(super) fn header<'n>(
    cx: &mut Cx<'n, '_>,
    described: &Described<'n>,
    parameters: &[Parameter],
) -> (Option<String>, Findings<'n>) {
    let mut findings = Findings::default();
    let Some(at) = described.extensions.get(Extension::IdempotencyKey) else {
        let is_it = |parameter: &&Parameter| {
            let name = parameter.name.to_ascii_lowercase();
            parameter.location == Location::Header && USUAL.contains(&name.as_str())
        };
        let parameter = parameters.iter().find(is_it);
        return (parameter.map(|parameter| parameter.name.clone()), findings);
    };
    let name = cx.reading.string(at);
    if let Some(name) = name.filter(|name| !Header::is_name(name)) {
        let reason = format!("`{name}` cannot be the name of a header");
        findings.ignored(Construct::IdempotencyKey, at, reason);
        return (None, findings);
    }
    (name.map(str::to_owned), findings)
}
