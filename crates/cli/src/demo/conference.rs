//! The conference servers of the demo: one process for each house whose settings name one, beside the houses and not in
//! them, and gone with the demo.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use ::conference::{Secret, Terms};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};

use super::CITIES;
use crate::complaint::Complaint;
use crate::settings::Settings;

const PROGRAM: &str = "bestendig-conference";
/// Beside the settings of the house.
const SECRET: &str = "conference.secret";
/// Within which it must be open.
const PATIENCE: Duration = Duration::from_secs(10);

/// A conference server that runs until this is dropped.
pub struct Conference {
    /// The word in the address of its house.
    pub slug: &'static str,
    /// Where guests find it.
    pub guests: String,
    _child: Child,
    // It ends when this is closed, also when nobody is left to end it.
    _line: Option<ChildStdin>,
}

/// What a house of the demo says about its conference server before it runs: wherever there is a port.
pub fn terms() -> Terms {
    Terms { push: "127.0.0.1:0".into(), secret: SECRET.into(), guests: "http://127.0.0.1:0".into() }
}

/// Starts the servers of the houses in this folder, and writes into their settings where they listen.
pub async fn open(dir: &Path) -> Result<Vec<Conference>, Complaint> {
    let Some(program) = program() else {
        eprintln!("bestendig: {PROGRAM} lies not beside this program; sheets are shown in the room only.");
        return Ok(Vec::new());
    };
    let starting = CITIES.iter().map(|city| tokio::spawn(open_one(program.clone(), dir.to_owned(), city.slug)));
    let mut open = Vec::new();
    for one in starting.collect::<Vec<_>>() {
        open.extend(one.await.map_err(|_| Complaint::new("a conference server did not start"))??);
    }
    Ok(open)
}

/// The program, which is built and installed beside this one.
fn program() -> Option<PathBuf> {
    let beside = std::env::current_exe().ok()?.with_file_name(PROGRAM);
    beside.exists().then_some(beside)
}

async fn open_one(program: PathBuf, dir: PathBuf, slug: &'static str) -> Result<Option<Conference>, Complaint> {
    let house = dir.join(slug);
    let settings = Settings::read(&house)?;
    let Some(terms) = &settings.conference else { return Ok(None) };
    let secret = house.join(&terms.secret);
    if !secret.exists() {
        Secret::make(&secret).map_err(|why| Complaint::new(why.to_string()))?;
    }
    let trouble = |why: &dyn std::fmt::Display| Complaint::new(format!("{PROGRAM} of {slug} does not run: {why}"));
    let mut child = Command::new(program)
        .arg("serve")
        .arg("--dir")
        .arg(dir.join(format!("{slug}-conference")))
        .arg("--secret")
        .arg(&secret)
        .args(["--house", "127.0.0.1:0", "--guests", "127.0.0.1:0", "--origin", "http://127.0.0.1", "--until-closed"])
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| trouble(&error))?;
    let said = child.stdout.take().map(|out| BufReader::new(out).lines());
    let (mut push, mut guests) = (None, None);
    let listening = async {
        let mut lines = said?;
        while let Some(line) = lines.next_line().await.ok()? {
            match line.split_once(": ") {
                Some(("house", address)) => push = Some(address.to_owned()),
                Some(("guests", address)) => guests = Some(format!("http://{address}")),
                _ if line == "open" => return Some(()),
                _ => (),
            }
        }
        None
    };
    let open = tokio::time::timeout(PATIENCE, listening).await.ok().flatten();
    let (Some(()), Some(push), Some(guests)) = (open, push, guests) else {
        return Err(trouble(&"it did not open its doors"));
    };
    let terms = Terms { push, guests: guests.clone(), secret: terms.secret.clone() };
    Settings { conference: Some(terms), ..settings }.replace(&house)?;
    Ok(Some(Conference { slug, guests, _line: child.stdin.take(), _child: child }))
}
