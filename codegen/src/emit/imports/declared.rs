//! The paths within declarations.

use super::super::declarations::{Declaration, Kind, Member};
use super::super::rust_type::RustType;
use super::Imports;

impl Imports<'_> {
    /// Shortens the paths of types and of code; attributes name nothing that is imported.
    pub(super) fn shorten_declaration(&mut self, declaration: &mut Declaration) {
        match &mut declaration.kind {
            Kind::Struct(fields) | Kind::Tuple(fields) => {
                for field in fields {
                    self.shorten_type(&mut field.ty);
                }
            }
            Kind::Wrapper(ty) | Kind::Alias(ty) => self.shorten_type(ty),
            Kind::Enum(variants) => {
                for value in variants
                    .iter_mut()
                    .filter_map(|variant| variant.value.as_mut())
                {
                    self.shorten_type(value);
                }
            }
            Kind::Static(ty, value) => {
                self.shorten_type(ty);
                value.rename(&mut |path| self.shorten_path(path));
            }
            Kind::Implementation(members) => {
                for member in members {
                    self.shorten_member(member);
                }
            }
        }
    }

    fn shorten_member(&mut self, member: &mut Member) {
        match member {
            Member::Method(method) => {
                for (_, ty) in &mut method.arguments {
                    self.shorten_type(ty);
                }
                self.shorten_type(&mut method.returns);
                for statement in &mut method.body {
                    statement.rename(&mut |path| self.shorten_path(path));
                }
            }
            Member::Constant { value, .. } => value.rename(&mut |path| self.shorten_path(path)),
            Member::Printed(..) => {}
        }
    }

    fn shorten_path(&mut self, path: &mut String) {
        let kept = self.shortened(path).len();
        path.drain(..path.len().saturating_sub(kept));
    }

    pub(super) fn shorten_type(&mut self, ty: &mut RustType) {
        ty.rename(&mut |path| {
            let short = self.shortened(path);
            (short.len() < path.len()).then(|| short.to_owned())
        });
    }
}
