//! `bestendig capacity kaufman-roberts`: households of different sizes that share beds.

use ::capacity::chart::table;
use ::capacity::kaufman_roberts::{Group, blocking};
use clap::Args;
use serde_json::json;

use super::figures;
use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Groups {
    /// Households of one size, as LOADxBEDS: how many such households would be inside, and how many beds each takes,
    /// as in 40x1 or 6.5x4. Once for each size.
    #[arg(long = "group", value_name = "LOADxBEDS", required = true, value_parser = group)]
    groups: Vec<Group>,
    /// How many beds they share.
    #[arg(long, value_parser = figures::beds, allow_negative_numbers = true)]
    beds: u32,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Groups {
    /// Reckons it.
    pub fn run(self) -> Result<(), Complaint> {
        let shared = blocking(&self.groups, self.beds).map_err(figures::complaint)?;
        let all = || self.groups.iter().zip(&shared.blocking);
        if self.json {
            let rows: Vec<_> = all()
                .map(|(group, blocking)| {
                    json!({ "load": group.load.erlangs(), "beds_each": group.beds_each, "blocking": blocking.value() })
                })
                .collect();
            return print::json(&json!({ "groups": rows, "beds_taken": shared.beds_taken }));
        }
        let row = |(group, blocking): (&Group, &::capacity::figure::Chance)| {
            vec![group.beds_each.to_string(), group.load.erlangs().to_string(), format!("{:.9}", blocking.value())]
        };
        let heads = ["beds each", "load", "chance of not fitting"].map(str::to_owned);
        print::line(table(&heads, &all().map(row).collect::<Vec<_>>()))?;
        print::line(format!("\nOn average {:.1} of {} beds are taken.", shared.beds_taken, self.beds))
    }
}

fn group(text: &str) -> Result<Group, String> {
    let (load, beds) = text.split_once('x').ok_or("write LOADxBEDS, as in 6.5x4")?;
    let load = figures::load(load).map_err(|bad| bad.to_string())?;
    let beds_each = figures::beds(beds).map_err(|bad| bad.to_string())?;
    Ok(Group { load, beds_each })
}
