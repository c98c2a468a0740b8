//! Code on one line.

use super::Code;

/// The longest fields of a record on one line.
const FIELDS_WIDTH: usize = 26;

/// Adds an expression without line breaks. Returns whether it can stay like this.
pub(super) fn push_flat(text: &mut String, code: &Code) -> bool {
    match code {
        Code::Path(part) | Code::Literal(part) => {
            text.push_str(part);
            true
        }
        Code::Tuple(parts) => push_flat_parts(text, "(", parts, ")"),
        Code::List(parts) => push_flat_parts(text, "&[", parts, "]"),
        Code::Reference(value) => {
            text.push('&');
            push_flat(text, value)
        }
        Code::Call(function, arguments) => {
            text.push_str(function);
            push_flat_parts(text, "(", arguments, ")")
        }
        Code::Method(receiver, name, arguments) => {
            let is_flat = push_flat(text, receiver);
            text.extend([".", name]);
            push_flat_parts(text, "(", arguments, ")") && is_flat
        }
        Code::Field(base, member) => {
            let is_flat = push_flat(text, base);
            text.extend([".", member]);
            is_flat
        }
        Code::Record(name, fields, rest) => {
            let mut is_flat = true;
            text.extend([name, " {"]);
            let start = text.len();
            let mut separator = " ";
            for (name, value) in fields {
                text.push_str(separator);
                is_flat &= push_field(text, name, value);
                separator = ", ";
            }
            if let Some(rest) = rest {
                text.extend([separator, ".."]);
                is_flat &= push_flat(text, rest);
            }
            // The first of them has a space before it.
            let is_short = text.len().saturating_sub(start) <= FIELDS_WIDTH.saturating_add(1);
            text.push_str(" }");
            is_flat && is_short
        }
        Code::Match(..) => false,
    }
}

pub(super) fn push_flat_parts(text: &mut String, open: &str, parts: &[Code], close: &str) -> bool {
    text.push_str(open);
    let mut is_flat = true;
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        is_flat &= push_flat(text, part);
    }
    text.push_str(close);
    is_flat
}

fn push_field(text: &mut String, name: &str, value: &Code) -> bool {
    text.push_str(name);
    if is_short(name, value) {
        return true;
    }
    text.push_str(": ");
    push_flat(text, value)
}

/// Whether the value of a field is the variable of its name.
pub(super) fn is_short(name: &str, value: &Code) -> bool {
    matches!(value, Code::Path(path) if path == name)
}
