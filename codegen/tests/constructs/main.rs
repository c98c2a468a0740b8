//! `docs/constructs.md`: what each construct of OpenAPI becomes in Rust, checked against the golden clients.
//!
//! A row names a construct, the golden whose document has it, and code of the client that the golden expects.
//! `docs/examples.md` has the documents of these goldens, so that the book links to nothing outside of it.
//! `UPDATE_EXPECT=1` writes both pages.

mod openapi3;
mod openapi32;
mod row;
mod swagger2;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use clientwright::ledger::Construct;
use row::{Row, Table};

const TABLES: [Table; 3] = [openapi3::TABLE, swagger2::TABLE, openapi32::TABLE];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn page() -> String {
    let mut page = "# Constructs

Each row names a construct of a document, the object of the specification that has it, what it becomes, code of a
client as an example, and the document of that client. *Raw* means bytes, text or `serde_json::Value`. Where a construct is not exact, `report` lists it by the name in the last section.

This page is generated; `UPDATE_EXPECT=1 cargo test -p clientwright --test constructs` writes it.
"
    .to_owned();
    for table in &TABLES {
        table.write(&mut page);
    }
    page += "\n## Constructs of the ledger\n\n| in `report` | what it is | see |\n|---|---|---|\n";
    for construct in Construct::ALL {
        let rows = rows().filter(|row| row.ledger.contains(construct));
        let see: Vec<_> = rows.map(|row| row.construct).collect();
        let (name, meaning) = (construct.name(), construct.meaning());
        let _ = writeln!(page, "| {name} | {meaning} | {} |", see.join("; "));
    }
    page
}

/// The documents that rows refer to.
fn examples() -> io::Result<String> {
    let mut page = "# Documents of the examples

These are the documents that [Constructs](constructs.md) refers to. The client of each is in the repository, in the
folder `expected` next to the document; the files at its root are differences from those of `objects`.

This page is generated; `UPDATE_EXPECT=1 cargo test -p clientwright --test constructs` writes it.
"
    .to_owned();
    let documents: BTreeMap<_, _> = rows().map(|row| (row.golden, row.document())).collect();
    for (golden, path) in documents {
        let document = fs::read_to_string(root().join(&path))?;
        let _ = write!(
            page,
            "\n## {golden}\n\n`{path}`:\n\n```yaml\n{document}```\n"
        );
    }
    Ok(page)
}

fn rows() -> impl Iterator<Item = &'static Row> {
    TABLES.iter().flat_map(|table| table.rows)
}

/// The text of all files under a folder, with single spaces.
fn text(folder: &Path) -> io::Result<String> {
    let mut text = String::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        text += &if path.is_dir() {
            self::text(&path)?
        } else {
            words(&fs::read_to_string(path)?)
        };
    }
    Ok(text)
}

fn words(text: &str) -> String {
    let mut words: String = text
        .split_whitespace()
        .flat_map(|word| [word, " "])
        .collect();
    words.truncate(words.trim_end().len());
    words
}

#[test]
fn construct_is_in_the_document_of_its_golden_and_its_code_in_the_client() -> io::Result<()> {
    let mut wrong = Vec::new();
    for row in rows() {
        let folder = root().join(row.document()).with_file_name("");
        let document = words(&fs::read_to_string(root().join(row.document()))?);
        for keyword in row.keywords() {
            if !document.contains(keyword) {
                wrong.push(format!("`{keyword}` is not in {}", row.document()));
            }
        }
        if !text(&folder.join("expected"))?.contains(row.code) {
            wrong.push(format!("`{}` is not in {}", row.code, row.golden));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

#[test]
fn construct_of_the_ledger_has_a_row() {
    let known: BTreeSet<_> = rows().flat_map(|row| row.ledger).collect();
    let missing: Vec<_> = Construct::ALL
        .iter()
        .filter(|one| !known.contains(one))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Compares a page with the file in `docs`, or writes it.
fn expect(name: &str, page: &str) -> io::Result<()> {
    let path = root().join("docs").join(name);
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, page)?;
    }
    let is_current = fs::read_to_string(&path).is_ok_and(|text| text == page);
    assert!(
        is_current,
        "docs/{name} is out of date: UPDATE_EXPECT=1 cargo test -p clientwright --test constructs"
    );
    Ok(())
}

#[test]
fn constructs_page_is_up_to_date() -> io::Result<()> {
    expect("constructs.md", &page())
}

#[test]
fn constructs_examples_are_up_to_date() -> io::Result<()> {
    expect("examples.md", &examples()?)
}
