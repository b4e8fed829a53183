//! How long one arrival into a standing answer takes: `arrive FILE SECONDS [ARRIVALS [MOVES]]`.
//!
//! The file is answered within so many seconds; whoever has a room then lives in it. One household after another is
//! taken out, or was without a bed, and arrives anew.

use std::time::Instant;

use placement::solve::{Asked, Instance, Standing, solve};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let word = |at: usize, otherwise: &str| words.get(at).map_or(otherwise.to_owned(), Clone::clone);
    let mut instance: Instance = serde_json::from_str(&std::fs::read_to_string(word(0, ""))?)?;
    let (seconds, arrivals): (f64, usize) = (word(1, "10").parse()?, word(2, "1000").parse()?);
    let began = Instant::now();
    let spent = || began.elapsed().as_secs_f64() / seconds;
    let rooms = solve(&instance, Asked { max_moves: None, seed: 1, ..Asked::default() }, &spent)?.rooms;
    for (household, room) in instance.households.iter_mut().zip(&rooms) {
        household.current = *room;
    }
    let began = Instant::now();
    let standing = Standing::new(&instance, &rooms, None).map_err(|breach| breach.to_string())?;
    println!("made ready in {:.2} ms", 1e3 * began.elapsed().as_secs_f64());
    let most: Vec<usize> = match words.get(3) {
        Some(moves) => vec![moves.parse()?],
        None => vec![0, 1, 2],
    };
    for moves in most {
        arrive(&instance, &rooms, arrivals, moves)?;
    }
    let began = Instant::now();
    let passed: usize = standing.reasons(5).map(|reasons| reasons.passed.len() + reasons.more).sum();
    println!("reasons for all: {:.1} ms, {passed} rooms that look cheaper", 1e3 * began.elapsed().as_secs_f64());
    Ok(())
}

fn arrive(
    instance: &Instance,
    rooms: &[Option<usize>],
    arrivals: usize,
    moves: usize,
) -> Result<(), Box<dyn std::error::Error>> {
    let (mut times, mut complete, mut housed, mut steps) = (Vec::new(), 0, 0, 0);
    for number in 0..arrivals {
        let household = number * 7919 % instance.households.len();
        let (mut question, mut without) = (instance.clone(), rooms.to_vec());
        (question.households[household].current, question.households[household].fixed) = (None, false);
        without[household] = None;
        let standing = Standing::new(&question, &without, None).map_err(|breach| breach.to_string())?;
        // The bed that came free goes to somebody else first, so that most who arrive find no empty room of their own.
        let filled = number % 2 == 0;
        let other = (0..question.households.len()).find(|other| without[*other].is_none() && *other != household);
        let standing = match other.filter(|_| filled).and_then(|other| standing.arrive(other, 0, 0)) {
            Some(first) => standing.taken_in(&first),
            None => standing,
        };
        // Others work on the machine too: the quickest of three is what the search itself takes.
        let mut quickest = f64::MAX;
        let mut last = None;
        for _ in 0..3 {
            let began = Instant::now();
            last = standing.arrive(household, moves, 20);
            quickest = quickest.min(1e3 * began.elapsed().as_secs_f64());
        }
        let arrival = last.ok_or("no such household")?;
        times.push(quickest);
        complete += usize::from(arrival.complete);
        housed += usize::from(arrival.room.is_some());
        steps += arrival.moves.len();
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!(
        "{moves} moves: p50 {:.2} ms, p99 {:.2} ms, most {:.2} ms; {housed} of {arrivals} have a room, {steps} others \
         move, {complete} searched to the end",
        at(0.5),
        at(0.99),
        at(1.0)
    );
    Ok(())
}
