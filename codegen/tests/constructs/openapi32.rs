//! The constructs that OpenAPI 3.2 adds.

use crate::row::{Table, rows};

pub(crate) const TABLE: Table = Table {
    heading: "Added by OpenAPI 3.2",
    specification: "https://spec.openapis.org/oas/v3.2.0.html",
    rows: rows! {
        "OpenAPI Object" {
            "`$self`" => "the URI by which references name the document, and against which its relative references are resolved: `[resolve]` names a file for such a URL, else the path of the file decides; servers are relative to the place of the document", openapi32: "";
        }
        "Server Object" {
            "`name` of a server" => "no effect", openapi32: "";
        }
        "Tag Object" {
            "`summary` of a tag" => "its description, where it has none", openapi32: "Animals with a home";
            "`parent`, `kind`" => "no effect", openapi32: "";
        }
        "Path Item Object" {
            "`query:`" => "an operation with the method QUERY; it is repeated like GET, and its redirects are not followed", openapi32: "method: rt::Method::Query";
            "`additionalOperations`" => "operations with that method; since its meaning is not known, a failed call is not repeated", openapi32: r#"method: rt::Method::Other("COPY")"#;
        }
        "Parameter Object" {
            "`in: querystring`" => "one argument that is the whole query: a form by its schema and `encoding`, JSON, or text", openapi32: r#".querystring("search", search)"#;
            "`style: cookie`" => "a cookie without percent-encoding; an argument with `;` or a character beyond ASCII is refused", openapi32: r#"rt::Parameter::cookie("theme").style(rt::Style::Cookie)"#;
        }
        "Media Type Object" {
            "`itemSchema` of `application/jsonl`" => "the type of each line of a stream; the items of a `schema` that is an array are the same", openapi32: "clientwright_runtime::JsonLines<Pet> as JsonLines";
            "`itemSchema` of `application/json-seq`" => "the type of each text of a JSON sequence", openapi32: r#"accept: "application/json-seq""#;
            "`itemSchema` of `text/event-stream`, with `contentSchema`" => "the type of the data of each event; data that is text stays text; a schema that is no event is taken as that of the data", openapi32: "clientwright_runtime::EventStream<Pet> as JsonEvents";
            "`itemSchema` of a request body" => "the type of the items of an `ItemStream`: a slice, or an iterator or a stream whose items are encoded while the body is sent; JSON lines, JSON sequences and server-sent events", openapi32: "pub fn add_all(&self, body: impl Into<ItemStream<Pet>>) -> AddAll";
            "`text/event-stream` of a request body without itemSchema" => "raw: the caller writes the body", openapi32: "";
            "an event schema with `oneOf` or anyOf" => "the whole event as a union: each kind of event has the type of its own data", responses: "clientwright_runtime::EventStream<Change> as TypedEvents";
            "`itemSchema`, `itemEncoding` of `multipart/mixed`" => "of a request, the type and the media type of each part of an `ItemStream`, if that is JSON or text, and otherwise of each item of a list", openapi32: "rt::body::Items::parts(", MediaType;
            "`prefixEncoding` of `multipart/mixed`" => "how the first items of a list or tuple are written, each as a part; an item without a type is a file, unless its media type is JSON or text, and its headers are those of the file", openapi32: r#"rt::body::Multipart::by_position("multipart/mixed", body)"#, MediaType;
            "`multipart/mixed` of a response, with `itemSchema`" => "a stream of parts with their headers, whose data is JSON or text of the type", openapi32: "clientwright_runtime::Parts<Pet> as Parts", MediaType;
            "`multipart/form-data` of a response" => "a stream of parts with their headers, whose data is bytes; `Part::decode` reads them as a type", openapi32: "clientwright_runtime::Parts as Parts", MediaType;
        }
        "Example Object" {
            "`dataValue`" => "the example's value", openapi32: r##"r#"[{"kind":"cat","lives":9}]"#"##;
            "`serializedValue`" => "no effect", openapi32: "";
        }
        "Components Object" {
            "`mediaTypes`" => "media types, by reference", openapi32: "rt::request!(FindPets::send -> Vec<Pet> as Json)";
        }
        "Response Object" {
            "`summary` of a response" => "its description, where it has none", openapi32: "";
        }
        "Discriminator Object" {
            "`defaultMapping`" => "the variant of values without a tag, or with one that is not listed", openapi32: r#""Other" also default => Other"#, DefaultMapping;
        }
        "Security Requirement Object" {
            "a requirement by URI: `#/components/securitySchemes/device`" => "the scheme that it leads to, if that is a component of the document", openapi32: "security: common::DEVICE_ONLY";
        }
        "Security Scheme Object" {
            "`deprecated: true`" => "a sentence in its documentation", openapi32: "This scheme is deprecated";
            "`oauth2MetadataUrl`" => "no effect", openapi32: "";
        }
        "OAuth Flows Object" {
            "`deviceAuthorization`" => "documentation: the client needs an access token", openapi32: "pub fn device(token: impl Into<String>) -> Self";
        }
        "XML Object" {
            "`nodeType: attribute`" => "an attribute", xml: r#"rt::XmlNode::attribute("language", &rt::XmlShape::Text)"#;
            "`nodeType: text`, also cdata" => "the text of the element", xml: r#"rt::XmlNode::text("target", &rt::XmlShape::Text)"#;
        }
    },
};
