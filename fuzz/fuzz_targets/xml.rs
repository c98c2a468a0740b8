//! Arbitrary bytes as an XML response: it is read or refused, without a panic, and by its content only.

#![no_main]

use bytes::Bytes;
use clientwright_fuzz::{chunks, client, content_type, now};
use clientwright_runtime::emitted::{Operation, Xml, XmlNode, XmlResponse, XmlShape};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

const TEXT: &XmlShape = &XmlShape::Text;

static NODE: XmlShape = XmlShape::object(&[
    XmlNode::attribute("id", &XmlShape::Number),
    XmlNode::element("name", TEXT),
    XmlNode::element("tame", &XmlShape::Boolean),
    XmlNode::element("tags", &XmlShape::List(XmlNode::root("tag", TEXT))),
    XmlNode::repeated("photos", TEXT).name("photo"),
    XmlNode::element("labels", &XmlShape::map(TEXT)),
    XmlNode::element("parent", &NODE),
]);

static XML: Operation = Operation {
    accept: "application/xml",
    xml: &[XmlResponse::new(200, 200, XmlNode::root("pet", &NODE))],
    ..Operation::DEFAULT
};

fn read(chunks: Vec<Bytes>) -> Option<Value> {
    let client = client(content_type("application/xml"), chunks);
    let call = client.call(&XML).send::<Xml, Value>();
    now(call).ok()
}

fuzz_target!(|bytes: &[u8]| {
    if let Some((chunks, whole)) = chunks(bytes) {
        assert_eq!(read(chunks), read(vec![whole]));
    }
});
