//! Module files: the root of what is generated, and one for each group.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;

use super::file::{OutputFile, Piece, rust};
use super::{Cx, docs, fake, markdown, models, operations, syntax, text};
use crate::names::Name;
use crate::plan::{Group, GroupPlan};

/// What the whole output is allowed, with the reason, and what it never does: panic.
const ALLOWED: &str = r#"#![allow(
    clippy::doc_link_with_quotes,
    clippy::doc_markdown,
    clippy::doc_lazy_continuation,
    clippy::doc_overindented_list_items,
    clippy::enum_variant_names,
    clippy::module_inception,
    clippy::module_name_repetitions,
    clippy::must_use_candidate,
    clippy::new_ret_no_self,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::wildcard_imports,
    clippy::wrong_self_convention,
    reason = "names, texts and the number of things are the document's"
)]
#![allow(
    rustdoc::redundant_explicit_links,
    reason = "a type is linked by its path, whether the file imports it or not"
)]
#![warn(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]
"#;

/// What holds for types of which some are compiled for a few features only.
const SHARED: &str = r#"#![allow(
    unreachable_pub,
    unused_imports,
    reason = "what is there and what it needs depends on the features that are on"
)]
"#;

/// `mod.rs` of everything.
pub(super) fn root(cx: &Cx<'_>) -> OutputFile {
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
        pub use openapi_client_runtime as runtime;
    ));
    uses.push(quote!(
        pub use openapi_client_runtime::Request;
    ));
    let pieces = vec![
        Piece::Table(ALLOWED.to_owned()),
        Piece::Block(private.into_iter().map(syntax::item).collect()),
        Piece::Block(modules.collect()),
        Piece::Block(uses.into_iter().map(syntax::item).collect()),
    ];
    let docs = vec![format!(
        "The client of {}, version {}.",
        markdown::line(&cx.api.title),
        markdown::line(&cx.api.version)
    )];
    rust("mod.rs".to_owned(), cx.command, &docs, pieces)
}

/// `#[cfg(feature = "…")]`, for what is not always there.
pub(super) fn gate(cx: &Cx<'_>, group: Group) -> Option<TokenStream> {
    let feature = cx.feature(group)?;
    Some(quote!(#[cfg(feature = #feature)]))
}

/// The same for what a few groups share, as text; none for what is always there.
pub(super) fn gate_of_users(cx: &Cx<'_>, users: &[Group]) -> Option<Piece> {
    let features: Vec<String> = users
        .iter()
        .filter_map(|group| Some(format!("feature = {}", text::string(cx.feature(*group)?))))
        .collect();
    let short = features.join(", ");
    match features.as_slice() {
        [] => None,
        [one] => Some(format!("#[cfg({one})]\n")),
        _ if short.len() <= 85 => Some(format!("#[cfg(any({short}))]\n")),
        _ => Some(format!(
            "#[cfg(any(\n    {},\n))]\n",
            features.join(",\n    ")
        )),
    }
    .map(Piece::Attribute)
}

/// Returns the same as an attribute of an item.
pub(super) fn gate_attribute(cx: &Cx<'_>, users: &[Group]) -> Option<Attribute> {
    let features: Vec<&str> = users
        .iter()
        .filter_map(|group| cx.feature(*group))
        .collect();
    let condition = match features.as_slice() {
        [] => return None,
        [one] => quote!(feature = #one),
        _ => quote!(any(#(feature = #features),*)),
    };
    Some(syntax::list("cfg", condition))
}

/// The files of a group.
pub(super) fn group(cx: &Cx<'_>, group: &GroupPlan) -> Vec<OutputFile> {
    let mut files: Vec<OutputFile> = models::file(cx, group).into_iter().collect();
    let has_models = !files.is_empty();
    files.extend(operations::file(cx, group));
    files.extend(fake::group(cx, group));
    files.push(module(cx, group, has_models));
    files
}

fn module(cx: &Cx<'_>, group: &GroupPlan, has_models: bool) -> OutputFile {
    let (mut modules, mut uses) = (String::new(), String::new());
    if has_models {
        modules.push_str("mod models;\n");
        uses.push_str("pub use models::*;\n");
    }
    if fake::has(cx, group) {
        modules.push_str(
            "#[cfg(feature = \"fake\")]
pub(super) mod fake;
",
        );
    }
    if !group.operations.is_empty() {
        modules.push_str("pub mod operations;\n");
    }
    let mut shared: Vec<&str> = shared(cx, group).map(Name::text).collect();
    shared.sort_unstable();
    if !shared.is_empty() {
        uses.push_str("pub ");
        models::use_line(&mut uses, "super::shared", shared);
    }
    let head = if group.group == Group::Shared {
        SHARED
    } else {
        ""
    };
    let pieces = [head.to_owned(), modules, uses]
        .into_iter()
        .filter(|lines| !lines.is_empty());
    let pieces = pieces.map(Piece::Table).collect();
    let path = format!("{}/mod.rs", cx.module(group.group));
    rust(path, cx.command, &about(cx, group.group), pieces)
}

/// The shared names that the group re-exports.
fn shared<'a>(cx: &Cx<'a>, group: &GroupPlan) -> impl Iterator<Item = &'a Name> {
    let names = cx.names;
    let types = group.shared.clone().into_iter();
    let schemas = group.shared_schemas.clone().into_iter();
    let types = types.filter_map(move |id| names.ty(id).name.as_ref());
    types.chain(schemas.filter_map(move |index| names.schemas.get(index).map(|names| &names.name)))
}

fn about(cx: &Cx<'_>, group: Group) -> Vec<String> {
    match group {
        Group::Tag(index) => match cx.api.tags.get(index) {
            Some(tag) => {
                let name = markdown::line(&tag.name);
                let mut lines = vec![format!(
                    "The operations of \u{201c}{name}\u{201d} and their types."
                )];
                let description = docs::text("", &tag.description);
                if !description.is_empty() {
                    lines.push(String::new());
                    lines.extend(description);
                }
                lines
            }
            None => vec!["The operations without a tag, and their types.".to_owned()],
        },
        Group::Shared => vec!["Types that several groups of operations use.".to_owned()],
        Group::Unreferenced => vec!["Types that no operation uses.".to_owned()],
    }
}
