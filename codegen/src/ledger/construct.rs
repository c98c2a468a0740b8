//! What the entries of the ledger are about.

use std::fmt;

use serde::{Serialize, Serializer};

macro_rules! constructs {
    ($($(#[doc = $doc:literal])+ $variant:ident = $text:literal;)+) => {
        /// A kind of construct of a document, as a report calls it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Construct {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Construct {
            /// Every construct, in the order of their names.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name in reports.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// What the construct is.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii(),)+ }
            }
        }
    };
}

constructs! {
    /// A component that is an alias of an integer type, or of a list or map of integers; counted once per document.
    AliasOfIntegers = "alias of integers";
    /// A branch of `allOf` that cannot be merged with its siblings.
    AllOf = "allOf";
    /// A `oneOf` or `anyOf` whose alternatives only narrow what is valid, such as lists of `required`.
    AlternativeRequirements = "alternative requirements";
    /// A `oneOf` or `anyOf` of a schema whose other keywords decide the type.
    Alternatives = "alternatives";
    /// An operation that the server calls, declared under `callbacks`.
    Callback = "callback";
    /// A `oneOf` or `anyOf` of a parent that an alternative extends by `allOf`: the alternative is one of the choices.
    ChoiceMade = "choice made";
    /// A schema under `if`, `then`, `else` or `dependentSchemas`.
    Condition = "condition";
    /// The encoding of binary data within a string.
    ContentEncoding = "contentEncoding";
    /// The media type of a field of a form or of a part of a multipart body.
    ContentType = "contentType";
    /// The default value of a schema.
    Default = "default";
    /// The alternative for values without a known tag (OpenAPI 3.2 §4.25).
    DefaultMapping = "defaultMapping";
    /// The property that distinguishes the alternatives of a union.
    Discriminator = "discriminator";
    /// A list of allowed values.
    Enum = "enum";
    /// An example of a schema, parameter or media type.
    Example = "example";
    /// The header that makes a repeated call harmless.
    IdempotencyKey = "idempotency key";
    /// A schema that is declared where it is used, and has a type of its own.
    InlineSchema = "inline schema";
    /// An entry of a discriminator's `mapping`.
    Mapping = "mapping";
    /// A representation of a body or response.
    MediaType = "media type";
    /// A method of a path.
    Operation = "operation";
    /// A declaration of how the pages of a list are requested.
    Paging = "paging";
    /// A parameter in the path, the query, a header or a cookie.
    Parameter = "parameter";
    /// A header of a part of a multipart body.
    PartHeader = "part header";
    /// A name in the template of a path that no parameter declares.
    PathParameter = "path parameter";
    /// Properties whose names match a pattern.
    PatternProperties = "patternProperties";
    /// Items of an array by their position.
    PrefixItems = "prefixItems";
    /// The body of a request.
    RequestBody = "request body";
    /// A required property that only one direction has, in a type of both directions.
    Required = "required";
    /// A response of an operation.
    Response = "response";
    /// A shared schema, such as a component.
    Schema = "schema";
    /// The schema `false`, which no value matches.
    SchemaFalse = "schema false";
    /// A way to authenticate.
    SecurityScheme = "security scheme";
    /// The `style` of a field of a form or of a part of a multipart body.
    Style = "style";
    /// The JSON type of a schema.
    Type = "type";
    /// A schema of integers that may exceed 64 bits; counted once per document.
    UnboundedInteger = "unbounded integer";
    /// A schema of numbers that may have more digits than `f64`; counted once per document.
    UnboundedNumber = "unbounded number";
    /// A property whose schema allows any value.
    UntypedValue = "untyped value";
    /// An operation that the server calls, declared under `webhooks`.
    Webhook = "webhook";
}

impl fmt::Display for Construct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Construct {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
