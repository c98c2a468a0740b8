//! The public items of a client as rows: every item and member that a program can name or rely on.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Attribute, Fields, FnArg, ImplItem, ImplItemFn, Item, Meta, UseTree, Visibility};

use super::display::shown;
use super::split_items::Chunk;

/// The key of a row: the item and its member, which is empty for the item itself.
pub(super) type Key = (String, String);

/// An item or a member.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The type of a field, the signature of a function, or the kind of an item.
    pub(super) signature: String,
    pub(super) deprecated: bool,
}

/// The rows of a client, or of a part of it.
pub(super) type Rows = BTreeMap<Key, Row>;

/// Reads the rows of an item into `rows`, with the new names of `renames`. Text that is not valid Rust has
/// no rows.
pub(super) fn read(chunk: Chunk<'_>, renames: &BTreeMap<String, String>, rows: &mut Rows) {
    if chunk.text.starts_with("//!") || chunk.text.starts_with("#!") {
        return;
    }
    let Ok(file) = syn::parse_file(chunk.text) else {
        return;
    };
    let mut reader = Reader {
        place: Place::of(chunk.path),
        renames,
        rows,
    };
    for item in &file.items {
        reader.item(item);
    }
}

/// The place of an item.
#[derive(Clone, Copy, Debug)]
struct Place<'a> {
    /// The module of the file; empty at the root.
    module: &'a str,
    /// Whether the file contains models, whose names are unique in the crate.
    models: bool,
}

impl<'a> Place<'a> {
    fn of(path: &'a str) -> Self {
        let module = path.split_once('/').map_or("", |(module, _)| module);
        Self {
            module,
            models: path.ends_with("/mod.rs"),
        }
    }
}

struct Reader<'a> {
    place: Place<'a>,
    renames: &'a BTreeMap<String, String>,
    rows: &'a mut Rows,
}

impl Reader<'_> {
    fn add(&mut self, item: &str, member: impl Into<String>, signature: String, deprecated: bool) {
        let row = Row {
            signature,
            deprecated,
        };
        self.rows.insert((item.to_owned(), member.into()), row);
    }

    /// Returns the name of an item in rows: models have no module.
    fn name(&self, name: &str) -> String {
        let full = if self.place.models || self.place.module.is_empty() {
            name.to_owned()
        } else {
            format!("{}::{name}", self.place.module)
        };
        self.renames.get(&full).cloned().unwrap_or(full)
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Struct(item) if is_public(&item.vis) => {
                let name = self.named(&item.ident.to_string(), "struct", &item.attrs);
                self.fields(&name, &item.fields);
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let name = self.named(&item.ident.to_string(), "enum", &item.attrs);
                for variant in &item.variants {
                    let what = shown(&variant.fields, self.renames);
                    let member = format!("variant {}", variant.ident);
                    self.add(&name, member, what, is_deprecated(&variant.attrs));
                }
            }
            Item::Type(item) if is_public(&item.vis) => {
                let what = format!("= {}", shown(&item.ty, self.renames));
                self.named(&item.ident.to_string(), &what, &item.attrs);
            }
            Item::Fn(item) if is_public(&item.vis) => {
                let what = signature(&item.sig, self.renames);
                self.named(&item.sig.ident.to_string(), &what, &item.attrs);
            }
            Item::Impl(item) => self.implementation(item),
            Item::Mod(item) if is_public(&item.vis) => {
                self.add(&format!("mod {}", item.ident), "", String::new(), false);
            }
            Item::Use(item) if is_public(&item.vis) => self.reexport(&item.tree),
            // The table of a model describes how it is decoded, which follows from the document.
            Item::Macro(item) if !self.place.models => self.table(&item.mac),
            _ => {}
        }
    }

    /// Adds the rows of the item itself, of its derived traits, and of `non_exhaustive`.
    fn named(&mut self, ident: &str, what: &str, attributes: &[Attribute]) -> String {
        let name = self.name(ident);
        self.add(&name, "", what.to_owned(), is_deprecated(attributes));
        if self.place.models {
            let path = format!("path {}", self.place.module);
            self.add(&name, path, String::new(), false);
        }
        for attribute in attributes {
            if attribute.path().is_ident("non_exhaustive") {
                self.add(&name, "non_exhaustive", String::new(), false);
            }
            if let Meta::List(list) = &attribute.meta
                && list.path.is_ident("derive")
            {
                for derived in list.tokens.to_string().split(',') {
                    let member = format!("impl {}", derived.trim());
                    self.add(&name, member, String::new(), false);
                }
            }
        }
        name
    }

    fn fields(&mut self, name: &str, fields: &Fields) {
        for (index, field) in fields.iter().enumerate() {
            if is_public(&field.vis) {
                let ident = field.ident.as_ref().map(ToString::to_string);
                let ident = ident.unwrap_or_else(|| index.to_string());
                let what = shown(&field.ty, self.renames);
                let deprecated = is_deprecated(&field.attrs);
                self.add(name, format!("field {ident}"), what, deprecated);
            }
        }
    }

    fn implementation(&mut self, item: &syn::ItemImpl) {
        let syn::Type::Path(path) = &*item.self_ty else {
            return;
        };
        let Some(ident) = path.path.segments.last().map(|one| one.ident.to_string()) else {
            return;
        };
        let name = self.name(&ident);
        if let Some((.., path, _)) = &item.trait_ {
            let member = format!("impl {}", shown(path, self.renames));
            self.add(&name, member, String::new(), false);
            return;
        }
        for item in &item.items {
            match item {
                ImplItem::Fn(method) if is_public(&method.vis) => self.method(&name, method),
                ImplItem::Const(constant) if is_public(&constant.vis) => {
                    let member = format!("const {}", constant.ident);
                    let what = shown(&constant.ty, self.renames);
                    self.add(&name, member, what, is_deprecated(&constant.attrs));
                }
                _ => {}
            }
        }
    }

    fn method(&mut self, name: &str, method: &ImplItemFn) {
        let ident = method.sig.ident.to_string();
        let renamed = self.renames.get(&format!("{name}.{ident}"));
        let ident = renamed.cloned().unwrap_or(ident);
        let what = signature(&method.sig, self.renames);
        let deprecated = is_deprecated(&method.attrs);
        self.add(name, format!("fn {ident}"), what, deprecated);
    }

    /// Adds the paths of re-exported names.
    fn reexport(&mut self, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => self.reexport(&path.tree),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.reexport(tree)),
            UseTree::Name(name) if !self.place.module.is_empty() => {
                let name = name.ident.to_string();
                let name = self.renames.get(&name).cloned().unwrap_or(name);
                let path = format!("path {}", self.place.module);
                self.add(&name, path, String::new(), false);
            }
            _ => {}
        }
    }

    /// Adds the rows of the arguments of a macro of the runtime: `request!(Create::send -> Deployment as
    /// Json)` is a row of `Create`.
    fn table(&mut self, table: &syn::Macro) {
        let Some(macro_name) = table.path.segments.last().map(|one| one.ident.to_string()) else {
            return;
        };
        // The fields of the struct have the same information about headers.
        if macro_name == "headers" {
            return;
        }
        let mut row: Vec<TokenTree> = Vec::new();
        for token in table.tokens.clone() {
            let ends = match &token {
                TokenTree::Punct(punct) => punct.as_char() == ';',
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                _ => false,
            };
            row.push(token);
            if ends {
                self.row(&macro_name, &row);
                row.clear();
            }
        }
        self.row(&macro_name, &row);
    }

    fn row(&mut self, macro_name: &str, row: &[TokenTree]) {
        let Some((TokenTree::Ident(ident), rest)) = row.split_first() else {
            return;
        };
        let name = self.name(&ident.to_string());
        let rest: TokenStream = rest.iter().cloned().collect();
        let what = shown(&rest, self.renames);
        self.add(&name, format!("row {macro_name}"), what, false);
    }
}

/// Returns the types of the arguments and the return type.
fn signature(signature: &syn::Signature, renames: &BTreeMap<String, String>) -> String {
    let argument = |argument: &FnArg| match argument {
        FnArg::Receiver(receiver) => shown(receiver, renames).replace("mut ", ""),
        FnArg::Typed(typed) => shown(&typed.ty, renames),
    };
    let arguments: Vec<String> = signature.inputs.iter().map(argument).collect();
    let output = shown(&signature.output, renames);
    let asynchronous = if signature.asyncness.is_some() {
        "async "
    } else {
        ""
    };
    format!("{asynchronous}({}){output}", arguments.join(", "))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_deprecated(attributes: &[Attribute]) -> bool {
    let mut attributes = attributes.iter();
    attributes.any(|attribute| attribute.path().is_ident("deprecated"))
}
