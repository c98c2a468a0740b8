//! Shapes of types, which ignore names. They identify an alternative of a union in the other document.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::{Additional, Api, Kind, TypeId, TypeRef};

/// The depth to which types are compared.
const DEPTH: usize = 4;

/// A hash of the shape of each type.
#[derive(Clone, Debug)]
pub(super) struct Shapes(Vec<u64>);

impl Shapes {
    /// Hashes the shapes of all types. Each round is one level deeper: it hashes the results of the round before.
    pub(super) fn new(api: &Api) -> Self {
        let mut shapes = Self(vec![0; api.types.len()]);
        for _ in 0..DEPTH {
            let round = api.types.iter().map(|ty| shapes.shape(&ty.kind)).collect();
            shapes = Self(round);
        }
        shapes
    }

    pub(super) fn of(&self, id: TypeId) -> u64 {
        self.0.get(id.0 as usize).copied().unwrap_or_default()
    }

    fn shape(&self, kind: &Kind) -> u64 {
        let mut hasher = DefaultHasher::new();
        std::mem::discriminant(kind).hash(&mut hasher);
        let of = |ty: &TypeRef| (self.of(ty.id), ty.nullable);
        match kind {
            Kind::Any | Kind::Null | Kind::Boolean | Kind::Number => {}
            Kind::Integer(integer) => integer.hash(&mut hasher),
            Kind::Text(format) => format.hash(&mut hasher),
            Kind::StringEnum(strings) => {
                let mut values: Vec<&str> = strings
                    .values
                    .iter()
                    .map(|one| one.value.as_str())
                    .collect();
                values.sort_unstable();
                values.hash(&mut hasher);
            }
            Kind::IntegerEnum(integers) => {
                let values = integers.values.iter();
                let mut values: Vec<&str> = values.map(|one| one.value.as_str()).collect();
                values.sort_unstable();
                values.hash(&mut hasher);
            }
            Kind::Array(ty) | Kind::Map(ty) => of(ty).hash(&mut hasher),
            Kind::Tuple { items, rest } => {
                items.iter().map(of).collect::<Vec<_>>().hash(&mut hasher);
                rest.as_ref().map(of).hash(&mut hasher);
            }
            Kind::Object(object) => {
                let properties = object.properties.iter();
                let mut properties: Vec<_> = properties
                    .map(|one| (one.name.as_str(), one.required, of(&one.ty)))
                    .collect();
                properties.sort_unstable();
                properties.hash(&mut hasher);
                if let Additional::Keep(ty) = &object.additional {
                    of(ty).hash(&mut hasher);
                }
                object
                    .unions
                    .iter()
                    .map(of)
                    .collect::<Vec<_>>()
                    .hash(&mut hasher);
            }
            Kind::Union(union) => {
                let variants = union.variants.iter();
                let mut variants: Vec<_> = variants
                    .map(|one| (one.tags.as_slice(), of(&one.ty)))
                    .collect();
                variants.sort_unstable();
                variants.hash(&mut hasher);
            }
        }
        hasher.finish()
    }
}
