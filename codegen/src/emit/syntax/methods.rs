//! Methods.

use proc_macro2::Ident;
use syn::{
    Attribute, Block, FnArg, ImplItem, ImplItemFn, PatType, Receiver, ReceiverKind, ReturnType,
    Signature, Stmt,
};

use super::super::rust_type::RustType;
use super::code::identifier;

/// How a method takes `self`.
#[derive(Clone, Copy)]
pub(in super::super) enum Takes {
    /// Not at all.
    Nothing,
    /// `&self`.
    Reference,
    /// `self`.
    Value,
    /// `mut self`.
    Mutable,
}

/// A public method.
pub(in super::super) struct Method {
    /// Its documentation and other attributes.
    pub(in super::super) attributes: Vec<Attribute>,
    /// Its name.
    pub(in super::super) name: Ident,
    /// How it takes `self`.
    pub(in super::super) takes: Takes,
    /// Its further arguments.
    pub(in super::super) arguments: Vec<(Ident, RustType)>,
    /// The return type.
    pub(in super::super) returns: RustType,
    /// What it does.
    pub(in super::super) body: Vec<Stmt>,
}

impl From<Method> for ImplItem {
    fn from(method: Method) -> Self {
        let receiver = receiver(method.takes).map(FnArg::Receiver);
        let arguments = method
            .arguments
            .into_iter()
            .map(|(name, ty)| argument(name, &ty));
        let returns = Box::new(super::ty(&method.returns));
        Self::Fn(ImplItemFn {
            attrs: method.attributes,
            vis: super::public(),
            modifiers: syn::FnModifiers::default(),
            sig: Signature {
                constness: None,
                asyncness: None,
                safety: syn::Safety::Default,
                abi: None,
                fn_token: <syn::Token![fn]>::default(),
                ident: method.name,
                generics: syn::Generics::default(),
                paren_token: syn::token::Paren::default(),
                inputs: receiver.into_iter().chain(arguments).collect(),
                variadic: None,
                output: ReturnType::Type(<syn::Token![->]>::default(), returns),
            },
            block: Block {
                brace_token: syn::token::Brace::default(),
                stmts: method.body,
            },
        })
    }
}

fn receiver(takes: Takes) -> Option<Receiver> {
    let (mutability, kind) = match takes {
        Takes::Nothing => return None,
        Takes::Value => (None, ReceiverKind::Value),
        Takes::Mutable => (Some(<syn::Token![mut]>::default()), ReceiverKind::Value),
        Takes::Reference => (
            None,
            ReceiverKind::Reference(<syn::Token![&]>::default(), None, None),
        ),
    };
    let self_token = <syn::Token![self]>::default();
    Some(Receiver {
        attrs: Vec::new(),
        mutability,
        self_token,
        kind,
    })
}

fn argument(name: Ident, ty: &RustType) -> FnArg {
    FnArg::Typed(PatType {
        attrs: Vec::new(),
        pat: Box::new(identifier(name)),
        colon_token: <syn::Token![:]>::default(),
        ty: Box::new(super::ty(ty)),
    })
}
