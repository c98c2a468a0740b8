//! What programs that use the client may write, and what the compiler tells those that may not. Only the feature
//! `worker-deployments` is on.
//!
//! `TRYBUILD=overwrite cargo test -p tests-compile` writes the messages anew.

#[test]
fn programs_compile_or_are_told_why_not() {
    let cases = trybuild::TestCases::new();
    cases.pass("fixtures/pass/*.rs");
    cases.compile_fail("fixtures/fail/*.rs");
}
