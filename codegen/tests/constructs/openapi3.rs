//! The constructs of OpenAPI 3.0 and 3.1, which 3.2 keeps.

use crate::row::{Table, rows};

pub(crate) const TABLE: Table = Table {
    heading: "OpenAPI 3.0 and 3.1",
    specification: "https://spec.openapis.org/oas/v3.1.1.html",
    rows: rows! {
        "Server Object" {
            "`servers`" => "the first one; `base_url` replaces it", objects: r#"servers: &[Server::new("https://example.com")]"#;
            "`variables` of a server" => "their default values; `server_variable` sets others", security: r#"("region", "eu")"#;
            "`servers` of a path or operation" => "the server of those operations", security: r#"server: Some(&rt::Server::new("https://status.example.com"))"#;
        }
        "Path Item Object" {
            "`get:`, `put:`, `trace:` and the others" => "a method of its tag, which returns a request", approximated: "method: rt::Method::Trace", Operation;
            "`parameters` of a path" => "parameters of each of its operations", approximated: "pub fn get_pet(&self, id: &str) -> GetPet", PathParameter;
            "`webhooks`" => "types; no method, since the server calls them", approximated: "", Webhook;
        }
        "Operation Object" {
            "`tags`" => "a module, a method of `Client` and a feature of the package; operations without a tag are in `api`", objects: "pub fn pets(&self) -> super::pets::operations::Pets<'_>";
            "`operationId`" => "the name of the method, without the words of the tag", objects: "pub fn add_pet(";
            "`callbacks`" => "types; no method, since the server calls them", approximated: "", Callback;
            "`x-idempotency-key`" => "all attempts of a call have the same key, so that it can be repeated; a header parameter or `codegen.toml` declares it too", repeats: "X-Request-Key", IdempotencyKey;
            "a list that looks like pages" => "`items()` and `pages()`, where `codegen.toml` or the document declares the paging", paging: "rt::paged!(ListByLink -> Vec<Pet>, Pet: data => data)", Paging;
        }
        "Parameter Object" {
            "`required: true`, or `in: path`" => "an argument of the method", parameters: ".path(\"id\", &id)", Parameter;
            "`in: query`, `in: header`, `in: cookie`, optional" => "a method of the request", parameters: "pub fn theme(self, theme: &FindPetsThemeParameter) -> Self", Parameter;
            "`style: label`" => "the wire format; arguments are slices", parameters: r#"rt::Parameter::path("path").style(rt::Style::Label)"#, Style;
            "`style: matrix`, `explode: true`" => "the wire format", parameters: r#"rt::Parameter::path("coordinates").style(rt::Style::Matrix).explode(true)"#;
            "`explode: false`" => "the wire format: a list with commas", parameters: r#"rt::Parameter::query("kinds").explode(false)"#;
            "`style: pipeDelimited`, also spaceDelimited" => "the wire format", parameters: r#"rt::Parameter::query("near").style(rt::Style::PipeDelimited)"#;
            "`style: deepObject`" => "the wire format", parameters: r#"rt::Parameter::query("filter").style(rt::Style::DeepObject).explode(true)"#;
            "`allowReserved: true`" => "reserved characters are not percent-encoded; in a path, `/` begins a segment", parameters: r#"rt::Parameter::query("raw").reserved()"#;
            "`content: { application/json:`" => "the argument as JSON", parameters: r#"rt::Parameter::query("where").json()"#;
            "`deprecated: true`" => "`#[deprecated]`", parameters: "#[deprecated] pub fn old(";
        }
        "Request Body Object" {
            "`requestBody`, `required: true`" => "an argument of the method", objects: "pub fn add_pet(&self, body: &Pet) -> AddPet", RequestBody;
            "`requestBody`, optional" => "a method of the request", bodies: "pub fn body(self, body: &DescribeBody) -> Self", RequestBody;
        }
        "Media Type Object" {
            "`application/json`" => "a value of its type; with several media types a method for each", bodies: "Created(Report as Json)", MediaType;
            "`multipart/form-data`" => "a struct whose binary properties are files", bodies: r#"rt::body::Multipart::new("multipart/form-data", body)"#;
            "`application/x-www-form-urlencoded`" => "a struct, sent as a form", bodies: "rt::body::Form::new(body)";
            "`application/octet-stream`, and others without a schema" => "bytes; `download` returns them as they arrive", bodies: r#"rt::body::Binary::new("application/octet-stream", body)"#;
            "`text/plain`" => "text", bodies: "rt::request!(Replace::send -> String as Text)";
            "`text/*`, `application/*`" => "text or JSON, by the schema and the response's `Content-Type`", responses: "super::StateResponse as TextOrJson";
            "`application/x-ndjson`" => "a stream of values", bodies: "clientwright_runtime::JsonLines<Report> as JsonLines";
            "`text/event-stream`" => "a stream of events", bodies: "clientwright_runtime::EventStream<String> as JsonEvents";
            "`application/xml` and `application/json` with the same schema" => "left out: JSON is requested", approximated: "rt::request!(GetPet::send -> Pet as Json)", MediaType;
            "`application/xml`" => "a value of its type, through the feature `xml`; see [XML bodies](openapi-versions.md#xml-bodies)", xml: "rt::request!(List::send -> Vec<Book> as Xml)";
            "`examples`" => "a test that the type reads and writes them; the responses of a fake", openapi32: ".example(200, \"application/json\"", Example;
        }
        "Encoding Object" {
            "contentType, or the `contentMediaType` of a property" => "the media type of the part", bodies: r#".content_type("application/pdf")"#, ContentType;
            "`headers` of a part" => "headers of the file, which is refused without those that are required", bodies: r#".required_headers(&["X-Checksum"])"#, PartHeader;
        }
        "Responses Object" {
            "one response with data" => "what `send` returns", objects: "rt::request!(AddPet::send -> Pet as Json)", Response;
            "several, such as `201` and `202`" => "an enum of them", bodies: "201 => Created(Report as Json)", Response;
            "`4XX`, also default" => "`error.body::<Problem>()` of an error", bodies: "error.body::<Problem>()";
            "`headers` of a response" => "methods of the full response, by `send_full`", responses: "Content-Length";
            "`302` alone" => "not followed; `send_full` returns its `Location`", responses: "pub fn file(&self) -> File";
            "`204`" => "`()`", parameters: "rt::request!(FindPets::send -> () as NoContent)";
        }
        "Link Object" {
            "`links`" => "no effect", approximated: "";
        }
        "Security Scheme Object" {
            "`type: http, scheme: bearer`" => "a constructor of `Credentials`", security: "pub fn token(token: impl Into<String>) -> Self", SecurityScheme;
            "`scheme: basic`" => "a constructor of `Credentials`", security: "pub fn user(username: impl Into<String>, password: impl Into<String>) -> Self";
            "`type: apiKey`" => "a constructor of `Credentials`", security: "pub fn key_secret(key: impl Into<String>, secret: impl Into<String>) -> Self";
            "`type: oauth2`, `clientCredentials`" => "an access token, or the client id and secret for which tokens are requested", security: "pub fn oauth_client_credentials(";
        }
        "Security Requirement Object" {
            "`security`" => "what an operation sends, and requires before sending", security: "security: common::OAUTH_ONLY";
        }
        "Schema Object" {
            "`type: object`" => "a struct", objects: "pub struct Pet {", Schema;
            "a schema without a name of its own" => "a type that is called after its place, `title` or the property", parameters: "pub struct FindPetsFilterParameter", InlineSchema;
            "`required`" => "a field; without it, `Option`", objects: "pub nickname: Option<String>";
            "`type: [string, \"null\"]`, required" => "`Option`; `nullable` of 3.0 is the same", objects: "pub born: Option<Date>";
            "`type: [string, \"null\"]`, optional" => "`Maybe`: absent, null or a value", objects: "pub owner: Maybe<String>";
            "`type: [string, integer]`" => "an enum of both", approximated: "untagged_union!(PetEither { integer => Integer; string => String; })", Type;
            "`type: integer`" => "`i64`", objects: "pub legs: Option<i64>", UnboundedInteger;
            "`type: integer, format: uint64`" => "`u64`", approximated: "pub count: Option<u64>";
            "`maximum` beyond 64 bits" => "`i128`", approximated: "pub large: Option<i128>";
            "`type: number`" => "`f64`", objects: "pub weight: Option<f64>", UnboundedNumber;
            "`type: boolean`" => "`bool`", xml: "pub sold: Option<bool>";
            "`type: string`" => "`String`", objects: "pub name: String";
            "`format: date`" => "`Date`", objects: "Option<Date>";
            "`format: date-time`" => "`DateTime`", bodies: "DateTime";
            "`format: uuid`" => "`Uuid`; text in a parameter", bodies: "Uuid";
            "`format: password`" => "`Secret`, which is redacted in `Debug`", objects: "pub chip: Option<Secret>";
            "`contentEncoding: base64`" => "`Base64`", approximated: "pub photo: Option<Base64>", ContentEncoding;
            "`enum` of texts" => "an enum, with a variant for other values", unions: r#"string_enum!(Size { "small" => Small; "very-large" => VeryLarge; "10" => N10; })"#, Enum;
            "`enum: [1, 2]`" => "the type of its values", approximated: "pub size: Option<i64>", Enum;
            "`const: cat`, as the tag of a union" => "written by the type, and no field", unions: r#""kind" = "\"cat\"""#;
            "`default: 1.5`" => "documentation: the server applies it", objects: "default `1.5`", Default;
            "`minimum`, `maxItems`, `minLength`" => "documentation: the server checks it", objects: "`minimum: 0`";
            "`pattern`, `uniqueItems`" => "documentation: the server checks it", approximated: "`uniqueItems: true`";
            "`type: array`, `items`" => "`Vec`", objects: "pub parents: Option<Vec<Pet>>";
            "`prefixItems`" => "a tuple struct", unions: "pub struct Point(", PrefixItems;
            "`additionalProperties: { type: number }`" => "a map, or a field `additional` next to others", objects: "pub additional: BTreeMap<String, f64>";
            "`type: object` without properties, or with `properties: {}`" => "a map of any values, since every object is valid and none of its members is lost", objects: "pub details: Option<BTreeMap<String, serde_json::Value>>";
            "`additionalProperties: false`" => "no effect: unknown members are skipped", objects: "pub struct Empty {}";
            "`patternProperties`" => "a map, whose keys are not checked", approximated: "object!(PetLabels { rest additional; })", PatternProperties;
            "`allOf`" => "one struct with the properties of all", objects: "object!(Shop { required name, city; })", AllOf;
            "`allOf` with a contradiction" => "the last branch decides", approximated: "pub struct Contradiction { pub value: Option<i64>, }", AllOf;
            "`oneOf`, `discriminator`" => "an enum; the tag chooses the variant", unions: r#"tagged_union!(Pet by "kind" { "cat" => Cat; "dog" => Dog; })"#, Discriminator;
            "`discriminator` of a parent that `allOf` names" => "an enum of its children, with methods for the common properties", unions: "pub enum Vehicle", ChoiceMade;
            "`mapping`" => "the tags of the variants", unions: r#""lorry" => Lorry"#, Mapping;
            "`anyOf`, or oneOf without a discriminator" => "an enum; the variant that loses nothing is taken", unions: "untagged_union!(Amount { integer => Integer; string => String; array => Array; object => Object; })", Alternatives;
            "`anyOf` of lists of `required`" => "no effect", approximated: "object!(Contact { optional mail, phone; })", AlternativeRequirements;
            "`if`, `then`, `dependentSchemas`" => "optional properties", approximated: "object!(Payment { optional kind, number, code; })", Condition;
            "`not`" => "no effect", approximated: "pub strange: Option<serde_json::Value>";
            "`anything: {}`, a schema without keywords" => "`serde_json::Value`", approximated: "pub anything: Option<serde_json::Value>", UntypedValue;
            "`never: false`" => "`serde_json::Value`", approximated: "pub never: Option<serde_json::Value>", SchemaFalse;
            "`readOnly: true`, required" => "`Option`, in a type that is also sent", approximated: "pub id: Option<String>", Required;
            "`writeOnly: true`, required" => "`Option`, in a type that is also received", approximated: "pub secret: Option<String>", Required;
            "`deprecated: true`" => "`#[deprecated]`", objects: "#[deprecated] pub tag: Option<String>";
            "`description`, title, externalDocs" => "documentation", objects: "/// An animal with a home.";
            "a component that is a plain value: `ByteCount`" => "an alias", approximated: "pub type ByteCount = i64", AliasOfIntegers;
            "responses that differ in the type of one property: `CatPage`, `DogPage`" => "a generic struct, and an alias for each", generics: "pub type DogPage = Page<Dog>";
        }
        "Reference Object" {
            "`$ref` that leads back to its schema" => "`Box`", objects: "pub best_friend: Option<Box<Pet>>";
        }
        "XML Object" {
            "`attribute: true`" => "an attribute", xml: r#"rt::XmlNode::attribute("id", &rt::XmlShape::Number)"#;
            "`wrapped: true`" => "a list within an element", xml: "rt::XmlShape::List(";
            "`namespace`, `prefix`, `name`" => "written; reading compares names without prefixes", xml: r#".prefix("l")"#;
        }
    },
};
