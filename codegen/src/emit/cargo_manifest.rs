//! The package around the generated module: its manifest, its features, its root.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::text::{printable, toml};
use super::{OutputFile, front_page, header, recursion_limit};
use crate::config::{Client as Settings, Placed};
use crate::model::{Api, media_types};
use crate::names::{self, Names};
use crate::plan::{Group, GroupPlan, Plan};

/// The package of a client.
#[derive(Clone, Debug)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// The name of its library.
    pub library: String,
    /// Its version.
    pub version: String,
    /// Its description.
    pub description: String,
    /// Its license, if it is known.
    pub license: Option<String>,
    /// Its features other than `full` and those of the runtime: the tags', `api`, `unreferenced`.
    pub features: Vec<String>,
    /// What each of them enables: features of the runtime for the bodies of operations, and the features of tags whose
    /// types are part of its types.
    pub enables: Vec<(String, Vec<String>)>,
    /// The documentation of the crate.
    pub about: Vec<String>,
    /// The recursion limit that the crate needs, if it is not the default.
    pub recursion_limit: Option<usize>,
}

/// Features of the runtime that are enabled by default.
const DEFAULT: &[&str] = &["rustls", "http2", "system-proxy", "gzip", "serde"];

/// The package of the runtime, as manifests name it.
pub(crate) const RUNTIME: &str = "clientwright-runtime";

/// The edition of the code of clients.
pub(crate) const EDITION: &str = "2024";

/// The oldest Rust that compiles clients, which is that of the runtime.
pub(crate) const RUST_VERSION: &str = "1.88";

/// The number of features that crates.io accepts.
const MOST_FEATURES: usize = 300;

impl Package {
    /// The package that the configuration and the document describe; a `name` that is given counts
    /// more.
    pub(crate) fn new(
        name: Option<&str>,
        settings: &Settings,
        api: &Api,
        names: &Names,
        plan: &Plan,
    ) -> Self {
        let text = |value: &Option<Placed<String>>| Some(value.as_ref()?.value.clone());
        let name = name.map(str::to_owned).or_else(|| text(&settings.name));
        let name = names::package(&name.unwrap_or_else(|| format!("{} client", api.title)));
        let groups = plan.groups.iter();
        let features = groups.filter_map(|group| group.group.feature(names));
        let enables = plan.groups.iter().filter_map(|group| {
            let feature = group.group.feature(names)?;
            let mut enables = body_features(api, group);
            enables.extend(used_tags(names, plan, group));
            Some((feature.to_owned(), enables))
        });
        let library = name.replace('-', "_");
        let recursion_limit = recursion_limit::of(plan);
        let description = text(&settings.description)
            .unwrap_or_else(|| format!("A client of {}", api.title.trim()));
        Self {
            about: front_page::lines(api, names, recursion_limit, &library),
            recursion_limit,
            library,
            name,
            version: text(&settings.version).unwrap_or_else(|| "0.1.0".to_owned()),
            description: printable(&description).into_owned(),
            license: text(&settings.license),
            features: features.map(str::to_owned).collect(),
            enables: enables.collect(),
        }
    }

    /// Returns the lines of `[features]` that depend on the document, without the features for which
    /// `is_own` is true: a person defines those.
    ///
    /// `default` is among them, so that a manifest without them is valid too.
    pub(crate) fn feature_lines(
        &self,
        runtime_features: &[String],
        is_own: impl Fn(&str) -> bool,
    ) -> String {
        let known = |name: &&&str| runtime_features.iter().any(|known| known == **name);
        let defaults: Vec<&str> = DEFAULT.iter().filter(known).copied().collect();
        let all: Vec<&str> = self.features.iter().map(String::as_str).collect();
        let mut features = vec![
            ("default", [vec!["full"], defaults].concat()),
            ("full", all.clone()),
        ];
        features.extend(all.into_iter().map(|feature| {
            let enables = self.enables.iter();
            let enables = enables.filter(|(name, _)| name == feature);
            let enables = enables.flat_map(|(_, enables)| enables.iter().map(String::as_str));
            (feature, enables.collect())
        }));
        let mut lines = String::new();
        for (feature, enables) in features.into_iter().filter(|(name, _)| !is_own(name)) {
            let _ = writeln!(
                lines,
                "{} = {}",
                manifest_key(feature),
                manifest_list(&enables)
            );
        }
        for feature in self
            .passed_through(runtime_features)
            .iter()
            .filter(|name| !is_own(name))
        {
            let _ = writeln!(lines, "{feature} = [\"{RUNTIME}/{feature}\"]");
        }
        lines
    }

    /// Returns the features of the runtime that the package passes through.
    fn passed_through(&self, runtime_features: &[String]) -> Vec<String> {
        let room = MOST_FEATURES.saturating_sub(self.features.len() + 2);
        let of_bodies = |name: &str| {
            media_types::MEDIA_TYPES
                .iter()
                .any(|(format, _)| format.feature == Some(name))
        };
        let of_callers = runtime_features.iter();
        let of_callers = of_callers.filter(|name| !of_bodies(name)).cloned();
        most_needed(&of_callers.collect::<Vec<_>>(), room)
    }

    /// Returns `Cargo.toml` of a package that is in no workspace; `runtime` is the key and the value
    /// that name the source of the runtime, such as `path` and `runtime`.
    #[must_use]
    pub fn cargo_toml(
        &self,
        runtime: (&str, &str),
        runtime_features: &[String],
        command: &str,
    ) -> OutputFile {
        let mut text = header("#", command);
        text.push_str("\n[package]\n");
        let license = self
            .license
            .iter()
            .map(|license| ("license", license.as_str()));
        let keys = [
            ("name", self.name.as_str()),
            ("version", &self.version),
            ("description", &self.description),
            ("edition", EDITION),
            ("rust-version", RUST_VERSION),
        ];
        for (key, value) in keys.into_iter().chain(license) {
            let _ = writeln!(text, "{key} = {}", toml(value));
        }
        text.push_str("\n[features]\n");
        text.push_str(&self.feature_lines(runtime_features, |_| false));
        let (key, source) = runtime;
        let _ = write!(
            text,
            "\n[dependencies]\n{RUNTIME} = {{ {key} = {}, default-features = false }}\n\n# Wherever the package is put, it belongs to no other workspace.\n[workspace]\n",
            toml(source)
        );
        OutputFile {
            path: "Cargo.toml".to_owned(),
            text,
        }
    }
}

/// Returns the features of the runtime that bodies of the group's operations need.
fn body_features(api: &Api, group: &GroupPlan) -> Vec<String> {
    let operations = group.operations.iter();
    let operations = operations.filter_map(|id| api.operations.get(id.0 as usize));
    let media = operations.flat_map(|operation| {
        let sent = operation.body.iter().flat_map(|body| &body.media);
        let responses = operation.responses.iter();
        sent.chain(responses.flat_map(|response| &response.media))
    });
    let features: BTreeSet<&str> = media
        .filter_map(|media| media.kind.format.feature)
        .collect();
    let features = features.into_iter();
    features
        .map(|feature| format!("{RUNTIME}/{feature}"))
        .collect()
}

/// Returns the features of the tags for which the types of other modules are compiled, if the group is no tag itself.
fn used_tags(names: &Names, plan: &Plan, group: &GroupPlan) -> Vec<String> {
    if group.group != Group::Unreferenced {
        return Vec::new();
    }
    let used = group.reexports.iter().map(|id| plan.ty(*id));
    let groups = used.flat_map(|ty| ty.users.iter().copied().chain(ty.group));
    let features: BTreeSet<&str> = groups.filter_map(|group| group.feature(names)).collect();
    features.into_iter().map(str::to_owned).collect()
}

/// Returns as many features as the limit allows, first those that are on by default and the one that emitted code
/// uses.
fn most_needed(features: &[String], room: usize) -> Vec<String> {
    let (first, last): (Vec<_>, Vec<_>) = features
        .iter()
        .cloned()
        .partition(|name| name == "fake" || DEFAULT.contains(&name.as_str()));
    let room = room.saturating_sub(first.len());
    let mut passed: Vec<String> = first
        .into_iter()
        .chain(last.into_iter().take(room))
        .collect();
    passed.sort_unstable();
    passed
}

fn manifest_key(name: &str) -> String {
    toml_edit::Key::new(name).to_string()
}

/// Returns a list, with one value per line if it is too long for one line.
fn manifest_list(values: &[&str]) -> String {
    let values: Vec<String> = values.iter().map(|value| toml(value)).collect();
    let short = values.join(", ");
    if short.len() <= 80 {
        return format!("[{short}]");
    }
    format!("[\n    {},\n]", values.join(",\n    "))
}
