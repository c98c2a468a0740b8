//! Texts of a known format. Each keeps the text as it was received: nothing is refused, and what
//! goes out is what came in. `format` is an annotation, and servers are looser than their
//! documents; conversion is a method that can fail.
//!
//! Values compare by their text.

mod convert;
mod error;

pub use error::FormatError;

/// Defines a type that is a text.
macro_rules! format {
    ($(#[$docs:meta])* $type:ident) => {
        $(#[$docs])*
        ///
        /// It holds the text as it was received, whether or not it is valid, and compares by it.
        #[derive(Clone, PartialOrd, Ord)]
        pub struct $type(Box<str>);

        impl $type {
            fn of(text: ::std::borrow::Cow<'_, str>) -> Self {
                Self(text.into())
            }

            /// The text.
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
        $crate::__model!($type: Debug, serde);
    };
}

format! {
    /// A point in time: `date-time`, RFC 3339, such as `2026-11-21T23:57:00Z`.
    DateTime
}
format! {
    /// A day: `date`, RFC 3339 `full-date`, such as `2026-11-21`.
    Date
}
format! {
    /// A time of day: `time`, RFC 3339 `full-time`, such as `23:57:00Z`.
    Time
}
format! {
    /// A span of time: `duration`, ISO 8601 as in RFC 3339 appendix A, such as `P1DT12H`.
    Duration
}
format! {
    /// A UUID: `uuid`, RFC 9562. Ids that are documented as UUIDs are often something else.
    Uuid
}
format! {
    /// A URI or a reference to one: `uri`, `uri-reference`, RFC 3986.
    Uri
}
format! {
    /// An address: `ipv4` or `ipv6`.
    Ip
}
format! {
    /// Bytes in Base64: `byte`, or `contentEncoding: base64`, RFC 4648.
    Base64
}
