//! Adds entries to the text of a configuration, and keeps what is there.

use toml_edit::{DocumentMut, Item, Table, TomlError};

use crate::names::AliasKind;

/// An entry of `[aliases]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// Its table.
    pub kind: AliasKind,
    /// What has the alias: the key in the table.
    pub key: String,
    /// The former name.
    pub former: String,
}

impl std::fmt::Display for Alias {
    /// Writes the entry as `codegen.toml` has it, with its table.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (key, table) = (toml_edit::Key::new(&self.key), self.kind.table());
        write!(f, "[aliases.{table}] {key} = {:?}", self.former)
    }
}

/// Returns the text of a configuration with these aliases, and those that it cannot have since another
/// former name has the key. Entries that are there already are left as they are.
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

/// Whether the document has the alias now.
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
