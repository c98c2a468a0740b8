//! The types of a tag: request builders, the enums of their data, and structs of headers.

use super::super::unique::{Joint, Scope};
use super::super::{AliasKind, Name, Subject, case, reserved};
use crate::model::Operation;

/// The namespace of a tag's types: its own, the request builders, the enums of their data.
pub(super) struct Types(Scope<Subject>);

impl Types {
    pub(super) fn new(tag: &str) -> Self {
        let mut scope = Scope::new(Joint::Camel);
        scope.assign([(tag.to_owned(), Subject::Nothing)], &mut Vec::new());
        Self(scope)
    }

    pub(super) fn headers(&mut self, method: &str, operation: &Operation) -> Name {
        if operation.success_headers().is_empty() {
            return Name::default();
        }
        let wanted = format!("{}Headers", case::camel(method));
        let given = self.0.assign([(wanted, Subject::Nothing)], &mut Vec::new());
        given.into_iter().next().unwrap_or_default()
    }

    /// The names of the builder and the output of a method.
    fn wanted(method: &str) -> [String; 2] {
        let builder = case::camel(method);
        let output = format!("{builder}Response");
        [reserved::builder(builder), output]
    }

    /// The names that the builder and the output had when the method had this name, where they are free.
    pub(super) fn former(&mut self, method: &str) -> [Option<Name>; 2] {
        Self::wanted(method).map(|name| {
            let place = (AliasKind::Operation, "");
            self.0
                .former(&name, &Subject::Nothing, place, &mut Vec::new())
        })
    }

    /// Assigns the names of the builder and the output of a method. A builder with the name of the tag, such as that of
    /// `search` of the tag `Search`, is `SearchRequest`.
    pub(super) fn of(&mut self, method: &str) -> (Name, Name) {
        let [mut builder, output] = Self::wanted(method);
        if !self.0.is_free(&builder) {
            builder.push_str("Request");
        }
        let wanted = [builder, output].map(|name| (name, Subject::Nothing));
        let mut given = self.0.assign(wanted, &mut Vec::new()).into_iter();
        (
            given.next().unwrap_or_default(),
            given.next().unwrap_or_default(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Types;

    #[test]
    fn builder_with_the_name_of_the_tag_is_called_a_request() {
        let mut types = Types::new("Search");
        let (builder, output) = types.of("search");
        assert_eq!(
            (builder.text(), output.text()),
            ("SearchRequest", "SearchResponse")
        );
        assert_eq!(types.of("list").0.text(), "List");
    }
}
