//! The cost of the stages of the generator in CPU seconds, compared with the least possible cost:
//! `cargo bench -p clientwright --bench generation -- DOCUMENT`.
//!
//! The floor is what cannot be left out: parsing the text as JSON (where it is), and printing the
//! syntax trees of the same files.

#![expect(clippy::print_stdout, reason = "it prints what it measured")]

use std::time::{Duration, Instant};

use clientwright::diagnostics::Diagnostics;
use clientwright::emit::{self, Input};
use clientwright::ledger::Ledger;
use clientwright::source::{Limits, Sources};
use clientwright::{lower, names, plan};

/// Of so many rounds the fastest counts: the others were disturbed.
const ROUNDS: usize = 5;

fn main() {
    let document = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let document =
        document.unwrap_or_else(|| format!("{}/../spec/openapi.yaml", env!("CARGO_MANIFEST_DIR")));
    let rounds: Vec<Vec<(&str, Duration)>> = (0..ROUNDS).map(|_| round(&document)).collect();
    let Some(first) = rounds.first() else {
        return;
    };
    println!("{document}");
    for (index, (stage, _)) in first.iter().enumerate() {
        let fastest = rounds
            .iter()
            .filter_map(|round| round.get(index))
            .map(|(_, time)| *time)
            .min();
        println!(
            "{stage:<28} {:>8.3} s",
            fastest.unwrap_or_default().as_secs_f64()
        );
    }
}

/// Every stage once.
fn round(document: &str) -> Vec<(&'static str, Duration)> {
    let mut times = Vec::new();
    let (mut diagnostics, mut ledger) = (Diagnostics::default(), Ledger::default());
    let sources = timed(&mut times, "source: read and parse", || {
        Sources::load(document, &Limits::default(), &mut diagnostics)
    });
    let lowered = timed(&mut times, "lower", || {
        lower::lower(&sources, &mut diagnostics, &mut ledger)
    });
    let Some(lowered) = lowered else {
        println!("{document} does not lower");
        return times;
    };
    let api = &lowered.api;
    let names = timed(&mut times, "names", || {
        names::name(api, &names::Renames::default(), &[])
    });
    let plan = timed(&mut times, "plan", || plan::plan(api, None));
    let input = Input {
        api,
        names: &names,
        plan: &plan,
        library: "client",
        has_features: true,
        command: "bench",
    };
    let files = timed(&mut times, "emit, printing included", || emit::emit(&input));
    let whole = times.iter().map(|(_, time)| *time).sum();
    times.push(("all", whole));
    floor(&mut times, document, &files);
    times
}

fn floor(times: &mut Vec<(&'static str, Duration)>, document: &str, files: &[emit::OutputFile]) {
    let text = std::fs::read_to_string(document).unwrap_or_default();
    timed(times, "floor: parse as JSON", || {
        serde_json::from_str::<serde_json::Value>(&text).is_ok()
    });
    let trees: Vec<syn::File> = files
        .iter()
        .filter_map(|file| syn::parse_file(&file.text).ok())
        .collect();
    timed(times, "floor: print the same trees", || {
        trees
            .iter()
            .map(|tree| prettyplease::unparse(tree).len())
            .sum::<usize>()
    });
}

fn timed<T>(
    times: &mut Vec<(&'static str, Duration)>,
    stage: &'static str,
    work: impl FnOnce() -> T,
) -> T {
    let (clock, processor) = (Instant::now(), on_processor());
    let result = std::hint::black_box(work());
    let spent = processor
        .zip(on_processor())
        .map(|(before, after)| after.saturating_sub(before));
    times.push((stage, spent.unwrap_or_else(|| clock.elapsed())));
    result
}

/// How long this thread has been on a processor (Linux, scheduler statistics); elsewhere the clock
/// on the wall has to do.
fn on_processor() -> Option<Duration> {
    let statistics = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    statistics
        .split_whitespace()
        .next()?
        .parse()
        .ok()
        .map(Duration::from_nanos)
}
