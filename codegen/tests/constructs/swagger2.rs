//! The constructs of Swagger 2.0.

use crate::row::{Table, rows};

pub(crate) const TABLE: Table = Table {
    heading: "Swagger 2.0",
    specification: "https://spec.openapis.org/oas/v2.0.html",
    rows: rows! {
        "Swagger Object" {
            "`host`, `basePath`, `schemes`" => "servers, `https` first; schemes other than HTTP are left out with a note; without a scheme `https`, without a host a URL relative to the document's", swagger2: r#"servers: &[Server::new("https://example.com/v1")]"#;
            "`consumes`, `produces`" => "the media types of bodies and responses; an operation's own list replaces the document's; `application/json` where there is none", swagger2: r#"accept: "image/png""#;
            "`definitions`, `parameters`, `responses`" => "components, in this or another file", swagger2: "pub struct Problem";
            "`x-ms-paths`" => "operations; the query of such a path is always sent", swagger2: r#"path: "/pets?largest=true""#;
        }
        "Operation Object" {
            "`schemes: [http]` of an operation" => "servers of that operation, where they differ from the document's", swagger2: r#"server: Some(&rt::Server::new("http://example.com/v1"))"#;
        }
        "Parameter Object" {
            "parameter in the path, query or header" => "a parameter whose schema is the parameter itself", swagger2: "pub fn limit(self, limit: i64) -> Self";
            "`in: body`" => "the request body, with each media type of `consumes`", swagger2: ".body(rt::body::Json::new(body))";
            "`in: formData`" => "the properties of one form, of the path item's parameters too; next to `in: body`, which 2.0 forbids, `consumes` decides, and what is left out is a warning", swagger2: "rt::body::Form::new(body)";
            "`in: formData`, one with `type: file`" => "a multipart body, with a file", swagger2: "pub photo: File";
            "no `collectionFormat`, or csv" => "a list with commas, in path, query, header and form", swagger2: r#"rt::Parameter::query("kinds").explode(false)"#;
            "`collectionFormat: ssv`" => "a list with spaces", swagger2: r#"rt::Parameter::query("words").style(rt::Style::SpaceDelimited)"#;
            "`collectionFormat: tsv`" => "a list with tabs", swagger2: r#"rt::Parameter::query("columns").style(rt::Style::TabDelimited)"#;
            "`collectionFormat: pipes`" => "a list with `|`", swagger2: r#"rt::Parameter::query("near").style(rt::Style::PipeDelimited)"#;
            "`collectionFormat: multi`" => "a name that is repeated, in query and form; elsewhere `csv`, with a note", swagger2: r#"rt::Parameter::query("tags")"#;
            "`allowEmptyValue: true`" => "no effect: an empty text is sent as `name=`", swagger2: "";
            "`x-ms-skip-url-encoding: true`" => "`allowReserved`", swagger2: r#"rt::Parameter::query("filter").reserved()"#;
            "`x-example`" => "an example of the parameter", swagger2: "For example `\"abc\"`";
        }
        "Items Object" {
            "`collectionFormat` of `items`" => "lists within the list, each level with its separator", swagger2: r#"rt::Parameter::query("area").explode(false).lists("|")"#;
        }
        "Response Object" {
            "`schema: { type: file }`" => "bytes", swagger2: "rt::request!(Photo::send -> rt::Bytes as Binary)";
            "`examples`" => "the example of that media type; a media type that only they name is one of the response's", swagger2: r##"r#"[{"kind":"Cat","name":"Tom"}]"#"##;
        }
        "Schema Object" {
            "`x-nullable: true`" => "null is among the values, also next to a `$ref`", swagger2: "pub owner: Maybe<String>";
            "`discriminator: kind`" => "the schema is a union of the definitions that are made of it by `allOf`; the tag is a definition's name", swagger2: r#""Cat" => Cat"#;
            "`x-ms-discriminator-value: dog`" => "the tag of that definition", swagger2: r#""dog" => Dog"#;
            "`x-ms-enum`" => "the name of an inline enum, and the names and descriptions of its values", swagger2: "pub enum PetSize";
            "`items` as a list, without a type" => "alternatives, as `anyOf`, and any list", swagger2: "Array(Vec<serde_json::Value>)";
        }
        "Reference Object" {
            "`$ref` with siblings" => "they have no effect, with a note", swagger2: "";
        }
        "Security Scheme Object" {
            "`type: basic`" => "a constructor of `Credentials`", swagger2: "pub fn user(username: impl Into<String>, password: impl Into<String>) -> Self";
            "`type: apiKey`" => "a constructor of `Credentials`", swagger2: "pub fn key(key: impl Into<String>) -> Self";
            "`type: oauth2`, `flow: application`" => "an access token, or the client id and secret for which tokens are requested; other flows are documentation", swagger2: "pub fn oauth_client_credentials(";
        }
    },
};
