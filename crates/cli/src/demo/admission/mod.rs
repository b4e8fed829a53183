//! Coming into the programme in an invented house: rules that hold, people who apply, and what was
//! decided about them in the weeks before the demo began. Real commands, with the receipts that the
//! rules of the city really give.

mod allowance;
mod asked;
mod cast;
mod decide;
mod known;
mod left;
mod legal;
mod object;
mod plan;
mod story;
#[cfg(test)]
mod tests;
mod weigh;
mod when;

pub use asked::Asked;

use domain::bed::AssignBed;
use domain::id::{BedId, LocationId, PersonId, WorkerId};
use domain::location::{Regime, RoomKind};
use domain::person::SleepsWith;
use domain::rules::AdoptRules;
use domain::staff::{AppointStaff, Role};
use domain::tonight::Placing;
use jiff::civil::DateTime;
use rules::RuleSet;
use web::{AdmissionTerms, HelpTerms, LetterTerms};

use super::chance::Chance;
use super::cities::City;
use super::layout::{Layout, Purpose, Room, Spot};
use super::plan::Step;
use when::When;

/// How many days before the demo the rules were adopted, at least.
const RULES: i64 = 18;

/// What is being thought up about one city.
pub struct Telling<'a> {
    chance: Chance,
    layout: &'a mut Layout,
    staff: &'a [AppointStaff],
    rules: RuleSet,
    terms: AdmissionTerms,
    begun: DateTime,
    steps: Vec<(i64, Step)>,
}

/// A bed that is free for longer.
struct Free {
    location: LocationId,
    bed: BedId,
    with: SleepsWith,
}

/// How they came into the programme of this city, or did not. Some of them get a bed.
pub fn steps(chance: Chance, layout: &mut Layout, staff: &[AppointStaff], begun: DateTime) -> Vec<(i64, Step)> {
    let (rules, terms) = (rules(layout.city), terms(layout.city));
    let mut telling = Telling { chance, layout, staff, rules, terms, begun, steps: Vec::new() };
    telling.adopt();
    telling.agree_on_an_amount();
    cast::everywhere(&mut telling);
    if telling.layout.city.locations.len() > 2 {
        cast::where_more_people_are(&mut telling);
    }
    // Last, so that everybody else is who they were.
    left::formerly(&mut telling);
    telling.steps
}

/// What this house agreed about admission, and what stands in its letters: all invented.
pub fn terms(city: &City) -> AdmissionTerms {
    let address = vec![city.name.to_owned(), "Voorbeeldstraat 1".to_owned()];
    let help = HelpTerms { name: "Rechtshulp Voorbeeld".into(), how: "Elke dinsdag aan het loket.".into() };
    let letter = LetterTerms {
        object_to: vec![format!("{}, bezwaar", city.name), "Voorbeeldstraat 2".to_owned()],
        court: Some("Rechtbank Voorbeeld".into()),
        tonight: Some("Het loket, Voorbeeldstraat 1, elke avond open.".into()),
        help: vec![help],
        address,
    };
    AdmissionTerms { telephone: Some("020 0000 000".into()), letter, ..AdmissionTerms::default() }
}

/// The rules that come with the program for this city.
fn rules(city: &City) -> RuleSet {
    let shipped = rules::shipped().iter().find(|shipped| shipped.file.starts_with(city.slug));
    let shipped = shipped.expect("every city of the demo has rules");
    RuleSet::read(shipped.file, shipped.text).expect("tests keep the shipped rules sound")
}

impl Telling<'_> {
    fn adopt(&mut self) {
        let (programme, from) = (self.rules.programme().name.clone(), self.rules.programme().from);
        let (hash, text) = (self.rules.hash().to_owned(), self.rules.text().to_owned());
        let when = When::of(self.begun, RULES, 9, 0);
        self.push(when, Step::Admission(Asked::Adopt(vec![AdoptRules { programme, from, hash, text }])));
    }

    fn push(&mut self, when: When, step: Step) {
        self.steps.push((when.ago, step));
    }

    /// The colleague who does what this role does.
    fn colleague(&self, role: Role) -> WorkerId {
        super::tell::worker(self.staff, role).id
    }

    /// A bed that nobody has, in a house that is open all day when there is one.
    fn free(&mut self) -> Free {
        let free = |room: &Room| room.facts.kind == RoomKind::Shared && room.beds.iter().any(is_free);
        let rooms = self.layout.rooms.iter().enumerate().filter(|(_, room)| free(room));
        let (by_day, at_night): (Vec<_>, Vec<_>) = rooms.partition(|(_, room)| room.regime == Regime::DayAndNight);
        let rooms = if by_day.is_empty() { at_night } else { by_day };
        let rooms: Vec<usize> = rooms.into_iter().map(|(place, _)| place).collect();
        let room = &self.layout.rooms[*self.chance.one(&rooms)];
        let bed = room.beds.iter().find(|spot| is_free(spot)).expect("a room with a free bed was chosen").bed;
        Free { location: room.location, bed, with: room.with.unwrap_or(SleepsWith::Men) }
    }

    /// Somebody gets it.
    fn assign(&mut self, when: When, free: &Free, person: PersonId) {
        let spots = self.layout.rooms.iter_mut().flat_map(|room| &mut room.beds);
        spots.filter(|spot| spot.bed == free.bed).for_each(|spot| spot.person = Some(person));
        let places = vec![Placing { person, bed: free.bed }];
        self.push(when, Step::Assign(vec![AssignBed { location: free.location, places, until: None }]));
    }
}

fn is_free(spot: &Spot) -> bool {
    spot.person.is_none() && spot.purpose == Purpose::Everybody
}
