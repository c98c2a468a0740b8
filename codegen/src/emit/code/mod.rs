//! Expressions and statements, as a tree of what is emitted in bulk, and their layout.

mod flat;
mod layout;
mod paths;

use std::fmt;

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::text::string;
use crate::names::Name;
pub(super) use layout::{push_statements, push_value};

/// An expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Code {
    /// A path or a variable.
    Path(String),
    /// A literal, as it is written.
    Literal(String),
    /// `(one, other)`, or `()`.
    Tuple(Vec<Self>),
    /// `&[…]`.
    List(Vec<Self>),
    /// `&value`.
    Reference(Box<Self>),
    /// `function(arguments)`.
    Call(String, Vec<Self>),
    /// `receiver.name(arguments)`.
    Method(Box<Self>, String, Vec<Self>),
    /// `base.member`.
    Field(Box<Self>, String),
    /// `Name { field: value, ..rest }`. A field with the variable of its name is written short.
    Record(String, Vec<(String, Self)>, Option<Box<Self>>),
    /// `match subject { pattern => value, … }`.
    Match(Box<Self>, Vec<(String, Self)>),
}

/// A statement.
#[derive(Clone, Debug)]
pub(super) enum Statement {
    /// `let name = value;`
    Binding(String, Code),
    /// `left = right;`
    Assignment(Code, Code),
    /// `const NAME: Type = value;`, with what is before ` = `.
    Constant(&'static str, Code),
    /// The value of a block.
    Value(Code),
}

/// A path.
pub(super) fn path(text: impl Into<String>) -> Code {
    Code::Path(text.into())
}

/// A variable.
pub(super) fn variable(name: &Name) -> Code {
    path(name.text())
}

/// A string literal.
pub(super) fn text(text: &str) -> Code {
    Code::Literal(string(text))
}

/// `true` or `false`.
pub(super) fn boolean(value: bool) -> Code {
    Code::Literal(value.to_string())
}

/// A whole number without a suffix.
pub(super) fn number(value: i64) -> Code {
    Code::Literal(value.to_string())
}

/// `&[…]`.
pub(super) fn list(elements: impl IntoIterator<Item = Code>) -> Code {
    Code::List(elements.into_iter().collect())
}

/// `&value`.
pub(super) fn reference(value: Code) -> Code {
    Code::Reference(Box::new(value))
}

/// `function(arguments)`.
pub(super) fn call(function: impl Into<String>, arguments: impl IntoIterator<Item = Code>) -> Code {
    Code::Call(function.into(), arguments.into_iter().collect())
}

/// `Some(value)`.
pub(super) fn some(value: Code) -> Code {
    call("Some", [value])
}

/// `receiver.name(arguments)`.
pub(super) fn method(
    receiver: Code,
    name: &str,
    arguments: impl IntoIterator<Item = Code>,
) -> Code {
    let arguments = arguments.into_iter().collect();
    Code::Method(Box::new(receiver), name.to_owned(), arguments)
}

/// `base.member`.
pub(super) fn field(base: Code, member: &str) -> Code {
    Code::Field(Box::new(base), member.to_owned())
}

/// `Name { field: value, … }`.
pub(super) fn record(name: impl Into<String>, fields: Vec<(String, Code)>) -> Code {
    Code::Record(name.into(), fields, None)
}

/// `Name { field: value, …, ..rest }`.
pub(super) fn updated(name: impl Into<String>, fields: Vec<(String, Code)>, rest: Code) -> Code {
    Code::Record(name.into(), fields, Some(Box::new(rest)))
}

impl fmt::Display for Code {
    /// Writes the code, on one line if it fits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        push_value(&mut text, self, 0, "");
        f.write_str(&text)
    }
}

impl ToTokens for Code {
    /// Adds the code to what is quoted. Its text consists of literals and names, so it is tokens.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.to_string().parse::<TokenStream>());
    }
}

#[cfg(test)]
mod tests;
