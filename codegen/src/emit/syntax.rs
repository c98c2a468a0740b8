//! Syntax that is emitted in bulk, built directly: parsing it from tokens would take most of the
//! time of a run.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{
    AngleBracketedGenericArguments, AttrStyle, Attribute, Expr, ExprLit, Field, Fields,
    FieldsNamed, FieldsUnnamed, GenericArgument, Item, ItemEnum, ItemStruct, Lit, LitStr,
    MacroDelimiter, Meta, MetaList, MetaNameValue, Path, PathArguments, PathSegment, Type,
    TypePath, TypeTuple, Variant, Visibility,
};

use super::rust_type::RustType;
use crate::names::Name;

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
    let path = match ty {
        RustType::Unit => {
            return Type::Tuple(TypeTuple {
                attrs: Vec::new(),
                paren_token: syn::token::Paren::default(),
                elems: Punctuated::new(),
            });
        }
        RustType::Path(text) => path(text),
        RustType::Generic(name, arguments) => {
            let arguments = arguments
                .iter()
                .map(|argument| GenericArgument::Type(self::ty(argument)));
            let arguments = PathArguments::AngleBracketed(AngleBracketedGenericArguments {
                colon2_token: None,
                lt_token: <syn::Token![<]>::default(),
                args: arguments.collect(),
                gt_token: <syn::Token![>]>::default(),
            });
            let mut path = path(name);
            if let Some(last) = path.segments.last_mut() {
                last.arguments = arguments;
            }
            path
        }
    };
    Type::Path(TypePath {
        attrs: Vec::new(),
        qself: None,
        path,
    })
}

impl ToTokens for RustType {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        ty(self).to_tokens(tokens);
    }
}

/// `#[doc = "…"]` for each line, which are printed as `///`.
pub(super) fn docs(lines: &[String]) -> Vec<Attribute> {
    lines.iter().map(|line| doc(line)).collect()
}

fn doc(line: &str) -> Attribute {
    let text = if line.is_empty() {
        String::new()
    } else {
        format!(" {line}")
    };
    let lit = Lit::Str(LitStr::new(&text, Span::call_site()));
    attribute(Meta::NameValue(MetaNameValue {
        path: path("doc"),
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

/// A public field; without a name it is one of a tuple struct.
pub(super) fn field(attrs: Vec<Attribute>, name: Option<&Name>, ty: &RustType) -> Field {
    Field {
        attrs,
        vis: public(),
        modifiers: syn::FieldModifiers::default(),
        ident: name.map(Name::ident),
        colon_token: name.map(|_| <syn::Token![:]>::default()),
        ty: self::ty(ty),
        default: None,
    }
}

/// A struct with named fields.
pub(super) fn structure(attrs: Vec<Attribute>, name: &Name, fields: Vec<Field>) -> Item {
    let fields = Fields::Named(FieldsNamed {
        brace_token: syn::token::Brace::default(),
        named: trailing(fields),
    });
    item_struct(attrs, name, fields, None)
}

/// A struct with fields without names.
pub(super) fn tuple(attrs: Vec<Attribute>, name: &Name, fields: Vec<Field>) -> Item {
    let fields = Fields::Unnamed(FieldsUnnamed {
        paren_token: syn::token::Paren::default(),
        unnamed: fields.into_iter().collect(),
    });
    item_struct(attrs, name, fields, Some(<syn::Token![;]>::default()))
}

fn item_struct(
    attrs: Vec<Attribute>,
    name: &Name,
    fields: Fields,
    semi_token: Option<syn::Token![;]>,
) -> Item {
    Item::Struct(ItemStruct {
        attrs,
        vis: public(),
        struct_token: <syn::Token![struct]>::default(),
        ident: name.ident(),
        generics: syn::Generics::default(),
        fields,
        semi_token,
    })
}

/// A variant, with one value or none.
pub(super) fn variant(attrs: Vec<Attribute>, name: &Name, value: Option<&RustType>) -> Variant {
    let fields = value.map_or(Fields::Unit, |value| {
        let mut field = field(Vec::new(), None, value);
        field.vis = Visibility::Inherited;
        Fields::Unnamed(FieldsUnnamed {
            paren_token: syn::token::Paren::default(),
            unnamed: std::iter::once(field).collect(),
        })
    });
    Variant {
        attrs,
        ident: name.ident(),
        fields,
        discriminant: None,
    }
}

/// An enum.
pub(super) fn enumeration(attrs: Vec<Attribute>, name: &Name, variants: Vec<Variant>) -> Item {
    Item::Enum(ItemEnum {
        attrs,
        vis: public(),
        enum_token: <syn::Token![enum]>::default(),
        ident: name.ident(),
        generics: syn::Generics::default(),
        brace_token: syn::token::Brace::default(),
        variants: trailing(variants),
    })
}

fn trailing<T>(parts: Vec<T>) -> Punctuated<T, syn::Token![,]> {
    let mut punctuated: Punctuated<T, syn::Token![,]> = parts.into_iter().collect();
    if !punctuated.empty_or_trailing() {
        punctuated.push_punct(<syn::Token![,]>::default());
    }
    punctuated
}

/// The item that the tokens say; tokens come from `quote!` in this crate, so they are one.
pub(super) fn item(tokens: TokenStream) -> Item {
    let text = Item::Verbatim;
    syn::parse2(tokens.clone()).unwrap_or_else(|_| text(tokens))
}

/// The same import, for everybody.
pub(super) fn public_use(item: Item) -> Item {
    match item {
        Item::Use(mut item) => {
            item.vis = public();
            Item::Use(item)
        }
        other => other,
    }
}
