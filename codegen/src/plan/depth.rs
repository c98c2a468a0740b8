//! How deep types are nested, which the compiler limits.

use crate::model::{Api, TypeId, TypeRef};

/// A type whose uses are being visited, and the greatest depth among those before the next one.
struct Visit {
    id: TypeId,
    uses: std::vec::IntoIter<TypeRef>,
    below: usize,
}

/// Returns the greatest number of types each of which uses the next one. A type that uses itself is counted once, as the
/// compiler does.
pub(super) fn depth(api: &Api, emitted: impl Iterator<Item = TypeId>) -> usize {
    let mut depths: Vec<Option<usize>> = vec![None; api.types.len()];
    let mut deepest = 0;
    for root in emitted {
        let mut stack: Vec<Visit> = open(api, &mut depths, root).into_iter().collect();
        while let Some(visit) = stack.last_mut() {
            if let Some(part) = visit.uses.next() {
                let known = depths.get(part.id.0 as usize).copied().flatten();
                visit.below = visit.below.max(known.unwrap_or_default());
                stack.extend(open(api, &mut depths, part.id));
                continue;
            }
            let depth = visit.below.saturating_add(1);
            deepest = deepest.max(depth);
            if let Some(own) = depths.get_mut(visit.id.0 as usize) {
                *own = Some(depth);
            }
            stack.pop();
            if let Some(owner) = stack.last_mut() {
                owner.below = owner.below.max(depth);
            }
        }
    }
    deepest
}

/// Begins the visit of a type, unless it was visited before.
fn open(api: &Api, depths: &mut [Option<usize>], id: TypeId) -> Option<Visit> {
    let depth = depths.get_mut(id.0 as usize)?;
    if depth.is_some() {
        return None;
    }
    *depth = Some(0);
    Some(Visit {
        id,
        uses: api.uses(id).into_iter(),
        below: 0,
    })
}
