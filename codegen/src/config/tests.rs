use super::Config;
use crate::diagnostics::{Code, Diagnostics, Level, Severity};
use crate::model::{
    Api, ComponentSchema, Docs, EnumValue, Kind, NameHint, StringEnum, Type, TypeId, TypeRef,
};
use crate::source::{FileId, Span};

fn read(text: &str) -> (Config, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let config = Config::parse(FileId(1), text, &mut diagnostics);
    (config, diagnostics)
}

fn at(text: &str, span: Span) -> &str {
    &text[span.start as usize..span.end as usize]
}

/// Returns the diagnostics: the text at the place, the message, and the help.
fn reported(text: &str) -> Vec<(String, String, String)> {
    let (_, diagnostics) = read(text);
    let one = |problem: &crate::diagnostics::Diagnostic| {
        assert_eq!(problem.code, Code::Configuration);
        let span = problem.primary.as_ref().unwrap().span;
        assert_eq!(span.file, FileId(1));
        (
            at(text, span).to_owned(),
            problem.message.clone(),
            problem.help.clone().unwrap_or_default(),
        )
    };
    diagnostics.list().iter().map(one).collect()
}

#[test]
fn configuration_sections_are_all_read() {
    let text = r##"
[client]
name = "x"
version = "1.2.3"
[diagnostics]
name-clash = "error"
ignored = "allow"
[names.schemas]
"a b" = "AB"
[names]
members = { "a b.c" = "d" }
[names.operations]
"GET /x" = "get"
[names.tags]
"T" = "t"
[security]
all = [["token"], []]
[security.operations]
op = [["email", "key"]]
[fields]
optional = ["a.b"]
[[accept]]
code = "raw"
pointer = "#/components/*"
reason = "open"
"##;
    let (config, diagnostics) = read(text);
    assert!(diagnostics.list().is_empty(), "{diagnostics:?}");
    let renames = config.renames();
    assert_eq!(config.client.name.unwrap().value, "x");
    assert_eq!(
        config.severities.level(Code::NameClash),
        Level::Report(Severity::Error)
    );
    assert_eq!(config.severities.level(Code::Ignored), Level::Allow);
    assert_eq!(
        config.severities.level(Code::Raw),
        Level::Report(Severity::Warning)
    );
    assert_eq!(
        (&*renames.types["a b"], &*renames.members["a b.c"]),
        ("AB", "d")
    );
    assert_eq!(
        (&*renames.operations["GET /x"], &*renames.tags["T"]),
        ("get", "t")
    );
    assert_eq!(config.security.of("op").unwrap().value, [["email", "key"]]);
    assert_eq!(
        config.security.of("other").unwrap().value,
        [vec!["token".to_owned()], vec![]]
    );
    assert_eq!(at(text, config.optional[0].span), "\"a.b\"");
    let accept = &config.accept[0];
    assert_eq!(
        (accept.code, &*accept.pointer, &*accept.reason),
        (Code::Raw, "#/components/*", "open")
    );
}

#[test]
fn configuration_that_is_empty_changes_nothing() {
    let (config, diagnostics) = read("# nothing\n");
    assert!(diagnostics.list().is_empty());
    assert_eq!(config, Config::default());
}

#[test]
fn configuration_mistakes_are_reported_at_their_places_in_one_run() {
    let text = "[clinet]\n[diagnostics]\nname-clsh = 'error'\nraw = 'loud'\nsyntax = 'note'\nignored = 1\n\
                [names.schemas]\nX = '-'\n[fields]\noptional = ['a', 2]\nunheard-of = 1\n[[accept]]\ncode = 'raw'\n";
    let problems = reported(text);
    let expected = [
        ("1", "`ignored` must be a string", ""),
        (
            "name-clsh",
            "unknown code `name-clsh`",
            "did you mean `name-clash`?",
        ),
        (
            "'loud'",
            "unknown level `loud`",
            "the levels are allow, note, warning and error",
        ),
        ("syntax", "`syntax` is always an error", "remove the entry"),
        ("'-'", "`-` is not a valid name", ""),
        ("2", "an item of `optional` must be a string", ""),
        (
            "unheard-of",
            "unknown key `unheard-of`",
            "the known keys are optional",
        ),
        (
            "[[accept]]",
            "an entry of `accept` needs `code`, `pointer` and `reason`",
            "",
        ),
        ("clinet", "unknown key `clinet`", "did you mean `client`?"),
    ];
    let expected = expected
        .map(|(place, message, help)| (place.to_owned(), message.to_owned(), help.to_owned()));
    assert_eq!(problems, expected);
}

#[test]
fn configuration_of_invalid_toml_is_reported_and_the_rest_is_read() {
    let (config, diagnostics) = read("[client\nname = \"x\"\n[fields]\noptional = [\"a.b\"]\n");
    assert!(diagnostics.has_errors());
    assert!(
        diagnostics.list()[0]
            .message
            .starts_with("this is not TOML")
    );
    assert_eq!(config.optional.len(), 1);
}

/// Returns an API with the component `Stage`, a string enum that can be `active`.
fn api() -> Api {
    let value = EnumValue {
        value: "active".to_owned(),
        name: None,
        description: String::new(),
    };
    let kind = Kind::StringEnum(StringEnum {
        open: false,
        values: vec![value],
    });
    let name = "Stage".to_owned();
    let stage = Type {
        name: NameHint::Component(name.clone()),
        also: Vec::new(),
        kind,
        docs: Docs::default(),
    };
    let ty = TypeRef::from(TypeId(0));
    let schema = ComponentSchema {
        name,
        ty,
        docs: Docs::default(),
    };
    Api {
        types: vec![stage],
        schemas: vec![schema],
        ..Api::default()
    }
}

#[test]
fn configuration_entries_without_effect_on_the_document_are_reported() {
    let text = "[names.schemas]\nStage = 'S'\nStaeg = 'S'\n[names.members]\n'Stage.active' = 'On'\n\
                'Stage.idle' = 'Off'\n[names.operations]\n'GET /x' = 'get'\n[names.tags]\nT = 't'\n\
                [security]\nall = [['token']]\n[fields]\noptional = ['Stage.x']\n";
    let (config, mut diagnostics) = read(text);
    assert!(diagnostics.list().is_empty(), "{diagnostics:?}");
    config.check(&api(), &mut diagnostics);
    let reported: Vec<(&str, &str)> = diagnostics
        .list()
        .iter()
        .map(|problem| {
            (
                at(text, problem.primary.as_ref().unwrap().span),
                &*problem.message,
            )
        })
        .collect();
    let expected = [
        ("Staeg", "the document has no schema `Staeg`"),
        (
            "'Stage.idle'",
            "the document has no property or value `Stage.idle`",
        ),
        ("'GET /x'", "the document has no operation `GET /x`"),
        ("T", "the document has no tag `T`"),
        ("[['token']]", "the document has no security scheme `token`"),
        (
            "'Stage.x'",
            "the document has no property or value `Stage.x`",
        ),
    ];
    assert_eq!(reported, expected);
    assert_eq!(
        diagnostics.list()[0].help.as_deref(),
        Some("did you mean `Stage`?")
    );
}

#[test]
fn configuration_header_must_have_a_valid_name() {
    let text = "[idempotency]\nall = \"a b\"\n[idempotency.operations]\nx = \"\"\ny = \"Key\"\n";
    let messages: Vec<String> = reported(text)
        .into_iter()
        .map(|(_, message, _)| message)
        .collect();
    assert_eq!(
        messages,
        [
            "`a b` cannot be the name of a header",
            "`` cannot be the name of a header"
        ]
    );
    let idempotency = read(text).0.idempotency;
    assert_eq!(idempotency.all, None);
    assert_eq!(idempotency.operations["y"].value, "Key");
    assert_eq!(idempotency.operations.len(), 1);
}

#[test]
fn configuration_upstream_selections_that_are_misspelt_are_reported() {
    let text = "[upstream]\ndocument = \"a.json\"\nwatch = [\"tag:A\", \"tags:B\"]\n";
    let (config, _) = read(text);
    assert_eq!(config.upstream.watch, [crate::Include::Tag("A".to_owned())]);
    let reported = reported(text);
    let [(place, message, _)] = reported.as_slice() else {
        panic!("{reported:?}");
    };
    assert_eq!(place, "\"tags:B\"");
    assert_eq!(message, "`tags:B` is not a selection of operations");
}
