use std::collections::BTreeSet;

use super::super::code::{self, Code, Statement};
use super::super::declarations::{Attributes, Declaration, Member, Method, Takes};
use super::super::file::{Part, Piece, rust};
use super::super::rust_type::RustType;
use super::{Scope, shorten};

/// Shortens the paths of one method and one table, and prints both after the imports.
fn shortened(scope: Scope<'_>) -> String {
    let own = code::path("super::Own::A");
    let body = Code::Tuple(vec![
        code::path("super::super::common::API"),
        code::call("clientwright_runtime::Date::new", [own]),
        code::call("rt::call", []),
    ]);
    let method = Member::Method(Method {
        attributes: Attributes::line("Not super::Documented."),
        name: "list".to_owned(),
        takes: Takes::Reference,
        arguments: Vec::new(),
        returns: RustType::path("super::Tree").map(),
        body: vec![Statement::Value(body)],
    });
    let method = Declaration::implementation("Client", vec![method]);
    let table = vec![
        Part::Text("table!(super::Text: ".to_owned()),
        Part::Type(RustType::path("super::Tree").within("clientwright_runtime::Maybe")),
        Part::Text(");\n".to_owned()),
    ];
    let mut pieces = vec![method.into(), Piece::Attached(table)];
    let imports = shorten(&mut pieces, scope);
    assert!(imports.constants);
    let lines = imports.lines("");
    let file = rust(String::new(), "", &[], pieces);
    let (_, code) = file.text.split_once("impl").unwrap();
    format!("{lines}impl{code}")
}

#[test]
fn paths_are_shortened_to_names_that_the_file_imports() {
    let scope = Scope {
        own: BTreeSet::from(["Own"]),
        ..Scope::default()
    };
    let expected = "\
use std::collections::BTreeMap;
use clientwright_runtime::{Date, Maybe};
use super::Tree;
impl Client {
    /// Not super::Documented.
    pub fn list(&self) -> BTreeMap<String, Tree> {
        (common::API, Date::new(Own::A), rt::call())
    }
}
table!(super::Text: Maybe<Tree>);
";
    assert_eq!(shortened(scope), expected);
}

#[test]
fn paths_whose_names_mean_something_else_stay_in_full() {
    let scope = Scope {
        own: BTreeSet::from(["Own"]),
        taken: BTreeSet::from(["Tree"]),
        clashing: BTreeSet::from(["Date", "Maybe"]),
    };
    let expected = "\
use std::collections::BTreeMap;
impl Client {
    /// Not super::Documented.
    pub fn list(&self) -> BTreeMap<String, super::Tree> {
        (common::API, clientwright_runtime::Date::new(Own::A), rt::call())
    }
}
table!(super::Text: clientwright_runtime::Maybe<super::Tree>);
";
    assert_eq!(shortened(scope), expected);
}
