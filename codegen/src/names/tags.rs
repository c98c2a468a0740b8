//! The names of tags: modules, their types, features.

use super::unique::{Joint, Scope};
use super::{Clash, Renames, Subject, TagNames, case, reserved, reserved_features, words};
use crate::model::Api;

pub(super) fn name(
    api: &Api,
    renames: &Renames,
    runtime_features: &[&str],
    clashes: &mut Vec<Clash>,
) -> Vec<TagNames> {
    let names: Vec<&str> = api
        .tags
        .iter()
        .map(|tag| {
            renames
                .tags
                .get(&tag.name)
                .map_or(tag.name.as_str(), String::as_str)
        })
        .collect();
    let each = |make: &dyn Fn(&str) -> String| -> Vec<(String, Subject)> {
        (0..)
            .zip(&names)
            .map(|(index, name)| (make(name), Subject::Tag(index)))
            .collect()
    };
    let modules = each(&|name| reserved::module(case::snake(&words::transcribed(name))));
    let features = each(&|name| {
        reserved_features::feature(case::kebab(&words::transcribed(name)), runtime_features)
    });
    let mut modules = Scope::new(Joint::Snake).assign(modules, clashes);
    let types: Vec<_> = modules
        .iter()
        .map(|name| (reserved::group(case::camel(name.bare())), Subject::Nothing))
        .collect();
    // A clash of modules is reported already; types and features follow them.
    let mut types = Scope::new(Joint::Camel).assign(types, &mut Vec::new());
    let mut features = Scope::new(Joint::Kebab).assign(features, &mut Vec::new());
    modules.push(super::Name::new("api"));
    types.push(super::Name::new("Api"));
    features.push(super::Name::new("api"));
    let zipped = modules.into_iter().zip(types).zip(features);
    zipped
        .map(|((module, ty), feature)| TagNames {
            module,
            ty,
            feature,
        })
        .collect()
}
