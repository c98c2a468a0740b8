//! Whether output has colors.

use std::io::IsTerminal;

/// Returns whether the text of a stream has colors: on a terminal, unless `NO_COLOR` is set.
pub(crate) fn has_color(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none()
}
