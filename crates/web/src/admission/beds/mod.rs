//! `/admission/beds`: everybody who waits for a decision and has no bed, against every bed that is free for longer, at once: a waiting
//! list beside empty beds is seen, with why. `POST /admission/beds/move` gives what is ticked.

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::bed::fit::For;
use domain::command::Place;
use domain::event::Class;
use domain::id::ProposalId;
use domain::proposal::Occasion;
use permission::Purpose;
use placement::{Frozen, Situation, Yardstick, together_by};

use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::proposed::{
    self, Answered, Done, Group, Groups, Household, Recent, households, overruled, recent, remember,
};
use crate::tonight::show::view::House;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/beds", get(show)).route("/admission/beds/move", post(move_in))
}

#[derive(Template)]
#[template(path = "admission/beds/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    /// What was just done, and what could not be.
    done: Option<Done>,
    /// What this worker gave a moment ago, and how often somebody chose otherwise of late.
    recent: Vec<Recent>,
    overruled: Vec<(String, usize)>,
    /// Under which number it is remembered.
    proposal: ProposalId,
    /// Whether this worker can give one of the beds.
    gives: bool,
    /// Who waits longest stands first, with for how many days.
    rows: Vec<(usize, Household)>,
    /// How many people have a place by this proposal, of how many who wait without one.
    people: usize,
    all: usize,
    proven: bool,
}

async fn show(visit: Visit) -> Answer {
    answer::page(&page(&visit, Faults::default(), Filled::default(), None).await?)
}

async fn move_in(visit: Visit, filled: Filled) -> Answer {
    match proposed::answer(&visit, &filled).await? {
        Answered::All => to(visit.path(format_args!("admission/beds"))),
        Answered::Otherwise(path) => to(path),
        Answered::Some(done) => answer::again(&page(&visit, Faults::default(), filled, Some(done)).await?),
        Answered::NoWhy(faults) => answer::again(&page(&visit, faults, filled, None).await?),
    }
}

async fn page(visit: &Visit, faults: Faults, filled: Filled, done: Option<Done>) -> Result<Page, Trouble> {
    let sight = visit.sight(Purpose::Admission, &[Class::Night], Place::House)?;
    let waiting = Groups::waiting(visit, &sight).await?;
    let people = waiting.people();
    let fitting = visit.house.archive.fitting(&people, &visit.now).await?;
    let parties = waiting.parties(&fitting.guests, visit.now.at);
    let (rooms, elsewhere, now) = (fitting.rooms.clone(), fitting.elsewhere.clone(), visit.now.clone());
    let weighting = visit.house.weights.on(now.night()).clone();
    // It reckons for a moment, and others want to be answered meanwhile.
    let found = tokio::task::spawn_blocking(move || {
        let by = Yardstick { weighting, ..Yardstick::longer(&now) };
        let here = Situation { rooms: &rooms, elsewhere: &elsewhere, now: &now, by: &by };
        (together_by(&parties, &rooms, &elsewhere, &now, &by), Frozen::together(&parties, here))
    });
    let (found, frozen) = found.await.unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()));
    let proposal = remember(visit, Occasion::Queue, frozen, &found).await?;
    let house = House::of(visit).await?;
    let told = households(visit, &house, &waiting.members(), &found, &filled);
    let days = |group: &Group| usize::try_from(visit.now.at.duration_since(group.since).as_hours() / 24).unwrap_or(0);
    let all = people.len();
    Ok(Page {
        frame: visit.frame("queue-beds-title").await?,
        done,
        recent: recent(visit, &house).await?,
        overruled: overruled(visit, For::Longer).await?,
        faults,
        filled,
        proposal,
        gives: told.iter().any(|one| one.can),
        rows: waiting.groups.iter().map(days).zip(told).collect(),
        people: found.people,
        proven: all.saturating_sub(found.people) == found.least_without,
        all,
    })
}
