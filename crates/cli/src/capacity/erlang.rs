//! `bestendig capacity erlang-b` and `erlang-c`.

use ::capacity::erlang_c::Waiting;
use ::capacity::figure::{Chance, Load};
use ::capacity::{erlang_b, erlang_c};
use clap::Args;
use serde_json::json;

use super::figures;
use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Erlang {
    /// How many people would be inside if there were always room: arrivals a day times days of stay.
    #[arg(long, value_name = "ERLANGS", value_parser = figures::load, allow_negative_numbers = true)]
    load: Load,
    #[command(flatten)]
    asked: BedsOrTarget,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

/// Which of the two is asked for.
#[derive(Args)]
#[group(required = true, multiple = false)]
struct BedsOrTarget {
    /// With so many beds: what is the chance?
    #[arg(long, value_parser = figures::beds, allow_negative_numbers = true)]
    beds: Option<u32>,
    /// With at most this chance: how many beds?
    #[arg(long, value_name = "CHANCE", value_parser = figures::chance, allow_negative_numbers = true)]
    target: Option<Chance>,
}

impl Erlang {
    /// Erlang B.
    pub fn lost(self) -> Result<(), Complaint> {
        if let Some(target) = self.asked.target {
            return self.fewest(erlang_b::beds_for(self.load, target));
        }
        let beds = self.asked.beds.unwrap_or(0);
        let blocking = erlang_b::blocking(self.load, beds).value();
        if self.json {
            return print::json(&json!({ "blocking": blocking }));
        }
        print::line(format!("With {beds} beds somebody finds every bed taken with a chance of {blocking:.9}."))
    }

    /// Erlang C. The chance bears the name that Erlang B gives it too, so that one program can ask for either.
    pub fn waits(self) -> Result<(), Complaint> {
        if let Some(target) = self.asked.target {
            return self.fewest(erlang_c::beds_for(self.load, target));
        }
        let beds = self.asked.beds.unwrap_or(0);
        let waiting = erlang_c::waiting(self.load, beds);
        let chance = waiting.chance().value();
        match waiting {
            Waiting::Ends { mean, .. } if self.json => {
                print::json(&json!({ "blocking": chance, "waiting": chance, "mean_wait_in_stays": mean }))
            }
            Waiting::GrowsWithoutEnd if self.json => {
                print::json(&json!({ "blocking": chance, "waiting": chance, "grows_without_end": true }))
            }
            Waiting::Ends { mean, .. } => {
                print::line(format!("With {beds} beds somebody has to wait with a chance of {chance:.9}."))?;
                print::line(format!("On average everybody waits {:.4} % of a mean stay.", 100.0 * mean))
            }
            Waiting::GrowsWithoutEnd => {
                let load = self.load.erlangs();
                print::line(format!(
                    "With {beds} beds for a load of {load} the queue grows without end: everybody waits (chance 1)."
                ))
            }
        }
    }

    fn fewest(&self, beds: Result<u32, ::capacity::figure::BadFigure>) -> Result<(), Complaint> {
        let beds = beds.map_err(figures::complaint)?;
        if self.json { print::json(&json!({ "beds": beds })) } else { print::line(format!("{beds} beds")) }
    }
}
