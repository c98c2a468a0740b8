//! The traits that every type has in addition to its reading and writing.

/// The traits of every type in addition to `Value`: `Debug` and `PartialEq`, and the traits of serde with the
/// feature `serde`.
///
/// Attributes and nested macros are avoided here: with thousands of types, `#[automatically_derived]` alone is a
/// twentieth of the memory of `cargo check`.
#[doc(hidden)]
#[macro_export]
macro_rules! __model {
    ($type:ident $(<$parameter:ident>)?) => {
        $crate::__model!($type $(<$parameter>)?: Debug);
        $crate::emitted::optional_serde!($type $(<$parameter>)?);
        impl $(<$parameter: $crate::emitted::Value>)? ::std::cmp::PartialEq for $type $(<$parameter>)? {
            fn eq(&self, other: &Self) -> bool {
                $crate::emitted::equal(self, other)
            }
        }
    };
    ($type:ident $(<$parameter:ident>)?: Debug) => {
        impl $(<$parameter: $crate::emitted::Value>)? ::std::fmt::Debug for $type $(<$parameter>)? {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::emitted::debug(self, f)
            }
        }
    };
}

/// Implements `Serialize` and `Deserialize`.
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($type:ident $(<$parameter:ident>)?) => {
        impl $(<$parameter: $crate::emitted::Value>)? $crate::emitted::serde::Serialize for $type $(<$parameter>)? {
            fn serialize<S: $crate::emitted::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::emitted::serialize(self, serializer)
            }
        }
        impl<'de, $($parameter: $crate::emitted::Value)?> $crate::emitted::serde::Deserialize<'de>
            for $type $(<$parameter>)?
        {
            fn deserialize<D: $crate::emitted::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::emitted::deserialize(deserializer)
            }
        }
    };
}

/// Implements nothing: the models of a client without the feature `serde` have no traits of serde.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __no_serde {
    ($($type:tt)*) => {};
}

/// Implements comparison and conversion for types that are text, by `as_str` and `of`.
#[doc(hidden)]
#[macro_export]
macro_rules! __text {
    ($type:ident, from) => {
        impl ::std::cmp::PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }
        impl ::std::cmp::Eq for $type {}
        impl ::std::cmp::PartialEq<str> for $type {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }
        impl ::std::cmp::PartialEq<&str> for $type {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
        impl ::std::hash::Hash for $type {
            fn hash<H: ::std::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }
        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }
        impl ::std::convert::AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
        impl ::std::convert::From<&str> for $type {
            fn from(text: &str) -> Self {
                Self::of(::std::borrow::Cow::Borrowed(text))
            }
        }
        impl ::std::convert::From<::std::string::String> for $type {
            fn from(text: ::std::string::String) -> Self {
                Self::of(::std::borrow::Cow::Owned(text))
            }
        }
        impl ::std::str::FromStr for $type {
            type Err = ::std::convert::Infallible;
            fn from_str(text: &str) -> ::std::result::Result<Self, ::std::convert::Infallible> {
                ::std::result::Result::Ok(Self::of(::std::borrow::Cow::Borrowed(text)))
            }
        }
    };
}
