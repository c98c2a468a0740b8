//! Boxes types that would contain themselves, and variants that are much larger than others.

use super::module_assignment::Reach;
use crate::model::{Additional, Api, Kind, TypeId, TypeRef};

/// How a part is contained in its owner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Boxing {
    /// As it is.
    #[default]
    Plain,
    /// In a box.
    Boxed,
    /// In a box that may be missing, although the document requires it: a value that must contain
    /// another of its own type has no end, so none can be made to start with.
    OptionalBox,
}

/// The size from which a variant is boxed, in bytes. Clippy's `large_enum_variant` warns when one
/// variant is this much larger than the others.
const LARGE_VARIANT: usize = 200;

/// The size from which any other part is boxed, in bytes: values are moved over the stack, and types
/// that contain others several times could exceed the memory.
const LARGE_PART: usize = 4096;

/// The types whose values are directly in a value of this kind: properties, then unions next to
/// them; items; variants.
#[must_use]
pub fn parts(kind: &Kind) -> Vec<TypeRef> {
    match kind {
        Kind::Tuple { items, .. } => items.clone(),
        Kind::Object(object) => {
            let properties = object.properties.iter().map(|property| property.ty);
            properties.chain(object.unions.iter().copied()).collect()
        }
        Kind::Union(union) => union.variants.iter().map(|variant| variant.ty).collect(),
        _ => Vec::new(),
    }
}

/// Finds the boxes of every type that is emitted.
pub(super) fn boxings(api: &Api, reached: &[Reach]) -> Vec<Vec<Boxing>> {
    let mut boxes = Boxes {
        api,
        boxings: vec![Vec::new(); api.types.len()],
    };
    let emitted = |id: &TypeId| {
        reached
            .get(id.0 as usize)
            .is_some_and(|reach| reach.group.is_some())
    };
    let ids: Vec<TypeId> = api.types().map(|(id, _)| id).filter(emitted).collect();
    boxes.search(&ids, Boxing::OptionalBox, required_parts);
    let finished = boxes.search(&ids, Boxing::Boxed, parts);
    boxes.large_parts(&finished);
    boxes.boxings
}

struct Boxes<'a> {
    api: &'a Api,
    boxings: Vec<Vec<Boxing>>,
}

/// A type whose parts are being visited, and the next part.
struct Visit {
    id: TypeId,
    parts: Vec<TypeRef>,
    next: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    New,
    Open,
    Done,
}

impl Boxes<'_> {
    /// Visits `parts` depth first, and boxes by `boxing` each part that refers back to a type that
    /// is still open, so that no cycle is left. Returns the types, parts before their owners.
    fn search(
        &mut self,
        ids: &[TypeId],
        boxing: Boxing,
        parts: impl Fn(&Kind) -> Vec<TypeRef>,
    ) -> Vec<TypeId> {
        let mut marks = vec![Mark::New; self.api.types.len()];
        let mut finished = Vec::new();
        let open = |id: TypeId, marks: &mut Vec<Mark>| {
            set(marks, id, Mark::Open);
            Visit {
                id,
                parts: parts(&self.api.ty(id).kind),
                next: 0,
            }
        };
        let mut found = Vec::new();
        for &root in ids {
            if get(&marks, root) != Mark::New {
                continue;
            }
            let mut stack = vec![open(root, &mut marks)];
            while let Some(visit) = stack.last_mut() {
                let index = visit.next;
                visit.next += 1;
                let Some(part) = visit.parts.get(index) else {
                    set(&mut marks, visit.id, Mark::Done);
                    finished.push(visit.id);
                    stack.pop();
                    continue;
                };
                match get(&marks, part.id) {
                    _ if self.boxing(visit.id, index) != Boxing::Plain => {}
                    Mark::Open => found.push((visit.id, index)),
                    Mark::New => {
                        let part = part.id;
                        stack.push(open(part, &mut marks));
                    }
                    Mark::Done => {}
                }
            }
        }
        for (id, index) in found {
            self.set(id, index, boxing);
        }
        finished
    }

    /// Boxes large variants; in `finished`, parts precede the types that contain them.
    fn large_parts(&mut self, finished: &[TypeId]) {
        let mut sizes = vec![0_usize; self.api.types.len()];
        for &id in finished {
            let kind = &self.api.ty(id).kind;
            let size_of = |ty: &TypeRef| sizes.get(ty.id.0 as usize).copied().unwrap_or(24);
            let part_sizes: Vec<usize> = parts(kind).iter().map(size_of).collect();
            let mut boxed_sizes = Vec::with_capacity(part_sizes.len());
            for (index, size) in part_sizes.into_iter().enumerate() {
                let large = if matches!(kind, Kind::Union(_)) {
                    LARGE_VARIANT
                } else {
                    LARGE_PART
                };
                if size > large && self.boxing(id, index) == Boxing::Plain {
                    self.set(id, index, Boxing::Boxed);
                }
                boxed_sizes.push(if self.boxing(id, index) == Boxing::Plain {
                    size
                } else {
                    8
                });
            }
            if let Some(slot) = sizes.get_mut(id.0 as usize) {
                *slot = size(kind, &boxed_sizes);
            }
        }
    }

    fn boxing(&self, id: TypeId, part: usize) -> Boxing {
        let boxings = self.boxings.get(id.0 as usize);
        boxings
            .and_then(|boxings| boxings.get(part))
            .copied()
            .unwrap_or_default()
    }

    fn set(&mut self, id: TypeId, part: usize, boxing: Boxing) {
        let Some(boxings) = self.boxings.get_mut(id.0 as usize) else {
            return;
        };
        if boxings.len() <= part {
            boxings.resize(part + 1, Boxing::Plain);
        }
        if let Some(slot) = boxings.get_mut(part) {
            *slot = boxing;
        }
    }
}

/// The parts without which no value exists; an optional part is replaced by one that is never open.
fn required_parts(kind: &Kind) -> Vec<TypeRef> {
    match kind {
        Kind::Object(object) => {
            let required = |ty: TypeRef, required: bool| (required && !ty.nullable).then_some(ty);
            let parts = object
                .properties
                .iter()
                .map(|property| required(property.ty, property.required));
            // Places are kept, so that an index means the same here and in `parts`.
            parts.map(|part| part.unwrap_or(NOWHERE)).collect()
        }
        Kind::Tuple { items, .. } => items.clone(),
        _ => Vec::new(),
    }
}

/// A placeholder for a part that needs no visit.
const NOWHERE: TypeRef = TypeRef {
    id: TypeId(u32::MAX),
    nullable: true,
};

fn get(marks: &[Mark], id: TypeId) -> Mark {
    marks.get(id.0 as usize).copied().unwrap_or(Mark::Done)
}

fn set(marks: &mut [Mark], id: TypeId, mark: Mark) {
    if let Some(slot) = marks.get_mut(id.0 as usize) {
        *slot = mark;
    }
}

/// The size of a value in memory, roughly; `parts` are the sizes of its parts.
fn size(kind: &Kind, parts: &[usize]) -> usize {
    match kind {
        Kind::Null => 0,
        Kind::Boolean => 1,
        Kind::Integer(_) | Kind::IntegerEnum(_) | Kind::Number => 16,
        Kind::Any => 32,
        Kind::Text(_) | Kind::StringEnum(_) | Kind::Array(_) | Kind::Map(_) => 24,
        Kind::Tuple { rest, .. } => {
            parts.iter().sum::<usize>() + if rest.is_some() { 24 } else { 0 }
        }
        Kind::Object(object) => {
            let additional = matches!(object.additional, Additional::Keep(_));
            parts.iter().sum::<usize>() + if additional { 24 } else { 0 }
        }
        Kind::Union(_) => parts.iter().copied().max().unwrap_or_default().max(32) + 8,
    }
}
