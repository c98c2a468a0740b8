//! The client and its credentials.

mod credentials;
mod environment;
mod servers;

use quote::quote;

use super::code::{self, Statement};
use super::declarations::{Attributes, Declaration, Member, Method, Takes};
use super::feature_gates::gate_of_users;
use super::file::{OutputFile, Piece, rust};
use super::rust_type::RustType;
use super::{Cx, markdown, syntax};
use crate::plan::Group;

/// `client.rs`.
pub(super) fn file(cx: &Cx<'_>) -> OutputFile {
    let mut pieces = vec![Piece::text(
        "use clientwright_runtime::emitted;
use super::common;
",
    )];
    pieces.extend(client(cx));
    pieces.extend(credentials::credentials(cx));
    let docs = ["The client and its credentials.".to_owned()];
    rust("client.rs".to_owned(), cx.command, &docs, pieces)
}

fn client(cx: &Cx<'_>) -> [Piece; 5] {
    let title = markdown::line(&cx.api.title);
    let docs = syntax::docs(&[
        format!("A client of {title}."),
        String::new(),
        "Clones are cheap and share connections.".to_owned(),
    ]);
    let accessors = cx.plan.groups.iter();
    let accessors = accessors.filter_map(|group| accessor(cx, group.group));
    let members = std::iter::once(Member::Method(builder(cx)))
        .chain(environment::of_client(cx))
        .chain(accessors.map(Member::Method))
        .collect();
    [
        Piece::quoted(&quote! {
            #(#docs)*
            #[derive(Clone, Debug)]
            pub struct Client(emitted::Client);
        }),
        Piece::quoted(&quote! {
            /// Builds a [`Client`].
            pub type ClientBuilder = clientwright_runtime::ClientBuilder<Client>;
        }),
        Declaration::implementation("Client", members).into(),
        Piece::quoted(&quote! {
            impl From<emitted::Client> for Client {
                fn from(client: emitted::Client) -> Self {
                    Self(client)
                }
            }
        }),
        Piece::quoted(&quote! {
            /// Returns the client of the runtime, for operations that are written by hand.
            impl AsRef<emitted::Client> for Client {
                fn as_ref(&self) -> &emitted::Client {
                    &self.0
                }
            }
        }),
    ]
}

/// `Client::builder`.
fn builder(cx: &Cx<'_>) -> Method {
    let mut docs = vec![
        "Returns a builder, which takes the [`Credentials`] and builds the client.".to_owned(),
        String::new(),
    ];
    docs.extend(servers::docs(&cx.api.servers));
    let api = code::reference(code::path("common::API"));
    Method {
        attributes: Attributes::docs(docs),
        name: "builder".to_owned(),
        takes: Takes::Nothing,
        arguments: Vec::new(),
        returns: RustType::path("ClientBuilder"),
        body: vec![Statement::Value(code::call(
            "emitted::Client::builder",
            [api],
        ))],
    }
}

/// The method that leads to the operations of a tag.
fn accessor(cx: &Cx<'_>, group: Group) -> Option<Method> {
    let Group::Tag(index) = group else {
        return None;
    };
    let names = cx.tag(index)?;
    let line = match cx.api.tags.get(index) {
        Some(tag) => format!(
            "Returns the operations of \u{201c}{}\u{201d}.",
            markdown::line(&tag.name)
        ),
        None => "Returns the operations without a tag.".to_owned(),
    };
    let mut attributes = Attributes::line(line);
    attributes.gate(&gate_of_users(cx, &[group]));
    let ty = format!("super::{}::operations::{}", names.module, names.ty);
    let client = code::reference(code::field(code::path("self"), "0"));
    let value = code::record(&ty, vec![("client".to_owned(), client)]);
    Some(Method {
        attributes,
        name: names.module.to_string(),
        takes: Takes::Reference,
        arguments: Vec::new(),
        returns: RustType::Path(format!("{ty}<'_>")),
        body: vec![Statement::Value(value)],
    })
}
