//! Files in place of URLs are fetched once, and held to the digests of the lock file.

use std::io::{self, Read as _, Write as _};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs, thread};

const COMMON: &str = "Name: { type: object, properties: { first: { type: string } } }\n";

/// Answers each request on a port of its own with the text, and returns the URL.
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

/// A folder with a document that refers to a URL, and a configuration that names a file for it.
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
        let configuration = format!(
            "[project]\npackage = \"api\"\nruntime = \"version\"\n\n[resolve]\n\"{url}\" = \"vendor/common.yaml\"\n"
        );
        fs::write(self.0.join("codegen.toml"), configuration)
    }

    /// Runs a command; returns whether it succeeds, and what it prints.
    fn run(&self, command: &str) -> io::Result<(bool, String)> {
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"))
            .args(["clientwright", command])
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
fn generate_refuses_what_a_url_has_become_until_its_digest_is_deleted() -> io::Result<()> {
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
fn check_fails_where_a_file_differs_from_its_digest_or_has_none() -> io::Result<()> {
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
fn url_that_cannot_be_fetched_is_an_error_that_names_it() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/common.yaml", listener.local_addr()?);
    drop(listener);
    let project = Project::new("refused", &url)?;
    let (succeeds, text) = project.run("generate")?;
    assert!(!succeeds && text.contains(&url), "{text}");
    assert!(!project.0.join("vendor").exists() && !project.0.join("resolve.lock").exists());
    Ok(())
}
