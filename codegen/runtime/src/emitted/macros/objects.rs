//! Structs and tuples.

/// A struct: `object!(Stage { "type" = "\"stage\""; required id, name as "Name"; optional note; rest more; });`.
///
/// A generic struct has its type parameter: `object!(List<T> { required items; });`.
///
/// A property has the name of its field unless another one is named. A property with a constant has no field.
///
/// The literal of the table is written out twice, since a constant of each type takes longer to compile.
#[doc(hidden)]
#[macro_export]
macro_rules! __object {
    ($type:ident $(<$parameter:ident>)? {
        $($fixed:literal = $json:literal;)*
        $($need:ident $($field:ident $(as $name:literal)?),+;)*
    }) => {
        #[doc(hidden)]
        impl $(<$parameter: $crate::emitted::Value>)? $crate::emitted::Value for $type $(<$parameter>)? {
            fn blank() -> Self {
                Self { $($($field: $crate::emitted::Value::blank(),)+)* }
            }
            fn read(&mut self, reader: &mut $crate::emitted::Reader<'_>) -> $crate::emitted::Outcome {
                reader.object(
                    concat!(
                        $("\0", $fixed, "\0",)*
                        $($($(stringify!($field), "\0", $name, "\0",)?)+)*
                        stringify!($type $($need $($field),+;)*)
                    ),
                    &mut [$(&mut $crate::emitted::Fixed($json),)* $($(&mut self.$field,)+)*],
                )
            }
            fn write(&self, writer: &mut $crate::emitted::Writer) {
                writer.object(
                    concat!(
                        $("\0", $fixed, "\0",)*
                        $($($(stringify!($field), "\0", $name, "\0",)?)+)*
                        stringify!($type $($need $($field),+;)*)
                    ),
                    &[$(&$crate::emitted::Fixed($json),)* $($(&self.$field,)+)*],
                );
            }
        }
        $crate::__model!($type $(<$parameter>)?);
    };
}

/// An array with a type for each position: `tuple! { Pair { 0; optional 1; rest => 2; } }`.
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
