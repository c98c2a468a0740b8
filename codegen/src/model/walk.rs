//! Visits the uses of types in types and operations.

use super::{Additional, Kind, Operation, TypeRef};

impl Kind {
    /// Returns every use of another type, in the order of the document. Properties that are not fields are
    /// left out.
    #[must_use]
    pub fn uses(&self) -> Vec<TypeRef> {
        match self {
            Self::Array(ty) | Self::Map(ty) => vec![*ty],
            Self::Tuple { items, rest } => items.iter().chain(rest).copied().collect(),
            Self::Object(object) => {
                let additional = match object.additional {
                    Additional::Keep(ty) => Some(ty),
                    Additional::Skip => None,
                };
                let fields = object
                    .properties
                    .iter()
                    .filter(|property| !property.implied);
                let properties = fields.map(|property| property.ty);
                let unions = object.unions.iter().copied();
                properties.chain(additional).chain(unions).collect()
            }
            Self::Union(union) => union.variants.iter().map(|variant| variant.ty).collect(),
            _ => Vec::new(),
        }
    }

    /// Calls `visit` with every use of another type.
    pub fn visit_uses(&mut self, visit: &mut impl FnMut(&mut TypeRef)) {
        match self {
            Self::Array(ty) | Self::Map(ty) => visit(ty),
            Self::Tuple { items, rest } => items.iter_mut().chain(rest).for_each(visit),
            Self::Object(object) => {
                for property in &mut object.properties {
                    visit(&mut property.ty);
                }
                if let Additional::Keep(ty) = &mut object.additional {
                    visit(ty);
                }
                object.unions.iter_mut().for_each(visit);
            }
            Self::Union(union) => {
                for variant in &mut union.variants {
                    visit(&mut variant.ty);
                }
            }
            _ => {}
        }
    }
}

impl Operation {
    /// Calls `visit` with every use of a type.
    pub fn visit_uses(&mut self, visit: &mut impl FnMut(&mut TypeRef)) {
        for parameter in &mut self.parameters {
            visit(&mut parameter.ty);
        }
        let body = self.body.iter_mut().flat_map(|body| &mut body.media);
        for media in body {
            media.kind.visit_uses(visit);
        }
        for response in &mut self.responses {
            for media in &mut response.media {
                media.kind.visit_uses(visit);
            }
            for header in &mut response.headers {
                visit(&mut header.ty);
            }
        }
        if let Some(envelope) = &mut self.envelope {
            envelope.data_type.iter_mut().for_each(visit);
        }
    }
}
