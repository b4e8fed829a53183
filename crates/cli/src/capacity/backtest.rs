//! `bestendig capacity backtest`: how well last year would have been foretold.

use std::path::PathBuf;

use ::capacity::backtest::{Covered, History, backtest};
use ::capacity::chart::table;
use ::capacity::figure::Chance;
use clap::Args;

use super::{figures, tell};
use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Backtest {
    /// A JSON object with two lists, a figure for each night, oldest first: "arrivals", and "wanted", how many wanted a
    /// bed.
    file: PathBuf,
    /// On which share of nights nobody may sleep outside.
    #[arg(long, default_value = "0.999", value_parser = figures::chance, allow_negative_numbers = true)]
    share: Chance,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Backtest {
    /// Looks back.
    pub fn run(self) -> Result<(), Complaint> {
        let history: History = serde_json::from_str(&figures::file(&self.file)?).map_err(|error| {
            let complaint = Complaint::new(format!("{} holds no nights: {error}", self.file.display()));
            complaint.to_do("It must be an object with the lists \"arrivals\" and \"wanted\", a figure for each night.")
        })?;
        let found = backtest(&history, self.share).map_err(|why| Complaint::new(why.to_string()))?;
        if self.json {
            return print::json(&found);
        }
        print::line(format!(
            "From the nights before: {:.2} arrivals a night, stays of {:.0} days, so a load of {:.1}; the rate seemed known to \
             within {} %.\nLast year {:.1} wanted a bed on average, {} % off.\n",
            found.rate,
            found.mean_stay,
            found.load,
            tell::percent((found.uncertainty * 1000.0).round() / 1000.0),
            found.wanted,
            tell::percent((found.off * 1000.0).round() / 1000.0),
        ))?;
        let row = |covered: &Covered| {
            let share = |share: f64| format!("{} %", tell::percent((share * 1000.0).round() / 1000.0));
            vec![share(covered.uncertainty), covered.beds.to_string(), share(covered.nights)]
        };
        let heads = ["rate known to within", "beds", "enough on so many of last year's nights"].map(str::to_owned);
        print::line(table(&heads, &found.covers.iter().map(row).collect::<Vec<_>>()))
    }
}
