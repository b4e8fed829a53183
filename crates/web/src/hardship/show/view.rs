//! What happened to a weighing, in words: the grounds, each proposal with its reason, each return,
//! and what came out.

use std::collections::HashMap;

use domain::event::Event;
use domain::hardship::{Event as Hardship, Outcome};
use domain::id::WorkerId;
use domain::person::{Event as Person, Signal};
use domain::personal::Personal;
use jiff::civil::Date;

use crate::answer::Trouble;
use crate::dates;
use crate::hardship::find::{self, Found};
use crate::hardship::{ground, outcome};
use crate::visit::Visit;

/// Everything about a weighing.
#[derive(Default)]
pub struct Story {
    /// Why it is weighed.
    pub grounds: Vec<String>,
    /// The same in words.
    pub words: String,
    /// Who says so.
    pub said_by: String,
    /// Every sign of being vulnerable that is known today.
    pub signals: Vec<String>,
    /// What is proposed now.
    pub proposal: Option<Proposal>,
    /// What was done before that, in its order.
    pub steps: Vec<Step>,
}

/// What somebody proposes.
pub struct Proposal {
    pub outcome: Outcome,
    /// The outcome as a form hands it on.
    pub word: String,
    pub said: String,
    pub found: bool,
    pub evidence: String,
    pub words: String,
    pub by: String,
}

/// Something that was done.
pub struct Step {
    pub what: &'static str,
    pub on: Option<(Date, String)>,
    pub by: String,
    pub outcome: Option<String>,
    pub evidence: String,
    pub words: String,
}

impl Story {
    pub async fn of(visit: &Visit, found: &Found) -> Result<Story, Trouble> {
        let names = find::colleagues(visit).await?;
        let mut story = Story::default();
        for event in &found.opened.events {
            match event {
                Event::Hardship(event) if event.hardship() == found.now.id => story.tell(visit, &names, event),
                Event::Person(Person::PersonDescribed { description, .. }) => {
                    story.signals = description.signals.iter().map(|signal| signal_said(visit, signal)).collect();
                }
                Event::Hardship(_)
                | Event::Person(_)
                | Event::Admission(_)
                | Event::Objection(_)
                | Event::Plan(_)
                | Event::Procedure(_)
                | Event::Learning(_)
                | Event::Letter(_)
                | Event::Rules(_)
                | Event::Referral(_)
                | Event::Allowance(_)
                | Event::Conference(_)
                | Event::Wish(_)
                | Event::Complaint(_)
                | Event::Outward(_)
                | Event::Transfer(_)
                | Event::Outflow(_)
                | Event::Forgetting(_)
                | Event::Proposal(_)
                | Event::Household(_)
                | Event::Tonight(_)
                | Event::Bed(_)
                | Event::Location(_)
                | Event::Night(_)
                | Event::Staff(_) => (),
            }
        }
        Ok(story)
    }

    fn tell(&mut self, visit: &Visit, names: &HashMap<WorkerId, String>, event: &Hardship) {
        let name = |by: &WorkerId| names.get(by).cloned().unwrap_or_default();
        match event {
            Hardship::HardshipOpened { grounds, words, said_by, .. } => {
                self.grounds = grounds.iter().map(|one| visit.language.t(ground::key(*one))).collect();
                self.words = text(words);
                self.said_by = visit.language.t(format!("person-said-by-{}", said_by.name()));
            }
            Hardship::HardshipProposed { outcome, evidence, words, by, .. } => {
                self.put_aside();
                self.proposal = Some(Proposal {
                    outcome: *outcome,
                    word: outcome::word(*outcome),
                    said: outcome::said(visit.language, *outcome),
                    found: matches!(outcome, Outcome::Found { .. }),
                    evidence: text(evidence),
                    words: text(words),
                    by: name(by),
                });
            }
            Hardship::HardshipReturned { words, by, .. } => {
                self.put_aside();
                let (what, words, by) = ("hardship-step-returned", text(words), name(by));
                self.steps.push(Step { what, on: None, by, outcome: None, evidence: String::new(), words });
            }
            Hardship::HardshipClosed { outcome, words, by, on, .. } => {
                self.put_aside();
                self.steps.push(Step {
                    what: "hardship-step-closed",
                    on: Some((*on, dates::full_day(visit.language, *on))),
                    by: name(by),
                    outcome: Some(outcome::said(visit.language, *outcome)),
                    evidence: String::new(),
                    words: text(words),
                });
            }
        }
    }

    /// What was proposed is no longer what lies on the table.
    fn put_aside(&mut self) {
        let Some(Proposal { said, evidence, words, by, .. }) = self.proposal.take() else { return };
        self.steps.push(Step { what: "hardship-step-proposed", on: None, by, outcome: Some(said), evidence, words });
    }
}

fn signal_said(visit: &Visit, signal: &Signal) -> String {
    let said_by = visit.language.t(format!("person-said-by-{}", signal.said_by.name()));
    format!("{} ({said_by})", visit.language.t(format!("person-signal-{}", signal.kind.name())))
}

fn text(words: &Personal) -> String {
    words.reveal().to_owned()
}
