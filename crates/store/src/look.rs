//! The one way anything personal is read, and noted as read in the same transaction.

use std::collections::HashMap;

use domain::command::Past;
use domain::event::{Class, Event, Subject};
use domain::id::{HouseholdId, PersonId, WorkerId};
use domain::moment::Moment;
use domain::person;
use jiff::{SignedDuration, Timestamp};
use permission::Sight;

use crate::engine::Conn;
use crate::history::{self, Noted};
use crate::log::{Author, Pen};
use crate::shelf::person::{self as shelf, Card};
use crate::teams::Teams;
use crate::{Archive, Broken};

/// For how long the same worker looking at the same file for the same purpose is one look. A page
/// that is loaded again would otherwise bury the looks that a person wants to know of.
const ONE_LOOK: SignedDuration = SignedDuration::from_mins(10);
/// Above this many remembered looks the old ones are swept out.
const MANY: usize = 10_000;

/// A look at somebody's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Who looked.
    pub by: WorkerId,
    /// When.
    pub at: Timestamp,
    /// For which purpose, by its name in the policies.
    pub purpose: String,
    /// Which classes were opened.
    pub classes: Vec<Class>,
}

/// What the night needs to know of somebody, opened for a worker who may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// Who.
    pub person: PersonId,
    /// Since when the house knows them.
    pub registered_at: Timestamp,
    /// To which household they belong.
    pub household: Option<HouseholdId>,
    /// Names, needs and bans.
    pub card: Card,
}

/// The looks of the last minutes. They are kept in memory only: after a new start a look that
/// goes on is written down once more, which is the honest side to err on.
#[derive(Default)]
pub(crate) struct Looked(HashMap<Look, Timestamp>);

type Look = (WorkerId, PersonId, &'static str, Vec<Class>);

impl Looked {
    fn recently(&self, look: &Look, now: Timestamp) -> bool {
        self.0.get(look).is_some_and(|at| *at <= now && now.duration_since(*at) < ONE_LOOK)
    }

    fn remember(&mut self, looks: Vec<Look>, now: Timestamp) {
        if self.0.len() > MANY {
            self.0.retain(|_, at| now.duration_since(*at) < ONE_LOOK);
        }
        self.0.extend(looks.into_iter().map(|look| (look, now)));
    }
}

impl Archive {
    /// What the classes open to this sight tell about these people, and the open facts filed
    /// under them. That somebody looked is written down in the same transaction.
    pub async fn look<P: Past>(
        &self,
        sight: &Sight,
        people: &[PersonId],
        now: &Moment,
    ) -> Result<Vec<(PersonId, P)>, Broken> {
        let found = self.noting(sight, people, now, What::Histories).await?.histories;
        let mut events: HashMap<Subject, Vec<&Event>> = HashMap::new();
        for (subject, noted) in &found {
            events.entry(*subject).or_default().push(&noted.event);
        }
        let past = |person| P::of(events.get(&Subject::Person(person)).into_iter().flatten().copied());
        Ok(people.iter().map(|person| (*person, past(*person))).collect())
    }

    /// Everything that the classes open to this sight tell about somebody, each with when it was
    /// written, in the order of the log. Noted as read like any look.
    pub async fn told(&self, sight: &Sight, person: PersonId, now: &Moment) -> Result<Vec<Noted>, Broken> {
        let found = self.noting(sight, &[person], now, What::Histories).await?.histories;
        Ok(found.into_iter().map(|(_, noted)| noted).collect())
    }

    /// What these people's files say that is looked for, person by person. Somebody looked at those in whose file it was
    /// found; the others were passed over by the program, and nobody saw a word of them.
    pub async fn sift(
        &self,
        sight: &Sight,
        people: &[PersonId],
        now: &Moment,
        says: impl Fn(&Event) -> bool,
    ) -> Result<Vec<(Known, Vec<Noted>)>, Broken> {
        let mut said: HashMap<PersonId, Vec<Noted>> = HashMap::new();
        let mut tx = self.engine.read().await?;
        for (subject, noted) in What::Histories.read(&mut tx, self, sight, people).await?.histories {
            if let Subject::Person(person) = subject
                && says(&noted.event)
            {
                said.entry(person).or_default().push(noted);
            }
        }
        drop(tx);
        let found: Vec<PersonId> = people.iter().copied().filter(|person| said.contains_key(person)).collect();
        let cards = self.cards(sight, &found, now).await?.into_iter();
        Ok(cards.filter_map(|known| said.remove(&known.person).map(|said| (known, said))).collect())
    }

    /// When this worker looked at as much of somebody's file for the same purpose before: the last look that is not the
    /// one going on now.
    pub async fn looked_before(
        &self,
        sight: &Sight,
        person: PersonId,
        now: &Moment,
    ) -> Result<Option<Timestamp>, Broken> {
        let mut tx = self.engine.read().await?;
        let found = history::read(&mut tx, self, &[Subject::Reads(person)]).await?;
        // A list that shows only a name is no look at what happened.
        let same = |noted: &Noted| {
            let Event::Person(person::Event::FileRead { classes, purpose, .. }) = &noted.event else { return false };
            noted.actor == sight.worker() && purpose == sight.purpose().name() && classes == sight.classes()
        };
        let own = found.iter().rev().filter(|(_, noted)| same(noted));
        Ok(own.map(|(_, noted)| noted.at).find(|at| now.at.duration_since(*at) >= ONE_LOOK))
    }

    /// The cards of these people, for lists: one query instead of a history each. Who is not
    /// there, or forgotten, is left out. Noted as read like any look.
    pub async fn cards(&self, sight: &Sight, people: &[PersonId], now: &Moment) -> Result<Vec<Known>, Broken> {
        if !sight.classes().contains(&Class::Night) {
            return Ok(Vec::new());
        }
        Ok(self.noting(sight, people, now, What::Cards).await?.cards)
    }

    /// Who looked at somebody's file, oldest first, for those who may see it.
    pub async fn reads(&self, sight: &Sight, person: PersonId) -> Result<Vec<Read>, Broken> {
        if !sight.classes().contains(&Class::Reads) {
            return Ok(Vec::new());
        }
        let mut tx = self.engine.read().await?;
        let found = history::read(&mut tx, self, &[Subject::Reads(person)]).await?;
        Ok(found.into_iter().filter_map(|(_, noted)| to_read(noted)).collect())
    }

    async fn noting(&self, sight: &Sight, people: &[PersonId], now: &Moment, what: What) -> Result<Found, Broken> {
        let looks = self.new_looks(sight, people, now);
        if looks.is_empty() {
            let mut tx = self.engine.read().await?;
            return what.read(&mut tx, self, sight, people).await;
        }
        let noted = self.note(sight, people, now, what, &looks).await.map_err(|broken| self.weigh(broken))?;
        self.looked().remember(looks, now.at);
        Ok(noted)
    }

    async fn note(
        &self,
        sight: &Sight,
        people: &[PersonId],
        now: &Moment,
        what: What,
        looks: &[Look],
    ) -> Result<Found, Broken> {
        let mut pen = Pen::take(self).await?;
        let found = what.read(&mut pen.tx, self, sight, people).await?;
        let there = shelf::some(&mut pen.tx, self, people).await?;
        let author = Author { actor: sight.worker(), at: now.at };
        for (_, person, purpose, classes) in looks {
            // Nobody can have looked at a file that is not there.
            if there.iter().any(|opened| opened.id == *person) {
                let (person, purpose) = (*person, (*purpose).to_owned());
                pen.append(author, person::Event::FileRead { person, classes: classes.clone(), purpose }.into())
                    .await?;
            }
        }
        pen.commit().await?;
        Ok(found)
    }

    fn new_looks(&self, sight: &Sight, people: &[PersonId], now: &Moment) -> Vec<Look> {
        let looked = self.looked();
        let mut looks: Vec<Look> = Vec::new();
        for person in people {
            let look = (sight.worker(), *person, sight.purpose().name(), sight.classes().to_vec());
            if !looked.recently(&look, now.at) && !looks.contains(&look) {
                looks.push(look);
            }
        }
        looks
    }
}

/// What is read while it is noted that somebody looks.
#[derive(Clone, Copy)]
enum What {
    Histories,
    Cards,
}

#[derive(Default)]
struct Found {
    histories: Vec<(Subject, Noted)>,
    cards: Vec<Known>,
}

impl What {
    async fn read(
        self,
        conn: &mut Conn,
        archive: &Archive,
        sight: &Sight,
        people: &[PersonId],
    ) -> Result<Found, Broken> {
        let mut found = Found::default();
        match self {
            What::Histories => {
                let subjects: Vec<Subject> = people.iter().copied().map(Subject::Person).collect();
                let histories = history::read_classes(conn, archive, &subjects, sight.classes()).await?;
                found.histories = of_own_team(conn, sight, histories).await?;
            }
            What::Cards => {
                let opened = shelf::some(conn, archive, people).await?;
                found.cards = opened.into_iter().map(Known::from).collect();
            }
        }
        Ok(found)
    }
}

impl From<shelf::Opened> for Known {
    fn from(opened: shelf::Opened) -> Known {
        let shelf::Opened { id, registered_at, household, card, .. } = opened;
        Known { person: id, registered_at, household, card }
    }
}

/// Of a professional strand only what one's own organisation wrote; of the rest everything.
async fn of_own_team(
    conn: &mut Conn,
    sight: &Sight,
    mut found: Vec<(Subject, Noted)>,
) -> Result<Vec<(Subject, Noted)>, Broken> {
    for class in sight.classes().iter().copied().filter(|class| class.is_professional()) {
        let mut threads = Teams::of(conn).await?.threads(class);
        found.retain(|(_, noted)| threads.follow_and_read(sight.worker(), noted));
    }
    Ok(found)
}

pub(crate) fn to_read(noted: Noted) -> Option<Read> {
    let Event::Person(person::Event::FileRead { classes, purpose, .. }) = noted.event else { return None };
    Some(Read { by: noted.actor, at: noted.at, purpose, classes })
}
