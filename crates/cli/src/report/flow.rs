//! `bestendig report flow --json`: what came and went in each month, as the archive knows it.

use std::path::PathBuf;

use clap::Args;
use report::flow::{counted, name};
use serde_json::{Value, json};

use super::FLOW_DIR;
use crate::complaint::Complaint;
use crate::{open, print, settings};

/// What is asked.
#[derive(Args)]
pub struct Flow {
    /// The folder of the house.
    #[arg(long, default_value = FLOW_DIR)]
    dir: PathBuf,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Flow {
    /// Counts.
    pub async fn run(self) -> Result<(), Complaint> {
        let (settings, archive) = open::archive(&self.dir).await?;
        let lists = settings::outflow(&self.dir)?;
        let (begun, passages) = (archive.begun_at().await?, report::gather(&archive).await?);
        archive.close().await;
        let zone = settings.time_zone()?;
        let begun = begun.map(|at| zone.to_datetime(at).date());
        let months = begun.map(|begun| counted(&passages, &lists, begun)).unwrap_or_default();
        if self.json {
            let month = |one: &report::flow::Month| {
                json!({
                    "month": name(one.first),
                    "newly_identified": one.flow.newly_identified,
                    "returned_to_shelter": one.flow.returned_to_shelter,
                    "moved_to_housing": one.flow.moved_to_housing,
                    "became_inactive": one.flow.became_inactive,
                })
            };
            return print::json(&months.iter().map(month).collect::<Vec<Value>>());
        }
        print::line("month    new  back  with a solution  to an unknown destination")?;
        for one in &months {
            let flow = one.flow;
            let (new, back) = (flow.newly_identified, flow.returned_to_shelter);
            let (housed, lost) = (flow.moved_to_housing, flow.became_inactive);
            print::line(format!("{} {new:5} {back:5} {housed:16} {lost:26}", name(one.first)))?;
        }
        Ok(())
    }
}
