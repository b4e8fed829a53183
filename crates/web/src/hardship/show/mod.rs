//! `/hardship/{hardship}`: one weighing: why, what was proposed and returned, what it decides, and
//! what this worker can do. Whoever proposed reads here why they cannot confirm.

mod view;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::hardship::WeighingState;
use domain::id::{ApplicationId, HardshipId};
use jiff::Timestamp;
use store::WeighingStage;

use super::find::{self, Found};
use super::{ground, list, outcome};
use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{course, dates};
use view::{Proposal, Step, Story};

pub fn routes() -> Router<Houses> {
    Router::new().route("/hardship/{hardship}", get(show))
}

#[derive(Template)]
#[template(path = "hardship/show/page.html")]
struct Page {
    frame: Frame,
    notice: Option<&'static str>,
    faults: Faults,
    filled: Filled,
    /// Whether somebody typed what stands in the forms, instead of the page itself.
    typed: bool,
    hardship: HardshipId,
    application: ApplicationId,
    /// The page of the person, for whoever may open it.
    person: Option<String>,
    called: String,
    over: &'static str,
    stage: &'static str,
    at: Timestamp,
    since: String,
    /// Whether something was learnt after it was closed.
    overtaken: bool,
    story: Story,
    can: Can,
}

/// What this worker may do here, now.
struct Can {
    list: bool,
    open: bool,
    propose: bool,
    confirm: bool,
    send_back: bool,
    /// It waits for somebody else, because this worker proposed it.
    own: bool,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let found = find::find(&visit, &id).await?;
    answer::page(&page(&visit, &found, None, Faults::default(), None).await?)
}

/// The page again, with what went wrong on top, what is now below it, and what was typed.
pub async fn again(visit: &Visit, id: &str, notice: &'static str, filled: Filled) -> Answer {
    let found = find::find(visit, id).await?;
    answer::again(&page(visit, &found, Some(notice), Faults::default(), Some(filled)).await?)
}

/// The page again, with what is wrong with a form beside its fields.
pub async fn faulty(visit: &Visit, id: &str, faults: Faults, filled: Filled) -> Answer {
    let found = find::find(visit, id).await?;
    answer::again(&page(visit, &found, None, faults, Some(filled)).await?)
}

async fn page(
    visit: &Visit,
    found: &Found,
    notice: Option<&'static str>,
    faults: Faults,
    filled: Option<Filled>,
) -> Result<Page, Trouble> {
    let Found { now, opened } = found;
    let state = opened.course.weighings.get(now.id).ok_or(Trouble::NotThere)?.state;
    let story = Story::of(visit, found).await?;
    Ok(Page {
        frame: visit.frame("hardship-title").await?,
        notice,
        faults,
        typed: filled.is_some(),
        filled: filled.unwrap_or_else(|| begun(story.proposal.as_ref())),
        hardship: now.id,
        application: now.application,
        person: course::page_of(visit, now.person),
        called: opened.called.clone(),
        over: ground::over(now.over),
        stage: stage(now.stage),
        at: now.opened_at,
        since: dates::moment(visit.language, visit.house.zone.to_datetime(now.opened_at)),
        overtaken: matches!(state, WeighingState::Closed { overtaken: true, .. }),
        story,
        can: Can::of(visit, state),
    })
}

/// The form begins with what is proposed now, so that it can be changed a little.
fn begun(proposal: Option<&Proposal>) -> Filled {
    let mut filled = Filled::default();
    if let Some(proposal) = proposal {
        outcome::fill(&mut filled, proposal.outcome);
        filled.set("evidence", [proposal.evidence.clone()]);
        filled.set("why", [proposal.words.clone()]);
    }
    filled
}

impl Can {
    fn of(visit: &Visit, state: WeighingState) -> Can {
        let may = |deed| visit.may(deed, Place::House);
        let (weighs, confirms) = list::may_list(visit);
        let (open, proposer) = match state {
            WeighingState::Open => (true, None),
            WeighingState::Proposed { by, .. } => (true, Some(by)),
            WeighingState::Closed { .. } => (false, None),
        };
        let own = proposer == Some(visit.me.worker.id);
        let by_another = proposer.is_some() && !own;
        Can {
            list: weighs || confirms,
            open: may(Deed::OpenHardship),
            propose: open && weighs,
            confirm: by_another && confirms,
            send_back: by_another && may(Deed::SendBackHardship),
            own,
        }
    }
}

const fn stage(stage: WeighingStage) -> &'static str {
    match stage {
        WeighingStage::Open => "open",
        WeighingStage::Proposed => "proposed",
        WeighingStage::Found => "found",
        WeighingStage::NotFound => "not-found",
    }
}

impl Page {
    /// Whether it is not closed: as long as that is so, the bed stays.
    fn runs(&self) -> bool {
        self.stage == "open" || self.stage == "proposed"
    }

    /// What was typed into forms that are no longer here: it can still be read and copied.
    fn left_over(&self) -> Vec<&'static str> {
        let forms = [
            ("why", self.can.propose),
            ("evidence", self.can.propose),
            ("close-words", self.can.confirm),
            ("missing", self.can.send_back),
        ];
        let gone = |(field, here): &(&str, bool)| self.typed && !here && !self.filled.one(field).is_empty();
        forms.into_iter().filter(gone).map(|(field, _)| field).collect()
    }

    /// The steps that were done, without the proposal that stands above them.
    fn earlier(&self) -> &[Step] {
        &self.story.steps
    }
}
