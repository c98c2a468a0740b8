//! Long examples that several operations of a group respond with: each is written once, as a constant of the
//! first operation's builder.

use std::collections::BTreeMap;

use super::FakeResponse;
use crate::emit::text;
use crate::names::Name;

/// The length from which an example is not repeated.
const LONG: usize = 80;

/// Returns the examples that more than one operation responds with, each with the builder of the first.
pub(super) fn of<'a>(
    responses: impl Iterator<Item = (Option<&'a Name>, &'a Option<FakeResponse<'a>>)>,
) -> BTreeMap<&'a str, &'a Name> {
    let mut uses: BTreeMap<&str, Vec<&Name>> = BTreeMap::new();
    for (builder, response) in responses {
        let (Some(builder), Some(response)) = (builder, response) else {
            continue;
        };
        if response.body.len() >= LONG {
            uses.entry(&response.body).or_default().push(builder);
        }
    }
    uses.retain(|_, builders| builders.len() > 1);
    let first = |(body, builders): (_, Vec<&'a Name>)| Some((body, *builders.first()?));
    uses.into_iter().filter_map(first).collect()
}

/// Returns the constants of the builders.
pub(super) fn constants(examples: &BTreeMap<&str, &Name>) -> String {
    let constant = |(body, builder): (&&str, &&Name)| {
        let body = text::raw_string(body);
        format!(
            "#[cfg(feature = \"fake\")]
impl {builder} {{
    /// The example response of this operation and of others.
    const EXAMPLE: &'static str = {body};
}}

"
        )
    };
    examples.iter().map(constant).collect()
}
