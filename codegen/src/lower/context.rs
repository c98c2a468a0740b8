//! The shared state of this stage: the sources, the places, the slots and the entries of the ledger.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use super::examples::Collected;
use super::findings::{Findings, Place};
use super::schemas::{InheritanceGraph, Use};
use super::source_map::{OperationOrigin, Origin};
use super::type_arena::{Slots, State};
use super::unbounded_numbers::Unbounded;
use crate::document::{At, PagingDeclaration, Reading};
use crate::ledger::{Construct, Entry, Item, Outcome};
use crate::model::{Docs, Kind, NameHint, OperationId, TypeId, TypeRef};
use crate::pointer;
use crate::source::Span;

/// The maximum depth of nested schemas. Deeper ones are raw. Real documents stay below 20. The source limits
/// the depth of one file, but not of a chain of references.
const MAX_DEPTH: u32 = 64;

/// The state of this stage.
#[derive(Debug)]
pub(super) struct Cx<'n, 'd> {
    pub(super) reading: Reading<'n, 'd>,
    /// The entries of the ledger, with types that are not renumbered yet.
    pub(super) entries: Vec<Entry>,
    pub(super) slots: Slots<'n>,
    /// The slots of shared schemas, by the identity of their nodes.
    shared: BTreeMap<usize, TypeId>,
    /// The types of inline schemas, by the identity of their nodes.
    pub(super) inline: BTreeMap<usize, Rc<Use>>,
    /// Which schemas extend which. Created on demand.
    pub(super) inheritance: Option<Rc<InheritanceGraph<'n>>>,
    /// The types of the own properties of parents, by their slots.
    pub(super) own: BTreeMap<TypeId, TypeRef>,
    /// The shared schemas that are referenced, but not lowered yet.
    waiting: VecDeque<TypeId>,
    /// The item that new entries of the ledger belong to.
    pub(super) item: Item,
    /// The constructs that have been recorded as exact.
    recorded: BTreeSet<(usize, Construct)>,
    depth: u32,
    pub(super) unbounded: Unbounded<'n>,
    pub(super) operations: Vec<OperationOrigin>,
    /// The examples and defaults, if they are requested.
    pub(super) examples: Option<Vec<Collected<'n>>>,
    /// The `x-paging` declarations, which are resolved when all types are known.
    pub(super) pagings: Vec<(OperationId, PagingDeclaration)>,
}

impl<'n, 'd> Cx<'n, 'd> {
    pub(super) fn new(reading: Reading<'n, 'd>) -> Self {
        Self {
            reading,
            entries: Vec::new(),
            slots: Slots::default(),
            shared: BTreeMap::new(),
            inline: BTreeMap::new(),
            inheritance: None,
            own: BTreeMap::new(),
            waiting: VecDeque::new(),
            item: Item::Client,
            recorded: BTreeSet::new(),
            depth: 0,
            unbounded: Unbounded::default(),
            operations: Vec::new(),
            examples: None,
            pagings: Vec::new(),
        }
    }

    /// Returns the shared schema that a text refers to, if it is a reference. Reports nothing.
    pub(super) fn resolve_quietly(&self, reference: At<'n>) -> Option<TypeId> {
        let node = self.reading.resolve_quietly(reference)?;
        self.shared.get(&std::ptr::from_ref(node).addr()).copied()
    }

    /// Returns the slot of a shared schema, which is created on the first call.
    pub(super) fn share(&mut self, at: At<'n>, name: NameHint) -> TypeId {
        if let Some(id) = self.shared.get(&at.identity()) {
            return *id;
        }
        let id = self.slots.reserve(name, Some(at), true);
        self.shared.insert(at.identity(), id);
        self.waiting.push_back(id);
        id
    }

    /// Returns the slot of a schema, if it is shared.
    pub(super) fn shared(&self, at: At<'n>) -> Option<TypeId> {
        self.shared.get(&at.identity()).copied()
    }

    /// Returns the slot of the target of a `$ref` in a schema.
    pub(super) fn target(&mut self, reference: At<'n>) -> Option<TypeId> {
        let at = self.reading.resolve(reference)?;
        if let Some(id) = self.shared(at) {
            return Some(id);
        }
        let name = last_word(reference.node.as_str().unwrap_or_default());
        Some(self.share(at, NameHint::Component(name)))
    }

    /// Returns the shared schema that is being lowered, which is the target of `$recursiveRef`.
    pub(super) fn innermost(&self) -> Option<TypeId> {
        match self.item {
            Item::Type(id) => Some(id),
            Item::Operation(_) | Item::Client => None,
        }
    }

    /// Lowers a shared schema, unless it is already done or being lowered.
    pub(super) fn demand(&mut self, id: TypeId) {
        if !matches!(self.slots.get(id).state, State::Reserved) {
            return;
        }
        let Some(at) = self.slots.get(id).at else {
            return;
        };
        self.slots.get_mut(id).state = State::Busy;
        let item = std::mem::replace(&mut self.item, Item::Type(id));
        super::schemas::lower_shared(self, id, at);
        self.item = item;
    }

    /// Lowers the schema that a use refers to through all aliases.
    pub(super) fn demand_use(&mut self, ty: TypeRef) {
        let (mut id, _) = self.slots.follow(ty);
        while matches!(self.slots.get(id).state, State::Reserved) && self.slots.get(id).at.is_some()
        {
            self.demand(id);
            (id, _) = self.slots.follow(TypeRef { id, ..ty });
        }
    }

    /// Returns the documentation of a shared schema without a named type, such as a plain string. It is
    /// added to that of each use.
    pub(super) fn plain_docs(&mut self, ty: TypeRef) -> Option<Docs> {
        self.demand_use(ty);
        self.slots.plain_docs(ty)
    }

    /// Lowers all schemas that are referenced.
    pub(super) fn drain(&mut self) {
        while let Some(id) = self.waiting.pop_front() {
            self.demand(id);
        }
    }

    /// Calls `inner` one level deeper. Beyond the limit, reports the schema as raw and calls `otherwise`.
    pub(super) fn deeper<T>(
        &mut self,
        at: At<'n>,
        otherwise: impl FnOnce(&mut Self) -> T,
        inner: impl FnOnce(&mut Self) -> T,
    ) -> T {
        if self.depth >= MAX_DEPTH {
            let mut findings = Findings::default();
            findings.raw(Construct::Schema, at, "schemas are nested too deeply here");
            self.record(&findings);
            return otherwise(self);
        }
        self.depth += 1;
        let value = inner(self);
        self.depth -= 1;
        value
    }

    /// Sets the kind of a type, its place and those of its members.
    pub(super) fn define(
        &mut self,
        id: TypeId,
        at: At<'n>,
        kind: Kind,
        docs: Docs,
        members: Vec<Origin>,
    ) {
        let origin = self.origin(at, None);
        self.slots.place(id, origin, members);
        if !self.slots.get(id).shared {
            self.slots.get_mut(id).docs = docs;
            let mut findings = Findings::default();
            findings.exact(Construct::InlineSchema, at);
            self.record_for(Item::Type(id), &findings);
        }
        self.slots.fill(id, kind);
    }

    /// Returns the type of any JSON value.
    pub(super) fn any(&mut self) -> TypeRef {
        TypeRef::from(self.slots.plain(Kind::Any))
    }

    /// Adds findings to the ledger, and reports those that are not exact. All entries are added here.
    ///
    /// A construct that several operations share is recorded as exact once.
    pub(super) fn record(&mut self, findings: &Findings<'n>) {
        for finding in findings.iter() {
            let origin = match &finding.place {
                Place::Node(at) => {
                    let key = (at.identity(), finding.construct);
                    if finding.outcome == Outcome::Exact && !self.recorded.insert(key) {
                        continue;
                    }
                    self.origin(*at, None)
                }
                Place::Origin(origin) => origin.clone(),
            };
            let (entry, diagnostic) = finding.entry(origin, self.item);
            if let Some(diagnostic) = diagnostic {
                self.reading.report(diagnostic);
            }
            self.entries.push(entry);
        }
        for problem in findings.problems() {
            self.reading.report(problem.clone());
        }
    }

    /// Adds findings that belong to an item.
    pub(super) fn record_for(&mut self, item: Item, findings: &Findings<'n>) {
        let outer = std::mem::replace(&mut self.item, item);
        self.record(findings);
        self.item = outer;
    }

    /// Records a construct that is represented exactly.
    pub(super) fn exact(&mut self, construct: Construct, at: At<'n>) {
        let mut findings = Findings::default();
        findings.exact(construct, at);
        self.record(&findings);
    }

    /// Returns the origin of a node. `key` is the span of its key, if it has one.
    pub(super) fn origin(&mut self, at: At<'n>, key: Option<Span>) -> Origin {
        Origin {
            span: key.unwrap_or(at.span()),
            pointer: self.reading.pointer(at.pointer),
        }
    }
}

/// Returns the name in a reference: the last segment of its pointer, or the name of the file.
pub(super) fn last_word(reference: &str) -> String {
    let (file, pointer) = reference.split_once('#').unwrap_or((reference, ""));
    let word = if let Some(step) = pointer.rsplit('/').find(|step| !step.is_empty()) {
        pointer::unescape(step).into_owned()
    } else {
        let name = file.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default().to_owned()
    };
    if word.is_empty() {
        "Schema".to_owned()
    } else {
        word
    }
}
