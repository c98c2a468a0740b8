use super::document;
use crate::ledger::{Construct, Outcome as Came};
use crate::model::{Operation, PAGE_STYLES, PageMember};

/// A list with these lines as its `x-paging`, which begin in line 9.
fn with(paging: &str) -> super::Outcome {
    let paging = super::indent(paging, 8);
    document(&format!(
        "openapi: 3.1.0
info: {{title: T, version: '1'}}
x-envelope: {{data: result}}
paths:
  /a:
    get:
      operationId: list
      x-paging:
{paging}
      parameters:
        - {{name: page, in: query, schema: {{type: integer, default: 0}}}}
        - {{name: cursor, in: query, schema: {{type: string}}}}
        - {{name: size, in: query, schema: {{type: integer}}}}
      requestBody:
        content:
          application/json:
            schema: {{properties: {{page: {{properties: {{after: {{type: string}}}}}}}}}}
      responses:
        '200':
          description: ''
          content:
            application/json:
              schema:
                properties:
                  result: {{properties: {{a/b: {{type: array, items: {{type: string}}}}}}}}
                  info: {{properties: {{pages: {{type: integer}}, next: {{}}}}}}
                  none: {{type: array, items: {{}}}}
"
    ))
}

fn operation(outcome: &super::Outcome) -> &Operation {
    &outcome.lowered.api.operations[0]
}

fn place(steps: &[&str]) -> Vec<String> {
    steps.iter().map(|step| (*step).to_owned()).collect()
}

#[test]
fn paging_styles_name_their_parameters_and_places() {
    let next = || PageMember::Place(place(&["info", "next"]));
    let cases = [
        (
            "style: page\nparameter: page\ntotal_pages: /info/pages",
            vec![
                PageMember::Parameter(0),
                PageMember::Number(0),
                PageMember::MaybePlace(Some(place(&["info", "pages"]))),
                PageMember::MaybePlace(None),
            ],
        ),
        (
            "style: cursor\nparameter: cursor\nnext: /info/next/of/anything",
            vec![
                PageMember::Parameter(1),
                PageMember::Place(place(&["info", "next", "of", "anything"])),
                PageMember::MaybePlace(None),
            ],
        ),
        (
            "style: offset\nparameter: page",
            vec![PageMember::Parameter(0), PageMember::MaybePlace(None)],
        ),
        ("style: link", vec![]),
        ("style: url\nnext: /info/next", vec![next()]),
        (
            "style: body-cursor\nmember: /page/after\nnext: /info/next",
            vec![
                PageMember::Place(place(&["page", "after"])),
                next(),
                PageMember::MaybePlace(None),
            ],
        ),
    ];
    let names = cases.iter().map(|(text, _)| {
        let first = text.lines().next().unwrap();
        first.trim_start_matches("style: ")
    });
    let styles = PAGE_STYLES.iter().map(|style| style.name);
    assert_eq!(names.collect::<Vec<_>>(), styles.collect::<Vec<_>>());
    for (text, members) in cases {
        let outcome = with(&format!("{text}\nsize: size\nitems: /result/a~1b"));
        assert_eq!(outcome.problems(), Vec::<String>::new(), "{text}");
        let paging = operation(&outcome).paging.as_ref().unwrap();
        assert_eq!(
            format!("style: {}", paging.style.name),
            text.lines().next().unwrap()
        );
        assert_eq!((&paging.members, paging.size), (&members, Some(2)));
        assert_eq!(paging.items, place(&["result", "a/b"]));
        let entries = &outcome.ledger.entries;
        let entry = entries
            .iter()
            .find(|entry| entry.construct == Construct::Paging);
        assert_eq!(entry.unwrap().outcome, Came::Exact);
    }
}

#[test]
fn paging_that_names_a_missing_member_is_reported_and_has_no_effect() {
    for (text, problem) in [
        (
            "style: page\nparameter: pag\nitems: /result/a~1b",
            "10:20 warning[paging] the operation has no parameter `pag`",
        ),
        (
            "style: page\nparameter: page\nitems: /result/b",
            "11:16 warning[paging] the response has no member `b` on the way to `/result/b`",
        ),
        (
            "style: page\nparameter: page\nitems: /none",
            "11:16 warning[paging] `/none` is not within the data of the envelope",
        ),
        (
            "style: page\nparameter: page\nitems: /result",
            "11:16 warning[paging] there is no list at `/result`",
        ),
        (
            "style: page\nitems: /result/a~1b",
            "9:9 warning[paging] the paging lacks `parameter`",
        ),
        (
            "style: cursor\nparameter: cursor\nnext: info\nitems: /result/a~1b",
            "11:15 warning[paging] `info` is no JSON pointer",
        ),
        (
            "style: body-cursor\nmember: /page/aftr\nnext: /info/next\nitems: /result/a~1b",
            "10:17 warning[paging] the request has no member `aftr` on the way to `/page/aftr`",
        ),
        (
            "style: url\nitems: /result/a~1b",
            "9:9 warning[paging] the paging lacks `next`",
        ),
        (
            "style: pages\nitems: /result/a~1b",
            "9:16 warning[paging] there is no paging of the style `pages`",
        ),
    ] {
        let outcome = with(text);
        assert_eq!(outcome.problems(), [problem]);
        assert_eq!(operation(&outcome).paging, None);
        let entries = &outcome.ledger.entries;
        let entry = entries
            .iter()
            .find(|entry| entry.construct == Construct::Paging);
        assert_eq!(entry.unwrap().outcome, Came::Ignored);
    }
}

#[test]
fn paging_member_without_a_meaning_is_reported_and_ignored() {
    let outcome = with("style: link\nitems: /result/a~1b\nnext: /info/next");
    let reported =
        "11:9 warning[unknown-member] `next` has no meaning in paging of the style `link`";
    assert_eq!(outcome.problems(), [reported]);
    assert!(operation(&outcome).paging.is_some());
}
