use serde_json::{Value, json};

use super::{Cause, Report, Tally};
use crate::compare::Kind;
use crate::driver::Fate;
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
    Fate::Answered(Ok(text.to_owned()), Ok(text.to_owned()))
}

#[test]
fn what_comes_back_the_same_is_counted() {
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
fn every_way_to_fail_is_a_failure() {
    let sent = || json!({"a": null});
    let good = || Ok(r#"{"a":null}"#.to_owned());
    for (fate, cause, decoded) in [
        (None, Cause::NoEntry, 0),
        (Some(Fate::Died), Cause::Died, 0),
        (
            Some(Fate::Answered(Err("no".to_owned()), good())),
            Cause::Refused,
            0,
        ),
        (
            Some(Fate::Answered(good(), Err("no".to_owned()))),
            Cause::Refused,
            0,
        ),
        (
            Some(Fate::Answered(good(), Ok("{}".to_owned()))),
            Cause::Different(Kind::Lost),
            1,
        ),
        (
            Some(Fate::Answered(Ok("{}".to_owned()), good())),
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
fn the_edge_is_reported_and_does_not_decide() {
    let report = report(Mode::Edge, json!(1), Some(both("2")));
    assert_eq!(report.edge.equal, 0);
    assert_eq!(report.failures.len(), 1);
    assert!(report.is_perfect());
}
