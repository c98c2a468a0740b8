//! The stable codes, each with its default severity and its meaning.

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

            /// The default severity.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// Whether no client can be generated after such a problem, so that the configuration cannot
            /// lower its severity.
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

            /// What the code means, in one sentence or two.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii(),)+ }
            }

            /// An example that is reported with the code, and the remedy, as Markdown.
            pub(super) const fn example_and_remedy(self) -> &'static str {
                match self {
                    $(Self::$variant => include_str!(concat!("explanations/", $text, ".md")),)+
                }
            }
        }
    };
}

codes! {
    /// A file cannot be read, or is too large.
    UnreadableFile = "unreadable-file", Error;
    /// The text is not valid JSON or YAML.
    Syntax = "syntax", Error;
    /// An object names the same key twice.
    DuplicateKey = "duplicate-key", Error;
    /// A `$ref` cannot be resolved.
    UnresolvedReference = "unresolved-reference", Error;
    /// A keyword's value has the wrong JSON type.
    WrongType = "wrong-type", Error;
    /// A required member is missing; the message states what is assumed.
    MissingMember = "missing-member", Warning;
    /// The document has a version that is not supported, such as Swagger 1.2.
    UnsupportedVersion = "unsupported-version", Error;
    /// Two items would have the same name in Rust; one has a suffix.
    NameClash = "name-clash", Warning;
    /// A component has a name that Rust reserves; its type has another name.
    Renamed = "renamed", Note;
    /// A `type` is not one of JSON Schema; the message states what is assumed.
    UnknownType = "unknown-type", Warning;
    /// A value is not in the list of the specification; its owner is left out, or has the default.
    UnknownValue = "unknown-value", Warning;
    /// The specification forbids this; the message states how it is read.
    Disallowed = "disallowed", Warning;
    /// The client lacks something of the document: a parameter, a body, a response or a field.
    Lost = "lost", Warning;
    /// A member is not defined by the specification.
    UnknownMember = "unknown-member", Warning;
    /// The generated type differs a little from the document.
    Approximated = "approximated", Note;
    /// The client represents something as JSON, text or bytes without a type.
    Raw = "raw", Warning;
    /// Something has no effect on the generated client.
    Ignored = "ignored", Note;
    /// A declaration of paging names something that the operation does not have; it has no effect.
    Paging = "paging", Warning;
    /// A successful response lacks the member in which the envelope has the data.
    Envelope = "envelope", Warning;
    /// An example contradicts its schema.
    BadExample = "bad-example", Warning;
    /// A documentation page describes no operation, or is cut off.
    Page = "page", Error;
    /// A line of a documentation page is not understood; its content is not in the document.
    PageLine = "page-line", Warning;
    /// Two documentation pages contradict each other.
    PageConflict = "page-conflict", Warning;
    /// The configuration has an unknown key, a value of the wrong type, or a setting that matches nothing.
    Configuration = "configuration", Error;
    /// A file replaces a URL that no reference uses.
    UnusedFile = "unused-file", Warning;
    /// The configuration accepts a change that is not between the two documents.
    StaleAcceptance = "stale-acceptance", Note;
    /// An overlay cannot be read, or one of its actions matches nothing.
    Overlay = "overlay", Error;
    /// An operation cannot be added to a document: it is there with other content, its name is taken, or the text has
    /// no place for it.
    Insertion = "insertion", Error;
    /// A part of an adopted operation or component was changed in the document and, in another way, upstream.
    Conflict = "conflict", Error;
}
