//! A server for the page on this machine alone: right types, nothing stale, nothing outside the page.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::thread;

use anyhow::{Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, StatusCode};

use crate::site::Site;

/// How many requests are answered at a time; a browser asks with six connections.
const THREADS: usize = 6;

/// An open port. Browsers that ask before [`Server::run`] wait.
pub(crate) struct Server {
    http: tiny_http::Server,
    address: SocketAddr,
}

impl Server {
    /// Takes a port of the loopback address; 0 takes any that is free.
    pub(crate) fn bind(port: u16) -> Result<Self> {
        let listener =
            std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
                std::io::ErrorKind::AddrInUse => {
                    anyhow!("port {port} is in use; choose another with --port, or any with --port 0")
                }
                _ => anyhow!("port {port} cannot be opened: {error}"),
            })?;
        let address = listener.local_addr()?;
        match tiny_http::Server::from_listener(listener, None) {
            Ok(http) => Ok(Self { http, address }),
            Err(error) => bail!("port {port} cannot be served: {error}"),
        }
    }

    /// Where the page is.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves the page until the process ends.
    pub(crate) fn run(self, site: Site) {
        let shared = Arc::new((self.http, site));
        let threads: Vec<_> = (0..THREADS)
            .map(|_| {
                let shared = Arc::clone(&shared);
                thread::spawn(move || {
                    let (http, site) = &*shared;
                    while let Ok(request) = http.recv() {
                        answer(request, site);
                    }
                })
            })
            .collect();
        for thread in threads {
            let _ = thread.join();
        }
    }
}

fn answer(request: Request, site: &Site) {
    let response = respond(&request, site);
    // A browser that has gone away needs no answer.
    let _ = request.respond(response);
}

fn respond(request: &Request, site: &Site) -> Response<std::io::Cursor<Vec<u8>>> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return plain(405, "Only GET and HEAD are answered.").with_header(header("Allow", "GET, HEAD"));
    }
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let file = path.strip_prefix('/').and_then(percent_decode).and_then(|path| site.file(&path));
    let Some(file) = file else {
        return plain(404, "There is no such file.");
    };
    let Ok(bytes) = fs::read(&file) else {
        return plain(500, "The file cannot be read.");
    };
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let is_known = request
        .headers()
        .iter()
        .any(|header| header.field.equiv("If-None-Match") && header.value.as_str() == tag);
    let response = if is_known {
        Response::from_data(Vec::new()).with_status_code(StatusCode(304))
    } else {
        // With its length, not in chunks.
        Response::from_data(bytes).with_chunked_threshold(usize::MAX)
    };
    // May be kept, but never used unasked.
    response
        .with_header(header("Content-Type", media_type(&file)))
        .with_header(header("Cache-Control", "no-cache"))
        .with_header(header("ETag", &tag))
        .with_header(header("X-Content-Type-Options", "nosniff"))
}

fn plain(status: u16, text: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    Response::from_string(text).with_status_code(StatusCode(status))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("names and values of headers are written here, in ASCII")
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
    use std::io::{Read, Write};
    use std::net::TcpStream;
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
