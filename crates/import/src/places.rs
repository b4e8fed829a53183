//! Locations, rooms and beds: what is there by name is left as it is, the rest is made.

use std::collections::{HashMap, HashSet};

use domain::bed::{AddBed, Event as BedEvent};
use domain::command::{Command, Past};
use domain::event::Event;
use domain::id::{BedId, LocationId, RoomId};
use domain::location::{AddRoom, Event as LocationEvent, OpenLocation, Premises};
use domain::moment::Moment;
use sheet::{LocationPlan, Plan, RoomPlan};
use store::{Archive, Broken};

use crate::chance;
use crate::made::{Made, Objection, Preview, Refused};

/// One command to give, and the line of the file it comes from.
#[derive(Clone, Debug)]
pub struct Step {
    /// The line.
    pub line: u32,
    /// What is asked.
    pub ask: Ask,
}

/// What is asked.
#[derive(Clone, Debug)]
pub enum Ask {
    /// A location is opened.
    Open(OpenLocation),
    /// A room is added.
    Room(AddRoom),
    /// A bed is added.
    Bed(AddBed),
}

/// Everything there is to do.
#[derive(Default)]
pub struct Work {
    /// In this order.
    pub steps: Vec<Step>,
    /// What it comes to.
    pub made: Made,
    /// What stands there, as the facts that made it.
    standing: Vec<Event>,
}

/// What stands there, by name.
#[derive(Default)]
struct There {
    locations: HashMap<String, LocationId>,
    rooms: HashMap<(LocationId, String), RoomId>,
    beds: HashSet<(RoomId, String)>,
    events: Vec<Event>,
}

/// Names that people would take for each other.
fn key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl There {
    async fn of(archive: &Archive, now: &Moment) -> Result<There, Broken> {
        let mut there = There::default();
        for known in archive.locations().await?.into_iter().filter(|known| known.closed_at.is_none()) {
            there.locations.insert(key(&known.facts.name), known.id);
            there.events.push(LocationEvent::LocationOpened { location: known.id, facts: known.facts }.into());
        }
        for known in archive.rooms().await? {
            there.rooms.insert((known.location, key(&known.facts.name)), known.id);
            let (location, room, facts) = (known.location, known.id, known.facts);
            there.events.push(LocationEvent::RoomAdded { location, room, facts }.into());
        }
        for known in archive.beds(now).await? {
            there.beds.insert((known.room, key(&known.label)));
            let (location, room, bed, label) = (known.location, known.room, known.id, known.label);
            there.events.push(BedEvent::BedAdded { location, room, bed, label }.into());
        }
        Ok(there)
    }
}

impl Work {
    /// What must be done so that everything in the plan stands.
    pub async fn of(archive: &Archive, plan: &Plan, now: &Moment) -> Result<Work, Broken> {
        let mut there = There::of(archive, now).await?;
        let mut work = Work { standing: std::mem::take(&mut there.events), ..Work::default() };
        for location in &plan.locations {
            work.location(&there, location);
        }
        Ok(work)
    }

    fn location(&mut self, there: &There, plan: &LocationPlan) {
        let line = plan.lines.first().copied().unwrap_or_default();
        let location = match there.locations.get(&key(&plan.facts.name)) {
            Some(known) => {
                self.made.there += 1;
                *known
            }
            None => {
                let location = LocationId::new(chance::number());
                self.made.locations += 1;
                self.ask(line, Ask::Open(OpenLocation { location, facts: plan.facts.clone() }));
                location
            }
        };
        for room in &plan.rooms {
            self.room(there, location, line, room);
        }
    }

    fn room(&mut self, there: &There, location: LocationId, line: u32, plan: &RoomPlan) {
        let room = match there.rooms.get(&(location, key(&plan.facts.name))) {
            Some(known) => {
                self.made.there += 1;
                *known
            }
            None => {
                let room = RoomId::new(chance::number());
                self.made.rooms += 1;
                self.ask(line, Ask::Room(AddRoom { location, room, facts: plan.facts.clone() }));
                room
            }
        };
        for label in &plan.beds {
            if there.beds.contains(&(room, key(label))) {
                self.made.there += 1;
                continue;
            }
            self.made.beds += 1;
            let bed = BedId::new(chance::number());
            self.ask(line, Ask::Bed(AddBed { location, room, bed, label: label.clone() }));
        }
    }

    fn ask(&mut self, line: u32, ask: Ask) {
        self.steps.push(Step { line, ask });
    }

    /// What the house would say to each step, judged without writing anything.
    pub fn preview(self, now: &Moment) -> Preview {
        // One past per location, so that a large house is not gone through for every bed.
        let mut pasts: HashMap<LocationId, Premises> = HashMap::new();
        for event in &self.standing {
            if let Some(location) = where_it_is(event) {
                pasts.entry(location).or_default().evolve(event);
            }
        }
        let mut refused: Vec<Refused> = Vec::new();
        for Step { line, ask } in self.steps {
            let judged = match ask {
                Ask::Open(command) => judge(pasts.entry(command.location).or_default(), command, now),
                Ask::Room(command) => judge(pasts.entry(command.location).or_default(), command, now),
                Ask::Bed(command) => judge(pasts.entry(command.location).or_default(), command, now),
            };
            // A location that is not opened has no rooms either: the first objection of a line says it.
            if let Err(why) = judged
                && refused.iter().all(|one| one.line != line)
            {
                refused.push(Refused { line, why });
            }
        }
        Preview { made: self.made, refused }
    }
}

fn where_it_is(event: &Event) -> Option<LocationId> {
    match event {
        Event::Location(LocationEvent::LocationOpened { location, .. } | LocationEvent::RoomAdded { location, .. })
        | Event::Bed(BedEvent::BedAdded { location, .. }) => Some(*location),
        Event::Location(_)
        | Event::Bed(_)
        | Event::Person(_)
        | Event::Household(_)
        | Event::Tonight(_)
        | Event::Night(_)
        | Event::Staff(_)
        | Event::Admission(_)
        | Event::Hardship(_)
        | Event::Objection(_)
        | Event::Plan(_)
        | Event::Procedure(_)
        | Event::Learning(_)
        | Event::Letter(_)
        | Event::Rules(_)
        | Event::Referral(_)
        | Event::Allowance(_)
        | Event::Conference(_)
        | Event::Wish(_)
        | Event::Complaint(_)
        | Event::Outward(_)
        | Event::Transfer(_)
        | Event::Outflow(_)
        | Event::Forgetting(_)
        | Event::Proposal(_) => None,
    }
}

fn judge<C: Command<Past = Premises>>(past: &mut Premises, command: C, now: &Moment) -> Result<(), Objection>
where
    Objection: From<C::Refusal>,
{
    for event in command.decide(past, now)? {
        past.evolve(&event);
    }
    Ok(())
}
