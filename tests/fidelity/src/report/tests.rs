use serde_json::{Value, json};

use super::{Cause, Report, Tally};
use crate::compare::Kind;
use crate::driver::{Fate, RoundTrip};
use crate::instances::Mode;
use crate::survey::{Instance, Survey};

fn report(mode: Mode, sent: Value, fate: Option<Fate>) -> Report {
    let instances = vec![Instance {
        schema: 0,
        mode,
        value: sent,
    }];
    let survey = Survey {
        schemas: vec!["#/X".to_owned()],
        instances,
        ..Survey::default()
    };
    Report::of(&survey, &[fate])
}

fn both(text: &str) -> Fate {
    finished(Ok(text.to_owned()), Ok(text.to_owned()))
}

/// Returns the result of a value of one of the client's own types.
fn finished(serde: RoundTrip, runtime: RoundTrip) -> Fate {
    Fate::Finished {
        ours: true,
        serde,
        runtime,
    }
}

#[test]
fn report_counts_values_that_come_back_equal() {
    let report = report(Mode::Described, json!({"a": 1}), Some(both(r#"{"a":1.0}"#)));
    assert_eq!(
        report.described,
        Tally {
            instances: 1,
            decoded: 1,
            equal: 1
        }
    );
    assert!(report.is_perfect() && report.failures.is_empty());
}

#[test]
fn report_of_every_failure_fails() {
    let sent = || json!({"a": null});
    let good = || Ok(r#"{"a":null}"#.to_owned());
    for (fate, cause, decoded) in [
        (None, Cause::NoEntry, 0),
        (Some(Fate::Died), Cause::Died, 0),
        (
            Some(finished(Err("no".to_owned()), good())),
            Cause::Refused,
            0,
        ),
        (
            Some(finished(good(), Err("no".to_owned()))),
            Cause::Refused,
            0,
        ),
        (
            Some(finished(good(), Ok("{}".to_owned()))),
            Cause::Different(Kind::Lost),
            1,
        ),
        (
            Some(finished(Ok("{}".to_owned()), good())),
            Cause::Different(Kind::Lost),
            1,
        ),
        (Some(both("{")), Cause::Refused, 0),
    ] {
        let report = report(Mode::Described, sent(), fate);
        assert_eq!(
            report.described,
            Tally {
                instances: 1,
                decoded,
                equal: 0
            },
            "{cause:?}"
        );
        assert_eq!(
            report.failures.first().map(|failure| &failure.cause),
            Some(&cause)
        );
        assert!(!report.is_perfect());
        assert!(report.to_string().contains("#/X (1)"), "{report}");
    }
}

#[test]
fn report_of_wide_numbers_does_not_fail() {
    let failing = |mode| report(mode, json!(1), Some(both("2")));
    let wide = failing(Mode::Wide);
    assert_eq!((wide.wide.equal, wide.failures.len()), (0, 1));
    assert!(wide.is_perfect());
    for mode in [Mode::Edge, Mode::UnknownTag, Mode::UnknownValue] {
        assert!(!failing(mode).is_perfect(), "{mode:?}");
    }
}

#[test]
fn report_does_not_compare_types_that_serde_reads_itself() {
    let fate = |ours| Fate::Finished {
        ours,
        serde: Err("1.0 is a float".to_owned()),
        runtime: Ok("1".to_owned()),
    };
    let plain = report(Mode::Described, json!(1.0), Some(fate(false)));
    assert_eq!((plain.described.equal, plain.serde_alone), (1, 1));
    let own = report(Mode::Described, json!(1.0), Some(fate(true)));
    assert_eq!((own.described.equal, own.serde_alone), (0, 0));
}
