//! `/person/{person}/mine`: how somebody comes into their own file, for whoever works here: a card with a code and no name,
//! a new one for whoever forgot their phrase, the strands of a profession that its own people open, and the file itself on
//! the screen of the desk, which is noted as a look.

mod answer;
mod give;
mod open;
mod see;

use axum::Router;
use domain::command::Place;
use domain::event::Class;
use domain::id::{PersonId, WorkerId};
use permission::{Purpose, Sight};
use store::EntranceNow;

use crate::answer::Trouble;
use crate::dates;
use crate::house::Houses;
use crate::visit::Visit;

pub use answer::waiting;

pub fn routes() -> Router<Houses> {
    Router::new().merge(see::routes()).merge(give::routes()).merge(open::routes()).merge(answer::routes())
}

/// The strands of professions that keep secrets.
const PROFESSIONAL: [Class; 2] = [Class::Legal, Class::Medical];

/// What stands about somebody's entrance on their pages.
pub struct Beside {
    /// Since when they have a card.
    pub since: Option<String>,
    /// Whether they chose a phrase with it.
    pub chosen: bool,
    /// When their file was opened with it last.
    pub opened: Option<String>,
    /// The strands of a profession.
    pub strands: Vec<Strand>,
}

/// A strand of a profession, as it stands for somebody's entrance.
pub struct Strand {
    /// Its word.
    pub name: &'static str,
    /// Whether somebody of it opened it.
    pub open: bool,
    /// Whether this worker could.
    pub mine: bool,
}

impl Beside {
    /// What there is to say; nothing for whoever gives no entrance.
    pub async fn of(visit: &Visit, person: PersonId) -> Result<Option<Beside>, Trouble> {
        if sight(visit).is_err() {
            return Ok(None);
        }
        let entrance = visit.house.archive.entrance_of(person).await?;
        let opened = visit.house.archive.opened_strands(person).await?;
        Ok(Some(Beside::said(visit, entrance.as_ref(), &opened)))
    }

    fn said(visit: &Visit, entrance: Option<&EntranceNow>, opened: &[(Class, WorkerId)]) -> Beside {
        let day = |at| dates::full_day(visit.language, visit.house.zone.to_datetime(at).date());
        let me = visit.me.worker.id;
        let strand = |class: Class| Strand {
            name: name(class),
            open: opened.iter().any(|(known, _)| *known == class),
            mine: reads(visit, class) && !opened.contains(&(class, me)),
        };
        Beside {
            since: entrance.map(|entrance| day(entrance.made_at)),
            chosen: entrance.is_some_and(|entrance| entrance.chosen),
            opened: entrance.and_then(|entrance| entrance.opened_at).map(day),
            strands: PROFESSIONAL.into_iter().map(strand).collect(),
        }
    }
}

/// Whether this worker gives people their entrance.
pub fn gives(visit: &Visit) -> bool {
    sight(visit).is_ok()
}

/// Leave to look on behalf of somebody who asks, with the strands of their profession for those who read them.
fn sight(visit: &Visit) -> Result<Sight, Trouble> {
    let asks = |class: &Class| visit.sight(Purpose::PersonAsks, &[*class], Place::House).is_ok();
    let classes: Vec<Class> =
        [Class::Night, Class::Case].into_iter().chain(PROFESSIONAL.into_iter().filter(asks)).collect();
    visit.sight(Purpose::PersonAsks, &classes, Place::House)
}

/// Whether this worker reads a strand as those do whose it is.
fn reads(visit: &Visit, class: Class) -> bool {
    visit.sight(Purpose::Guidance, &[class], Place::House).is_ok()
}

const fn name(class: Class) -> &'static str {
    match class {
        Class::Legal => "legal",
        Class::Medical => "medical",
        Class::Night | Class::Case | Class::Conference | Class::Complaint | Class::Reads | Class::Staff => "",
    }
}

/// Somebody who is written down here. That a worker looks for them is written down.
async fn told(visit: &Visit, id: &str) -> Result<(PersonId, Sight, Vec<store::Noted>), Trouble> {
    let sight = sight(visit)?;
    let person: PersonId = id.parse()?;
    let noted = visit.house.archive.told(&sight, person, &visit.now).await?;
    let registered = |noted: &store::Noted| {
        matches!(noted.event, domain::event::Event::Person(domain::person::Event::PersonRegistered { .. }))
    };
    if noted.iter().any(registered) { Ok((person, sight, noted)) } else { Err(Trouble::NotThere) }
}
