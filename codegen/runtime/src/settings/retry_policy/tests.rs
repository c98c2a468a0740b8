//! Never more attempts than allowed, and none before `Retry-After`.

use super::*;
use crate::error::Raw;
use crate::settings::RetryBudget;
use http::{HeaderMap, StatusCode};
use proptest::prelude::*;

fn of_status(status: u16, required: Option<Duration>) -> Error {
    let raw = Raw {
        status: StatusCode::from_u16(status).unwrap(),
        headers: HeaderMap::new(),
        body: bytes::Bytes::new(),
    };
    Error::new(ErrorKind::Api, "")
        .with_response(raw)
        .with_retry_after(required)
}

fn of_kind(kind: ErrorKind) -> Error {
    Error::new(kind, "")
}

#[test]
fn retry_repeats_idempotent_operations_after_transient_failures() {
    let again = |error: &Error, idempotent| {
        RetryPolicy::default()
            .wait_after(error, idempotent, 1, 0.0)
            .is_some()
    };
    for status in [408, 429, 500, 502, 503, 504, 599] {
        assert!(again(&of_status(status, None), true), "{status}");
        assert!(!again(&of_status(status, None), false), "{status}");
    }
    for status in [200, 302, 400, 401, 403, 404, 409, 422] {
        assert!(!again(&of_status(status, None), true), "{status}");
    }
    for kind in [ErrorKind::TimedOut, ErrorKind::Interrupted] {
        assert!(
            again(&of_kind(kind), true) && !again(&of_kind(kind), false),
            "{kind:?}"
        );
    }
    assert!(
        again(&of_kind(ErrorKind::NotSent), true) && again(&of_kind(ErrorKind::NotSent), false)
    );
    for kind in [
        ErrorKind::Argument,
        ErrorKind::Configuration,
        ErrorKind::Decode,
        ErrorKind::TooLarge,
    ] {
        assert!(!again(&of_kind(kind), true), "{kind:?}");
    }
}

#[test]
fn retry_wait_beyond_the_cap_ends_the_call() {
    let retry = RetryPolicy::default().max_retry_after(Duration::from_secs(60));
    let wait = |seconds| {
        retry.wait_after(
            &of_status(429, Some(Duration::from_secs(seconds))),
            true,
            1,
            0.5,
        )
    };
    assert_eq!(wait(60), Some(Duration::from_secs(60)));
    assert_eq!(wait(61), None);
}

#[test]
fn retry_budget_runs_out_and_successes_fill_it() {
    let budget = RetryBudget::new(2);
    assert!(budget.take() && budget.take() && !budget.take());
    (0..9).for_each(|_| budget.succeeded());
    assert!(!budget.take());
    budget.succeeded();
    assert!(budget.take() && !budget.take());
    (0..100).for_each(|_| budget.succeeded());
    assert!(budget.take() && budget.take() && !budget.take());
}

proptest! {
    #[test]
    fn retry_attempts_and_waits_stay_within_their_limits(
        attempts in 1_u32..10,
        first in 0_u64..5_000,
        longest in 0_u64..20_000,
        chance in 0.0_f64..1.0,
        required in prop::option::of(0_u64..100_000),
    ) {
        let longest = Duration::from_millis(longest);
        let retry = RetryPolicy::default().max_attempts(attempts).backoff(Duration::from_millis(first), longest);
        let error = of_status(503, required.map(Duration::from_millis));
        let mut made = 1;
        while let Some(wait) = retry.wait_after(&error, true, made, chance) {
            match required.map(Duration::from_millis) {
                Some(required) => prop_assert!(wait >= required && wait <= Duration::from_secs(60)),
                None => prop_assert!(wait <= longest && wait >= longest.min(Duration::from_millis(first)) / 2),
            }
            made += 1;
        }
        prop_assert!(made <= attempts);
    }
}
