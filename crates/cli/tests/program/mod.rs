//! Running the program and talking to it over the wire, for the tests.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

const PROGRAM: &str = env!("CARGO_BIN_EXE_bestendig");

/// What the program answered.
pub struct Answer {
    asked: String,
    ok: bool,
    out: String,
    err: String,
}

/// Asks the program for something and waits.
pub fn bestendig(asked: &[&str]) -> Answer {
    Started::with(asked).answer()
}

/// A program at work.
pub struct Started {
    asked: Vec<String>,
    child: Child,
}

impl Started {
    /// Asks it for something.
    pub fn with(asked: &[&str]) -> Started {
        let mut program = Command::new(PROGRAM);
        program.args(asked).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let asked = asked.iter().map(|word| (*word).to_owned()).collect();
        Started { asked, child: program.spawn().expect("the program runs") }
    }

    /// What Ctrl-C does in a terminal.
    pub fn interrupt(&self) {
        let sent = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
    }

    /// Waits for what it answers.
    pub fn answer(self) -> Answer {
        let output = self.child.wait_with_output().expect("it ends");
        answered(&self.asked, &output)
    }
}

fn answered(asked: &[String], output: &Output) -> Answer {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(!err.contains("panicked") && !err.contains("mistake in the program"), "{asked:?}: {err}");
    Answer { asked: asked.join(" "), ok: output.status.success(), out, err }
}

impl Answer {
    /// It did what was asked.
    #[track_caller]
    pub fn done(self) -> Answer {
        assert!(self.ok, "{}: {}", self.asked, self.err);
        self
    }

    /// It did not, and said why: nothing on standard output that a script could take for an answer.
    #[track_caller]
    pub fn refused(self, why: &str) {
        assert!(!self.ok, "{} was done: {}", self.asked, self.out);
        assert!(self.err.contains(why), "{}: {:?} is not said in {}", self.asked, why, self.err);
        assert!(self.err.lines().count() <= 6, "{}: more than a sentence and what to do: {}", self.asked, self.err);
    }

    /// Its last line.
    #[track_caller]
    pub fn line(self) -> String {
        self.done().out.lines().last().expect("a line").to_owned()
    }

    /// All that it said.
    pub fn text(self) -> String {
        self.out
    }

    /// Its answer for programs.
    #[track_caller]
    pub fn json(self) -> Value {
        serde_json::from_str(&self.out).expect("an answer for programs")
    }
}

/// A new house in a folder below this one.
pub fn new_house(below: &Path, slug: &str) -> String {
    let dir = below.join(slug).display().to_string();
    bestendig(&["init", "--name", "Demo", "--slug", slug, "--origin", "https://huis.example", "--dir", &dir]).done();
    dir
}

/// A house that is served until this is dropped.
pub struct Serving(Child);

impl Serving {
    /// The house in this folder, at this address.
    pub fn house(dir: &str, listen: &str) -> Serving {
        let mut serve = Command::new(PROGRAM);
        serve.args(["serve", "--dir", dir, "--listen", listen]).stdout(Stdio::null()).stderr(Stdio::null());
        Serving(serve.spawn().expect("the program runs"))
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A demo that serves until it is dropped.
pub struct Served {
    child: Child,
    houses: Value,
}

impl Served {
    /// The demo of this seed in this folder.
    pub fn demo(dir: &str, seed: &str) -> Served {
        let mut child = Command::new(PROGRAM)
            .args(["demo", "--json", "--listen", "127.0.0.1:0", "--dir", dir, "--seed", seed])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let mut line = String::new();
        let out = child.stdout.take().expect("it answers");
        BufReader::new(out).read_line(&mut line).expect("a line");
        let houses = serde_json::from_str(&line).expect("an answer for programs");
        Served { child, houses }
    }

    /// The words in the addresses of its houses.
    pub fn slugs(&self) -> Vec<String> {
        let houses = self.houses["houses"].as_array().expect("houses");
        houses.iter().map(|house| house["slug"].as_str().expect("a word").to_owned()).collect()
    }

    /// Where the guests of a house find its conference server.
    pub fn guests(&self, slug: &str) -> String {
        let houses = self.houses["houses"].as_array().expect("houses");
        let house = houses.iter().find(|house| house["slug"] == slug).expect("the house");
        house["guests"].as_str().expect("its conference server, built beside the program").to_owned()
    }

    /// Signs in by the one-time address of a role, and gives the cookie.
    pub fn sign_in(&self, slug: &str, role: &str) -> String {
        let url = self.url(slug, role);
        let path = &url[url.find(&format!("/{slug}/")).expect("a path")..];
        let answer = self.send(&format!(
            "POST {path} HTTP/1.1\r\nhost: demo\r\nconnection: close\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: 0\r\n\r\n"
        ));
        let (_, cookie) = answer.split_once("set-cookie: ").expect("a session begins");
        cookie.split(';').next().expect("a name and a value").to_owned()
    }

    /// Everything that comes back for a page, head and all.
    pub fn get(&self, path: &str, cookie: &str) -> String {
        self.send(&format!("GET {path} HTTP/1.1\r\nhost: demo\r\nconnection: close\r\ncookie: {cookie}\r\n\r\n"))
    }

    /// An answer without the line that tells the time.
    pub fn without_date(answer: &str) -> String {
        answer.lines().filter(|line| !line.starts_with("date: ")).collect::<Vec<_>>().join("\n")
    }

    fn url(&self, slug: &str, role: &str) -> String {
        let houses = self.houses["houses"].as_array().expect("houses");
        let house = houses.iter().find(|house| house["slug"] == slug).expect("the house");
        let roles = house["roles"].as_array().expect("roles");
        let found = roles.iter().find(|one| one["role"] == role).expect("the role");
        found["url"].as_str().expect("an address").to_owned()
    }

    fn send(&self, request: &str) -> String {
        let url = self.url("amsterdam", "desk");
        let address = url.trim_start_matches("http://").split('/').next().expect("an address");
        let mut stream = TcpStream::connect(address).expect("the doors are open");
        stream.write_all(request.as_bytes()).expect("it listens");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
