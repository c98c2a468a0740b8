//! Removes titles, descriptions and examples, on which the items of a client do not depend.

use std::hash::{DefaultHasher, Hash, Hasher as _};

use super::{Api, Docs, Kind, Operation};

impl Api {
    /// Removes titles, descriptions and the examples of schemas, and returns a hash of them.
    ///
    /// The items of the emitted client do not depend on them, only its documentation does.
    pub fn strip_prose(&mut self) -> u64 {
        let mut prose = Prose(DefaultHasher::new());
        for ty in &mut self.types {
            prose.remove_docs(&mut ty.docs);
            prose.remove_members(&mut ty.kind);
        }
        for operation in &mut self.operations {
            prose.remove_operation(operation);
        }
        for schema in &mut self.schemas {
            prose.remove_docs(&mut schema.docs);
        }
        let tags = self.tags.iter_mut().map(|tag| &mut tag.description);
        let servers = self
            .servers
            .iter_mut()
            .map(|server| &mut server.description);
        let schemes = self.security_schemes.iter_mut();
        let schemes = schemes.map(|scheme| &mut scheme.description);
        for description in tags.chain(servers).chain(schemes) {
            prose.remove(description);
        }
        prose.0.finish()
    }
}

/// The hash of what was removed.
struct Prose(DefaultHasher);

impl Prose {
    fn remove<T: Hash + Default>(&mut self, part: &mut T) {
        std::mem::take(part).hash(&mut self.0);
    }

    fn remove_docs(&mut self, docs: &mut Docs) {
        self.remove(&mut docs.title);
        self.remove(&mut docs.description);
        self.remove(&mut docs.examples);
        self.remove(&mut docs.external);
    }

    fn remove_members(&mut self, kind: &mut Kind) {
        match kind {
            Kind::Object(object) => {
                for property in &mut object.properties {
                    self.remove_docs(&mut property.docs);
                }
            }
            Kind::StringEnum(strings) => {
                for value in &mut strings.values {
                    self.remove(&mut value.description);
                }
            }
            Kind::IntegerEnum(integers) => {
                for value in &mut integers.values {
                    self.remove(&mut value.description);
                }
            }
            Kind::Union(union) => {
                for variant in &mut union.variants {
                    self.remove(&mut variant.description);
                }
            }
            _ => {}
        }
    }

    fn remove_operation(&mut self, operation: &mut Operation) {
        self.remove_docs(&mut operation.docs);
        for parameter in &mut operation.parameters {
            self.remove_docs(&mut parameter.docs);
        }
        if let Some(body) = &mut operation.body {
            self.remove(&mut body.description);
        }
        for response in &mut operation.responses {
            self.remove(&mut response.description);
            for header in &mut response.headers {
                self.remove_docs(&mut header.docs);
            }
        }
    }
}
