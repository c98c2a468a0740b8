//! Enums of strings and of integers.

/// An enum of strings: `string_enum! { Name { "queued" => Queued; } }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __string_enum {
    ($type:ident { $($name:literal => $variant:ident;)* }) => {
        impl $type {
            /// The values that the document lists.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant,)*];
            const NAMES: &'static [&'static str] = &[$($name,)*];

            /// Returns the value as it is sent.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $name,)*
                    Self::Unknown(unknown) => unknown.as_str(),
                }
            }

            fn of(text: ::std::borrow::Cow<'_, str>) -> Self {
                $crate::emitted::listed(Self::KNOWN, Self::NAMES, text, Self::Unknown)
            }
        }
        #[doc(hidden)]
        impl $crate::emitted::Value for $type {
            fn blank() -> Self {
                Self::of(::std::borrow::Cow::Borrowed(""))
            }
            fn read(&mut self, reader: &mut $crate::emitted::Reader<'_>) -> $crate::emitted::Outcome {
                *self = Self::of(reader.listed(Self::NAMES)?);
                ::std::result::Result::Ok(())
            }
            fn write(&self, writer: &mut $crate::emitted::Writer) {
                writer.text(self.as_str());
            }
        }
        $crate::__text!($type, from);
        $crate::__model!($type: Debug);
        $crate::emitted::optional_serde!($type);
    };
}

/// An enum of integers: `integer_enum! { Level { -1 => Low; 1 => High; } }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __integer_enum {
    ($type:ident { $($value:literal => $variant:ident;)* }) => {
        impl $type {
            /// The values that the document lists.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant,)*];
            const VALUES: &'static [i64] = &[$($value,)*];

            /// Returns the value as it is sent.
            #[must_use]
            pub fn as_i64(self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(unknown) => unknown,
                }
            }
        }
        impl ::std::convert::From<i64> for $type {
            fn from(value: i64) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    unknown => Self::Unknown(unknown),
                }
            }
        }
        impl ::std::convert::From<$type> for i64 {
            fn from(value: $type) -> Self {
                value.as_i64()
            }
        }
        #[doc(hidden)]
        impl $crate::emitted::Value for $type {
            fn blank() -> Self {
                Self::from(0)
            }
            fn read(&mut self, reader: &mut $crate::emitted::Reader<'_>) -> $crate::emitted::Outcome {
                *self = Self::from(reader.listed_integer(Self::VALUES)?);
                ::std::result::Result::Ok(())
            }
            fn write(&self, writer: &mut $crate::emitted::Writer) {
                $crate::emitted::Value::write(&self.as_i64(), writer);
            }
        }
        impl ::std::cmp::Eq for $type {}
        $crate::__model!($type);
    };
}
