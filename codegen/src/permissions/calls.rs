//! Finds the calls of a client in Rust source.
//!
//! The source has no types, so a call is recognized by names: that of an accessor of the client, or of a
//! variable, field or function that has the value or the type that the accessor returns.
//!
//! For example, with `let pets = client.pets();` the name `pets` has the accessor `pets`, so `pets.get(id)` is
//! a call of the operation with the method `pets().get`.

use std::collections::BTreeMap;

use proc_macro2::Span;
use syn::visit::{self, Visit};
use syn::{Expr, FnArg, Ident, Pat};

use super::declared_types::{self, accessor_of, bare};
use super::macros;
use super::methods::Methods;
use super::source::RustFile;
use crate::model::OperationId;

/// A place in Rust source. It is displayed as `path:line:column`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The path of the file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// A call of a client.
pub(super) struct Call {
    /// The operation, or the text of a call to an unknown one.
    pub(super) operation: Result<OperationId, String>,
    pub(super) place: Place,
}

/// Returns the calls in the order of the source.
pub(super) fn find(files: &[RustFile], methods: &Methods) -> Vec<Call> {
    let items = declared_types::items(files, methods);
    let mut found = Vec::new();
    for file in files {
        let mut finder = Finder {
            methods,
            items: &items,
            variables: BTreeMap::new(),
            file: &file.path,
            found: &mut found,
        };
        finder.visit_file(&file.syntax);
    }
    found
}

/// Finds calls.
struct Finder<'a, 'f> {
    methods: &'a Methods,
    items: &'a BTreeMap<String, &'a str>,
    /// The accessors by the names of the variables in scope.
    variables: BTreeMap<String, &'a str>,
    file: &'a str,
    found: &'f mut Vec<Call>,
}

impl<'a> Finder<'a, '_> {
    /// Returns the accessor that an expression calls or has the value of.
    fn accessor(&self, expr: &Expr) -> Option<&'a str> {
        match expr {
            Expr::Paren(inner) => self.accessor(&inner.expr),
            Expr::Group(inner) => self.accessor(&inner.expr),
            Expr::Reference(inner) => self.accessor(&inner.expr),
            Expr::Path(path) => {
                let name = bare(path.path.get_ident()?);
                self.variables.get(&name).copied()
            }
            Expr::Field(field) => match &field.member {
                syn::Member::Named(name) => self.items.get(&bare(name)).copied(),
                syn::Member::Unnamed(_) => None,
            },
            Expr::Call(call) => match &*call.func {
                Expr::Path(path) => self.declared(&path.path.segments.last()?.ident),
                _ => None,
            },
            Expr::MethodCall(call) if call.args.is_empty() => {
                if call.method == "clone" {
                    return self.accessor(&call.receiver);
                }
                self.declared(&call.method)
            }
            _ => None,
        }
    }

    /// Returns the accessor of the client, or the function of the program that returns the same, by name.
    fn declared(&self, name: &Ident) -> Option<&'a str> {
        let name = bare(name);
        let own = self.methods.accessor(&name);
        own.or_else(|| self.items.get(&name).copied())
    }

    fn record(&mut self, operation: Result<OperationId, String>, span: Span) {
        let at = span.start();
        let place = Place {
            file: self.file.to_owned(),
            line: at.line,
            column: at.column.saturating_add(1),
        };
        self.found.push(Call { operation, place });
    }

    /// Records the variables that a pattern binds.
    fn bind(&mut self, pattern: &Pat, value: Option<&Expr>) {
        match (pattern, value) {
            (Pat::Type(typed), _) => self.bind_typed(typed, value),
            (Pat::Ident(name), _) => {
                let name = bare(&name.ident);
                match value.and_then(|value| self.accessor(value)) {
                    Some(accessor) => self.variables.insert(name, accessor),
                    None => self.variables.remove(&name),
                };
            }
            (Pat::Tuple(names), Some(Expr::Tuple(values))) => {
                let bound: Vec<_> = names.elems.iter().zip(&values.elems).collect();
                for (name, value) in bound {
                    self.bind(name, Some(value));
                }
            }
            _ => {}
        }
    }

    fn bind_typed(&mut self, typed: &syn::PatType, value: Option<&Expr>) {
        self.bind(&typed.pat, value);
        let accessor = accessor_of(self.methods, &typed.ty);
        if let (Pat::Ident(name), Some(accessor)) = (&*typed.pat, accessor) {
            self.variables.insert(bare(&name.ident), accessor);
        }
    }

    fn scope(&mut self, visit: impl FnOnce(&mut Self)) {
        let outer = self.variables.clone();
        visit(self);
        self.variables = outer;
    }
}

impl Visit<'_> for Finder<'_, '_> {
    fn visit_block(&mut self, block: &syn::Block) {
        self.scope(|finder| visit::visit_block(finder, block));
    }

    fn visit_item_fn(&mut self, function: &syn::ItemFn) {
        self.scope(|finder| visit::visit_item_fn(finder, function));
    }

    fn visit_impl_item_fn(&mut self, function: &syn::ImplItemFn) {
        self.scope(|finder| visit::visit_impl_item_fn(finder, function));
    }

    fn visit_expr_closure(&mut self, closure: &syn::ExprClosure) {
        self.scope(|finder| {
            for input in &closure.inputs {
                finder.bind(input, None);
            }
            visit::visit_expr_closure(finder, closure);
        });
    }

    fn visit_fn_arg(&mut self, argument: &FnArg) {
        if let FnArg::Typed(typed) = argument {
            self.bind_typed(typed, None);
        }
    }

    fn visit_local(&mut self, local: &syn::Local) {
        visit::visit_local(self, local);
        let value = local.init.as_ref().map(|init| &*init.expr);
        self.bind(&local.pat, value);
    }

    fn visit_expr_method_call(&mut self, call: &syn::ExprMethodCall) {
        self.visit_expr(&call.receiver);
        if let Some(accessor) = self.accessor(&call.receiver) {
            let method = bare(&call.method);
            if let Some(id) = self.methods.operation(accessor, &method) {
                self.record(Ok(id), call.method.span());
            } else if is_of_client(&call.receiver) {
                let text = format!("{accessor}().{method}");
                self.record(Err(text), call.method.span());
            }
        }
        for argument in &call.args {
            self.visit_expr(argument);
        }
    }

    /// Finds methods by their path, such as `Pets::feed`.
    fn visit_expr_path(&mut self, path: &syn::ExprPath) {
        let mut segments = path.path.segments.iter().rev();
        let (Some(method), Some(ty)) = (segments.next(), segments.next()) else {
            return;
        };
        let accessor = self.methods.accessor_of(&bare(&ty.ident));
        let method = &method.ident;
        let id = accessor.and_then(|accessor| self.methods.operation(accessor, &bare(method)));
        if let Some(id) = id {
            self.record(Ok(id), method.span());
        }
    }

    fn visit_macro(&mut self, call: &syn::Macro) {
        macros::statements(call.tokens.clone(), &mut |statement| {
            self.visit_stmt(&statement);
        });
    }
}

/// Returns whether the receiver is an accessor of a value whose name ends in `client`, so a method of it is
/// certainly meant to be an operation.
fn is_of_client(receiver: &Expr) -> bool {
    let Expr::MethodCall(call) = receiver else {
        return false;
    };
    let name = match &*call.receiver {
        Expr::Path(path) => path.path.get_ident(),
        Expr::Field(field) => match &field.member {
            syn::Member::Named(name) => Some(name),
            syn::Member::Unnamed(_) => None,
        },
        _ => None,
    };
    name.is_some_and(|name| bare(name).ends_with("client"))
}
