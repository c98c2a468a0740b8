//! The fake on loopback: a small HTTP/1.1 server for one request per connection (RFC 9112).

use super::response::Fault;
use super::{Fake, Reply, Request};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// The longest head and the longest body that are read, in bytes.
const LONGEST_HEAD: u64 = 64 << 10;
const LONGEST_BODY: u64 = 64 << 20;

/// A fake that is served on loopback until it is dropped.
#[derive(Debug)]
#[must_use = "the fake stops listening when this is dropped"]
pub struct Loopback {
    address: SocketAddr,
    base: String,
    stopped: Arc<AtomicBool>,
}

impl Loopback {
    pub(super) fn start(fake: Fake, base: &str) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = listener.local_addr()?;
        let stopped = Arc::new(AtomicBool::new(false));
        let until = Arc::clone(&stopped);
        thread::Builder::new()
            .name("fake".to_owned())
            .spawn(move || accept(&listener, &fake, &until))?;
        Ok(Self {
            address,
            base: base.to_owned(),
            stopped,
        })
    }

    /// Returns the base URL for clients, with the path of the document's server.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.base)
    }
}

impl Drop for Loopback {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Release);
        // Wakes the listener. If no connection can be made, it has ended already.
        drop(TcpStream::connect(self.address));
    }
}

fn accept(listener: &TcpListener, fake: &Fake, stopped: &AtomicBool) {
    for stream in listener.incoming() {
        if stopped.load(Ordering::Acquire) {
            return;
        }
        let (Ok(stream), fake) = (stream, fake.clone()) else {
            continue;
        };
        // If no thread can be started, the connection is closed, which the client reports.
        drop(thread::Builder::new().spawn(move || drop(serve(&stream, &fake))));
    }
}

fn serve(stream: &TcpStream, fake: &Fake) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let Some(request) = read(stream)? else {
        return write(stream, &Reply::empty(400), false);
    };
    let has_body = request.method != Method::HEAD;
    let reply = fake.respond(request);
    thread::sleep(reply.delay);
    write(stream, &reply, has_body)
}

/// Reads a request. Returns [`None`] if the bytes are not a request.
fn read(stream: &TcpStream) -> io::Result<Option<Request>> {
    let mut head = BufReader::new(stream).take(LONGEST_HEAD);
    let mut first = String::new();
    head.read_line(&mut first)?;
    let mut words = first.split_ascii_whitespace();
    let method = words.next().and_then(|word| word.parse::<Method>().ok());
    let uri = words.next().and_then(|word| word.parse::<Uri>().ok());
    let mut headers = HeaderMap::new();
    let mut line = String::new();
    while head.read_line(&mut line)? > 2 {
        let Some((name, value)) = line.split_once(':') else {
            return Ok(None);
        };
        let name = HeaderName::from_bytes(name.as_bytes());
        let value = HeaderValue::from_bytes(value.trim().as_bytes());
        let (Ok(name), Ok(value)) = (name, value) else {
            return Ok(None);
        };
        headers.append(name, value);
        line.clear();
    }
    let (Some(method), Some(uri)) = (method, uri) else {
        return Ok(None);
    };
    let body = body(&mut head.into_inner(), &headers)?;
    Ok(body.map(|body| Request::new(method, uri, headers, body)))
}

fn body(reader: &mut impl BufRead, headers: &HeaderMap) -> io::Result<Option<Bytes>> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if text("transfer-encoding").is_some_and(|coding| coding.eq_ignore_ascii_case("chunked")) {
        return chunks(reader);
    }
    let length = text("content-length").map_or(Some(0), |length| length.parse::<u64>().ok());
    let Some(length) = length.filter(|length| *length <= LONGEST_BODY) else {
        return Ok(None);
    };
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body)?;
    Ok((body.len() as u64 == length).then(|| body.into()))
}

/// Reads a body in chunks (RFC 9112 §7.1) without its trailers.
fn chunks(reader: &mut impl BufRead) -> io::Result<Option<Bytes>> {
    let mut body = Vec::new();
    loop {
        let mut line = String::new();
        reader.take(LONGEST_HEAD).read_line(&mut line)?;
        let size = line.split(';').next().unwrap_or_default().trim();
        let Ok(size) = u64::from_str_radix(size, 16) else {
            return Ok(None);
        };
        if size == 0 {
            return Ok(Some(body.into()));
        }
        if size > LONGEST_BODY.saturating_sub(body.len() as u64) {
            return Ok(None);
        }
        reader.take(size).read_to_end(&mut body)?;
        reader.take(LONGEST_HEAD).read_line(&mut line)?;
    }
}

fn write(mut stream: &TcpStream, reply: &Reply, has_body: bool) -> io::Result<()> {
    let end = match reply.fault {
        Some(Fault::NotConnected | Fault::Broken) => return Ok(()),
        Some(Fault::CutOff(bytes)) => bytes.min(reply.body.len()),
        None => reply.body.len(),
    };
    let mut head = vec![
        format!("HTTP/1.1 {} Fake", reply.status),
        "connection: close".to_owned(),
    ];
    let clean = |text: &str| text.replace(['\r', '\n'], " ");
    let headers = reply.headers.iter();
    head.extend(headers.map(|(name, value)| format!("{}: {}", clean(name), clean(value))));
    if reply.status != 204 && reply.status != 304 {
        head.push(format!("content-length: {}", reply.body.len()));
    }
    let head = head.join("\r\n") + "\r\n\r\n";
    stream.write_all(head.as_bytes())?;
    if has_body {
        stream.write_all(reply.body.get(..end).unwrap_or_default())?;
    }
    stream.flush()
}
