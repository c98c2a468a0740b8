use super::to_json;
use crate::operation::{XmlNode, XmlShape};
use crate::request::body::xml_writer::from_json;

const TEXT: &XmlShape = &XmlShape::Text;

static PET_SHAPE: XmlShape = XmlShape::object(&[
    XmlNode::attribute("id", &XmlShape::Number),
    XmlNode::element("name", TEXT),
    XmlNode::element("tame", &XmlShape::Boolean),
    XmlNode::element("tags", &XmlShape::List(XmlNode::root("tag", TEXT))),
    XmlNode::repeated("photos", TEXT).name("photo").required(),
    XmlNode::repeated("links", &LINK_SHAPE).name("link"),
    XmlNode::element("labels", &XmlShape::map(TEXT)),
    XmlNode::element("parent", &PET_SHAPE),
]);

static LINK_SHAPE: XmlShape = XmlShape::object(&[
    XmlNode::attribute("lang", TEXT)
        .prefix("l")
        .namespace("https://example.com/link"),
    XmlNode::text("href", TEXT),
]);

/// A pet, with each kind of node; `parent` is a pet again.
static PET: XmlNode = XmlNode::root("pet", &PET_SHAPE);

/// The XML of a JSON value, without its declaration.
#[track_caller]
fn xml(json: &str) -> String {
    let xml = from_json(&PET, json).expect("it can be written");
    let (_, xml) = xml.split_once("?>").expect("there is a declaration");
    xml.to_owned()
}

/// Checks what a JSON value is in XML, and that this is read as the same value.
#[track_caller]
fn check(json: &str, expected: &str) {
    assert_eq!(xml(json), expected);
    assert_eq!(to_json(&PET, expected).as_deref(), Ok(json));
}

#[test]
fn xml_distinguishes_attributes_elements_and_texts() {
    check(
        r#"{"id":7,"name":"Rex","tame":true,"photos":[]}"#,
        r#"<pet id="7"><name>Rex</name><tame>true</tame></pet>"#,
    );
    check(
        r#"{"photos":[],"links":[{"lang":"de","href":"a"}]}"#,
        r#"<pet><link xmlns:l="https://example.com/link" l:lang="de">a</link></pet>"#,
    );
}

#[test]
fn xml_lists_are_wrapped_or_repeated() {
    check(
        r#"{"tags":["a","b"],"photos":["c","d"]}"#,
        "<pet><tags><tag>a</tag><tag>b</tag></tags><photo>c</photo><photo>d</photo></pet>",
    );
    check(r#"{"tags":[],"photos":[]}"#, "<pet><tags></tags></pet>");
}

#[test]
fn xml_maps_have_an_element_for_each_key() {
    check(
        r#"{"photos":[],"labels":{"a":"1","b":"2"}}"#,
        "<pet><labels><a>1</a><b>2</b></labels></pet>",
    );
    let refused = from_json(&PET, r#"{"labels":{"a b":"1"}}"#);
    assert_eq!(
        refused,
        Err("`a b` cannot be the name of an XML element".to_owned())
    );
}

#[test]
fn xml_null_is_xsi_nil() {
    check(
        r#"{"name":null,"photos":[]}"#,
        r#"<pet><name xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></pet>"#,
    );
}

#[test]
fn xml_recursive_values_are_elements_within_each_other() {
    check(
        r#"{"photos":[],"parent":{"name":"Old","photos":[]}}"#,
        "<pet><parent><name>Old</name></parent></pet>",
    );
}

#[test]
fn xml_text_keeps_every_character() {
    let json = "{\"name\":\" <a> & \\\"b\\\"\\r\\n\",\"photos\":[]}";
    let back = to_json(&PET, &xml(json)).expect("it is read");
    assert_eq!(back, json);
    let refused = from_json(&PET, r#"{"name":"\u0001"}"#);
    assert_eq!(
        refused,
        Err("XML cannot have the character \\u{1}".to_owned())
    );
}

#[test]
fn xml_cdata_sections_are_split_where_they_would_end() {
    static BODY: XmlNode = XmlNode::root("a", &XmlShape::object(&[XmlNode::cdata("b", TEXT)]));
    let xml = from_json(&BODY, r#"{"b":"1 < 2]]>"}"#).expect("it can be written");
    assert!(
        xml.ends_with("<a><![CDATA[1 < 2]]]]><![CDATA[>]]></a>"),
        "{xml}"
    );
    assert_eq!(to_json(&BODY, &xml).as_deref(), Ok(r#"{"b":"1 < 2]]>"}"#));
}

#[test]
fn xml_default_namespaces_are_declared_once() {
    const NAMESPACE: &str = "urn:pets";
    static BODY: XmlNode = XmlNode::root(
        "a",
        &XmlShape::object(&[XmlNode::element("b", TEXT).namespace(NAMESPACE)]),
    )
    .namespace(NAMESPACE);
    let xml = from_json(&BODY, r#"{"b":"1"}"#).expect("it can be written");
    assert!(
        xml.ends_with(r#"<a xmlns="urn:pets"><b>1</b></a>"#),
        "{xml}"
    );
}

#[test]
fn xml_reading_skips_what_is_not_described() {
    let text = "\u{feff}<?xml version='1.0'?><!DOCTYPE pet><!-- c --><p:pet xmlns:p='urn:p' new='1'>\
                <p:name>R&#101;x</p:name><other><name>no</name></other><?do it?></p:pet>";
    let json = to_json(&PET, text).expect("it is read");
    assert_eq!(json, r#"{"name":"Rex","photos":[]}"#);
}

#[test]
fn xml_numbers_are_read_as_json_writes_them() {
    for (text, json) in [
        ("+07", "7"),
        (" 00 ", "0"),
        ("-1.50", "-1.50"),
        ("", "null"),
        ("x", "\"x\""),
    ] {
        let read = to_json(&PET, &format!("<pet id='{text}'/>"));
        assert_eq!(read, Ok(format!("{{\"id\":{json},\"photos\":[]}}")));
    }
}

#[test]
fn xml_faults_have_their_place() {
    let deep = "<a>".repeat(200);
    for (text, reason) in [
        ("", "no element at line 1 column 1"),
        (
            "<pet>\n  <name>&what;</name></pet>",
            "an unknown entity at line 2 column 9",
        ),
        ("<pet/><pet/>", "a second root element at line 1 column 7"),
        (
            "<pet><name>",
            "an element is not closed at line 1 column 12",
        ),
        (&deep, "nested too deeply at line 1 column 385"),
    ] {
        assert_eq!(to_json(&PET, text), Err(reason.to_owned()));
    }
    let crossed = to_json(&PET, "<pet><name></pet></name>").expect_err("the tags cross");
    assert!(crossed.ends_with("at line 1 column 12"), "{crossed}");
}
