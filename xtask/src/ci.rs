//! `cargo xtask ci`: everything that CI runs, step by step.

use std::process::ExitCode;

use cargo_clientwright::Error;

use crate::workspace;

/// The steps, in the order in which they fail fastest.
const STEPS: &[(&str, &[&str])] = &[
    ("formatting", &["fmt", "--all", "--check"]),
    ("drift of the client", &["xtask", "codegen", "--check"]),
    (
        "lints",
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--all-features",
            "--",
            "-D",
            "warnings",
        ],
    ),
    ("tests", &["test", "--workspace", "--all-features"]),
    (
        "documentation",
        &["doc", "--workspace", "--no-deps", "--all-features"],
    ),
    ("each feature of the client alone", &["xtask", "features"]),
    // Compiling the packages takes as long as everything before; a job of its own does in CI.
    (
        "packages",
        &[
            "package",
            "--no-verify",
            "--allow-dirty",
            "-p=clientwright",
            "-p=cargo-clientwright",
            "-p=clientwright-runtime",
            "-p=clientwright-vendored-runtime",
            "-p=cloudflare-deployments",
        ],
    ),
];

/// Runs the command.
pub(crate) fn run() -> Result<ExitCode, Error> {
    for (name, arguments) in STEPS {
        eprintln!("==> {name}: cargo {}", arguments.join(" "));
        let mut command = workspace::cargo();
        command
            .args(*arguments)
            .env("RUSTDOCFLAGS", "-D warnings")
            // The same values in each run, so that a change is judged by itself; a weekly job of
            // the workflow tries others.
            .env("PROPTEST_RNG_SEED", "20260101")
            .current_dir(workspace::root());
        if !workspace::status(&mut command)?.success() {
            return Err(Error::new(format!("{name} failed")));
        }
    }
    eprintln!("everything passed");
    Ok(ExitCode::SUCCESS)
}
