//! `bestendig placement solve`: the best answer in the time there is; Ctrl-C gives the best so far.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use ::placement::solve::{Asked, Instance, Solved, solve};
use clap::Args;
use serde_json::json;

use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Solve {
    /// A file in the format `lvv-placement-1`.
    file: PathBuf,
    /// After how many seconds the best so far will do.
    #[arg(long, default_value_t = 60.0, value_parser = seconds, allow_negative_numbers = true)]
    time_limit: f64,
    /// How many households that have a room may leave it.
    #[arg(long)]
    max_moves: Option<usize>,
    /// Where chance begins.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Answer for programs: a room for each household, -1 for none, with objective and bound.
    #[arg(long)]
    json: bool,
}

impl Solve {
    /// Solves it.
    pub async fn run(self) -> Result<(), Complaint> {
        let instance = read(&self.file)?;
        let stopped = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stopped);
        let listening = tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                flag.store(true, Ordering::Relaxed);
            }
        });
        let (asked, limit) = (Asked { max_moves: self.max_moves, seed: self.seed, together: true }, self.time_limit);
        let began = Instant::now();
        let work = tokio::task::spawn_blocking(move || {
            let over = || stopped.load(Ordering::Relaxed) || limit <= 0.0;
            let spent = || if over() { 1.0 } else { began.elapsed().as_secs_f64() / limit };
            solve(&instance, asked, &spent)
        });
        let answer = work.await.map_err(|error| Complaint::new(format!("the search broke off: {error}")))?;
        listening.abort();
        let solved = answer.map_err(|why| Complaint::new(why.to_string()).to_do("Allow more moves, or more time."))?;
        let seconds = began.elapsed().as_secs_f64();
        if self.json { for_programs(&solved, seconds) } else { for_people(&solved, seconds) }
    }
}

/// More than this would be as good as endless.
const MOST_SECONDS: f64 = 1_000_000.0;

fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| (0.0..=MOST_SECONDS).contains(seconds));
    seconds.ok_or_else(|| format!("it must be a number of seconds from 0 to {MOST_SECONDS}"))
}

fn read(file: &Path) -> Result<Instance, Complaint> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| Complaint::new(format!("{} cannot be read: {error}", file.display())))?;
    serde_json::from_str(&text).map_err(|error| {
        let complaint = Complaint::new(format!("{} is no question of placement: {error}", file.display()));
        complaint.to_do("It must be in the format lvv-placement-1.")
    })
}

fn for_programs(solved: &Solved, seconds: f64) -> Result<(), Complaint> {
    let number = |room: &Option<usize>| room.and_then(|room| i64::try_from(room).ok()).unwrap_or(-1);
    let rooms: Vec<i64> = solved.rooms.iter().map(number).collect();
    print::json(&json!({
        "rooms": rooms,
        "objective": solved.objective,
        "bound": solved.bound,
        "proven": solved.bound == solved.objective,
        "overflow_households": solved.tally.overflow_households,
        "overflow_persons": solved.tally.overflow_persons,
        "moves": solved.tally.moves,
        "seconds": seconds,
        "peak_memory_bytes": peak_memory(),
    }))
}

fn for_people(solved: &Solved, seconds: f64) -> Result<(), Complaint> {
    let tally = &solved.tally;
    let proof = if solved.bound == solved.objective {
        "no answer is cheaper".to_owned()
    } else {
        let gap = 100.0 * (solved.objective - solved.bound) as f64 / solved.objective as f64;
        format!("no answer is cheaper than {}, so this one is at most {gap:.2} % too dear", solved.bound)
    };
    print::line(format!("cost {}: {proof}", solved.objective))?;
    print::line(format!(
        "without a bed: {} households, {} persons; {} households move",
        tally.overflow_households, tally.overflow_persons, tally.moves
    ))?;
    print::line(format!("{seconds:.2} s"))
}

/// The most memory that was held so far, in bytes, where the operating system says so.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
