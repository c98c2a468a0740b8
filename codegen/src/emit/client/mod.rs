//! The client and its credentials.

mod credentials;
mod environment;
mod servers;

use proc_macro2::TokenStream;
use quote::quote;

use super::file::{OutputFile, Piece, rust};
use super::{Cx, feature_gates, markdown, syntax};
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
    pieces.extend(client(cx).map(Piece::Item));
    pieces.extend(credentials::credentials(cx).map(Piece::Item));
    let docs = ["The client and its credentials.".to_owned()];
    rust("client.rs".to_owned(), cx.command, &docs, pieces)
}

fn client(cx: &Cx<'_>) -> impl Iterator<Item = syn::Item> {
    let title = markdown::line(&cx.api.title);
    let docs = syntax::docs(&[
        format!("A client of {title}."),
        String::new(),
        "Clones are cheap and share connections.".to_owned(),
    ]);
    let accessors = cx
        .plan
        .groups
        .iter()
        .filter_map(|group| accessor(cx, group.group));
    let from_env = environment::of_client(cx);
    let mut builder_docs = vec![
        "Returns a builder, which takes the [`Credentials`] and builds the client.".to_owned(),
        String::new(),
    ];
    builder_docs.extend(servers::docs(&cx.api.servers));
    let builder_docs = syntax::docs(&builder_docs);
    let items = [
        quote! {
            #(#docs)*
            #[derive(Clone, Debug)]
            pub struct Client(emitted::Client);
        },
        quote! {
            /// Builds a [`Client`].
            pub type ClientBuilder = clientwright_runtime::ClientBuilder<Client>;
        },
        quote! {
            impl Client {
                #(#builder_docs)*
                pub fn builder() -> ClientBuilder {
                    emitted::Client::builder(&common::API)
                }
                #from_env
                #(#accessors)*
            }
        },
        quote! {
            impl From<emitted::Client> for Client {
                fn from(client: emitted::Client) -> Self {
                    Self(client)
                }
            }
        },
        quote! {
            /// Returns the client of the runtime, for operations that are written by hand.
            impl AsRef<emitted::Client> for Client {
                fn as_ref(&self) -> &emitted::Client {
                    &self.0
                }
            }
        },
    ];
    items.map(syntax::item).into_iter()
}

/// The method that leads to the operations of a tag.
fn accessor(cx: &Cx<'_>, group: Group) -> Option<TokenStream> {
    let Group::Tag(index) = group else {
        return None;
    };
    let names = cx.tag(index)?;
    let (module, ty) = (names.module.ident(), names.ty.ident());
    let gate = feature_gates::gate(cx, group);
    let line = match cx.api.tags.get(index) {
        Some(tag) => format!(
            "Returns the operations of \u{201c}{}\u{201d}.",
            markdown::line(&tag.name)
        ),
        None => "Returns the operations without a tag.".to_owned(),
    };
    let docs = syntax::docs(&[line]);
    Some(quote! {
        #(#docs)*
        #gate
        pub fn #module(&self) -> super::#module::operations::#ty<'_> {
            super::#module::operations::#ty { client: &self.0 }
        }
    })
}
