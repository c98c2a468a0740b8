//! Programs that compile against the client, and the errors of programs that do not. Only the feature
//! `worker-deployments` is on.
//!
//! `TRYBUILD=overwrite cargo test -p tests-compile` updates the messages.

#[test]
fn programs_compile_or_fail_with_the_expected_error() {
    let cases = trybuild::TestCases::new();
    cases.pass("fixtures/pass/*.rs");
    cases.compile_fail("fixtures/fail/*.rs");
}
