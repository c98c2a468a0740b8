//! What generated API clients call.
