//! `mod.rs` of everything that is generated.

use std::fmt::Write;

use super::feature_gates::gate_of_users;
use super::file::{OutputFile, Piece, rust};
use super::{Cx, markdown, recursion_limit};

/// What the whole output is allowed, with the reason.
const ALLOWED: &str = r#"#![allow(
    deprecated,
    missing_docs,
    clippy::disallowed_names,
    clippy::doc_link_with_quotes,
    clippy::doc_markdown,
    clippy::doc_lazy_continuation,
    clippy::doc_overindented_list_items,
    clippy::enum_variant_names,
    clippy::module_inception,
    clippy::module_name_repetitions,
    clippy::must_use_candidate,
    clippy::new_ret_no_self,
    clippy::return_self_not_must_use,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::wildcard_imports,
    clippy::wrong_self_convention,
    reason = "names, texts, deprecations and the number of things are the document's"
)]
#![allow(
    rustdoc::redundant_explicit_links,
    reason = "a type is linked by its path, whether the file imports it or not"
)]
"#;

/// What files with names in a script without letter case are allowed too: the names of an argument and of a variant of
/// its type are the same.
const UNCASED: &str = r#"#![allow(
    bindings_with_variant_name,
    reason = "the names of arguments and variants differ by letter case only"
)]
"#;

/// What no file does: panic.
const WARNED: &str = "#![warn(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]
";

/// The module of the fake.
const FAKE: &str = "#[cfg(feature = \"fake\")]\nmod fake;\n";

/// What of it is at the root.
const USE_FAKE: &str = "#[cfg(feature = \"fake\")]\npub use fake::fake;\n";

/// What of the client is at the root.
const CLIENT: &str = "pub use client::{Client, ClientBuilder, Credentials};\n";

/// What of the runtime is at the root.
const RUNTIME: &str = "pub use clientwright_runtime as runtime;
pub use clientwright_runtime::{Error, ErrorKind, Request, Response};
";

/// `mod.rs` of everything.
pub(super) fn file(cx: &Cx<'_>) -> OutputFile {
    let mut modules = String::new();
    for group in &cx.plan.groups {
        let gate = gate_of_users(cx, &[group.group]);
        let _ = writeln!(modules, "{gate}pub mod {};", cx.module(group.group));
    }
    let (fake, use_fake) = if cx.has_features {
        (FAKE, USE_FAKE)
    } else {
        ("", "")
    };
    let private = ["mod client;\nmod common;\n", fake].concat();
    let uses = [CLIENT, use_fake, RUNTIME].concat();
    let uncased = if has_uncased_names(cx) { UNCASED } else { "" };
    let lints = [ALLOWED, uncased, WARNED].concat();
    let pieces = vec![
        Piece::text(lints),
        Piece::text(private),
        Piece::text(modules),
        Piece::text(uses),
    ];
    let mut docs = vec![format!(
        "The client of {}, version {}.",
        markdown::line(&cx.api.title),
        markdown::line(&cx.api.version)
    )];
    docs.extend(
        recursion_limit::of(cx.plan)
            .into_iter()
            .flat_map(recursion_limit::docs),
    );
    rust("mod.rs".to_owned(), cx.command, &docs, pieces)
}

/// Whether a variant may have the name of an argument: it begins with a letter without case.
fn has_uncased_names(cx: &Cx<'_>) -> bool {
    let mut members = cx.names.types.iter().flat_map(|ty| &ty.members);
    members.any(|name| {
        let first = name.bare().chars().next();
        first.is_some_and(|first| {
            !first.is_ascii() && !first.is_lowercase() && !first.is_uppercase()
        })
    })
}
