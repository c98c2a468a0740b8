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

            /// Returns the meaning of the code.
            #[must_use]
            pub const fn explanation(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc, "\n"),+),)+ }
            }

            /// Returns whether the change affects the wire. Others affect names in Rust only.
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
    /// An operation was added.
    OperationAdded = "operation-added", Wire;
    /// An operation was removed: calls of it fail.
    OperationRemoved = "operation-removed", Wire;
    /// An operation with the same `operationId` has another method or path: calls of the old one fail.
    OperationMoved = "operation-moved", Wire;
    /// An operation is marked as deprecated.
    OperationDeprecated = "operation-deprecated", Wire;
    /// An operation is no longer marked as deprecated.
    OperationUndeprecated = "operation-undeprecated", Wire;
    /// A parameter was added. If it is required, the calls of old programs are incomplete.
    ParameterAdded = "parameter-added", Wire;
    /// A parameter was removed: servers ignore or reject it.
    ParameterRemoved = "parameter-removed", Wire;
    /// An optional parameter is now required.
    ParameterBecameRequired = "parameter-became-required", Wire;
    /// A required parameter is now optional.
    ParameterBecameOptional = "parameter-became-optional", Wire;
    /// A parameter is serialized differently: its style, `explode`, `allowReserved` or media type changed.
    ParameterStyleChanged = "parameter-style-changed", Wire;
    /// A parameter is marked as deprecated.
    ParameterDeprecated = "parameter-deprecated", Wire;
    /// A parameter is no longer marked as deprecated.
    ParameterUndeprecated = "parameter-undeprecated", Wire;
    /// An operation without a request body now accepts one.
    RequestBodyAdded = "request-body-added", Wire;
    /// An operation no longer accepts a request body.
    RequestBodyRemoved = "request-body-removed", Wire;
    /// An optional request body is now required.
    RequestBodyBecameRequired = "request-body-became-required", Wire;
    /// A required request body is now optional.
    RequestBodyBecameOptional = "request-body-became-optional", Wire;
    /// A request body can be sent in another media type as well.
    RequestMediaTypeAdded = "request-media-type-added", Wire;
    /// A request body can no longer be sent in a media type.
    RequestMediaTypeRemoved = "request-media-type-removed", Wire;
    /// A field of a form or multipart body is serialized differently.
    RequestEncodingChanged = "request-encoding-changed", Wire;
    /// A response status was added.
    ResponseAdded = "response-added", Wire;
    /// A response status was removed.
    ResponseRemoved = "response-removed", Wire;
    /// A response can have another media type as well.
    ResponseMediaTypeAdded = "response-media-type-added", Wire;
    /// A response no longer has a media type.
    ResponseMediaTypeRemoved = "response-media-type-removed", Wire;
    /// A response header was added.
    ResponseHeaderAdded = "response-header-added", Wire;
    /// A response header was removed.
    ResponseHeaderRemoved = "response-header-removed", Wire;
    /// An optional response header is now always present.
    ResponseHeaderBecameRequired = "response-header-became-required", Wire;
    /// A response header that was always present can be absent.
    ResponseHeaderBecameOptional = "response-header-became-optional", Wire;
    /// A property of a request was added. If it is required, the requests of old programs are incomplete.
    RequestPropertyAdded = "request-property-added", Wire;
    /// A property of a response was added, which old programs ignore.
    ResponsePropertyAdded = "response-property-added", Wire;
    /// A property of a request was removed: servers ignore or reject it.
    RequestPropertyRemoved = "request-property-removed", Wire;
    /// A property of a response was removed. Old programs cannot decode a response without a property
    /// that was required.
    ResponsePropertyRemoved = "response-property-removed", Wire;
    /// An optional property of a request is now required.
    RequestPropertyBecameRequired = "request-property-became-required", Wire;
    /// An optional property of a response is now always present.
    ResponsePropertyBecameRequired = "response-property-became-required", Wire;
    /// A required property of a request is now optional.
    RequestPropertyBecameOptional = "request-property-became-optional", Wire;
    /// A property of a response that was always present can be absent, which old programs cannot decode.
    ResponsePropertyBecameOptional = "response-property-became-optional", Wire;
    /// A property of a request is marked as deprecated, or no longer is.
    RequestPropertyDeprecation = "request-property-deprecation", Wire;
    /// A property of a response is marked as deprecated, or no longer is.
    ResponsePropertyDeprecation = "response-property-deprecation", Wire;
    /// A property of a request is `readOnly` or `writeOnly`, or no longer is.
    RequestPropertyAccess = "request-property-access", Wire;
    /// A property of a response is `readOnly` or `writeOnly`, or no longer is.
    ResponsePropertyAccess = "response-property-access", Wire;
    /// A value of a request has another type.
    RequestTypeChanged = "request-type-changed", Wire;
    /// A value of a response has another type.
    ResponseTypeChanged = "response-type-changed", Wire;
    /// A string of a request has another `format`.
    RequestFormatChanged = "request-format-changed", Wire;
    /// A string of a response has another `format`; clients keep its text.
    ResponseFormatChanged = "response-format-changed", Wire;
    /// A value of a request can now be null.
    RequestBecameNullable = "request-became-nullable", Wire;
    /// A value of a response can now be null, which old programs cannot decode.
    ResponseBecameNullable = "response-became-nullable", Wire;
    /// A value of a request can no longer be null.
    RequestBecameNotNullable = "request-became-not-nullable", Wire;
    /// A value of a response can no longer be null.
    ResponseBecameNotNullable = "response-became-not-nullable", Wire;
    /// An enum of a request has another value as well.
    RequestEnumValueAdded = "request-enum-value-added", Wire;
    /// An enum of a response has another value as well; old programs decode it as an unknown value.
    ResponseEnumValueAdded = "response-enum-value-added", Wire;
    /// A value was removed from an enum of a request.
    RequestEnumValueRemoved = "request-enum-value-removed", Wire;
    /// A value was removed from an enum of a response.
    ResponseEnumValueRemoved = "response-enum-value-removed", Wire;
    /// A union of a request has another alternative as well.
    RequestAlternativeAdded = "request-alternative-added", Wire;
    /// A union of a response has another alternative as well; old programs decode it as an unknown one.
    ResponseAlternativeAdded = "response-alternative-added", Wire;
    /// An alternative was removed from a union of a request.
    RequestAlternativeRemoved = "request-alternative-removed", Wire;
    /// An alternative was removed from a union of a response.
    ResponseAlternativeRemoved = "response-alternative-removed", Wire;
    /// Another property, or other values, select the alternative of a union of a request.
    RequestDiscriminatorChanged = "request-discriminator-changed", Wire;
    /// Another property, or other values, select the alternative of a union of a response.
    ResponseDiscriminatorChanged = "response-discriminator-changed", Wire;
    /// A bound or pattern of a request no longer allows some values.
    RequestBoundTightened = "request-bound-tightened", Wire;
    /// A bound or pattern of a response no longer allows some values; clients check none.
    ResponseBoundTightened = "response-bound-tightened", Wire;
    /// A bound or pattern of a request allows more values.
    RequestBoundLoosened = "request-bound-loosened", Wire;
    /// A bound or pattern of a response allows more values; clients check none.
    ResponseBoundLoosened = "response-bound-loosened", Wire;
    /// The default of a value of a request has changed.
    RequestDefaultChanged = "request-default-changed", Wire;
    /// The default of a value of a response has changed.
    ResponseDefaultChanged = "response-default-changed", Wire;
    /// The constant of a property of a request has changed.
    RequestConstantChanged = "request-constant-changed", Wire;
    /// The constant of a property of a response has changed.
    ResponseConstantChanged = "response-constant-changed", Wire;
    /// Keys that an object of a request does not declare are allowed, or no longer are.
    RequestFreeKeysChanged = "request-free-keys-changed", Wire;
    /// Keys that an object of a response does not declare are described, or no longer are.
    ResponseFreeKeysChanged = "response-free-keys-changed", Wire;
    /// Other credentials are accepted as well.
    SecurityAdded = "security-added", Wire;
    /// Some credentials are no longer accepted.
    SecurityRemoved = "security-removed", Wire;
    /// Credentials need another scope or role as well.
    SecurityScopeAdded = "security-scope-added", Wire;
    /// Credentials no longer need a scope or role.
    SecurityScopeRemoved = "security-scope-removed", Wire;
    /// Another permission is accepted as well.
    PermissionAdded = "permission-added", Wire;
    /// A permission is no longer accepted.
    PermissionRemoved = "permission-removed", Wire;
    /// A server was added, or another server is the first.
    ServerAdded = "server-added", Wire;
    /// A server was removed.
    ServerRemoved = "server-removed", Wire;
    /// A method of the client has another name or module.
    MethodRenamed = "method-renamed", Rust;
    /// A type of the client has another name, and is used in the same places.
    TypeRenamed = "type-renamed", Rust;
    /// A type of the client was removed, since no request or response needs it.
    TypeRemoved = "type-removed", Rust;
    /// A type of the client was added.
    TypeAdded = "type-added", Rust;
    /// A path of a type of the client was removed.
    PathRemoved = "path-removed", Rust;
    /// A path of a type of the client was added.
    PathAdded = "path-added", Rust;
    /// Another public item of the client has changed.
    ItemChanged = "item-changed", Rust;
    /// A cargo feature of the client was removed.
    FeatureRemoved = "feature-removed", Rust;
    /// A cargo feature of the client was added.
    FeatureAdded = "feature-added", Rust;
    /// The documentation or private code of the client has changed, and no public item.
    Documentation = "documentation", Rust;
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text())
    }
}
