//! `cargo clientwright`: see the library of this package.

use std::process::ExitCode;

// Syntax trees are many small pieces: with the system's allocator a whole large document took 1.7
// times as long.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cargo_clientwright::main()
}
