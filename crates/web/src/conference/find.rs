//! A meeting, and a case at one, as much of it as the worker who asks may open.

use domain::command::{Past, Place};
use domain::conference::{ConferenceFile, Item};
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{ConferenceId, ItemId, PartnerId, PersonId};
use jiff::civil::Date;
use permission::{Page, Purpose, Sight};
use store::{ConferenceNow, ItemNow, LevelNow, Noted, SeatNow};

use crate::answer::Trouble;
use crate::named::Named;
use crate::visit::Visit;

/// A meeting with the level it is of.
pub struct Meeting {
    pub now: ConferenceNow,
    pub level: LevelNow,
}

impl Meeting {
    /// The meeting in an address.
    pub async fn of(visit: &Visit, id: &str) -> Result<Meeting, Trouble> {
        visit.see(Page::Conference, Place::House)?;
        Meeting::with(visit, id.parse()?).await
    }

    /// The same by its id, for whoever may see it already.
    pub async fn with(visit: &Visit, id: ConferenceId) -> Result<Meeting, Trouble> {
        let now = visit.house.archive.conference(id).await?.ok_or(Trouble::NotThere)?;
        let mut levels = visit.house.archive.levels().await?.into_iter();
        let level = levels.find(|level| level.id == now.facts.level).ok_or(Trouble::NotThere)?;
        Ok(Meeting { now, level })
    }

    /// On which day it is.
    pub fn day(&self) -> Date {
        self.now.facts.begins.date()
    }

    /// Who sits in its level on its day.
    pub fn sitting(&self) -> Vec<&SeatNow> {
        self.level.seats.iter().filter(|seat| seat.facts.sits(self.day())).collect()
    }

    /// What a partner is called; a dash for whom nobody knows.
    pub fn name(&self, partner: PartnerId) -> String {
        let seat = self.level.seats.iter().find(|seat| seat.partner == partner);
        seat.map_or_else(|| "–".to_owned(), |seat| seat.facts.name.clone())
    }
}

/// A case, opened.
pub struct Case {
    pub now: ItemNow,
    pub meeting: Meeting,
    /// What the person is called, or that nobody knows a name.
    pub called: String,
    pub file: ConferenceFile,
    /// What happened, in the order of the log.
    pub noted: Vec<Noted>,
    /// Whether this worker prepares cases, and so reads what the person answered.
    pub guides: bool,
}

/// Leave to read what was prepared: for who goes along with somebody with their file, for who holds the meeting without it.
fn sight(visit: &Visit) -> Result<(Sight, bool), Trouble> {
    if visit.may(Deed::PreparePoint, Place::House) {
        let classes = [Class::Night, Class::Case, Class::Conference];
        return Ok((visit.sight(Purpose::Guidance, &classes, Place::House)?, true));
    }
    Ok((visit.sight(Purpose::Conference, &[Class::Night, Class::Conference], Place::House)?, false))
}

impl Case {
    /// The case in an address; not there and not yours look the same.
    pub async fn of(visit: &Visit, id: &str) -> Result<Case, Trouble> {
        let (sight, guides) = sight(visit)?;
        let item: ItemId = id.parse()?;
        let now = visit.house.archive.case(item).await?.ok_or(Trouble::NotThere)?;
        let noted = visit.house.archive.told(&sight, now.person, &visit.now).await?;
        let found: Named<ConferenceFile> = Named::of(noted.iter().map(|noted| &noted.event));
        if found.past.item(item).is_none() {
            return Err(Trouble::NotThere);
        }
        let called = found.called(visit.language);
        let meeting = Meeting::with(visit, now.conference).await?;
        Ok(Case { now, meeting, called, file: found.past, noted, guides })
    }

    /// What the file tells about it.
    pub fn item(&self) -> Option<&Item> {
        self.file.item(self.now.item)
    }

    /// The case of this person that came before at any meeting.
    pub fn before(&self) -> Option<&Item> {
        let place = self.file.items().iter().position(|item| item.id == self.now.item)?;
        self.file.items()[..place].iter().rev().find(|item| item.concluded.is_some())
    }
}

/// What was prepared for these people, for who holds a meeting.
pub async fn files(visit: &Visit, people: &[PersonId]) -> Result<Vec<(PersonId, Named<ConferenceFile>)>, Trouble> {
    let sight = visit.sight(Purpose::Conference, &[Class::Night, Class::Conference], Place::House)?;
    Ok(visit.house.archive.look(&sight, people, &visit.now).await?)
}
