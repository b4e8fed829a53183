//! `bestendig decision replay`: the rules of each decision on an application, found in the log by
//! their hash and asked again with the facts and on the day of the receipt. Whoever asks looks into
//! somebody's file, and that is written down like any look.

use std::path::PathBuf;

use ::rules::{Tongue, words};
use clap::Args;
use domain::admission::{Decision, Event as Admission, Receipt, Verdict};
use domain::command::{Past, Place};
use domain::event::{Class, Event, Subject};
use domain::id::ApplicationId;
use domain::rules::Event as Rules;
use permission::{Guard, Purpose};
use serde_json::{Value, json};
use store::Archive;

use crate::complaint::Complaint;
use crate::{behalf, open, print};

/// What is asked again.
#[derive(Args)]
pub struct Replay {
    /// The number of the application, as it stands in the address of its page.
    application: String,
    /// The house's folder.
    #[arg(long)]
    dir: PathBuf,
    /// Who looks; without it whoever sits at the machine of the house.
    #[arg(long = "as", value_name = "WORKER")]
    worker: Option<String>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

/// A decision on an application, and in which word it was taken.
#[derive(Clone)]
struct Taken {
    application: ApplicationId,
    how: &'static str,
    decision: Decision,
}

#[derive(Default)]
struct Decisions(Vec<Taken>);

impl Past for Decisions {
    fn evolve(&mut self, event: &Event) {
        let Event::Admission(event) = event else { return };
        let (how, decision) = match event {
            Admission::Admitted { decision, .. } => ("admitted", decision),
            Admission::ReferredElsewhere { decision, .. } => ("referred", decision),
            Admission::AdmissionRefused { decision, .. } => ("refused", decision),
            Admission::ApplicationMade { .. }
            | Admission::ApplicationWithdrawn { .. }
            | Admission::FactNoted { .. }
            | Admission::WaitingNoted { .. }
            | Admission::AdviceChanged { .. }
            | Admission::GuidanceBegun { .. }
            | Admission::EndingWarned { .. }
            | Admission::WarningAnswered { .. }
            | Admission::StayEnded { .. } => return,
        };
        let Some(application) = event.application() else { return };
        self.0.push(Taken { application, how, decision: decision.clone() });
    }
}

impl Replay {
    /// Asks again.
    pub async fn run(self) -> Result<(), Complaint> {
        let application: ApplicationId = self.application.parse().map_err(|_| {
            let complaint = Complaint::new(format!("{:?} is no number of an application", self.application));
            complaint.to_do("Copy it from the address of the application's page: 26 letters and digits.")
        })?;
        let (settings, archive) = open::archive(&self.dir).await?;
        let found = self.decisions(&archive, application, &open::now(&settings)?).await;
        let adopted = archive.timeline(Subject::Rules).await;
        archive.close().await;
        let (taken, adopted) = (found?, adopted?);
        let text = |receipt: &Receipt| {
            adopted.iter().find_map(|noted| {
                let Event::Rules(Rules::RulesAdopted { hash, text, .. }) = &noted.event else { return None };
                (*hash == receipt.rules).then_some(text.as_str())
            })
        };
        let replayed: Vec<(Taken, Result<Verdict, String>)> = taken
            .into_iter()
            .map(|taken| {
                let again = again(&taken.decision.receipt, text(&taken.decision.receipt));
                (taken, again)
            })
            .collect();
        self.answer(&replayed)
    }

    async fn decisions(
        &self,
        archive: &Archive,
        application: ApplicationId,
        now: &domain::moment::Moment,
    ) -> Result<Vec<Taken>, Complaint> {
        let worker = behalf::worker(archive, self.worker.as_deref()).await?;
        let sight = Guard::new()
            .sight(&worker, Purpose::Admission, &[Class::Case], Place::House)
            .map_err(|_| Complaint::new("this worker may not look at decisions about admission"))?;
        let known = archive.application(application).await?;
        let known = known.ok_or_else(|| Complaint::new("there is no such application in this house"))?;
        let found: Vec<(_, Decisions)> = archive.look(&sight, &[known.person], now).await?;
        let all = found.into_iter().flat_map(|(_, Decisions(taken))| taken);
        let taken: Vec<Taken> = all.filter(|taken| taken.application == application).collect();
        if taken.is_empty() {
            return Err(Complaint::new("nothing was decided on this application yet"));
        }
        Ok(taken)
    }

    fn answer(&self, replayed: &[(Taken, Result<Verdict, String>)]) -> Result<(), Complaint> {
        let failed: Vec<&str> =
            replayed.iter().filter_map(|(_, again)| again.as_ref().err()).map(String::as_str).collect();
        if self.json {
            let decisions: Vec<Value> = replayed.iter().map(|(taken, again)| for_programs(taken, again)).collect();
            print::json(&json!({ "same": failed.is_empty(), "decisions": decisions }))?;
        } else {
            for (Taken { how, decision, .. }, again) in replayed {
                let then = words::verdict(decision.receipt.verdict, Tongue::English);
                let now = match again {
                    Ok(_) => "the same today".to_owned(),
                    Err(why) => format!("not today: {why}"),
                };
                let rules = &decision.receipt.rules;
                print::line(format!("{} {how}; the rules {rules} said {then}: {now}", decision.on))?;
            }
        }
        if failed.is_empty() { Ok(()) } else { Err(Complaint::new(failed.join("; "))) }
    }
}

/// The verdict of now, when it is the same as then.
fn again(receipt: &Receipt, text: Option<&str>) -> Result<Verdict, String> {
    let text = text.ok_or_else(|| format!("no rules with the hash {} were adopted in this house", receipt.rules))?;
    ::rules::replay(receipt, text).map_err(|why| why.to_string())
}

fn for_programs(taken: &Taken, again: &Result<Verdict, String>) -> Value {
    let Taken { how, decision, .. } = taken;
    json!({
        "decided": how,
        "on": decision.on,
        "rules": decision.receipt.rules,
        "engine": decision.receipt.engine,
        "then": decision.receipt.verdict,
        "now": again.as_ref().ok(),
        "why_not": again.as_ref().err(),
    })
}
