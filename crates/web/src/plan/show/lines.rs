//! What happened in a plan, newest first, with what is new to whoever looks.

use domain::event::Event;
use domain::plan::{Event as Plan, Reminded};
use jiff::Timestamp;

use crate::dates;
use crate::plan::find::Opened;
use crate::plan::team::Team;
use crate::plan::words;
use crate::visit::Visit;

/// One thing that happened.
pub struct Line {
    pub at: Timestamp,
    pub shown: String,
    pub what: String,
    pub words: String,
    pub by: String,
    /// It happened since this worker last looked.
    pub fresh: bool,
}

/// Everything in the strands that this worker reads.
pub fn of(visit: &Visit, opened: &Opened, team: &Team) -> Vec<Line> {
    let mut lines = Vec::new();
    for noted in opened.noted.iter().rev() {
        let Event::Plan(event) = &noted.event else { continue };
        let Some((what, words)) = said(visit, opened, event, team) else { continue };
        lines.push(Line {
            at: noted.at,
            shown: dates::moment(visit.language, visit.house.zone.to_datetime(noted.at)),
            what,
            words,
            by: team.name(noted.actor),
            fresh: opened.looked.is_some_and(|looked| looked < noted.at) && noted.actor != visit.me.worker.id,
        });
    }
    lines
}

fn said(visit: &Visit, opened: &Opened, event: &Plan, team: &Team) -> Option<(String, String)> {
    let t = |key: String| visit.language.t(key);
    let strand = |strand: &domain::plan::Strand| t(format!("plan-strand-{}", strand.name()));
    Some(match event {
        Plan::GuideAssigned { strand: of, worker, .. } => {
            let who = worker.map_or_else(|| t("plan-nobody".into()), |worker| team.name(worker));
            (format!("{}: {who}", strand(of)), String::new())
        }
        Plan::StepPlanned { planned, .. } => (t("plan-line-planned".into()), planned.what.reveal().to_owned()),
        Plan::StepChanged { planned, .. } => (t("plan-line-changed".into()), planned.what.reveal().to_owned()),
        Plan::StepFinished { step, outcome, words: said, .. } => {
            let what = opened.outline.step(*step).map(|step| step.planned.what.reveal().to_owned());
            let came = t(format!("plan-outcome-{}", words::outcome(*outcome)));
            (format!("{came}: {}", what.unwrap_or_default()), said.reveal().to_owned())
        }
        Plan::StepReopened { step, .. } => {
            let what = opened.outline.step(*step).map(|step| step.planned.what.reveal().to_owned());
            (t("plan-line-reopened".into()), what.unwrap_or_default())
        }
        Plan::StepHandedOver { step, to, .. } => {
            let what = opened.outline.step(*step).map(|step| step.planned.what.reveal().to_owned());
            (format!("{}: {}", t("plan-line-handed-over".into()), team.name(*to)), what.unwrap_or_default())
        }
        Plan::ReminderNoted { reminded, .. } => {
            let key = match reminded {
                Reminded::Yes => "own-line-reminded",
                Reminded::NotAfterAll => "own-line-not-reminded",
            };
            (t(key.into()), String::new())
        }
        Plan::ReviewHeld { wants, .. } => (t("plan-line-review".into()), wants.reveal().to_owned()),
        Plan::RouteWeighed { route, weighed, .. } => {
            let which = t(format!("route-{}", route.name()));
            (format!("{}: {which}", t("plan-line-weighed".into())), weighed.view.reveal().to_owned())
        }
        Plan::AimSet { aim, why, .. } => {
            (format!("{}: {}", t("route-aim".into()), t(words::aim(*aim).into())), why.reveal().to_owned())
        }
        Plan::ChoiceTakenBack { words, .. } => (t("plan-line-taken-back".into()), words.reveal().to_owned()),
        // Notes stand in a place of their own.
        Plan::NoteWritten { strand: of, .. } => {
            (format!("{}: {}", t("plan-line-note".into()), strand(of)), String::new())
        }
        Plan::NoteShared { .. } | Plan::NoteStruck { .. } => return None,
    })
}
