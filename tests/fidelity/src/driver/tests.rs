//! The driver with a handwritten client and runtime, one type of which loses a field.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::{Client, Driver, Fate};

const CLIENT: &str = r#"
    use serde_json::Value;
    pub mod models {
        pub struct Faithful(pub super::Value);
        pub struct Lossy(pub super::Value);
        pub struct Deadly(pub super::Value);
        pub type Plain = Vec<super::Value>;
    }
    macro_rules! bridge { ($($name:ident $keep:expr;)*) => { $(
        impl<'de> serde::Deserialize<'de> for models::$name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Value::deserialize(deserializer).map(Self)
            }
        }
        impl serde::Serialize for models::$name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let keep: fn(&Value) -> Value = $keep;
                serde::Serialize::serialize(&keep(&self.0), serializer)
            }
        }
        impl clientwright_runtime::json::Value for models::$name {}
    )* } }
    bridge! {
        Faithful Value::clone;
        Lossy |value| { let mut value = value.clone(); value.as_object_mut().map(|members| members.remove("lost")); value };
        Deadly |_| std::process::abort();
    }
"#;

const RUNTIME: &str = r"
    pub mod json {
        pub trait Value: serde::Serialize + serde::de::DeserializeOwned {}
        impl Value for Vec<serde_json::Value> {}
        pub fn from_str<T: Value>(text: &str) -> Result<T, serde_json::Error> { serde_json::from_str(text) }
        pub fn to_string<T: Value>(value: &T) -> String { serde_json::to_string(value).unwrap() }
    }
";

fn write_package(folder: &Path, name: &str, more: &str, source: &str) {
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n[features]\nfull = []\n\
         [dependencies]\nserde = {{ version = \"1\", default-features = false }}\nserde_json = \"1\"\n{more}"
    );
    fs::create_dir_all(folder.join("src")).expect("a folder");
    fs::write(folder.join("Cargo.toml"), manifest).expect("a file");
    fs::write(folder.join("src/lib.rs"), source).expect("a file");
}

/// Returns the same result for serde and the runtime.
fn both(ours: bool, text: &str) -> Fate {
    Fate::Finished {
        ours,
        serde: Ok(text.to_owned()),
        runtime: Ok(text.to_owned()),
    }
}

#[test]
fn driver_catches_a_type_that_loses_a_field_and_one_that_panics() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join("target/fidelity-test");
    let (client, runtime) = (folder.join("client"), folder.join("runtime"));
    write_package(&runtime, "clientwright-runtime", "", RUNTIME);
    let dependency = "clientwright-runtime = { path = \"../runtime\" }\n";
    write_package(&client, "made-by-hand", dependency, CLIENT);
    let client = Client {
        folder: &client,
        package: "made-by-hand",
        runtime: &runtime,
    };
    let types = [
        "models::Faithful",
        "models::Lossy",
        "models::Deadly",
        "models::Plain",
    ];
    let driver = Driver::build(
        client,
        &types,
        &folder.join("driver"),
        &folder.join("target"),
        &root.join("Cargo.lock"),
    );
    let driver = driver.expect("it compiles");

    let value = json!({"kept": "ä\n", "lost": 1});
    let fates = driver
        .send(&[(0, &value), (2, &value), (1, &value), (3, &json!([]))])
        .expect("it runs");
    let whole = value.to_string();
    let partly = json!({"kept": "ä\n"}).to_string();
    assert_eq!(
        fates,
        [
            both(true, &whole),
            Fate::Died,
            both(true, &partly),
            both(false, "[]"),
        ]
    );

    let missing = Driver::build(
        client,
        &["models::Nowhere"],
        &folder.join("broken"),
        &folder.join("target"),
        &root.join("Cargo.lock"),
    );
    let message = missing.expect_err("there is no such type").to_string();
    assert!(message.contains("Nowhere"), "{message}");
}
