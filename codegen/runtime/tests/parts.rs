//! Additional keys and flattened unions: each key of an object is read into one field, and is written
//! once.
#![allow(missing_docs, reason = "the types of a test")]

use std::collections::BTreeMap;

use clientwright_runtime::emitted::{object, tagged_union, untagged_union};
use clientwright_runtime::json::{self, DeviationKind};
use clientwright_runtime::{Secret, UnknownVariant};
use serde_json::Value;

macro_rules! record {
    ($type:ident { $($need:ident $($name:literal)? => $field:ident: $of:ty;)* }) => {
        #[derive(Clone)]
        pub struct $type { $(pub $field: $of,)* }
        object! { $type { $($need $field $(as $name)?;)* } }
    };
}

record! { Open { required "id" => id: i64; optional "note" => note: Option<String>; rest => more: BTreeMap<String, i64>; } }
record! { Disk { required "kind" => kind: String; required "size" => size: i64; } }
record! { Net { required "kind" => kind: String; optional "speed" => speed: Option<i64>; rest => more: BTreeMap<String, Value>; } }

#[derive(Clone)]
pub enum Device {
    Disk(Disk),
    Net(Net),
    Unknown(UnknownVariant),
}
tagged_union! { Device by "kind" { "disk" => Disk; "net" => Net; } }

record! { Machine {
    required "id" => id: i64;
    flatten => device: Device;
    rest => more: BTreeMap<String, Value>;
    optional "kind" => kind: Option<String>;
} }
record! { Closed { required "id" => id: i64; flatten => device: Device; } }

#[derive(Clone)]
pub enum Loose {
    Disk(Disk),
    Map(BTreeMap<String, i64>),
    Unknown(UnknownVariant),
}
untagged_union! { Loose { object => Disk; object => Map; } }
record! { Holder { required "id" => id: i64; flatten => loose: Loose; } }
record! { Outer { required "x" => x: i64; flatten => holder: Holder; flatten => device: Device; } }
record! { Hidden { optional "a" => a: Option<Secret>; secret_optional "b" => b: Option<i64>; rest => more: BTreeMap<String, Secret>; } }

#[expect(clippy::panic, clippy::unwrap_used, reason = "a test's own check")]
fn same<T: json::Value + std::fmt::Debug>(text: &str) -> T {
    let value: T = json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(
        json::from_str::<Value>(&json::to_string(&value)).unwrap(),
        json::from_str::<Value>(text).unwrap(),
        "{value:?}"
    );
    let keys = |text: &str| text.matches("\":").count();
    assert_eq!(
        keys(&json::to_string(&value)),
        keys(text),
        "a key was lost or repeated"
    );
    value
}

#[test]
fn additional_keys_are_kept() {
    let open: Open = same(r#"{"a":1,"id":2,"b":3}"#);
    assert_eq!(open.more.len(), 2);
    let open: Open = same(r#"{"id":2}"#);
    assert!(open.more.is_empty());
    let error = json::from_str::<Open>(r#"{"id":2,"b":"x"}"#).unwrap_err();
    assert_eq!(error.path(), "$.b");
}

#[test]
fn additional_keys_do_not_include_declared_ones() {
    let mut open: Open = json::from_str(r#"{"id":2}"#).unwrap();
    open.more.insert("id".into(), 3);
    assert_eq!(json::to_string(&open), r#"{"id":2}"#);
}

#[test]
fn flattened_union_takes_its_own_keys() {
    let machine: Machine = same(r#"{"id":1,"kind":"disk","size":5,"extra":[1]}"#);
    assert!(matches!(&machine.device, Device::Disk(disk) if disk.size == 5));
    assert_eq!(machine.more.keys().collect::<Vec<_>>(), ["extra"]);
    assert_eq!(machine.kind.as_deref(), Some("disk"));
}

#[test]
fn flattened_part_takes_no_key_of_its_owner() {
    let machine: Machine = same(r#"{"more":1,"id":1,"kind":"net","speed":5,"extra":[1]}"#);
    let Device::Net(net) = &machine.device else {
        panic!("{machine:?}")
    };
    assert_eq!(net.more.keys().collect::<Vec<_>>(), ["extra", "more"]);
    assert!(machine.more.is_empty());
    let holder: Holder = same(r#"{"id":1,"a":2}"#);
    assert!(matches!(&holder.loose, Loose::Map(map) if map.len() == 1));
    let holder: Holder = same(r#"{"id":1,"kind":"x","size":3}"#);
    assert!(matches!(&holder.loose, Loose::Disk(_)));
}

#[test]
fn flattened_unknown_part_is_kept_without_the_keys_of_its_owner() {
    let machine: Machine = same(r#"{"id":1,"kind":"tape","reels":[1,{"a":2}]}"#);
    let Device::Unknown(unknown) = &machine.device else {
        panic!("{machine:?}")
    };
    assert_eq!(unknown.tag(), Some("tape"));
    assert_eq!(unknown.as_json(), r#"{"reels":[1,{"a":2}]}"#);
    assert!(machine.more.is_empty());
}

#[test]
fn flattened_parts_may_have_parts() {
    let outer: Outer = same(r#"{"x":1,"id":2,"kind":"disk","size":3}"#);
    assert!(matches!(outer.holder.loose, Loose::Disk(_)));
    assert!(matches!(outer.device, Device::Disk(_)));
    same::<Outer>(r#"{"x":1,"id":2,"kind":"net","q":3}"#);
}

#[test]
fn flattened_struct_observes_keys_that_no_part_takes() {
    let text = r#"{"id":1,"kind":"disk","size":5,"extra":{"a":1}}"#;
    let (_, deviations) = json::from_str_observed::<Closed>(text).unwrap();
    let reported: Vec<_> = deviations.iter().map(|d| (d.path(), d.kind())).collect();
    assert_eq!(reported, [("$.extra", DeviationKind::UnknownField)]);
    let (_, deviations) = json::from_str_observed::<Machine>(text).unwrap();
    assert_eq!(deviations, []);
}

#[test]
fn secrets_in_parts_are_masked() {
    let hidden: Hidden = same(r#"{"a":"hunter2","b":12345,"c":"hunter3"}"#);
    assert_eq!(
        format!("{hidden:?}"),
        r#"Hidden { a: Some([redacted]), b: [redacted], more: {"c": [redacted]} }"#
    );
    for text in [
        r#"{"a":777}"#,
        r#"{"b":"777"}"#,
        r#"{"c":[777]}"#,
        r#"{"b":{"x":"777"}}"#,
    ] {
        let error = json::from_str::<Hidden>(text).unwrap_err();
        assert!(!error.to_string().contains("777"), "{error}");
    }
}

/// More fields than a machine word has bits.
mod wide {
    use super::{BTreeMap, Device, Value, json, object, same};

    macro_rules! wide {
        ($($field:ident $name:literal)*) => {
            #[derive(Clone)]
            pub(super) struct Wide {
                $(pub $field: i64,)*
                pub late: Option<i64>,
                pub last: i64,
                pub device: Device,
                pub more: BTreeMap<String, Value>,
            }
            object! { Wide {
                $(required $field as $name;)*
                optional late;
                required last;
                flatten device;
                rest more;
            } }
            const NAMES: &[&str] = &[$($name),*];
        };
    }
    wide! {
        f00 "0" f01 "1" f02 "2" f03 "3" f04 "4" f05 "5" f06 "6" f07 "7" f08 "8" f09 "9"
        f10 "10" f11 "11" f12 "12" f13 "13" f14 "14" f15 "15" f16 "16" f17 "17" f18 "18" f19 "19"
        f20 "20" f21 "21" f22 "22" f23 "23" f24 "24" f25 "25" f26 "26" f27 "27" f28 "28" f29 "29"
        f30 "30" f31 "31" f32 "32" f33 "33" f34 "34" f35 "35" f36 "36" f37 "37" f38 "38" f39 "39"
        f40 "40" f41 "41" f42 "42" f43 "43" f44 "44" f45 "45" f46 "46" f47 "47" f48 "48" f49 "49"
        f50 "50" f51 "51" f52 "52" f53 "53" f54 "54" f55 "55" f56 "56" f57 "57" f58 "58" f59 "59"
        f60 "60" f61 "61" f62 "62" f63 "63" f64 "64" f65 "65" f66 "66" f67 "67" f68 "68" f69 "69"
    }

    #[test]
    fn struct_of_more_than_64_fields_is_read() {
        let mut members: Vec<String> = NAMES
            .iter()
            .map(|name| format!("\"{name}\":{name}"))
            .collect();
        members.extend(
            [
                "\"kind\":\"disk\"",
                "\"size\":1",
                "\"extra\":2",
                "\"last\":3",
            ]
            .map(String::from),
        );
        for _ in 0..2 {
            let wide: Wide = same(&format!("{{{}}}", members.join(",")));
            assert_eq!((wide.f66, wide.last, wide.late), (66, 3, None));
            assert_eq!(wide.more.keys().collect::<Vec<_>>(), ["extra"]);
            assert!(matches!(wide.device, Device::Disk(_)));
            members.reverse();
        }
        for missing in [3, 63, 64, 69] {
            let mut members = members.clone();
            members.remove(missing);
            let text = format!("{{{}}}", members.join(","));
            let error = json::from_str::<Wide>(&text).unwrap_err();
            assert_eq!(error.missing_fields().collect::<Vec<_>>(), [NAMES[missing]]);
        }
        members.push(String::from("\"68\":7"));
        let text = format!("{{{}}}", members.join(","));
        let (wide, deviations) = json::from_str_observed::<Wide>(&text).unwrap();
        assert_eq!((wide.f68, deviations[0].path()), (7, "$[\"68\"]"));
    }
}
