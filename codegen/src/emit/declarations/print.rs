//! Declarations as text.

use super::super::imports::Imports;
use super::super::{code, text};
use super::{Attributes, Declaration, Field, Kind, Member, Method, Variant};

/// The spaces before a field, a variant or a member.
const INDENT: usize = 4;

/// Adds declarations to the text of a file.
pub(super) struct Printer<'a> {
    /// The text of the file.
    pub(super) text: &'a mut String,
    /// What the file imports, to which documentation has short links.
    imports: &'a Imports<'a>,
}

/// Adds a declaration to the text of a file.
pub(in super::super) fn print(declaration: &Declaration, imports: &Imports<'_>, text: &mut String) {
    let mut printer = Printer { text, imports };
    let name = &declaration.name;
    printer.attributes(&declaration.attributes, 0);
    match &declaration.kind {
        Kind::Struct(fields) => printer.structure(name, fields),
        Kind::Tuple(fields) => {
            printer.push(&["pub struct ", name, "(\n"]);
            printer.fields(fields);
            printer.push(&[");\n"]);
        }
        Kind::Wrapper(ty) => {
            printer.push(&["pub struct ", name]);
            printer.value(ty, 0, ");\n");
        }
        Kind::Enum(variants) => printer.enumeration(name, variants),
        Kind::Alias(target) => printer.alias(name, target),
        Kind::Implementation(members) => printer.implementation(name, members),
        Kind::Static(ty, value) => {
            printer.push(&["static ", name, ": "]);
            printer.ty(ty, 0, " = ");
            code::push_value(printer.text, value, 0, ";\n");
        }
    }
}

impl Printer<'_> {
    fn attributes(&mut self, attributes: &Attributes, indent: usize) {
        text::doc_lines(&attributes.docs, |line| {
            self.indent(indent);
            self.push(&["///", if line.is_empty() { "" } else { " " }]);
            self.imports.push_with_short_links(line, self.text);
            self.push(&["\n"]);
        });
        for attribute in &attributes.others {
            self.attribute(attribute, indent);
        }
    }

    fn structure(&mut self, name: &str, fields: &[Field]) {
        self.push(&["pub struct ", name, " {"]);
        if !fields.is_empty() {
            self.push(&["\n"]);
            self.fields(fields);
        }
        self.push(&["}\n"]);
    }

    fn fields(&mut self, fields: &[Field]) {
        for field in fields {
            self.attributes(&field.attributes, INDENT);
            self.push(&["    ", field.visibility, " "]);
            if !field.name.is_empty() {
                self.push(&[&field.name, ": "]);
            }
            self.ty(&field.ty, INDENT, ",\n");
        }
    }

    fn enumeration(&mut self, name: &str, variants: &[Variant]) {
        self.push(&["pub enum ", name, " {\n"]);
        for variant in variants {
            self.attributes(&variant.attributes, INDENT);
            self.push(&["    ", &variant.name]);
            match &variant.value {
                Some(value) => self.value(value, INDENT, "),\n"),
                None => self.push(&[",\n"]),
            }
        }
        self.push(&["}\n"]);
    }

    /// Adds members with a blank line between them.
    fn implementation(&mut self, name: &str, members: &[Member]) {
        self.push(&["impl ", name, " {"]);
        for member in members {
            self.push(&["\n"]);
            match member {
                Member::Method(method) => self.method(method),
                Member::Constant {
                    attributes,
                    head,
                    value,
                } => {
                    self.attributes(attributes, INDENT);
                    self.push(&["    ", head, " = "]);
                    code::push_value(self.text, value, INDENT, ";\n");
                }
                Member::Printed(attributes, member) => {
                    self.attributes(attributes, INDENT);
                    self.push(&[member]);
                }
            }
        }
        self.push(&["}\n"]);
    }

    fn method(&mut self, method: &Method) {
        self.attributes(&method.attributes, INDENT);
        self.push(&["    pub fn ", &method.name]);
        self.signature(method, INDENT);
        self.push(&["\n"]);
        code::push_statements(self.text, &method.body, 8);
        self.push(&["    }\n"]);
    }
}
