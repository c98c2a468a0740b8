//! Expressions, statements and constants.

use proc_macro2::{Ident, Span};
use syn::punctuated::Punctuated;
use syn::{
    Expr, ExprArray, ExprAssign, ExprCall, ExprField, ExprLit, ExprMethodCall, ExprPath,
    ExprReference, ExprStruct, FieldValue, ImplItem, ImplItemConst, Lit, LitBool, LitInt, LitStr,
    Member, Pat, PatIdent, Stmt, Type, TypePath,
};

/// A path.
pub(in super::super) fn path(text: &str) -> Expr {
    Expr::Path(ExprPath {
        attrs: Vec::new(),
        qself: None,
        path: super::path(text),
    })
}

/// A variable.
pub(in super::super) fn variable(name: Ident) -> Expr {
    Expr::Path(ExprPath {
        attrs: Vec::new(),
        qself: None,
        path: name.into(),
    })
}

/// A string literal.
pub(in super::super) fn text(text: &str) -> Expr {
    literal(Lit::Str(LitStr::new(text, Span::call_site())))
}

/// `true` or `false`.
pub(in super::super) fn boolean(value: bool) -> Expr {
    literal(Lit::Bool(LitBool::new(value, Span::call_site())))
}

/// A whole number without a suffix.
pub(in super::super) fn number(value: i64) -> Expr {
    literal(Lit::Int(LitInt::new(&value.to_string(), Span::call_site())))
}

/// `()`.
pub(in super::super) fn unit() -> Expr {
    Expr::Tuple(syn::ExprTuple {
        attrs: Vec::new(),
        paren_token: syn::token::Paren::default(),
        elems: Punctuated::new(),
    })
}

/// `(one, other)`.
pub(in super::super) fn pair(one: Expr, other: Expr) -> Expr {
    Expr::Tuple(syn::ExprTuple {
        attrs: Vec::new(),
        paren_token: syn::token::Paren::default(),
        elems: [one, other].into_iter().collect(),
    })
}

fn literal(lit: Lit) -> Expr {
    Expr::Lit(ExprLit {
        attrs: Vec::new(),
        lit,
    })
}

/// `&[…]`.
pub(in super::super) fn list(elements: impl IntoIterator<Item = Expr>) -> Expr {
    reference(Expr::Array(ExprArray {
        attrs: Vec::new(),
        bracket_token: syn::token::Bracket::default(),
        elems: elements.into_iter().collect(),
    }))
}

/// `&value`.
pub(in super::super) fn reference(value: Expr) -> Expr {
    Expr::Reference(ExprReference {
        attrs: Vec::new(),
        and_token: <syn::Token![&]>::default(),
        mutability: None,
        expr: Box::new(value),
    })
}

/// `function(arguments)`.
pub(in super::super) fn call(function: Expr, arguments: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::Call(ExprCall {
        attrs: Vec::new(),
        func: Box::new(function),
        paren_token: syn::token::Paren::default(),
        args: arguments.into_iter().collect(),
    })
}

/// `receiver.name(arguments)`.
pub(in super::super) fn method(
    receiver: Expr,
    name: &str,
    arguments: impl IntoIterator<Item = Expr>,
) -> Expr {
    Expr::MethodCall(ExprMethodCall {
        attrs: Vec::new(),
        receiver: Box::new(receiver),
        dot_token: <syn::Token![.]>::default(),
        method: super::ident(name),
        turbofish: None,
        paren_token: syn::token::Paren::default(),
        args: arguments.into_iter().collect(),
    })
}

/// `base.member`.
pub(in super::super) fn field(base: Expr, member: impl Into<Member>) -> Expr {
    Expr::Field(ExprField {
        attrs: Vec::new(),
        base: Box::new(base),
        dot_token: <syn::Token![.]>::default(),
        member: member.into(),
    })
}

/// `left = right`.
pub(in super::super) fn assign(left: Expr, right: Expr) -> Expr {
    Expr::Assign(ExprAssign {
        attrs: Vec::new(),
        left: Box::new(left),
        eq_token: <syn::Token![=]>::default(),
        right: Box::new(right),
    })
}

/// `Name { field: value, ..rest }`; a field with the variable of its name is written short.
pub(in super::super) fn record(
    name: &str,
    fields: impl IntoIterator<Item = (Ident, Expr)>,
    rest: Option<Expr>,
) -> Expr {
    let fields = fields.into_iter().map(|(name, expr)| {
        let short = matches!(&expr, Expr::Path(value) if value.path.is_ident(&name));
        let colon_token = (!short).then(<syn::Token![:]>::default);
        FieldValue {
            attrs: Vec::new(),
            member: Member::Named(name),
            colon_token,
            expr,
        }
    });
    let mut fields: Punctuated<FieldValue, syn::Token![,]> = fields.collect();
    if rest.is_some() && !fields.is_empty() {
        fields.push_punct(<syn::Token![,]>::default());
    }
    Expr::Struct(ExprStruct {
        attrs: Vec::new(),
        qself: None,
        path: super::path(name),
        brace_token: syn::token::Brace::default(),
        fields,
        dot2_token: rest.as_ref().map(|_| <syn::Token![..]>::default()),
        rest: rest.map(Box::new),
    })
}

/// `let name = value;`
pub(in super::super) fn binding(name: Ident, value: Expr) -> Stmt {
    Stmt::Local(syn::Local {
        attrs: Vec::new(),
        modifiers: syn::LocalModifiers::default(),
        let_token: <syn::Token![let]>::default(),
        pat: identifier(name),
        init: Some(syn::LocalInit {
            eq_token: <syn::Token![=]>::default(),
            expr: Box::new(value),
            diverge: None,
        }),
        semi_token: <syn::Token![;]>::default(),
    })
}

/// A statement.
pub(in super::super) fn statement(expr: Expr) -> Stmt {
    Stmt::Expr(expr, Some(<syn::Token![;]>::default()))
}

/// The value of a block.
pub(in super::super) fn value(expr: Expr) -> Stmt {
    Stmt::Expr(expr, None)
}

/// `pub(super) const NAME: Type = value;`, an item of an implementation.
pub(in super::super) fn constant(name: &str, ty: &str, value: Expr) -> ImplItem {
    ImplItem::Const(ImplItemConst {
        attrs: Vec::new(),
        vis: syn::parse_quote!(pub(super)),
        modifiers: syn::ConstModifiers::default(),
        const_token: <syn::Token![const]>::default(),
        ident: super::ident(name),
        generics: syn::Generics::default(),
        colon_token: <syn::Token![:]>::default(),
        ty: Type::Path(TypePath {
            attrs: Vec::new(),
            qself: None,
            path: super::path(ty),
        }),
        eq_token: <syn::Token![=]>::default(),
        expr: value,
        semi_token: <syn::Token![;]>::default(),
    })
}

fn identifier(name: Ident) -> Pat {
    Pat::Ident(PatIdent {
        attrs: Vec::new(),
        by_ref: None,
        mutability: None,
        ident: name,
        subpat: None,
    })
}
