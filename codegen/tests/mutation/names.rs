//! Whether a text is Rust and its names are unique within the file.

use std::collections::BTreeSet;

use quote::ToTokens as _;
use syn::{Fields, ImplItem, Item};

/// What is wrong with a file, if anything is.
pub(crate) fn check(text: &str) -> Result<(), String> {
    let file = syn::parse_file(text).map_err(|error| format!("not Rust: {error}"))?;
    items(&file.items)
}

fn items(items: &[Item]) -> Result<(), String> {
    let (mut types, mut values, mut methods) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for item in items {
        match item {
            Item::Struct(item) => {
                once(&mut types, item.ident.to_string())?;
                fields(&item.fields)?;
            }
            Item::Enum(item) => {
                once(&mut types, item.ident.to_string())?;
                let mut variants = BTreeSet::new();
                for variant in &item.variants {
                    once(&mut variants, variant.ident.to_string())?;
                    fields(&variant.fields)?;
                }
            }
            Item::Type(item) => once(&mut types, item.ident.to_string())?,
            Item::Trait(item) => once(&mut types, item.ident.to_string())?,
            Item::Mod(item) => {
                once(&mut types, item.ident.to_string())?;
                if let Some((_, inner)) = &item.content {
                    self::items(inner)?;
                }
            }
            Item::Fn(item) => once(&mut values, item.sig.ident.to_string())?,
            Item::Static(item) => once(&mut values, item.ident.to_string())?,
            Item::Const(item) => once(&mut values, item.ident.to_string())?,
            Item::Impl(item) if item.trait_.is_none() => {
                let owner = item.self_ty.to_token_stream().to_string();
                for part in &item.items {
                    if let ImplItem::Fn(method) = part {
                        once(&mut methods, format!("{owner}::{}", method.sig.ident))?;
                        arguments(method)?;
                    }
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn arguments(method: &syn::ImplItemFn) -> Result<(), String> {
    let mut names = BTreeSet::new();
    for argument in &method.sig.inputs {
        if let syn::FnArg::Typed(argument) = argument
            && let syn::Pat::Ident(name) = argument.pat.as_ref()
        {
            once(&mut names, name.ident.to_string())?;
        }
    }
    Ok(())
}

fn fields(fields: &Fields) -> Result<(), String> {
    let mut names = BTreeSet::new();
    fields
        .iter()
        .filter_map(|field| field.ident.as_ref())
        .try_for_each(|name| once(&mut names, name.to_string()))
}

fn once(seen: &mut BTreeSet<String>, name: String) -> Result<(), String> {
    let message = format!("twice: {name}");
    seen.insert(name).then_some(()).ok_or(message)
}

#[test]
fn names_that_are_equal_are_detected() {
    for bad in [
        "pub struct A; pub enum A {}",
        "struct A { a: u8, a: u8 }",
        "enum A { B, B }",
        "struct A; impl A { fn a(&self) {} } impl A { fn a(&self) {} }",
        "struct A; impl A { fn a(&self, b: u8, b: u8) {} }",
        "fn a() {} const a: u8 = 1;",
        "struct {",
    ] {
        assert!(check(bad).is_err(), "{bad}");
    }
    check("struct A; struct B; impl A { fn a() {} } impl B { fn a() {} } fn a() {}")
        .expect("all good");
}
