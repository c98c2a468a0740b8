//! Expressions and methods.

use proc_macro2::{Ident, Span};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Block, Expr, ExprArray, ExprAssign, ExprCall, ExprField, ExprLit, ExprMethodCall,
    ExprPath, ExprReference, ExprStruct, FieldValue, FnArg, ImplItem, ImplItemFn, Lit, LitBool,
    LitInt, LitStr, Member, Pat, PatIdent, PatType, Receiver, ReceiverKind, ReturnType, Signature,
    Stmt,
};

use super::super::rust_type::RustType;

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

fn identifier(name: Ident) -> Pat {
    Pat::Ident(PatIdent {
        attrs: Vec::new(),
        by_ref: None,
        mutability: None,
        ident: name,
        subpat: None,
    })
}
