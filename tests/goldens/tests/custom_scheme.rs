//! A security scheme that the generator does not support, and the caller implements.

use std::collections::hash_map::DefaultHasher;
use std::error::Error;
use std::hash::{Hash, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Mutex, PoisonError};
use std::thread;

use clientwright_runtime::{AuthContext, Authenticate, BoxFuture, ErrorKind, http};
use goldens::security::{Client, Credentials};

type Result<T = (), E = Box<dyn Error + Send + Sync>> = std::result::Result<T, E>;

/// Proves the knowledge of a password for the nonce of the server's last challenge, as HTTP digest does (RFC 7616).
struct Digest {
    password: &'static str,
    nonce: Mutex<Option<String>>,
}

impl Authenticate for Digest {
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::request::Parts,
        _context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result> {
        Box::pin(async move {
            let nonce = self
                .nonce
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clone();
            if let Some(nonce) = nonce {
                let proof = proof(
                    request.method.as_str(),
                    request.uri.path(),
                    self.password,
                    &nonce,
                );
                let mut value: http::HeaderValue = format!("Digest {proof}").parse()?;
                value.set_sensitive(true);
                request.headers.insert("authorization", value);
            }
            Ok(())
        })
    }

    fn unauthorized(&self, _request: &http::HeaderMap, response: &http::HeaderMap) -> bool {
        let challenge = response
            .get("www-authenticate")
            .and_then(|value| value.to_str().ok());
        let nonce = challenge.and_then(|challenge| challenge.strip_prefix("Digest nonce="));
        let mut known = self.nonce.lock().unwrap_or_else(PoisonError::into_inner);
        *known = nonce.map(str::to_owned);
        known.is_some()
    }
}

fn proof(method: &str, path: &str, password: &str, nonce: &str) -> String {
    let mut hasher = DefaultHasher::new();
    (method, path, password, nonce).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Serves connections one by one, with a new nonce for each request that is refused.
fn serve(password: &'static str) -> Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for (number, connection) in listener.incoming().enumerate() {
            let nonce = number.saturating_sub(1).to_string();
            if let Ok(connection) = connection {
                // A closed connection is not an error of the server.
                let _ = respond(connection, password, &nonce, number);
            }
        }
    });
    Ok(address)
}

fn respond(mut connection: TcpStream, password: &str, nonce: &str, next: usize) -> Result {
    let lines: std::io::Result<Vec<String>> = BufReader::new(&connection)
        .lines()
        .take_while(|line| line.as_ref().is_ok_and(|line| !line.is_empty()))
        .collect();
    let lines = lines?;
    let expected = format!(
        "authorization: Digest {}",
        proof("GET", "/audit", password, nonce)
    );
    let head = if lines.contains(&expected) {
        "204 No Content".to_owned()
    } else {
        format!("401 Unauthorized\r\nWWW-Authenticate: Digest nonce={next}\r\nContent-Length: 0")
    };
    write!(connection, "HTTP/1.1 {head}\r\nConnection: close\r\n\r\n")?;
    Ok(())
}

fn client(address: SocketAddr, password: &'static str) -> Result<Client> {
    let nonce = Mutex::default();
    let credentials = Credentials::digest(Digest { password, nonce });
    let client = Client::builder().base_url(format!("http://{address}"));
    Ok(client.credentials(credentials).build()?)
}

#[tokio::test]
async fn custom_scheme_responds_to_the_challenge_of_the_server() -> Result {
    let client = client(serve("open sesame")?, "open sesame")?;
    client.pets().audit().await?;
    Ok(())
}

#[tokio::test]
async fn custom_scheme_that_is_refused_again_fails_without_its_secret() -> Result {
    let client = client(serve("open sesame")?, "hunter2")?;
    let error = client.pets().audit().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts().len()), (ErrorKind::Api, 2));
    assert!(!format!("{error} {error:?} {client:?}").contains("hunter2"));
    Ok(())
}
