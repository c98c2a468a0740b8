//! Attributes differences of the clients to differences of the documents.

use super::super::wire::Touched;
use super::item_changes::Difference;
use crate::Client;
use crate::model::{OperationId, TypeId};
use crate::names::Name;
use crate::plan::{self, Group};

/// The items that a difference of the documents touches, each with members of it; no members means all of them.
#[derive(Clone, Debug, Default)]
pub(in crate::diff) struct Claims(Vec<(String, Vec<String>)>);

impl Claims {
    /// Returns whether these include a difference of the clients.
    pub(in crate::diff) fn has(&self, difference: &Difference) -> bool {
        self.0.iter().any(|(item, members)| {
            *item == difference.item && (members.is_empty() || members.contains(&difference.member))
        })
    }
}

/// Returns the touched items, by their names in both clients.
pub(in crate::diff) fn claims(old: &Client, new: &Client, touched: &[Touched]) -> Claims {
    let mut claims = Claims::default();
    for touched in touched {
        match *touched {
            Touched::Operation(one, other) => {
                for (client, id) in sides(old, one, new, other) {
                    claims.operation(client, id);
                }
            }
            Touched::Member(one, other) => {
                for (client, member) in sides(old, one, new, other) {
                    claims.member(client, member);
                }
            }
            Touched::Type(one, other) => {
                for (client, id) in sides(old, one, new, other) {
                    claims.ty(client, id);
                }
            }
        }
    }
    claims
}

/// Returns the client and the touched thing of each side that has it.
fn sides<'a, T>(
    old: &'a Client,
    one: Option<T>,
    new: &'a Client,
    other: Option<T>,
) -> impl Iterator<Item = (&'a Client, T)> {
    let one = one.into_iter().map(move |thing| (old, thing));
    one.chain(other.into_iter().map(move |thing| (new, thing)))
}

impl Claims {
    fn add(&mut self, item: impl Into<String>, members: Vec<String>) {
        self.0.push((item.into(), members));
    }

    fn ty(&mut self, client: &Client, id: TypeId) {
        if let Some(name) = name(client, id) {
            self.add(name, Vec::new());
        }
    }

    fn member(&mut self, client: &Client, (id, index): (TypeId, usize)) {
        let Some(item) = name(client, id) else {
            return;
        };
        let names = client.names.ty(id);
        let member = names.members.get(index);
        let mut members: Vec<String> = ["fn new", "impl Default"].map(str::to_owned).into();
        members.extend(member.into_iter().flat_map(|name| {
            let (text, bare) = (name.text(), name.bare());
            [
                format!("field {text}"),
                format!("variant {text}"),
                format!("fn with_{bare}"),
                format!("const {text}"),
            ]
        }));
        self.add(item, members);
    }

    fn operation(&mut self, client: &Client, id: OperationId) {
        let Some((module, ty, feature)) = tag(client, id) else {
            return;
        };
        let names = client.names.operation(id);
        let methods = names.forms.iter().flat_map(|form| &form.methods);
        let methods = methods.map(|name| format!("fn {name}"));
        self.add(format!("{module}::{ty}"), methods.collect());
        self.add(format!("{module}::{ty}"), vec![String::new()]);
        for item in names
            .forms
            .iter()
            .flat_map(|form| [&form.builder, &form.output])
            .chain([&names.headers])
        {
            self.add(format!("{module}::{item}"), Vec::new());
        }
        self.add(format!("feature {feature}"), Vec::new());
        self.add(format!("mod {module}"), Vec::new());
        self.add("Client", vec![format!("fn {module}")]);
    }
}

fn name(client: &Client, id: TypeId) -> Option<String> {
    Some(client.names.ty(id).name.as_ref()?.text().to_owned())
}

/// Returns the module, the type and the feature of an operation's tag.
fn tag(client: &Client, id: OperationId) -> Option<(&Name, &Name, &Name)> {
    let operation = client.api.operations.get(id.0 as usize)?;
    let Group::Tag(index) = plan::group_of(&client.api, operation) else {
        return None;
    };
    let tag = client.names.tags.get(index)?;
    Some((&tag.module, &tag.ty, &tag.feature))
}

/// The items of an operation: its tag's type, its methods, its builders and the types of its data.
pub(in crate::diff) struct OperationItem {
    pub(in crate::diff) tag: String,
    pub(in crate::diff) methods: Vec<String>,
    pub(in crate::diff) types: Vec<String>,
    /// The call as a program writes it, such as `pets().get`.
    pub(in crate::diff) shown: String,
}

/// Returns the items of an operation.
pub(in crate::diff) fn item_of(client: &Client, id: OperationId) -> Option<OperationItem> {
    let (module, ty, _) = tag(client, id)?;
    let names = client.names.operation(id);
    let forms = &names.forms;
    let methods = forms.iter().flat_map(|form| &form.methods);
    let methods: Vec<String> = methods.map(ToString::to_string).collect();
    let types = forms.iter().flat_map(|form| [&form.builder, &form.output]);
    let types = types.chain([&names.headers]);
    Some(OperationItem {
        tag: format!("{module}::{ty}"),
        types: types.map(|name| format!("{module}::{name}")).collect(),
        shown: format!("{module}().{}", methods.first()?),
        methods,
    })
}
