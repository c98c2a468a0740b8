//! Path items, including those of webhooks and callbacks.

use std::rc::Rc;

use super::{Root, Words, bodies, parameters, responses, security};
use crate::document::{Member, Operation as Described, PathItem};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::Method;

/// Returns the operations of a path item, and of the one that it refers to.
pub(super) fn operations<'n>(
    cx: &mut Cx<'n, '_>,
    path: &Member<'n>,
) -> Vec<(Rc<PathItem<'n>>, Method, Member<'n>)> {
    let mut item = PathItem::read(&mut cx.reading, path.at);
    if let Some(reference) = item.reference
        && let Some(at) = cx.reading.resolve(reference)
        && let Some(at) = cx.reading.follow(at)
    {
        let target = PathItem::read(&mut cx.reading, at);
        let known: Vec<Method> = item
            .operations
            .iter()
            .map(|(method, _)| method.clone())
            .collect();
        item.operations.extend(
            target
                .operations
                .into_iter()
                .filter(|(method, _)| !known.contains(method)),
        );
        item.parameters.extend(target.parameters);
        if item.servers.is_empty() {
            item.servers = target.servers;
        }
    }
    let operations = std::mem::take(&mut item.operations);
    let item = Rc::new(item);
    let mut found = Vec::new();
    for (method, member) in operations {
        // Documents of several files refer to operations, although the specification does not allow it.
        if let Some(at) = cx.reading.follow(member.at) {
            found.push((item.clone(), method, Member { at, ..member }));
        }
    }
    found
}

/// Lowers the schemas of a webhook or callback, whose operations the client does not call.
pub(super) fn types_only<'n>(
    cx: &mut Cx<'n, '_>,
    root: &Root<'_, 'n>,
    path: &Member<'n>,
    construct: Construct,
) {
    for (item, method, member) in operations(cx, path) {
        let described = Described::read(&mut cx.reading, member.at, &item);
        let owner = format!("a {construct}");
        let extensions = &described.extensions;
        extensions.report_without_effect(&mut cx.reading, &owner);
        let words = match described.id {
            Some((id, _)) => Words(id.to_owned()),
            None => Words(format!("{construct} {} {method:?}", path.key)),
        };
        parameters::lower(
            cx,
            member.at,
            ("", path.key_span),
            &item,
            &described,
            &words,
        );
        if let Some(at) = described.body {
            bodies::lower(cx, at, &words);
        }
        responses::lower(cx, &described, &words);
        security::alternatives(cx, root.document, &described);
        let mut findings = Findings::default();
        findings.ignored(construct, member.at, "only its types are generated");
        cx.record(&findings);
    }
}
