//! Lists the source files of the runtime, so that the library can embed them.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let source = root.join("runtime-src");
    println!("cargo::rerun-if-changed=runtime-src");
    let mut list = String::from("&[\n");
    for path in rust_files(&source)? {
        let relative = path.strip_prefix(&source).unwrap_or(&path);
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        println!("cargo::rerun-if-changed={}", path.display());
        let absolute = path.to_string_lossy();
        let _ = writeln!(
            list,
            "    ({:?}, include_str!({absolute:?})),",
            parts.join("/")
        );
    }
    list.push(']');
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("files.rs"), list)
}

/// The Rust files under a folder, in order, without tests, whose dependencies a client does not have.
fn rust_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_test = path.file_stem().is_some_and(|name| name == "tests");
        if path.is_dir() && !is_test {
            found.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
