//! `docs/extensions.md` lists the extensions that the generator reads.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use clientwright::extensions::Extension;

fn page() -> String {
    let mut page = "# Vendor extensions

A member that begins with `x-` is an extension. These are read. One that clientwright defines is reported as
[`unknown-member`](diagnostics.md#unknown-member) if it is misspelt or in another object; all others are ignored.

| extension | defined by | in | meaning |
|---|---|---|---|
"
    .to_owned();
    for extension in Extension::ALL {
        let names = extension.names().iter();
        let names: Vec<_> = names.map(|(name, _)| format!("`{name}`")).collect();
        let mut vendors: Vec<_> = extension
            .names()
            .iter()
            .map(|(_, one)| one.name())
            .collect();
        vendors.dedup();
        let owners = match extension.owners() {
            [] => "any object".to_owned(),
            owners => owners.join(", "),
        };
        let (names, vendors, meaning) = (names.join(", "), vendors.join(", "), extension.meaning());
        let _ = writeln!(page, "| {names} | {vendors} | {owners} | {meaning} |");
    }
    page + "
This page is generated; `UPDATE_EXPECT=1 cargo test -p clientwright --test extensions` writes it.
"
}

#[test]
fn extensions_page_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/extensions.md");
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, page()).expect("it can be written");
    }
    assert!(
        fs::read_to_string(&path).is_ok_and(|text| text == page()),
        "docs/extensions.md is out of date: UPDATE_EXPECT=1 cargo test -p clientwright --test extensions"
    );
}
