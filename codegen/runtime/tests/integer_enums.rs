//! Enums of integers: a number in, the same number out.
#![allow(missing_docs, reason = "the types of a test")]

use clientwright_runtime::emitted::{integer_enum, object};
use clientwright_runtime::json::{self, DeviationKind};

#[derive(Clone, Copy)]
pub enum Level {
    Low,
    High,
    Unknown(i64),
}
integer_enum! { Level { -1 => Low; 1 => High; } }

#[derive(Clone)]
pub struct Job {
    pub level: Level,
    pub next: Option<Level>,
}
object! { Job { required level; optional next; } }

#[test]
fn integer_enum_is_written_as_it_was_read() {
    for (text, level) in [
        ("-1", Level::Low),
        ("1", Level::High),
        ("7", Level::Unknown(7)),
    ] {
        let read: Level = json::from_str(text).unwrap();
        assert_eq!(read, level);
        assert_eq!(json::to_string(&read), text);
        #[cfg(feature = "serde")]
        assert_eq!(serde_json::from_str::<Level>(text).unwrap(), level);
        assert_eq!(Level::from(read.as_i64()), level);
    }
    assert_eq!(json::from_str::<Level>("1.0").unwrap(), Level::High);
    assert!(json::from_str::<Level>("1.5").is_err());
    assert!(json::from_str::<Level>("\"1\"").is_err());
    assert_eq!(Level::KNOWN, [Level::Low, Level::High]);
}

#[test]
fn integer_enum_value_that_is_not_listed_is_observed() {
    let (job, seen) = json::from_str_observed::<Job>(r#"{"level":1,"next":9}"#).unwrap();
    assert_eq!(job.next, Some(Level::Unknown(9)));
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].kind(), DeviationKind::UnknownValue);
    assert_eq!(seen[0].path(), "$.next");
    assert_eq!(json::to_string(&job), r#"{"level":1,"next":9}"#);
}
