//! Generates the clients of `cases` into `OUT_DIR`, and the file `clients.rs` that declares their modules.

mod generate;

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use clientwright::output::{self, Wanted};

fn main() -> Result<(), Box<dyn Error>> {
    let out_dir = env::var("OUT_DIR")?;
    let out_dir = Path::new(&out_dir);
    let mut modules = String::new();
    for case in generate::CASES {
        println!("cargo::rerun-if-changed=cases/{case}/openapi.yaml");
        let config = format!("cases/{case}/codegen.toml");
        if Path::new(&config).exists() {
            println!("cargo::rerun-if-changed={config}");
        }
        let client = Wanted {
            files: generate::generate("cases", case)?,
            owned: vec![String::new()],
            ..Wanted::default()
        };
        output::apply(&out_dir.join(case), &client)?;
        writeln!(modules, "#[path = \"{case}/mod.rs\"]\npub mod {case};")?;
    }
    fs::write(out_dir.join("clients.rs"), modules)?;
    Ok(())
}
