//! Former names of methods, types, setters and variants, for programs that use them.

use super::code::{self, Statement};
use super::declarations::{Attributes, Declaration, Member, Method, Takes};
use super::deprecated;
use super::rust_type::RustType;
use crate::names::Name;

/// Returns the attributes of a former name: a link to the item, and a deprecation whose note names it.
fn attributes(link: &str, shown: &str) -> Attributes {
    let deprecated = deprecated::with_note(&format!("use `{shown}`"));
    Attributes::line(format!("The former name of [`{link}`].")).with([deprecated])
}

/// `pub type Former = Name;`
pub(super) fn ty(name: &Name, former: &Name) -> Declaration {
    let attributes = attributes(name.text(), name.text());
    Declaration::alias(attributes, former, RustType::path(name.text()))
}

/// Returns a method under its former name, which starts with `prefix`.
pub(super) fn method(method: Method, prefix: &str, name: &Name, former: &Name) -> Method {
    let (shown, bare) = match prefix {
        "" => (name.text().to_owned(), name.bare().to_owned()),
        _ => (
            format!("{prefix}{}", name.bare()),
            format!("{prefix}{}", name.bare()),
        ),
    };
    Method {
        attributes: attributes(&format!("Self::{bare}"), &shown),
        name: match prefix {
            "" => former.to_string(),
            _ => format!("{prefix}{}", former.bare()),
        },
        ..method
    }
}

/// Returns the former names of values of an enum, as constants.
pub(super) fn values(ty: &Name, members: &[Name], former: &[(usize, Name)]) -> Option<Declaration> {
    let constants = former.iter().filter_map(|(index, former)| {
        let member = members.get(*index)?;
        let mut attributes = variant_attributes(ty, member);
        if former.bare().contains(char::is_lowercase) {
            attributes = attributes.with([expected("non_upper_case_globals")]);
        }
        Some(Member::Constant {
            attributes,
            head: format!("pub const {former}: Self"),
            value: code::path(format!("Self::{member}")),
        })
    });
    implementation(ty, constants.collect())
}

/// Returns the former names of variants of a union, as functions that create them.
pub(super) fn variants<'a>(
    ty: &Name,
    variants: impl Iterator<Item = (&'a Name, &'a Name, RustType)>,
) -> Option<Declaration> {
    let functions = variants.map(|(member, former, payload)| {
        let mut attributes = variant_attributes(ty, member);
        if former.bare().contains(char::is_uppercase) {
            attributes = attributes.with([expected("non_snake_case")]);
        }
        let variant = code::call(format!("Self::{member}"), [code::path("value")]);
        let function = Method {
            attributes,
            name: former.to_string(),
            takes: Takes::Nothing,
            arguments: vec![("value".to_owned(), payload)],
            returns: RustType::path("Self"),
            body: vec![Statement::Value(variant)],
        };
        Member::Method(function)
    });
    implementation(ty, functions.collect())
}

fn variant_attributes(ty: &Name, member: &Name) -> Attributes {
    attributes(
        &format!("Self::{}", member.bare()),
        &format!("{ty}::{member}"),
    )
}

fn implementation(ty: &Name, members: Vec<Member>) -> Option<Declaration> {
    (!members.is_empty()).then(|| Declaration::implementation(ty.text(), members))
}

/// Expects a lint about the case of a name, which was the name of a variant.
fn expected(lint: &str) -> String {
    format!("#[expect({lint}, reason = \"a variant had the name\")]")
}
