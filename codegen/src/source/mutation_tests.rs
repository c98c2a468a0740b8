//! Texts that are broken in every way: whatever comes in, nothing panics, and what is read keeps its
//! promises.

use std::collections::BTreeMap;

use super::{FileId, Limits, Node, NodeValue, ResolveError, Sources};
use crate::diagnostics::Diagnostics;
use crate::render;

/// Texts that use every construct of both languages.
const SEEDS: &[&str] = &[
    r##"{"openapi":"3.1.0","a":{"$ref":"#/b/0"},"b":[1,-2.5e3,true,null,"x\n\u00e9\ud83d\ude00"],"é":{"$ref":"x.json"}}"##,
    "a: &a {x: 1, y: [2, 'z']}\nb: *a\nc:\n  <<: *a\n  d: |\n    text\n     more\n  e: >-\n    folded\n? f\n: !!str 1\n",
    "# c\n%TAG ! tag:x,2000:\n---\n- - \"q\\x41\"\n  - 0x1F\n-\n  $ref: './é.yaml#/a~1b/%20'\n...\n",
];

/// A generator of numbers that is the same on every machine (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).unwrap()
    }

    /// Deletes, repeats, swaps or writes over a few bytes.
    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        const TOKENS: &[&str] = &[
            "{", "}", "[", "]", ",", ":", "\"", "'", "\n", "  ", "- ", "*a", "&a ", "<<: ", "|",
            "\\u", "\u{feff}", "é", "\t", "\0",
        ];
        let at = self.below(bytes.len() + 1);
        let end = (at + self.below(8)).min(bytes.len());
        match self.below(4) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let part = bytes[at..end].to_vec();
                let to = self.below(bytes.len() + 1);
                bytes.splice(to..to, part);
            }
            2 => drop(bytes.splice(at..end, TOKENS[self.below(TOKENS.len())].bytes())),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(self.below(256)).unwrap();
                }
            }
        }
    }
}

fn check(bytes: Vec<u8>) {
    let files = BTreeMap::from([
        ("a.yaml".to_owned(), bytes.clone()),
        ("x.json".to_owned(), bytes),
    ]);
    let limits = Limits {
        depth: 20,
        alias_nodes: 1000,
        ..Limits::default()
    };
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::load_from(&files, "a.yaml", &limits, &mut diagnostics);
    assert_eq!(
        sources.root().is_none(),
        diagnostics
            .list()
            .iter()
            .any(|problem| problem.code.is_fatal() && in_root(problem))
    );
    if let Some(root) = sources.root() {
        visit(&sources, root);
        let again: serde_json::Result<serde_json::Value> = serde_json::from_str(&root.to_json());
        assert!(
            again.is_ok() || root.to_json().contains('e'),
            "{}",
            root.to_json()
        );
    }
    let options = render::Options {
        everything: true,
        ..render::Options::default()
    };
    assert_eq!(
        render::human(&diagnostics, &sources, options).is_empty(),
        diagnostics.list().is_empty()
    );
    assert!(render::json(&diagnostics, &sources).lines().count() <= diagnostics.list().len());
}

fn in_root(problem: &crate::diagnostics::Diagnostic) -> bool {
    problem
        .primary
        .as_ref()
        .is_none_or(|label| label.span.file == FileId(0))
}

/// Every span is within its text, and every reference resolves or is an error.
fn visit(sources: &Sources, node: &Node) {
    let text = sources.text(node.span.file);
    assert!(
        text.get(node.span.start as usize..node.span.end as usize)
            .is_some(),
        "{node:?}"
    );
    for entry in node.entries() {
        assert!(
            text.get(entry.key.span.start as usize..entry.key.span.end as usize)
                .is_some()
        );
        if let ("$ref", NodeValue::String(reference)) = (&*entry.key.text, &entry.value.value)
            && let Err(error) = sources.resolve(node.span.file, reference)
        {
            let reported = error.diagnostic(reference, node.span);
            assert_eq!(reported.is_none(), error == ResolveError::Broken);
        }
        visit(sources, &entry.value);
    }
    node.items().iter().for_each(|item| visit(sources, item));
}

#[test]
fn source_of_broken_text_never_panics() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for seed in SEEDS {
        check(seed.as_bytes().to_vec());
        for _ in 0..1500 {
            let mut bytes = seed.as_bytes().to_vec();
            for _ in 0..=dice.below(6) {
                dice.mutate(&mut bytes);
            }
            check(bytes);
        }
    }
}

#[test]
fn source_of_the_greatest_depth_fits_on_a_small_stack() {
    let deep = |open: &str, close: &str| format!("{}1{}", open.repeat(256), close.repeat(256));
    let texts = [
        deep("[", "]"),
        deep("{\"a\":", "}"),
        deep("{a: ", "}"),
        "[".repeat(1_000_000),
    ];
    let read = move || {
        for text in texts {
            let mut diagnostics = Diagnostics::default();
            let sources = Sources::from_text("a", &text, &mut diagnostics);
            assert_eq!(
                sources.root().is_some(),
                text.len() < 10_000,
                "{diagnostics:?}"
            );
            assert!(
                sources
                    .root()
                    .is_none_or(|root| root.to_json().contains('1'))
            );
        }
    };
    std::thread::Builder::new()
        .stack_size(1 << 20)
        .spawn(read)
        .unwrap()
        .join()
        .unwrap();
}
