//! Types, signatures and attributes on one line if they fit, or else on several, as rustfmt lays them out.

use std::fmt::Write;

use super::super::rust_type::RustType;
use super::super::text::last_line_width;
use super::Method;
use super::print::Printer;

/// The longest line.
const WIDTH: usize = 100;

impl Printer<'_> {
    pub(super) fn push(&mut self, parts: &[&str]) {
        self.text.extend(parts.iter().copied());
    }

    pub(super) fn indent(&mut self, indent: usize) {
        self.text.extend(std::iter::repeat_n(' ', indent));
    }

    fn line(&mut self, indent: usize) {
        self.text.push('\n');
        self.indent(indent);
    }

    /// Adds an attribute. What is within the parentheses of a long one is on a line of its own.
    pub(super) fn attribute(&mut self, attribute: &str, indent: usize) {
        self.indent(indent);
        let is_long = indent.saturating_add(attribute.len()) > WIDTH && !attribute.contains('\n');
        match attribute.split_once('(').filter(|_| is_long) {
            Some((name, list)) => {
                self.push(&[name, "("]);
                self.line(indent.saturating_add(4));
                self.push(&[list.strip_suffix(")]").unwrap_or(list)]);
                self.line(indent);
                self.push(&[")]\n"]);
            }
            None => self.push(&[attribute, "\n"]),
        }
    }

    /// Adds a type, and what follows on its line. A type that does not fit has a line for each argument:
    ///
    /// ```ignore
    /// pub sessions: Option<
    ///     std::collections::BTreeMap<String, …>,
    /// >,
    /// ```
    pub(super) fn ty(&mut self, ty: &RustType, indent: usize, after: &str) {
        let start = self.text.len();
        let _ = write!(self.text, "{ty}{after}");
        if self.fits() {
            return;
        }
        let (name, arguments) = match ty {
            RustType::Path(_) | RustType::Unit => return,
            RustType::Reference(target) => {
                self.text.truncate(start);
                self.push(&["&"]);
                return self.ty(target, indent, after);
            }
            RustType::Slice(item) => {
                self.text.truncate(start);
                self.push(&["["]);
                return self.ty(item, indent, &format!("]{after}"));
            }
            RustType::Generic(name, arguments) => (&**name, arguments.as_slice()),
            RustType::Into(target) => ("impl Into", std::slice::from_ref(&**target)),
        };
        self.text.truncate(start);
        self.push(&[name, "<"]);
        let inner = indent.saturating_add(4);
        for argument in arguments {
            self.line(inner);
            self.ty(argument, inner, ",");
        }
        self.line(indent);
        self.push(&[">", after]);
    }

    /// Adds the type of a value in parentheses, `(` included.
    pub(super) fn value(&mut self, ty: &RustType, indent: usize, after: &str) {
        let start = self.text.len();
        let _ = write!(self.text, "({ty}{after}");
        if !self.fits() {
            self.text.truncate(start);
            self.push(&["("]);
            let inner = indent.saturating_add(4);
            self.line(inner);
            self.ty(ty, inner, ",");
            self.line(indent);
            self.push(&[after]);
        }
    }

    /// `pub type Name = Type;`
    pub(super) fn alias(&mut self, name: &str, target: &RustType) {
        self.push(&["pub type ", name, " ="]);
        let start = self.text.len();
        let _ = writeln!(self.text, " {target};");
        if !self.fits() {
            self.text.truncate(start);
            self.line(4);
            self.ty(target, 4, ";\n");
        }
    }

    /// Adds the arguments and the return type of a function, and `{`.
    pub(super) fn signature(&mut self, method: &Method, indent: usize) {
        let Method {
            takes,
            arguments,
            returns,
            ..
        } = method;
        let receiver = takes.text();
        let start = self.text.len();
        self.push(&["(", receiver.unwrap_or_default()]);
        let mut separator = receiver.map_or("", |_| ", ");
        for (name, ty) in arguments {
            let _ = write!(self.text, "{separator}{name}: {ty}");
            separator = ", ";
        }
        let _ = write!(self.text, ") -> {returns} {{");
        if self.fits() {
            return;
        }
        self.text.truncate(start);
        self.push(&["("]);
        let inner = indent.saturating_add(4);
        if let Some(receiver) = receiver {
            self.line(inner);
            self.push(&[receiver, ","]);
        }
        for (name, ty) in arguments {
            self.line(inner);
            self.push(&[name, ": "]);
            self.ty(ty, inner, ",");
        }
        self.line(indent);
        self.push(&[") -> "]);
        self.ty(returns, indent, " {");
    }

    /// Whether the last line is not too long.
    fn fits(&self) -> bool {
        last_line_width(self.text) <= WIDTH
    }
}
