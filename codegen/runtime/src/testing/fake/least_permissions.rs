//! The least set of permissions that allows some operations.
//!
//! An operation accepts any one of its permissions, so this is a minimum hitting set. The generator has this file as
//! well, by a link: it computes for a program what a fake computes for its tests.

use std::collections::{BTreeMap, BTreeSet};

/// The maximum number of choices that are tried. Documents of real APIs need fewer than a hundred. Beyond the maximum, the
/// best set so far is returned.
const STEPS: usize = 20_000;

/// The permissions that an operation accepts.
type Demand<'a> = BTreeSet<&'a str>;

/// Returns the fewest permissions such that each of the `needed` operations accepts one of them; among sets of the same
/// size, the one whose permissions are accepted by the fewest of `all` operations, the needed ones included. An operation is the list of the
/// permissions that it accepts, and one with an empty list has no influence.
pub(super) fn least<'a>(needed: &[Vec<&'a str>], all: &[Vec<&'a str>]) -> Vec<&'a str> {
    let mut reach: BTreeMap<&str, usize> = BTreeMap::new();
    for permission in all.iter().flatten() {
        let count = reach.entry(permission).or_default();
        *count = count.saturating_add(1);
    }
    let demands = needed.iter().filter(|accepted| !accepted.is_empty());
    let demands = demands.map(|accepted| accepted.iter().copied().collect());
    let demands = reduced(demands.collect(), &reach);
    let single = demands.iter().filter(|demand| demand.len() == 1);
    let forced: BTreeSet<&str> = single.flatten().copied().collect();
    let open: Vec<&Demand<'_>> = demands
        .iter()
        .filter(|demand| demand.is_disjoint(&forced))
        .collect();
    let mut search = Search {
        reach: &reach,
        steps: 0,
        best: None,
    };
    search.choose(&open, (0, 0), &mut Vec::new());
    let chosen = search.best.map(|(_, chosen)| chosen).unwrap_or_default();
    let least: BTreeSet<&str> = forced.into_iter().chain(chosen).collect();
    least.into_iter().collect()
}

/// Removes demands that another one implies, and permissions that another one can replace.
fn reduced<'a>(
    mut demands: BTreeSet<Demand<'a>>,
    reach: &BTreeMap<&str, usize>,
) -> BTreeSet<Demand<'a>> {
    loop {
        let strictest = demands.iter().filter(|demand| {
            let mut others = demands.iter();
            !others.any(|other| other != *demand && other.is_subset(demand))
        });
        let strictest: Vec<&Demand<'_>> = strictest.collect();
        let mut met: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (index, demand) in strictest.iter().enumerate() {
            for permission in *demand {
                met.entry(permission).or_default().insert(index);
            }
        }
        let rank = |permission: &'a str, meets: &BTreeSet<usize>| {
            let wide = reach.get(permission).copied();
            (wide, usize::MAX.saturating_sub(meets.len()), permission)
        };
        let worse = met.iter().filter(|(permission, meets)| {
            let own = rank(permission, meets);
            let mut others = met.iter();
            others.any(|(other, more)| rank(other, more) < own && meets.is_subset(more))
        });
        let worse: Demand<'_> = worse.map(|(permission, _)| *permission).collect();
        let without = |demand: &Demand<'a>| demand.difference(&worse).copied().collect();
        let next = strictest.iter().map(|demand| without(demand)).collect();
        if next == demands {
            return demands;
        }
        demands = next;
    }
}

/// How many permissions a set has, and how many operations accept each, in sum.
type Cost = (usize, usize);

struct Search<'a, 's> {
    reach: &'s BTreeMap<&'a str, usize>,
    steps: usize,
    best: Option<(Cost, Vec<&'a str>)>,
}

impl<'a> Search<'a, '_> {
    /// Tries every permission for the strictest of the open demands.
    fn choose(&mut self, open: &[&Demand<'a>], cost: Cost, chosen: &mut Vec<&'a str>) {
        self.steps = self.steps.saturating_add(1);
        let Some(demand) = open.iter().min_by_key(|demand| demand.len()) else {
            if self.best.as_ref().is_none_or(|(best, _)| cost < *best) {
                self.best = Some((cost, chosen.clone()));
            }
            return;
        };
        let mut choices: Vec<_> = demand
            .iter()
            .map(|permission| {
                let rest = open.iter().filter(|demand| !demand.contains(permission));
                let rest: Vec<&Demand<'a>> = rest.copied().collect();
                let wide = self.reach.get(permission).copied().unwrap_or_default();
                (rest, wide, *permission)
            })
            .collect();
        choices.sort_by_key(|(rest, wide, permission)| (rest.len(), *wide, *permission));
        for (rest, wide, permission) in choices {
            let cost = (cost.0.saturating_add(1), cost.1.saturating_add(wide));
            let is_hopeless = self.best.as_ref().is_some_and(|(best, _)| {
                let further = usize::from(!rest.is_empty());
                (cost.0.saturating_add(further), cost.1) >= *best || self.steps > STEPS
            });
            if !is_hopeless {
                chosen.push(permission);
                self.choose(&rest, cost, chosen);
                chosen.pop();
            }
        }
    }
}
