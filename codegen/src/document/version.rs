//! The versions of OpenAPI, and which of them a document has.

use crate::diagnostics::{Code, Diagnostic};
use crate::source::{Entry, Node, NodeValue};

/// The versions of OpenAPI that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// Swagger 2.0.
    V20,
    /// 3.0.x.
    V30,
    /// 3.1.x.
    V31,
    /// 3.2.x.
    V32,
}

impl Version {
    /// Its name, for messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::V20 => "Swagger 2.0",
            Self::V30 => "OpenAPI 3.0",
            Self::V31 => "OpenAPI 3.1",
            Self::V32 => "OpenAPI 3.2",
        }
    }

    /// The member that describes security schemes.
    pub const fn security_schemes(self) -> &'static str {
        match self {
            Self::V20 => "securityDefinitions",
            Self::V30 | Self::V31 | Self::V32 => "components.securitySchemes",
        }
    }

    /// The version that the member `openapi` or `swagger` of the root names.
    ///
    /// # Errors
    /// It is one that is not read, or none at all.
    pub fn of(root: &Node) -> Result<Self, Diagnostic> {
        let unsupported = |span, message: String| {
            Diagnostic::new(Code::UnsupportedVersion, span, message)
                .help("supported are Swagger 2.0 and OpenAPI 3.0 to 3.2; convert a document of another version first")
        };
        let text = |entry: &'_ Entry| match &entry.value.value {
            NodeValue::String(text) | NodeValue::Number(text) => text.to_string(),
            _ => String::new(),
        };
        if let Some(entry) = root.entry("swagger") {
            return match text(entry).as_str() {
                "2.0" | "2" => Ok(Self::V20),
                other => Err(unsupported(
                    entry.value.span,
                    format!("Swagger `{other}` is not supported"),
                )),
            };
        }
        let Some(entry) = root.entry("openapi") else {
            let message =
                "this is not an OpenAPI document: the member `openapi` is missing".to_owned();
            return Err(unsupported(root.span, message));
        };
        let text = text(entry);
        match text.split('.').take(2).collect::<Vec<_>>().as_slice() {
            ["3", "0"] | ["3"] => Ok(Self::V30),
            ["3", "1"] => Ok(Self::V31),
            ["3", "2"] => Ok(Self::V32),
            _ => Err(unsupported(
                entry.value.span,
                format!("OpenAPI `{text}` is not supported"),
            )),
        }
    }
}
