//! The tests of examples.

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
