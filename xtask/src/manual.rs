//! What `--help` says.

/// `cargo xtask help`.
pub(crate) const TOP: &str = "\
Developer commands of this workspace.

USAGE
    cargo xtask codegen [OPTIONS]    generate the client, or check it for drift
    cargo xtask ci                   run everything that CI runs
    cargo xtask features [DIR]       check that each feature of a client compiles alone
    cargo xtask corpus DIR           hold generated clients against a folder of documents
    cargo xtask help                 this text

`cargo xtask COMMAND --help` tells more about a command.

EXIT CODES
    0   done; with --check: nothing has drifted
    1   the document has errors, the client has drifted, or a step failed
    2   the command line is wrong
";

/// `cargo xtask codegen --help`.
pub(crate) const CODEGEN: &str = "\
Generate a Rust client from an OpenAPI 3.0 or 3.1 document.

USAGE
    cargo xtask codegen [--check] [--root DIR]
        The client of this workspace, or of a copy of it in DIR: spec/openapi.yaml becomes
        generated-client/src/generated, and the features of its tags are put between the two
        marker comments of generated-client/Cargo.toml.

    cargo xtask codegen --spec FILE --out DIR [--name CRATE] [OPTIONS]
        A complete crate for another document, which compiles wherever it is put. The runtime
        comes along as the package DIR/runtime.

    A file that does not begin with the header of generated files is never overwritten and never
    deleted. A run that changes nothing writes nothing. If the document has an error, nothing is
    written, and all its problems are told with path:line:column.

INPUT
    --spec FILE       the document, YAML or JSON, 3.0 or 3.1
    --config FILE     names and corrections; else the codegen.toml beside the document, if any
    --overlay FILE    an OpenAPI Overlay that patches the document first; can be given several times
    --include CHOICE  only some operations: tag:NAME, op:ID or path:PATTERN, where * stands for
                      anything; can be given several times; types follow from the operations

OUTPUT
    --check           write nothing; list every stale, missing and orphaned file with its
                      difference, and exit with 1 if there is one
    --out DIR         the folder of the crate
    --name CRATE      the name of the package; else from codegen.toml, else from the title
    --runtime PATH    use the runtime that is there, so that several clients share it
    --report FILE     write how each construct of the document came out: exact, approximated, raw
                      or ignored, with its place; as JSON if the name ends in .json, as SARIF if
                      in .sarif, else as text
    --manifest FILE   write which Rust item each schema and operation became, as JSON

EXAMPLES
    --examples        write tests/examples.rs, too: it reads every example and default of the document
                      by its type, writes it again and compares; also `examples = true` under
                      `[client]` in codegen.toml. One that contradicts its own schema is a fault of
                      the document: it is told as `bad-example`, and is no failing test

DIAGNOSTICS
    --format FORMAT   human (default), json (one object per line) or github (annotations)
    --verbose         every problem, also the many of one kind, and every note

EXIT CODES
    0   done; with --check: nothing has drifted
    1   the document has errors, or the client has drifted
    2   the command line is wrong
";

/// `cargo xtask ci --help`.
pub(crate) const CI: &str = "\
Run everything that CI runs, and stop at the first step that fails.

USAGE
    cargo xtask ci
";

/// `cargo xtask features --help`.
pub(crate) const FEATURES: &str = "\
Check that a client compiles with no feature, and with each feature of its tags alone, without
warnings.

USAGE
    cargo xtask features [DIR]

    DIR    the crate of the client; else the one of this workspace
";
