//! Corrections of a document that differs from its API.

use super::{Alternatives, Config};
use crate::model::{Api, Kind, Method, Requirement, SecurityAlternative, SecuritySchemeId};

impl Config {
    /// Applies `[security]`, `[idempotency]` and `fields.optional` to the model.
    ///
    /// Entries for items that do not exist have no effect here: [`Config::check`] reports them.
    pub fn correct(&self, api: &mut Api) {
        self.correct_security(api);
        self.correct_idempotency(api);
        for field in &self.optional {
            if let Some((schema, property)) = field.value.split_once('.') {
                relax(api, schema, property);
            }
        }
    }

    fn correct_idempotency(&self, api: &mut Api) {
        for operation in &mut api.operations {
            let all = self.idempotency.all.as_ref();
            let all = all.filter(|_| {
                let needs_one = matches!(operation.method, Method::Post | Method::Patch);
                needs_one && operation.idempotency_key.is_none()
            });
            let own = self.idempotency.operations.get(&operation.key());
            if let Some(header) = own.or(all) {
                operation.idempotency_key = Some(header.value.clone());
            }
        }
    }

    fn correct_security(&self, api: &mut Api) {
        let names: Vec<String> = api
            .security_schemes
            .iter()
            .map(|scheme| scheme.name.clone())
            .collect();
        for operation in &mut api.operations {
            if let Some(correction) = self.security.of(&operation.key()) {
                operation.security = alternatives(&correction.value, &names);
            }
        }
    }
}

fn alternatives(correction: &Alternatives, names: &[String]) -> Vec<SecurityAlternative> {
    let requirement = |wanted: &String| {
        let index = (0..).zip(names).find(|(_, name)| *name == wanted)?.0;
        Some(Requirement {
            scheme: SecuritySchemeId(index),
            scopes: Vec::new(),
        })
    };
    correction
        .iter()
        .map(|together| SecurityAlternative {
            requirements: together.iter().filter_map(requirement).collect(),
        })
        .collect()
}

/// Makes a required property optional.
fn relax(api: &mut Api, schema: &str, property: &str) {
    let Some(id) = api
        .schemas
        .iter()
        .find(|component| component.name == schema)
        .map(|component| component.ty.id)
    else {
        return;
    };
    if let Some(ty) = api.types.get_mut(id.0 as usize)
        && let Kind::Object(object) = &mut ty.kind
    {
        for declared in &mut object.properties {
            declared.required &= declared.name != property;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::diagnostics::Diagnostics;
    use crate::ledger::Ledger;
    use crate::lower;
    use crate::model::Kind;
    use crate::source::Sources;

    const DOCUMENT: &str = r##"{
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "security": [{"a": [], "b": []}],
        "paths": {"/x": {
            "get": {"operationId": "x", "responses": {"200": {"description": "",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/X"}}}}}},
            "post": {"operationId": "y", "responses": {"204": {"description": ""}}},
            "patch": {"operationId": "z", "x-idempotency-key": "Own", "responses": {"204": {"description": ""}}}
        }},
        "components": {
            "securitySchemes": {
                "a": {"type": "http", "scheme": "bearer"},
                "b": {"type": "apiKey", "in": "header", "name": "K"}
            },
            "schemas": {"X": {"type": "object", "required": ["y"],
                "properties": {"y": {"type": "string"}}}}
        }
    }"##;

    #[test]
    fn overrides_correct_the_document() {
        let mut diagnostics = Diagnostics::default();
        let mut sources = Sources::from_text("api.json", DOCUMENT, &mut diagnostics);
        let text = "[security]\noperations.x = [[\"b\"], [\"a\"]]\n[fields]\noptional = [\"X.y\"]\n[idempotency]\nall = \"K\"\n";
        let file = sources.add_text("codegen.toml", text);
        let config = Config::parse(file, text, &mut diagnostics);
        let lowered = lower::lower(&sources, &mut diagnostics, &mut Ledger::default());
        let mut api = lowered.expect("the document has no errors").api;
        config.check(&api, &mut diagnostics);
        config.correct(&mut api);
        assert!(!diagnostics.has_errors(), "{:?}", diagnostics.list());
        let operation = api.operations.first().expect("the document has one");
        let schemes: Vec<Vec<u32>> = operation
            .security
            .iter()
            .map(|one| one.requirements.iter().map(|one| one.scheme.0).collect())
            .collect();
        assert_eq!(schemes, [vec![1], vec![0]]);
        let keys = api
            .operations
            .iter()
            .map(|one| one.idempotency_key.as_deref());
        assert_eq!(keys.collect::<Vec<_>>(), [None, Some("K"), Some("Own")]);
        let schema = api.schemas.first().expect("the document has one");
        let Kind::Object(object) = &api.ty(schema.ty.id).kind else {
            panic!("no object");
        };
        assert!(
            !object
                .properties
                .first()
                .expect("the document has one")
                .required
        );
    }
}
