//! The names within a request builder: what sends it, and the setters of its body and its parameters.

use super::super::unique::{Joint, Scope};
use super::super::{AliasKind, Clash, Name, Renames, Subject, TakenAlias, case, reserved};
use crate::model::{Body, Location, MediaType, Operation, OperationId, formats};

/// The names that a request builder and the arguments of its method share.
pub(super) struct Setters {
    pub(super) send: Name,
    pub(super) bodies: Vec<Name>,
    pub(super) parameters: Vec<Name>,
    pub(super) former: Vec<(usize, Name)>,
}

/// Names what is written into a request builder itself: the methods that send it, the setters of its
/// body, and those of its parameters. They are one scope, so that no parameter, whatever it is called,
/// conflicts with another item. The other methods of a request are those of a trait, which setters may shadow.
pub(super) fn setters(
    id: OperationId,
    operation: &Operation,
    renames: &Renames,
    (clashes, taken): (&mut Vec<Clash>, &mut Vec<TakenAlias>),
) -> Setters {
    let mut scope = Scope::new(Joint::Snake);
    // The example in the documentation has a variable `client`.
    let own = ["send", "items", "pages", "client"].map(|name| (name.to_owned(), Subject::Nothing));
    let own = scope.assign(own, &mut Vec::new());
    let bodies = scope.assign(bodies(operation.body.as_ref()), &mut Vec::new());
    let others = [&own[..], &bodies].concat();
    let parameters = scope.assign(parameters(id, operation, &others), clashes);
    let mut former = Vec::new();
    let has_former = !renames.former_parameters.is_empty();
    let parameters_with_index = operation.parameters.iter().enumerate();
    for (index, parameter) in parameters_with_index.filter(|_| has_former) {
        let key = parameter_key(operation, &parameter.name);
        if let Some(name) = renames.former_parameters.get(&key) {
            let name = reserved::member(case::snake(name));
            let subject = Subject::Parameter(id, index);
            let name = scope.former(&name, &subject, (AliasKind::Parameter, &key), taken);
            former.extend(name.map(|name| (index, name)));
        }
    }
    Setters {
        send: own.into_iter().next().unwrap_or_default(),
        bodies,
        parameters,
        former,
    }
}

/// What `[aliases.parameters]` calls a parameter: the operation's key, a dot, and its name.
#[must_use]
pub fn parameter_key(operation: &Operation, name: &str) -> String {
    format!("{}.{name}", operation.key())
}

/// Returns the names of the setters of a body: `body`, and one for each further media type.
fn bodies(body: Option<&Body>) -> Vec<(String, Subject)> {
    let first = body.map(|_| "body".to_owned());
    let further = body.into_iter().flat_map(further_words);
    let further = further.map(|word| format!("{}_body", case::snake(&word)));
    first
        .into_iter()
        .chain(further)
        .map(|name| (name, Subject::Nothing))
        .collect()
}

/// Returns the words for the media types of a body besides the first one: their format. Where that is bytes, or
/// several of them have one format, the word is that of the media type, such as `merge-patch`. A word that an earlier
/// one has begins with the type: `text xml` for `text/xml` after `application/xml`.
pub(super) fn further_words(body: &Body) -> Vec<String> {
    let further = body.media.get(1..).unwrap_or_default();
    let format_word = |media: &MediaType| media.kind.format.word;
    let is_shared = |one: &MediaType| {
        let same = further
            .iter()
            .filter(|media| format_word(media) == format_word(one));
        same.count() > 1
    };
    let mut words: Vec<String> = Vec::new();
    for media in further {
        let mut word = format_word(media).to_owned();
        if *media.kind.format == formats::BYTES || is_shared(media) {
            media
                .kind
                .format
                .received()
                .word_for(&media.name)
                .clone_into(&mut word);
        }
        if words.contains(&word)
            && let Some((ty, _)) = media.name.split_once('/')
        {
            word = format!("{ty} {word}");
        }
        words.push(word);
    }
    words
}

/// Returns the names of parameters. One with the name of another parameter, or of another item of the request
/// builder, contains its location.
fn parameters(id: OperationId, operation: &Operation, others: &[Name]) -> Vec<(String, Subject)> {
    let mut seen: Vec<String> = others.iter().map(|name| name.text().to_owned()).collect();
    let mut wanted = Vec::new();
    for (index, parameter) in operation.parameters.iter().enumerate() {
        let mut name = case::snake(&parameter.name);
        if seen.contains(&name) {
            name = format!("{name}_{}", location(parameter.location));
        }
        seen.push(name.clone());
        wanted.push((reserved::member(name), Subject::Parameter(id, index)));
    }
    wanted
}

fn location(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query | Location::QueryString => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

#[cfg(test)]
mod tests {
    use super::further_words;
    use crate::model::{Body, MediaKind, MediaType, media_types};

    #[test]
    fn words_of_further_media_types_are_formats_or_else_the_media_types() {
        let words = |names: &[&str]| {
            let media = names.iter().map(|name| MediaType {
                name: (*name).to_owned(),
                kind: MediaKind::new(media_types::format_of(name).unwrap(), None),
                raw_reason: None,
                examples: Vec::new(),
            });
            let body = Body {
                required: true,
                description: String::new(),
                media: media.collect(),
            };
            further_words(&body).join(", ")
        };
        assert_eq!(words(&["application/json", "application/xml"]), "xml");
        assert_eq!(
            words(&["application/json", "application/xml", "text/xml"]),
            "xml, text xml"
        );
        let patches = [
            "application/merge-patch+json",
            "application/json-patch+json",
        ];
        assert_eq!(
            words(&["application/json", patches[0], patches[1]]),
            "merge-patch, json-patch"
        );
    }
}
