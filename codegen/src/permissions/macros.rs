//! Finds statements in the arguments of macros, whose syntax is unknown.

use proc_macro2::{Spacing, TokenStream, TokenTree};
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::{Block, Expr, Stmt, Token};

/// Calls `found` with the statements of the arguments, if they can be parsed as expressions or statements, and
/// otherwise with each part that can be parsed.
pub(super) fn statements(tokens: TokenStream, found: &mut dyn FnMut(Stmt)) {
    if let Ok(list) = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(tokens.clone()) {
        list.into_iter().map(statement).for_each(found);
    } else if let Ok(statements) = Block::parse_within.parse2(tokens.clone()) {
        statements.into_iter().for_each(found);
    } else {
        for part in parts(tokens) {
            match syn::parse2::<Expr>(part.clone()) {
                Ok(expression) => found(statement(expression)),
                Err(_) => within(part, found),
            }
        }
    }
}

fn statement(expression: Expr) -> Stmt {
    Stmt::Expr(expression, None)
}

/// Parses the content of parentheses, brackets and braces.
fn within(tokens: TokenStream, found: &mut dyn FnMut(Stmt)) {
    for token in tokens {
        if let TokenTree::Group(group) = token {
            statements(group.stream(), found);
        }
    }
}

/// Returns the parts between `,`, `;`, `=`, `=>` and `:`, without the `$` of a definition of a macro.
fn parts(tokens: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    let mut before = None;
    for token in tokens {
        let char = match &token {
            TokenTree::Punct(punct) => Some((punct.as_char(), punct.spacing())),
            _ => None,
        };
        let separates = match char {
            Some((',' | ';' | '=', _)) => true,
            Some(('>', _)) => before == Some('='),
            Some((':', spacing)) => spacing == Spacing::Alone && before != Some(':'),
            _ => false,
        };
        before = char.map(|(char, _)| char);
        if separates {
            parts.push(TokenStream::new());
        } else if let (Some(part), true) = (parts.last_mut(), before != Some('$')) {
            part.extend([token]);
        }
    }
    parts
}
