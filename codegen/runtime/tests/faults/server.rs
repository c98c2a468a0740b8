//! A server that responds with given bytes and closes the connection after any of them.

use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What the server does on one connection after it has read a request.
#[derive(Clone)]
pub(crate) enum Act {
    /// Writes this and closes.
    Response(Vec<u8>),
    /// Writes this, and then resets the connection.
    Reset(Vec<u8>),
    /// Writes this, and then a byte now and then, for ever.
    Drip(Vec<u8>, Duration),
    /// Writes this, and then zeros as fast as they are taken, for ever.
    Endless(Vec<u8>),
    /// Writes this, and then nothing.
    Hang(Vec<u8>),
}

/// A response with a length and a media type.
pub(crate) fn response(status: &str, headers: &str, body: &str) -> Act {
    let length = body.len();
    Act::Response(format!("HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n{body}").into_bytes())
}

/// A JSON response.
pub(crate) fn json(status: &str, body: &str) -> Act {
    response(status, "content-type: application/json\r\n", body)
}

/// A server on loopback that performs one act per connection; the last one again and again.
pub(crate) struct Server {
    pub(crate) url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) async fn start(acts: impl IntoIterator<Item = Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (acts, seen): (Vec<Act>, _) = (acts.into_iter().collect(), requests.clone());
        tokio::spawn(async move {
            for number in 0.. {
                let (stream, _) = listener.accept().await.unwrap();
                let act = acts[number.min(acts.len() - 1)].clone();
                tokio::spawn(perform(stream, act, seen.clone()));
            }
        });
        Self { url, requests }
    }

    /// The requests so far, as text.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

async fn perform(mut stream: TcpStream, act: Act, seen: Arc<Mutex<Vec<String>>>) {
    let Some(request) = read_request(&mut stream).await else {
        return;
    };
    seen.lock().unwrap().push(request);
    // The client may leave at any time: that is what some tests are about.
    match act {
        Act::Response(bytes) => {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
            // Let the client read to the end before the socket goes.
            let _ =
                tokio::time::timeout(Duration::from_millis(200), stream.read(&mut [0; 1])).await;
        }
        Act::Reset(bytes) => {
            let _ = stream.write_all(&bytes).await;
            tokio::time::sleep(Duration::from_millis(20)).await;
            stream.set_zero_linger().unwrap();
        }
        Act::Drip(bytes, pause) => {
            let _ = stream.write_all(&bytes).await;
            while stream.write_all(b" ").await.is_ok() {
                tokio::time::sleep(pause).await;
            }
        }
        Act::Endless(bytes) => {
            let _ = stream.write_all(&bytes).await;
            while stream.write_all(&vec![b'0'; 65536]).await.is_ok() {}
        }
        Act::Hang(bytes) => {
            let _ = stream.write_all(&bytes).await;
            tokio::time::sleep(Duration::from_secs(60)).await;
        }
    }
}

async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut text = Vec::new();
    loop {
        let mut buffer = [0; 4096];
        let read = stream
            .read(&mut buffer)
            .await
            .ok()
            .filter(|read| *read > 0)?;
        text.extend_from_slice(&buffer[..read]);
        let so_far = String::from_utf8_lossy(&text).into_owned();
        if let Some((head, body)) = so_far.split_once("\r\n\r\n") {
            let lower = head.to_ascii_lowercase();
            let length = lower
                .lines()
                .find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
            if body.len() >= length.unwrap_or(0) {
                return Some(so_far);
            }
        }
    }
}
