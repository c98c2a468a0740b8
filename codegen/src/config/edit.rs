//! Adds entries to the text of a configuration, and keeps the rest of the text.

use toml_edit::{DocumentMut, Item, Table, TomlError};

use crate::names::AliasKind;

/// An entry of `[aliases]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// Its table.
    pub kind: AliasKind,
    /// The key in the table: the item that has the alias.
    pub key: String,
    /// The former name.
    pub former: String,
}

impl std::fmt::Display for Alias {
    /// Writes the table and the entry, such as `[aliases.schemas] Pet = "Animal"`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (key, table) = (toml_edit::Key::new(&self.key), self.kind.table());
        write!(f, "[aliases.{table}] {key} = {:?}", self.former)
    }
}

/// Returns the text of a configuration with these aliases, and the aliases that were not added since their
/// key already has another former name. Existing entries are kept.
///
/// # Errors
///
/// The text is not TOML.
pub fn add_aliases<'a>(
    text: &str,
    aliases: &[&'a Alias],
) -> Result<(String, Vec<&'a Alias>), TomlError> {
    let mut document: DocumentMut = text.parse()?;
    let mut refused = Vec::new();
    for &alias in aliases {
        if !add(&mut document, alias) {
            refused.push(alias);
        }
    }
    Ok((document.to_string(), refused))
}

/// Adds an alias, and returns whether the document has it now.
fn add(document: &mut DocumentMut, alias: &Alias) -> bool {
    let mut all = Table::new();
    all.set_implicit(true);
    let all = document.entry("aliases").or_insert(Item::Table(all));
    let Some(all) = all.as_table_like_mut() else {
        return false;
    };
    let table = all.entry(alias.kind.table());
    let table = table.or_insert(Item::Table(Table::new()));
    let Some(table) = table.as_table_like_mut() else {
        return false;
    };
    if let Some(there) = table.get(&alias.key) {
        return there.as_str() == Some(&alias.former);
    }
    table.insert(&alias.key, toml_edit::value(&alias.former));
    true
}
