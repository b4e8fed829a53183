//! `bestendig capacity simulate`: a description of cities, lived through many times; with a change, both side by side.

use std::path::PathBuf;

use ::capacity::chart::Chart;
use ::capacity::cover::{Cover, band};
use ::capacity::figure::{Chance, Load};
use ::capacity::network::{Faults, Network};
use ::capacity::simulate::{Run, beds_wanted, simulate};
use ::capacity::what_if::{WhatIf, compare};
use clap::Args;
use indicatif::ProgressBar;
use serde_json::json;

use super::change::Change;
use super::{figures, tell};
use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Simulate {
    /// The description in JSON: docs/capacity.md says how it is written.
    file: PathBuf,
    /// Another seed than that of the description.
    #[arg(long)]
    seed: Option<u64>,
    /// Another number of replications.
    #[arg(long)]
    replications: Option<u32>,
    /// Another number of nights.
    #[arg(long)]
    nights: Option<u32>,
    /// On which share of nights nobody may sleep outside.
    #[arg(long, default_value = "0.999", value_parser = figures::chance, allow_negative_numbers = true)]
    share: Chance,
    #[command(flatten)]
    change: Change,
    /// On how many processors; without it, on all. What comes out is the same.
    #[arg(long)]
    threads: Option<u32>,
    /// Write a chart of how full it was to this file.
    #[arg(long, value_name = "FILE.svg")]
    chart: Option<PathBuf>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Simulate {
    /// Lives through it.
    pub fn run(self) -> Result<(), Complaint> {
        let network = self.network()?;
        let load = Load::new(network.load()).map_err(figures::complaint)?;
        let covers = band(load, self.share).map_err(figures::complaint)?;
        match self.change.asked() {
            None => self.as_described(&network, &covers),
            Some(what_if) => self.changed(&network, &covers, &what_if),
        }
    }

    fn network(&self) -> Result<Network, Complaint> {
        let read = Network::read(&figures::file(&self.file)?).map_err(faulty)?;
        let network = Network {
            seed: self.seed.unwrap_or(read.seed),
            replications: self.replications.unwrap_or(read.replications),
            nights: self.nights.unwrap_or(read.nights),
            ..read
        };
        network.check().map_err(faulty)?;
        Ok(network)
    }

    fn as_described(&self, network: &Network, covers: &[Cover]) -> Result<(), Complaint> {
        let bar = ProgressBar::new(2 * u64::from(network.replications));
        let progress = |_| bar.inc(1);
        let run = Run { threads: self.threads(), progress: &progress };
        let outcome = simulate(network, &run).map_err(faulty)?;
        let wanted = beds_wanted(network, self.share, &run).map_err(faulty)?;
        bar.finish_and_clear();
        let chart = Chart::of_course(&outcome, network.beds());
        if let Some(file) = &self.chart {
            tell::write_chart(file, &chart)?;
        }
        if self.json {
            let band = tell::covers_for_programs(covers);
            return print::json(&json!({ "band": band, "outcome": outcome, "wanted": wanted }));
        }
        tell::covers(covers, self.share)?;
        print::line(format!("\nAs described, with {} beds for a load of {:.1}:\n", network.beds(), network.load()))?;
        tell::outcome(&outcome)?;
        tell::wanted(&wanted)?;
        if self.chart.is_some() {
            print::line(format!("\n{}", chart.table(12)))?;
        }
        Ok(())
    }

    fn changed(&self, network: &Network, covers: &[Cover], what_if: &WhatIf) -> Result<(), Complaint> {
        let changed = what_if.of(network).map_err(faulty)?;
        let bar = ProgressBar::new(4 * u64::from(network.replications));
        let progress = |_| bar.inc(1);
        let run = Run { threads: self.threads(), progress: &progress };
        let found = compare(network, what_if, &run).map_err(faulty)?;
        let wanted = |of: &Network| beds_wanted(of, self.share, &run).map_err(faulty);
        let wanted = [wanted(network)?, wanted(&changed)?];
        bar.finish_and_clear();
        if let Some(file) = &self.chart {
            tell::write_chart(file, &Chart::of_course(&found.after, changed.beds()))?;
        }
        let after = Load::new(changed.load()).map_err(figures::complaint)?;
        let covers_after = band(after, self.share).map_err(figures::complaint)?;
        if self.json {
            return print::json(&json!({
                "band": tell::covers_for_programs(covers),
                "band_changed": tell::covers_for_programs(&covers_after),
                "comparison": found,
                "wanted": { "before": wanted[0], "after": wanted[1] },
            }));
        }
        tell::covers(covers, self.share)?;
        print::line(format!("\nAs described, with {} beds for a load of {:.1}:\n", network.beds(), network.load()))?;
        tell::outcome(&found.before)?;
        print::line(format!("\nChanged, with {} beds for a load of {:.1}:\n", changed.beds(), changed.load()))?;
        tell::outcome(&found.after)?;
        let more = tell::share(&found.nights_outside_more);
        print::line(format!("\nNights with somebody outside: {more} more (below zero: fewer)."))?;
        tell::wanted_by_both(&wanted)
    }

    fn threads(&self) -> u32 {
        let all = || std::thread::available_parallelism().map_or(1, |all| u32::try_from(all.get()).unwrap_or(1));
        self.threads.unwrap_or_else(all)
    }
}

/// Every fault of a description at once.
fn faulty(faults: Faults) -> Complaint {
    let complaint = Complaint::new(format!("the description cannot be lived through:\n{faults}"));
    complaint.to_do("docs/capacity.md says how a description is written.")
}
