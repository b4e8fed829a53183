//! Solves one file within so many seconds, to measure: `solve FILE SECONDS [MAX_MOVES]`.

use std::time::Instant;

use placement::solve::{Asked, Instance, solve};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let file = words.next().ok_or("which file?")?;
    let seconds: f64 = words.next().ok_or("how many seconds?")?.parse()?;
    let max_moves = words.next().map(|moves| moves.parse()).transpose()?;
    let began = Instant::now();
    let instance: Instance = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    println!("read in {:.3} s", began.elapsed().as_secs_f64());
    let began = Instant::now();
    let spent = || began.elapsed().as_secs_f64() / seconds;
    let solved = solve(&instance, Asked { max_moves, seed: 1 }, &spent)?;
    let gap = 100.0 * (solved.objective - solved.bound) as f64 / solved.objective.max(1) as f64;
    let (seconds, branches) = (began.elapsed().as_secs_f64(), solved.branches);
    println!("{} proven {} gap {gap:.3} % in {seconds:.3} s, {branches} branches", solved.objective, solved.bound);
    println!("{:?}", solved.tally);
    Ok(())
}
