//! A list of 10,000 deployments, read and written: by the runtime, and by serde's derive.
//!
//! `cargo bench -p clientwright-runtime --bench json --no-default-features`
#![allow(missing_docs, unreachable_pub, reason = "the types of a benchmark")]

use clientwright_runtime::emitted::{object, string_enum};
use clientwright_runtime::{DateTime, Maybe, UnknownValue, json};

fn main() {
    divan::main();
}

const COUNT: usize = 10_000;

/// The list as JSON.
fn text() -> String {
    let deployment = |n: usize| {
        format!(
            r#"{{"id":"{n:032x}","short_id":"{n:08x}","project_name":"this-is-my-project","environment":"production","url":"https://{n:08x}.example.dev","created_on":"2026-11-21T23:{:02}:00.637963Z","modified_on":"2026-11-21T23:57:06.637963Z","aliases":["https://branch-{n}.example.dev"],"is_skipped":{},"latest_stage":{},"stages":[{},{},{}],"trigger":{{"type":"github:push","metadata":{{"branch":"main","commit_hash":"ad9ccd918a81025731e10e40267e11273a263421","commit_message":"Update \"index.html\" {n}","commit_dirty":false}}}},"build_image_major_version":{},"size":{}}}"#,
            n % 60,
            n.is_multiple_of(2),
            stage("deploy"),
            stage("queued"),
            stage("build"),
            stage("deploy"),
            n % 4,
            n * 37,
        )
    };
    let list: Vec<String> = (0..COUNT).map(deployment).collect();
    format!("[{}]", list.join(","))
}

fn stage(name: &str) -> String {
    format!(
        r#"{{"name":"{name}","started_on":"2026-11-21T23:57:06.637963Z","ended_on":null,"status":"success","order":3}}"#
    )
}

macro_rules! model {
    ($($type:ident { $($name:literal => $field:ident: $of:ty, $derived:ty;)* } $table:tt)*) => {
        mod ours {
            use super::*;
            $(
                #[derive(Clone)]
                pub struct $type { $(pub $field: $of,)* }
                object!($type $table);
            )*
            macro_rules! listed {
                ($en:ident { $text:literal => $known:ident; $text2:literal => $known2:ident; $text3:literal => $known3:ident; }) => {
                    #[derive(Clone)]
                    pub enum $en { $known, $known2, $known3, Unknown(UnknownValue) }
                    string_enum! { $en { $text => $known; $text2 => $known2; $text3 => $known3; } }
                };
            }
            listed! { StageName { "queued" => Queued; "build" => Build; "deploy" => Deploy; } }
            listed! { Status { "success" => Success; "idle" => Idle; "failure" => Failure; } }
        }
        mod derived {
            use serde::{Deserialize, Serialize};
            $(
                #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
                pub struct $type { $(
                    #[serde(rename = $name)]
                    pub $field: $derived,
                )* }
            )*
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
            #[serde(rename_all = "lowercase")]
            pub enum StageName { Queued, Build, Deploy, #[serde(untagged)] Unknown(String) }
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
            #[serde(rename_all = "lowercase")]
            pub enum Status { Success, Idle, Failure, #[serde(untagged)] Unknown(String) }
        }
    };
}
model! {
    Deployment {
        "id" => id: String, String;
        "short_id" => short_id: String, String;
        "project_name" => project_name: String, String;
        "environment" => environment: String, String;
        "url" => url: String, String;
        "created_on" => created_on: DateTime, String;
        "modified_on" => modified_on: DateTime, String;
        "aliases" => aliases: Option<Vec<String>>, Option<Vec<String>>;
        "is_skipped" => is_skipped: bool, bool;
        "latest_stage" => latest_stage: Stage, Stage;
        "stages" => stages: Vec<Stage>, Vec<Stage>;
        "trigger" => trigger: Option<Trigger>, Option<Trigger>;
        "build_image_major_version" => build_image_major_version: i64, i64;
        "size" => size: f64, f64;
    } { required id, short_id, project_name, environment, url, created_on, modified_on; optional aliases; required is_skipped, latest_stage, stages; optional trigger; required build_image_major_version, size; }
    Stage {
        "name" => name: StageName, StageName;
        "started_on" => started_on: Maybe<DateTime>, Option<String>;
        "ended_on" => ended_on: Maybe<DateTime>, Option<String>;
        "status" => status: Status, Status;
        "order" => order: Option<i64>, Option<i64>;
    } { required name; optional started_on, ended_on; required status; optional order; }
    Trigger {
        "type" => kind: String, String;
        "metadata" => metadata: Metadata, Metadata;
    } { required kind as "type", metadata; }
    Metadata {
        "branch" => branch: String, String;
        "commit_hash" => commit_hash: String, String;
        "commit_message" => commit_message: String, String;
        "commit_dirty" => commit_dirty: bool, bool;
    } { required branch, commit_hash, commit_message, commit_dirty; }
}

#[divan::bench]
fn decode_runtime(bencher: divan::Bencher<'_, '_>) {
    let text = text();
    bencher
        .counter(divan::counter::BytesCount::of_str(&text))
        .bench(|| json::from_str::<Vec<ours::Deployment>>(&text));
}

#[divan::bench]
fn decode_derive(bencher: divan::Bencher<'_, '_>) {
    let text = text();
    bencher
        .counter(divan::counter::BytesCount::of_str(&text))
        .bench(|| serde_json::from_str::<Vec<derived::Deployment>>(&text));
}

#[divan::bench]
fn encode_runtime(bencher: divan::Bencher<'_, '_>) {
    let list: Vec<ours::Deployment> = json::from_str(&text()).unwrap_or_default();
    assert_eq!(list.len(), COUNT);
    bencher.bench(|| json::to_string(&list));
}

#[divan::bench]
fn encode_derive(bencher: divan::Bencher<'_, '_>) {
    let list: Vec<derived::Deployment> = serde_json::from_str(&text()).unwrap_or_default();
    assert_eq!(list.len(), COUNT);
    bencher.bench(|| serde_json::to_string(&list));
}
