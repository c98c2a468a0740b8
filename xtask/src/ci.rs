//! `cargo xtask ci`: runs the steps of CI.

use std::process::ExitCode;

use cargo_clientwright::Error;

use crate::workspace;

/// The steps, fast ones first.
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
    // Compiling the packages takes as long as all other steps, so CI has a separate job for it.
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
            // The seed is fixed, so that a failure is caused by the change. A weekly job of the workflow uses
            // random seeds.
            .env("PROPTEST_RNG_SEED", "20260101")
            .current_dir(workspace::root());
        if !workspace::status(&mut command)?.success() {
            return Err(Error::new(format!("{name} failed")));
        }
    }
    eprintln!("everything passed");
    Ok(ExitCode::SUCCESS)
}
