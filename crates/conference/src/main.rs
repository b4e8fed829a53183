//! `bestendig-conference`: the small server that shows one sheet at a meeting. It runs as a user of its own, opens its
//! own folder and nothing else, and knows nobody.

mod confine;

use std::io::Read;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand};
use conference::{Manner, Secret, Server};
use jiff::Timestamp;

/// Shows one sheet at a meeting, as the house pushes it.
#[derive(Parser)]
#[command(name = "bestendig-conference", version)]
struct Program {
    #[command(subcommand)]
    asked: Asked,
}

#[derive(Subcommand)]
enum Asked {
    /// Make the secret that a house and its conference server share, in a file that is not there yet.
    Secret {
        /// Where it will lie, for its owner's eyes only.
        #[arg(long)]
        file: PathBuf,
    },
    /// Open both doors.
    Serve(Serve),
}

#[derive(Args)]
struct Serve {
    /// The folder of the sheets; nothing else is opened.
    #[arg(long)]
    dir: PathBuf,
    /// The file with the secret that the house has too.
    #[arg(long)]
    secret: PathBuf,
    /// Where to listen for the house.
    #[arg(long, default_value = "127.0.0.1:8090")]
    house: SocketAddr,
    /// Where to listen for guests.
    #[arg(long, default_value = "127.0.0.1:8091")]
    guests: SocketAddr,
    /// The address that guests go to, such as https://overleg.example.
    #[arg(long)]
    origin: String,
    /// A proxy of yours stands before the door of the guests and says who asks, in X-Forwarded-For.
    #[arg(long)]
    behind_proxy: bool,
    /// Stop when the standard input is closed, so that whoever started this server takes it along.
    #[arg(long)]
    until_closed: bool,
    /// Say, confined as the server is, whether this file can be opened or this address (tcp:HOST:PORT) be called.
    #[arg(long, hide = true)]
    probe: Vec<String>,
}

fn main() -> ExitCode {
    // What a panic was about may hold words of a sheet: say where it was, and nothing else.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| format!("{}:{}", file_name(at.file()), at.line())).unwrap_or_default();
        eprintln!("bestendig-conference: a mistake in the program at {place}");
    }));
    let done = match Program::parse().asked {
        Asked::Secret { file } => Secret::make(&file).map(|_| ()).map_err(|why| why.to_string()),
        Asked::Serve(serve) => serve.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("bestendig-conference: {why}");
            ExitCode::FAILURE
        }
    }
}

impl Serve {
    fn run(self) -> Result<(), String> {
        let manner = Manner { secure: is_secure(&self.origin, self.guests)?, behind_proxy: self.behind_proxy };
        let secret = Secret::read(&self.secret).map_err(|why| why.to_string())?;
        let (house, guests) = (listen(self.house)?, listen(self.guests)?);
        own(&self.dir)?;
        // Before any other thread is started: only this one and those that it starts later are confined.
        let confined = confine::to(&self.dir);
        let address = |door: &TcpListener| door.local_addr().map(|at| at.to_string()).unwrap_or_default();
        println!("house: {}\nguests: {}\n{confined}", address(&house), address(&guests));
        for what in &self.probe {
            println!("probe {what}: {}", confine::probe(what));
        }
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.map_err(|error| format!("the operating system gives no threads: {error}"))?;
        runtime.block_on(async {
            let clock = Arc::new(Timestamp::now);
            let server = Server::open(&self.dir, secret, manner, clock).await.map_err(|why| why.to_string())?;
            let doors = |door| tokio::net::TcpListener::from_std(door).map_err(|error| error.to_string());
            let (house, guests) = (doors(house)?, doors(guests)?);
            println!("open");
            server.serve(house, guests, told_to_stop(self.until_closed)).await;
            Ok(())
        })
    }
}

/// Whether browsers come over https. Anything else is for one's own machine only.
fn is_secure(origin: &str, guests: SocketAddr) -> Result<bool, String> {
    match origin.split_once("://") {
        Some(("https", _)) => Ok(true),
        Some(("http", _)) if guests.ip().is_loopback() => Ok(false),
        _ => {
            Err(format!("guests must come over https, and {origin:?} is not; plain http is for one's own machine only"))
        }
    }
}

fn listen(address: SocketAddr) -> Result<TcpListener, String> {
    let door = TcpListener::bind(address).and_then(|door| door.set_nonblocking(true).map(|()| door));
    door.map_err(|error| format!("nobody can listen at {address}: {error}"))
}

/// Makes the folder, before nothing can be made outside it any more.
fn own(folder: &Path) -> Result<(), String> {
    use std::os::unix::fs::DirBuilderExt;
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| format!("{} cannot be made: {error}", folder.display()))
}

async fn told_to_stop(until_closed: bool) {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).expect("signals can be heard");
    let (closed, heard) = tokio::sync::oneshot::channel::<()>();
    if until_closed {
        // A thread of its own: nothing else waits for the standard input, and the program may end while this does.
        std::thread::spawn(move || {
            let mut nothing = [0; 64];
            while std::io::stdin().read(&mut nothing).is_ok_and(|read| read > 0) {}
            let _ = closed.send(());
        });
    } else {
        std::mem::forget(closed);
    }
    tokio::select! {
        _ = tokio::signal::ctrl_c() => (),
        _ = terminate.recv() => (),
        _ = heard => (),
    }
}

/// The name without the folders, which are those of whoever built the program.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
