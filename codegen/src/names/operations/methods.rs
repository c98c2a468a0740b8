//! The preferred names of the methods of a tag.

use std::collections::BTreeMap;

use super::super::{Renames, case};
use crate::model::{Operation, OperationId};

/// By operation: the configured or the document's short name, else the `operationId` without the
/// words of the tag that it begins with, else method and path.
///
/// Where two ids of a tag would be the same without these words, both keep them.
pub(super) fn wanted(
    operations: &[(OperationId, &Operation)],
    tag: Option<&str>,
    renames: &Renames,
) -> Vec<String> {
    let full: Vec<String> = operations
        .iter()
        .map(|(_, operation)| full(operation, renames))
        .collect();
    let prefix = tag.map(case::snake).unwrap_or_default();
    let short: Vec<&str> = operations
        .iter()
        .zip(&full)
        .map(|((_, operation), full)| match chosen(operation, renames) {
            Some(_) => full,
            None => without(full, &prefix),
        })
        .collect();
    let mut wanting: BTreeMap<&str, usize> = BTreeMap::new();
    for name in &short {
        *wanting.entry(name).or_default() += 1;
    }
    let alone = |name: &str| wanting.get(name) == Some(&1);
    let both = short.iter().zip(&full);
    both.map(|(short, full)| if alone(short) { *short } else { full })
        .map(str::to_owned)
        .collect()
}

fn full(operation: &Operation, renames: &Renames) -> String {
    match chosen(operation, renames).or(operation.id.as_ref()) {
        Some(text) => case::snake(text),
        None => case::snake(&format!(
            "{} {}",
            operation.method.text().to_lowercase(),
            operation.path
        )),
    }
}

/// The configured name, which is not changed.
fn chosen<'o>(operation: &'o Operation, renames: &'o Renames) -> Option<&'o String> {
    let configured = renames.operations.get(&operation.key());
    configured.or(operation.short_name.as_ref())
}

/// Returns the rest of a name after the prefix and an underscore, if it is a name, too.
fn without<'n>(name: &'n str, prefix: &str) -> &'n str {
    let rest = name
        .strip_prefix(prefix)
        .and_then(|rest| rest.strip_prefix('_'))
        .filter(|rest| rest.starts_with(|char: char| char.is_alphabetic()));
    rest.unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn names_of_methods_omit_the_words_of_the_tag_where_a_name_remains() {
        assert_eq!(without("dns_records_list", "dns_records"), "list");
        assert_eq!(without("dns_records", "dns_records"), "dns_records");
        assert_eq!(without("dns_recordset", "dns_records"), "dns_recordset");
        assert_eq!(without("dns_2_list", "dns"), "dns_2_list");
        assert_eq!(without("list", ""), "list");
    }
}
