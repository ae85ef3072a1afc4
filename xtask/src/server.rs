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
