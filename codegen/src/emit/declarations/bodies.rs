//! The code within methods and constants, which the printer of Rust syntax lays out.

use proc_macro2::Span;
use syn::{
    Block, Ident, ImplItem, ImplItemFn, Item, ItemImpl, ReturnType, Signature, Stmt, Type,
    TypeInfer,
};

/// Returns a member of an implementation.
pub(super) fn member(member: ImplItem) -> String {
    inner(&implementation(member), 1)
}

/// Returns the statements of a method.
pub(super) fn body(stmts: Vec<Stmt>) -> String {
    let function = ImplItemFn {
        attrs: Vec::new(),
        vis: syn::Visibility::Inherited,
        modifiers: syn::FnModifiers::default(),
        sig: Signature {
            constness: None,
            asyncness: None,
            safety: syn::Safety::Default,
            abi: None,
            fn_token: <syn::Token![fn]>::default(),
            ident: Ident::new("f", Span::call_site()),
            generics: syn::Generics::default(),
            paren_token: syn::token::Paren::default(),
            inputs: syn::punctuated::Punctuated::new(),
            variadic: None,
            output: ReturnType::Default,
        },
        block: Block {
            brace_token: syn::token::Brace::default(),
            stmts,
        },
    };
    inner(&implementation(ImplItem::Fn(function)), 2)
}

/// Returns an implementation with the member: its lines are as long as they are where the member is emitted.
fn implementation(member: ImplItem) -> String {
    let implementation = ItemImpl {
        attrs: Vec::new(),
        modifiers: syn::ImplModifiers::default(),
        unsafety: None,
        impl_token: <syn::Token![impl]>::default(),
        generics: syn::Generics::default(),
        trait_: None,
        self_ty: Box::new(Type::Infer(TypeInfer {
            attrs: Vec::new(),
            underscore_token: <syn::Token![_]>::default(),
        })),
        brace_token: syn::token::Brace::default(),
        items: vec![member],
    };
    prettyplease::unparse(&syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: vec![Item::Impl(implementation)],
    })
}

/// Returns the text without its first and last `around` lines.
fn inner(text: &str, around: usize) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let end = lines.len().saturating_sub(around);
    lines.truncate(end);
    lines.into_iter().skip(around).collect()
}
