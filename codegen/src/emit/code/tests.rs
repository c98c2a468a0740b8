use super::{
    Code, Statement, boolean, call, field, list, method, number, path, push_statements, record,
    reference, some, text, updated,
};

/// The code as the value of a method's body.
fn body(code: Code) -> String {
    let mut text = String::new();
    push_statements(&mut text, &[Statement::Value(code)], 8);
    text
}

fn sent(arguments: usize) -> Code {
    let new = call("rt::call", [field(path("self"), "client"), path("LIST")]);
    (0..arguments).fold(new, |call, index| {
        let name = format!("parameter_{index}");
        method(call, "query", [text(&name), reference(path(&name))])
    })
}

#[test]
fn code_that_fits_is_on_one_line() {
    let cases = [
        (Code::Tuple(Vec::new()), "()"),
        (list([text("a\"b"), number(-1)]), "&[\"a\\\"b\", -1]"),
        (some(boolean(true)), "Some(true)"),
        (
            record("Pet", vec![("name".to_owned(), path("name"))]),
            "Pet { name }",
        ),
        (
            updated("Pet", vec![("id".to_owned(), number(1))], path("PET")),
            "Pet { id: 1, ..PET }",
        ),
        (
            call("List", [sent(1)]),
            "List(rt::call(self.client, LIST).query(\"parameter_0\", &parameter_0))",
        ),
    ];
    for (code, expected) in cases {
        assert_eq!(body(code), format!("        {expected}\n"));
    }
}

#[test]
fn call_that_does_not_fit_has_a_line_for_each_method() {
    let expected = "        List(
            rt::call(self.client, LIST)
                .query(\"parameter_0\", &parameter_0)
                .query(\"parameter_1\", &parameter_1),
        )
";
    assert_eq!(body(call("List", [sent(2)])), expected);
}

#[test]
fn record_that_is_long_has_a_line_for_each_field() {
    let parameters = ["first", "second"].map(|name| {
        let name = format!("{name}_of_the_parameters");
        call("rt::Parameter::query", [text(&name)])
    });
    let paging = record(
        "rt::Paging",
        vec![("items".to_owned(), text("/result/of/all/items"))],
    );
    let fields = vec![
        ("parameters".to_owned(), list(parameters)),
        ("paging".to_owned(), some(paging)),
    ];
    let expected = "        rt::Operation {
            parameters: &[
                rt::Parameter::query(\"first_of_the_parameters\"),
                rt::Parameter::query(\"second_of_the_parameters\"),
            ],
            paging: Some(rt::Paging {
                items: \"/result/of/all/items\",
            }),
            ..rt::Operation::DEFAULT
        }
";
    let code = updated("rt::Operation", fields, path("rt::Operation::DEFAULT"));
    assert_eq!(body(code), expected);
}

#[test]
fn statements_are_on_lines_of_their_own() {
    let statements = [
        Statement::Constant("const FIELDS: &[rt::BodyField]", list([])),
        Statement::Binding("body".to_owned(), reference(path("value"))),
        Statement::Assignment(field(path("self"), "name"), some(path("body"))),
        Statement::Value(Code::Match(
            Box::new(path("self")),
            vec![
                ("Self::Cat(cat)".to_owned(), some(path("cat"))),
                ("_".to_owned(), path("None")),
            ],
        )),
    ];
    let expected = "    const FIELDS: &[rt::BodyField] = &[];
    let body = &value;
    self.name = Some(body);
    match self {
        Self::Cat(cat) => Some(cat),
        _ => None,
    }
";
    let mut text = String::new();
    push_statements(&mut text, &statements, 4);
    assert_eq!(text, expected);
}

#[test]
fn quoted_code_is_the_tokens_of_its_text() {
    let server = method(call("Server::new", [text("https://a.b")]), "variables", []);
    let tokens = quote::quote!(static SERVER: Server = #server;);
    let expected: proc_macro2::TokenStream =
        "static SERVER: Server = Server::new(\"https://a.b\").variables();"
            .parse()
            .expect("it is tokens");
    assert_eq!(tokens.to_string(), expected.to_string());
}
