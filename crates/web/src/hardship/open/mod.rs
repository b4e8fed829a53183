//! `/hardship/open/{application}`: hardship is weighed from now on: why, and who says so. The form
//! begins with every sign that is known, so that none is forgotten.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::admission::State;
use domain::command::Place;
use domain::deed::Deed;
use domain::hardship::{Ground, OpenHardship, OpenRefusal as Refusal, Over, WeighingState};
use domain::id::{ApplicationId, CommandId, HardshipId};
use domain::person::SaidBy;
use domain::personal::Personal;

use super::find::said_by;
use super::ground;
use crate::answer::{self, Answer, Trouble, to};
use crate::course::Opened;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/hardship/open/{application}", get(form).post(open))
}

#[derive(Template)]
#[template(path = "hardship/open/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    application: ApplicationId,
    called: String,
    /// What can be weighed now.
    now: Now,
    /// Whether an objection can be taken in by this worker.
    may_receive: bool,
}

/// What can be weighed now.
enum Now {
    /// Over this decision.
    Over { over: Over, decided: bool },
    /// It is being weighed already.
    Weighed(HardshipId),
    /// Nothing is to be decided.
    Nothing,
}

impl Page {
    fn grounds(&self) -> Vec<(String, String)> {
        ground::all().into_iter().map(|one| (ground::word(one), self.frame.t(ground::key(one)))).collect()
    }

    fn said_by(&self) -> &'static [SaidBy] {
        SaidBy::ALL
    }
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let (application, opened) = find(&visit, &id).await?;
    let mut filled = Filled::default();
    let signals = opened.course.weighings.signals().map(|kind| ground::word(Ground::Signal(kind)));
    filled.set("ground", signals);
    answer::page(&page(&visit, application, &opened, Faults::default(), filled).await?)
}

async fn open(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let (application, opened) = find(&visit, &id).await?;
    let command: CommandId = filled.id("command")?;
    let hardship = HardshipId::new(command.number());
    let fault = match read(&filled, &opened, application)? {
        Err(faults) => faults,
        Ok((over, grounds, said_by)) => {
            let words = Personal::new(filled.one("words"));
            let person = opened.person;
            let open = OpenHardship { person, application, hardship, over, grounds, words, said_by };
            match visit.execute(open, command).await? {
                Ok(()) => return to(visit.path(format_args!("hardship/{hardship}"))),
                Err(Refusal::NoApplication) => return Err(Trouble::NotThere),
                Err(Refusal::NoGround) => Faults::one("ground", "hardship-no-ground"),
                Err(Refusal::OpenAlready) => Faults::one("main", "hardship-open-already"),
                Err(Refusal::NotStaying) => Faults::one("main", "hardship-changed-meanwhile"),
            }
        }
    };
    // What happened meanwhile must be on the page that comes back.
    let opened = Opened::of(&visit, opened.person).await?;
    answer::again(&page(&visit, application, &opened, fault, filled).await?)
}

type Read = Result<(Over, Vec<Ground>, SaidBy), Faults>;

/// What was filled in, or everything that is wrong with it.
fn read(filled: &Filled, opened: &Opened, application: ApplicationId) -> Result<Read, Trouble> {
    let ticked: Option<Vec<Ground>> = filled.all("ground").iter().map(|word| ground::of_word(word)).collect();
    let ticked = ticked.ok_or(Trouble::NotAForm)?;
    // A ground counts once, however often it was sent.
    let grounds: Vec<Ground> = ground::all().into_iter().filter(|one| ticked.contains(one)).collect();
    let mut faults = Faults::default();
    if grounds.is_empty() {
        faults.add("ground", "hardship-no-ground");
    }
    let said_by = said_by(filled.one("said-by"));
    if said_by.is_none() {
        faults.add("said-by", "hardship-no-said-by");
    }
    let over = over(opened, application).filter(|over| ground::over(*over) == filled.one("over"));
    if over.is_none() {
        faults.add("main", "hardship-changed-meanwhile");
    }
    match (over, said_by) {
        (Some(over), Some(said_by)) if faults.is_empty() => Ok(Ok((over, grounds, said_by))),
        _ => Ok(Err(faults)),
    }
}

async fn find(visit: &Visit, id: &str) -> Result<(ApplicationId, Opened), Trouble> {
    visit.must_be_allowed(Deed::OpenHardship)?;
    let application: ApplicationId = id.parse()?;
    let now = visit.house.archive.application(application).await?.ok_or(Trouble::NotThere)?;
    Ok((application, Opened::of(visit, now.person).await?))
}

/// Before which decision hardship can be weighed now. After a refusal it can still be: the bed then
/// stays, and what is found counts when an objection opens the application again.
fn over(opened: &Opened, application: ApplicationId) -> Option<Over> {
    match opened.course.application(application)?.decided() {
        State::Pending | State::Refused { .. } | State::Referred => Some(Over::Admission),
        State::Admitted(_) | State::InGuidance(_) => Some(Over::Stay),
        State::Withdrawn | State::Ended { .. } | State::Left { .. } => None,
    }
}

async fn page(
    visit: &Visit,
    application: ApplicationId,
    opened: &Opened,
    faults: Faults,
    filled: Filled,
) -> Result<Page, Trouble> {
    let mut weighings = opened.course.weighings.of(application);
    let weighed = weighings.find(|(_, one)| !matches!(one.state, WeighingState::Closed { .. }));
    let decided = opened.course.application(application).is_some_and(|one| !one.pending() && !one.stays());
    let now = match (weighed, over(opened, application)) {
        (Some((hardship, _)), _) => Now::Weighed(hardship),
        (None, Some(over)) => Now::Over { over, decided },
        (None, None) => Now::Nothing,
    };
    Ok(Page {
        frame: visit.frame("hardship-open-title").await?,
        faults,
        filled,
        application,
        called: opened.called.clone(),
        now,
        may_receive: decided && visit.may(Deed::ReceiveObjection, Place::House),
    })
}
