//! Arguments of the path, most of whose parameters only the template declares.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use clientwright_runtime::ErrorKind;
use clientwright_runtime::emitted::{Api, Call, Client, Operation, Parameter, Server, Style};

static API: Api = Api {
    servers: &[Server::new("https://api.example")],
    ..Api::DEFAULT
};
static FILE: Operation = Operation {
    path: "/folders/{folder}/{stem}.{kind}",
    ..Operation::DEFAULT
};
static STYLES: Operation = Operation {
    path: "/x/{plain}/{label}/{matrix}",
    parameters: &[
        Parameter::path("label").style(Style::Label),
        Parameter::path("matrix").style(Style::Matrix),
        Parameter::query("page"),
        Parameter::query("plain"),
    ],
    ..Operation::DEFAULT
};

fn call(operation: &'static Operation) -> Call {
    let client: Client = Client::builder(&API).build().unwrap();
    client.call(operation)
}

fn file(folder: &str, stem: &str, kind: &str) -> Call {
    let call = call(&FILE).path("folder", folder);
    call.path("stem", stem).path("kind", kind)
}

fn url(call: &Call) -> String {
    let url = call.preview().unwrap().url;
    url.strip_prefix("https://api.example").unwrap().to_owned()
}

/// Returns the message of a refused argument, without the operation.
fn refusal(call: &Call) -> String {
    let error = call.preview().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
    let message = error.to_string();
    let (_, reason) = message.split_once("the argument ").unwrap();
    reason.to_owned()
}

#[test]
fn placeholder_without_a_declared_parameter_is_a_plain_one() {
    assert_eq!(url(&file("a/b", "é", "x")), "/folders/a%2Fb/%C3%A9.x");
    let list = vec!["a".to_owned(), "b".to_owned()];
    let listed = file("", "s", "k").path("folder", &list);
    assert_eq!(url(&listed), "/folders/a,b/s.k");
}

#[test]
fn placeholders_are_set_in_any_order_and_again() {
    let call = call(&FILE).path("kind", "k").path("stem", "s");
    let call = call.path("folder", "f").path("kind", "z");
    assert_eq!(url(&call), "/folders/f/s.z");
}

#[test]
fn placeholder_that_is_repeated_has_one_argument() {
    static REPEATED: Operation = Operation {
        path: "/{id}/copies/{id}",
        ..Operation::DEFAULT
    };
    assert_eq!(url(&call(&REPEATED).path("id", "1")), "/1/copies/1");
}

#[test]
fn declared_path_parameter_has_its_style_beside_a_plain_one() {
    let styled = |call: Call| {
        let call = call.path("matrix", "m").query("plain", "q");
        call.path("plain", "p").path("label", "l").query("page", &2)
    };
    assert_eq!(
        url(&styled(call(&STYLES))),
        "/x/p/.l/;matrix=m?page=2&plain=q"
    );
    let missing = call(&STYLES).path("plain", "p").path("matrix", "m");
    assert_eq!(refusal(&missing), "`label` is refused: it is missing");
}

#[test]
fn argument_that_is_neither_declared_nor_a_placeholder_is_refused() {
    let unknown = "is refused: the operation has no such parameter";
    let call = || file("f", "s", "k");
    assert_eq!(
        refusal(&call().path("other", "1")),
        format!("`other` {unknown}")
    );
    assert_eq!(refusal(&call().path("", "1")), format!("`` {unknown}"));
    assert_eq!(
        refusal(&call().path("folders", "1")),
        format!("`folders` {unknown}")
    );
    // A placeholder takes arguments of the path only.
    assert_eq!(
        refusal(&call().query("stem", "1")),
        format!("`stem` {unknown}")
    );
    assert_eq!(
        refusal(&call().header("stem", "1")),
        format!("`stem` {unknown}")
    );
}

#[test]
fn argument_of_a_placeholder_is_there_and_stays_in_its_segment() {
    let missing = call(&FILE).path("stem", "s").path("kind", "k");
    assert_eq!(refusal(&missing), "`folder` is refused: it is missing");
    assert_eq!(refusal(&call(&FILE)), "`folder` is refused: it is missing");
    let empty = "is refused: it is empty, and the path would name something else";
    assert_eq!(refusal(&file("f", "", "k")), format!("`stem` {empty}"));
    let dots = "is refused: `.` and `..` would change the route";
    assert_eq!(refusal(&file(".", "s", "k")), format!("`folder` {dots}"));
    assert_eq!(refusal(&file("..", "s", "k")), format!("`folder` {dots}"));
    assert_eq!(url(&file("f", ".", ".")), "/folders/f/...");
}

#[test]
fn debug_of_a_call_names_the_arguments_that_are_set() {
    let call = call(&STYLES)
        .path("matrix", "secret")
        .path("plain", "secret");
    let text = format!("{:?}", call.query("page", &1));
    assert_eq!(
        text,
        r#"Call { operation: "", arguments: ["matrix", "page", "plain"], .. }"#
    );
}
