//! The client and its credentials.

mod credentials;
mod environment;
mod servers;

use quote::quote;

use super::declarations::{Attributes, Declaration, Member, Method, Takes};
use super::feature_gates::gate_of_users;
use super::file::{OutputFile, Piece, rust};
use super::rust_type::RustType;
use super::{Cx, markdown, syntax};
use crate::plan::Group;

/// `client.rs`.
pub(super) fn file(cx: &Cx<'_>) -> OutputFile {
    let mut pieces = vec![Piece::Block(vec![
        syntax::item(quote!(
            use clientwright_runtime::emitted;
        )),
        syntax::item(quote!(
            use super::common;
        )),
    ])];
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
    let methods = std::iter::once(builder(cx)).chain(environment::of_client(cx));
    let members = methods.chain(accessors).map(Member::Method).collect();
    [
        syntax::item(quote! {
            #(#docs)*
            #[derive(Clone, Debug)]
            pub struct Client(emitted::Client);
        })
        .into(),
        syntax::item(quote! {
            /// Builds a [`Client`].
            pub type ClientBuilder = clientwright_runtime::ClientBuilder<Client>;
        })
        .into(),
        Declaration::implementation("Client", members).into(),
        syntax::item(quote! {
            impl From<emitted::Client> for Client {
                fn from(client: emitted::Client) -> Self {
                    Self(client)
                }
            }
        })
        .into(),
        syntax::item(quote! {
            /// Returns the client of the runtime, for operations that are written by hand.
            impl AsRef<emitted::Client> for Client {
                fn as_ref(&self) -> &emitted::Client {
                    &self.0
                }
            }
        })
        .into(),
    ]
}

/// `Client::builder`.
fn builder(cx: &Cx<'_>) -> Method {
    let mut docs = vec![
        "Returns a builder, which takes the [`Credentials`] and builds the client.".to_owned(),
        String::new(),
    ];
    docs.extend(servers::docs(&cx.api.servers));
    Method {
        attributes: Attributes::docs(docs),
        name: "builder".to_owned(),
        takes: Takes::Nothing,
        arguments: Vec::new(),
        returns: RustType::path("ClientBuilder"),
        body: syntax::statements(quote!(emitted::Client::builder(&common::API))),
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
    let (module, ty) = (names.module.ident(), names.ty.ident());
    Some(Method {
        attributes,
        name: names.module.to_string(),
        takes: Takes::Reference,
        arguments: Vec::new(),
        returns: RustType::Path(format!("super::{module}::operations::{ty}<'_>")),
        body: syntax::statements(quote!(super::#module::operations::#ty { client: &self.0 })),
    })
}
