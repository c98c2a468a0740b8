//! CPU seconds of each stage for one document, in the order of the data:
//! `cargo run --release -p codegen --example stages -- FILE`.
//!
//! The figures are of the one thread that does everything, so other work on the machine does not
//! count (Linux only: they come from `/proc/self/schedstat`).

use codegen::diagnostics::Diagnostics;
use codegen::emit::{Input, emit};
use codegen::ledger::Ledger;
use codegen::names::{Renames, name};
use codegen::plan::plan;
use codegen::source::{Limits, Sources};

fn main() {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: stages FILE");
        return;
    };
    let mut clock = Clock::start();
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::load(&path, &Limits::default(), &mut diagnostics);
    clock.lap("read and parse");
    let lowered = codegen::lower::lower(&sources, &mut diagnostics, &mut Ledger::default());
    let Some(lowered) = lowered else {
        eprintln!("this is no document that can be read");
        return;
    };
    clock.lap("lower");
    let api = lowered.api;
    let names = name(&api, &Renames::default(), &[]);
    clock.lap("name");
    let plan = plan(&api, None);
    clock.lap("plan");
    let files = emit(&Input {
        api: &api,
        names: &names,
        plan: &plan,
        library: "client",
        command: "stages",
    });
    clock.lap("emit and print");
    let lines: usize = files.iter().map(|file| file.text.lines().count()).sum();
    let floor: Vec<syn::File> = files
        .iter()
        .filter_map(|file| syn::parse_file(&file.text).ok())
        .collect();
    clock.total(lines, files.len());
    clock.restart();
    let printed: usize = floor
        .iter()
        .map(|file| prettyplease::unparse(file).len())
        .sum();
    clock.lap("floor: print the same syntax");
    let parsed: Result<serde_json::Value, _> = std::fs::read(&path)
        .map_err(|_| ())
        .and_then(|text| serde_json::from_slice(&text).map_err(|_| ()));
    if parsed.is_ok() {
        clock.lap("floor: parse the same JSON");
    }
    println!("{printed} bytes");
}

/// CPU time of this thread.
struct Clock {
    start: f64,
    last: f64,
}

impl Clock {
    fn start() -> Self {
        let now = now();
        Self {
            start: now,
            last: now,
        }
    }

    fn restart(&mut self) {
        *self = Self::start();
    }

    fn lap(&mut self, name: &str) {
        let now = now();
        println!("{:7.3} s  {name}", now - self.last);
        self.last = now;
    }

    fn total(&self, lines: usize, files: usize) {
        println!(
            "{:7.3} s  in all, {lines} lines in {files} files",
            self.last - self.start
        );
    }
}

/// Seconds that this thread has run; 0 where the system does not tell.
fn now() -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = text
        .split_whitespace()
        .next()
        .and_then(|word| word.parse::<f64>().ok());
    nanoseconds.unwrap_or_default() / 1e9
}
