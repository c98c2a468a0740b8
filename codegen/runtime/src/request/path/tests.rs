//! No argument changes the route, as a URL parser reads the result.

use super::*;
use crate::operation::{Parameter, Style};
use proptest::prelude::*;
use url::Url;

static DELETE: Operation = Operation {
    path: "/accounts/{account_id}/files/{name}/raw",
    ..Operation::DEFAULT
};
static ODD: Operation = Operation {
    path: "/x/{a}.{b}/v{c}{d}",
    parameters: &[Parameter::path("d").style(Style::Matrix)],
    ..Operation::DEFAULT
};

/// The arguments of the declared parameters, then those of the placeholders.
fn texts(values: &[&str]) -> Vec<Option<Encoded>> {
    values
        .iter()
        .map(|value| Some(Encoded::Text((*value).to_owned())))
        .collect()
}

fn decoded(segment: &str) -> String {
    percent_encoding::percent_decode_str(segment)
        .decode_utf8_lossy()
        .into_owned()
}

#[test]
fn path_arguments_are_percent_encoded() {
    let (path, query) = expand(&DELETE, &texts(&["a/b?c#d", "é %2e\\"])).unwrap();
    assert_eq!(path, "/accounts/a%2Fb%3Fc%23d/files/%C3%A9%20%252e%5C/raw");
    assert_eq!(query, None);
}

#[test]
fn path_segments_that_are_empty_or_dots_are_refused() {
    for bad in ["", ".", ".."] {
        let refusal = expand(&DELETE, &texts(&["a", bad])).unwrap_err();
        assert_eq!(refusal.parameter, "name", "{bad:?}");
    }
}

#[test]
fn path_argument_with_reserved_characters_may_have_segments_but_no_dots() {
    static NAMED: Operation = Operation {
        path: "/v1/{name}:run",
        parameters: &[Parameter::path("name").reserved()],
        ..Operation::DEFAULT
    };
    let of = |name| expand(&NAMED, &texts(&[name])).map(|(path, _)| path);
    assert_eq!(
        of("projects/a b/jobs/x?y#z%2F").unwrap(),
        "/v1/projects/a%20b/jobs/x%3Fy%23z%2F:run"
    );
    for bad in ["", "..", "a/../b", "a/%2e%2E/b", "./a"] {
        // `:run` is part of the last segment, so that only the others can be dots.
        assert_eq!(of(bad).is_err(), bad != "..", "{bad:?}");
    }
}

#[test]
fn path_argument_that_is_missing_is_refused() {
    assert_eq!(
        expand(&DELETE, &[None, None]).unwrap_err(),
        Refusal::new("account_id", "it is missing")
    );
    assert_eq!(
        expand(&DELETE, &[]).unwrap_err(),
        Refusal::new("account_id", "it is missing")
    );
}

#[test]
fn path_dots_that_only_styles_or_neighbours_make_are_refused() {
    static LABEL: Operation = Operation {
        path: "/x/{a}",
        parameters: &[Parameter::path("a").style(Style::Label)],
        ..Operation::DEFAULT
    };
    static PAIR: Operation = Operation {
        path: "/x/{a}{b}",
        parameters: &[Parameter::path("b").style(Style::Matrix)],
        ..Operation::DEFAULT
    };
    assert!(
        expand(&LABEL, &texts(&["."])).is_err(),
        "the label's dot and the value's"
    );
    assert!(
        expand(&PAIR, &texts(&["x", ".."])).is_err(),
        "a dot segment with a matrix parameter"
    );
    assert_eq!(
        expand(&ODD, &texts(&["x", "a", "b", "1"])).unwrap().0,
        "/x/a.b/v1;d=x"
    );
}

#[test]
fn path_template_keeps_its_literal_query_and_loses_its_fragment() {
    static LITERAL: Operation = Operation {
        path: "/a b/{x}?beta=true#get",
        ..Operation::DEFAULT
    };
    assert_eq!(
        expand(&LITERAL, &texts(&["1"])).unwrap(),
        ("/a%20b/1".to_owned(), Some("beta=true"))
    );
}

/// Strings in which what parsers treat specially is frequent.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("."),
        Just(".."),
        Just("/"),
        Just("\\"),
        Just("%2e"),
        Just("%2E"),
        Just("%2f"),
        Just("%"),
        Just("?"),
        Just("#"),
        Just(";"),
        Just(" "),
        Just("\t"),
        Just("\n"),
        Just("\r"),
        Just("@"),
        Just(":"),
        Just("é"),
        Just("\0"),
        Just("。"),
        Just("a"),
    ];
    prop_oneof![
        prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat()),
        any::<String>()
    ]
}

proptest! {
    #[test]
    fn path_argument_is_exactly_one_segment(account in hostile(), name in hostile()) {
        let Ok((path, _)) = expand(&DELETE, &texts(&[&account, &name])) else {
            prop_assert!([&account, &name].iter().any(|value| matches!(value.as_str(), "" | "." | "..")));
            return Ok(());
        };
        let url = Url::parse(&format!("https://host.example/client/v4{path}")).unwrap();
        let segments: Vec<String> = url.path_segments().unwrap().map(decoded).collect();
        prop_assert_eq!(segments, ["client", "v4", "accounts", &account, "files", &name, "raw"]);
        prop_assert_eq!(url.host_str(), Some("host.example"));
        prop_assert!(url.query().is_none() && url.fragment().is_none());
    }

    #[test]
    fn path_arguments_in_one_segment_stay_in_it(a in hostile(), b in hostile(), c in hostile(), d in hostile()) {
        if let Ok((path, _)) = expand(&ODD, &texts(&[&d, &a, &b, &c])) {
            let url = Url::parse(&format!("https://host.example{path}")).unwrap();
            let segments: Vec<String> = url.path_segments().unwrap().map(decoded).collect();
            prop_assert_eq!(segments, ["x".to_owned(), format!("{a}.{b}"), format!("v{c};d={d}")]);
        }
    }
}
