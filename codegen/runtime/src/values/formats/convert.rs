//! Conversions of formatted texts from and to types of other crates.

use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

use super::{Base64, FormatError, Ip};

/// A conversion to a type that can be parsed.
macro_rules! to {
    ($feature:literal: $type:ident, $name:ident, $to:ty, $format:literal, $parse:expr) => {
        #[cfg(feature = $feature)]
        impl super::$type {
            #[doc = concat!("Converts the text to [`", stringify!($to), "`].")]
            ///
            /// # Errors
            ///
            #[doc = concat!("Returns an error if the text is not ", $format, ", or is beyond the range of the type.")]
            pub fn $name(&self) -> Result<$to, FormatError> {
                let parse = $parse;
                parse(self.as_str())
                    .map_err(|error| FormatError::new(self.as_str(), $format, &error))
            }
        }
    };
}

/// A conversion from a type whose `Display` is the format.
macro_rules! from {
    ($feature:literal: $type:ident, $from:ty) => {
        #[cfg(feature = $feature)]
        impl From<$from> for super::$type {
            fn from(value: $from) -> Self {
                Self::from(value.to_string())
            }
        }
    };
}

to!("jiff": DateTime, to_jiff, jiff::Timestamp, "an RFC 3339 date-time", str::parse::<jiff::Timestamp>);
to!("jiff": Date, to_jiff, jiff::civil::Date, "an RFC 3339 date", str::parse::<jiff::civil::Date>);
to!("jiff": Duration, to_jiff, jiff::Span, "an ISO 8601 duration", str::parse::<jiff::Span>);
from!("jiff": DateTime, jiff::Timestamp);
from!("jiff": Date, jiff::civil::Date);
from!("jiff": Duration, jiff::Span);

to!(
    "chrono": DateTime, to_chrono, chrono::DateTime<chrono::FixedOffset>, "an RFC 3339 date-time",
    chrono::DateTime::parse_from_rfc3339
);
to!("chrono": Date, to_chrono, chrono::NaiveDate, "an RFC 3339 date", str::parse::<chrono::NaiveDate>);
from!("chrono": Date, chrono::NaiveDate);

#[cfg(feature = "chrono")]
impl<Tz: chrono::TimeZone> From<chrono::DateTime<Tz>> for super::DateTime {
    fn from(value: chrono::DateTime<Tz>) -> Self {
        Self::from(
            value
                .fixed_offset()
                .to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true),
        )
    }
}

to!(
    "time": DateTime, to_time, time::OffsetDateTime, "an RFC 3339 date-time",
    |text| time::OffsetDateTime::parse(text, &time::format_description::well_known::Rfc3339)
);
to!(
    "time": Date, to_time, time::Date, "an RFC 3339 date",
    |text| time::Date::parse(text, &time::format_description::well_known::Iso8601::DATE)
);
from!("time": Date, time::Date);

#[cfg(feature = "time")]
impl TryFrom<time::OffsetDateTime> for super::DateTime {
    type Error = FormatError;

    /// Returns an error for years after 9999 and for offsets with seconds, which RFC 3339 does not allow.
    fn try_from(value: time::OffsetDateTime) -> Result<Self, FormatError> {
        let text = value.format(&time::format_description::well_known::Rfc3339);
        text.map(Self::from)
            .map_err(|error| FormatError::new(&value.to_string(), "an RFC 3339 date-time", &error))
    }
}

to!("uuid": Uuid, to_uuid, uuid::Uuid, "a UUID", str::parse::<uuid::Uuid>);
from!("uuid": Uuid, uuid::Uuid);

impl Ip {
    /// Converts the text to an address of either version.
    ///
    /// # Errors
    /// Returns an error if the text is not an address.
    pub fn to_ip_addr(&self) -> Result<IpAddr, FormatError> {
        let parse = self.as_str().parse();
        parse.map_err(|error: std::net::AddrParseError| {
            FormatError::new(self.as_str(), "an IP address", &error)
        })
    }
}

impl From<IpAddr> for Ip {
    fn from(address: IpAddr) -> Self {
        Self::from(address.to_string())
    }
}

impl Base64 {
    /// Encodes bytes in the standard alphabet, with padding (RFC 4648 §4).
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self::from(STANDARD.encode(bytes))
    }

    /// Decodes the text. Both alphabets are accepted (RFC 4648 §4 and §5), with and without padding.
    ///
    /// # Errors
    /// Returns an error if the text is not Base64.
    pub fn decode(&self) -> Result<Vec<u8>, FormatError> {
        let url_safe = self.as_str().contains(['-', '_']);
        let padded = self.as_str().ends_with('=');
        let engine = match (url_safe, padded) {
            (false, true) => &STANDARD,
            (false, false) => &STANDARD_NO_PAD,
            (true, true) => &URL_SAFE,
            (true, false) => &URL_SAFE_NO_PAD,
        };
        let bytes = engine.decode(self.as_str());
        bytes.map_err(|error| FormatError::new(self.as_str(), "Base64", &error))
    }
}
