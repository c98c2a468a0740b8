//! The traits that every type has in addition to its reading and writing.

/// The traits of every type in addition to `Value`: `Debug` and `PartialEq`, and the traits of serde with the
/// feature `serde`.
#[doc(hidden)]
#[macro_export]
macro_rules! __model {
    ($type:ident) => {
        $crate::__model!($type: Debug);
        $crate::__optional_serde!($type);
        #[automatically_derived]
        impl ::std::cmp::PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                $crate::emitted::equal(self, other)
            }
        }
    };
    ($type:ident: Debug) => {
        #[automatically_derived]
        impl ::std::fmt::Debug for $type {
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
    ($type:ident) => {
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

/// Implements `Serialize` and `Deserialize` with the feature `serde`.
///
/// No call needs them, and they are a fifth of the time of `cargo check` of a client.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __optional_serde {
    ($type:ident) => {
        $crate::__serde!($type);
    };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __optional_serde {
    ($type:ident) => {};
}

/// Implements comparison and conversion for types that are text, by `as_str` and `of`.
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
