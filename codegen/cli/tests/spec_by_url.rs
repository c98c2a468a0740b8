//! `spec update` of a document that is followed by URL: what is taken, and that nothing is written where the URL has
//! no document.

use std::io::{self, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs, thread};

const OURS: &str = "openapi: 3.1.0
info: {title: T, version: 1.0.0}
paths:
  /a:
    get:
      operationId: a-get
      responses: {'204': {description: Done.}}
";

const FIRST: &str = r#"{
  "openapi": "3.1.0", "info": {"title": "O", "version": "1"},
  "paths": {"/b": {"get": {"operationId": "b-get", "responses": {"204": {"description": "One."}}}}}
}"#;

/// The response of a server.
enum Response {
    /// A status line, headers, and a body with its length.
    Whole(&'static str, &'static str, String),
    /// A body that ends before the length that is announced.
    Cut(String),
    /// A body without end.
    Endless,
}

fn json(text: impl Into<String>) -> Response {
    Response::Whole("200 OK", "content-type: application/json", text.into())
}

/// Responds to each request on a port of its own by its path, and returns the URL of the root.
fn serve(response: impl Fn(&str) -> Response + Send + 'static) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            // A client may stop reading; the next request is handled all the same.
            let _ = respond(&mut stream, &response);
        }
    });
    Ok(url)
}

fn respond(stream: &mut TcpStream, response: &impl Fn(&str) -> Response) -> io::Result<()> {
    let mut request = [0; 4096];
    let read = stream.read(&mut request)?;
    let request = String::from_utf8_lossy(request.get(..read).unwrap_or_default());
    let path = request.split(' ').nth(1).unwrap_or_default();
    match response(path) {
        Response::Whole(status, headers, body) => write!(
            stream,
            "HTTP/1.1 {status}\r\n{headers}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        ),
        Response::Cut(body) => write!(
            stream,
            "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len() + 1
        ),
        Response::Endless => {
            write!(stream, "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")?;
            loop {
                stream.write_all(&[b' '; 1 << 13])?;
            }
        }
    }
}

/// A folder with a document that follows a URL.
struct Project(PathBuf);

impl Project {
    fn new(name: &str, url: &str) -> io::Result<Self> {
        let name = format!("clientwright-url-{}-{name}", std::process::id());
        let project = Self(env::temp_dir().join(name));
        let _ = fs::remove_dir_all(&project.0);
        fs::create_dir_all(&project.0)?;
        fs::write(project.0.join("openapi.yaml"), OURS)?;
        fs::write(project.0.join("first.json"), FIRST)?;
        project.follow(url)?;
        Ok(project)
    }

    fn follow(&self, url: &str) -> io::Result<()> {
        let config = format!(
            "[project]\ndocument = \"openapi.yaml\"\n\n[upstream]\ndocument = \"{url}\"\nname = \"official\"\n"
        );
        fs::write(self.0.join("codegen.toml"), config)
    }

    /// Returns the exit code of a command, and what it prints.
    fn spec(&self, arguments: &[&str]) -> io::Result<(Option<i32>, String, String)> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"));
        command.arg("spec").args(arguments).current_dir(&self.0);
        let output = command.env("NO_PROXY", "127.0.0.1").output()?;
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        Ok((
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        ))
    }

    /// Returns every file with its bytes.
    fn files(&self) -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            let path = entry?.path();
            files.push((path.clone(), fs::read(path)?));
        }
        files.sort();
        Ok(files)
    }
}

impl Drop for Project {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Runs `spec update --write` with the response of a URL, and expects an error with the URL and `expected`,
/// and unchanged files.
fn refused(name: &str, path: &str, expected: &[&str], response: Response) -> io::Result<()> {
    let one = std::sync::Mutex::new(Some(response));
    let url = serve(move |_| {
        let response = one.lock().ok().and_then(|mut one| one.take());
        response.unwrap_or_else(|| json("{}"))
    })?;
    refused_at(name, &format!("{url}{path}"), expected)
}

fn refused_at(name: &str, url: &str, expected: &[&str]) -> io::Result<()> {
    let good = serve(|_| json(FIRST))?;
    let project = Project::new(name, &good)?;
    let (code, _, stderr) = project.spec(&["add", "--op", "b-get", "--write"])?;
    assert_eq!(code, Some(0), "{stderr}");
    project.follow(url)?;
    let before = project.files()?;
    assert!(
        before
            .iter()
            .any(|(path, _)| path.ends_with("upstream.lock"))
    );
    let (code, shown, stderr) = project.spec(&["update", "--write"])?;
    assert_eq!((code, shown.as_str()), (Some(1), ""), "{name}: {stderr}");
    for part in [&[url], expected].concat() {
        assert!(stderr.contains(part), "{name}: {part} in {stderr}");
    }
    assert!(
        stderr.ends_with("error: nothing is written because of 1 error\n"),
        "{name}: {stderr}"
    );
    assert!(before == project.files()?, "{name}: nothing is written");
    Ok(())
}

#[test]
fn upstream_by_url_is_added_from_and_followed() -> io::Result<()> {
    let second = FIRST.replace("One.", "Two.");
    let url = serve(move |path| json(if path == "/v2.json" { &second } else { FIRST }))?;
    let project = Project::new("followed", &format!("{url}/v1.json"))?;
    let (code, _, stderr) = project.spec(&["add", "--op", "b-get", "--write"])?;
    assert_eq!(code, Some(0), "{stderr}");
    let (code, _, stderr) = project.spec(&["update", "--write"])?;
    assert_eq!((code, stderr.as_str()), (Some(0), "no changes upstream\n"));

    project.follow(&format!("{url}/v2.json"))?;
    let before = project.files()?;
    let (code, shown, stderr) = project.spec(&["update"])?;
    assert_eq!(code, Some(0), "{stderr}");
    assert!(
        shown.contains("-          description: One.\n+          description: Two.\n"),
        "{shown}"
    );
    assert!(
        before == project.files()?,
        "nothing is written without the option"
    );
    let (code, _, stderr) = project.spec(&["update", "--write"])?;
    assert_eq!(code, Some(0), "{stderr}");
    let document = fs::read_to_string(project.0.join("openapi.yaml"))?;
    assert!(
        document.starts_with(OURS) && document.contains("description: Two.\n"),
        "{document}"
    );
    let (_, _, stderr) = project.spec(&["update", "--write"])?;
    assert_eq!(stderr, "no changes upstream\n");
    Ok(())
}

#[test]
fn upstream_that_is_a_web_page_is_refused_whatever_its_media_type() -> io::Result<()> {
    let page = "<!doctype html>\n<html><body>Sign in</body></html>\n";
    let expected = ["this is HTML or XML, not JSON or YAML"];
    for (name, header) in [
        ("html", "content-type: text/html; charset=utf-8"),
        ("html-as-json", "content-type: application/json"),
    ] {
        for path in ["/openapi.json", "/openapi.yaml", "/openapi"] {
            let response = Response::Whole("200 OK", header, page.to_owned());
            refused(name, path, &expected, response)?;
        }
    }
    Ok(())
}

#[test]
fn upstream_that_is_no_openapi_document_is_refused() -> io::Result<()> {
    refused("empty", "/openapi.json", &[], json(""))?;
    refused(
        "other",
        "/openapi.json",
        &["openapi"],
        json("{\"error\": \"limit\"}"),
    )
}

#[test]
fn upstream_that_is_not_there_is_an_error_with_its_status() -> io::Result<()> {
    for status in ["404 Not Found", "503 Service Unavailable"] {
        let response = Response::Whole(status, "content-type: application/json", FIRST.to_owned());
        refused("status", "/openapi.json", &[status], response)?;
    }
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/openapi.json", listener.local_addr()?);
    drop(listener);
    refused_at("closed", &url, &["cannot be read"])
}

#[test]
fn upstream_that_redirects_within_its_host_is_followed() -> io::Result<()> {
    let url = serve(|path| match path {
        "/latest/openapi.json" => {
            Response::Whole("302 Found", "location: ../v1/openapi.json", String::new())
        }
        "/v1/openapi.json" => json(FIRST),
        _ => Response::Whole("404 Not Found", "content-type: text/plain", String::new()),
    })?;
    let project = Project::new("redirect", &format!("{url}/latest/openapi.json"))?;
    let (code, shown, stderr) = project.spec(&["add", "--op", "b-get"])?;
    assert_eq!(code, Some(0), "{stderr}");
    assert!(shown.contains("+  /b:\n"), "{shown}");
    Ok(())
}

#[test]
fn upstream_that_redirects_to_another_host_or_without_end_is_refused() -> io::Result<()> {
    let other = serve(|_| json(FIRST))?;
    let location = format!("location: {other}/openapi.json");
    let expected = format!("it redirects to another host; use the URL {other}/openapi.json");
    let response = Response::Whole("302 Found", location.leak(), String::new());
    refused("redirect-away", "/openapi.json", &[&expected], response)?;

    let circle = serve(|_| Response::Whole("302 Found", "location: /openapi.json", String::new()))?;
    let expected = ["it redirects more than 10 times"];
    refused_at(
        "redirect-circle",
        &format!("{circle}/openapi.json"),
        &expected,
    )
}

#[test]
fn upstream_beyond_the_limit_is_refused() -> io::Result<()> {
    refused(
        "endless",
        "/openapi.json",
        &["it is larger than 67108864 bytes"],
        Response::Endless,
    )
}

#[test]
fn upstream_whose_connection_ends_in_the_middle_is_refused() -> io::Result<()> {
    // The part is a document of its own: only the length shows that it is incomplete.
    let expected = ["its body is incomplete"];
    refused(
        "cut",
        "/openapi.json",
        &expected,
        Response::Cut(FIRST.to_owned()),
    )
}
