//! Code as text: on one line if it fits, or else on several.

use super::super::text::last_line_width;
use super::flat::{is_short, push_flat, push_flat_parts};
use super::{Code, Statement};

/// The longest line of code. It is shorter than one of types, since calls are harder to read.
const WIDTH: usize = 90;
/// How much further what is within something is indented.
const INDENT: usize = 4;

/// Adds statements, each on a line of its own.
pub(in super::super) fn push_statements(
    text: &mut String,
    statements: &[Statement],
    indent: usize,
) {
    for statement in statements {
        text.extend(std::iter::repeat_n(' ', indent));
        let value = match statement {
            Statement::Binding(name, value) => {
                text.extend(["let ", name, " = "]);
                value
            }
            Statement::Assignment(left, right) => {
                push_value(text, left, indent, " = ");
                right
            }
            Statement::Constant(head, value) => {
                text.extend([head, " = "]);
                value
            }
            Statement::Value(value) => {
                push_value(text, value, indent, "\n");
                continue;
            }
        };
        push_value(text, value, indent, ";\n");
    }
}

/// Adds an expression to a line that begins with `indent` spaces, and what follows it there.
///
/// If it does not fit, what it contains has a line for each part:
///
/// ```ignore
/// Create(
///     rt::call(self.client, &Create::OPERATION)
///         .path("account_id", account_id)
///         .query("force", &force),
/// )
/// ```
pub(in super::super) fn push_value(text: &mut String, code: &Code, indent: usize, after: &str) {
    let start = text.len();
    let can_be_flat = push_flat(text, code);
    text.push_str(after);
    if !can_be_flat || !fits(text, indent) {
        text.truncate(start);
        Broken { text, indent }.code(code);
        text.push_str(after);
    }
}

/// Whether the last line is not too long. Code that is indented far has some room in any case.
fn fits(text: &str, indent: usize) -> bool {
    last_line_width(text) <= WIDTH.max(indent.saturating_add(60))
}

/// Adds expressions over several lines.
struct Broken<'t> {
    text: &'t mut String,
    /// The spaces before the line on which the expression begins.
    indent: usize,
}

impl Broken<'_> {
    fn code(&mut self, code: &Code) {
        match code {
            Code::Path(_) | Code::Literal(_) | Code::Field(..) => {
                push_flat(self.text, code);
            }
            Code::Tuple(parts) => self.parts("(", parts, ")"),
            Code::List(parts) => self.parts("&[", parts, "]"),
            Code::Reference(value) => {
                self.text.push('&');
                self.code(value);
            }
            Code::Call(function, arguments) => {
                self.text.push_str(function);
                self.arguments(arguments);
            }
            Code::Method(..) => self.chain(code),
            Code::Record(name, fields, rest) => self.record(name, fields, rest.as_deref()),
            Code::Match(subject, arms) => self.arms(subject, arms),
        }
    }

    /// A single record or tuple shares the lines of the parentheses.
    fn arguments(&mut self, arguments: &[Code]) {
        match arguments {
            [only @ (Code::Record(..) | Code::Tuple(_))] => {
                self.text.push('(');
                self.code(only);
                self.text.push(')');
            }
            _ => self.parts("(", arguments, ")"),
        }
    }

    fn parts(&mut self, open: &str, parts: &[Code], close: &str) {
        self.text.push_str(open);
        if !parts.is_empty() {
            for part in parts {
                self.line(INDENT);
                self.inner(part, ",");
            }
            self.line(0);
        }
        self.text.push_str(close);
    }

    /// Calls of methods, each on a line of its own.
    fn chain(&mut self, code: &Code) {
        let Code::Method(receiver, name, arguments) = code else {
            let start = self.text.len();
            if !push_flat(self.text, code) || !fits(self.text, self.indent) {
                self.text.truncate(start);
                self.code(code);
            }
            return;
        };
        self.chain(receiver);
        self.line(INDENT);
        self.text.extend([".", name]);
        let start = self.text.len();
        let is_flat = push_flat_parts(self.text, "(", arguments, ")");
        if !is_flat || !fits(self.text, self.indent) {
            self.text.truncate(start);
            self.deeper().arguments(arguments);
        }
    }

    fn record(&mut self, name: &str, fields: &[(String, Code)], rest: Option<&Code>) {
        self.text.extend([name, " {"]);
        for (name, value) in fields {
            self.line(INDENT);
            self.text.push_str(name);
            if is_short(name, value) {
                self.text.push(',');
            } else {
                self.text.push_str(": ");
                self.inner(value, ",");
            }
        }
        if let Some(rest) = rest {
            self.line(INDENT);
            self.text.push_str("..");
            self.inner(rest, "");
        }
        self.line(0);
        self.text.push('}');
    }

    fn arms(&mut self, subject: &Code, arms: &[(String, Code)]) {
        self.text.push_str("match ");
        push_flat(self.text, subject);
        self.text.push_str(" {");
        for (pattern, value) in arms {
            self.line(INDENT);
            self.text.extend([pattern, " => "]);
            self.inner(value, ",");
        }
        self.line(0);
        self.text.push('}');
    }

    fn line(&mut self, further: usize) {
        self.text.push('\n');
        let indent = self.indent.saturating_add(further);
        self.text.extend(std::iter::repeat_n(' ', indent));
    }

    fn inner(&mut self, code: &Code, after: &str) {
        push_value(self.text, code, self.indent.saturating_add(INDENT), after);
    }

    fn deeper(&mut self) -> Broken<'_> {
        Broken {
            indent: self.indent.saturating_add(INDENT),
            text: self.text,
        }
    }
}
