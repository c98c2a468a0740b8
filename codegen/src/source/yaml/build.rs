//! Events to a tree, without recursion.

use granit_parser::{Event, ScalarStyle, Tag};

use super::anchors::Anchors;
use super::merge_keys::merge_into;
use super::{Read, scalar};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{Entry, Key, Limits, Node, NodeValue, Object, Span, parse};

pub(super) struct Builder<'a> {
    text: &'a str,
    pub(super) diagnostics: &'a mut Diagnostics,
    open: Vec<Collection>,
    anchors: Anchors,
    depth: usize,
}

/// An array or object that is not closed yet.
struct Collection {
    start: Span,
    anchor: usize,
    content: Content,
}

enum Content {
    Array(Vec<Node>),
    Object {
        entries: Vec<Entry>,
        key: Option<Key>,
        /// The plain `<<` among the keys.
        merge: Option<Key>,
    },
}

/// What a scalar can be as a key.
struct Scalar {
    node: Node,
    key: Key,
    /// Whether it is a plain `<<`.
    merge: bool,
}

impl<'a> Builder<'a> {
    pub(super) fn new(text: &'a str, limits: &Limits, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            text,
            diagnostics,
            open: Vec::new(),
            anchors: Anchors::new(limits.alias_nodes),
            depth: limits.depth as usize,
        }
    }

    /// Takes an event and returns the document's tree once it is complete.
    pub(super) fn event(&mut self, event: Event<'_>, span: Span) -> Read<Option<Node>> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let scalar = self.scalar(&text, style, tag.as_deref(), span)?;
                self.anchors.remember(anchor, &scalar.node)?;
                Ok(self.scalar_or_key(scalar))
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.check_tag(tag.as_deref(), "seq", span)?;
                self.start(span, anchor, Content::Array(Vec::new()))
            }
            Event::MappingStart(_, anchor, tag) => {
                self.check_tag(tag.as_deref(), "map", span)?;
                self.start(
                    span,
                    anchor,
                    Content::Object {
                        entries: Vec::new(),
                        key: None,
                        merge: None,
                    },
                )
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(anchor) => self.alias(anchor, span),
            _ => Ok(None),
        }
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        tag: Option<&Tag>,
        span: Span,
    ) -> Read<Scalar> {
        // Go writes a merge key as `!!merge <<`.
        let tag = tag.filter(|tag| text != "<<" || !tag.suffix().ends_with("merge"));
        let plain = style == ScalarStyle::Plain && tag.is_none();
        let known = tag.is_none_or(|tag| tag.is_yaml_core_schema() || tag.suffix().is_empty());
        if let Some(tag) = tag.filter(|_| !known) {
            self.unknown_tag(tag, span);
        }
        let value = scalar::value(text, style, tag.filter(|_| known))
            .map_err(|message| Diagnostic::new(Code::Syntax, span, message))?;
        let key = Key {
            span,
            text: Box::from(text),
        };
        Ok(Scalar {
            node: Node { span, value },
            merge: plain && text == "<<",
            key,
        })
    }

    /// A scalar is a key where an object waits for one, else a value.
    fn scalar_or_key(&mut self, scalar: Scalar) -> Option<Node> {
        if let Some(Collection {
            content:
                Content::Object {
                    key: key @ None,
                    merge,
                    ..
                },
            ..
        }) = self.open.last_mut()
        {
            if scalar.merge {
                match merge {
                    Some(first) => self
                        .diagnostics
                        .push(parse::duplicate_key(first, &scalar.key)),
                    None => *merge = Some(scalar.key.clone()),
                }
            }
            *key = Some(scalar.key);
            return None;
        }
        self.place(scalar.node)
    }

    fn start(&mut self, span: Span, anchor: usize, content: Content) -> Read<Option<Node>> {
        if self.open.len() >= self.depth {
            return Err(Diagnostic::new(Code::Syntax, span, "this nests too deep").into());
        }
        self.refuse_as_key(span)?;
        self.open.push(Collection {
            start: span,
            anchor,
            content,
        });
        Ok(None)
    }

    fn end(&mut self, span: Span) -> Read<Option<Node>> {
        let Some(Collection {
            start,
            anchor,
            content,
        }) = self.open.pop()
        else {
            return Ok(None);
        };
        let (value, last) = match content {
            Content::Array(items) => {
                let last = items.last().map(|item| item.span);
                (NodeValue::Array(items), last)
            }
            Content::Object { entries, merge, .. } => {
                let last = entries.last().map(|entry| entry.value.span);
                (NodeValue::Object(self.object(entries, merge)?), last)
            }
        };
        let end = self.closing(start, span, last);
        let node = Node {
            span: Span { end, ..start },
            value,
        };
        self.anchors.remember(anchor, &node)?;
        Ok(self.place(node))
    }

    /// Returns where a collection ends: after its bracket, or after its last value in block style.
    fn closing(&self, start: Span, end: Span, last: Option<Span>) -> u32 {
        let bracket = self.text.get(end.start as usize..end.end as usize);
        if bracket.is_some_and(|text| matches!(text, "]" | "}")) {
            return end.end;
        }
        // The value of an alias is elsewhere, so its span is not the end of the collection.
        let last =
            last.filter(|last| last.start >= start.start && last.end <= end.start.max(end.end));
        last.map_or(start.end, |last| last.end.max(start.end))
    }

    fn object(&mut self, mut entries: Vec<Entry>, merge: Option<Key>) -> Read<Object> {
        let at = merge.and_then(|key| entries.iter().position(|entry| entry.key.span == key.span));
        let merged = at.map(|at| entries.remove(at).value);
        let (text, diagnostics) = (self.text, &mut *self.diagnostics);
        let object = Object::new(entries, |first, second| {
            diagnostics.push(parse::duplicate_entry(text, first, second));
        });
        match merged {
            Some(merged) => merge_into(&object, merged),
            None => Ok(object),
        }
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Read<Option<Node>> {
        let depth = self.depth.saturating_sub(self.open.len());
        let node = self.anchors.expand(anchor, depth, span)?;
        if let Some(Collection {
            content: Content::Object {
                key: key @ None, ..
            },
            ..
        }) = self.open.last_mut()
        {
            let NodeValue::String(text) = node.value else {
                return Err(Diagnostic::new(Code::Syntax, span, "a key must be a string").into());
            };
            *key = Some(Key { span, text });
            return Ok(None);
        }
        Ok(self.place(node))
    }

    /// Puts a value into its collection, or returns it if it is the whole document.
    fn place(&mut self, node: Node) -> Option<Node> {
        match self
            .open
            .last_mut()
            .map(|collection| &mut collection.content)
        {
            None => return Some(node),
            Some(Content::Array(items)) => items.push(node),
            Some(Content::Object { entries, key, .. }) => {
                if let Some(key) = key.take() {
                    entries.push(Entry { key, value: node });
                }
            }
        }
        None
    }

    fn refuse_as_key(&self, span: Span) -> Read<()> {
        match self.open.last() {
            Some(Collection {
                content: Content::Object { key: None, .. },
                ..
            }) => Err(Diagnostic::new(Code::Syntax, span, "a key must be a string").into()),
            _ => Ok(()),
        }
    }
}
