//! `bestendig report published`: figures that others published, each with how it was counted. A table whose rows count
//! different things has no total, and asking for one says why.

use clap::Args;
use report::published::{Table, tables};
use serde_json::json;

use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Published {
    /// The word of a table of which all rows are to be added up.
    #[arg(long, value_name = "TABLE")]
    add_up: Option<String>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Published {
    /// Tells them, or adds one up.
    pub fn run(self) -> Result<(), Complaint> {
        let Some(word) = self.add_up else { return self.all() };
        let table = tables().iter().find(|table| table.word == word).ok_or_else(|| {
            let known: Vec<&str> = tables().iter().map(|table| table.word.as_str()).collect();
            Complaint::new(format!("there is no table `{word}`")).to_do(format!("There are: {}.", known.join(", ")))
        })?;
        let total = table.total().map_err(|why| {
            Complaint::new(format!("{}: {why}", table.en)).to_do(format!("Source: {}.", table.source))
        })?;
        if self.json { print::json(&json!({ "table": word, "total": total })) } else { print::line(total.to_string()) }
    }

    fn all(&self) -> Result<(), Complaint> {
        if self.json {
            let one = |table: &Table| {
                let mut value = serde_json::to_value(table).expect("it is plain data");
                value["total"] = json!(table.total().ok());
                value["not_added_up"] = json!(table.total().err().map(|why| why.to_string()));
                value
            };
            return print::json(&tables().iter().map(one).collect::<Vec<_>>());
        }
        for table in tables() {
            print::line(format!("{} ({}), {}: {}", table.word, table.reference_date, table.source, table.en))?;
            for row in &table.rows {
                let way = table.ways.iter().find(|way| way.word == row.way).map_or("", |way| way.en.as_str());
                print::line(format!("  {:30} {:5}  {way}", row.name, row.count))?;
            }
            match table.total() {
                Ok(total) => print::line(format!("  {:30} {total:5}", "together"))?,
                Err(why) => print::line(format!("  {why}."))?,
            }
        }
        Ok(())
    }
}
