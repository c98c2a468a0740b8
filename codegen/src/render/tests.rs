use super::{Options, github, human, json};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::{FileId, Sources, Span};

fn sources(text: &str) -> Sources {
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("spec/api.yaml", text, &mut diagnostics);
    assert!(diagnostics.list().is_empty(), "{diagnostics:?}");
    sources
}

fn span(text: &str, part: &str) -> Span {
    let start = text.find(part).unwrap();
    Span::new(FileId(0), start, start + part.len())
}

fn list(problems: impl IntoIterator<Item = Diagnostic>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    problems
        .into_iter()
        .for_each(|problem| diagnostics.push(problem));
    diagnostics
}

#[test]
fn diagnostic_shows_its_line_its_other_place_and_its_help() {
    let text = "one: 1\ntwo:\n  - älter\nlast: 3\n";
    let problem = Diagnostic::new(Code::DuplicateKey, span(text, "älter"), "duplicate key")
        .label("here")
        .also(span(text, "two"), "and here")
        .help("remove one");
    let expected = "\
error[duplicate-key]: duplicate key
 --> spec/api.yaml:3:5
  |
2 | two:
  | --- and here
3 |   - älter
  |     ^^^^^ here
  |
  = help: remove one

error: nothing is written because of 1 error
";
    assert_eq!(
        human(&list([problem]), &sources(text), Options::default()),
        expected
    );
}

#[test]
fn diagnostic_excerpts_of_distant_places_and_other_files_are_separate() {
    let text = format!("first: 1\n{}last: 2\n", "# filler\n".repeat(30));
    let mut sources = sources(&text);
    let other = sources.add_text("codegen.toml", "[names]\nx = 1\n");
    let problem = Diagnostic::new(Code::NameClash, span(&text, "last"), "two names are equal")
        .also(span(&text, "first"), "the other")
        .also(Span::new(other, 8, 9), "renamed here");
    let expected = "\
warning[name-clash]: two names are equal
  --> spec/api.yaml:32:1
   |
32 | last: 2
   | ^^^^
   |
  ::: spec/api.yaml:1:1
   |
 1 | first: 1
   | ----- the other
   |
  ::: codegen.toml:2:1
   |
 2 | x = 1
   | - renamed here

warning: 1 warning
";
    assert_eq!(
        human(&list([problem]), &sources, Options::default()),
        expected
    );
}

#[test]
fn diagnostic_long_line_is_cut_around_the_caret_and_keeps_its_column() {
    let text = format!(
        "[{}\"here\",{}1]",
        "\"é\",".repeat(10_000),
        "2,".repeat(10_000)
    );
    let problem = Diagnostic::new(Code::WrongType, span(&text, "\"here\""), "wrong");
    let shown = human(&list([problem]), &sources(&text), Options::default());
    assert!(shown.len() < 700, "{} bytes", shown.len());
    assert!(shown.contains("--> spec/api.yaml:1:40002\n"), "{shown}");
    assert!(shown.contains("\"é\",\"here\",2,2,"), "{shown}");
    let (source, caret) = (shown.lines().nth(3).unwrap(), shown.lines().nth(4).unwrap());
    let column = |line: &str, part| line.find(part).map(|at| line[..at].chars().count());
    assert_eq!(column(source, "\"here\""), column(caret, "^^^^^^"));
}

#[test]
fn diagnostics_of_one_code_are_counted() {
    let text = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]";
    let at = |index: usize| Span::new(FileId(0), index, index + 1);
    let warnings = (0..12).map(|index| Diagnostic::new(Code::UnknownMember, at(index), "strange"));
    let repeated = Diagnostic::new(Code::UnknownMember, at(3), "strange");
    let note = Diagnostic::new(Code::Ignored, at(1), "no effect");
    let diagnostics = list(warnings.chain([repeated, note]));
    let shown = human(&diagnostics, &sources(text), Options::default());
    assert_eq!(shown.matches("strange").count(), 10);
    let end = "warning: more warnings that are not shown: 2 × unknown-member\n\n\
               note: more notes that are not shown: 1 × ignored\n\n\
               warning: 12 warnings, 1 note\n";
    assert!(shown.ends_with(end), "{shown}");
    let everything = human(
        &diagnostics,
        &sources(text),
        Options {
            everything: true,
            ..Options::default()
        },
    );
    assert_eq!(
        (
            everything.matches("strange").count(),
            everything.matches("no effect").count()
        ),
        (12, 1)
    );
    assert_eq!(
        human(&Diagnostics::default(), &sources(text), Options::default()),
        ""
    );
}

#[test]
fn diagnostic_at_the_end_of_a_file_is_shown() {
    for text in ["a: 1\n", "é", "\r\n"] {
        let mut sources = Sources::default();
        let file = sources.add_text("a.yaml", text);
        for start in 0..=text.len() + 2 {
            let problem = Diagnostic::new(Code::Syntax, Span::new(file, start, start + 9), "bad");
            let shown = human(
                &list([problem]),
                &sources,
                Options {
                    color: true,
                    everything: true,
                    ..Options::default()
                },
            );
            assert!(shown.contains("a.yaml:"), "{shown}");
        }
    }
}

#[test]
fn diagnostic_json_has_every_part() {
    let text = "a: 1\nb: é\n";
    let placed = Diagnostic::new(Code::NameClash, span(text, "é"), "m \"x\"")
        .label("l")
        .also(span(text, "a"), "o")
        .help("h");
    let placeless = Diagnostic::without_place(Code::UnreadableFile, "gone");
    let lines = json(&list([placed, placeless]), &sources(text));
    let lines: Vec<serde_json::Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        lines[0],
        serde_json::json!({
            "code": "name-clash", "severity": "warning", "message": "m \"x\"", "path": "spec/api.yaml",
            "line": 2, "column": 4, "end": {"line": 2, "column": 5}, "label": "l", "help": "h",
            "labels": [{"path": "spec/api.yaml", "line": 1, "column": 1, "end": {"line": 1, "column": 2}, "text": "o"}],
            "explanation": Code::NameClash.meaning(),
        })
    );
    assert_eq!(lines[1]["path"], serde_json::Value::Null);
    assert_eq!(lines[1]["severity"], Severity::Error.name());
}

#[test]
fn diagnostic_github_commands_are_escaped() {
    let mut sources = Sources::default();
    let file = sources.add_text("a,b:c%.yaml", "a: 1\n");
    let problem = Diagnostic::new(Code::WrongType, Span::new(file, 3, 4), "50% wrong\nreally")
        .help("a: b, c");
    let shown = github(&list([problem]), &sources, Options::default());
    let expected = "::error file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=4,endColumn=5,title=wrong-type\
                    ::50%25 wrong%0Areally%0Ahelp: a: b, c\n";
    assert_eq!(shown, expected);
}
