//! The targets of links in pages exist, and the book contains every page of `docs/`.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folders whose pages are checked; of the root its own pages only.
const FOLDERS: [&str; 6] = [
    "docs",
    "spec",
    "codegen",
    "codegen/cli",
    "codegen/runtime",
    "generated-client",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns the Markdown files of a folder.
fn pages(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            pages.push(path);
        }
    }
    pages.sort();
    Ok(pages)
}

/// Returns the lines of a page outside of code blocks.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut in_code = false;
    text.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        in_code ^= is_fence;
        !in_code && !is_fence
    })
}

/// Returns the targets of the links of a page.
fn links(text: &str) -> Vec<&str> {
    let after = prose(text).flat_map(|line| line.split("](").skip(1));
    after
        .filter_map(|rest| Some(rest.split_once(')')?.0))
        .collect()
}

/// Returns the fragments by which headings of a page are linked.
fn anchors(text: &str) -> Vec<String> {
    let headings = prose(text).filter(|line| line.starts_with('#'));
    let slug = |heading: &str| {
        let kept = heading
            .trim_start_matches('#')
            .trim()
            .chars()
            .filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
        kept.collect::<String>().to_lowercase().replace(' ', "-")
    };
    headings.map(slug).collect()
}

/// Returns the problem of a link of the book to a file outside of `docs`, which mdBook does not copy.
fn problem_in_book(page: &Path, link: &str) -> Option<String> {
    let file = link.split('#').next().unwrap_or_default();
    let leads_out = !link.contains("://") && file.contains('/');
    leads_out.then(|| format!("{}: `{link}` is not in the book", page.display()))
}

/// Returns the problem of a link of the page at `page`; [`None`] if its target exists or is outside of the
/// repository.
fn problem(page: &Path, link: &str) -> Option<String> {
    if link.contains("://") {
        return None;
    }
    let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
    let target = if file.is_empty() {
        page.to_owned()
    } else {
        page.parent()?.join(file)
    };
    if !target.exists() {
        return Some(format!("{}: no file `{file}`", page.display()));
    }
    if fragment.is_empty() {
        return None;
    }
    let text = fs::read_to_string(&target).unwrap_or_default();
    let is_there = anchors(&text).iter().any(|anchor| anchor == fragment);
    (!is_there).then(|| format!("{}: no heading `#{fragment}` in `{file}`", page.display()))
}

#[test]
fn links_of_pages_have_existing_files_and_headings() -> io::Result<()> {
    let mut all = pages(&root())?;
    for folder in FOLDERS {
        all.extend(pages(&root().join(folder))?);
    }
    let mut checked = 0;
    let mut problems = Vec::new();
    for page in all {
        let text = fs::read_to_string(&page)?;
        for link in links(&text) {
            checked += 1;
            problems.extend(problem(&page, link));
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(checked > 10, "only {checked} links were found");
    Ok(())
}

#[test]
fn links_of_the_book_are_links_to_its_pages() -> io::Result<()> {
    let mut checked = 0;
    let mut problems = Vec::new();
    for page in pages(&root().join("docs"))? {
        let text = fs::read_to_string(&page)?;
        for link in links(&text) {
            checked += 1;
            problems.extend(problem_in_book(&page, link));
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(checked > 100, "only {checked} links were found");
    Ok(())
}

#[test]
fn links_of_the_summary_include_every_page_of_the_book() -> io::Result<()> {
    let docs = root().join("docs");
    let summary = fs::read_to_string(docs.join("SUMMARY.md"))?;
    let listed = links(&summary);
    for page in pages(&docs)? {
        let name = page.file_name().unwrap_or_default().to_string_lossy();
        let is_listed = listed.contains(&name.as_ref());
        assert!(is_listed || name == "SUMMARY.md", "{name} is not listed");
    }
    Ok(())
}
