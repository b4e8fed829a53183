//! A mail server on this machine that keeps every byte it hears, and can be told to be difficult.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::OwnedWriteHalf;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// How it answers from now on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// Takes what comes.
    #[default]
    Takes,
    /// Asks to come back later (greylisting).
    Later,
    /// Does not know whom the letter is for.
    Refuses,
    /// Knows nobody who signs in.
    KnowsNobody,
    /// Takes the letter, and hangs up before it says so.
    HangsUp,
}

/// A mail server for tests. It stops when it is dropped.
pub struct Catcher {
    port: u16,
    kept: Arc<Mutex<Kept>>,
    listening: JoinHandle<()>,
}

#[derive(Default)]
struct Kept {
    manner: Manner,
    heard: Vec<u8>,
    letters: Vec<String>,
    conversations: usize,
}

impl Catcher {
    /// Opens at a free port.
    pub async fn open() -> Catcher {
        Catcher::at(0).await
    }

    /// Opens at this port.
    pub async fn at(port: u16) -> Catcher {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("a free port");
        let port = listener.local_addr().expect("a bound address").port();
        let kept = Arc::<Mutex<Kept>>::default();
        let ours = Arc::clone(&kept);
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let kept = Arc::clone(&ours);
                // A visitor who goes away in the middle is no accident.
                tokio::spawn(async move { drop(talk(stream, &kept).await) });
            }
        });
        Catcher { port, kept, listening }
    }

    /// Where it listens, on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// How it answers from now on.
    pub fn be(&self, manner: Manner) {
        self.kept().manner = manner;
    }

    /// The letters that it took, heads and all.
    pub fn letters(&self) -> Vec<String> {
        self.kept().letters.clone()
    }

    /// Every byte that it heard.
    pub fn heard(&self) -> Vec<u8> {
        self.kept().heard.clone()
    }

    /// How many came to talk.
    pub fn conversations(&self) -> usize {
        self.kept().conversations
    }

    /// Closes, and says at which port it could open again.
    pub async fn close(mut self) -> u16 {
        self.listening.abort();
        let _ = (&mut self.listening).await;
        self.port
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        held(&self.kept)
    }
}

impl Drop for Catcher {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

fn held(kept: &Mutex<Kept>) -> MutexGuard<'_, Kept> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One conversation, as RFC 5321 has it.
async fn talk(stream: TcpStream, kept: &Mutex<Kept>) -> std::io::Result<()> {
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading);
    held(kept).conversations += 1;
    say(&mut writing, "220 catcher.example").await?;
    loop {
        let line = hear(&mut lines, kept).await?;
        let manner = held(kept).manner;
        let verb = line.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
        let answer = match (verb.as_str(), manner) {
            ("", _) => return Ok(()),
            ("EHLO", _) => "250-catcher.example\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN",
            ("AUTH", Manner::KnowsNobody) => "535 5.7.8 who are you",
            ("AUTH", _) => "235 2.7.0 welcome",
            ("RCPT", Manner::Later) => "451 4.7.1 later, please",
            ("RCPT", Manner::Refuses) => "550 5.1.1 nobody here",
            ("DATA", _) => {
                say(&mut writing, "354 go on").await?;
                let letter = dictation(&mut lines, kept).await?;
                held(kept).letters.push(letter);
                if manner == Manner::HangsUp {
                    return Ok(());
                }
                "250 2.0.0 taken"
            }
            ("QUIT", _) => {
                say(&mut writing, "221 2.0.0 bye").await?;
                return Ok(());
            }
            _ => "250 2.0.0 go on",
        };
        say(&mut writing, answer).await?;
    }
}

/// What is dictated after `DATA`, up to the line with a full stop.
async fn dictation(
    lines: &mut BufReader<tokio::net::tcp::OwnedReadHalf>,
    kept: &Mutex<Kept>,
) -> std::io::Result<String> {
    let mut letter = String::new();
    loop {
        let line = hear(lines, kept).await?;
        if line.is_empty() || line == ".\r\n" {
            return Ok(letter);
        }
        letter += line.strip_prefix('.').unwrap_or(&line);
    }
}

async fn hear(lines: &mut BufReader<tokio::net::tcp::OwnedReadHalf>, kept: &Mutex<Kept>) -> std::io::Result<String> {
    let mut line = Vec::new();
    lines.read_until(b'\n', &mut line).await?;
    held(kept).heard.extend_from_slice(&line);
    Ok(String::from_utf8_lossy(&line).into_owned())
}

async fn say(writing: &mut OwnedWriteHalf, words: &str) -> std::io::Result<()> {
    writing.write_all(format!("{words}\r\n").as_bytes()).await
}
