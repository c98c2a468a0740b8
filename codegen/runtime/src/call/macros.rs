//! The macros that generated operations are written with.

/// Gives the call of an operation its ways of being sent: `call! { Create -> json Deployment; }`.
///
/// The kinds of answers: `json T`, `unit`, `bytes`, `text`.
#[macro_export]
#[doc(hidden)]
macro_rules! __call {
    ($($name:ident -> $kind:ident $($data:ty)?);+ $(;)?) => {$(
        impl $name {
            /// Sends the call and gives the data of the answer.
            ///
            /// # Errors
            /// See [`ErrorKind`]($crate::ErrorKind): every stage of the call has its own.
            pub fn send(self) -> $crate::emitted::Sending<$crate::__call!(@data $kind $($data)?)> {
                $crate::__call!(@send $kind self.0)
            }

            /// Sends the call and gives the whole answer: status, headers, messages and data.
            ///
            /// # Errors
            /// Those of `send`.
            pub fn send_full(self) -> $crate::emitted::Sending<$crate::Answer<$crate::__call!(@data $kind $($data)?)>> {
                $crate::__call!(@send_full $kind self.0)
            }

            /// Sends a header that the document does not declare.
            pub fn header(self, name: &str, value: &str) -> Self {
                Self(self.0.header(name, value))
            }

            /// What the call would send, without its secrets and without sending it.
            ///
            /// # Errors
            /// An argument is refused.
            pub fn preview(&self) -> ::std::result::Result<$crate::Preview, $crate::Error> {
                self.0.preview()
            }

            /// When this call is tried again, instead of what the client was told.
            pub fn retry(self, retry: $crate::Retry) -> Self {
                Self(self.0.retry(retry))
            }

            /// Limits the time of the whole call.
            pub fn timeout(self, limit: ::core::time::Duration) -> Self {
                Self(self.0.timeout(limit))
            }
        }
    )+};
    (@data json $data:ty) => { $data };
    (@data unit) => { () };
    (@data bytes) => { $crate::emitted::Bytes };
    (@data text) => { ::std::string::String };
    (@send json $call:expr) => { $call.send_json() };
    (@send unit $call:expr) => { $call.send_unit() };
    (@send bytes $call:expr) => { $call.send_bytes() };
    (@send text $call:expr) => { $call.send_text() };
    (@send_full json $call:expr) => { $call.send_json_full() };
    (@send_full unit $call:expr) => { $call.send_unit_full() };
    (@send_full bytes $call:expr) => { $call.send_bytes_full() };
    (@send_full text $call:expr) => { $call.send_text_full() };
}
