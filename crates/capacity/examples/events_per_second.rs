//! How many events a second: the loss system of `bench/` (30 requests a day, stays of ten days on average, 320 beds), on
//! one processor. An event is an arrival or a departure. Optional arguments: nights, and how often.

use std::time::Instant;

use capacity::network::Network;
use capacity::simulate::{Run, simulate};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let nights: u32 = arguments.next().map_or(Ok(100_000), |nights| nights.parse())?;
    let times: u32 = arguments.next().map_or(Ok(3), |times| times.parse())?;
    for times in 0..times {
        let network = Network::read(&format!(
            r#"{{"seed": {times}, "replications": 1, "nights": {nights}, "warm_up": 0,
                "households": [{{"name": "alone", "people": 1, "share": 1, "stay": {{"shape": "exponential", "mean": 10}}}}],
                "cities": [{{"name": "one", "requests": 30, "rooms": [{{"kind": "single", "rooms": 320}}]}}]}}"#
        ))?;
        let began = Instant::now();
        let found = simulate(&network, &Run::default())?;
        let took = began.elapsed().as_secs_f64();
        let lost = found.whole.requests_outside.mean;
        println!("{} events, {:.2} million a second, lost {lost:.5}", found.events, found.events as f64 / took / 1e6);
    }
    Ok(())
}
