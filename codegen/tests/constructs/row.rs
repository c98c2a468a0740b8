//! Tables of constructs, and how they are written as Markdown.

use std::fmt::Write as _;

use clientwright::ledger::Construct;

/// The constructs of one version.
pub(crate) struct Table {
    pub(crate) heading: &'static str,
    /// The address of the specification.
    pub(crate) specification: &'static str,
    pub(crate) rows: &'static [Row],
}

/// A construct and what it becomes.
pub(crate) struct Row {
    /// As a document writes it: what is in backticks is in the golden's document.
    pub(crate) construct: &'static str,
    /// The object of the specification that has it.
    pub(crate) object: &'static str,
    /// What it becomes, in Markdown.
    pub(crate) becomes: &'static str,
    /// The folder in `tests/goldens/cases`.
    pub(crate) golden: &'static str,
    /// What the golden's client has for it; empty for what has no effect.
    pub(crate) code: &'static str,
    /// What the ledger calls it.
    pub(crate) ledger: &'static [Construct],
}

/// Writes rows: `"construct" => "what it becomes", golden: "code", Ledger Construct;` of each object.
macro_rules! rows {
    ($($object:literal { $($construct:literal => $becomes:literal, $golden:ident: $code:literal $(, $ledger:ident)*;)+ })+) => {
        &[$($(crate::row::Row {
            construct: $construct,
            object: $object,
            becomes: $becomes,
            golden: stringify!($golden),
            code: $code,
            ledger: &[$(clientwright::ledger::Construct::$ledger),*],
        },)+)+]
    };
}
pub(crate) use rows;

impl Table {
    pub(crate) fn write(&self, page: &mut String) {
        let _ = writeln!(
            page,
            "\n## {}\n\n| construct | specified in | what it becomes | for example |\n|---|---|---|---|",
            self.heading
        );
        for row in self.rows {
            let anchor = row.object.to_lowercase().replace(' ', "-");
            let link = format!("[{}]({}#{anchor})", row.object, self.specification);
            let golden = format!("[{0}](examples.md#{0})", row.golden);
            let code = row.code;
            let example = match code {
                "" => golden,
                code => format!("`{}` ({golden})", code.replace('|', "\\|")),
            };
            let _ = writeln!(
                page,
                "| {} | {link} | {} | {example} |",
                row.construct, row.becomes
            );
        }
    }
}

impl Row {
    /// The golden's document, from the root of the repository.
    pub(crate) fn document(&self) -> String {
        format!("tests/goldens/cases/{}/openapi.yaml", self.golden)
    }

    /// What the document has: the parts of the construct in backticks.
    pub(crate) fn keywords(&self) -> impl Iterator<Item = &'static str> {
        self.construct.split('`').skip(1).step_by(2)
    }
}
