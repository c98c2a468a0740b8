//! Types of strings with a `format`.
//!
//! Each keeps the text as it was received, and is written unchanged. Texts are not validated, since `format` is an
//! annotation by default (JSON Schema Validation §7.2.1) and servers do not always conform to their documents. The
//! methods that convert a text return an error instead.

mod convert;
mod error;

pub use error::FormatError;

/// Defines a type that is a text.
macro_rules! format {
    ($(#[$docs:meta])* $type:ident) => {
        $(#[$docs])*
        ///
        /// It contains the text as it was received, whether or not it is valid. Values are compared by their texts.
        #[derive(Clone, PartialOrd, Ord)]
        pub struct $type(Box<str>);

        impl $type {
            fn of(text: ::std::borrow::Cow<'_, str>) -> Self {
                Self(text.into())
            }

            /// Returns the text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<$type> for String {
            fn from(value: $type) -> Self {
                value.0.into()
            }
        }

        impl $crate::json::Value for $type {
            fn blank() -> Self {
                Self::from("")
            }
            fn read(&mut self, reader: &mut $crate::json::Reader<'_>) -> $crate::json::Outcome {
                *self = Self::blank();
                *self = Self::of(reader.string()?);
                Ok(())
            }
            fn write(&self, writer: &mut $crate::json::Writer) {
                writer.text(&self.0);
            }
        }

        $crate::__text!($type, from);
        $crate::__model!($type: Debug);
        $crate::__serde!($type);
    };
}

format! {
    /// A point in time: the format `date-time` (RFC 3339 §5.6), such as `2026-11-21T23:57:00Z`.
    ///
    /// The features `jiff`, `chrono` and `time` add conversions.
    DateTime
}
format! {
    /// A day: the format `date` (RFC 3339 §5.6, `full-date`), such as `2026-11-21`.
    ///
    /// The features `jiff`, `chrono` and `time` add conversions.
    Date
}
format! {
    /// A time of day: the format `time` (RFC 3339 §5.6, `full-time`), such as `23:57:00Z`.
    Time
}
format! {
    /// A span of time: the format `duration` (ISO 8601, RFC 3339 appendix A), such as `P1DT12H`.
    ///
    /// The feature `jiff` adds conversions.
    Duration
}
format! {
    /// A UUID: the format `uuid` (RFC 9562), such as `182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e`.
    ///
    /// The feature `uuid` adds conversions.
    Uuid
}
format! {
    /// A URI or a reference to one: the formats `uri` and `uri-reference` (RFC 3986).
    Uri
}
format! {
    /// An IP address: the formats `ipv4` (RFC 2673 §3.2) and `ipv6` (RFC 4291 §2.2).
    Ip
}
format! {
    /// Bytes in Base64 (RFC 4648): the format `byte`, or `contentEncoding: base64`.
    Base64
}
