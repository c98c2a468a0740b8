use std::fs;

use super::Generator;
use crate::benchmark::{Row, table};

/// A command of `sh` that writes a package.
const FAKE: &str = r#"
mkdir -p src
printf '[package]\nname = "fake"\nedition = "2024"\n[workspace]\n' > Cargo.toml
cp "$SPEC" "$OUT/src/lib.rs"
"#;

/// The table's line for a rival and a document.
fn line(name: &str, command: &str, document: &str) -> String {
    let folder =
        std::env::temp_dir().join(format!("xtask-benchmark-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let spec = folder.join("it's a document");
    fs::write(&spec, document).expect("a document");
    let rival = Generator::parse(&format!("{name}={command}")).expect("a generator");
    let measured = rival.measure(&spec, &folder.join("out"), &folder.join("target"), 2);
    fs::remove_dir_all(&folder).expect("the folder");
    let row = Row {
        operations: 7,
        generator: rival.name,
        measured: measured.expect("measurements"),
    };
    table::line(&row)
}

#[test]
fn benchmark_of_a_rival_is_measured_by_its_command() {
    let line = line("good", FAKE, "//! A client.\n\npub fn call() {}\n");
    assert!(line.starts_with("| 7 | good | 3 | "), "{line}");
    assert_eq!(line.matches(" s |").count(), 2, "{line}");
    assert_eq!(line.matches(" MiB |").count(), 2, "{line}");
}

#[test]
fn benchmark_of_a_client_that_does_not_compile_has_its_errors() {
    let line = line("bad", FAKE, "type A = B;\ntype C = D;\n");
    assert!(line.contains("| 2 errors |"), "{line}");
}

#[test]
fn benchmark_of_a_rival_that_fails_is_no_error() {
    let line = line("failing", "echo no >&2; false; echo yes", "");
    assert_eq!(line, "| 7 | failing | | fails | | | |");
}

#[test]
fn benchmark_of_a_rival_requires_a_name_and_a_command() {
    for argument in ["true", "=true", "..=true", "a/b=true"] {
        assert!(Generator::parse(argument).is_err(), "{argument}");
    }
    assert!(Generator::parse("a-b_0.1=x --y=z").is_ok_and(|it| it.command == "x --y=z"));
}
