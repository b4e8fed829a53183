//! What happened in a procedure and to its terms, newest first.

use domain::event::Event;
use domain::id::{MilestoneId, ProcedureId, TermId};
use domain::personal::Personal;
use domain::procedure::Event as ProcedureEvent;
use jiff::Timestamp;

use crate::dates;
use crate::procedure::find::Opened;
use crate::procedure::words;
use crate::visit::Visit;

/// One thing that happened.
pub struct Line {
    pub at: Timestamp,
    pub shown: String,
    pub what: String,
    /// What was written down with it.
    pub words: String,
    /// The milestone, when it can be taken back.
    pub milestone: Option<MilestoneId>,
}

/// Everything about this procedure. That somebody was told stands with the term, not here.
pub fn of(visit: &Visit, opened: &Opened, id: ProcedureId, kind: &str) -> Vec<Line> {
    let terms: Vec<TermId> = opened.docket.terms(id).into_iter().map(|(term, _)| term).collect();
    let standing: Vec<MilestoneId> = opened
        .docket
        .procedure(id)
        .map(|found| found.milestones.iter().map(|(milestone, _)| *milestone).collect())
        .unwrap_or_default();
    let mut lines = Vec::new();
    for (at, event) in opened.events.iter().rev() {
        let Event::Procedure(event) = event else { continue };
        let Some((what, said)) = said(visit, event, id, &terms, kind) else { continue };
        let milestone = match event {
            ProcedureEvent::MilestoneNoted { milestone, .. } => Some(*milestone).filter(|one| standing.contains(one)),
            ProcedureEvent::ProcedureOpened { .. }
            | ProcedureEvent::ProcedureDescribed { .. }
            | ProcedureEvent::MilestoneTakenBack { .. }
            | ProcedureEvent::ProcedureClosed { .. }
            | ProcedureEvent::ProcedureReopened { .. }
            | ProcedureEvent::TermStarted { .. }
            | ProcedureEvent::TermReckoned { .. }
            | ProcedureEvent::TermReviewed { .. }
            | ProcedureEvent::TermWarned { .. }
            | ProcedureEvent::WatchersSet { .. }
            | ProcedureEvent::TermMet { .. }
            | ProcedureEvent::TermDropped { .. }
            | ProcedureEvent::TermReopened { .. } => None,
        };
        let shown = dates::moment(visit.language, visit.house.zone.to_datetime(*at));
        lines.push(Line { at: *at, shown, what, words: said.reveal().to_owned(), milestone });
    }
    lines
}

/// What to say of an event, and what was written down with it; nothing when it belongs to another procedure.
fn said(
    visit: &Visit,
    event: &ProcedureEvent,
    id: ProcedureId,
    terms: &[TermId],
    kind: &str,
) -> Option<(String, Personal)> {
    let t = |key: &str| visit.language.t(key);
    let nothing = Personal::default;
    match event {
        ProcedureEvent::ProcedureOpened { procedure, .. } => {
            (*procedure == id).then(|| (t("procedure-line-opened"), nothing()))
        }
        ProcedureEvent::ProcedureDescribed { procedure, .. } => {
            (*procedure == id).then(|| (t("procedure-line-described"), nothing()))
        }
        ProcedureEvent::MilestoneNoted { procedure, what, on, words: said, .. } => (*procedure == id).then(|| {
            let title = words::milestone_said(visit.language, kind, what);
            (format!("{title}: {}", dates::full_day(visit.language, *on)), said.clone())
        }),
        ProcedureEvent::MilestoneTakenBack { procedure, why, .. } => {
            (*procedure == id).then(|| (t("procedure-line-taken-back"), why.clone()))
        }
        ProcedureEvent::ProcedureClosed { procedure, words, .. } => {
            (*procedure == id).then(|| (t("procedure-line-closed"), words.clone()))
        }
        ProcedureEvent::ProcedureReopened { procedure, words, .. } => {
            (*procedure == id).then(|| (t("procedure-line-reopened"), words.clone()))
        }
        ProcedureEvent::TermStarted { term, .. }
        | ProcedureEvent::TermReckoned { term, .. }
        | ProcedureEvent::TermReviewed { term, .. }
        | ProcedureEvent::TermWarned { term, .. }
        | ProcedureEvent::WatchersSet { term, .. }
        | ProcedureEvent::TermMet { term, .. }
        | ProcedureEvent::TermDropped { term, .. }
        | ProcedureEvent::TermReopened { term, .. } => terms.contains(term).then(|| of_term(visit, event)).flatten(),
    }
}

/// What to say of an event of a term.
fn of_term(visit: &Visit, event: &ProcedureEvent) -> Option<(String, Personal)> {
    let t = |key: &str| visit.language.t(key);
    let on = |key: &str, day| visit.language.with(key, &[("day", &dates::full_day(visit.language, day))]);
    let nothing = Personal::default;
    match event {
        ProcedureEvent::TermStarted { last_day, .. } => Some((on("procedure-line-started", *last_day), nothing())),
        ProcedureEvent::TermReckoned { last_day, .. } => Some((on("procedure-line-reckoned", *last_day), nothing())),
        ProcedureEvent::TermReviewed { words, .. } => Some((t("procedure-line-reviewed"), words.clone())),
        ProcedureEvent::WatchersSet { .. } => Some((t("procedure-line-watchers"), nothing())),
        ProcedureEvent::TermMet { on: day, proof, .. } => Some((on("procedure-line-met", *day), proof.clone())),
        ProcedureEvent::TermDropped { why, words: said, .. } => {
            let why = t(&format!("procedure-drop-{}", words::dropped(*why)));
            Some((format!("{}: {why}", t("procedure-line-dropped")), said.clone()))
        }
        ProcedureEvent::TermReopened { why, .. } => Some((t("procedure-line-term-reopened"), why.clone())),
        ProcedureEvent::TermWarned { .. }
        | ProcedureEvent::ProcedureOpened { .. }
        | ProcedureEvent::ProcedureDescribed { .. }
        | ProcedureEvent::MilestoneNoted { .. }
        | ProcedureEvent::MilestoneTakenBack { .. }
        | ProcedureEvent::ProcedureClosed { .. }
        | ProcedureEvent::ProcedureReopened { .. } => None,
    }
}
