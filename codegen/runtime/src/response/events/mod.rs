//! Event streams (`text/event-stream`, HTML Living Standard §9.2).

mod event_data;
mod event_stream;
mod line_parser;
mod reconnect;

pub use event_data::{Events, JsonEvents, TypedEvents};
pub use event_stream::{EventStream, ServerEvent};
