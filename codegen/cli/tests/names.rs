//! Clients compile with any names in the document.
//!
//! Names of every script, and names that Rust, the runtime and emitted code use, are the names of tags,
//! operations, parameters, schemas, properties and enum values of one document, whose client compiles without
//! warnings. The names are the same in every run.

use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

use serde_json::{Map, Value, json};

/// Names in use: keywords, the prelude, the runtime, emitted items.
const TAKEN: &[&str] = &[
    "a",
    "A",
    "b",
    "x",
    "1",
    "123",
    "V1",
    "v1",
    "V_2",
    "API",
    "dns_v1",
    "type",
    "self",
    "Self",
    "super",
    "crate",
    "fn",
    "async",
    "gen",
    "String",
    "Option",
    "Vec",
    "Result",
    "Box",
    "Ok",
    "Err",
    "Some",
    "None",
    "Default",
    "Debug",
    "Clone",
    "Call",
    "Client",
    "Credentials",
    "Operation",
    "OPERATION",
    "Method",
    "Parameter",
    "Request",
    "Server",
    "Paging",
    "Bytes",
    "send",
    "send_full",
    "send_tolerant",
    "preview",
    "timeout",
    "retry",
    "header",
    "decode_policy",
    "maybe",
    "download",
    "items",
    "pages",
    "path",
    "query",
    "cookie",
    "json",
    "form",
    "multipart",
    "body",
    "json_body",
    "client",
    "call",
    "new",
    "clone",
    "fmt",
    "from",
    "into",
    "into_future",
    "into_call",
    "rt",
    "common",
    "runtime",
    "models",
    "operations",
    "fake",
    "shared",
    "api",
    "std",
    "core",
    "alloc",
    "serde",
    "serde_json",
    "builder",
    "anonymous",
    "merge",
    "from_env",
    "Unknown",
    "additional",
    "variant",
    "BTreeMap",
    "i64",
    "bool",
    "str",
    "",
    " ",
    "-",
    "+1",
    "-1",
    "@id",
    "$",
    "#",
    "☃",
    "é",
    "É",
    "数",
    "查询用户",
    "한국어",
    "ελληνικά",
    "Пользователь",
    "العربية",
    "हिन्दी",
    "ภาษา",
    "👾",
    "２",
];

/// Letters of scripts with case and without, digits, marks, and symbols.
const LETTERS: &str = "abzABZ019_-. /:äßÀıžФщьЖΩςé数查字ひカ한א\u{5b0}م\u{64b}हि्ภ\u{e34}ა\u{1c90}ᏣԱա²٣👾$@#\"'\\`{}<>\u{301}\u{200d}";

/// A generator of numbers (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((number ^ (number >> 31)) % limit as u64).unwrap_or_default()
    }

    fn name(&mut self) -> String {
        if self.below(3) == 0 {
            return TAKEN[self.below(TAKEN.len())].to_owned();
        }
        let letters: Vec<char> = LETTERS.chars().collect();
        let length = 1 + self.below(8);
        (0..length)
            .map(|_| letters[self.below(letters.len())])
            .collect()
    }
}

fn document() -> Value {
    let mut numbers = Numbers(7);
    let mut taken = TAKEN.iter().cycle();
    // Each taken name is once an operation, a parameter, a tag, a schema, a property and a value.
    let mut name = |numbers: &mut Numbers, turn: usize| match turn % 2 {
        0 => taken.next().copied().unwrap_or_default().to_owned(),
        _ => numbers.name(),
    };
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    let mut tags: Vec<String> = Vec::new();
    for index in 0..TAKEN.len() * 4 {
        if index % 12 == 0 {
            tags.push(name(&mut numbers, index / 12));
        }
        let places = ["query", "header", "cookie"];
        let parameters: Vec<Value> = (0..3)
            .map(|turn| {
                let place = places[numbers.below(places.len())];
                let mut text = name(&mut numbers, turn);
                if place != "query" {
                    text.retain(|char| char.is_ascii_alphanumeric());
                    text.push('h');
                }
                json!({"name": text, "in": place, "required": numbers.below(4) == 0, "schema": {"type": "string"}})
            })
            .collect();
        let mut operation = json!({
            "operationId": name(&mut numbers, index),
            "tags": [tags.last()],
            "parameters": parameters,
            "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"type": "string"}}}}}
        });
        if numbers.below(3) == 0 {
            operation["requestBody"] = json!({"required": numbers.below(2) == 0, "content": {
                "application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}},
                "text/plain": {"schema": {"type": "string"}}
            }});
        }
        paths.insert(format!("/p{index}"), json!({"post": operation}));
        let schema = json!({"type": "object", "properties": {
            name(&mut numbers, 0): {"type": "string"},
            name(&mut numbers, 1): {"enum": [name(&mut numbers, 0), name(&mut numbers, 1)]}
        }});
        schemas.insert(name(&mut numbers, index), schema);
    }
    json!({"openapi": "3.1.0", "info": {"title": "Names", "version": "1"}, "paths": paths,
        "components": {"schemas": schemas}})
}

#[test]
fn names_of_every_script_and_every_taken_name_compile() -> io::Result<()> {
    let folder = env::temp_dir().join(format!("clientwright-names-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("api.json"), document().to_string())?;
    run(Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"))
        .args([
            "generate", "--spec", "api.json", "--out", "client", "--quiet",
        ])
        .current_dir(&folder))?;
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock");
    fs::copy(lock, folder.join("client/Cargo.lock"))?;
    run(Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet", "--features", "full,fake"])
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("target"),
        )
        .env("RUSTFLAGS", "-D warnings")
        .current_dir(folder.join("client")))?;
    fs::remove_dir_all(&folder)
}

fn run(command: &mut Command) -> io::Result<()> {
    let output = command.output()?;
    if output.status.success() {
        Ok(())
    } else {
        Err(io::Error::other(
            String::from_utf8_lossy(&output.stderr).into_owned(),
        ))
    }
}
