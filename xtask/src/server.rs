//! A server for the page on this machine alone: right types, nothing stale, nothing outside the page.
//!
//! Written here, because it is little: a request is a file's name, a connection carries one, and has a thread for it.
//! (Servers with a pool of threads and lasting connections let a browser wait for ever when it opens more connections
//! than there are threads.)

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Result, anyhow};

use crate::site::Site;

/// The longest head of a request that is read, in bytes.
const LONGEST_HEAD: u64 = 64 << 10;

/// How long a browser may take to ask, or to take the answer: some open connections in store.
const PATIENCE: Duration = Duration::from_secs(30);

/// An open port. Browsers that ask before [`Server::run`] wait.
pub(crate) struct Server {
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Takes a port of the loopback address; 0 takes any that is free.
    pub(crate) fn bind(port: u16) -> Result<Self> {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
                io::ErrorKind::AddrInUse => {
                    anyhow!("port {port} is in use; choose another with --port, or any with --port 0")
                }
                _ => anyhow!("port {port} cannot be opened: {error}"),
            })?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// Where the page is.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves the page until the process ends.
    pub(crate) fn run(self, site: Site) {
        let site = Arc::new(site);
        // A connection that fails before it begins is the browser's affair.
        for stream in self.listener.incoming().flatten() {
            let site = Arc::clone(&site);
            // A browser that has gone away needs no answer.
            thread::spawn(move || drop(answer(stream, &site)));
        }
    }
}

/// Reads one request, answers it, and closes.
fn answer(mut stream: TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let Some(request) = Request::read(&stream)? else { return Ok(()) };
    let response = respond(&request, site);
    let mut head = format!(
        "HTTP/1.1 {}\r\nContent-Length: {}\r\nConnection: close\r\nX-Content-Type-Options: nosniff\r\n",
        response.status,
        response.body.len()
    );
    for (name, value) in &response.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if request.method != "HEAD" {
        stream.write_all(&response.body)?;
    }
    stream.flush()
}

/// As much of a request as matters here.
struct Request {
    method: String,
    target: String,
    if_none_match: Option<String>,
}

impl Request {
    /// Reads a request's head; `None` where a connection was opened and nothing was asked.
    fn read(stream: impl Read) -> io::Result<Option<Self>> {
        let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
        let Some(first) = lines.next().transpose()? else { return Ok(None) };
        let mut words = first.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let mut request = Self { method: method.into(), target: target.into(), if_none_match: None };
        for line in lines {
            let line = line?;
            match line.split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("if-none-match") => {
                    request.if_none_match = Some(value.trim().to_owned());
                }
                Some(_) => {}
                None => break,
            }
        }
        Ok(Some(request))
    }
}

struct Response {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

fn respond(request: &Request, site: &Site) -> Response {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        let mut response = plain("405 Method Not Allowed", "Only GET and HEAD are answered.");
        response.headers.push(("Allow", "GET, HEAD".into()));
        return response;
    }
    let path = request.target.split(['?', '#']).next().unwrap_or_default();
    let file = path.strip_prefix('/').and_then(percent_decode).and_then(|path| site.file(&path));
    let Some(file) = file else {
        return plain("404 Not Found", "There is no such file.");
    };
    let Ok(body) = fs::read(&file) else {
        return plain("500 Internal Server Error", "The file cannot be read.");
    };
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let is_known = request.if_none_match.as_ref() == Some(&tag);
    Response {
        status: if is_known { "304 Not Modified" } else { "200 OK" },
        // May be kept, but never used unasked.
        headers: vec![
            ("Content-Type", media_type(&file).into()),
            ("Cache-Control", "no-cache".into()),
            ("ETag", tag),
        ],
        body: if is_known { Vec::new() } else { body },
    }
}

fn plain(status: &'static str, text: &str) -> Response {
    let headers = vec![("Content-Type", "text/plain; charset=utf-8".into())];
    Response { status, headers, body: text.into() }
}

/// What a file is, by its name.
fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Undoes `%41`; `None` where that is malformed or not UTF-8.
fn percent_decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let [high, low, after @ ..] = rest else { return None };
        let digit = |byte: u8| char::from(byte).to_digit(16);
        bytes.push((digit(*high)? * 16 + digit(*low)?) as u8);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::workspace::Workspace;

    /// Starts a server for this workspace's seeds; the thread ends with the test.
    fn start() -> SocketAddr {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
        let workspace = Workspace { target: root.join("target"), root };
        let server = Server::bind(0).unwrap();
        let address = server.address;
        thread::spawn(move || server.run(Site::new(&workspace, workspace.target.join("none"))));
        address
    }

    /// Asks in HTTP's own words and returns the answer's head and body.
    fn ask(address: SocketAddr, request: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let head = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap();
        (String::from_utf8(answer[..head].to_vec()).unwrap(), answer[head + 4..].to_vec())
    }

    #[test]
    fn a_file_comes_as_it_is_with_its_type_and_is_asked_for_again() {
        let seed = include_bytes!("../../seeds/000_24da121aa26a8f61.txt");
        let address = start();
        let (head, body) = ask(address, "GET /seeds/000_24da121aa26a8f61.txt?v=1 HTTP/1.1");
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        assert!(head.contains("Content-Type: text/plain; charset=utf-8"), "{head}");
        assert!(head.contains("Cache-Control: no-cache"), "{head}");
        assert!(head.contains(&format!("Content-Length: {}", seed.len())), "{head}");
        assert_eq!(body, seed);
        let tag = head.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap();
        let again = format!("GET /seeds/000_24da121aa26a8f61.txt HTTP/1.1\r\nIf-None-Match: {tag}");
        let (head, body) = ask(address, &again);
        assert!(head.starts_with("HTTP/1.1 304"), "{head}");
        assert_eq!(body, b"");
    }

    #[test]
    fn what_is_no_file_of_the_page_is_not_found() {
        let address = start();
        for path in [
            "/Cargo.toml",
            "/../Cargo.toml",
            "/seeds/%2e%2e/Cargo.toml",
            "/seeds/..%2fCargo.toml",
            "/%zz",
            "/%ff",
            "*",
        ] {
            let (head, _) = ask(address, &format!("GET {path} HTTP/1.1"));
            assert!(head.starts_with("HTTP/1.1 404"), "{path}: {head}");
        }
    }

    #[test]
    fn nothing_can_be_sent() {
        let (head, _) = ask(start(), "POST /seeds/index.json HTTP/1.1\r\nContent-Length: 0");
        assert!(head.starts_with("HTTP/1.1 405"), "{head}");
    }

    #[test]
    fn connections_that_ask_nothing_keep_nobody_waiting() {
        let address = start();
        let idle: Vec<_> = (0..40).map(|_| TcpStream::connect(address).unwrap()).collect();
        for _ in 0..20 {
            let (head, _) = ask(address, "GET /seeds/index.json HTTP/1.1");
            assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        }
        drop(idle);
    }

    #[test]
    fn a_head_has_no_body() {
        let (head, body) = ask(start(), "HEAD /seeds/index.json HTTP/1.1");
        assert!(head.starts_with("HTTP/1.1 200") && !head.contains("Content-Length: 0"), "{head}");
        assert_eq!(body, b"");
    }

    #[test]
    fn escapes_are_undone() {
        assert_eq!(percent_decode("a%20b%C3%BC").as_deref(), Some("a bü"));
        assert_eq!(percent_decode("%"), None);
        assert_eq!(percent_decode("%4"), None);
        assert_eq!(percent_decode("%+1"), None);
        assert_eq!(percent_decode("%FF"), None);
    }

    #[test]
    fn browsers_insist_on_these_types() {
        assert_eq!(media_type(Path::new("lesart_bg.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("main.js")), "text/javascript; charset=utf-8");
        assert_eq!(media_type(Path::new("app.webmanifest")), "application/manifest+json");
    }
}
