//! The stable codes of changes, each with its explanation.

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $text:literal, $kind:ident;)+) => {
        /// The stable code of a kind of change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Returns the code's text, as it is printed.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// Returns what the code means.
            #[must_use]
            pub const fn explanation(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc, "\n"),+),)+ }
            }

            /// Returns whether such a change concerns the wire, and not only names in Rust.
            #[must_use]
            pub const fn is_on_the_wire(self) -> bool {
                match self { $(Self::$variant => codes!(@ $kind),)+ }
            }
        }
    };
    (@ Wire) => { true };
    (@ Rust) => { false };
}

codes! {
    /// An operation that did not exist.
    OperationAdded = "operation-added", Wire;
    /// An operation that no longer exists: calls of it fail.
    OperationRemoved = "operation-removed", Wire;
    /// An operation with the same `operationId` has another method or path: calls of the old one fail.
    OperationMoved = "operation-moved", Wire;
    /// An operation is marked as deprecated.
    OperationDeprecated = "operation-deprecated", Wire;
    /// An operation is no longer marked as deprecated.
    OperationUndeprecated = "operation-undeprecated", Wire;
    /// A parameter that did not exist. A required one makes the calls of old programs incomplete.
    ParameterAdded = "parameter-added", Wire;
    /// A parameter that no longer exists: servers ignore or refuse it.
    ParameterRemoved = "parameter-removed", Wire;
    /// A parameter that could be left out must be sent.
    ParameterBecameRequired = "parameter-became-required", Wire;
    /// A parameter that had to be sent can be left out.
    ParameterBecameOptional = "parameter-became-optional", Wire;
    /// A parameter is written in another way: its style, `explode`, `allowReserved` or media type.
    ParameterStyleChanged = "parameter-style-changed", Wire;
    /// A parameter is marked as deprecated.
    ParameterDeprecated = "parameter-deprecated", Wire;
    /// A parameter is no longer marked as deprecated.
    ParameterUndeprecated = "parameter-undeprecated", Wire;
    /// An operation takes a request body that took none.
    RequestBodyAdded = "request-body-added", Wire;
    /// An operation takes no request body any more.
    RequestBodyRemoved = "request-body-removed", Wire;
    /// A request body that could be left out must be sent.
    RequestBodyBecameRequired = "request-body-became-required", Wire;
    /// A request body that had to be sent can be left out.
    RequestBodyBecameOptional = "request-body-became-optional", Wire;
    /// A request body can be sent in a further media type.
    RequestMediaTypeAdded = "request-media-type-added", Wire;
    /// A request body can no longer be sent in a media type.
    RequestMediaTypeRemoved = "request-media-type-removed", Wire;
    /// A field of a form or multipart body is written in another way.
    RequestEncodingChanged = "request-encoding-changed", Wire;
    /// A status is documented that was not.
    ResponseAdded = "response-added", Wire;
    /// A status is no longer documented.
    ResponseRemoved = "response-removed", Wire;
    /// A response can have a further media type.
    ResponseMediaTypeAdded = "response-media-type-added", Wire;
    /// A response no longer has a media type.
    ResponseMediaTypeRemoved = "response-media-type-removed", Wire;
    /// A response has a further header.
    ResponseHeaderAdded = "response-header-added", Wire;
    /// A response no longer has a header.
    ResponseHeaderRemoved = "response-header-removed", Wire;
    /// A response header that could be absent is always there.
    ResponseHeaderBecameRequired = "response-header-became-required", Wire;
    /// A response header that was always there can be absent.
    ResponseHeaderBecameOptional = "response-header-became-optional", Wire;
    /// A request has a further property. A required one makes the requests of old programs incomplete.
    RequestPropertyAdded = "request-property-added", Wire;
    /// A response has a further property, which old programs skip.
    ResponsePropertyAdded = "response-property-added", Wire;
    /// A request no longer has a property: servers ignore or refuse it.
    RequestPropertyRemoved = "request-property-removed", Wire;
    /// A response no longer has a property. Old programs cannot read a response without a property
    /// that was required.
    ResponsePropertyRemoved = "response-property-removed", Wire;
    /// A property of a request that could be left out must be sent.
    RequestPropertyBecameRequired = "request-property-became-required", Wire;
    /// A property of a response that could be absent is always there.
    ResponsePropertyBecameRequired = "response-property-became-required", Wire;
    /// A property of a request that had to be sent can be left out.
    RequestPropertyBecameOptional = "request-property-became-optional", Wire;
    /// A property of a response that was always there can be absent, which old programs cannot read.
    ResponsePropertyBecameOptional = "response-property-became-optional", Wire;
    /// A property of a request is marked as deprecated, or no longer is.
    RequestPropertyDeprecation = "request-property-deprecation", Wire;
    /// A property of a response is marked as deprecated, or no longer is.
    ResponsePropertyDeprecation = "response-property-deprecation", Wire;
    /// A property of a request is `readOnly` or `writeOnly`, or no longer is.
    RequestPropertyAccess = "request-property-access", Wire;
    /// A property of a response is `readOnly` or `writeOnly`, or no longer is.
    ResponsePropertyAccess = "response-property-access", Wire;
    /// A value that is sent has another type.
    RequestTypeChanged = "request-type-changed", Wire;
    /// A value that is received has another type.
    ResponseTypeChanged = "response-type-changed", Wire;
    /// A string that is sent has another `format`.
    RequestFormatChanged = "request-format-changed", Wire;
    /// A string that is received has another `format`; clients keep its text.
    ResponseFormatChanged = "response-format-changed", Wire;
    /// Null can be sent where it could not.
    RequestBecameNullable = "request-became-nullable", Wire;
    /// Null can be received where it could not, which old programs cannot read.
    ResponseBecameNullable = "response-became-nullable", Wire;
    /// Null can no longer be sent.
    RequestBecameNotNullable = "request-became-not-nullable", Wire;
    /// Null is no longer received.
    ResponseBecameNotNullable = "response-became-not-nullable", Wire;
    /// A further value of a list can be sent.
    RequestEnumValueAdded = "request-enum-value-added", Wire;
    /// A further value of a list can be received; old programs keep it as an unknown one.
    ResponseEnumValueAdded = "response-enum-value-added", Wire;
    /// A value of a list can no longer be sent.
    RequestEnumValueRemoved = "request-enum-value-removed", Wire;
    /// A value of a list is no longer received.
    ResponseEnumValueRemoved = "response-enum-value-removed", Wire;
    /// A further alternative of a union can be sent.
    RequestAlternativeAdded = "request-alternative-added", Wire;
    /// A further alternative of a union can be received; old programs keep it as an unknown one.
    ResponseAlternativeAdded = "response-alternative-added", Wire;
    /// An alternative of a union can no longer be sent.
    RequestAlternativeRemoved = "request-alternative-removed", Wire;
    /// An alternative of a union is no longer received.
    ResponseAlternativeRemoved = "response-alternative-removed", Wire;
    /// The alternative of a union that is sent is chosen by another property, or by other values.
    RequestDiscriminatorChanged = "request-discriminator-changed", Wire;
    /// The alternative of a union that is received is chosen by another property, or by other values.
    ResponseDiscriminatorChanged = "response-discriminator-changed", Wire;
    /// A bound or pattern of a value that is sent allows less, or something else.
    RequestBoundTightened = "request-bound-tightened", Wire;
    /// A bound or pattern of a value that is received allows less, or something else; clients check none.
    ResponseBoundTightened = "response-bound-tightened", Wire;
    /// A bound or pattern of a value that is sent allows more.
    RequestBoundLoosened = "request-bound-loosened", Wire;
    /// A bound or pattern of a value that is received allows more; clients check none.
    ResponseBoundLoosened = "response-bound-loosened", Wire;
    /// The server takes another value where one is left out.
    RequestDefaultChanged = "request-default-changed", Wire;
    /// What an absent property of a response means has changed.
    ResponseDefaultChanged = "response-default-changed", Wire;
    /// The only value that a property of a request may have has changed.
    RequestConstantChanged = "request-constant-changed", Wire;
    /// The only value that a property of a response may have has changed.
    ResponseConstantChanged = "response-constant-changed", Wire;
    /// Keys that an object of a request does not declare are allowed, or no longer are.
    RequestFreeKeysChanged = "request-free-keys-changed", Wire;
    /// Keys that an object of a response does not declare are described, or no longer are.
    ResponseFreeKeysChanged = "response-free-keys-changed", Wire;
    /// A further alternative of credentials is accepted.
    SecurityAdded = "security-added", Wire;
    /// An alternative of credentials is no longer accepted.
    SecurityRemoved = "security-removed", Wire;
    /// Credentials need a further scope or role.
    SecurityScopeAdded = "security-scope-added", Wire;
    /// Credentials no longer need a scope or role.
    SecurityScopeRemoved = "security-scope-removed", Wire;
    /// A further permission is accepted.
    PermissionAdded = "permission-added", Wire;
    /// A permission is no longer accepted.
    PermissionRemoved = "permission-removed", Wire;
    /// A server that did not exist, or another first one.
    ServerAdded = "server-added", Wire;
    /// A server that no longer exists.
    ServerRemoved = "server-removed", Wire;
    /// A method of the client has another name or module.
    MethodRenamed = "method-renamed", Rust;
    /// A type of the client has another name, in the same places as the old one.
    TypeRenamed = "type-renamed", Rust;
    /// A type of the client that no request or response needs any more.
    TypeRemoved = "type-removed", Rust;
    /// A type of the client that did not exist.
    TypeAdded = "type-added", Rust;
    /// A type of the client can no longer be named by a path.
    PathRemoved = "path-removed", Rust;
    /// A type of the client can be named by a further path.
    PathAdded = "path-added", Rust;
    /// Something else that a program can use of the client has changed.
    ItemChanged = "item-changed", Rust;
    /// A cargo feature of the client no longer exists.
    FeatureRemoved = "feature-removed", Rust;
    /// A cargo feature of the client that did not exist.
    FeatureAdded = "feature-added", Rust;
    /// The documentation or the inside of the client has changed, and nothing that a program can use.
    Documentation = "documentation", Rust;
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text())
    }
}
