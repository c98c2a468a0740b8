//! Finds the parameters of a paged operation, and places in its request and response.

use crate::diagnostics::closest;
use crate::model::{Additional, Api, Kind, Location, Object, Operation, Place, TypeRef};
use crate::pointer;

/// A message and its help.
type Problem = (String, Option<String>);

/// The parameters, the body and the response of an operation.
pub(super) struct Places<'a> {
    api: &'a Api,
    operation: &'a Operation,
    body: Option<TypeRef>,
}

impl<'a> Places<'a> {
    pub(super) fn new(api: &'a Api, operation: &'a Operation) -> Self {
        Self {
            api,
            operation,
            body: body(operation),
        }
    }

    /// Returns the index of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Result<usize, Problem> {
        let parameters = &self.operation.parameters;
        let found = parameters
            .iter()
            .position(|one| one.name == name && one.location != Location::Path);
        found.ok_or_else(|| {
            let names = parameters.iter().map(|one| one.name.as_str());
            let message = format!("the operation has no parameter `{name}`");
            (message, meant(closest(name, names)))
        })
    }

    /// Returns the number of the first page: the default of the parameter, or 1.
    pub(super) fn first(&self, parameter: usize) -> u64 {
        let parameter = self.operation.parameters.get(parameter);
        let default = parameter.and_then(|parameter| parameter.docs.default.as_deref());
        default.and_then(|text| text.parse().ok()).unwrap_or(1)
    }

    /// Returns the place in the response that a pointer refers to.
    pub(super) fn place(&self, pointer: &str) -> Result<Place, Problem> {
        self.in_response(pointer).map(|(place, _)| place)
    }

    /// Returns the place in the body of the request that a pointer refers to.
    pub(super) fn member(&self, pointer: &str) -> Result<Place, Problem> {
        let mut media = self.operation.body.iter().flat_map(|body| &body.media);
        let Some(body) = media.find_map(|media| media.kind.json()) else {
            let message = "the operation has no JSON body";
            return Err((message.to_owned(), None));
        };
        if pointer.is_empty() {
            let message = "the cursor cannot be the whole body of the request";
            return Err((message.to_owned(), None));
        }
        let (place, _) = self.walk("request", body, pointer)?;
        Ok(place)
    }

    /// Returns the place of the items and their type. They must be in the data of the envelope, if there is one.
    pub(super) fn items(&self, pointer: &str) -> Result<(Place, TypeRef), Problem> {
        let (place, ty) = self.in_response(pointer)?;
        if let Some(envelope) = &self.operation.envelope
            && (envelope.data.is_none() || envelope.data.as_ref() != place.first())
        {
            let message = format!("`{pointer}` is not within the data of the envelope");
            let data = envelope.data.as_ref();
            return Err((
                message,
                data.map(|data| format!("the data is at `/{data}`")),
            ));
        }
        match ty.map(|ty| &self.api.ty(ty.id).kind) {
            Some(Kind::Array(item)) => Ok((place, *item)),
            _ => Err((format!("there is no list at `{pointer}`"), None)),
        }
    }

    fn in_response(&self, pointer: &str) -> Result<(Place, Option<TypeRef>), Problem> {
        let Some(body) = self.body else {
            let message = "the operation has no JSON response, or responses of several types";
            return Err((message.to_owned(), None));
        };
        self.walk("response", body, pointer)
    }

    /// Returns the place that a pointer refers to, and its type. [`None`] if the document does not declare it.
    fn walk(
        &self,
        of: &str,
        body: TypeRef,
        pointer: &str,
    ) -> Result<(Place, Option<TypeRef>), Problem> {
        if !pointer.is_empty() && !pointer.starts_with('/') {
            let message = format!("`{pointer}` is no JSON pointer");
            let help = format!("write `/{pointer}`, from the start of the {of}'s body");
            return Err((message, Some(help)));
        }
        let (mut place, mut ty) = (Place::new(), Some(body));
        for step in pointer.split('/').skip(1) {
            let step = pointer::unescape(step).into_owned();
            if let Some(here) = ty {
                ty = self.step(of, here, &step, pointer)?;
            }
            place.push(step);
        }
        Ok((place, ty))
    }

    fn step(
        &self,
        of: &str,
        ty: TypeRef,
        step: &str,
        pointer: &str,
    ) -> Result<Option<TypeRef>, Problem> {
        let absent = |known: Option<&str>| {
            let message = format!("the {of} has no member `{step}` on the way to `{pointer}`");
            Err((message, meant(known)))
        };
        match &self.api.ty(ty.id).kind {
            Kind::Any | Kind::Map(_) | Kind::Union(_) => Ok(None),
            Kind::Object(object) => {
                let found = object.properties.iter().find(|one| one.name == step);
                match found {
                    Some(property) => Ok(Some(property.ty)),
                    None if is_open(object) => Ok(None),
                    None => {
                        let names = object.properties.iter().map(|one| one.name.as_str());
                        absent(closest(step, names))
                    }
                }
            }
            _ => absent(None),
        }
    }
}

/// Whether an object can have members that it does not declare as its own.
fn is_open(object: &Object) -> bool {
    object.additional != Additional::Skip || !object.unions.is_empty()
}

fn meant(known: Option<&str>) -> Option<String> {
    known.map(|known| format!("did you mean `{known}`?"))
}

/// Returns the type of the JSON body of all successful responses, including the envelope.
fn body(operation: &Operation) -> Option<TypeRef> {
    let mut bodies = operation
        .successes()
        .into_iter()
        .map(|(_, response)| response.media.iter().find_map(|media| media.kind.json()));
    let first = bodies.next()??;
    bodies.all(|body| body == Some(first)).then_some(first)
}
