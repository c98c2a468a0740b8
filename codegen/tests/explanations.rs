//! Each diagnostic code has an explanation whose example is reported with that code, and
//! `docs/diagnostics.md` has all of them. `UPDATE_EXPECT=1` writes that page.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use clientwright::authoring::{Adoption, Following, Lock, adopt, insert, page, update};
use clientwright::diagnostics::{Code, Diagnostics, index};
use clientwright::diff::compare;
use clientwright::generate_from;
use clientwright::source::{Files, Limits, Sources};
use clientwright::{Generated, Include, Request};

/// The files of an example, by name.
#[derive(Debug, Default)]
struct Example(BTreeMap<String, String>);

impl Files for Example {
    fn read(&self, path: &str, _: u64) -> Result<Vec<u8>, String> {
        let text = self.0.get(path).ok_or("there is no such file")?;
        Ok(text.clone().into_bytes())
    }
}

impl Example {
    /// Takes the blocks of code whose first line names a file.
    fn of(explanation: &str) -> Self {
        let mut files = BTreeMap::new();
        let blocks = explanation.split("\n```").skip(1).step_by(2);
        for block in blocks {
            let (head, text) = block.split_once('\n').unwrap_or_default();
            if let Some((_, name)) = head.split_once(' ').filter(|(_, name)| name.contains('.')) {
                files.insert(name.to_owned(), format!("{text}\n"));
            }
        }
        Self(files)
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    fn generate(&self, is_missing: bool) -> Generated {
        let config = (is_missing || self.has("codegen.toml")).then(|| "codegen.toml".to_owned());
        let overlay = self.has("overlay.yaml").then(|| "overlay.yaml".to_owned());
        let request = Request {
            spec: "openapi.yaml".to_owned(),
            config,
            overlays: overlay.into_iter().collect(),
            ..Request::default()
        };
        generate_from(self, &request)
    }

    /// The diagnostics of the command that the files are for.
    fn diagnostics(&self, is_missing: bool) -> Diagnostics {
        if self.has("page.md") {
            return self.pages();
        }
        if self.has("other.yaml") {
            return self.addition();
        }
        let mut generated = self.generate(is_missing);
        if self.0.values().any(|text| text.contains("[[diff.accept]]")) {
            let old = self.generate(is_missing);
            compare(&old, &mut generated, None);
        }
        generated.diagnostics
    }

    fn pages(&self) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let mut sources = Sources::default();
        let pages: Vec<page::Page> = (self.0.iter())
            .map(|(name, text)| {
                let file = sources.add_text(name, text);
                page::read(&sources, file, &mut diagnostics)
            })
            .collect();
        page::fragment(&pages, &Sources::default(), false, &mut diagnostics);
        diagnostics
    }

    fn load(&self, name: &str, diagnostics: &mut Diagnostics) -> Sources {
        Sources::load_from(self, name, &Limits::default(), diagnostics)
    }

    /// Adds the operations of `other.yaml`, or updates them if they were adopted before.
    fn addition(&self) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let ours = self.load("openapi.yaml", &mut diagnostics);
        let other = self.load("other.yaml", &mut diagnostics);
        let adoption = Adoption {
            document: "other.yaml".to_owned(),
            choices: vec![Include::Operation("list".to_owned())],
            names: BTreeMap::new(),
        };
        if self.has("adopted.yaml") {
            let adopted = self.load("adopted.yaml", &mut diagnostics);
            let mut lock = Lock::default();
            if let Some(fragment) = adopt(&adopted, &ours, &adoption, &mut diagnostics) {
                lock.record("other.yaml", &fragment);
            }
            let following = Following {
                document: "other.yaml".to_owned(),
                ..Following::default()
            };
            let mut conflicts = Diagnostics::default();
            update(
                &other,
                &ours,
                &lock,
                &following,
                &mut diagnostics,
                &mut conflicts,
            );
            return conflicts;
        }
        if let Some(fragment) = adopt(&other, &ours, &adoption, &mut diagnostics) {
            insert(&ours, &fragment, &mut diagnostics);
        }
        diagnostics
    }
}

#[test]
fn explanation_example_is_reported_with_its_code() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let explanation = code.explanation();
        assert!(explanation.contains("\n## Remedy\n"), "{}", code.text());
        let example = Example::of(&explanation);
        let found = example.diagnostics(*code == Code::UnreadableFile);
        if !found.list().iter().any(|one| one.code == *code) {
            let messages: Vec<_> = found.list().iter().map(|one| &one.message).collect();
            wrong.push(format!("{}: {messages:?}", code.text()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn explanation_page_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/diagnostics.md");
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, index()).expect("it can be written");
    }
    let page = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        page == index(),
        "docs/diagnostics.md is out of date: UPDATE_EXPECT=1 cargo test -p clientwright --test explanations"
    );
}
