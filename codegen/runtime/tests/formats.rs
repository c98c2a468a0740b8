//! Texts of a format: kept as they are, converted on request.

use clientwright_runtime::{Base64, DateTime, Ip, Uuid, json};

#[test]
fn format_text_is_kept() {
    for text in [
        "2026-11-21T23:57:00.10+01:00",
        "9999-12-31T23:59:59.999999Z",
        "yesterday",
        "",
    ] {
        let read: DateTime = json::from_str(&format!("{text:?}")).unwrap();
        assert_eq!(read, text);
        assert_eq!(json::to_string(&read), format!("{text:?}"));
    }
    assert_eq!(
        format!("{:?} {:>3}", Uuid::from("a"), Uuid::from("b")),
        "\"a\"   b"
    );
}

#[test]
fn base64_of_any_alphabet() {
    assert_eq!(Base64::encode([0xfb, 0xff, 1]), "+/8B");
    for text in ["+/8=", "+/8", "-_8=", "-_8"] {
        assert_eq!(Base64::from(text).decode().unwrap(), [0xfb, 0xff], "{text}");
    }
    let error = Base64::from("a*b").decode().unwrap_err();
    assert!(
        error.to_string().starts_with("\"a*b\" is not Base64"),
        "{error}"
    );
}

#[test]
fn format_ip_addresses() {
    let address = Ip::from("2001:db8::1").to_ip_addr().unwrap();
    assert_eq!(Ip::from(address), "2001:db8::1");
    assert!(Ip::from("localhost").to_ip_addr().is_err());
}

#[cfg(feature = "jiff")]
#[test]
fn format_dates_of_jiff() {
    use clientwright_runtime::{Date, Duration};
    let time = DateTime::from("2026-11-21T23:57:00+01:00")
        .to_jiff()
        .unwrap();
    assert_eq!(DateTime::from(time), "2026-11-21T22:57:00Z");
    assert!(
        DateTime::from("9999-12-31T23:59:59.999999Z")
            .to_jiff()
            .is_err()
    );
    assert_eq!(
        Date::from(Date::from("2026-11-21").to_jiff().unwrap()),
        "2026-11-21"
    );
    assert_eq!(Duration::from("PT90S").to_jiff().unwrap().get_seconds(), 90);
}

#[cfg(feature = "chrono")]
#[test]
fn format_dates_of_chrono() {
    use clientwright_runtime::Date;
    let time = DateTime::from("2026-11-21T23:57:00.5+01:00")
        .to_chrono()
        .unwrap();
    assert_eq!(DateTime::from(time), "2026-11-21T23:57:00.500+01:00");
    assert!(DateTime::from("now").to_chrono().is_err());
    assert_eq!(
        Date::from(Date::from("2026-11-21").to_chrono().unwrap()),
        "2026-11-21"
    );
}

#[cfg(feature = "time")]
#[test]
fn format_dates_of_time() {
    use clientwright_runtime::Date;
    let time = DateTime::from("2026-11-21T23:57:00+01:00")
        .to_time()
        .unwrap();
    assert_eq!(
        DateTime::try_from(time).unwrap(),
        "2026-11-21T23:57:00+01:00"
    );
    assert!(Date::from("2026-13-01").to_time().is_err());
    assert_eq!(
        Date::from(Date::from("2026-11-21").to_time().unwrap()),
        "2026-11-21"
    );
}

#[cfg(feature = "uuid")]
#[test]
fn format_uuid() {
    let text = "67e55044-10b1-426f-9247-bb680e5fe0c8";
    assert_eq!(Uuid::from(Uuid::from(text).to_uuid().unwrap()), text);
    assert!(
        Uuid::from("f64788e9fccd4d4a8a28cb84f88f6")
            .to_uuid()
            .is_err()
    );
}
