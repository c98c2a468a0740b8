use super::super::code::{self, Statement};
use super::super::imports::Imports;
use super::super::rust_type::RustType;
use super::{Attributes, Declaration, Field, Kind, Member, Method, Takes, Variant, print};

fn printed(declaration: &Declaration) -> String {
    let mut text = String::new();
    print(declaration, &Imports::default(), &mut text);
    text
}

fn declared(name: &str, kind: Kind) -> Declaration {
    Declaration {
        attributes: Attributes::line(format!("A {name}.")),
        name: name.to_owned(),
        kind,
    }
}

fn field(name: &str, ty: RustType) -> Field {
    Field {
        attributes: Attributes::default(),
        visibility: "pub",
        name: name.to_owned(),
        ty,
    }
}

/// A type that does not fit on a line.
fn long() -> RustType {
    RustType::Path(format!("super::{}", "Long".repeat(20)))
}

/// `&[…]`
fn borrowed(item: RustType) -> RustType {
    RustType::Reference(Box::new(RustType::Slice(Box::new(item))))
}

#[test]
fn struct_has_its_documentation_then_its_attributes() {
    let name = field("name", RustType::path("String"));
    let documented = Field {
        attributes: Attributes::docs(vec![
            "One.".to_owned(),
            String::new(),
            "Two.\nfn".to_owned(),
        ])
        .with(["#[deprecated]".to_owned()]),
        ..name
    };
    let mut pet = declared("Pet", Kind::Struct(vec![documented]));
    pet.attributes = pet.attributes.derive(&["Clone", "Debug"]).non_exhaustive();
    pet.attributes.gate("#[cfg(feature = \"pets\")]\n");
    let expected = "\
/// A Pet.
#[cfg(feature = \"pets\")]
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Pet {
    /// One.
    ///
    /// Two.
    /// fn
    #[deprecated]
    pub name: String,
}
";
    assert_eq!(printed(&pet), expected);
}

#[test]
fn long_attribute_has_a_line_for_its_arguments() {
    let note = "x".repeat(90);
    let attribute = format!("#[deprecated(note = \"{note}\")]");
    let variant = Variant {
        attributes: Attributes::default().with([attribute]),
        name: "Cat".to_owned(),
        value: Some(RustType::path("i64")),
    };
    let expected = format!(
        "\
/// A Pet.
pub enum Pet {{
    #[deprecated(
        note = \"{note}\"
    )]
    Cat(i64),
}}
"
    );
    assert_eq!(
        printed(&declared("Pet", Kind::Enum(vec![variant]))),
        expected
    );
}

#[test]
fn types_that_do_not_fit_are_broken_at_their_arguments() {
    let long_name = long();
    let fields = vec![
        field("short", RustType::path("i64").within("Option")),
        field("long", long().map().within("Option")),
        field("list", borrowed(long().within("Option"))),
    ];
    let expected = format!(
        "\
/// A Pet.
pub struct Pet {{
    pub short: Option<i64>,
    pub long: Option<
        std::collections::BTreeMap<
            String,
            {long_name},
        >,
    >,
    pub list: &[Option<
        {long_name},
    >],
}}
"
    );
    assert_eq!(printed(&declared("Pet", Kind::Struct(fields))), expected);
}

#[test]
fn alias_that_does_not_fit_has_its_target_on_the_next_line() {
    let short = declared("Pet", Kind::Alias(RustType::path("super::Cat")));
    assert_eq!(printed(&short), "/// A Pet.\npub type Pet = super::Cat;\n");
    let expected = format!(
        "/// A Pet.\npub type Pet =\n    {};\n",
        long().within("Page")
    );
    let page = long().within("Page");
    assert_eq!(printed(&declared("Pet", Kind::Alias(page))), expected);
}

#[test]
fn signature_that_does_not_fit_has_a_line_for_each_argument() {
    let method = |arguments: Vec<(String, RustType)>| {
        Member::Method(Method {
            attributes: Attributes::default(),
            name: "get".to_owned(),
            takes: Takes::Reference,
            arguments,
            returns: RustType::path("Get"),
            body: vec![Statement::Value(code::path("Get"))],
        })
    };
    let text = || RustType::Reference(Box::new(RustType::path("str")));
    let short = method(vec![("id".to_owned(), text())]);
    let long = ["account", "script"].map(|name| (format!("{name}_{}", "x".repeat(30)), text()));
    let expected = format!(
        "\
impl Pets {{
    pub fn get(&self, id: &str) -> Get {{
        Get
    }}

    pub fn get(
        &self,
        account_{x}: &str,
        script_{x}: &str,
    ) -> Get {{
        Get
    }}
}}
",
        x = "x".repeat(30)
    );
    let members = vec![short, method(long.to_vec())];
    assert_eq!(
        printed(&Declaration::implementation("Pets", members)),
        expected
    );
}
