//! The text of a `use` line.

/// Writes `use from::{…};`, without braces around one name, and over several lines if it is long.
pub(in crate::emit) fn use_line<'n>(
    lines: &mut String,
    from: &str,
    names: impl IntoIterator<Item = &'n str>,
) {
    const WIDTH: usize = 100;
    let names: Vec<&str> = names.into_iter().collect();
    let short: usize = names.iter().map(|name| name.len() + 2).sum();
    match names.as_slice() {
        [] => {}
        [name] => lines.extend(["use ", from, "::", name, ";\n"]),
        _ if short + from.len() + 7 <= WIDTH => {
            lines.extend(["use ", from, "::{", &names.join(", "), "};\n"]);
        }
        _ => {
            lines.extend(["use ", from, "::{\n   "]);
            let mut column = 3;
            for name in names {
                if column + name.len() + 2 > WIDTH {
                    lines.push_str("\n   ");
                    column = 3;
                }
                column += name.len() + 2;
                lines.extend([" ", name, ","]);
            }
            lines.push_str("\n};\n");
        }
    }
}
