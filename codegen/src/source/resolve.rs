//! Following a reference to what it means.

use super::sources::Known;
use super::uri_reference::{Reference, join, percent_decode};
use super::{FileId, Node, NodeValue, Sources, Span};
use crate::diagnostics::{Code, Diagnostic, closest};
use crate::pointer;

/// How many references a pointer may pass through on its way.
const DETOURS: u32 = 32;

/// What a reference means.
#[derive(Clone, Debug)]
pub struct Resolved<'s> {
    /// The file that contains it.
    pub file: FileId,
    /// Its JSON pointer there, without `#`; empty for the whole file.
    pub pointer: String,
    /// The tree.
    pub node: &'s Node,
}

/// Why a reference cannot be resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResolveError {
    /// It names a document by an absolute URL; those are not read.
    Remote,
    /// It names a file that cannot be opened.
    Unreadable {
        /// The file's path.
        path: String,
        /// Why not.
        reason: String,
    },
    /// It names a file that could not be understood, which was reported when that was read.
    Broken,
    /// A step of its pointer is not there.
    NoStep {
        /// The path of the file it was looked for in.
        path: String,
        /// The step.
        step: String,
        /// A member of similar name, as the reference would have to be written in that file.
        suggestion: Option<String>,
    },
    /// The file has no such `$anchor`.
    NoAnchor {
        /// The path of the file it was looked for in.
        path: String,
        /// The name.
        name: String,
    },
    /// It is not a reference, or leads in a circle.
    Malformed(&'static str),
}

impl ResolveError {
    /// The problem at the place of the reference; [`None`] if it was reported already.
    #[must_use]
    pub fn diagnostic(&self, reference: &str, span: Span) -> Option<Diagnostic> {
        let problem = |message: String| Diagnostic::new(Code::UnresolvedReference, span, message);
        Some(match self {
            Self::Broken => return None,
            Self::Remote => problem(format!(
                "`{reference}` is not read: documents are read from files only"
            ))
            .help(format!(
                "name a file for it by `\"{url}\" = \"FILE\"` under [resolve] in codegen.toml, which `generate` \
                 fetches if it is missing, or by `--resolve {url}=FILE`",
                url = Reference::split(reference).document
            )),
            Self::Unreadable { path, reason } => {
                problem(format!("`{path}` cannot be read: {reason}"))
            }
            Self::NoStep {
                path,
                step,
                suggestion,
            } => {
                let problem = problem(format!("cannot resolve reference `{reference}`"))
                    .label(format!("there is no `{step}` in `{path}`"));
                match suggestion {
                    Some(suggestion) => problem.help(format!("did you mean `#{suggestion}`?")),
                    None => problem,
                }
            }
            Self::NoAnchor { path, name } => problem(format!("cannot resolve reference `{reference}`"))
                .label(format!("there is no `$anchor: {name}` in `{path}`")),
            Self::Malformed(reason) => problem(format!("`{reference}` is not a valid reference: {reason}")),
        })
    }
}

impl Sources {
    /// Resolves a reference in the file `from`, outside of every schema with an `$id`.
    ///
    /// # Errors
    /// If the target does not exist or cannot be read.
    pub fn resolve(&self, from: FileId, reference: &str) -> Result<Resolved<'_>, ResolveError> {
        self.resolve_at(Span::new(from, 0, usize::MAX), reference)
    }

    /// Resolves a reference at the place `from`: `#/pointer`, `#anchor`, `file#/pointer`, the `$id` of a
    /// schema, or the `$self` of a document, in any of the files.
    ///
    /// Within a schema with an `$id` a reference is relative to that (JSON Schema 2020-12, section
    /// 8.2): in `{ $id: https://example.com/order, $defs: { line: … }, items: { $ref: #/$defs/line } }`
    /// it starts at the schema, not at the document. Many documents with an `$id` mean the document
    /// nevertheless, so that is tried next. Where a pointer passes through an object that is itself a
    /// reference, that one is resolved first. `file#/` is the member with an empty key (RFC 6901); most
    /// documents mean the whole file, which it is where there is no such member.
    ///
    /// # Errors
    /// If the target does not exist or cannot be read.
    pub fn resolve_at(&self, from: Span, reference: &str) -> Result<Resolved<'_>, ResolveError> {
        self.follow(from, reference, DETOURS)
    }

    /// Where the innermost schema with an `$id` around a place is, as a JSON pointer; empty outside of
    /// all.
    #[must_use]
    pub fn resource(&self, place: Span) -> &str {
        let content = self.file(place.file);
        let resource = content.and_then(|content| content.scan.resources.around(place));
        resource.map_or("", |resource| &resource.pointer)
    }

    fn follow(
        &self,
        from: Span,
        reference: &str,
        detours: u32,
    ) -> Result<Resolved<'_>, ResolveError> {
        let reference = Reference::split(reference);
        let (file, start) = self.document(from, reference)?;
        let fragment =
            percent_decode(reference.fragment).ok_or(ResolveError::Malformed("it is not UTF-8"))?;
        if fragment.is_empty() || fragment.starts_with('/') {
            let inner = self.point(file, &format!("{start}{fragment}"), detours);
            let is_local = reference.document.is_empty() && !start.is_empty();
            return match inner {
                Err(_) if fragment == "/" && !reference.document.is_empty() => {
                    self.point(file, start, detours)
                }
                Err(error) if is_local => self.point(file, &fragment, detours).map_err(|_| error),
                inner => inner,
            };
        }
        let scan = self.file(file).map(|content| &content.scan);
        let pointer = scan
            .and_then(|scan| scan.anchor(&fragment, start))
            .ok_or_else(|| ResolveError::NoAnchor {
                path: self.path(file).to_owned(),
                name: fragment.into_owned(),
            })?;
        self.point(file, pointer, detours)
    }

    /// The document that a reference names: a file, and the pointer of the part with its `$id`.
    fn document(
        &self,
        from: Span,
        reference: Reference<'_>,
    ) -> Result<(FileId, &str), ResolveError> {
        let content = self
            .file(from.file)
            .ok_or(ResolveError::Malformed("it is in no file"))?;
        let resource = content.scan.resources.around(from);
        if reference.document.is_empty() {
            return Ok((content.base, resource.map_or("", |found| &found.pointer)));
        }
        let base = resource.map_or(content.scan.resources.base(), |resource| &resource.id);
        let found = self.identified(&join(base, reference.document));
        if let Some(found) = found.or_else(|| self.identified(reference.document)) {
            return Ok(found);
        }
        let path = self.path_of(reference, content.base);
        let path = path.ok_or(if reference.is_elsewhere() {
            ResolveError::Remote
        } else {
            ResolveError::Malformed("it is not UTF-8")
        })?;
        match self.known(&path) {
            Some(Known::Read(file)) => Ok((*file, "")),
            Some(Known::Unreadable(reason)) => Err(ResolveError::Unreadable {
                path,
                reason: reason.clone(),
            }),
            None => Err(ResolveError::Unreadable {
                path,
                reason: "it was not looked for".to_owned(),
            }),
        }
    }

    /// Walks a JSON pointer.
    fn point(
        &self,
        file: FileId,
        pointer: &str,
        detours: u32,
    ) -> Result<Resolved<'_>, ResolveError> {
        let node = self.node(file).ok_or(ResolveError::Broken)?;
        let mut at = Resolved {
            file,
            pointer: String::with_capacity(pointer.len()),
            node,
        };
        for step in pointer.split('/').skip(1) {
            let step = pointer::unescape(step);
            let next = if let Some(next) = child(at.node, &step) {
                next
            } else {
                at = self.detour(&at, &step, detours)?;
                child(at.node, &step).ok_or_else(|| self.no_step(&at, &step))?
            };
            pointer::push(&mut at.pointer, &step);
            at.node = next;
        }
        Ok(at)
    }

    /// Continues after the reference that a pointer has reached, if any.
    fn detour(
        &self,
        at: &Resolved<'_>,
        step: &str,
        detours: u32,
    ) -> Result<Resolved<'_>, ResolveError> {
        let Some(reference) = at.node.get("$ref").and_then(Node::as_str) else {
            return Err(self.no_step(at, step));
        };
        let left = detours
            .checked_sub(1)
            .ok_or(ResolveError::Malformed("it leads in a circle"))?;
        self.follow(at.node.span, reference, left)
    }

    fn no_step(&self, at: &Resolved<'_>, step: &str) -> ResolveError {
        let keys = at.node.entries().iter().map(|entry| &*entry.key.text);
        let suggestion = closest(step, keys).map(|key| {
            let mut pointer = at.pointer.clone();
            pointer::push(&mut pointer, key);
            pointer
        });
        ResolveError::NoStep {
            path: self.path(at.file).to_owned(),
            step: step.to_owned(),
            suggestion,
        }
    }
}

fn child<'n>(node: &'n Node, step: &str) -> Option<&'n Node> {
    match &node.value {
        NodeValue::Object(object) => object.entry(step).map(|entry| &entry.value),
        NodeValue::Array(items) => {
            let plain = step == "0" || !step.starts_with(['0', '+']);
            items.get(step.parse::<usize>().ok().filter(|_| plain)?)
        }
        _ => None,
    }
}
