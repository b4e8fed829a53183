//! `bestendig placement solve`: the best answer in the time there is; Ctrl-C gives the best so far.

use std::path::PathBuf;
use std::time::Instant;

use ::placement::solve::{Asked, Instance, NoAnswer, Solved, at_once, least_memory, solve};
use clap::Args;
use serde_json::json;

use super::patience::{End, Patience};
use super::{memory, question};
use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Solve {
    /// A file in the format `lvv-placement-1`.
    file: PathBuf,
    #[command(flatten)]
    patience: Patience,
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

/// What it took, and why it ended.
struct Took {
    seconds: f64,
    processor_seconds: Option<f64>,
    ended_by: &'static str,
}

impl Solve {
    /// Solves it.
    pub async fn run(self) -> Result<(), Complaint> {
        let end = self.patience.begin();
        let asked = Asked { max_moves: self.max_moves, seed: self.seed, together: true };
        let (file, watching) = (self.file.clone(), end.clone());
        let work = tokio::task::spawn_blocking(move || {
            let instance = question::read(&file, &watching)?;
            let (began, used) = (Instant::now(), memory::processor_seconds());
            let answer = answer(&instance, asked, &watching).map_err(no_answer)?;
            let used = memory::processor_seconds().zip(used).map(|(after, before)| after - before);
            Ok::<_, Complaint>((answer, began.elapsed().as_secs_f64(), used))
        });
        let work = work.await.map_err(|error| Complaint::new(format!("the search broke off: {error}")))?;
        let ((solved, searched), seconds, processor_seconds) = work?;
        let ended_by = match end.early() {
            _ if solved.bound == solved.objective => "proof",
            _ if !searched => "memory",
            Some(early) => early,
            None => "time",
        };
        let took = Took { seconds, processor_seconds, ended_by };
        if self.json { for_programs(&solved, &took) } else { for_people(&solved, &took) }
    }
}

/// The answer, and whether it was searched for: where there is no memory for that, whoever can stay stays.
fn answer(instance: &Instance, asked: Asked, end: &End) -> Result<(Solved, bool), NoAnswer> {
    let wanted = least_memory(instance).saturating_add(memory::held().unwrap_or(0));
    if end.too_much(Some(wanted)) {
        return Ok((at_once(instance, asked.max_moves)?, false));
    }
    Ok((solve(instance, asked, &end.clock())?, true))
}

/// What is said when none was found.
pub fn no_answer(why: NoAnswer) -> Complaint {
    Complaint::new(why.to_string()).to_do("Allow more moves, or more time.")
}

fn for_programs(solved: &Solved, took: &Took) -> Result<(), Complaint> {
    let number = |room: &Option<usize>| room.and_then(|room| i64::try_from(room).ok()).unwrap_or(-1);
    let rooms: Vec<i64> = solved.rooms.iter().map(number).collect();
    print::json(&json!({
        "rooms": rooms,
        "objective": solved.objective,
        "bound": solved.bound,
        "proven": solved.bound == solved.objective,
        "ended_by": took.ended_by,
        "overflow_households": solved.tally.overflow_households,
        "overflow_persons": solved.tally.overflow_persons,
        "moves": solved.tally.moves,
        "seconds": took.seconds,
        "processor_seconds": took.processor_seconds,
        "peak_memory_bytes": memory::peak(),
    }))
}

fn for_people(solved: &Solved, took: &Took) -> Result<(), Complaint> {
    let tally = &solved.tally;
    print::line(format!("cost {}: {}", solved.objective, proof(solved)))?;
    print::line(format!(
        "without a bed: {} households, {} persons; {} households move",
        tally.overflow_households, tally.overflow_persons, tally.moves
    ))?;
    let why = match took.ended_by {
        "interrupt" => ", interrupted: the best so far",
        "memory" => ", for lack of memory: the best so far; --memory-limit MB allows more, and fewer cities need less",
        "time" => ", when the time was up: the best so far",
        _ => "",
    };
    print::line(format!("{:.2} s{why}", took.seconds))
}

/// How good an answer surely is, in words.
fn proof(solved: &Solved) -> String {
    if solved.bound == solved.objective {
        return "no answer is cheaper".to_owned();
    }
    format!("no answer is cheaper than {}, so this one is at most {:.2} % too dear", solved.bound, gap(solved))
}

/// By how much of itself an answer may be too dear, in percent.
pub fn gap(solved: &Solved) -> f64 {
    100.0 * (solved.objective - solved.bound) as f64 / (solved.objective as f64).max(1.0)
}
