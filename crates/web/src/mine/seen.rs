//! What somebody sees of themselves, gathered from what happened: tonight, the plan, what is due, letters, and what they
//! said they want.

use std::collections::BTreeSet;

use domain::bed::Kind;
use domain::command::Past;
use domain::event::{Class, Event, Subject};
use domain::id::{LetterId, PersonId};
use domain::location::HouseRules;
use domain::moment::Moment;
use domain::plan::{Aim, Outline, Owner, Route, Step, StepState};
use domain::procedure::{Docket, RunsFor, TermState};
use jiff::civil::Date;
use store::Noted;

use super::colleagues::Colleagues;
use crate::answer::Trouble;
use crate::house::House;
use crate::procedure;
use crate::tongue::Words;

/// Everything on the first page of one's own file.
pub struct Seen {
    pub bed: Option<Bed>,
    pub aim: Option<String>,
    pub steps: Vec<StepRow>,
    pub meetings: Vec<Meeting>,
    pub terms: Vec<TermRow>,
    pub letters: Vec<LetterRow>,
    /// What they want, in their own words, and when they said so.
    pub wants: Option<(String, String)>,
    /// The keys of what to say about strands that are shut here.
    pub shut: Vec<&'static str>,
    /// Whether the plan is shown. Whoever does not guide does not read it with the person either.
    pub planned: bool,
}

/// Where somebody sleeps.
pub struct Bed {
    pub place: String,
    pub room: String,
    pub label: String,
    pub held: bool,
    /// The house rules there, and the code of the language in which they stand.
    pub rules: Option<(String, &'static str)>,
}

/// Something that is to be done.
pub struct StepRow {
    pub what: String,
    pub who: String,
    pub day: Option<String>,
}

/// Where and when somebody is expected.
pub struct Meeting {
    pub what: String,
    pub day: String,
    pub at: String,
    pub place: String,
}

/// A term that runs. What it is for is said in Dutch, as in the law.
pub struct TermRow {
    pub about: String,
    pub last: String,
    /// Whether an office has to be in time, and not the person.
    pub theirs: bool,
}

/// A letter to them.
pub struct LetterRow {
    pub id: LetterId,
    pub title: String,
}

impl Seen {
    /// What these events tell, of which whoever reads opens these classes.
    pub async fn of(
        house: &House,
        words: Words,
        person: PersonId,
        noted: &[Noted],
        opened: &BTreeSet<Class>,
        now: &Moment,
    ) -> Result<Seen, Trouble> {
        let outline = Outline::of(noted.iter().map(|noted| &noted.event));
        if !outline.registered() {
            return Err(Trouble::NotThere);
        }
        let colleagues = Colleagues::of(house).await?;
        let open = |(_, step): &(_, &Step)| matches!(step.state, StepState::Open);
        let (meetings, steps): (Vec<_>, Vec<_>) = outline
            .steps()
            .into_iter()
            .filter(open)
            .map(|(_, step)| step)
            .partition(|step| step.planned.meeting.is_some());
        let today = now.wall.date();
        let shut = [(Class::Legal, "shut-legal"), (Class::Medical, "shut-medical")];
        Ok(Seen {
            bed: bed(house, words, person, now).await?,
            aim: outline.aim().map(|known| words.t(aim(known.aim))),
            steps: steps.into_iter().map(|step| row(words, &colleagues, person, step)).collect(),
            meetings: meetings.into_iter().filter_map(|step| meeting(words, step, today)).collect(),
            terms: terms(words, noted),
            letters: if opened.contains(&Class::Case) { letters(house, words, person).await? } else { Vec::new() },
            wants: outline.review().map(|review| (review.wants.reveal().to_owned(), words.day(review.on))),
            planned: true,
            shut: shut.into_iter().filter(|(class, _)| !opened.contains(class)).map(|(_, key)| key).collect(),
        })
    }
}

impl Seen {
    /// The same without the plan.
    pub fn without_plan(self) -> Seen {
        let (steps, meetings) = (Vec::new(), Vec::new());
        Seen { steps, meetings, aim: None, wants: None, shut: Vec::new(), planned: false, ..self }
    }
}

async fn bed(house: &House, words: Words, person: PersonId, now: &Moment) -> Result<Option<Bed>, Trouble> {
    let archive = &house.archive;
    let whose = |claimed: &store::Claimed| claimed.claim.person == person;
    let mut beds = archive.beds(now).await?.into_iter();
    let Some(bed) = beds.find(|bed| bed.claim.as_ref().is_some_and(whose)) else { return Ok(None) };
    let rules: HouseRules = archive.history(&[Subject::Location(bed.location)]).await?;
    let rules =
        [words, Words::first()].iter().find_map(|one| Some((rules.in_language(one.code())?.to_owned(), one.code())));
    let place = archive.locations().await?.into_iter().find(|place| place.id == bed.location);
    let room = archive.rooms().await?.into_iter().find(|room| room.id == bed.room);
    Ok(Some(Bed {
        place: place.map(|place| place.facts.name).unwrap_or_default(),
        room: room.map(|room| room.facts.name).unwrap_or_default(),
        label: bed.label,
        rules,
        held: bed.claim.is_some_and(|claimed| matches!(claimed.claim.kind, Kind::Held { .. } | Kind::Kept)),
    }))
}

/// What is aimed for, as the key of its sentence.
pub const fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::UnderInvestigation => "aim-under-investigation",
        Aim::For(Route::Legalisation) => "aim-legalisation",
        Aim::For(Route::Onward) => "aim-onward",
        Aim::For(Route::Return) => "aim-return",
    }
}

fn row(words: Words, colleagues: &Colleagues, person: PersonId, step: &Step) -> StepRow {
    let who = match step.planned.owner {
        Owner::Person => words.t("who-you"),
        Owner::Worker(worker) => colleagues.role(words, worker, person),
        Owner::Other => words.t("who-other"),
    };
    let day = step.planned.due.map(|due| words.day(due));
    StepRow { what: step.planned.what.reveal().to_owned(), who, day }
}

/// An appointment that is not over.
fn meeting(words: Words, step: &Step, today: Date) -> Option<Meeting> {
    let meeting = step.planned.meeting.as_ref()?;
    let due = step.planned.due;
    due.is_none_or(|due| due >= today).then(|| Meeting {
        what: step.planned.what.reveal().to_owned(),
        day: due.map(|due| words.day(due)).unwrap_or_default(),
        at: meeting.at.strftime("%H:%M").to_string(),
        place: meeting.place.reveal().to_owned(),
    })
}

fn terms(words: Words, noted: &[Noted]) -> Vec<TermRow> {
    let docket = Docket::of(noted.iter().map(|noted| &noted.event));
    let all = docket.procedures().flat_map(|(procedure, _)| docket.terms(procedure));
    let mut running: Vec<_> = all.map(|(_, term)| term).filter(|term| term.state == TermState::Running).collect();
    running.sort_by_key(|term| term.last_day);
    let row = |term: &domain::procedure::Term| TermRow {
        about: procedure::rule_said(crate::language::Language::Dutch, &term.rule),
        last: words.day(term.last_day),
        theirs: term.runs_for == RunsFor::Authority,
    };
    running.into_iter().map(row).collect()
}

async fn letters(house: &House, words: Words, person: PersonId) -> Result<Vec<LetterRow>, Trouble> {
    let mut known = house.archive.letters_of(person).await?;
    known.sort_by_key(|letter| std::cmp::Reverse(letter.made_at));
    let row = |letter: &store::LetterNow| {
        let day = words.day(house.zone.to_datetime(letter.made_at).date());
        LetterRow { id: letter.id, title: words.with("letter-of", &[("day", &day)]) }
    };
    Ok(known.iter().map(row).collect())
}

/// The languages that somebody told, best first, for whoever prepares a page for them.
pub fn language(noted: &[Noted]) -> Option<Words> {
    let described = noted.iter().rev().find_map(|noted| match &noted.event {
        Event::Person(domain::person::Event::PersonDescribed { description, .. }) => Some(description),
        _ => None,
    });
    described?.languages.iter().find_map(|language| Words::of_code(&language.0))
}
