//! What a successful call returns.

use super::{
    Format, Header, MediaType, Method, Operation, Response, StatusRange, TypeRef, formats,
};

/// The data of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    /// There is no body, or none with data.
    Nothing,
    /// A body with its format and type. If there is an envelope, the type is that of the data within.
    Body(&'static Format, Option<TypeRef>),
}

impl Data {
    /// Returns the type if the data is JSON.
    #[must_use]
    pub fn json(self) -> Option<TypeRef> {
        match self {
            Self::Body(format, ty) if *format == formats::JSON => ty,
            _ => None,
        }
    }
}

/// A representation in which an operation returns its data: the media types that are requested, and the data
/// that each successful response then contains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Representation<'a> {
    /// The requested media types in order of preference. Empty if no response has a body.
    pub accept: Vec<&'a str>,
    /// The successful responses, by index, with their data. Never empty.
    pub responses: Vec<(usize, Data)>,
}

impl Representation<'_> {
    /// Returns the distinct data of the responses.
    #[must_use]
    pub fn data(&self) -> Vec<Data> {
        let mut distinct = Vec::new();
        for (_, data) in &self.responses {
            if !distinct.contains(data) {
                distinct.push(*data);
            }
        }
        distinct
    }
}

/// Whether a key of `responses` is the status of a success.
#[must_use]
pub fn is_success_status(key: &str) -> bool {
    StatusRange::parse(key).is_some_and(StatusRange::is_success)
}

impl StatusRange {
    /// Whether a response with this status is a success.
    #[must_use]
    pub fn is_success(self) -> bool {
        matches!(self, Self::Code(200..=299) | Self::Class(2))
    }

    /// Whether a response with this status is a redirect.
    #[must_use]
    pub fn is_redirect(self) -> bool {
        matches!(self, Self::Code(300..=303 | 305..=399) | Self::Class(3))
    }
}

impl Operation {
    /// Returns the successful responses with their indexes: those of 2XX. If there are none, these are the
    /// redirects that the document describes or, without redirects, `default`.
    #[must_use]
    pub fn successes(&self) -> Vec<(usize, &Response)> {
        let with = |is: fn(StatusRange) -> bool| -> Vec<(usize, &Response)> {
            let all = self.responses.iter().enumerate();
            all.filter(|(_, response)| is(response.status)).collect()
        };
        let kinds = [
            StatusRange::is_success,
            StatusRange::is_redirect,
            |status| status == StatusRange::Default,
        ];
        let found = kinds.into_iter().map(with);
        found
            .into_iter()
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    /// Whether the operation returns a redirect instead of following it, because the document describes no
    /// other success.
    #[must_use]
    pub fn returns_redirect(&self) -> bool {
        let successes = self.successes();
        successes
            .iter()
            .any(|(_, response)| response.status.is_redirect())
    }

    /// Returns the representations of the data of the operation. The first is that of the preferred media types.
    /// There is one more for each other data that a response contains.
    ///
    /// Given a response with `application/json`, `text/event-stream` and `text/csv`, there are three
    /// representations, each of which accepts only its own media type.
    #[must_use]
    pub fn representations(&self) -> Vec<Representation<'_>> {
        let successes = self.successes();
        let mut all: Vec<Vec<(Data, Vec<&str>)>> = Vec::new();
        for (_, response) in &successes {
            all.push(self.alternatives(response));
        }
        let mut forms = vec![representation(&successes, &all, None)];
        let preferred = forms.first().map(Representation::data).unwrap_or_default();
        let others = all.iter().flatten().map(|(data, _)| *data);
        for data in others.filter(|data| !preferred.contains(data)) {
            let form = representation(&successes, &all, Some(data));
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        forms
    }

    /// Returns the distinct headers of the successful responses. A header is required if all of these
    /// responses require it with the same type.
    ///
    /// A header that two responses describe with different types has the type of the first.
    #[must_use]
    pub fn success_headers(&self) -> Vec<Header> {
        let mut merged: Vec<Header> = Vec::new();
        let successes = self.successes();
        for (_, response) in &successes {
            for header in &response.headers {
                if !merged.iter().any(|known| known.is_same(header)) {
                    merged.push(header.clone());
                }
            }
        }
        for header in &mut merged {
            let everywhere = successes.iter().all(|(_, response)| {
                let mut headers = response.headers.iter();
                headers
                    .any(|other| other.is_same(header) && other.required && other.ty == header.ty)
            });
            header.required = everywhere && !header.ty.nullable;
        }
        merged
    }

    /// Returns the distinct data that a response can contain, each with its media types.
    fn alternatives<'a>(&self, response: &'a Response) -> Vec<(Data, Vec<&'a str>)> {
        let mut found: Vec<(Data, Vec<&str>)> = Vec::new();
        if self.method == Method::Head || has_no_content(response.status) {
            return found;
        }
        for media in &response.media {
            let data = self.data(media);
            match found.iter_mut().find(|(known, _)| *known == data) {
                Some((_, names)) => names.push(&media.name),
                None => found.push((data, vec![&media.name])),
            }
        }
        found
    }

    fn data(&self, media: &MediaType) -> Data {
        let kind = &media.kind;
        match (&self.envelope, kind.json()) {
            (Some(envelope), Some(_)) => match envelope.data_type {
                Some(ty) => Data::Body(kind.format, Some(ty)),
                None => Data::Nothing,
            },
            _ if kind.format.received.is_none() => Data::Body(&formats::BYTES, None),
            _ => Data::Body(kind.format, kind.ty),
        }
    }
}

/// Whether responses with a status have no body, even if the document describes one (RFC 9110 §15.3.5,
/// §15.3.6, §15.4.5).
fn has_no_content(status: StatusRange) -> bool {
    matches!(status, StatusRange::Code(204 | 205 | 304))
}

/// Returns the representation in which each response contains the data `wanted` or, if it does not have
/// that, its preferred data.
fn representation<'a>(
    successes: &[(usize, &'a Response)],
    alternatives: &[Vec<(Data, Vec<&'a str>)>],
    wanted: Option<Data>,
) -> Representation<'a> {
    let mut form = Representation {
        accept: Vec::new(),
        responses: Vec::new(),
    };
    for ((index, _), alternatives) in successes.iter().zip(alternatives) {
        let wanted = alternatives.iter().find(|(data, _)| Some(*data) == wanted);
        let taken = wanted.or(alternatives.first());
        let (data, names) = taken.map_or((Data::Nothing, &[][..]), |(data, names)| {
            (*data, names.as_slice())
        });
        form.responses.push((*index, data));
        for name in names {
            if !form.accept.contains(name) {
                form.accept.push(name);
            }
        }
    }
    form
}
