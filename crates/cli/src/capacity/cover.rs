//! `bestendig capacity cover`: beds that are enough on a share of nights.

use std::path::PathBuf;

use ::capacity::chart::Chart;
use ::capacity::cover::{self, band, beds_for_nights};
use ::capacity::figure::{Chance, Load, Uncertainty};
use clap::Args;
use serde_json::json;

use super::{figures, tell};
use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Cover {
    /// How many people would be inside if there were always room: arrivals a day times days of stay.
    #[arg(long, value_name = "ERLANGS", value_parser = figures::load, allow_negative_numbers = true)]
    load: Load,
    /// On which share of nights nobody may sleep outside.
    #[arg(long, default_value = "0.999", value_parser = figures::chance, allow_negative_numbers = true)]
    share: Chance,
    /// How uncertain the rate of arrivals is, as a share of it, beside 0, 0.1 and 0.2.
    #[arg(long, value_parser = figures::uncertainty, allow_negative_numbers = true)]
    uncertainty: Option<Uncertainty>,
    /// Write a chart to this file.
    #[arg(long, value_name = "FILE.svg")]
    chart: Option<PathBuf>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Cover {
    /// Reckons it.
    pub fn run(self) -> Result<(), Complaint> {
        let mut covers = band(self.load, self.share).map_err(figures::complaint)?.to_vec();
        if let Some(uncertainty) = self.uncertainty {
            let beds = beds_for_nights(self.load, self.share, uncertainty).map_err(figures::complaint)?;
            covers.push(cover::Cover { uncertainty, beds });
            covers.sort_by(|one, other| one.uncertainty.share().total_cmp(&other.uncertainty.share()));
            covers.dedup();
        }
        if let Some(file) = &self.chart {
            tell::write_chart(file, &Chart::of_covers(&covers, self.share.value()))?;
        }
        if self.json {
            let rows = tell::covers_for_programs(&covers);
            return print::json(&json!({ "share": self.share.value(), "band": rows }));
        }
        tell::covers(&covers, self.share)
    }
}
