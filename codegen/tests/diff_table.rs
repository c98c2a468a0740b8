//! The table of `docs/diff.md` that compares codes with those of oasdiff: it names every code of ours, names no
//! other, and has each pattern of oasdiff once.

use std::collections::BTreeSet;

use clientwright::diff::Code;

const PAGE: &str = include_str!("../../docs/diff.md");

/// A row: the patterns of oasdiff, and the codes of ours.
struct Row {
    theirs: Vec<&'static str>,
    ours: Vec<&'static str>,
    line: &'static str,
}

fn rows() -> Vec<Row> {
    let section = PAGE.split("\n## Compared with oasdiff\n").nth(1);
    let lines = section.unwrap_or_default().lines();
    let lines = lines.take_while(|line| !line.starts_with("## "));
    // The first two lines of the table are its head.
    let rows = lines.filter(|line| line.starts_with('|')).skip(2);
    rows.map(|line| {
        let mut cells = line.split('|').skip(1).map(quoted);
        Row {
            theirs: cells.next().unwrap_or_default(),
            ours: cells.next().unwrap_or_default(),
            line,
        }
    })
    .collect()
}

/// The parts of a cell between backticks.
fn quoted(cell: &'static str) -> Vec<&'static str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn diff_table_names_every_code() {
    let named: BTreeSet<&str> = rows().into_iter().flat_map(|row| row.ours).collect();
    let codes = Code::ALL.iter().map(|code| code.text());
    let missing: Vec<&str> = codes.filter(|code| !named.contains(code)).collect();
    assert!(
        missing.is_empty(),
        "the table in docs/diff.md does not name {missing:?}; a code that only we have is in a row with `–`"
    );
}

#[test]
fn diff_table_names_codes_that_exist() {
    for row in rows() {
        for name in row.ours {
            let is_code = |code: &&Code| match name.split_once('*') {
                Some((start, "")) => code.text().starts_with(start),
                _ => code.text() == name,
            };
            assert!(
                Code::ALL.iter().any(|code| is_code(&code)),
                "there is no code `{name}`, which is in\n{}",
                row.line
            );
        }
    }
}

#[test]
fn diff_table_has_each_pattern_of_oasdiff_and_each_code_of_ours_alone_once() {
    let rows = rows();
    assert!(rows.len() > 60, "the table has {} rows", rows.len());
    let mut theirs = BTreeSet::new();
    for row in &rows {
        for pattern in &row.theirs {
            assert!(theirs.insert(*pattern), "`{pattern}` is a duplicate");
        }
    }
    // Codes that oasdiff lacks share one row, and are in no other.
    let (with, alone): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| !row.theirs.is_empty());
    let shared: BTreeSet<&str> = with.iter().flat_map(|row| row.ours.clone()).collect();
    let mut seen = BTreeSet::new();
    for code in alone.iter().flat_map(|row| &row.ours) {
        assert!(
            !shared.contains(code),
            "`{code}` is in a row of oasdiff too"
        );
        assert!(seen.insert(*code), "`{code}` is a duplicate");
    }
}
