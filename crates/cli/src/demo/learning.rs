//! What there is to learn in an invented house: a course with people in it, a learning-work place that is full and has a
//! waiting list, and an activity.

use domain::admission::{FactUsed, Origin, Value};
use domain::id::{OfferId, PersonId};
use domain::learning::{Day, EnrolPerson, NoteAttendance, OfferFacts, OfferKind, OpenOffer, Presence, Track, Wish};
use domain::moment::Moment;
use domain::person::Language;
use domain::personal::Personal;
use domain::staff::{AppointStaff, Role};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use rules::{Facts, RuleSet};

use super::chance::Chance;
use super::plan::{DAY, Step, minutes};
use super::tell::{Teller, worker};
use crate::complaint::Complaint;

/// How many days before the demo the offers were opened, and people came in.
const OPENED: i64 = 12;
const ENROLLED: i64 = 11;

/// Something around an offer that was asked, by a guide.
#[derive(Clone, Debug)]
pub enum Taught {
    /// There is something to learn.
    Open(Vec<OpenOffer>),
    /// They come in.
    Enrol(Vec<EnrolPerson>),
    /// Who was there.
    Attend(Vec<NoteAttendance>),
}

impl Teller<'_> {
    /// Lets it happen.
    pub(super) async fn learning(&self, staff: &[AppointStaff], taught: Taught, now: &Moment) -> Result<(), Complaint> {
        let guide = worker(staff, Role::Guide);
        match taught {
            Taught::Open(all) => self.ask(&guide, all, now).await,
            Taught::Enrol(all) => self.ask(&guide, all, now).await,
            Taught::Attend(all) => self.ask(&guide, all, now).await,
        }
    }
}

/// What is offered, and who among these people joins.
pub fn steps(mut chance: Chance, told: &[(i64, Step)], begun: DateTime) -> Vec<(i64, Step)> {
    let people = known(told);
    let rules = rules();
    let offers = offered(begun).map(|facts| OpenOffer { offer: OfferId::new(chance.number()), facts });
    let at = |days: i64, hour: i8, minute: i8| minutes(begun, days, hour, minute);
    let mut enrolled = Vec::new();
    let mut join = |offer: &OpenOffer, people: &[PersonId], wish: Wish| {
        for person in people {
            let on = begun.date().saturating_sub(ENROLLED.days());
            let receipt = rules.receipt(&seen(on), on);
            let (offer, person, reason) = (offer.offer, *person, Personal::default());
            enrolled.push(EnrolPerson { offer, person, wish, receipt, reason });
        }
    };
    let some = |from: usize, until: usize| people.get(from.min(people.len())..until.min(people.len())).unwrap_or(&[]);
    join(&offers[0], some(0, 5), Wish::Place);
    // Two places, and two more who wait for one.
    join(&offers[1], some(1, 3), Wish::Place);
    join(&offers[1], some(3, 5), Wish::WaitingList);
    join(&offers[2], some(4, 7), Wish::Place);
    let mut steps = vec![
        (at(OPENED, 11, 0), Step::Learning(Taught::Open(offers.to_vec()))),
        (at(ENROLLED, 15, 0), Step::Learning(Taught::Enrol(enrolled))),
    ];
    for (offer, pupils) in [(&offers[0], some(0, 5)), (&offers[1], some(1, 3)), (&offers[2], some(4, 7))] {
        steps.extend(attended(&mut chance, offer, pupils, begun));
    }
    steps
}

/// Who was there on the days that lie behind.
fn attended(chance: &mut Chance, offer: &OpenOffer, people: &[PersonId], begun: DateTime) -> Vec<(i64, Step)> {
    let mut steps = Vec::new();
    for days in (1..ENROLLED).rev() {
        let day = begun.date().saturating_sub(days.days());
        if !offer.facts.days.contains(&Day::of(day)) || people.is_empty() {
            continue;
        }
        let note = |person: &PersonId| {
            let words = [Presence::Present, Presence::Present, Presence::Present, Presence::Excused, Presence::Absent];
            let seen = Some(*chance.one(&words));
            NoteAttendance { offer: offer.offer, person: *person, day, seen }
        };
        let all = people.iter().map(note).collect();
        steps.push((minutes(begun, days, 16, 30), Step::Learning(Taught::Attend(all))));
    }
    steps
}

/// Who was written down long enough ago.
fn known(told: &[(i64, Step)]) -> Vec<PersonId> {
    let mut people = Vec::new();
    for (ago, step) in told {
        if let Step::Register(all) = step
            && *ago > (ENROLLED + 1) * DAY
        {
            // Children go to school.
            people.extend(all.iter().filter(|one| !one.needs.minor).map(|one| one.person));
        }
    }
    people
}

fn offered(begun: DateTime) -> [OfferFacts; 3] {
    let from = Some(begun.date().saturating_sub(OPENED.days()));
    let languages = |codes: &[&str]| codes.iter().map(|code| Language((*code).to_owned())).collect();
    let course = OfferFacts {
        kind: OfferKind::Course,
        title: "Nederlands voor beginners".into(),
        giver: "Taalvrijwilligers Voorbeeld".into(),
        place: "Buurthuis Voorbeeld, zaal 2".into(),
        days: vec![Day::Monday, Day::Thursday],
        times: "10:00 - 12:00".into(),
        from,
        until: Some(begun.date().saturating_add(80.days())),
        places: 12,
        level: "A1".into(),
        languages: languages(&["nl", "en"]),
        track: Track::Outside,
        paid: Some(false),
        compulsory: None,
    };
    let work = OfferFacts {
        kind: OfferKind::LearningWork,
        title: "Fietswerkplaats".into(),
        giver: "Werkplaats Voorbeeld".into(),
        place: "Voorbeeldstraat 3".into(),
        days: vec![Day::Tuesday, Day::Wednesday],
        times: "9:30 - 13:00".into(),
        until: None,
        places: 2,
        level: String::new(),
        ..course.clone()
    };
    let cooking = OfferFacts {
        kind: OfferKind::Activity,
        title: "Samen koken".into(),
        giver: "Buurthuis Voorbeeld".into(),
        place: "Keuken van het buurthuis".into(),
        days: vec![Day::Friday],
        times: "vanaf 16:00".into(),
        until: None,
        places: 8,
        level: String::new(),
        languages: Vec::new(),
        ..course.clone()
    };
    [course, work, cooking]
}

/// What the rules see of it, the same of each; of the people nothing is known.
fn seen(on: Date) -> Facts {
    let known = [("track", Value::Word("outside".into())), ("paid", Value::Truth(false))];
    let mut facts = Facts::new();
    for (name, value) in known {
        let name = name.parse().expect("the name of a fact");
        facts.add(FactUsed { name, value: Some(value), origin: Some(Origin::WorkerSaw), on: Some(on) });
    }
    facts
}

fn rules() -> RuleSet {
    let shipped = rules::learning().last().expect("rules are shipped");
    RuleSet::read(shipped.file, shipped.text).expect("tests keep the shipped rules sound")
}
