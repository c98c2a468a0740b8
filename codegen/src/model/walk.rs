//! Visits the uses of types in types and operations.

use super::{Additional, Api, Body, Kind, Operation, Response, StatusRange, TypeId, TypeRef};

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
    /// Returns the types that a call sends.
    #[must_use]
    pub fn sends(&self) -> Vec<TypeRef> {
        let parameters = self.parameters.iter().map(|parameter| parameter.ty);
        let media = self.body.iter().flat_map(|Body { media, .. }| media);
        parameters
            .chain(media.filter_map(|media| media.kind.ty))
            .collect()
    }

    /// Returns the types that a call's responses return to the caller: of an enveloped response only the data.
    #[must_use]
    pub fn receives(&self) -> Vec<TypeRef> {
        let mut types = Vec::new();
        for response in &self.responses {
            types.extend(self.bodies(response));
            types.extend(response.headers.iter().map(|header| header.ty));
        }
        types
    }

    /// Returns the types of the bodies of a response: of an enveloped one only the data.
    pub fn bodies(&self, response: &Response) -> impl Iterator<Item = TypeRef> {
        let is_enveloped = response.status.is_success() || response.status == StatusRange::Default;
        let envelope = self.envelope.as_ref().filter(|_| is_enveloped);
        response
            .media
            .iter()
            .filter_map(move |media| match (envelope, media.kind.json()) {
                (Some(envelope), Some(_)) => envelope.data_type,
                _ => media.kind.ty,
            })
    }

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

/// Walks over types; the marks of one walk need no clearing for the next.
#[derive(Debug)]
pub struct Walk<'a> {
    api: &'a Api,
    seen: Vec<u32>,
    round: u32,
}

impl<'a> Walk<'a> {
    /// Starts without marks.
    #[must_use]
    pub fn new(api: &'a Api) -> Self {
        Self {
            api,
            seen: vec![0; api.types.len()],
            round: 0,
        }
    }

    /// Calls `visit` once with each type that the declarations of `open` name, directly or through others.
    pub fn from(&mut self, mut open: Vec<TypeRef>, mut visit: impl FnMut(TypeId)) {
        self.round += 1;
        while let Some(TypeRef { id, .. }) = open.pop() {
            let Some(seen) = self.seen.get_mut(id.0 as usize) else {
                continue;
            };
            if *seen != self.round {
                *seen = self.round;
                visit(id);
                open.extend(self.api.uses(id));
            }
        }
    }
}
