//! The explanation of a code, and the page of all of them.

use super::Code;

impl Code {
    /// The explanation as Markdown: what the code means, an example and the remedy.
    #[must_use]
    pub fn explanation(self) -> String {
        let severity = self.severity().name();
        let severity = if self.is_fatal() {
            format!("{severity}, regardless of the configuration")
        } else {
            format!("{severity} by default")
        };
        format!(
            "# {}\n\n{}\n\nSeverity: {severity}.\n\n{}",
            self.text(),
            self.meaning(),
            self.example_and_remedy(),
        )
    }
}

/// The page that explains every code, as Markdown.
#[must_use]
pub fn index() -> String {
    let mut page = INTRODUCTION.to_owned();
    for code in Code::ALL {
        page.push_str("\n#");
        for line in code.explanation().split_inclusive('\n') {
            // One level lower: each explanation is a section here.
            let is_heading = line.starts_with("## ");
            page.push_str(if is_heading { "#" } else { "" });
            page.push_str(line);
        }
    }
    page
}

const INTRODUCTION: &str = "\
# Diagnostics

Each problem of a document has a code, such as `unresolved-reference`. The codes are stable: the configuration names them,
and reports in JSON and SARIF contain them. `explain CODE` prints a section of this page.

The severity of a code can be changed in `codegen.toml`:

```toml
[diagnostics]
wrong-type = \"warning\"   # or \"error\", \"note\", \"allow\"
```

No client is written if there is an error.

This page is generated; `UPDATE_EXPECT=1 cargo test -p clientwright --test explanations` writes it.
";
