//! `bestendig rules adopt`: letting a rule file hold in a house. The rules that hold go on holding
//! when the file cannot be used.

use std::path::PathBuf;

use ::rules::{Fault, RuleSet, Shelf};
use clap::Args;
use domain::rules::AdoptRules;
use permission::Guard;
use serde_json::json;
use store::Archive;

use super::files;
use crate::complaint::Complaint;
use crate::{behalf, open, print};

/// What is adopted, where, and on whose word.
#[derive(Args)]
pub struct Adopt {
    /// The rule file. Cases are looked for beside it, with the ending .cases; all of them must hold.
    file: PathBuf,
    /// The house's folder.
    #[arg(long)]
    dir: PathBuf,
    /// In whose name; without it in the name of the house itself.
    #[arg(long = "as", value_name = "WORKER")]
    worker: Option<String>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Adopt {
    /// Adopts.
    pub async fn run(self) -> Result<(), Complaint> {
        let read = files::read(&self.file)?;
        let failed = read.cases.into_iter().flatten().filter_map(|ran| ran.fault);
        let faults: Vec<Fault> = read.faults.into_iter().chain(failed).collect();
        let (Some(rules), []) = (read.rules, faults.as_slice()) else {
            return Err(complaint(&faults, &self.file));
        };
        let (settings, archive) = open::archive(&self.dir).await?;
        let outcome = self.carry_out(&archive, &open::now(&settings)?, &rules).await;
        archive.close().await;
        outcome?;
        let programme = rules.programme();
        if self.json {
            let answer = json!({ "programme": programme.name, "from": programme.from, "hash": rules.hash() });
            return print::json(&answer);
        }
        print::line(format!("From {} these rules of `{}` hold: {}", programme.from, programme.name, rules.hash()))
    }

    async fn carry_out(
        &self,
        archive: &Archive,
        now: &domain::moment::Moment,
        rules: &RuleSet,
    ) -> Result<(), Complaint> {
        let adopted = archive.rules().await?;
        if adopted.iter().all(|known| known.hash != rules.hash()) {
            // What an older program adopted and this one cannot read does not hold.
            let read = adopted.iter().filter_map(|known| RuleSet::read("rules that hold", &known.text).ok());
            let held = Shelf::new(read.collect()).unwrap_or_default();
            held.with(rules.clone()).map_err(|faults| complaint(&faults, &self.file))?;
        }
        let worker = behalf::worker(archive, self.worker.as_deref()).await?;
        let command = AdoptRules {
            programme: rules.programme().name.clone(),
            from: rules.programme().from,
            hash: rules.hash().to_owned(),
            text: rules.text().to_owned(),
        };
        let allowed = Guard::new().allow(&worker, command).map_err(|why| Complaint::new(why.to_string()))?;
        archive.execute(allowed, web::chance::command(), now).await?;
        Ok(())
    }
}

/// The first fault, how many there are, and how to see the others.
fn complaint(faults: &[Fault], file: &std::path::Path) -> Complaint {
    let first = faults.first().map(ToString::to_string).unwrap_or_default();
    let more = if faults.len() > 1 { format!(" ({} faults in all)", faults.len()) } else { String::new() };
    Complaint::new(format!("{first}{more}")).to_do(format!(
        "Put that right; `bestendig rules check {}` says everything. The rules that hold go on holding.",
        file.display()
    ))
}
