use super::parse;
use crate::diagnostics::{Code, Diagnostics};
use crate::source::{FileId, Limits, Node, Span};

fn read_with(text: &str, limits: &Limits) -> (Result<Node, (usize, String)>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let node = parse(FileId(0), text, limits, &mut diagnostics);
    let node = node.map_err(|error| {
        assert_eq!(error.code, Code::Syntax);
        (error.primary.unwrap().span.start as usize, error.message)
    });
    (node, diagnostics)
}

fn read(text: &str) -> Node {
    let (node, diagnostics) = read_with(text, &Limits::default());
    assert!(diagnostics.list().is_empty(), "{diagnostics:?}");
    node.expect(text)
}

fn refused(text: &str) -> (usize, String) {
    read_with(text, &Limits::default()).0.expect_err(text)
}

fn at(text: &str, span: Span) -> &str {
    &text[span.start as usize..span.end as usize]
}

/// The samples that another YAML reader must understand in the same way.
const SAMPLES: &[&str] = &[
    "a: 1\nb: [x, 'y', \"z\\u00e9\\n\"]\nc:\n  - d: ~\n    e:\n  - true\n",
    "text: |\n  one\n   two\n\nfolded: >-\n  one\n  two\n\n  three\n",
    "# comment\n---\nkey with spaces: value # comment\n'quoted': \"#no comment\"\n",
    "numbers: [0, -1, 1.5, 1e3, 0x1F, 0o17, 007, 1_000, 12:30, 2001-01-01, 1.2.3]\n",
    "words: [yes, no, on, off, y, True, FALSE, Null, nullable]\n",
    "anchor: &a {x: 1, y: [2]}\nalias: *a\nagain: [*a, *a]\n",
    "? explicit\n: value\n? other\n: - 1\n",
    "flow: {a: [1, {b: c}], 'd': e, \"f\":g}\nempty: {}\nnone: []\n",
    "é: ü\n\"😀\": '☃'\nurl: http://example.com:80/a?b=c#d\n",
    "a: !!str 1\nb: !!int \"2\"\nc: !!str\nd: !!float 3.0\n",
    "- - 1\n  - 2\n- - 3\n-\n  a: b\n",
    "multi: plain\n  text over\n  lines\nquoted: 'it''s\n  folded'\n",
    "crlf: 1\r\nnext: |\r\n  text\r\n",
    "plain scalar",
    "\"$ref\": './a.yaml#/b'\n",
];

#[test]
fn yaml_samples_are_read_as_another_reader_reads_them() {
    for text in SAMPLES {
        let ours: serde_json::Value = serde_json::from_str(&read(text).to_json()).unwrap();
        let theirs: serde_json::Value = serde_yaml::from_str(text).expect(text);
        assert_eq!(ours, theirs, "{text}");
    }
}

#[test]
fn yaml_numbers_keep_their_text_where_json_can() {
    let text = "[-9223372036854776000, 1.10, 1e400, +1, .5, 5., -.5e3, 0x10, 18446744073709551616]";
    assert_eq!(
        read(text).to_json(),
        "[-9223372036854776000,1.10,1e400,1,0.5,5.0,-0.5e3,16,18446744073709551616]"
    );
    let text = "[.inf, -.Inf, .nan, 0123, 0x, ., +, -., 1.2.3, 0b1, '1', +.e1, 0x+1]";
    let strings =
        r#"[".inf","-.Inf",".nan","0123","0x",".","+","-.","1.2.3","0b1","1","+.e1","0x+1"]"#;
    assert_eq!(read(text).to_json(), strings);
}

#[test]
fn yaml_keys_are_their_text() {
    assert_eq!(
        read("200: a\ntrue: b\n~: c\n1.0: d\n0x1: e\n").to_json(),
        r#"{"200":"a","true":"b","~":"c","1.0":"d","0x1":"e"}"#
    );
    assert_eq!(
        read("&k name: 1\nother: *k\n").to_json(),
        r#"{"name":1,"other":"name"}"#
    );
    assert_eq!(
        read("a: &k name\n*k : 1\n").to_json(),
        r#"{"a":"name","name":1}"#
    );
    assert_eq!(refused("? [a]\n: 1\n").1, "a key must be a string");
    assert_eq!(refused("? {a: 1}\n: 1\n").1, "a key must be a string");
}

#[test]
fn yaml_spans_are_exact() {
    let text = "first:\n  - \"é x\"   # comment\n  - {a: 1}\nblock: |\n  text\n\nlast: &a\n  k: plain text\nnothing:\n";
    let root = read(text);
    assert_eq!(at(text, root.entry("first").unwrap().key.span), "first");
    let items = root.get("first").unwrap();
    assert_eq!(at(text, items.span), "- \"é x\"   # comment\n  - {a: 1}");
    assert_eq!(at(text, items.items()[0].span), "\"é x\"");
    assert_eq!(at(text, items.items()[1].span), "{a: 1}");
    assert_eq!(at(text, items.items()[1].get("a").unwrap().span), "1");
    assert_eq!(at(text, root.get("block").unwrap().span), "text");
    assert_eq!(at(text, root.get("last").unwrap().span), "k: plain text");
    assert_eq!(
        at(text, root.get("last").unwrap().get("k").unwrap().span),
        "plain text"
    );
    assert_eq!(at(text, root.get("nothing").unwrap().span), "");
    assert!(root.span.start == 0 && root.span.end as usize >= text.find("nothing").unwrap());
}

#[test]
fn yaml_merge_keys_add_what_is_missing() {
    let text = "base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\none:\n  y: 0\n  <<: *b\ntwo:\n  <<: [*m, *b]\ngo:\n  !!merge <<: *b\nplain: {'<<': 1}\n";
    let root = read(text);
    assert_eq!(root.get("one").unwrap().to_json(), r#"{"y":0,"x":1}"#);
    assert_eq!(root.get("two").unwrap().to_json(), r#"{"y":3,"z":4,"x":1}"#);
    assert_eq!(root.get("go").unwrap().to_json(), r#"{"x":1,"y":2}"#);
    assert_eq!(root.get("plain").unwrap().to_json(), r#"{"<<":1}"#);
    assert_eq!(
        refused("a:\n  <<: 1\n").1,
        "`<<` takes an object or a list of objects"
    );
    let (_, diagnostics) = read_with("a: &a {x: 1}\nb: {<<: *a, <<: *a}\n", &Limits::default());
    assert_eq!(diagnostics.list()[0].code, Code::DuplicateKey);
}

#[test]
fn yaml_duplicate_keys_are_reported_with_both_places() {
    let text = "a: 1\nb: 2\n'a': 3\n";
    let (node, diagnostics) = read_with(text, &Limits::default());
    assert_eq!(node.unwrap().to_json(), r#"{"a":1,"b":2}"#);
    let [problem] = diagnostics.list() else {
        panic!("{diagnostics:?}")
    };
    assert_eq!(problem.code, Code::DuplicateKey);
    assert_eq!(at(text, problem.primary.as_ref().unwrap().span), "'a'");
    assert_eq!(problem.secondary[0].span.start, 0);
}

#[test]
fn yaml_that_is_not_one_document_is_refused() {
    assert_eq!(refused(""), (0, "the file is empty".to_owned()));
    assert_eq!(refused("# only\n# comments\n").1, "the file is empty");
    let (place, message) = refused("a: 1\n---\nb: 2\n");
    assert_eq!(
        (place, message.as_str()),
        (5, "a second YAML document begins here")
    );
    assert!(refused("a: *gone\n").1.contains("anchor"));
    assert_eq!(
        refused("a: &a [*a]\n").1,
        "this alias is inside its own anchor"
    );
    assert!(
        refused("a: [1, 2\nb: 3\n")
            .1
            .starts_with("this is not YAML")
    );
    assert!(refused("a: b: c\n").1.starts_with("this is not YAML"));
    assert!(refused("a: !!int x\n").1.contains("!!int"));
    assert!(refused("a: !!map [1]\n").1.contains("!!map"));
}

#[test]
fn yaml_unknown_tags_are_reported_and_ignored() {
    let (node, diagnostics) = read_with("a: !env PORT\nb: !thing {c: 1}\n", &Limits::default());
    assert_eq!(node.unwrap().to_json(), r#"{"a":"PORT","b":{"c":1}}"#);
    let codes: Vec<Code> = diagnostics
        .list()
        .iter()
        .map(|problem| problem.code)
        .collect();
    assert_eq!(codes, [Code::UnknownMember; 2]);
}

#[test]
fn yaml_aliases_and_depth_are_bounded() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let below = format!("*a{}, ", level - 1).repeat(10);
        bomb = format!("{bomb}a{level}: &a{level} [{below}]\n");
    }
    assert_eq!(
        refused(&bomb).1,
        "the aliases of this file expand to too much"
    );
    let limits = Limits {
        depth: 8,
        ..Limits::default()
    };
    let nested = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
    assert!(read_with(&nested(8), &limits).0.is_ok());
    assert!(read_with(&nested(9), &limits).0.is_err());
    let indented = (0..9)
        .map(|level| format!("{}a:\n", " ".repeat(level)))
        .collect::<Vec<_>>()
        .concat();
    assert!(read_with(&indented, &limits).0.is_err());
    let below = "a: &a [[[[[1]]]]]\nb: [[[*a]]]\n";
    assert_eq!(
        read_with(below, &limits).0.unwrap_err().1,
        "this nests too deep"
    );
}

#[test]
fn yaml_quoted_text_may_continue_at_the_indentation_of_its_key() {
    let (node, _) = read_with("a:\n  b: \"one\n  two\"\n  c: 3\n", &Limits::default());
    assert_eq!(node.unwrap().to_json(), r#"{"a":{"b":"one two","c":3}}"#);
}

#[test]
fn yaml_comment_that_is_attached_to_a_token_is_a_comment_with_a_warning() {
    let text = "a: 'b'# one\nc: [1]#\nd: \"e\"#two\r\nf: x#y\n";
    let (node, diagnostics) = read_with(text, &Limits::default());
    assert_eq!(
        node.expect(text).to_json(),
        r#"{"a":"b","c":[1],"d":"e","f":"x#y"}"#
    );
    let places = diagnostics.list().iter().map(|diagnostic| {
        assert_eq!(diagnostic.code, Code::Disallowed);
        at(text, diagnostic.primary.as_ref().unwrap().span)
    });
    assert_eq!(places.collect::<Vec<_>>(), ["# one", "#", "#two"]);

    let many = "- 'a'#\n".repeat(1000);
    let (_, message) = refused(&many);
    assert!(message.contains("comments must be separated"), "{message}");
}
