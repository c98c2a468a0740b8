//! Files that replace URLs are fetched once, and compared with the digests of the lock file.

use std::io::{self, Read as _, Write as _};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs, thread};

const COMMON: &str = "Name: { type: object, properties: { first: { type: string } } }\n";

/// Responds to each request on a port of its own with the text, and returns the URL.
fn serve(text: &'static str) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/common.yaml", listener.local_addr()?);
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 4096]);
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{text}",
                text.len()
            );
        }
    });
    Ok(url)
}

/// A folder with a document that refers to a URL, and a configuration with a file that replaces it.
struct Project(PathBuf);

impl Project {
    fn new(name: &str, url: &str) -> io::Result<Self> {
        let folder =
            env::temp_dir().join(format!("clientwright-lock-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        let document = format!(
            "openapi: 3.1.0\ninfo: {{ title: Shop, version: '1' }}\npaths: {{}}\ncomponents:\n  schemas:\n    \
             Pet: {{ type: object, properties: {{ name: {{ $ref: '{url}#/Name' }} }} }}\n"
        );
        fs::write(folder.join("openapi.yaml"), document)?;
        let project = Self(folder);
        project.configure(url)?;
        Ok(project)
    }

    fn configure(&self, url: &str) -> io::Result<()> {
        self.replace(&[(url, "vendor/common.yaml")])
    }

    /// Writes the files for URLs into the configuration.
    fn replace(&self, files: &[(&str, &str)]) -> io::Result<()> {
        let head = "[project]\npackage = \"api\"\nruntime = \"version\"\n\n[resolve]\n";
        let files = files.iter();
        let files: Vec<String> = files
            .map(|(url, file)| format!("\"{url}\" = \"{file}\"\n"))
            .collect();
        fs::write(
            self.0.join("codegen.toml"),
            head.to_owned() + &files.concat(),
        )
    }

    /// Runs a command; returns whether it succeeds, and what it prints.
    fn run(&self, command: &str) -> io::Result<(bool, String)> {
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"))
            .arg("clientwright")
            .args(command.split(' '))
            .env("NO_PROXY", "127.0.0.1")
            .current_dir(&self.0)
            .output()?;
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        Ok((output.status.success(), text))
    }

    fn read(&self, path: &str) -> io::Result<String> {
        fs::read_to_string(self.0.join(path))
    }
}

impl Drop for Project {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn generate_fetches_a_file_that_is_missing_and_locks_its_digest() -> io::Result<()> {
    let url = serve(COMMON)?;
    let project = Project::new("fetch", &url)?;
    let (succeeds, text) = project.run("generate")?;
    assert!(succeeds, "{text}");
    assert_eq!(project.read("vendor/common.yaml")?, COMMON);
    let line = format!("\"{url}\" = \"sha256:");
    assert!(project.read("resolve.lock")?.contains(&line));
    let (succeeds, text) = project.run("check")?;
    assert!(succeeds, "{text}");
    Ok(())
}

#[test]
fn generate_rejects_a_url_that_has_changed_until_its_digest_is_deleted() -> io::Result<()> {
    let url = serve(COMMON)?;
    let project = Project::new("changed", &url)?;
    let other = format!("\"{url}\" = \"sha256:00\"\n");
    fs::write(project.0.join("resolve.lock"), other)?;
    let (succeeds, text) = project.run("generate")?;
    assert!(
        !succeeds && text.contains(&format!("{url} has changed")),
        "{text}"
    );
    assert!(!project.0.join("vendor").exists(), "nothing is written");
    fs::remove_file(project.0.join("resolve.lock"))?;
    let (succeeds, text) = project.run("generate")?;
    assert!(succeeds, "{text}");
    Ok(())
}

#[test]
fn check_fails_if_a_file_differs_from_its_digest_or_has_none() -> io::Result<()> {
    let url = "https://example.com/common.yaml";
    let project = Project::new("check", url)?;
    fs::create_dir_all(project.0.join("vendor"))?;
    fs::write(project.0.join("vendor/common.yaml"), COMMON)?;
    let (succeeds, text) = project.run("check")?;
    assert!(!succeeds && text.contains("has no digest"), "{text}");
    let (succeeds, text) = project.run("generate")?;
    assert!(succeeds, "{text}");
    fs::write(project.0.join("vendor/common.yaml"), format!("{COMMON}\n"))?;
    let (succeeds, text) = project.run("check")?;
    assert!(
        !succeeds && text.contains("vendor/common.yaml has changed"),
        "{text}"
    );
    Ok(())
}

#[test]
fn generate_reports_a_url_that_cannot_be_fetched() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/common.yaml", listener.local_addr()?);
    drop(listener);
    let project = Project::new("refused", &url)?;
    let (succeeds, text) = project.run("generate")?;
    assert!(!succeeds && text.contains(&url), "{text}");
    assert!(!project.0.join("vendor").exists() && !project.0.join("resolve.lock").exists());
    Ok(())
}

/// Responds to each request on a port of its own by its path, and returns the URL of the root.
fn serve_files(files: &'static [(&str, &str)]) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut request = [0; 4096];
            let read = stream.read(&mut request).unwrap_or_default();
            let request = String::from_utf8_lossy(request.get(..read).unwrap_or_default());
            let path = request.split(' ').nth(1).unwrap_or_default();
            let found = files.iter().find(|(name, _)| *name == path);
            let (status, text) = found.map_or(("404 Not Found", ""), |(_, text)| ("200 OK", text));
            let _ = write!(
                stream,
                "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{text}",
                text.len()
            );
        }
    });
    Ok(url)
}

const A: &str =
    r#"{"Name": {"type": "object", "properties": {"first": {"$ref": "b.json#/First"}}}}"#;
const B: &str = r#"{"First": {"$ref": "../c.json#/Text"}}"#;
const PAGE: &str = "<!doctype html><p>Sign in</p>";
const C: &str = r#"{"Text": {"type": "string", "enum": ["Ada"]}}"#;

#[test]
fn generate_fetches_the_references_of_a_fetched_file_and_locks_all() -> io::Result<()> {
    let url = serve_files(&[
        ("/v1/api/a.json", A),
        ("/v1/api/b.json", B),
        ("/v1/c.json", C),
    ])?;
    let a = format!("{url}/v1/api/a.json");
    let project = Project::new("chain", &a)?;
    project.replace(&[(&a, "vendor/api/a.json")])?;
    let (succeeds, text) = project.run("generate")?;
    assert!(succeeds, "{text}");
    let files = [("api/a.json", A), ("api/b.json", B), ("c.json", C)];
    let lock = project.read("resolve.lock")?;
    for (path, expected) in files {
        assert_eq!(project.read(&format!("vendor/{path}"))?, expected);
        assert!(
            lock.contains(&format!("\"{url}/v1/{path}\" = \"sha256:")),
            "{lock}"
        );
    }
    assert_eq!(lock.lines().count(), 4, "{lock}");
    let types = project.read("api/src/generated/unreferenced/mod.rs")?;
    assert!(types.contains("\"Ada\""), "{types}");

    let (succeeds, text) = project.run("check")?;
    assert!(succeeds, "{text}");
    fs::write(project.0.join("vendor/c.json"), format!("{C}\n"))?;
    for command in ["check", "generate"] {
        let (succeeds, text) = project.run(command)?;
        assert!(
            !succeeds && text.contains("vendor/c.json has changed"),
            "{command}: {text}"
        );
    }
    assert_eq!(project.read("resolve.lock")?, lock);
    Ok(())
}

#[test]
fn generate_reads_a_relative_reference_of_a_fetched_file_from_the_file_that_replaces_its_url()
-> io::Result<()> {
    let url = serve_files(&[
        ("/v1/api/a.json", A),
        ("/v1/api/b.json", B),
        ("/v1/c.json", C),
    ])?;
    let (a, c) = (format!("{url}/v1/api/a.json"), format!("{url}/v1/c.json"));
    let project = Project::new("replaced", &a)?;
    project.replace(&[(&a, "vendor/a.json"), (&c, "other/text.json")])?;
    let (succeeds, text) = project.run("generate")?;
    assert!(succeeds, "{text}");
    assert_eq!(project.read("other/text.json")?, C);
    assert_eq!(project.read("vendor/b.json")?, B);
    assert!(!project.0.join("c.json").exists(), "{text}");
    Ok(())
}

#[test]
fn generate_writes_nothing_if_a_reference_of_a_fetched_file_cannot_be_fetched() -> io::Result<()> {
    for (name, files, file, expected) in [
        (
            "gone",
            &[("/a.json", A)] as &'static [_],
            "vendor/a.json",
            "b.json: HTTP status client error (404",
        ),
        (
            "page",
            &[("/a.json", A), ("/b.json", PAGE)],
            "vendor/a.json",
            "b.json: this is HTML or XML",
        ),
        (
            "outside",
            &[("/a.json", A), ("/b.json", B), ("/c.json", C)],
            "vendor/a.json",
            "c.json would be fetched as c.json, which is not in a folder of [resolve]",
        ),
        (
            "no-folder",
            &[("/a.json", A), ("/b.json", B)],
            "a.json",
            "b.json would be fetched as b.json",
        ),
    ] {
        let url = format!("{}/a.json", serve_files(files)?);
        let project = Project::new(name, &url)?;
        project.replace(&[(&url, file)])?;
        let (succeeds, text) = project.run("generate")?;
        let host = url.trim_end_matches("a.json");
        assert!(
            !succeeds && text.contains(&format!("{host}{expected}")),
            "{name}: {text}"
        );
        let entries = fs::read_dir(&project.0)?;
        assert_eq!(entries.count(), 2, "{name}: nothing is written");
    }
    Ok(())
}

const DOCUMENT: &str = r#"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/a": {"get": {
  "operationId": "a-get", "responses": {"200": {"description": "It.", "content": {"application/json":
  {"schema": {"$ref": "api/a.json#/Name"}}}}}}}}}"#;

#[test]
fn generate_reads_a_document_by_url_with_the_files_that_it_refers_to() -> io::Result<()> {
    let all = &[
        ("/v1/openapi.json", DOCUMENT),
        ("/v1/api/a.json", A),
        ("/v1/api/b.json", B),
        ("/v1/c.json", C),
    ];
    let url = serve_files(all)?;
    let project = Project::new("by-url", &url)?;
    let (succeeds, text) = project.run(&format!("inspect --spec {url}/v1/openapi.json"))?;
    assert!(succeeds, "{text}");

    let url = serve_files(&[
        ("/openapi.json", DOCUMENT),
        ("/api/a.json", A),
        ("/api/b.json", B),
    ])?;
    let (succeeds, text) = project.run(&format!("inspect --spec {url}/openapi.json"))?;
    let expected = format!("`{url}/c.json` cannot be read: HTTP status client error (404");
    assert!(!succeeds && text.contains(&expected), "{text}");
    Ok(())
}
