//! Changes with the verdict `major` break callers: a program compiles with the client of the old document and not with
//! the client of the new one.
//!
//! The edits and programs are those of `codegen/src/diff/tests/edits.yaml`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, io};

use serde::Deserialize;

#[derive(Deserialize)]
struct Edits {
    document: String,
    edits: Vec<Edit>,
}

#[derive(Deserialize)]
struct Edit {
    from: String,
    to: String,
    changes: Vec<String>,
    program: Option<String>,
}

/// A client that is generated and compiled repeatedly, with dependencies that are compiled once.
struct Client {
    folder: PathBuf,
}

impl Client {
    fn generate(&self, document: &str) -> io::Result<()> {
        let _ = fs::remove_dir_all(&self.folder);
        fs::create_dir_all(&self.folder)?;
        fs::write(self.folder.join("api.json"), document)?;
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"))
            .args(["generate", "--spec", "api.json", "--out", "client"])
            .args(["--name", "shop", "--quiet"])
            .current_dir(&self.folder)
            .output()?;
        assert!(output.status.success(), "{output:?}");
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock");
        fs::copy(lock, self.folder.join("client/Cargo.lock"))?;
        fs::create_dir_all(self.folder.join("client/examples"))
    }

    fn write(&self, name: &str, program: &str) -> io::Result<()> {
        let text = format!("#![allow(dead_code)]\n\n{program}\nfn main() {{}}\n");
        fs::write(self.folder.join("client/examples").join(name), text)
    }

    fn check(&self, target: &str) -> io::Result<Output> {
        let dependencies = Path::new(env!("CARGO_TARGET_TMPDIR")).join("target");
        Command::new(env!("CARGO"))
            .args(["check", "--offline", "--quiet", target])
            .env("CARGO_TARGET_DIR", dependencies)
            .current_dir(self.folder.join("client"))
            .output()
    }
}

#[test]
fn diff_major_change_breaks_a_program_that_compiled() -> io::Result<()> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/diff/tests");
    let Edits { document, edits } =
        serde_yaml::from_str(&fs::read_to_string(tests.join("edits.yaml"))?)
            .map_err(io::Error::other)?;
    let document = fs::read_to_string(tests.join(document))?;
    let broken: Vec<(&Edit, &String)> = edits
        .iter()
        .filter_map(|edit| Some((edit, edit.program.as_ref()?)))
        .collect();
    assert!(broken.len() > 5, "there are programs");

    let name = format!("clientwright-major-{}", std::process::id());
    let client = Client {
        folder: env::temp_dir().join(name),
    };
    client.generate(&document)?;
    for (index, (_, program)) in broken.iter().enumerate() {
        client.write(&format!("program_{index}.rs"), program)?;
    }
    let before = client.check("--examples")?;
    let complaint = String::from_utf8_lossy(&before.stderr);
    assert!(before.status.success(), "{complaint}");

    for (edit, program) in broken {
        let first = edit.changes.first().map_or("", String::as_str);
        assert!(first.ends_with(" major"), "{first} is major");
        client.generate(&document.replace(&edit.from, &edit.to))?;
        let library = client.check("--lib")?;
        assert!(library.status.success(), "{first}: the client compiles");
        client.write("program.rs", program)?;
        let after = client.check("--examples")?;
        assert!(!after.status.success(), "{first} breaks\n{program}");
        let complaint = String::from_utf8_lossy(&after.stderr);
        assert!(complaint.contains("examples/program.rs"), "{complaint}");
    }
    fs::remove_dir_all(&client.folder)
}
