//! Generates the clients of `cases`: for the build script, which has them compiled, and for the test
//! `goldens.rs` of the crate `tests`, which compares them with what is expected.

use std::error::Error;
use std::path::Path;

use clientwright::emit::OutputFile;
use clientwright::{Request, render};

/// The folders in `cases`. Each is a module of the crate.
pub(crate) const CASES: [&str; 15] = [
    "aliases",
    "approximated",
    "bodies",
    "generics",
    "names",
    "objects",
    "openapi32",
    "paging",
    "parameters",
    "repeats",
    "responses",
    "security",
    "swagger2",
    "unions",
    "xml",
];

/// Returns the files of the client of a case, whose folder is in `cases`.
pub(crate) fn generate(cases: &str, case: &str) -> Result<Vec<OutputFile>, Box<dyn Error>> {
    let config = format!("{cases}/{case}/codegen.toml");
    let generated = clientwright::generate(&Request {
        spec: format!("{cases}/{case}/openapi.yaml"),
        config: Some(config).filter(|path| Path::new(path).exists()),
        name: Some("goldens".to_owned()),
        command: "UPDATE_EXPECT=1 cargo test -p tests --test goldens".to_owned(),
        ..Request::default()
    });
    let (diagnostics, sources) = (&generated.diagnostics, &generated.sources);
    let text = render::human(diagnostics, sources, render::Options::default());
    Ok(generated.client.ok_or(text)?.files)
}
