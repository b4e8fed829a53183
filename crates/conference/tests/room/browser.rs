//! A browser, as far as these pages need one.

use std::net::SocketAddr;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// One browser with one cookie.
pub struct Browser {
    server: SocketAddr,
    cookie: Option<String>,
    headers: Vec<(String, String)>,
}

/// What a page answered.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }

    /// All that a guest could tell apart: everything but the moment.
    pub fn all(&self) -> String {
        let headers: Vec<_> = self.headers.iter().filter(|(name, _)| name != "date").collect();
        format!("{} {headers:?} {}", self.status, self.body)
    }
}

impl Browser {
    pub fn at(server: SocketAddr) -> Browser {
        Browser { server, cookie: None, headers: Vec::new() }.from("192.0.2.1")
    }

    /// The same, coming from this address.
    pub fn from(self, address: &str) -> Browser {
        self.with("x-forwarded-for", address)
    }

    /// The same, sending this header too.
    pub fn with(mut self, name: &str, value: &str) -> Browser {
        self.headers.retain(|(there, _)| there != name);
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The same, when the server has moved.
    pub fn moved_to(&mut self, server: SocketAddr) {
        self.server = server;
    }

    pub async fn get(&self, path: &str) -> Answer {
        read(self.send(Request::get(path), "").await).await
    }

    pub async fn post(&self, path: &str, form: &str) -> Answer {
        read(self.send(Request::post(path), form).await).await
    }

    /// Types a code and presses the button.
    pub async fn enter(&mut self, typed: &str) -> Answer {
        let answer = self.post("/", &format!("code={}", typed.replace(' ', "+"))).await;
        if let Some(kept) = answer.header("set-cookie") {
            self.cookie = kept.split(';').next().map(str::to_owned);
        }
        answer
    }

    /// An answer that stays open.
    pub async fn listen(&self, path: &str) -> Listening {
        let answer = self.send(Request::get(path), "").await;
        assert_eq!(answer.status(), 200, "{path}");
        Listening(answer.into_body())
    }

    async fn send(&self, request: hyper::http::request::Builder, form: &str) -> Response<Incoming> {
        let line = TcpStream::connect(self.server).await.expect("a line");
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(line)).await.expect("a line");
        tokio::spawn(connection);
        let mut request =
            request.header("host", self.server.to_string()).header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        let request = request.body(Full::new(Bytes::from(form.to_owned()))).expect("a request");
        sender.send_request(request).await.expect("an answer")
    }
}

/// A page that listens for news.
pub struct Listening(Incoming);

impl Listening {
    /// Whether it hears *changed* within a moment.
    pub async fn hears_a_change(&mut self) -> bool {
        let heard = tokio::time::timeout(std::time::Duration::from_millis(800), self.0.frame()).await;
        let data = heard.ok().flatten().and_then(|frame| frame.ok()?.into_data().ok());
        data.is_some_and(|data| String::from_utf8_lossy(&data).contains("event: changed"))
    }
}

async fn read(answer: Response<Incoming>) -> Answer {
    let status = answer.status().as_u16();
    let text = |value: &hyper::header::HeaderValue| value.to_str().unwrap_or_default().to_owned();
    let headers = answer.headers().iter().map(|(name, value)| (name.to_string(), text(value))).collect();
    let body = answer.into_body().collect().await.expect("a body").to_bytes();
    Answer { status, headers, body: String::from_utf8_lossy(&body).into_owned() }
}
