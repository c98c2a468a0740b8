use super::{Following, Update, update};
use crate::Include;
use crate::authoring::{Adoption, Lock, adopt, insert};
use crate::diagnostics::Diagnostics;
use crate::source::Sources;

const OURS: &str = "openapi: 3.1.0
paths:
  /own:
    get: {operationId: own, responses: {}}
";

const UPSTREAM: &str = "openapi: 3.1.0
paths:
  /a:
    get:
      operationId: a-get
      summary: Reads it.
      responses:
        '200':
          description: It.
          content: {application/json: {schema: {$ref: '#/components/schemas/thing'}}}
components:
  schemas:
    thing:
      type: object
      required: [id]
      properties:
        id: {type: string}
        state: {type: string, enum: [new, old]}
        gone: {type: string}
";

fn sources(text: &str) -> Sources {
    let mut problems = Diagnostics::default();
    let sources = Sources::from_text("api.yaml", text, &mut problems);
    assert!(problems.list().is_empty(), "{problems:?}");
    sources
}

/// Our document after `GET /a` was adopted, and the lock.
fn adopted() -> (String, Lock) {
    adopted_from(UPSTREAM)
}

fn adopted_from(upstream: &str) -> (String, Lock) {
    let adoption = Adoption {
        document: "up".to_owned(),
        choices: vec![Include::Operation("a-get".to_owned())],
        names: [("thing".to_owned(), "Item".to_owned())].into(),
    };
    let mut problems = Diagnostics::default();
    let ours = sources(OURS);
    let fragment = adopt(&sources(upstream), &ours, &adoption, &mut problems).unwrap();
    let text = insert(&ours, &fragment, &mut problems).unwrap().text;
    let mut lock = Lock::default();
    lock.record("up", &fragment);
    lock.documents.get_mut("up").unwrap().names = adoption.names;
    (text, lock)
}

fn updated(ours: &str, upstream: &str, lock: &Lock, keep: bool) -> Result<Update, Vec<String>> {
    let following = Following {
        document: "up".to_owned(),
        watch: vec![Include::Path("/b*".to_owned())],
        keep_ours: keep,
    };
    let ours = sources(ours);
    let (mut problems, mut conflicts) = (Diagnostics::default(), Diagnostics::default());
    let upstream = sources(upstream);
    let update = update(
        &upstream,
        &ours,
        lock,
        &following,
        &mut problems,
        &mut conflicts,
    );
    assert!(problems.list().is_empty(), "{problems:?}");
    update.ok_or_else(|| {
        let list = conflicts.list().iter().map(|problem| {
            let label = problem.primary.as_ref().unwrap();
            let at = ours.position(label.span);
            format!("{}: {} {}", at.line, problem.message, label.text)
        });
        list.collect()
    })
}

#[test]
fn update_of_an_unchanged_document_changes_nothing() {
    let (text, lock) = adopted();
    let update = updated(&text, UPSTREAM, &lock, false).unwrap();
    assert_eq!(update.text, text);
    assert_eq!(update.lock, lock);
    assert!(update.changed.is_empty() && update.removed.is_empty() && update.new.is_empty());
}

#[test]
fn update_takes_changes_and_keeps_corrections_and_comments() {
    let (text, lock) = adopted();
    let corrected = text
        .replace("summary: Reads it.", "summary: Our words. # better")
        .replace(
            "        id:\n          type: string\n",
            "        id:\n          # Long.\n          type: string\n          maxLength: 9\n",
        );
    assert_ne!(corrected, text);
    let upstream = UPSTREAM
        .replace("required: [id]", "required: [id, state]")
        .replace(
            "        gone: {type: string}\n",
            "        size: {$ref: '#/components/schemas/size'}\n    size: {type: integer}\n",
        )
        .replace("[new, old]", "[new, old, lost]");
    let update = updated(&corrected, &upstream, &lock, false).unwrap();
    assert_eq!(update.changed, ["schemas/Item", "schemas/Size"]);
    for part in [
        "summary: Our words. # better\n",
        "          # Long.\n          type: string\n          maxLength: 9\n",
        "        - state\n",
        "            - lost\n",
        "        size:\n          $ref: '#/components/schemas/Size'\n",
        "    Size:\n      type: integer\n",
    ] {
        assert!(update.text.contains(part), "{part} in {}", update.text);
    }
    assert!(!update.text.contains("gone:"), "{}", update.text);
    let second = updated(&update.text, &upstream, &update.lock, false).unwrap();
    assert_eq!((second.text, second.changed.len()), (update.text, 0));
}

#[test]
fn update_replaces_texts_of_several_lines() {
    let upstream = UPSTREAM.replace("summary: Reads it.", "summary: \"One.\\n\"");
    let adopted = adopted_from(&upstream);
    assert!(
        adopted.0.contains("      summary: |\n        One.\n"),
        "{}",
        adopted.0
    );
    let update = updated(&adopted.0, UPSTREAM, &adopted.1, false).unwrap();
    assert!(
        update.text.contains("      summary: Reads it.\n"),
        "{}",
        update.text
    );
}

#[test]
fn update_reports_conflicts_and_keeps_ours_with_the_option() {
    let (text, lock) = adopted();
    let corrected = text.replace("Reads it.", "Our words.");
    let upstream = UPSTREAM.replace("Reads it.", "Their words.");
    let line = corrected
        .lines()
        .position(|line| line.contains("Our words."))
        .unwrap()
        + 1;
    assert_eq!(
        updated(&corrected, &upstream, &lock, false).unwrap_err(),
        [format!(
            "{line}: `GET /a` was changed differently here and upstream at `/summary`"
        )]
    );
    let kept = updated(&corrected, &upstream, &lock, true).unwrap();
    assert_eq!(kept.text, corrected);
    assert_eq!(
        updated(&corrected, &upstream, &kept.lock, false)
            .unwrap()
            .text,
        corrected
    );
}

#[test]
fn update_reports_removed_and_new_operations_once() {
    let (text, lock) = adopted();
    let upstream = UPSTREAM
        .replace("  /a:\n", "  /b:\n")
        .replace("a-get", "b-get");
    let update = updated(&text, &upstream, &lock, false).unwrap();
    assert_eq!(update.removed, ["GET /a"]);
    assert_eq!(update.new, ["GET /b"]);
    assert_eq!(update.text, text);
    let second = updated(&text, &upstream, &update.lock, false).unwrap();
    assert!(second.new.is_empty() && second.removed.is_empty());
}

#[test]
fn update_works_on_documents_in_json() {
    let (text, lock) = adopted();
    let json = sources(&text).root().unwrap().to_json();
    let upstream = UPSTREAM.replace("Reads it.", "Their words.");
    let update = updated(&json, &upstream, &lock, false).unwrap();
    assert_eq!(update.text, json.replace("Reads it.", "Their words."));
}

#[test]
fn lock_is_read_as_it_was_written() {
    let (_, mut lock) = adopted();
    lock.documents.get_mut("up").unwrap().seen = vec!["GET /\"b\"".to_owned()];
    let text = lock.to_toml();
    let (mut sources, mut problems) = (Sources::default(), Diagnostics::default());
    let file = sources.add_text("upstream.lock", &text);
    assert_eq!(
        Lock::read(&sources, file, &mut problems),
        Some(lock),
        "{text}"
    );
}

#[test]
fn lock_that_is_damaged_is_rejected_with_its_place() {
    let (_, lock) = adopted();
    let text = lock.to_toml();
    let changed = text.replace("Reads it.", "Other.");
    for (text, line, message) in [
        (
            changed.as_str(),
            14,
            "the value of `GET /a` was changed by hand",
        ),
        (
            "version = 2\n",
            1,
            "the lock file has a version that this program does not support",
        ),
        (
            "version = 1\ntaken = 3\n",
            2,
            "invalid type: integer `3`, expected a sequence",
        ),
    ] {
        let (mut sources, mut problems) = (Sources::default(), Diagnostics::default());
        let file = sources.add_text("upstream.lock", text);
        assert_eq!(Lock::read(&sources, file, &mut problems), None);
        let [problem] = problems.list() else {
            panic!("{problems:?}");
        };
        let place = sources.position(problem.primary.as_ref().unwrap().span);
        assert_eq!((problem.message.as_str(), place.line), (message, line));
    }
}

#[test]
fn update_edits_items_of_a_list_in_place() {
    let parameters = |items: &str| {
        let with = format!("operationId: a-get\n      parameters:\n{items}");
        UPSTREAM.replace("operationId: a-get\n", &with)
    };
    let one = "        - {name: one, in: query, schema: {type: string}}\n";
    let two = "        - {name: two, in: query, schema: {type: string}}\n";
    let three = "        - {name: three, in: query, schema: {type: string}}\n";
    let (text, lock) = adopted_from(&parameters(&format!("{one}{two}{three}")));
    let corrected = text
        .replace(
            "        - name: one\n          in: query\n",
            "        # The first.\n        - name: one # ours\n          in: query\n",
        )
        .replacen(
            "type: string",
            "type: string\n            maxLength: 9 # short",
            1,
        );
    assert!(corrected.contains("# ours") && corrected.contains("# short"));
    let four = "        - {name: four, in: query, schema: {type: string}}\n";
    let changed = three.replace("in: query,", "in: query, deprecated: true,");
    let upstream = parameters(&format!("{four}{one}{changed}"));
    let update = updated(&corrected, &upstream, &lock, false).unwrap();
    let kept = "        # The first.\n        - name: one # ours\n          in: query\n          schema:\n            type: string\n            maxLength: 9 # short\n";
    assert!(update.text.contains(kept), "{}", update.text);
    assert!(
        update.text.contains("          deprecated: true\n"),
        "{}",
        update.text
    );
    assert!(update.text.contains("- name: four\n"), "{}", update.text);
    assert!(!update.text.contains("name: two"), "{}", update.text);
    let second = updated(&update.text, &upstream, &update.lock, false).unwrap();
    assert_eq!(second.text, update.text);
}
