//! The reference of `codegen.toml` has every key, each is read, and the page in `docs/` is up to date.

use std::path::Path;
use std::{env, fs};

use clientwright::config::{Client, Config, Idempotency, NameTables, Project, Security, Upstream};
use clientwright::diagnostics::{Diagnostics, Severities};
use clientwright::model::PAGE_STYLES;
use clientwright::source::FileId;

/// The keys with comments; the documentation of `clientwright::config` shows the same text.
const REFERENCE: &str = include_str!("../src/config/reference.toml");

fn page() -> String {
    let styles: Vec<_> = PAGE_STYLES
        .iter()
        .map(|one| format!("`{}`", one.name))
        .collect();
    let styles = styles.join(", ");
    format!(
        "# The configuration: `codegen.toml`

The commands read the `codegen.toml` in the current folder, in `spec/` or in a folder above; with `--spec FILE` the
one next to the document. `--config FILE` names another. A build script names it with `Builder::config`. Every
section and every key is optional. An unknown key, a value of the wrong type and a name that matches nothing in the document are errors
with their place.

These are all keys:

```toml
{REFERENCE}```

A declaration under `[paging.operations]` has a `style`, which is one of
{styles}. `parameter` chooses the page and `size` its
length; `items`, `total_pages`, `total`, `next` and `more` are places in the response, and `member` is one in the
request, as JSON pointers from the start of the body.
`inspect` prints the declaration for a list that looks like pages.

[Diagnostics](diagnostics.md) lists the codes for `[diagnostics]` and `[[accept]]`;
[Comparing two versions](diff.md#accepting-a-change) describes `[[diff.accept]]`.

This page is generated; `UPDATE_EXPECT=1 cargo test -p clientwright --test configuration_reference` writes it.
"
    )
}

/// A key that is added to the configuration does not compile here until it is named, and then
/// fails until the reference has it.
#[test]
fn configuration_reference_has_every_key() {
    let mut diagnostics = Diagnostics::default();
    let config = Config::parse(FileId(0), REFERENCE, &mut diagnostics);
    let messages: Vec<_> = diagnostics.list().iter().map(|one| &one.message).collect();
    assert!(messages.is_empty(), "{messages:#?}");
    let Config {
        project:
            Project {
                document,
                package,
                module,
                runtime,
                command,
            },
        resolve,
        upstream:
            Upstream {
                document: followed,
                name: source,
                watch,
            },
        client:
            Client {
                name,
                version,
                description,
                license,
                examples,
            },
        severities,
        names:
            NameTables {
                schemas,
                members,
                operations,
                tags,
            },
        former_types,
        former_methods,
        former_members,
        former_parameters,
        security:
            Security {
                all: requirements,
                operations: secured,
            },
        idempotency:
            Idempotency {
                all: header,
                operations: headers,
            },
        paging,
        optional,
        accept,
        accept_changes,
    } = config;
    let texts = [
        document,
        package,
        module,
        runtime,
        command,
        followed,
        source,
        name,
        version,
        description,
        license,
        header,
    ];
    assert!(texts.iter().all(Option::is_some), "{texts:?}");
    let tables = [
        schemas,
        members,
        operations,
        tags,
        former_types,
        former_methods,
        former_members,
        former_parameters,
        headers,
    ];
    for table in tables {
        assert_eq!(table.len(), 1, "{table:?}");
    }
    assert!(examples && requirements.is_some() && !secured.is_empty());
    assert!(!resolve.is_empty());
    assert!(severities != Severities::default());
    assert!(!watch.is_empty() && !paging.is_empty() && !optional.is_empty());
    assert!(!accept.is_empty() && !accept_changes.is_empty());
}

#[test]
fn configuration_page_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/configuration.md");
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, page()).expect("it can be written");
    }
    let is_current = fs::read_to_string(&path).is_ok_and(|text| text == page());
    assert!(
        is_current,
        "docs/configuration.md is out of date: \
         UPDATE_EXPECT=1 cargo test -p clientwright --test configuration_reference"
    );
}
