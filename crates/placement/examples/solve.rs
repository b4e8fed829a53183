//! Solves one file within so many seconds, to measure: `solve FILE SECONDS [MAX_MOVES]`.
//!
//! `30p` means thirty seconds of processor time of all threads together, for machines on which others work too; with
//! `alone` as last word there is one thread.

use std::time::Instant;

use placement::solve::{Asked, Instance, solve};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let together = words.pop_if(|word| word == "alone").is_none();
    let mut words = words.into_iter();
    let file = words.next().ok_or("which file?")?;
    let time = words.next().ok_or("how many seconds?")?;
    let max_moves = words.next().map(|moves| moves.parse()).transpose()?;
    let began = Instant::now();
    let instance: Instance = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    println!("read in {:.3} s", began.elapsed().as_secs_f64());
    let began = Instant::now();
    let seconds: f64 = time.trim_end_matches('p').parse()?;
    let by_clock = !time.ends_with('p');
    let spent = || (if by_clock { began.elapsed().as_secs_f64() } else { processor_time() }) / seconds;
    let solved = solve(&instance, Asked { max_moves, seed: 1, together }, &spent)?;
    let gap = 100.0 * (solved.objective - solved.bound) as f64 / solved.objective.max(1) as f64;
    let (seconds, branches) = (began.elapsed().as_secs_f64(), solved.branches);
    println!("{} proven {} gap {gap:.3} % in {seconds:.3} s, {branches} branches", solved.objective, solved.bound);
    println!("{:.2} s of processor time; {:?}", processor_time(), solved.tally);
    Ok(())
}

/// What all threads used together, in seconds, where the operating system says so; it counts in hundredths.
fn processor_time() -> f64 {
    let status = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = status.rsplit(')').next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}
