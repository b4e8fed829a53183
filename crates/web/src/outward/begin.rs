//! With what the parts of a referral begin: what stands in the file already. Whoever refers takes out what need not be known.

use domain::command::Past;
use domain::event::Event;
use domain::outward::PartKind;
use domain::person::{self, Description};
use domain::procedure::{Docket, RunsFor, TermState};

use crate::dates;
use crate::plan::find::Opened;
use crate::procedure;
use crate::visit::Visit;

/// The words of a part as far as the file has them.
pub fn words(visit: &Visit, opened: &Opened, kind: PartKind) -> String {
    match kind {
        PartKind::Called => opened.called.clone(),
        PartKind::Languages => described(opened).map(|told| languages(visit, told)).unwrap_or_default(),
        PartKind::Reach => described(opened).map(reach).unwrap_or_default(),
        PartKind::Procedures => procedures(visit, opened),
        // What is asked, and what cannot be taken from anywhere, is written.
        PartKind::Question | PartKind::Papers | PartKind::Care | PartKind::Learning => String::new(),
    }
}

fn described(opened: &Opened) -> Option<&Description> {
    opened.noted.iter().rev().find_map(|noted| match &noted.event {
        Event::Person(person::Event::PersonDescribed { description, .. }) => Some(description),
        _ => None,
    })
}

fn languages(visit: &Visit, told: &Description) -> String {
    let name = |code: &str| sheet::told::language_name(code).unwrap_or(code).to_owned();
    let mut all: Vec<String> = told.languages.iter().map(|one| name(&one.0)).collect();
    if told.interpreter {
        all.push(visit.language.t("outward-interpreter"));
    }
    all.join(", ")
}

/// Each safe way with what to mind: a number without it is worse than none.
fn reach(told: &Description) -> String {
    let line = |reach: &person::Reach| {
        let (to, mind) = (reach.to.reveal(), reach.mind.reveal());
        if mind.is_empty() { to.to_owned() } else { format!("{to} ({mind})") }
    };
    told.reach.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The terms that run for the person, earliest first.
fn procedures(visit: &Visit, opened: &Opened) -> String {
    let docket = Docket::of(opened.noted.iter().map(|noted| &noted.event));
    let all = docket.procedures().flat_map(|(procedure, _)| docket.terms(procedure)).map(|(_, term)| term);
    let mut running: Vec<_> =
        all.filter(|term| term.state == TermState::Running && term.runs_for == RunsFor::Person).collect();
    running.sort_by_key(|term| term.last_day);
    let line = |term: &domain::procedure::Term| {
        let what = procedure::rule_said(visit.language, &term.rule);
        format!("{what}: {}", dates::full_day(visit.language, term.last_day))
    };
    running.into_iter().map(line).collect::<Vec<_>>().join("\n")
}
