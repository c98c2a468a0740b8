//! Items: structs, enums, implementations.

use proc_macro2::Span;
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Expr, Field, Fields, FieldsNamed, FieldsUnnamed, GenericArgument, GenericParam,
    ImplItem, ImplItemConst, Item, ItemEnum, ItemImpl, ItemStruct, ItemType, Lifetime, Path,
    PathArguments, PathSegment, TypeParam, Variant, Visibility,
};

use super::super::rust_type::RustType;
use super::public;
use crate::names::Name;

/// A public field; without a name it is one of a tuple struct.
pub(in super::super) fn field(attrs: Vec<Attribute>, name: Option<&Name>, ty: &RustType) -> Field {
    Field {
        attrs,
        vis: public(),
        modifiers: syn::FieldModifiers::default(),
        ident: name.map(Name::ident),
        colon_token: name.map(|_| <syn::Token![:]>::default()),
        ty: super::ty(ty),
        default: None,
    }
}

/// A struct with named fields, and with a type parameter if it is generic.
pub(in super::super) fn structure(
    attrs: Vec<Attribute>,
    name: &Name,
    parameter: Option<&str>,
    fields: Vec<Field>,
) -> Item {
    let fields = Fields::Named(FieldsNamed {
        brace_token: syn::token::Brace::default(),
        named: trailing(fields),
    });
    let mut generics = syn::Generics::default();
    let parameter = parameter.map(|name| TypeParam::from(super::ident(name)));
    generics.params.extend(parameter.map(GenericParam::Type));
    item_struct(attrs, (name, generics), fields, None)
}

/// A struct with fields without names.
pub(in super::super) fn tuple(attrs: Vec<Attribute>, name: &Name, fields: Vec<Field>) -> Item {
    let fields = Fields::Unnamed(FieldsUnnamed {
        paren_token: syn::token::Paren::default(),
        unnamed: fields.into_iter().collect(),
    });
    let head = (name, syn::Generics::default());
    item_struct(attrs, head, fields, Some(<syn::Token![;]>::default()))
}

/// `pub struct Name(Type);`, whose field is private.
pub(in super::super) fn wrapper(attrs: Vec<Attribute>, name: &Name, ty: &RustType) -> Item {
    let mut field = field(Vec::new(), None, ty);
    field.vis = Visibility::Inherited;
    tuple(attrs, name, vec![field])
}

fn item_struct(
    attrs: Vec<Attribute>,
    (name, generics): (&Name, syn::Generics),
    fields: Fields,
    semi_token: Option<syn::Token![;]>,
) -> Item {
    Item::Struct(ItemStruct {
        attrs,
        vis: public(),
        struct_token: <syn::Token![struct]>::default(),
        ident: name.ident(),
        generics,
        fields,
        semi_token,
    })
}

/// A variant, with one value or none.
pub(in super::super) fn variant(
    attrs: Vec<Attribute>,
    name: &Name,
    value: Option<&RustType>,
) -> Variant {
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
pub(in super::super) fn enumeration(
    attrs: Vec<Attribute>,
    name: &Name,
    variants: Vec<Variant>,
) -> Item {
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

/// `impl Name { … }`.
pub(in super::super) fn implementation(name: &Name, items: Vec<ImplItem>) -> Item {
    implement(name.ident().into(), items)
}

/// `impl Name<'_> { … }`.
pub(in super::super) fn borrowing(name: &Name, items: Vec<ImplItem>) -> Item {
    let lifetime = Lifetime::new("'_", Span::call_site());
    let arguments = [GenericArgument::Lifetime(lifetime)];
    let segment = PathSegment {
        ident: name.ident(),
        arguments: PathArguments::AngleBracketed(super::angle_bracketed(arguments)),
    };
    implement(segment.into(), items)
}

fn implement(path: Path, items: Vec<ImplItem>) -> Item {
    Item::Impl(ItemImpl {
        attrs: Vec::new(),
        modifiers: syn::ImplModifiers::default(),
        unsafety: None,
        impl_token: <syn::Token![impl]>::default(),
        generics: syn::Generics::default(),
        trait_: None,
        self_ty: Box::new(super::path_type(path)),
        brace_token: syn::token::Brace::default(),
        items,
    })
}

/// `pub(super) const NAME: Type = value;`, an item of an implementation.
pub(in super::super) fn constant(name: &str, ty: &RustType, value: Expr) -> ImplItem {
    ImplItem::Const(ImplItemConst {
        attrs: Vec::new(),
        vis: syn::parse_quote!(pub(super)),
        modifiers: syn::ConstModifiers::default(),
        const_token: <syn::Token![const]>::default(),
        ident: super::ident(name),
        generics: syn::Generics::default(),
        colon_token: <syn::Token![:]>::default(),
        ty: super::ty(ty),
        eq_token: <syn::Token![=]>::default(),
        expr: value,
        semi_token: <syn::Token![;]>::default(),
    })
}

/// `pub type Name = Type;`
pub(in super::super) fn alias(attrs: Vec<Attribute>, name: &Name, ty: &RustType) -> Item {
    Item::Type(ItemType {
        attrs,
        vis: public(),
        modifiers: syn::TypeModifiers::default(),
        type_token: <syn::Token![type]>::default(),
        ident: name.ident(),
        generics: syn::Generics::default(),
        eq_token: <syn::Token![=]>::default(),
        ty: Box::new(super::ty(ty)),
        semi_token: <syn::Token![;]>::default(),
        where_clause_placement: syn::WhereClausePlacement::Late,
    })
}
