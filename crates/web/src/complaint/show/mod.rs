//! `/complaint/{complaint}`: what happened in the words of whoever complains, who sees to it, until when an answer is owed and
//! by which rule, and the answer. Opening it is a look at their file, and is noted as one.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::{Past, Place};
use domain::complaint::{Complaint, ComplaintAnswer, ComplaintState, Complaints, Judged};
use domain::event::Class;
use domain::id::{ComplaintId, PersonId};
use permission::Purpose;
use store::ComplaintNow;

use super::{list, must_see_to_them, until};
use crate::answer::{self, Answer, Trouble};
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::named::Named;
use crate::plan::Team;
use crate::reckoned::Reckoned;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/complaint/{complaint}", get(show))
}

#[derive(Template)]
#[template(path = "complaint/show/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    id: ComplaintId,
    called: String,
    made: String,
    standing: &'static str,
    words: String,
    /// Who sees to it.
    by: Option<String>,
    /// Whether it is this worker.
    mine: bool,
    until: Option<Reckoned>,
    /// What was found and why.
    answer: Option<(&'static str, String)>,
}

/// A complaint, opened.
pub struct Opened {
    pub now: ComplaintNow,
    pub person: PersonId,
    called: String,
    complaint: Complaint,
}

impl Opened {
    /// The one in an address; not there and not yours look the same.
    pub async fn of(visit: &Visit, id: &str) -> Result<Opened, Trouble> {
        must_see_to_them(visit)?;
        let sight = visit.sight(Purpose::Complaint, &[Class::Night, Class::Complaint], Place::House)?;
        let now = visit.house.archive.complaint(id.parse()?).await?.ok_or(Trouble::NotThere)?;
        let noted = visit.house.archive.told(&sight, now.person, &visit.now).await?;
        let found: Named<Complaints> = Named::of(noted.iter().map(|noted| &noted.event));
        let complaint = found.past.get(now.id).cloned().ok_or(Trouble::NotThere)?;
        Ok(Opened { person: now.person, called: found.called(visit.language), complaint, now })
    }
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let opened = Opened::of(&visit, &id).await?;
    answer::page(&page(&visit, opened, Faults::default(), Filled::default()).await?)
}

/// The page again, with what is wrong beside its field and what was typed.
pub async fn again(visit: &Visit, opened: Opened, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, opened, faults, filled).await?)
}

async fn page(visit: &Visit, opened: Opened, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let Opened { now, called, complaint, .. } = opened;
    let team = Team::of(visit).await?;
    let answer = match &complaint.state {
        ComplaintState::Answered(ComplaintAnswer { judged, words, .. }) => {
            Some((judged.name(), words.reveal().to_owned()))
        }
        ComplaintState::Made | ComplaintState::TakenUp(_) | ComplaintState::Withdrawn => None,
    };
    Ok(Page {
        frame: visit.frame("complaint-one").await?,
        faults,
        filled,
        id: now.id,
        called,
        made: dates::full_day(visit.language, visit.house.zone.to_datetime(now.made_at).date()),
        standing: list::standing(now.standing),
        words: complaint.words.reveal().to_owned(),
        by: now.by.map(|by| team.name(by)),
        mine: complaint.state == ComplaintState::TakenUp(visit.me.worker.id),
        until: until(visit, now.made_at).filter(|_| complaint.is_open()),
        answer,
    })
}

impl Page {
    /// What can be found.
    fn judgements(&self) -> [&'static str; 4] {
        Judged::ALL.map(Judged::name)
    }
}
