//! The names of types: components first, then titles and operations' types, then the types within
//! them.

use std::collections::{BTreeMap, BTreeSet};

use super::nested::{Form, joined};
use super::unique::{Joint, Scope};
use super::{
    AliasKind, Clash, Name, Renames, SchemaNames, Subject, TakenAlias, TypeNames, case,
    common_suffix, generics, members, reserved,
};
use crate::model::{Api, Kind, NameHint, Type, TypeId};

/// How far an inline type's owners are followed.
const DEEPEST: usize = 64;

pub(super) fn name(
    api: &Api,
    renames: &Renames,
    (clashes, taken): (&mut Vec<Clash>, &mut Vec<TakenAlias>),
) -> (Vec<TypeNames>, Vec<SchemaNames>) {
    let mut naming = Naming {
        api,
        scope: Scope::new(Joint::Camel),
        names: vec![None; api.types.len()],
    };
    let mut schemas = naming.components(renames, clashes);
    naming.inline(clashes);
    naming.former(renames, &mut schemas, taken);
    naming.generic();
    let Naming { names, .. } = naming;
    let mut types: Vec<TypeNames> = Vec::with_capacity(names.len());
    for ((id, ty), name) in api.types().zip(names) {
        types.push(members::name(id, ty, name, renames, (clashes, taken)));
    }
    (types, schemas)
}

/// The component schemas whose names Rust has taken.
pub(super) fn evaded(api: &Api, renames: &Renames) -> Vec<(usize, String)> {
    let wanted = api.schemas.iter().enumerate().map(|(index, schema)| {
        let name = renames.types.get(&schema.name).unwrap_or(&schema.name);
        (index, case::camel(name))
    });
    wanted
        .filter(|(_, name)| reserved::ty(name.clone()) != *name)
        .collect()
}

struct Naming<'a> {
    api: &'a Api,
    scope: Scope<Subject>,
    names: Vec<Option<Name>>,
}

impl Naming<'_> {
    /// Names the components, in the order of their keys so that the order of the document does not
    /// matter, and those types that are called like a component without being one.
    fn components(&mut self, renames: &Renames, clashes: &mut Vec<Clash>) -> Vec<SchemaNames> {
        let schemas = &self.api.schemas;
        let owners: BTreeMap<TypeId, usize> = (0..)
            .zip(schemas)
            .filter(|(_, schema)| self.api.is_own_type(schema))
            .map(|(index, schema)| (schema.ty.id, index))
            .collect();
        let mut order: Vec<usize> = (0..schemas.len()).collect();
        order.sort_by_key(|index| schemas.get(*index).map(|schema| &schema.name));
        let wanted = order.iter().filter_map(|&index| {
            let schema = schemas.get(index)?;
            let name = component(&schema.name, renames);
            Some((
                self.variable_safe(schema.ty.id, name),
                Subject::Schema(index),
            ))
        });
        let given = self.scope.assign(wanted.collect::<Vec<_>>(), clashes);
        let mut named: Vec<(usize, Name)> = order.into_iter().zip(given).collect();
        named.sort_by_key(|(index, _)| *index);
        let mut all = Vec::with_capacity(named.len());
        for ((index, name), schema) in named.into_iter().zip(schemas) {
            let is_type = owners.get(&schema.ty.id) == Some(&index);
            if is_type {
                self.set(schema.ty.id, name.clone());
            }
            let nullable = is_type && schema.ty.nullable;
            let or_null = nullable.then(|| (format!("{name}OrNull"), Subject::Schema(index)));
            let or_null = self.scope.assign(or_null, clashes).pop();
            all.push(SchemaNames {
                name,
                is_type,
                or_null,
                former: None,
            });
        }
        all
    }

    /// Adds the former names of components, which must be free of all others.
    fn former(
        &mut self,
        renames: &Renames,
        names: &mut [SchemaNames],
        taken: &mut Vec<TakenAlias>,
    ) {
        for (index, (names, schema)) in names.iter_mut().zip(&self.api.schemas).enumerate() {
            if let Some(name) = renames.former_types.get(&schema.name) {
                let name = reserved::ty(case::camel(name));
                let place = (AliasKind::Schema, &*schema.name);
                let subject = Subject::Schema(index);
                names.former = self.scope.former(&name, &subject, place, taken);
            }
        }
    }

    /// Names the types of inline schemas, owners before what they own.
    fn inline(&mut self, clashes: &mut Vec<Clash>) {
        let mut rounds: BTreeMap<usize, Vec<(&NameHint, TypeId)>> = BTreeMap::new();
        for (id, ty) in self.api.types() {
            let is_generic = self.api.parameter(id).is_some();
            if ty.kind.is_named() && !is_generic && self.get(id).is_none() {
                rounds
                    .entry(self.depth(ty))
                    .or_default()
                    .push((&ty.name, id));
            }
        }
        for mut round in rounds.into_values() {
            round.sort();
            let wanted = self.wanted_in(&round);
            let given = self.scope.assign(wanted, clashes);
            for ((_, id), name) in round.into_iter().zip(given) {
                self.set(id, name);
            }
        }
    }

    /// Names the generic types, after all others so that none is called differently because of them.
    fn generic(&mut self) {
        for (id, mut names) in generics::names(self.api, &self.names) {
            let free = names.iter().position(|name| self.scope.is_free(name));
            let wanted = reserved::ty(names.swap_remove(free.unwrap_or_default()));
            for name in self
                .scope
                .assign([(wanted, Subject::Type(id))], &mut Vec::new())
            {
                self.set(id, name);
            }
        }
    }

    /// What the types of a round want to be called: what all their uses call them, else in short what
    /// the first use does, each if no other type is called so.
    fn wanted_in(&self, round: &[(&NameHint, TypeId)]) -> Vec<(String, Subject)> {
        let common: Vec<Option<String>> = round.iter().map(|(_, id)| self.common(*id)).collect();
        let named = |hint, form| reserved::ty(self.wanted(hint, form, DEEPEST));
        let short = round.iter().map(|(hint, _)| Some(named(hint, Form::Short)));
        let short: Vec<Option<String>> = short.collect();
        let common = self.unrivalled(&common, &BTreeSet::new());
        let taken = common.iter().flatten().cloned().collect();
        let short = self.unrivalled(&short, &taken);
        let names = common.into_iter().zip(short);
        let all = round
            .iter()
            .zip(names)
            .map(|((hint, id), (common, short))| {
                let name = common.or(short);
                let name = name.unwrap_or_else(|| named(hint, Form::Full));
                (self.variable_safe(*id, name), Subject::Type(*id))
            });
        all.collect()
    }

    /// The names that only one type would have, and none has.
    fn unrivalled(
        &self,
        wanted: &[Option<String>],
        taken: &BTreeSet<String>,
    ) -> Vec<Option<String>> {
        let mut wanting: BTreeMap<&str, usize> = BTreeMap::new();
        for name in wanted.iter().flatten() {
            *wanting.entry(name).or_default() += 1;
        }
        let own = |name: &&String| {
            wanting.get(name.as_str()) == Some(&1)
                && !taken.contains(*name)
                && self.scope.is_free(name)
        };
        wanted
            .iter()
            .map(|name| name.as_ref().filter(own).cloned())
            .collect()
    }

    /// The name of a type that no variable has, if the type is a tuple struct.
    fn variable_safe(&self, id: TypeId, name: String) -> String {
        let is_tuple = matches!(self.api.ty(id).kind, Kind::Tuple { .. });
        if is_tuple && !reserved::has_capital(&name) {
            name + "Tuple"
        } else {
            name
        }
    }

    /// What all uses of a type call it; [`None`] if it has one only, or they have nothing in common.
    fn common(&self, id: TypeId) -> Option<String> {
        let ty = self.api.ty(id);
        if ty.also.is_empty() {
            return None;
        }
        let hints = ty.also.iter().chain([&ty.name]);
        let all: BTreeSet<String> = hints
            .map(|hint| self.wanted(hint, Form::Short, DEEPEST))
            .collect();
        common_suffix::name(&all).map(reserved::ty)
    }

    /// How many owners must be named before this type.
    fn depth(&self, ty: &Type) -> usize {
        let mut hint = &ty.name;
        for depth in 0..DEEPEST {
            match hint {
                NameHint::Component(_) => return 0,
                NameHint::Within { owner, .. } => hint = &self.api.ty(*owner).name,
                NameHint::Title(_)
                | NameHint::Part { .. }
                | NameHint::Operation { .. }
                | NameHint::Generic { .. }
                | NameHint::Plain => return depth + 1,
            }
        }
        DEEPEST
    }

    fn wanted(&self, hint: &NameHint, form: Form, deepest: usize) -> String {
        match hint {
            NameHint::Component(text) | NameHint::Title(text) => case::camel(text),
            NameHint::Operation { operation, role } => joined(&case::camel(operation), role, form),
            NameHint::Within { owner, step } => self.within(*owner, step, form, deepest),
            NameHint::Part { component, step } => joined(&case::camel(component), step, form),
            NameHint::Generic { .. } | NameHint::Plain => "Inline".to_owned(),
        }
    }

    /// The owner's name and the step.
    fn within(&self, owner: TypeId, step: &str, form: Form, deepest: usize) -> String {
        let prefix = match self.get(owner) {
            Some(name) => name.text().to_owned(),
            None if deepest == 0 => String::new(),
            None => self.wanted(&self.api.ty(owner).name, form, deepest - 1),
        };
        joined(&prefix, step, form)
    }

    fn get(&self, id: TypeId) -> Option<&Name> {
        self.names.get(id.0 as usize)?.as_ref()
    }

    fn set(&mut self, id: TypeId, name: Name) {
        if let Some(slot) = self.names.get_mut(id.0 as usize) {
            *slot = Some(name);
        }
    }
}

fn component(key: &str, renames: &Renames) -> String {
    reserved::ty(case::camel(
        renames.types.get(key).map_or(key, String::as_str),
    ))
}
