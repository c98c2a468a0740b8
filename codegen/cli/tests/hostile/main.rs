//! Text of a document never becomes code, and deeply nested types compile.
//!
//! Two clients are generated from a document: one from the original, and one with hostile text in every string. Every
//! file of both is valid Rust or TOML, the second has no item that the first lacks, and it compiles.

mod deep_types;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use serde_json::Value;

/// Texts that end a comment, a literal, a line or an attribute in Rust, TOML or Markdown, and characters that
/// editors and compilers treat specially.
const HOSTILE: &[&str] = &[
    "\n\npub fn injected() {}\n",
    "*/ pub fn injected() {} /*",
    "\"#; pub fn injected() {} r#\"",
    "\")] pub fn injected() {} #[doc(\"",
    "\r\n//! injected\r",
    "\u{2028}injected\u{2029}\u{85}\u{b}\u{c}",
    "\u{feff}\u{202e}\u{2066}\u{200f}\u{61c}",
    "'''\n\"\"\"\n[dependencies]\n",
    "{}{0}{{}} \\ \\u{0} %s $x",
    "```rust\ninjected();\n```\n<script>[x](y)",
];

/// Members whose strings are keywords or references.
const KEYWORDS: &[&str] = &[
    "$ref",
    "bearerFormat",
    "contentType",
    "format",
    "in",
    "openapi",
    "pattern",
    "scheme",
    "style",
    "type",
    "url",
    "x-envelope",
];

/// Members whose keys are free text; the keys of all others are keywords.
const FREE_KEYS: &[&str] = &["properties", "examples", "mapping"];

const DOCUMENT: &str = include_str!("document.json");

#[test]
fn hostile_text_in_every_string_adds_no_item_and_compiles() -> io::Result<()> {
    let clean = Client::generate("clean", DOCUMENT)?.items()?;
    // Each string is combined with each of the texts.
    for shift in 0..HOSTILE.len() {
        let mut document: Value = serde_json::from_str(DOCUMENT)?;
        let mut seen = vec![String::new(); shift];
        poison(&mut document, "", &mut seen);
        assert!(seen.len() > 50, "only {} strings", seen.len());
        let hostile = Client::generate("hostile", &document.to_string())?;
        assert_eq!(clean, hostile.items()?, "shift {shift}");
        for (path, text) in hostile.files()? {
            if path.ends_with("Cargo.toml") {
                let parsed = text.parse::<toml::Table>();
                assert!(parsed.is_ok(), "{}: {parsed:?}", path.display());
            }
        }
        if shift == 0 {
            hostile.check()?;
        }
    }
    Ok(())
}

/// Appends hostile text to every free string, a different one to each.
fn poison(value: &mut Value, key: &str, seen: &mut Vec<String>) {
    match value {
        Value::String(text) if !KEYWORDS.contains(&key) => poison_text(text, seen),
        Value::Array(items) if !KEYWORDS.contains(&key) => {
            for item in items {
                poison(item, key, seen);
            }
        }
        Value::Object(members) => {
            // The name of a path parameter is part of the path.
            let is_path = members.get("in").is_some_and(|place| place == "path");
            let is_header = members.get("in").is_some_and(|place| place == "header");
            let free = FREE_KEYS.contains(&key);
            let old = std::mem::take(members);
            for (mut name, mut value) in old {
                if !(name == "name" && (is_path || is_header)) {
                    poison(&mut value, &name, seen);
                }
                if free {
                    poison_text(&mut name, seen);
                }
                members.insert(name, value);
            }
        }
        _ => {}
    }
}

/// Appends the same text to equal strings, since they may be the same name.
fn poison_text(text: &mut String, seen: &mut Vec<String>) {
    if text.starts_with("#/") {
        return;
    }
    let known = seen.iter().position(|known| known == text);
    let index = known.unwrap_or_else(|| {
        seen.push(text.clone());
        seen.len() - 1
    });
    if let Some(hostile) = HOSTILE.get(index % HOSTILE.len()) {
        text.push_str(hostile);
    }
}

/// A generated client in a folder, which is removed at the end.
struct Client(PathBuf);

impl Client {
    fn generate(name: &str, document: &str) -> io::Result<Self> {
        let folder = env::temp_dir().join(format!("clientwright-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("api.json"), document)?;
        let client = Self(folder);
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"))
            .args([
                "generate",
                "--spec",
                "api.json",
                "--out",
                "client",
                "--examples",
            ])
            .current_dir(&client.0)
            .output()?;
        if output.status.success() {
            Ok(client)
        } else {
            Err(io::Error::other(
                String::from_utf8_lossy(&output.stderr).into_owned(),
            ))
        }
    }

    /// Returns the files of the client, without its runtime.
    fn files(&self) -> io::Result<Vec<(PathBuf, String)>> {
        let mut files = Vec::new();
        let mut folders = vec![self.0.join("client")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder)? {
                let path = entry?.path();
                if path.is_dir() && !path.ends_with("runtime") {
                    folders.push(path);
                } else if path.is_file() {
                    files.push((path.clone(), fs::read_to_string(path)?));
                }
            }
        }
        Ok(files)
    }

    /// Returns the number of items of each kind.
    fn items(&self) -> io::Result<BTreeMap<&'static str, usize>> {
        let mut counts = BTreeMap::new();
        for (path, text) in self.files()? {
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let file = syn::parse_file(&text).map_err(|error| {
                io::Error::other(format!("{}: {error}\n{text}", path.display()))
            })?;
            for item in file.items {
                *counts.entry(kind(&item)).or_default() += 1;
            }
        }
        Ok(counts)
    }

    /// Compiles the client with all features and its tests.
    fn check(&self) -> io::Result<()> {
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock");
        fs::copy(lock, self.0.join("client/Cargo.lock"))?;
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--tests", "--features", "full,fake"])
            .env(
                "CARGO_TARGET_DIR",
                Path::new(env!("CARGO_TARGET_TMPDIR")).join("target"),
            )
            .env("RUSTFLAGS", "-D warnings")
            .current_dir(self.0.join("client"))
            .output()?;
        if output.status.success() {
            Ok(())
        } else {
            Err(io::Error::other(
                String::from_utf8_lossy(&output.stderr).into_owned(),
            ))
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn kind(item: &syn::Item) -> &'static str {
    match item {
        syn::Item::Const(_) => "const",
        syn::Item::Enum(_) => "enum",
        syn::Item::Fn(_) => "fn",
        syn::Item::Impl(_) => "impl",
        syn::Item::Macro(_) => "macro",
        syn::Item::Mod(_) => "mod",
        syn::Item::Static(_) => "static",
        syn::Item::Struct(_) => "struct",
        syn::Item::Type(_) => "type",
        syn::Item::Use(_) => "use",
        _ => "other",
    }
}
