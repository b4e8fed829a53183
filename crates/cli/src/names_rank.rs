//! `bestendig names rank`: for every spelling in a file its nearest others, so that anybody can
//! measure how well the search works.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde::Deserialize;

use crate::complaint::Complaint;
use crate::print;

/// How names are compared.
#[derive(Subcommand)]
pub enum Names {
    /// For every spelling in a file its nearest others, best first.
    Rank(Rank),
}

/// What is asked.
#[derive(Args)]
pub struct Rank {
    /// A JSON list of spellings, or an object with groups of them.
    file: PathBuf,
    /// How many others.
    #[arg(long, default_value_t = 10)]
    top: usize,
    /// Answer for programs: {"spelling": ["…"]}.
    #[arg(long)]
    json: bool,
}

/// The two shapes of file that are read.
#[derive(Deserialize)]
#[serde(untagged)]
enum Spellings {
    List(Vec<String>),
    Grouped { groups: BTreeMap<String, Vec<String>> },
}

impl Names {
    /// Compares them.
    pub fn run(self) -> Result<(), Complaint> {
        let Names::Rank(Rank { file, top, json }) = self;
        let text = std::fs::read_to_string(&file)
            .map_err(|error| Complaint::new(format!("{} cannot be read: {error}", file.display())))?;
        let read: Spellings = serde_json::from_str(&text).map_err(|_| {
            let complaint = Complaint::new(format!("{} holds no list of names", file.display()));
            complaint.to_do("It must be a JSON list of texts, or an object with \"groups\" of lists of texts.")
        })?;
        // The groups are the answer that is to be found: nothing of them is used but the spellings.
        let spellings = match read {
            Spellings::List(list) => list,
            Spellings::Grouped { groups } => groups.into_values().flatten().collect(),
        };
        let ranked = names::rank(&spellings, top);
        if json {
            let ranked: BTreeMap<_, _> = ranked.into_iter().collect();
            return print::json(&ranked);
        }
        for (spelling, others) in ranked {
            print::line(format!("{spelling}: {}", others.join(", ")))?;
        }
        Ok(())
    }
}
