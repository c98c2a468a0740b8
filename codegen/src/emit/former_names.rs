//! Former names of methods, types, setters and variants, for programs that use them.

use quote::{format_ident, quote};
use syn::{Attribute, ImplItem, Item};

use super::rust_type::RustType;
use super::syntax;
use super::syntax::code;
use super::syntax::methods::{Method, Takes};
use crate::names::Name;

/// Returns the attributes of a former name: a link to the item, and a deprecation whose note names it.
pub(super) fn attributes(link: &str, shown: &str) -> Vec<Attribute> {
    let note = format!("use `{shown}`");
    let mut attributes = syntax::docs(&[format!("The former name of [`{link}`].")]);
    attributes.push(syntax::list("deprecated", quote!(note = #note)));
    attributes
}

/// `pub type Former = Name;`
pub(super) fn ty(name: &Name, former: &Name) -> Item {
    let attributes = attributes(name.text(), name.text());
    syntax::alias(attributes, former, &RustType::path(name.text()))
}

/// Returns a method under its former name, which starts with `prefix`.
pub(super) fn method(method: ImplItem, prefix: &str, name: &Name, former: &Name) -> ImplItem {
    let ImplItem::Fn(mut method) = method else {
        return method;
    };
    let (shown, bare) = match prefix {
        "" => (name.text().to_owned(), name.bare().to_owned()),
        _ => (
            format!("{prefix}{}", name.bare()),
            format!("{prefix}{}", name.bare()),
        ),
    };
    let kept = std::mem::take(&mut method.attrs).into_iter();
    method.attrs = attributes(&format!("Self::{bare}"), &shown);
    method.attrs.extend(kept.filter(|attribute| {
        let path = attribute.path();
        !path.is_ident("doc") && !path.is_ident("deprecated")
    }));
    method.sig.ident = match prefix {
        "" => former.ident(),
        _ => format_ident!("{prefix}{}", former.bare()),
    };
    ImplItem::Fn(method)
}

/// Returns the former names of values of an enum, as constants.
pub(super) fn values(ty: &Name, members: &[Name], former: &[(usize, Name)]) -> Option<Item> {
    let constants = former.iter().filter_map(|(index, former)| {
        let member = members.get(*index)?;
        let mut attributes = variant_attributes(ty, member);
        if former.bare().contains(char::is_lowercase) {
            attributes.push(expected("non_upper_case_globals"));
        }
        let former = former.ident();
        let member = member.ident();
        Some(syn::parse_quote! {
            #(#attributes)*
            pub const #former: Self = Self::#member;
        })
    });
    implementation(ty, constants.collect())
}

/// Returns the former names of variants of a union, as functions that create them.
pub(super) fn variants<'a>(
    ty: &Name,
    variants: impl Iterator<Item = (&'a Name, &'a Name, RustType)>,
) -> Option<Item> {
    let functions = variants.map(|(member, former, payload)| {
        let mut attributes = variant_attributes(ty, member);
        if former.bare().contains(char::is_uppercase) {
            attributes.push(expected("non_snake_case"));
        }
        let value = syntax::ident("value");
        let variant = code::path(&format!("Self::{member}"));
        let function = Method {
            attributes,
            name: former.ident(),
            takes: Takes::Nothing,
            arguments: vec![(value.clone(), payload)],
            returns: RustType::path("Self"),
            body: vec![code::value(code::call(variant, [code::variable(value)]))],
        };
        function.into()
    });
    implementation(ty, functions.collect())
}

fn variant_attributes(ty: &Name, member: &Name) -> Vec<Attribute> {
    attributes(
        &format!("Self::{}", member.bare()),
        &format!("{ty}::{member}"),
    )
}

fn implementation(ty: &Name, items: Vec<ImplItem>) -> Option<Item> {
    (!items.is_empty()).then(|| syntax::implementation(ty, items))
}

/// Expects a lint about the case of a name, which was the name of a variant.
fn expected(lint: &str) -> Attribute {
    let lint = syntax::ident(lint);
    syntax::list("expect", quote!(#lint, reason = "a variant had the name"))
}
