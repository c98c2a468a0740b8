//! `cargo clientwright`: see the library of this package.

use std::process::ExitCode;

// Syntax trees consist of many small allocations: with the system's allocator, a large document takes 1.7 times as
// long.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cargo_clientwright::main()
}
