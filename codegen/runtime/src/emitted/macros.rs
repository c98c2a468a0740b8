//! The macros that implement [`Value`](crate::json::Value) for emitted types.
//!
//! Each expands to a table and to calls of functions that are compiled once, so that a type costs little to compile.
//! Implementations of traits that callers do not use are hidden from the documentation of the type.

/// The traits of every type in addition to `Value`: `Debug`, `PartialEq`, `Serialize` and `Deserialize`.
#[doc(hidden)]
#[macro_export]
macro_rules! __model {
    ($type:ident) => {
        $crate::__model!($type: Debug, serde);
        #[automatically_derived]
        impl ::std::cmp::PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                $crate::emitted::equal(self, other)
            }
        }
    };
    ($type:ident: Debug, serde) => {
        #[automatically_derived]
        impl ::std::fmt::Debug for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::emitted::debug(self, f)
            }
        }
        /// Serializes the value, including secrets.
        #[automatically_derived]
        impl $crate::emitted::serde::Serialize for $type {
            fn serialize<S: $crate::emitted::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::emitted::serialize(self, serializer)
            }
        }
        #[automatically_derived]
        impl<'de> $crate::emitted::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::emitted::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::emitted::deserialize(deserializer)
            }
        }
    };
}

/// A struct: `object!(Stage { "type" = "\"stage\""; required id, name as "Name"; optional note; rest more; });`.
///
/// A property has the name of its field unless another one is named. A property with a constant has no field.
#[doc(hidden)]
#[macro_export]
macro_rules! __object {
    ($type:ident {
        $($fixed:literal = $json:literal;)*
        $($need:ident $($field:ident $(as $name:literal)?),+;)*
    }) => {
        #[allow(deprecated, reason = "a field that callers should not use is still read and written")]
        const _: () = {
            static TABLE: $crate::emitted::Table = $crate::emitted::Table::new(
                stringify!($type),
                &[
                    $($crate::emitted::Field::fixed($fixed),)*
                    $($($crate::emitted::Field::$need(stringify!($field))$(.named($name))?,)+)*
                ],
            );
            #[doc(hidden)]
            #[automatically_derived]
            impl $crate::emitted::Value for $type {
                fn blank() -> Self {
                    Self { $($($field: $crate::emitted::Value::blank(),)+)* }
                }
                fn read(&mut self, reader: &mut $crate::emitted::Reader<'_>) -> $crate::emitted::Outcome {
                    reader.object(
                        &TABLE,
                        &mut [$(&mut $crate::emitted::Fixed($json),)* $($(&mut self.$field,)+)*],
                    )
                }
                fn write(&self, writer: &mut $crate::emitted::Writer) {
                    writer.object(
                        &TABLE,
                        &[$(&$crate::emitted::Fixed($json),)* $($(&self.$field,)+)*],
                    );
                }
            }
        };
        $crate::__model!($type);
    };
}

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
        #[automatically_derived]
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
        $crate::__model!($type: Debug, serde);
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
        #[automatically_derived]
        impl ::std::convert::From<i64> for $type {
            fn from(value: i64) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    unknown => Self::Unknown(unknown),
                }
            }
        }
        #[automatically_derived]
        impl ::std::convert::From<$type> for i64 {
            fn from(value: $type) -> Self {
                value.as_i64()
            }
        }
        #[doc(hidden)]
        #[automatically_derived]
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
        #[automatically_derived]
        impl ::std::cmp::Eq for $type {}
        $crate::__model!($type);
    };
}

/// What types get that are text: comparison and conversion by `as_str` and `of`.
#[doc(hidden)]
#[macro_export]
macro_rules! __text {
    ($type:ident, from) => {
        #[automatically_derived]
        impl ::std::cmp::PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }
        #[automatically_derived]
        impl ::std::cmp::Eq for $type {}
        #[automatically_derived]
        impl ::std::cmp::PartialEq<str> for $type {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }
        #[automatically_derived]
        impl ::std::cmp::PartialEq<&str> for $type {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
        #[automatically_derived]
        impl ::std::hash::Hash for $type {
            fn hash<H: ::std::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }
        #[automatically_derived]
        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }
        #[automatically_derived]
        impl ::std::convert::AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
        #[automatically_derived]
        impl ::std::convert::From<&str> for $type {
            fn from(text: &str) -> Self {
                Self::of(::std::borrow::Cow::Borrowed(text))
            }
        }
        #[automatically_derived]
        impl ::std::convert::From<::std::string::String> for $type {
            fn from(text: ::std::string::String) -> Self {
                Self::of(::std::borrow::Cow::Owned(text))
            }
        }
        #[automatically_derived]
        impl ::std::str::FromStr for $type {
            type Err = ::std::convert::Infallible;
            fn from_str(text: &str) -> ::std::result::Result<Self, ::std::convert::Infallible> {
                ::std::result::Result::Ok(Self::of(::std::borrow::Cow::Borrowed(text)))
            }
        }
    };
}

/// A union whose variants are distinguished by a property:
/// `tagged_union! { Variable by "type" { "plain_text" => PlainText; "secret" | "key" => Secret; } }`.
/// A variant that also declares values which choose others is tried after them:
/// `"key" also any => Secret;`. One is for objects without a tag that is listed:
/// `also default => Other;`.
#[doc(hidden)]
#[macro_export]
macro_rules! __tagged_union {
    ($type:ident by $property:literal {
        $($($tag:literal)|* $(also $($also:ident)+)? => $variant:ident;)*
    }) => {
        $crate::__union!($type { $($variant($crate::emitted::Tag {
            property: $property,
            values: &[$($tag),*],
            also: 0 $($(| $crate::emitted::also::$also)+)?,
        }))* } false, tagged, $crate::emitted::TaggedTable {
            property: $property,
            tags: TAGS,
        }, TaggedTable);
    };
}

/// A union whose variants are tried:
/// `untagged_union! { Filter { string => Text; object | array => Rules; any => Other; } }`; the words
/// are the kinds of JSON values that each variant can be.
#[doc(hidden)]
#[macro_export]
macro_rules! __untagged_union {
    ($type:ident { $($($kind:ident)|+ => $variant:ident;)* }) => {
        $crate::__union!(
            $type { $($variant)* }
            (0 $($(| $crate::emitted::kinds::$kind)+)*) & $crate::emitted::kinds::null != 0,
            untagged,
            $crate::emitted::UntaggedTable {
                variants: &[$(0 $(| $crate::emitted::kinds::$kind)+,)*],
            },
            UntaggedTable
        );
    };
}

/// What unions have in common.
#[doc(hidden)]
#[macro_export]
macro_rules! __union {
    (write $value:ident $writer:ident) => {
        $value.write($writer)
    };
    (write $value:ident $writer:ident $tag:expr) => {{
        static TAG: $crate::emitted::Tag = $tag;
        $writer.variant(&TAG, $value)
    }};
    ($type:ident { $($variant:ident $(($tag:expr))?)* } $null:expr, $read:ident, $table:expr, $kind:ident) => {
        const _: () = {
            #[allow(dead_code, reason = "a union without a tag has none")]
            const TAGS: &[$crate::emitted::Tag] = &[$($($tag,)?)*];
            static TABLE: $crate::emitted::$kind = $table;
            const VARIANTS: &[fn() -> $type] =
                &[$(|| $type::$variant($crate::emitted::Value::blank()),)*];
            #[doc(hidden)]
            #[automatically_derived]
            impl $crate::emitted::Union for $type {
                fn choose(&mut self, index: usize) -> &mut dyn $crate::emitted::Value {
                    if let ::std::option::Option::Some(variant) = VARIANTS.get(index) {
                        *self = variant();
                    }
                    match self {
                        $(Self::$variant(value) => value,)*
                        Self::Unknown(unknown) => unknown,
                    }
                }
                fn keep(&mut self, unknown: $crate::emitted::UnknownVariant) {
                    *self = Self::Unknown(unknown);
                }
            }
            #[doc(hidden)]
            #[automatically_derived]
            impl $crate::emitted::Value for $type {
                fn blank() -> Self {
                    Self::Unknown($crate::emitted::Value::blank())
                }
                fn holds_null() -> bool {
                    $null
                }
                fn read(&mut self, reader: &mut $crate::emitted::Reader<'_>) -> $crate::emitted::Outcome {
                    reader.$read(&TABLE, self)
                }
                fn write(&self, writer: &mut $crate::emitted::Writer) {
                    match self {
                        $(Self::$variant(value) => $crate::__union!(write value writer $($tag)?),)*
                        Self::Unknown(unknown) => unknown.write(writer),
                    }
                }
            }
        };
        $crate::__model!($type);
    };
}

/// An array with a type for each place: `tuple! { Pair { 0; optional 1; rest => 2; } }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __tuple {
    ($type:ident { $($body:tt)* }) => {
        $crate::__tuple!(@ $type [] $($body)*);
    };
    (@ $type:ident [$($done:tt)*] rest => $index:tt; $($body:tt)*) => {
        $crate::__tuple!(@ $type [$($done)* rest $index] $($body)*);
    };
    (@ $type:ident [$($done:tt)*] optional $index:tt; $($body:tt)*) => {
        $crate::__tuple!(@ $type [$($done)* optional $index] $($body)*);
    };
    (@ $type:ident [$($done:tt)*] $index:tt; $($body:tt)*) => {
        $crate::__tuple!(@ $type [$($done)* required $index] $($body)*);
    };
    (@ $type:ident [$($place:ident $index:tt)*]) => {
        #[doc(hidden)]
        #[automatically_derived]
        impl $crate::emitted::Value for $type {
            fn blank() -> Self {
                Self { $($index: $crate::emitted::Value::blank(),)* }
            }
            fn read(&mut self, reader: &mut $crate::emitted::Reader<'_>) -> $crate::emitted::Outcome {
                reader.tuple(&mut [$(($crate::emitted::Place::$place, &mut self.$index),)*])
            }
            fn write(&self, writer: &mut $crate::emitted::Writer) {
                writer.tuple(
                    stringify!($type),
                    &[$(($crate::emitted::Place::$place, &self.$index),)*],
                );
            }
        }
        $crate::__model!($type);
    };
}

/// Tests of examples: `examples! { name { "pointer": Type = "JSON"; } }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __examples {
    ($($test:ident { $($(#[$gate:meta])* $pointer:literal: $type:ty = $text:literal;)* })*) => {
        $(
            #[test]
            #[allow(deprecated, reason = "a type that callers should not use is still read and written")]
            fn $test() {
                $crate::emitted::check_examples(&[$($(#[$gate])* $crate::emitted::Example {
                    pointer: $pointer,
                    text: $text,
                    round_trip: $crate::emitted::round_trip::<$type>,
                },)*]);
            }
        )*
    };
}
