//! How models are read and written: a line per field for the macros of the runtime.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::super::file::Part;
use super::super::rust_type::RustType;
use super::super::{Cx, text};
use super::generics;
use crate::model::{
    IntegerEnum, Kind, Object, Property, StringEnum, TypeId, TypeRef, Union, UnionForm,
};
use crate::names::Name;
use crate::plan::Boxing;

/// Returns the call of the macro for a type.
pub(super) fn table(cx: &Cx<'_>, id: TypeId, name: &Name) -> Vec<Part> {
    let (macro_name, head, rows) = match &cx.api.ty(id).kind {
        Kind::StringEnum(strings) => ("string_enum", String::new(), string_rows(cx, id, strings)),
        Kind::IntegerEnum(integers) => (
            "integer_enum",
            String::new(),
            integer_rows(cx, id, integers),
        ),
        Kind::Union(union) => match &union.form {
            UnionForm::Tagged { property } => (
                "tagged_union",
                format!(" by {}", text::string(property)),
                tag_rows(cx, id, union),
            ),
            UnionForm::Untagged => ("untagged_union", String::new(), kind_rows(cx, id, union)),
        },
        Kind::Tuple { items, rest } => ("tuple", String::new(), item_rows(cx, id, items, *rest)),
        Kind::Object(object) => ("object", String::new(), field_rows(cx, id, object)),
        _ => ("object", String::new(), String::new()),
    };
    let parameter = generics::parameter(cx, id);
    let parameter = parameter.map_or(String::new(), |name| format!("<{name}>"));
    let head = format!("!({name}{parameter}{head} {{");
    let block = block(macro_name.len() + head.len(), &rows);
    let path = format!("clientwright_runtime::emitted::{macro_name}");
    vec![
        Part::Type(RustType::Path(path)),
        Part::Text(format!("{head}{block}}});\n")),
    ]
}

/// The rows: on the line of the head if that is short.
fn block(head: usize, rows: &str) -> String {
    const WIDTH: usize = 100;
    let mut lines = rows.lines();
    match (lines.next(), lines.next()) {
        (None, _) => String::new(),
        (Some(only), None) if head.saturating_add(only.len()) <= WIDTH => {
            format!(" {} ", only.trim_start())
        }
        _ => format!("\n{rows}"),
    }
}

/// The members in their order: what has one value only, then a row for each run of fields of one need.
fn field_rows(cx: &Cx<'_>, id: TypeId, object: &Object) -> String {
    let plan = cx.plan.ty(id);
    let names = cx.names.ty(id);
    let mut rows = String::new();
    for property in object.properties.iter().filter(|property| property.implied) {
        let value = property.constant.as_deref().unwrap_or_default();
        let _ = writeln!(rows, "    {:?} = {value:?};", property.name);
    }
    let fields = object.properties.iter().zip(&names.members).enumerate();
    let fields: Vec<(&str, String)> = fields
        .filter(|(_, (property, _))| !property.implied)
        .map(|(index, (property, field))| {
            let required = property.required && plan.boxing(index) != Boxing::OptionalBox;
            (need(property, required), member(property, field))
        })
        .collect();
    for run in fields.chunk_by(|(one, _), (other, _)| one == other) {
        row(&mut rows, run);
    }
    for field in &names.unions {
        let _ = writeln!(rows, "    flatten {field};");
    }
    if let Some(field) = &names.additional {
        let _ = writeln!(rows, "    rest {field};");
    }
    rows
}

fn need(property: &Property, required: bool) -> &'static str {
    match (property.write_only, required) {
        (false, true) => "required",
        (false, false) => "optional",
        (true, true) => "secret_required",
        (true, false) => "secret_optional",
    }
}

/// The field, with the name of its property where it is another.
fn member(property: &Property, field: &Name) -> String {
    if field.text() == property.name {
        property.name.clone()
    } else {
        format!("{field} as {}", text::string(&property.name))
    }
}

/// `required one, other;`, over several lines if it is long.
fn row(rows: &mut String, run: &[(&str, String)]) {
    let Some((need, _)) = run.first() else {
        return;
    };
    let members: Vec<String> = run.iter().map(|(_, member)| member.clone()).collect();
    let members = text::filled(&members, ",", 8);
    let members = members.trim_end().trim_end_matches(',');
    let short = members.trim_start();
    if short.contains('\n') || need.len().saturating_add(short.len()) > 94 {
        rows.extend(["    ", need, "\n", members, ";\n"]);
    } else {
        rows.extend(["    ", need, " ", short, ";\n"]);
    }
}

fn string_rows(cx: &Cx<'_>, id: TypeId, strings: &StringEnum) -> String {
    let rows = strings.values.iter().zip(&cx.names.ty(id).members);
    let rows = rows.map(|(value, member)| format!("{} => {member}", text::string(&value.value)));
    text::filled(&rows.collect::<Vec<_>>(), ";", 4)
}

fn integer_rows(cx: &Cx<'_>, id: TypeId, integers: &IntegerEnum) -> String {
    let rows = integers.values.iter().zip(&cx.names.ty(id).members);
    let rows = rows.map(|(value, member)| {
        let number: i64 = value.value.parse().unwrap_or_default();
        format!("{number} => {member}")
    });
    text::filled(&rows.collect::<Vec<_>>(), ";", 4)
}

fn tag_rows(cx: &Cx<'_>, id: TypeId, union: &Union) -> String {
    let variants = union.variants.iter().zip(&cx.names.ty(id).members);
    let rows = variants.map(|(variant, member)| {
        let tags: Vec<String> = variant.tags.iter().map(|tag| text::string(tag)).collect();
        let mut row = vec![tags.join(" | ")];
        let also = [(variant.others, "any"), (variant.default, "default")];
        let also: Vec<_> = also.iter().filter(|(is, _)| *is).collect();
        row.extend(also.first().map(|_| "also".to_owned()));
        row.extend(also.iter().map(|(_, word)| (*word).to_owned()));
        row.retain(|word| !word.is_empty());
        format!("{} => {member}", row.join(" "))
    });
    text::filled(&rows.collect::<Vec<_>>(), ";", 4)
}

fn kind_rows(cx: &Cx<'_>, id: TypeId, union: &Union) -> String {
    let variants = union.variants.iter().zip(&cx.names.ty(id).members);
    let rows = variants.map(|(variant, member)| {
        let mut kinds = BTreeSet::new();
        json_kinds(cx, variant.ty, &mut kinds, &mut vec![id]);
        let any = kinds.contains("any") || kinds.is_empty();
        let kinds: Vec<&str> = if any {
            vec!["any"]
        } else {
            kinds.into_iter().collect()
        };
        format!("{} => {member}", kinds.join(" | "))
    });
    text::filled(&rows.collect::<Vec<_>>(), ";", 4)
}

/// The JSON kinds that a value of the type can have.
fn json_kinds(
    cx: &Cx<'_>,
    ty: TypeRef,
    kinds: &mut BTreeSet<&'static str>,
    open: &mut Vec<TypeId>,
) {
    if ty.nullable {
        kinds.insert("null");
    }
    kinds.insert(match &cx.api.ty(ty.id).kind {
        Kind::Any => "any",
        Kind::Null => "null",
        Kind::Boolean => "boolean",
        Kind::Integer(_) | Kind::IntegerEnum(_) => "integer",
        Kind::Number => "number",
        Kind::Text(_) | Kind::StringEnum(_) => "string",
        Kind::Array(_) | Kind::Tuple { .. } => "array",
        Kind::Map(_)
        | Kind::Object(_)
        | Kind::Union(Union {
            form: UnionForm::Tagged { .. },
            ..
        }) => "object",
        Kind::Union(_) if open.contains(&ty.id) => "any",
        Kind::Union(union) => {
            open.push(ty.id);
            for variant in &union.variants {
                json_kinds(cx, variant.ty, kinds, open);
            }
            return;
        }
    });
}

fn item_rows(cx: &Cx<'_>, id: TypeId, items: &[TypeRef], rest: Option<TypeRef>) -> String {
    let plan = cx.plan.ty(id);
    let row = |index| match plan.boxing(index) {
        Boxing::OptionalBox => format!("    optional {index};\n"),
        Boxing::Plain | Boxing::Boxed => format!("    {index};\n"),
    };
    let mut rows: String = (0..items.len()).map(row).collect();
    if rest.is_some() {
        let _ = writeln!(rows, "    rest => {};", items.len());
    }
    rows
}
