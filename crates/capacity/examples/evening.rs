//! What a coordinator would read on an evening in January, from two invented years.
//! `cargo run --release -p capacity --example evening`

use capacity::forecast::{NIGHTS, Past, Room, forecast};
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;
use rand_distr::{Distribution, Gamma, Poisson};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(2);
    let moves = Gamma::new(25.0, 0.04)?;
    let mut past = Vec::new();
    for night in 0..730_u32 {
        let season = 1.0 + 0.4 * (f64::from(night) / 365.0 * std::f64::consts::TAU).cos();
        let week = if night % 7 < 2 { 0.8 } else { 1.08 };
        let requests: f64 = Poisson::new(6.0 * season * week * moves.sample(&mut chance))?.sample(&mut chance);
        past.push(Past { requests: requests as u32, room: Room { beds: 16, reserve: 4 } });
    }
    let room: Vec<Room> = (0..NIGHTS as u32).map(|night| Room { beds: 18 - night, reserve: 4 }).collect();
    let found = forecast(&past, &room)?;
    println!("night  beds+reserve  expected  95 of 100  chance of full house");
    for (night, (ahead, room)) in found.nights.iter().zip(&room).enumerate() {
        let (band, alarm) = (format!("{}–{}", ahead.low, ahead.high), if ahead.alarm { "  alarm" } else { "" });
        println!(
            "{night:>5}  {:>9}+{}  {:>8.1}  {band:>9}  {:>19.3} %{alarm}",
            room.beds,
            room.reserve,
            ahead.expected,
            100.0 * ahead.chance_full
        );
    }
    println!("{:#?}", found.calibration);
    Ok(())
}
