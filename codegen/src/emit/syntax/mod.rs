//! Constructors of the syntax that is emitted most. Parsing it from tokens would take most of the time of a run.

pub(super) mod code;
mod items;
pub(super) mod methods;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use syn::punctuated::Punctuated;
use syn::{
    AngleBracketedGenericArguments, AttrStyle, Attribute, Expr, ExprLit, GenericArgument, Item,
    Lit, LitStr, MacroDelimiter, Meta, MetaList, MetaNameValue, Path, PathArguments, PathSegment,
    TraitBound, Type, TypeImplTrait, TypeParamBound, TypePath, TypeReference, TypeSlice, TypeTuple,
    Visibility,
};

use super::rust_type::RustType;
use super::text::doc_lines;
pub(super) use items::{
    alias, borrowing, constant, enumeration, field, implementation, structure, tuple, variant,
    wrapper,
};

/// A name that is known to be valid.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A path such as `std::collections::BTreeMap`.
pub(super) fn path(text: &str) -> Path {
    let segment = |name: &str| match name.strip_prefix("r#") {
        Some(bare) => PathSegment::from(Ident::new_raw(bare, Span::call_site())),
        None => PathSegment::from(ident(name)),
    };
    Path {
        leading_colon: None,
        segments: text.split("::").map(segment).collect(),
    }
}

/// The syntax of a type.
pub(super) fn ty(ty: &RustType) -> Type {
    match ty {
        RustType::Unit => Type::Tuple(TypeTuple {
            attrs: Vec::new(),
            paren_token: syn::token::Paren::default(),
            elems: Punctuated::new(),
        }),
        RustType::Path(text) => path_type(path(text)),
        RustType::Generic(name, arguments) => path_type(generic(name, arguments)),
        RustType::Reference(target) => Type::Reference(TypeReference {
            attrs: Vec::new(),
            and_token: <syn::Token![&]>::default(),
            lifetime: None,
            mutability: None,
            elem: Box::new(self::ty(target)),
        }),
        RustType::Slice(item) => Type::Slice(TypeSlice {
            attrs: Vec::new(),
            bracket_token: syn::token::Bracket::default(),
            elem: Box::new(self::ty(item)),
        }),
        RustType::Into(target) => Type::ImplTrait(TypeImplTrait {
            attrs: Vec::new(),
            impl_token: <syn::Token![impl]>::default(),
            bounds: std::iter::once(TypeParamBound::Trait(TraitBound {
                paren_token: None,
                lifetimes: None,
                modifiers: syn::TraitBoundModifiers::default(),
                maybe: None,
                path: generic("Into", std::slice::from_ref(target)),
            }))
            .collect(),
        }),
    }
}

fn path_type(path: Path) -> Type {
    Type::Path(TypePath {
        attrs: Vec::new(),
        qself: None,
        path,
    })
}

/// `name<arguments>`.
fn generic(name: &str, arguments: &[RustType]) -> Path {
    let mut path = path(name);
    if let Some(last) = path.segments.last_mut() {
        let arguments = arguments.iter().map(ty).map(GenericArgument::Type);
        last.arguments = PathArguments::AngleBracketed(angle_bracketed(arguments));
    }
    path
}

/// `<arguments>`.
fn angle_bracketed(
    arguments: impl IntoIterator<Item = GenericArgument>,
) -> AngleBracketedGenericArguments {
    AngleBracketedGenericArguments {
        colon2_token: None,
        lt_token: <syn::Token![<]>::default(),
        args: arguments.into_iter().collect(),
        gt_token: <syn::Token![>]>::default(),
    }
}

/// Separates the lines of documentation in one attribute; text of the document has no control characters.
const LINE_BREAK: char = '\u{1}';

/// One `#[doc = "…"]` with all lines, since attributes are large. [`with_doc_lines`] separates them in
/// the printed text.
pub(super) fn docs(lines: &[String]) -> Vec<Attribute> {
    let mut lines = doc_lines(lines);
    let Some(mut joined) = lines.next() else {
        return Vec::new();
    };
    for line in lines {
        joined.push(LINE_BREAK);
        joined.push_str(&line);
    }
    vec![value("doc", raw(&joined))]
}

/// A raw string, which is not escaped and read again as the text of documentation would be.
fn raw(text: &str) -> Lit {
    let after_quotes = text.split('"').skip(1);
    let hashes = after_quotes.map(|part| part.len() - part.trim_start_matches('#').len());
    let hashes = "#".repeat(hashes.max().map_or(0, |most| most.saturating_add(1)));
    let literal: Result<Literal, _> = format!("r{hashes}\"{text}\"{hashes}").parse();
    literal.map_or_else(|_| Lit::Str(LitStr::new(text, Span::call_site())), Lit::new)
}

/// Returns printed items with each line of documentation on a line of its own.
pub(super) fn with_doc_lines(printed: String) -> String {
    if !printed.contains(LINE_BREAK) {
        return printed;
    }
    let mut text = String::with_capacity(printed.len().saturating_mul(2));
    for line in printed.split_inclusive('\n') {
        let mut parts = line.split(LINE_BREAK);
        text.extend(parts.next());
        let indent = line.len().saturating_sub(line.trim_start().len());
        for part in parts {
            text.extend(["\n", line.get(..indent).unwrap_or_default(), "///", part]);
        }
    }
    text
}

/// `#[name = "text"]`.
pub(super) fn text(name: &str, text: &str) -> Attribute {
    value(name, Lit::Str(LitStr::new(text, Span::call_site())))
}

/// `#[name = literal]`.
fn value(name: &str, lit: Lit) -> Attribute {
    attribute(Meta::NameValue(MetaNameValue {
        path: path(name),
        eq_token: <syn::Token![=]>::default(),
        value: Expr::Lit(ExprLit {
            attrs: Vec::new(),
            lit,
        }),
    }))
}

/// `#[name]`.
pub(super) fn flag(name: &str) -> Attribute {
    attribute(Meta::Path(path(name)))
}

/// `#[name(tokens)]`.
pub(super) fn list(name: &str, tokens: TokenStream) -> Attribute {
    attribute(Meta::List(MetaList {
        path: path(name),
        delimiter: MacroDelimiter::Paren(syn::token::Paren::default()),
        tokens,
    }))
}

fn attribute(meta: Meta) -> Attribute {
    Attribute {
        pound_token: <syn::Token![#]>::default(),
        style: AttrStyle::Outer,
        bracket_token: syn::token::Bracket::default(),
        meta,
    }
}

fn public() -> Visibility {
    Visibility::Public(<syn::Token![pub]>::default())
}

/// Parses an item. The tokens are those of a `quote!` in this crate, so they are an item.
pub(super) fn item(tokens: TokenStream) -> Item {
    let text = Item::Verbatim;
    syn::parse2(tokens.clone()).unwrap_or_else(|_| text(tokens))
}
