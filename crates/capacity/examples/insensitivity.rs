//! What of a stay counts is its mean: one house with a load of 303 and 320 beds, lived through with stays of every
//! shape, beside Erlang B. `cargo run --release -p capacity --example insensitivity`

use capacity::chart::table;
use capacity::erlang_b;
use capacity::figure::Load;
use capacity::network::{Network, Stay};
use capacity::simulate::{Run, simulate};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let stays = [
        Stay::Exponential { mean: 303.0 },
        Stay::Constant { days: 303.0 },
        Stay::Uniform { from: 180.0, to: 426.0 },
        Stay::Gamma { mean: 303.0, deviation: 606.0 },
        Stay::LogNormal { mean: 303.0, deviation: 303.0 },
        // Finite variance, and none.
        Stay::Pareto { from: 303.0 * 3.0 / 5.0, index: 2.5 },
        Stay::Pareto { from: 101.0, index: 1.5 },
        Stay::HeavyTail { from: 180.0, to: 360.0, tail_share: 0.1, tail_index: 2.0 },
    ];
    let beds = 320;
    let mut rows = Vec::new();
    for stay in stays {
        let mut network = Network::read(
            r#"{"seed": 1, "replications": 40, "nights": 150000, "warm_up": 20000,
                "households": [{"name": "alone", "people": 1, "share": 1, "stay": {"shape": "constant", "days": 1}}],
                "cities": [{"name": "one", "requests": 1, "rooms": [{"kind": "single", "rooms": 320}]}]}"#,
        )?;
        let wanted = erlang_b::blocking(Load::new(stay.mean())?, beds).value();
        network.households[0].stay = stay.clone();
        let found = simulate(&network, &Run { threads: 2, ..Run::default() })?.whole.requests_outside;
        rows.push(vec![
            format!("{stay:?}"),
            format!("{:.5} ± {:.5}", found.mean, found.half_width.unwrap_or(0.0)),
            format!("{wanted:.5}"),
            if found.holds(wanted) { "within".to_owned() } else { "outside".to_owned() },
        ]);
    }
    println!("{}", table(&["stays", "lost, simulated", "Erlang B", ""].map(str::to_owned), &rows));
    Ok(())
}
