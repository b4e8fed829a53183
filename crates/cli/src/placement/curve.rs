//! `bestendig placement curve`: how many persons stay without a bed when at most so many households leave their room.

use std::io::IsTerminal;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use ::placement::solve::{Asked, CurvePoint, Solved, curve, least_memory};
use clap::Args;
use indicatif::ProgressBar;
use serde_json::{Value, json};

use super::patience::{End, Patience};
use super::solve::gap;
use super::{memory, question};
use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Curve {
    /// A file in the format `lvv-placement-1`.
    file: PathBuf,
    /// For which numbers of households that leave their room, in this order; `all` for any number.
    #[arg(long, value_delimiter = ',', default_value = "0,1,2,3,5,8,12,20,all", value_parser = moves)]
    moves: Vec<Moves>,
    #[command(flatten)]
    patience: Patience,
    /// Answer for programs: one entry for each number of moves.
    #[arg(long)]
    json: bool,
}

/// At most so many households leave their room; none for any number.
#[derive(Clone, Copy)]
struct Moves(Option<usize>);

fn moves(text: &str) -> Result<Moves, String> {
    if text == "all" {
        return Ok(Moves(None));
    }
    let most = text.parse().map_err(|_| "it must be numbers of households, or `all`: 0,1,2,5,all".to_owned())?;
    Ok(Moves(Some(most)))
}

/// A point, and how long it took.
struct Told {
    point: CurvePoint,
    seconds: f64,
}

impl Curve {
    /// Finds point after point; each is told as soon as it is there.
    pub async fn run(self) -> Result<(), Complaint> {
        let end = self.patience.begin();
        let work = tokio::task::spawn_blocking(move || self.find(&end));
        work.await.map_err(|error| Complaint::new(format!("the search broke off: {error}")))?
    }

    fn find(self, end: &End) -> Result<(), Complaint> {
        let instance = question::read(&self.file, end)?;
        let wanted = least_memory(&instance).saturating_add(memory::held().unwrap_or(0));
        if end.too_much(Some(wanted)) {
            let complaint = Complaint::new(format!("a search in it takes {} of memory or more", memory::said(wanted)));
            return Err(complaint.to_do("Allow more with --memory-limit MB, or ask for fewer cities at once."));
        }
        if !self.json {
            print::line(HEADS)?;
        }
        let bar = progress(self.moves.len());
        let mut told: Vec<Told> = Vec::new();
        let mut failed = None;
        let mut began = Instant::now();
        let mut seen = |point: &CurvePoint| {
            let one = Told { point: point.clone(), seconds: began.elapsed().as_secs_f64() };
            began = Instant::now();
            bar.inc(1);
            if !self.json {
                failed = bar.suspend(|| print::line(row(&one))).err();
            }
            told.push(one);
            // A point that was interrupted is the best so far, and the last.
            if end.early().is_some() || failed.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let clock = || -> Box<dyn Fn() -> f64> { Box::new(end.clock()) };
        let most: Vec<Option<usize>> = self.moves.iter().map(|moves| moves.0).collect();
        let asked = Asked { seed: 1, together: true, ..Asked::default() };
        curve(&instance, asked, &most, &clock, &mut seen);
        bar.finish_and_clear();
        if let Some(complaint) = failed {
            return Err(complaint);
        }
        if self.json {
            let points: Vec<Value> = told.iter().map(entry).collect();
            return print::json(
                &json!({ "points": points, "ended_by": end.early(), "peak_memory_bytes": memory::peak() }),
            );
        }
        last_words(end, told.len(), most.len())
    }
}

const HEADS: &str = "at most    moves   without a bed: persons   households         cost    surely within   seconds";

fn row(told: &Told) -> String {
    let most = most(&told.point);
    match &told.point.solved {
        Err(why) => format!("{most:>7}    {why}"),
        Ok(solved) => {
            let tally = &solved.tally;
            let within =
                if solved.bound == solved.objective { "the best".into() } else { format!("{:.2} %", gap(solved)) };
            format!(
                "{most:>7} {:>8} {:>24} {:>12} {:>12} {within:>16} {:>9.2}",
                tally.moves, tally.overflow_persons, tally.overflow_households, solved.objective, told.seconds
            )
        }
    }
}

fn most(point: &CurvePoint) -> String {
    point.max_moves.map_or("all".to_owned(), |most| most.to_string())
}

fn entry(told: &Told) -> Value {
    let most = told.point.max_moves;
    match &told.point.solved {
        Err(why) => json!({ "max_moves": most, "no_answer": why.to_string(), "seconds": told.seconds }),
        Ok(Solved { objective, bound, tally, .. }) => json!({
            "max_moves": most,
            "objective": objective,
            "bound": bound,
            "proven": bound == objective,
            "overflow_households": tally.overflow_households,
            "overflow_persons": tally.overflow_persons,
            "moves": tally.moves,
            "seconds": told.seconds,
        }),
    }
}

/// A bar where somebody looks at it; a script reads what is printed.
fn progress(points: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(points as u64);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

fn last_words(end: &End, found: usize, asked: usize) -> Result<(), Complaint> {
    match end.early() {
        None => Ok(()),
        Some("interrupt") => {
            print::line(format!("interrupted after {found} of {asked}: the last row is the best so far"))
        }
        Some(_) => print::line(format!("no memory left after {found} of {asked}: the last row is the best so far")),
    }
}
