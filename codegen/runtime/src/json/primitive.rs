//! Reading and writing of booleans, numbers, strings, null and boxes.

use super::{Outcome, Reader, Value, Writer};

macro_rules! value {
    ($type:ty, |$reader:ident| $read:expr, |$value:ident, $writer:ident| $write:expr) => {
        impl Value for $type {
            fn blank() -> Self {
                Self::default()
            }
            fn read(&mut self, $reader: &mut Reader<'_>) -> Outcome {
                *self = Self::default();
                *self = $read?;
                Ok(())
            }
            fn write(&self, $writer: &mut Writer) {
                let $value = self;
                $write;
            }
        }
    };
}

macro_rules! integers {
    ($($type:ty: $name:literal,)*) => {
        $(value!(
            $type,
            |reader| reader.integer($name),
            |value, writer| writer.wide(i128::from(*value))
        );)*
    };
}

value!(bool, |reader| reader.boolean(), |value, writer| writer
    .boolean(*value));
value!(f64, |reader| reader.float(), |value, writer| writer
    .float(*value));
value!(
    i64,
    |reader| reader.integer("a 64-bit integer"),
    |value, writer| writer.integer(*value < 0, value.unsigned_abs())
);
value!(
    u64,
    |reader| reader.integer("an unsigned 64-bit integer"),
    |value, writer| writer.integer(false, *value)
);
integers! {
    i8: "an 8-bit integer",
    i16: "a 16-bit integer",
    i32: "a 32-bit integer",
    u8: "an unsigned 8-bit integer",
    u16: "an unsigned 16-bit integer",
    u32: "an unsigned 32-bit integer",
    i128: "a 128-bit integer",
}
value!(
    String,
    |reader| reader.string().map(std::borrow::Cow::into_owned),
    |value, writer| writer.text(value)
);

impl Value for () {
    fn blank() -> Self {}
    fn accepts_null() -> bool {
        true
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        if reader.null()? {
            Ok(())
        } else {
            Err(reader.expected("null"))
        }
    }
    fn write(&self, writer: &mut Writer) {
        writer.null();
    }
}

impl<T: Value> Value for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }
    fn accepts_null() -> bool {
        T::accepts_null()
    }
    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        T::read(self, reader)
    }
    fn write(&self, writer: &mut Writer) {
        T::write(self, writer);
    }
    fn is_absent(&self) -> bool {
        T::is_absent(self)
    }
}
