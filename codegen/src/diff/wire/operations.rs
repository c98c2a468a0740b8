//! Two operations that are the same, and those that only one document has.

use super::bounds::{self, Said};
use super::pairs::{Pairs, Root};
use super::values::{self, Spot};
use super::{Code, Direction, Finding, Matched, Matching, Owner, Touched, Wire, pointer, security};
use crate::model::{
    Body, BodyField, Header, Kind, Location, MediaKind, MediaType, Operation, OperationId,
    Parameter, Response, StatusRange, TypeRef, Wire as Written,
};

/// A matched operation that is being compared.
pub(super) struct At<'a> {
    pub(super) index: usize,
    pub(super) old: &'a Operation,
    pub(super) new: &'a Operation,
    pub(super) pointers: (String, String),
    pub(super) touched: Touched,
}

/// Compares all operations, and the servers that they share.
pub(super) fn compare(matching: &Matching, pairs: &mut Pairs<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, matched) in matching.list.iter().enumerate() {
        match *matched {
            Matched {
                old: Some(old),
                new: Some(new),
            } => findings.extend(both(pairs, index, old, new)),
            Matched { old, new } => findings.extend(one_sided(pairs, index, old, new)),
        }
    }
    findings.extend(security::servers(
        Owner::Operation(usize::MAX),
        (&pairs.old.api.servers, &pairs.new.api.servers),
        ("#", "#"),
    ));
    findings
}

fn one_sided(
    pairs: &Pairs<'_>,
    index: usize,
    old: Option<OperationId>,
    new: Option<OperationId>,
) -> Option<Finding> {
    let (side, id) = match (old, new) {
        (Some(id), _) => (pairs.old, id),
        (_, Some(id)) => (pairs.new, id),
        _ => return None,
    };
    let pointer = side.origins.operation(id).map(|at| at.pointer.clone());
    let shown = side.api.operations.get(id.0 as usize).map(Operation::key);
    let (code, wire, phrase) = if old.is_some() {
        (Code::OperationRemoved, Wire::Breaking, "no longer exists")
    } else {
        (Code::OperationAdded, Wire::Compatible, "is new")
    };
    let (pointers, values) = if old.is_some() {
        ((pointer, None), (shown, None))
    } else {
        ((None, pointer), (None, shown))
    };
    Some(Finding {
        code,
        wire,
        owner: Owner::Operation(index),
        phrase: phrase.to_owned(),
        path: String::new(),
        pointers,
        values,
        touched: vec![Touched::Operation(old, new)],
    })
}

fn both(pairs: &mut Pairs<'_>, index: usize, old: OperationId, new: OperationId) -> Vec<Finding> {
    let (old_side, new_side) = (pairs.old, pairs.new);
    let (Some(one), Some(other)) = (
        old_side.api.operations.get(old.0 as usize),
        new_side.api.operations.get(new.0 as usize),
    ) else {
        return Vec::new();
    };
    let place = |side: super::Side<'_>, id| {
        let origin = side.origins.operation(id);
        origin.map_or_else(|| "#".to_owned(), |at| at.pointer.clone())
    };
    let at = At {
        index,
        old: one,
        new: other,
        pointers: (place(old_side, old), place(new_side, new)),
        touched: Touched::Operation(Some(old), Some(new)),
    };
    let mut findings = Vec::new();
    moved(&at, &mut findings);
    deprecated(&at, &mut findings);
    parameters(pairs, &at, (old, new), &mut findings);
    body(pairs, &at, &mut findings);
    responses(pairs, &at, &mut findings);
    security::compare(pairs, &at, &mut findings);
    findings
}

impl At<'_> {
    /// A difference of the operation itself, at these steps from it.
    pub(super) fn finding(
        &self,
        code: Code,
        wire: Wire,
        phrase: impl Into<String>,
        steps: &[&str],
    ) -> Finding {
        Finding {
            code,
            wire,
            owner: Owner::Operation(self.index),
            phrase: phrase.into(),
            path: String::new(),
            pointers: (
                Some(pointer(&self.pointers.0, steps)),
                Some(pointer(&self.pointers.1, steps)),
            ),
            values: (None, None),
            touched: vec![self.touched],
        }
    }

    /// Begins the comparison of two values that stand in the same place of the operation.
    fn root(
        &self,
        pairs: &mut Pairs<'_>,
        direction: Direction,
        subject: String,
        pointers: (String, String),
    ) -> Spot {
        pairs.roots.push(Root {
            operation: self.index,
            subject,
        });
        Spot {
            owner: Owner::Root(pairs.roots.len() - 1),
            direction,
            path: String::new(),
            pointers,
            touched: vec![self.touched],
        }
    }
}

fn moved(at: &At<'_>, findings: &mut Vec<Finding>) {
    let route = |operation: &Operation| {
        let path: Vec<&str> = operation
            .path
            .split('/')
            .map(|step| if step.starts_with('{') { "{}" } else { step })
            .collect();
        format!("{} {}", operation.method.text(), path.join("/"))
    };
    if route(at.old) == route(at.new) {
        return;
    }
    let shown = |operation: &Operation| format!("{} {}", operation.method.text(), operation.path);
    let phrase = format!("was `{}`", shown(at.old));
    let mut finding = at.finding(Code::OperationMoved, Wire::Breaking, phrase, &[]);
    finding.values = (Some(shown(at.old)), Some(shown(at.new)));
    findings.push(finding);
}

fn deprecated(at: &At<'_>, findings: &mut Vec<Finding>) {
    let (code, phrase) = match (at.old.docs.deprecated, at.new.docs.deprecated) {
        (false, true) => (Code::OperationDeprecated, "is deprecated"),
        (true, false) => (Code::OperationUndeprecated, "is no longer deprecated"),
        _ => return,
    };
    findings.push(at.finding(code, Wire::Compatible, phrase, &[]));
}

/// The key by which parameters are the same: those of the path by their place, names of headers in
/// any case.
fn keys(operation: &Operation) -> Vec<(Location, String)> {
    let mut place = 0;
    let key = |parameter: &Parameter| match parameter.location {
        Location::Path => {
            place += 1;
            (Location::Path, format!("#{place}"))
        }
        Location::Header => (Location::Header, parameter.name.to_ascii_lowercase()),
        location => (location, parameter.name.clone()),
    };
    operation.parameters.iter().map(key).collect()
}

fn parameters(
    pairs: &mut Pairs<'_>,
    at: &At<'_>,
    (old, new): (OperationId, OperationId),
    findings: &mut Vec<Finding>,
) {
    let (old_keys, new_keys) = (keys(at.old), keys(at.new));
    let place = |side: super::Side<'_>, id, index| {
        let origin = side.origins.parameter(id, index);
        origin.map(|at| at.pointer.clone())
    };
    for (index, (key, parameter)) in new_keys.iter().zip(&at.new.parameters).enumerate() {
        let new_pointer = place(pairs.new, new, index);
        let Some(old_index) = old_keys.iter().position(|known| known == key) else {
            let mut finding = parameter_added(at, parameter);
            finding.pointers.1 = new_pointer.or(finding.pointers.1);
            findings.push(finding);
            continue;
        };
        let Some(before) = at.old.parameters.get(old_index) else {
            continue;
        };
        let or = |pointer: Option<String>, base: &str| pointer.unwrap_or_else(|| base.to_owned());
        let pointers = (
            or(place(pairs.old, old, old_index), &at.pointers.0),
            or(new_pointer, &at.pointers.1),
        );
        parameter_both(pairs, at, before, parameter, &pointers, findings);
    }
    for (index, (key, parameter)) in old_keys.iter().zip(&at.old.parameters).enumerate() {
        if !new_keys.contains(key) {
            let phrase = format!("no longer takes the {}", named(parameter));
            let mut finding = at.finding(Code::ParameterRemoved, Wire::Risky, phrase, &[]);
            finding.pointers.0 = place(pairs.old, old, index).or(finding.pointers.0);
            finding.values.0 = Some(super::shown::shown(pairs.old.api, parameter.ty));
            findings.push(finding);
        }
    }
}

fn parameter_added(at: &At<'_>, parameter: &Parameter) -> Finding {
    let (wire, words) = if parameter.required {
        (Wire::Breaking, "now requires")
    } else {
        (Wire::Compatible, "takes")
    };
    let phrase = format!("{words} the {}, which is new", named(parameter));
    let mut finding = at.finding(Code::ParameterAdded, wire, phrase, &[]);
    let word = if parameter.required {
        "required"
    } else {
        "optional"
    };
    finding.values.1 = Some(word.to_owned());
    finding
}

/// What a parameter is called in a sentence, with its location.
fn named(parameter: &Parameter) -> String {
    let location = match parameter.location {
        Location::Path => "path parameter",
        Location::Query => "query parameter",
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::QueryString => "query string",
    };
    format!("{location} `{}`", parameter.name)
}

fn parameter_both(
    pairs: &mut Pairs<'_>,
    at: &At<'_>,
    old: &Parameter,
    new: &Parameter,
    pointers: &(String, String),
    findings: &mut Vec<Finding>,
) {
    let found = |code, wire, phrase: String| {
        let mut finding = at.finding(code, wire, phrase, &[]);
        finding.pointers = (Some(pointers.0.clone()), Some(pointers.1.clone()));
        finding
    };
    let name = named(new);
    match (old.required, new.required) {
        (false, true) => findings.push(found(
            Code::ParameterBecameRequired,
            Wire::Breaking,
            format!("now requires the {name}"),
        )),
        (true, false) => findings.push(found(
            Code::ParameterBecameOptional,
            Wire::Compatible,
            format!("no longer requires the {name}"),
        )),
        _ => {}
    }
    let (old_said, new_said) = (
        Said::of(pairs.old.api, old.ty, &old.docs),
        Said::of(pairs.new.api, new.ty, &new.docs),
    );
    match (old_said.deprecated, new_said.deprecated) {
        (false, true) => findings.push(found(
            Code::ParameterDeprecated,
            Wire::Compatible,
            format!("marks the {name} as deprecated"),
        )),
        (true, false) => findings.push(found(
            Code::ParameterUndeprecated,
            Wire::Compatible,
            format!("no longer marks the {name} as deprecated"),
        )),
        _ => {}
    }
    if written(pairs, old, new) {
        let phrase = format!("writes the {name} in another way");
        let mut finding = found(Code::ParameterStyleChanged, Wire::Breaking, phrase);
        finding.values = (Some(style(&old.wire)), Some(style(&new.wire)));
        findings.push(finding);
    }
    let pointers = (
        pointer(&pointers.0, &["schema"]),
        pointer(&pointers.1, &["schema"]),
    );
    let spot = at.root(pairs, Direction::Request, format!("the {name}"), pointers);
    bounds::compare(pairs, &spot, &old_said, &new_said);
    values::compare(pairs, &spot, old.ty, new.ty);
}

/// Whether a parameter is written in another way, as far as its value can show it: a scalar is the same
/// with and without `explode`.
fn written(pairs: &Pairs<'_>, old: &Parameter, new: &Parameter) -> bool {
    let scalar = |kind: &Kind| {
        matches!(
            kind,
            Kind::Boolean | Kind::Integer(_) | Kind::Number | Kind::Text(_) | Kind::StringEnum(_)
        )
    };
    let scalars =
        scalar(&pairs.old.api.ty(old.ty.id).kind) && scalar(&pairs.new.api.ty(new.ty.id).kind);
    match (&old.wire, &new.wire) {
        (
            Written::Style {
                style: one,
                allow_reserved: reserved,
                ..
            },
            Written::Style {
                style: other,
                allow_reserved: others,
                ..
            },
        ) if scalars => one != other || reserved != others,
        (old, new) => old != new,
    }
}

fn style(wire: &Written) -> String {
    match wire {
        Written::Style {
            style,
            explode,
            allow_reserved,
        } => {
            let explode = if *explode { ", exploded" } else { "" };
            let reserved = if *allow_reserved {
                ", reserved characters as they are"
            } else {
                ""
            };
            format!("{style:?}{explode}{reserved}").to_lowercase()
        }
        Written::Lists { separators, .. } => format!("lists separated by {separators:?}"),
        Written::Json => "JSON".to_owned(),
        Written::Text => "text".to_owned(),
        Written::Form(_) => "form".to_owned(),
    }
}

fn body(pairs: &mut Pairs<'_>, at: &At<'_>, findings: &mut Vec<Finding>) {
    let steps = &["requestBody"];
    match (&at.old.body, &at.new.body) {
        (None, None) => {}
        (None, Some(body)) => {
            let (wire, phrase) = if body.required {
                (Wire::Breaking, "now requires a request body")
            } else {
                (Wire::Compatible, "takes a request body, which is new")
            };
            let mut finding = at.finding(Code::RequestBodyAdded, wire, phrase, steps);
            finding.pointers.0 = Some(at.pointers.0.clone());
            findings.push(finding);
        }
        (Some(_), None) => {
            let phrase = "no longer takes a request body";
            let mut finding = at.finding(Code::RequestBodyRemoved, Wire::Risky, phrase, steps);
            finding.pointers.1 = Some(at.pointers.1.clone());
            findings.push(finding);
        }
        (Some(old), Some(new)) => bodies(pairs, at, old, new, findings),
    }
}

fn bodies(pairs: &mut Pairs<'_>, at: &At<'_>, old: &Body, new: &Body, findings: &mut Vec<Finding>) {
    let steps = &["requestBody"];
    match (old.required, new.required) {
        (false, true) => findings.push(at.finding(
            Code::RequestBodyBecameRequired,
            Wire::Breaking,
            "now requires its request body",
            steps,
        )),
        (true, false) => findings.push(at.finding(
            Code::RequestBodyBecameOptional,
            Wire::Compatible,
            "no longer requires its request body",
            steps,
        )),
        _ => {}
    }
    let media = Media {
        at,
        direction: Direction::Request,
        subject: "the request".to_owned(),
        what: "request".to_owned(),
        steps: vec!["requestBody".to_owned(), "content".to_owned()],
        codes: (
            (Code::RequestMediaTypeAdded, Wire::Compatible),
            (Code::RequestMediaTypeRemoved, Wire::Breaking),
        ),
    };
    media.compare(pairs, &old.media, &new.media, findings);
}

/// The media types of a body in one place of an operation.
struct Media<'a> {
    at: &'a At<'a>,
    direction: Direction,
    subject: String,
    /// What has them, in a phrase: `request`, `response 404`.
    what: String,
    steps: Vec<String>,
    codes: ((Code, Wire), (Code, Wire)),
}

impl Media<'_> {
    fn compare(
        &self,
        pairs: &mut Pairs<'_>,
        old: &[MediaType],
        new: &[MediaType],
        findings: &mut Vec<Finding>,
    ) {
        let partner = |name: &str| {
            old.iter()
                .find(|known| essence(&known.name) == essence(name))
        };
        let mut orphans: Vec<&MediaType> = Vec::new();
        for media in new {
            match partner(&media.name) {
                Some(before) => self.both(pairs, before, media, findings),
                None => orphans.push(media),
            }
        }
        for media in &orphans {
            findings.push(self.one_sided(media, true));
        }
        let gone = old.iter().filter(|old| {
            !new.iter()
                .any(|new| essence(&new.name) == essence(&old.name))
        });
        let gone: Vec<&MediaType> = gone.collect();
        for media in &gone {
            findings.push(self.one_sided(media, false));
        }
        // A media type that is only called otherwise has the same content.
        if let ([old], [new]) = (gone.as_slice(), orphans.as_slice())
            && std::mem::discriminant(&old.kind) == std::mem::discriminant(&new.kind)
        {
            self.both(pairs, old, new, findings);
        }
    }

    fn steps(&self, media: &str) -> Vec<String> {
        let mut steps = self.steps.clone();
        steps.push(media.to_owned());
        steps
    }

    fn one_sided(&self, media: &MediaType, is_new: bool) -> Finding {
        let ((added, added_wire), (removed, removed_wire)) = self.codes;
        let (code, wire, verb) = match (is_new, self.direction) {
            (true, Direction::Request) => (added, added_wire, "takes"),
            (true, Direction::Response) => (added, added_wire, "can have"),
            (false, Direction::Request) => (removed, removed_wire, "no longer takes"),
            (false, Direction::Response) => (removed, removed_wire, "no longer has"),
        };
        let phrase = format!("{verb} `{}` in the {}", media.name, self.what);
        let mut finding = self.at.finding(code, wire, phrase, &[]);
        let place = |base: &str| owned_pointer(base, &self.steps(&media.name));
        if is_new {
            finding.pointers = (None, Some(place(&self.at.pointers.1)));
            finding.values.1 = Some(media.name.clone());
        } else {
            finding.pointers = (Some(place(&self.at.pointers.0)), None);
            finding.values.0 = Some(media.name.clone());
        }
        finding
    }

    fn both(
        &self,
        pairs: &mut Pairs<'_>,
        old: &MediaType,
        new: &MediaType,
        findings: &mut Vec<Finding>,
    ) {
        let place = |base: &str, name: &str| {
            let mut steps = self.steps(name);
            steps.push("schema".to_owned());
            owned_pointer(base, &steps)
        };
        let pointers = (
            place(&self.at.pointers.0, &old.name),
            place(&self.at.pointers.1, &new.name),
        );
        self.fields(old, new, &pointers, findings);
        let (Some(old), Some(new)) = (old.ty(), new.ty()) else {
            return;
        };
        let spot = self
            .at
            .root(pairs, self.direction, self.subject.clone(), pointers);
        values::compare(pairs, &spot, old, new);
    }

    /// How the fields of a form are written, apart from what follows from their types.
    fn fields(
        &self,
        old: &MediaType,
        new: &MediaType,
        pointers: &(String, String),
        findings: &mut Vec<Finding>,
    ) {
        let fields = |media: &MediaType| match &media.kind {
            MediaKind::Form { fields, .. } | MediaKind::Multipart { fields, .. } => fields.clone(),
            _ => Vec::new(),
        };
        let old_fields = fields(old);
        let said = |field: &BodyField| (field.content_type.clone(), field.wire.clone());
        for field in fields(new) {
            let before = old_fields.iter().find(|known| known.name == field.name);
            let Some(before) = before.filter(|before| said(before) != said(&field)) else {
                continue;
            };
            // What was a scalar and is composite now is reported as another type.
            if before.wire != field.wire && before.content_type != field.content_type {
                continue;
            }
            let phrase = format!(
                "writes the field `{}` of the request in another way",
                field.name
            );
            let code = Code::RequestEncodingChanged;
            let mut finding = self.at.finding(code, Wire::Breaking, phrase, &[]);
            finding.pointers = (Some(pointers.0.clone()), Some(pointers.1.clone()));
            let shown = |field: &BodyField| {
                field
                    .content_type
                    .clone()
                    .unwrap_or_else(|| style(&field.wire))
            };
            finding.values = (Some(shown(before)), Some(shown(&field)));
            findings.push(finding);
        }
    }
}

/// Appends steps to a JSON pointer.
fn owned_pointer(base: &str, steps: &[String]) -> String {
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    pointer(base, &steps)
}

/// A media type without its parameters.
fn essence(name: &str) -> String {
    let essence = name.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

fn responses(pairs: &mut Pairs<'_>, at: &At<'_>, findings: &mut Vec<Finding>) {
    for response in &at.new.responses {
        let known = at
            .old
            .responses
            .iter()
            .find(|known| known.status == response.status);
        match known {
            Some(before) => response_both(pairs, at, before, response, findings),
            None => findings.push(response_added(at, response)),
        }
    }
    for response in &at.old.responses {
        if !at
            .new
            .responses
            .iter()
            .any(|new| new.status == response.status)
        {
            findings.push(response_removed(at, response));
        }
    }
}

/// The key of a status.
fn status(status: StatusRange) -> String {
    match status {
        StatusRange::Code(code) => code.to_string(),
        StatusRange::Class(class) => format!("{class}XX"),
        StatusRange::Default => "default".to_owned(),
    }
}

fn response_added(at: &At<'_>, response: &Response) -> Finding {
    let key = status(response.status);
    // A success that an old program does not know may have content that it cannot read.
    let wire = if response.status.is_success() {
        Wire::Risky
    } else {
        Wire::Compatible
    };
    let phrase = format!("can respond with {key}, which is new");
    let mut finding = at.finding(Code::ResponseAdded, wire, phrase, &["responses", &key]);
    finding.pointers.0 = Some(at.pointers.0.clone());
    finding.values.1 = Some(key);
    finding
}

fn response_removed(at: &At<'_>, response: &Response) -> Finding {
    let key = status(response.status);
    let wire = if response.status.is_success() {
        Wire::Breaking
    } else {
        Wire::Compatible
    };
    let phrase = format!("no longer responds with {key}");
    let mut finding = at.finding(Code::ResponseRemoved, wire, phrase, &["responses", &key]);
    finding.pointers.1 = Some(at.pointers.1.clone());
    finding.values.0 = Some(key);
    finding
}

fn response_both(
    pairs: &mut Pairs<'_>,
    at: &At<'_>,
    old: &Response,
    new: &Response,
    findings: &mut Vec<Finding>,
) {
    let key = status(new.status);
    let subject = if new.status.is_success() {
        "the response".to_owned()
    } else {
        format!("the response {key}")
    };
    // The client reads JSON where there is some, else the first media type.
    let reads_json = old
        .media
        .iter()
        .any(|media| matches!(media.kind, MediaKind::Json(_)));
    let lost = old.status.is_success()
        && old.media.iter().any(|media| {
            let read = matches!(media.kind, MediaKind::Json(_)) || !reads_json;
            read && !new
                .media
                .iter()
                .any(|new| essence(&new.name) == essence(&media.name))
        });
    let media = Media {
        at,
        direction: Direction::Response,
        subject,
        what: format!("response {key}"),
        steps: vec!["responses".to_owned(), key.clone(), "content".to_owned()],
        codes: (
            (Code::ResponseMediaTypeAdded, Wire::Compatible),
            (
                Code::ResponseMediaTypeRemoved,
                if lost {
                    Wire::Breaking
                } else {
                    Wire::Compatible
                },
            ),
        ),
    };
    media.compare(pairs, &old.media, &new.media, findings);
    for header in &new.headers {
        let known = old
            .headers
            .iter()
            .find(|known| known.name.eq_ignore_ascii_case(&header.name));
        if let Some(before) = known {
            header_both(pairs, at, &key, before, header, findings);
        } else {
            let phrase = format!(
                "has the header `{}` in the response {key}, which is new",
                header.name
            );
            let steps = ["responses", &key, "headers", &header.name];
            let code = Code::ResponseHeaderAdded;
            let mut finding = at.finding(code, Wire::Compatible, phrase, &steps);
            finding.pointers.0 = Some(pointer(&at.pointers.0, &["responses", &key]));
            finding.values.1 = Some(header.name.clone());
            findings.push(finding);
        }
    }
    for header in &old.headers {
        if !new
            .headers
            .iter()
            .any(|new| new.name.eq_ignore_ascii_case(&header.name))
        {
            let phrase = format!(
                "no longer has the header `{}` in the response {key}",
                header.name
            );
            let wire = if header.required {
                Wire::Breaking
            } else {
                Wire::Risky
            };
            let steps = ["responses", &key, "headers", &header.name];
            let mut finding = at.finding(Code::ResponseHeaderRemoved, wire, phrase, &steps);
            finding.pointers.1 = Some(pointer(&at.pointers.1, &["responses", &key]));
            finding.values.0 = Some(header.name.clone());
            findings.push(finding);
        }
    }
}

fn header_both(
    pairs: &mut Pairs<'_>,
    at: &At<'_>,
    key: &str,
    old: &Header,
    new: &Header,
    findings: &mut Vec<Finding>,
) {
    let steps = ["responses", key, "headers", &new.name];
    let change = match (old.required, new.required) {
        (false, true) => Some((
            Code::ResponseHeaderBecameRequired,
            Wire::Compatible,
            "now always has",
        )),
        (true, false) => Some((
            Code::ResponseHeaderBecameOptional,
            Wire::Risky,
            "can now lack",
        )),
        _ => None,
    };
    if let Some((code, wire, verb)) = change {
        let phrase = format!("{verb} the header `{}` in the response {key}", new.name);
        findings.push(at.finding(code, wire, phrase, &steps));
    }
    let steps = ["responses", key, "headers", &new.name, "schema"];
    let pointers = (
        pointer(&at.pointers.0, &steps),
        pointer(&at.pointers.1, &steps),
    );
    let subject = format!("the header `{}` of the response {key}", new.name);
    let spot = at.root(pairs, Direction::Response, subject, pointers);
    let types: (TypeRef, TypeRef) = (old.ty, new.ty);
    values::compare(pairs, &spot, types.0, types.1);
}
