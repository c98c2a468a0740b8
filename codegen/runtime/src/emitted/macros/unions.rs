//! Unions, whose variants are distinguished by a property or tried.

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

/// The parts that the macros of all unions share.
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
            impl $crate::emitted::Value for $type {
                fn blank() -> Self {
                    Self::Unknown($crate::emitted::Value::blank())
                }
                fn accepts_null() -> bool {
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
