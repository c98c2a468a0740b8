//! How values that are sent are made: `new` with what is required, and a setter for the rest.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Item;

use super::super::rust_type::Imports;
use super::super::{Cx, docs, syntax};
use super::{Given, given};
use crate::model::{Additional, Kind, Object, Property, TypeId, TypeRef};
use crate::names::Name;
use crate::plan::Hold;

/// `impl Name { new, with_… }`, and `Default` if `new` takes nothing.
pub(super) fn object(
    cx: &Cx<'_>,
    id: TypeId,
    name: &Name,
    object: &Object,
    imports: &mut Imports,
) -> Vec<Item> {
    let plan = cx.plan.ty(id);
    let names = cx.names.ty(id);
    let mut making = Making::default();
    for (index, (property, field)) in object.properties.iter().zip(&names.members).enumerate() {
        let hold = plan.hold(index);
        let part = Part {
            cx,
            ty: property.ty,
            field,
            hold,
        };
        if !plan.requires(property) || hold == Hold::OptionalBox {
            making
                .setters
                .push(part.setter(property, plan.requires(property), imports));
            making
                .values
                .push(part.absent(plan.requires(property), imports));
        } else if let Some(constant) = constant(cx, property) {
            making.values.push(part.assigned(&constant));
        } else {
            making.argument(&part, imports);
        }
    }
    let first = object.properties.len();
    for (index, (union, field)) in object.unions.iter().zip(&names.unions).enumerate() {
        making.argument(
            &Part {
                cx,
                ty: *union,
                field,
                hold: plan.hold(first + index),
            },
            imports,
        );
    }
    if let (Additional::Keep(_), Some(field)) = (object.additional, &names.additional) {
        let field = field.ident();
        making.values.push(quote!(#field: BTreeMap::new()));
    }
    making.deprecated = object
        .properties
        .iter()
        .any(|property| property.docs.deprecated);
    making.items(name)
}

#[derive(Default)]
struct Making {
    arguments: Vec<TokenStream>,
    values: Vec<TokenStream>,
    setters: Vec<TokenStream>,
    /// Whether `new` names a field that is deprecated.
    deprecated: bool,
}

impl Making {
    fn argument(&mut self, part: &Part<'_>, imports: &mut Imports) {
        let (argument, value) = part.required(imports);
        self.arguments.push(argument);
        self.values.push(value);
    }

    fn items(self, name: &Name) -> Vec<Item> {
        let Self {
            arguments,
            values,
            setters,
            deprecated,
        } = self;
        let deprecated =
            deprecated.then(|| quote!(#[expect(deprecated, reason = "every field has a value")]));
        let is_default = arguments.is_empty();
        let ident = name.ident();
        let line = if is_default {
            " With nothing in it."
        } else {
            " With everything that is required."
        };
        let mut items = vec![syntax::item(quote! {
            impl #ident {
                #[doc = #line]
                #deprecated
                #[must_use]
                pub fn new(#(#arguments),*) -> Self {
                    Self { #(#values),* }
                }
                #(#setters)*
            }
        })];
        if is_default {
            items.push(syntax::item(quote! {
                impl Default for #ident {
                    fn default() -> Self {
                        Self::new()
                    }
                }
            }));
        }
        items
    }
}

/// A field in the making.
struct Part<'a> {
    cx: &'a Cx<'a>,
    ty: TypeRef,
    field: &'a Name,
    hold: Hold,
}

impl Part<'_> {
    /// The argument of `new`, and the field made of it.
    fn required(&self, imports: &mut Imports) -> (TokenStream, TokenStream) {
        let field = self.field.ident();
        if self.ty.nullable {
            let bare = self
                .cx
                .held(self.ty.id, self.hold, imports)
                .within("Option");
            return (quote!(#field: #bare), quote!(#field));
        }
        let (given, value) = self.given(imports);
        let value = if value.to_string() == field.to_string() {
            quote!(#field)
        } else {
            quote!(#field: #value)
        };
        (quote!(#field: #given), value)
    }

    /// The type of the argument, and the expression of the value without `Option` or `Maybe`.
    fn given(&self, imports: &mut Imports) -> (TokenStream, TokenStream) {
        let field = self.field.ident();
        let ty = self.cx.bare(self.ty.id, imports);
        let Given { ty, into } = given(self.cx, self.ty.id, &ty);
        let value = if into {
            quote!(#field.into())
        } else {
            quote!(#field)
        };
        let boxed = self.hold != Hold::Plain;
        (
            ty,
            if boxed {
                quote!(Box::new(#value))
            } else {
                value
            },
        )
    }

    /// `with_field(…)`.
    fn setter(&self, property: &Property, required: bool, imports: &mut Imports) -> TokenStream {
        let field = self.field.ident();
        let setter = format_ident!("with_{}", self.field.bare());
        let (given, value) = self.given(imports);
        let value = if !required && self.ty.nullable {
            let maybe = syntax::path(self.cx.runtime("Maybe", imports));
            quote!(#maybe::Value(#value))
        } else {
            quote!(Some(#value))
        };
        let line = format!(" Sets `{}`.", self.field.bare());
        let deprecated = docs::deprecated(&property.docs);
        quote! {
            #[doc = #line]
            #deprecated
            #[must_use]
            pub fn #setter(mut self, #field: #given) -> Self {
                self.#field = #value;
                self
            }
        }
    }

    fn absent(&self, required: bool, imports: &mut Imports) -> TokenStream {
        let field = self.field.ident();
        if !required && self.ty.nullable {
            let maybe = syntax::path(self.cx.runtime("Maybe", imports));
            quote!(#field: #maybe::Absent)
        } else {
            quote!(#field: None)
        }
    }

    fn assigned(&self, value: &TokenStream) -> TokenStream {
        let field = self.field.ident();
        let value = if self.hold == Hold::Plain {
            value.clone()
        } else {
            quote!(Box::new(#value))
        };
        if self.ty.nullable {
            quote!(#field: Some(#value))
        } else {
            quote!(#field: #value)
        }
    }
}

/// The only value that the property may have, if it can be written down.
fn constant(cx: &Cx<'_>, property: &Property) -> Option<TokenStream> {
    let names = cx.names.ty(property.ty.id);
    let kind = &cx.api.ty(property.ty.id).kind;
    if matches!(kind, Kind::Null) {
        return Some(quote!(()));
    }
    let value: serde_json::Value = serde_json::from_str(property.constant.as_ref()?).ok()?;
    match (kind, value) {
        (Kind::StringEnum(strings), serde_json::Value::String(text)) => {
            let index = strings
                .values
                .iter()
                .position(|value| value.value == text)?;
            let variant = names.members.get(index)?.ident();
            let name = names.name.as_ref()?.ident();
            Some(quote!(#name::#variant))
        }
        (Kind::Text(_), serde_json::Value::String(text)) => Some(quote!(#text.into())),
        (Kind::Boolean, serde_json::Value::Bool(value)) => Some(quote!(#value)),
        (Kind::Integer(_), serde_json::Value::Number(number)) => {
            let number = proc_macro2::Literal::i64_unsuffixed(number.as_i64()?);
            Some(quote!(#number))
        }
        _ => None,
    }
}
