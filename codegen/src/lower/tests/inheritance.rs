use super::schemas;

/// A parent with a discriminator, and what is made of it at two levels.
const KINDS: &str = "Base:
  type: object
  required: [kind]
  properties: {kind: {type: string}, at: {type: string, enum: [a, b]}}
  discriminator: {propertyName: kind MAPPING}
Info: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {info: {type: string}}}]}
Deep: {allOf: [{$ref: '#/components/schemas/Info'}, {type: object, properties: {depth: {type: integer}}}]}
";

fn kinds(mapping: &str) -> super::Outcome {
    schemas(&KINDS.replace(" MAPPING", mapping))
}

#[test]
fn inheritance_parent_is_a_union_of_what_is_mapped() {
    let outcome = kinds(", mapping: {info: Info, deep: '#/components/schemas/Deep'}");
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        outcome.component("Base"),
        "<kind: info={kind!: string = \"info\", at: 'a'|'b', info: string} | deep=Deep>"
    );
    assert_eq!(outcome.component("Info"), outcome.component("Base"));
    assert_eq!(
        outcome.component("Deep"),
        "{kind!: string = \"deep\", at: 'a'|'b', info: string, depth: i64}"
    );
}

#[test]
fn inheritance_without_mapping_goes_by_names_and_the_parent_is_a_variant() {
    let outcome = kinds("");
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        outcome.component("Base"),
        "<kind: Base={kind!: string = \"Base\", at: 'a'|'b'} | Info={kind!: string = \"Info\", at: 'a'|'b', info: string} | Deep=Deep>"
    );
}

#[test]
fn inheritance_parent_that_is_mapped_is_a_variant() {
    let outcome = kinds(", mapping: {base: Base, info: Info, deep: Deep}");
    assert_eq!(
        outcome.component("Base"),
        "<kind: base={kind!: string = \"base\", at: 'a'|'b'} | info={kind!: string = \"info\", at: 'a'|'b', info: string} | deep=Deep>"
    );
}

#[test]
fn inheritance_child_that_is_not_mapped_goes_by_its_name() {
    let leaf = kinds(", mapping: {info: Info}");
    assert_eq!(
        leaf.component("Base"),
        "<kind: info={kind!: string = \"info\", at: 'a'|'b', info: string} | Deep=Deep>"
    );
    // What is between the parent and what is mapped is abstract.
    let between = kinds(", mapping: {deep: Deep}");
    assert_eq!(between.component("Base"), "<kind: deep=Deep>");
    assert_eq!(
        between.component("Info"),
        "<kind: deep=Deep | Info={kind!: string = \"Info\", at: 'a'|'b', info: string}>"
    );
}

#[test]
fn inheritance_order_of_the_schemas_does_not_matter() {
    let mut lines: Vec<&str> = KINDS.lines().collect();
    lines.rotate_left(5);
    let turned = lines.join("\n").replace(" MAPPING", "");
    let (turned, straight) = (schemas(&turned), kinds(""));
    for name in ["Base", "Info", "Deep"] {
        assert_eq!(turned.component(name), straight.component(name));
    }
}

#[test]
fn inheritance_child_that_states_its_tag_has_it() {
    for order in [["Pet", "Cat", "Dog"], ["Cat", "Dog", "Pet"]] {
        let schema = |name: &&str| match *name {
            "Pet" => {
                "Pet: {type: object, required: [t], properties: {t: {type: string}}, discriminator: {propertyName: t}}\n"
            }
            "Cat" => {
                "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {t: {enum: [cat]}}}]}\n"
            }
            _ => {
                "Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {t: {const: dog}, owner: {$ref: '#/components/schemas/Pet'}}}]}\n"
            }
        };
        let outcome = schemas(&order.iter().map(schema).collect::<String>());
        assert_eq!(
            outcome.component("Pet"),
            "<t: Pet={t!: string = \"Pet\"} | cat=Cat | dog=Dog>"
        );
        assert_eq!(outcome.component("Dog"), "{t = \"dog\", owner: Pet}");
    }
}

#[test]
fn inheritance_child_without_members_of_its_own_is_a_type() {
    let outcome = schemas(
        "Pet: {type: object, required: [t], properties: {t: {type: string}}, discriminator: {propertyName: t, mapping: {c: Cat}}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
Other: {allOf: [{$ref: '#/components/schemas/Pet'}], description: Only another name.}
X: {properties: {one: {allOf: [{$ref: '#/components/schemas/Pet'}], nullable: true}, many: {type: array, items: {$ref: '#/components/schemas/Pet'}}, by: {additionalProperties: {$ref: '#/components/schemas/Pet'}}}}",
    );
    assert_eq!(outcome.component("Pet"), "<t: c=Cat>");
    assert_eq!(outcome.component("Cat"), "{t!: string = \"c\"}");
    assert_eq!(outcome.component("Other"), outcome.component("Pet"));
    assert_eq!(
        outcome.component("X"),
        "{one: Pet?, many: [Pet], by: {*: Pet}}"
    );
}

#[test]
fn inheritance_child_with_a_discriminator_of_its_own_is_a_union_within() {
    let outcome = schemas(
        "Pet: {type: object, required: [t], properties: {t: {type: string}}, discriminator: {propertyName: t, mapping: {c: Cat, d: Dog}}}
Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {d: {type: string}}}]}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {required: [size], properties: {size: {type: string}}, discriminator: {propertyName: size}}]}
Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {mane: {type: boolean}}}]}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(outcome.component("Pet"), "<t: c=Cat | d=Dog>");
    assert_eq!(
        outcome.component("Cat"),
        "<size: Cat={t!: string, size!: string = \"Cat\"} | Lion=Lion>"
    );
}

#[test]
fn inheritance_of_3_1_by_a_reference_with_siblings() {
    let outcome = schemas(
        "Pet: {type: object, required: [t], properties: {t: {type: string}}, discriminator: {propertyName: t, mapping: {c: Cat}}}
Cat: {$ref: '#/components/schemas/Pet', properties: {lives: {type: integer}}}
Alias: {$ref: '#/components/schemas/Pet', description: The same.}",
    );
    assert_eq!(outcome.component("Pet"), "<t: c=Cat>");
    assert_eq!(outcome.component("Cat"), "{lives: i64, t!: string = \"c\"}");
    assert_eq!(outcome.component("Alias"), "<t: c=Cat>");
}

#[test]
fn inheritance_parent_without_children_keeps_what_it_does_not_declare() {
    let outcome = schemas(
        "Pet: {type: object, required: [t], properties: {t: {type: string}}, discriminator: {propertyName: t}}",
    );
    assert_eq!(outcome.component("Pet"), "{t!: string, *: any}");
    assert_eq!(outcome.problems().len(), 1);
}

#[test]
fn inheritance_reaches_into_other_files() {
    let files = [
        (
            "api.yaml",
            "openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a: {get: {operationId: a, responses: {'200': {description: Fine., content: {application/json: {schema: {$ref: 'models.yaml#/definitions/Pet'}}}}}}}
",
        ),
        (
            "models.yaml",
            "definitions:
  Pet: {type: object, required: [t], properties: {t: {type: string}}, discriminator: {propertyName: t, mapping: {c: '#/definitions/Cat', d: dog.yaml}}}
  Cat: {allOf: [{$ref: '#/definitions/Pet'}, {properties: {c: {type: string}}}]}
",
        ),
        (
            "dog.yaml",
            "allOf: [{$ref: 'models.yaml#/definitions/Pet'}, {properties: {d: {type: string}}}]\n",
        ),
    ];
    let (lowered, diagnostics) = super::files::lowered(&files);
    let ty = lowered.api.operations[0].responses[0].media[0]
        .kind
        .ty
        .unwrap();
    assert_eq!(
        super::show::show_type(&lowered.api, ty),
        "<t: c=Cat | d=dog>"
    );
    assert_eq!(diagnostics.list().len(), 0, "{:?}", diagnostics.list());
}

#[test]
fn discriminator_default_mapping_is_for_tags_that_are_not_listed() {
    let outcome = schemas(
        "Cat: {type: object, required: [t], properties: {t: {const: cat}}}
Other: {type: object, properties: {name: {type: string}}}
X: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Other'}], discriminator: {propertyName: t, defaultMapping: Other}}
Y: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Other'}], discriminator: {propertyName: t, defaultMapping: Nothing}}",
    );
    assert_eq!(outcome.component("X"), "<t: cat=Cat | Other/default=Other>");
    assert_eq!(outcome.component("Y"), "<t: cat=Cat | Other=Other>");
    assert_eq!(outcome.component("Other"), "{name: string, t: string}");
    assert_eq!(
        outcome.problems(),
        ["9:141 note[approximated] defaultMapping: it leads to none of the alternatives"]
    );
}
