//! The specification extensions that the generator reads (OpenAPI 3.1.1, section “Specification Extensions”).

/// Returns whether a member is a specification extension.
#[must_use]
pub fn is_extension(key: &str) -> bool {
    key.starts_with("x-")
}

/// Who defines an extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vendor {
    /// This generator.
    Ours,
    /// Adyen, in its published documents.
    Adyen,
    /// `AutoRest`, which documents of Azure are written for.
    AutoRest,
    /// Cloudflare, in its published document.
    Cloudflare,
    /// `NSwag`.
    NSwag,
    /// The `OpenAPI` Initiative, in its registry of extensions.
    OpenApiInitiative,
    /// `OpenAPI` Generator.
    OpenApiGenerator,
    /// Several tools.
    Several,
}

impl Vendor {
    /// The name of the vendor.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ours => "clientwright",
            Self::Adyen => "Adyen",
            Self::AutoRest => "AutoRest",
            Self::Cloudflare => "Cloudflare",
            Self::NSwag => "NSwag",
            Self::OpenApiInitiative => "OpenAPI Initiative",
            Self::OpenApiGenerator => "OpenAPI Generator",
            Self::Several => "several",
        }
    }
}

macro_rules! extensions {
    ($($(#[doc = $doc:literal])+ $variant:ident = [$($name:literal by $vendor:ident),+] in [$($owner:literal),*];)+) => {
        /// An extension that the generator reads.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Extension {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Extension {
            /// Every extension.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its names, the preferred first, and who defines each.
            #[must_use]
            pub const fn names(self) -> &'static [(&'static str, Vendor)] {
                match self { $(Self::$variant => &[$(($name, Vendor::$vendor),)+],)+ }
            }

            /// The objects that may have it, as diagnostics name them; empty for any.
            #[must_use]
            pub const fn owners(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($owner,)*],)+ }
            }

            /// What it means, as Markdown.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii(),)+ }
            }
        }
    };
}

extensions! {
    /// The members of a JSON response: `data` (where the data is), `success`, `errors` and `messages`. At an operation
    /// it replaces that of the document. `data: null`: the response has no data, and the method returns `()`. `false`
    /// instead of members: there is no envelope.
    Envelope = ["x-envelope" by Ours] in ["an OpenAPI document", "a Swagger 2.0 document", "an operation"];
    /// How an operation returns its list in pages; the request builder then has `.items()` and `.pages()`. `style` is
    /// `page`, `cursor`, `offset`, `link` (the header `Link`), `url` (the URL of the next page is in the body, at
    /// `next`) or `body-cursor` (the cursor is sent in the body of the request, at `member`). `parameter` chooses the
    /// page, and `size` (if there is one) its length. The others are JSON pointers from the start of the body of the
    /// response: `items` (within the data), and where the response has them `total_pages`, `total` (the number of all
    /// items), `next` (the next cursor) and `more` (`false` on the last page). A page number begins with the
    /// `default` of the parameter, or 1. `[paging.operations]` in `codegen.toml` declares the same.
    Paging = ["x-paging" by Ours] in ["an operation"];
    /// The response headers with the id of a request, the preferred first. Without it, the common ones:
    /// `x-request-id`, `request-id` and `x-correlation-id`.
    RequestId = ["x-request-id" by Ours] in ["an OpenAPI document", "a Swagger 2.0 document"];
    /// The name of the method in the client; without it, the snake case of `operationId`.
    MethodName = ["x-method-name" by Ours, "x-methodName" by Adyen] in ["an operation"];
    /// The name of the header that makes a call safe to repeat. A header parameter `Idempotency-Key` or
    /// `X-Idempotency-Key` declares the same, and so does `[idempotency]` in `codegen.toml`. All attempts of a call
    /// have the same key.
    IdempotencyKey = ["x-idempotency-key" by Ours] in ["an operation"];
    /// The permissions of an API token, one of which is sufficient.
    Permissions = ["x-permissions" by Ours, "x-api-token-group" by Cloudflare] in ["an operation"];
    /// The environment variable that `Credentials::from_env` and `Client::from_env` read: of a scheme, the
    /// credential; of the first server, the URL that replaces it.
    Env = ["x-env" by Ours] in ["a security scheme", "the first server of the document"];
    /// What to use instead, which is the note of `#[deprecated]`.
    DeprecatedMessage = ["x-deprecated-message" by Ours, "x-deprecation-message" by Ours, "x-deprecatedMessage" by Adyen]
        in ["a schema", "an operation"];
    /// Where an operation or a component was adopted from, which `spec add --from` and `spec update` write and read.
    /// It has no effect on the client.
    Source = ["x-source" by Ours] in [];
    /// A name for each value of `enum`.
    EnumNames = ["x-enum-varnames" by OpenApiGenerator, "x-enumNames" by NSwag, "x-enum-names" by Several]
        in ["a schema"];
    /// A description for each value of `enum`.
    EnumDescriptions = ["x-enum-descriptions" by OpenApiGenerator, "x-enumDescriptions" by NSwag] in ["a schema"];
    /// The name of an inline `enum`, and the names and descriptions of its values.
    MsEnum = ["x-ms-enum" by AutoRest] in ["a schema"];
    /// The value of the discriminator's property that chooses this schema.
    MsDiscriminatorValue = ["x-ms-discriminator-value" by AutoRest] in ["a schema"];
    /// Null is among the values. Of Swagger 2.0.
    Nullable = ["x-nullable" by AutoRest] in ["a schema"];
    /// The value of a parameter is sent as it is: `allowReserved`.
    MsSkipUrlEncoding = ["x-ms-skip-url-encoding" by AutoRest] in ["a parameter"];
    /// An example of the value.
    Example = ["x-example" by Several] in ["a parameter", "a header"];
    /// Paths that differ by their query.
    MsPaths = ["x-ms-paths" by AutoRest] in ["a Swagger 2.0 document"];
    /// A host with variables, which is a server. A variable without a default is set by the caller.
    MsParameterizedHost = ["x-ms-parameterized-host" by AutoRest] in ["a Swagger 2.0 document"];
    /// The URI of the document: `$self` of OpenAPI 3.2.
    SelfUri = ["x-oai-$self" by OpenApiInitiative] in ["an OpenAPI document"];
}

impl Extension {
    /// Returns the extension that has this name.
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.is(key))
    }

    /// Its preferred name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self.names() {
            [(name, _), ..] => name,
            [] => "",
        }
    }

    /// Returns whether it has this name.
    #[must_use]
    pub fn is(self, key: &str) -> bool {
        self.names().iter().any(|(name, _)| *name == key)
    }

    /// Returns whether it has an effect in an object, which is named as diagnostics name it.
    #[must_use]
    pub fn belongs_to(self, owner: &str) -> bool {
        self.owners().is_empty() || self.owners().contains(&owner)
    }

    /// Its names that this generator defines.
    pub fn own_names(self) -> impl Iterator<Item = &'static str> {
        let own = self
            .names()
            .iter()
            .filter(|(_, vendor)| *vendor == Vendor::Ours);
        own.map(|(name, _)| *name)
    }
}
