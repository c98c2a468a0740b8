//! The macros that generated operations are written with.

/// Gives the call of an operation its ways of being sent: `call! { Create -> json Deployment; }`.
///
/// The kinds of answers: `json T`, `unit`, `bytes`, `text`, `one_of T`, `json_lines T`, `event_stream`,
/// `event_stream T`.
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
                $crate::__call!(@send $kind $($data)?, self.0)
            }

            /// Sends the call and gives the whole answer: status, headers, messages and data.
            ///
            /// # Errors
            /// Those of `send`.
            pub fn send_full(self) -> $crate::emitted::Sending<$crate::Answer<$crate::__call!(@data $kind $($data)?)>> {
                $crate::__call!(@send_full $kind $($data)?, self.0)
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

            /// What is done where the answer deviates from its type, instead of what the client was told.
            pub fn decode_policy(self, policy: $crate::DecodePolicy) -> Self {
                Self(self.0.decode_policy(policy))
            }

            /// Limits the time of the whole call.
            pub fn timeout(self, limit: ::core::time::Duration) -> Self {
                Self(self.0.timeout(limit))
            }
        }
        $crate::__call!(@more $kind $($data)?, $name);
    )+};
    (@data json $data:ty) => { $data };
    (@data unit) => { () };
    (@data bytes) => { $crate::emitted::Bytes };
    (@data text) => { ::std::string::String };
    (@data one_of $data:ty) => { $data };
    (@data json_lines $data:ty) => { $crate::JsonLines<$data> };
    (@data event_stream) => { $crate::EventStream };
    (@data event_stream $data:ty) => { $crate::EventStream<$data> };
    (@send json $data:ty, $call:expr) => { $call.send_json() };
    (@send unit, $call:expr) => { $call.send_unit() };
    (@send bytes, $call:expr) => { $call.send_bytes() };
    (@send text, $call:expr) => { $call.send_text() };
    (@send one_of $data:ty, $call:expr) => { $call.send_one_of() };
    (@send json_lines $data:ty, $call:expr) => { $call.send_json_lines() };
    (@send event_stream, $call:expr) => { $call.send_events() };
    (@send event_stream $data:ty, $call:expr) => { $call.send_json_events() };
    (@send_full json $data:ty, $call:expr) => { $call.send_json_full() };
    (@send_full unit, $call:expr) => { $call.send_unit_full() };
    (@send_full bytes, $call:expr) => { $call.send_bytes_full() };
    (@send_full text, $call:expr) => { $call.send_text_full() };
    (@send_full one_of $data:ty, $call:expr) => { $call.send_one_of_full() };
    (@send_full json_lines $data:ty, $call:expr) => { $call.send_json_lines_full() };
    (@send_full event_stream, $call:expr) => { $call.send_events_full() };
    (@send_full event_stream $data:ty, $call:expr) => { $call.send_json_events_full() };
    (@more bytes, $name:ident) => {
        impl $name {
            /// Sends the call and gives the bytes of the answer as they come.
            ///
            /// # Errors
            /// Those of `send`.
            pub fn download(self) -> $crate::emitted::Sending<$crate::Download> {
                self.0.send_download()
            }
        }
    };
    (@more json $data:ty, $name:ident) => {
        impl $name {
            /// Sends the call and gives as much of the data as can be read, with the list of what is missing or wrong.
            ///
            /// # Errors
            /// Those of `send`; an answer that deviates from its type is none.
            pub fn send_tolerant(self) -> $crate::emitted::Sending<$crate::json::Partial<$data>> {
                self.0.send_tolerant()
            }
        }
    };
    (@more $kind:ident $($data:ty)?, $name:ident) => {};
}

/// Gives an enum of several answers its decoding: `answers! { Name { 200 => Done(json T); 204 => Nothing(unit); } }`.
///
/// The statuses are patterns; the first one that matches counts.
#[macro_export]
#[doc(hidden)]
macro_rules! __answers {
    ($($name:ident { $($status:pat => $variant:ident($kind:ident $($data:ty)?);)+ })+) => {$(
        impl $crate::emitted::OneOf for $name {
            fn decode(
                received: $crate::emitted::Received,
            ) -> ::std::result::Result<$crate::Answer<Self>, $crate::Error> {
                #[allow(unreachable_patterns, reason = "a document can describe all statuses")]
                match received.status() {
                    $($status => $crate::__answers!(@decode $kind received $name $variant $($data)?),)+
                    _ => ::std::result::Result::Err(received.undeclared()),
                }
            }
        }
    )+};
    (@decode unit $received:ident $name:ident $variant:ident) => {
        $received.unit().map(|answer| answer.map(|()| $name::$variant))
    };
    (@decode json $received:ident $name:ident $variant:ident $data:ty) => {
        $received.json().map(|answer| answer.map($name::$variant))
    };
    (@decode $kind:ident $received:ident $name:ident $variant:ident) => {
        $received.$kind().map(|answer| answer.map($name::$variant))
    };
}
