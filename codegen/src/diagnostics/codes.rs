//! The stable codes, each with its default severity and its explanation.

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $text:literal, $severity:ident;)+) => {
        /// The stable code of a kind of problem; `[diagnostics]` in `codegen.toml` names it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code's text, as it is printed and configured.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The severity that holds where the configuration says nothing.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// Whether nothing can be generated behind such a problem, so that it stays an error
            /// whatever the configuration says.
            #[must_use]
            pub const fn is_fatal(self) -> bool {
                matches!(
                    self,
                    Self::UnreadableFile
                        | Self::Syntax
                        | Self::UnsupportedVersion
                        | Self::Configuration
                        | Self::Overlay
                )
            }

            /// What the code means.
            #[must_use]
            pub const fn explanation(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc, "\n"),+),)+ }
            }
        }
    };
}

codes! {
    /// A file cannot be read, or is too large.
    UnreadableFile = "unreadable-file", Error;
    /// The text is no JSON or YAML.
    Syntax = "syntax", Error;
    /// An object names the same key twice.
    DuplicateKey = "duplicate-key", Error;
    /// A `$ref` leads to nothing.
    UnresolvedReference = "unresolved-reference", Error;
    /// A keyword's value has the wrong JSON type.
    WrongType = "wrong-type", Error;
    /// A member that the specification demands is missing; something sensible was assumed.
    MissingMember = "missing-member", Warning;
    /// The document is of a version that is not read, such as Swagger 2.0.
    UnsupportedVersion = "unsupported-version", Error;
    /// Two things would have the same name in Rust; one got a suffix.
    NameClash = "name-clash", Warning;
    /// A component schema whose name Rust has taken, and that is called otherwise.
    Renamed = "renamed", Note;
    /// A `type` that JSON Schema does not know; any value is taken there.
    UnknownType = "unknown-type", Warning;
    /// A value outside of a closed list of the specification; what it belongs to is left out, or has its default.
    UnknownValue = "unknown-value", Warning;
    /// Something of the document that the client lacks: a parameter, a body, a response or a field.
    Lost = "lost", Warning;
    /// A member that the specification does not know.
    UnknownMember = "unknown-member", Warning;
    /// Something that the generated types cannot say exactly, and that came out as something near.
    Approximated = "approximated", Note;
    /// Something that came out as raw JSON or as raw bytes.
    Raw = "raw", Warning;
    /// Something that has no effect on the generated client.
    Ignored = "ignored", Note;
    /// A declaration of paging names something that the operation does not have, and has no effect.
    Paging = "paging", Warning;
    /// The JSON of a successful response has no member where the document's envelope has the data.
    Envelope = "envelope", Warning;
    /// An example that contradicts its own schema.
    BadExample = "bad-example", Warning;
    /// A documentation page that describes no operation, or that is cut off.
    Page = "page", Error;
    /// A line of a documentation page that is not understood; what it says is not in the document.
    PageLine = "page-line", Warning;
    /// Two documentation pages that say different things of the same field.
    PageConflict = "page-conflict", Warning;
    /// The configuration file says something that cannot be done.
    Configuration = "configuration", Error;
    /// The configuration accepts a change that the two documents do not show.
    StaleAcceptance = "stale-acceptance", Note;
    /// An overlay that cannot be read, or an action of it that matches nothing.
    Overlay = "overlay", Error;
    /// What is to be added to a document cannot be: it is there with other content, its name is taken, or the text has
    /// no place for it.
    Insertion = "insertion", Error;
    /// A part of an adopted operation or component was changed in the document and, in another way, upstream.
    Conflict = "conflict", Error;
}
