//! Finds the fields and functions of a program whose type has the operations of a tag.

use std::collections::BTreeMap;

use syn::visit::Visit;
use syn::{Ident, Type};

use super::methods::Methods;
use super::source::RustFile;

/// Returns the accessors of the client by the names of the fields and functions that have their return types.
pub(super) fn items<'m>(files: &[RustFile], methods: &'m Methods) -> BTreeMap<String, &'m str> {
    let mut declared = Declared {
        methods,
        items: BTreeMap::new(),
    };
    for file in files {
        declared.visit_file(&file.syntax);
    }
    declared.items
}

struct Declared<'a> {
    methods: &'a Methods,
    items: BTreeMap<String, &'a str>,
}

impl Declared<'_> {
    fn declare(&mut self, name: &Ident, ty: &Type) {
        if let Some(accessor) = accessor_of(self.methods, ty) {
            self.items.insert(bare(name), accessor);
        }
    }
}

impl Visit<'_> for Declared<'_> {
    fn visit_field(&mut self, field: &syn::Field) {
        if let Some(name) = &field.ident {
            self.declare(name, &field.ty);
        }
    }

    fn visit_signature(&mut self, signature: &syn::Signature) {
        if let syn::ReturnType::Type(_, ty) = &signature.output {
            self.declare(&signature.ident, ty);
        }
    }
}

/// Returns the accessor that returns a type.
pub(super) fn accessor_of<'m>(methods: &'m Methods, ty: &Type) -> Option<&'m str> {
    match ty {
        Type::Reference(inner) => accessor_of(methods, &inner.elem),
        Type::Path(path) => methods.accessor_of(&bare(&path.path.segments.last()?.ident)),
        _ => None,
    }
}

/// Returns a name without `r#`.
pub(super) fn bare(name: &Ident) -> String {
    let text = name.to_string();
    text.strip_prefix("r#").map(str::to_owned).unwrap_or(text)
}
