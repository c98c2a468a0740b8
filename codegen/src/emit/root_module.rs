//! `mod.rs` of everything that is generated.

use quote::quote;

use super::feature_gates::gate;
use super::file::{OutputFile, Piece, rust};
use super::{Cx, markdown, recursion_limit, syntax};

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

/// `mod.rs` of everything.
pub(super) fn file(cx: &Cx<'_>) -> OutputFile {
    let modules = cx.plan.groups.iter().map(|group| {
        let module = syntax::ident(cx.module(group.group));
        let gate = gate(cx, group.group);
        syntax::item(quote!(#gate pub mod #module;))
    });
    let mut private = vec![
        quote!(
            mod client;
        ),
        quote!(
            mod common;
        ),
    ];
    let mut uses = vec![quote!(
        pub use client::{Client, ClientBuilder, Credentials};
    )];
    if cx.has_features {
        private.push(quote!(
            #[cfg(feature = "fake")]
            mod fake;
        ));
        uses.push(quote!(
            #[cfg(feature = "fake")]
            pub use fake::fake;
        ));
    }
    uses.push(quote!(
        pub use clientwright_runtime as runtime;
    ));
    uses.push(quote!(
        pub use clientwright_runtime::{Error, ErrorKind, Request, Response};
    ));
    let uncased = if has_uncased_names(cx) { UNCASED } else { "" };
    let lints = [ALLOWED, uncased, WARNED].concat();
    let pieces = vec![
        Piece::text(&lints),
        Piece::Block(private.into_iter().map(syntax::item).collect()),
        Piece::Block(modules.collect()),
        Piece::Block(uses.into_iter().map(syntax::item).collect()),
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
