//! Somebody's course through the programme, opened for a worker, and what the rules say about it.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use domain::admission::{Course, Fact, FactUsed, Receipt};
use domain::command::{Past, Place};
use domain::event::{Class, Event};
use domain::id::PersonId;
use domain::letter::ObjectionTerm;
use domain::person::{self, Language};
use jiff::Timestamp;
use jiff::civil::Date;
use permission::{Purpose, Sight};
use rules::{Assessment, Facts, RuleSet, Shelf};
use store::Broken;

use crate::answer::Trouble;
use crate::house::House;
use crate::visit::Visit;

/// Somebody's course, as far as the pages about admission need it.
pub struct Opened {
    /// Who.
    pub person: PersonId,
    /// What they are called, or that nobody knows a name.
    pub called: String,
    /// The languages they told, best first.
    pub languages: Vec<Language>,
    /// How they stand towards the programme.
    pub course: Course,
    /// Everything that happened, in the order of the log, for the words that the fold leaves out.
    pub events: Vec<Event>,
    /// When each of these was written.
    pub written: Vec<Timestamp>,
}

/// What the rules say about somebody today.
pub struct Advice {
    /// Which rules.
    pub rules: Arc<RuleSet>,
    /// What they say, with every ground and what would still decide it.
    pub assessment: Assessment,
    /// What is kept with a decision.
    pub receipt: Receipt,
}

#[derive(Default)]
struct Whole {
    course: Course,
    registered: bool,
    names: Vec<person::Name>,
    languages: Vec<Language>,
}

impl Past for Whole {
    fn evolve(&mut self, event: &Event) {
        self.course.evolve(event);
        let Event::Person(event) = event else { return };
        match event {
            person::Event::PersonRegistered { names, .. } => {
                self.registered = true;
                self.names.clone_from(names);
            }
            person::Event::NamesCorrected { names, .. } => self.names.clone_from(names),
            person::Event::PersonDescribed { description, .. } => self.languages.clone_from(&description.languages),
            person::Event::NeedsNoted { .. }
            | person::Event::MustNotMeetNoted { .. }
            | person::Event::MustNotMeetLifted { .. }
            | person::Event::SameSaid { .. }
            | person::Event::SameTakenBack { .. }
            | person::Event::FileRead { .. } => (),
        }
    }
}

/// Leave to read what a decision about admission needs; each look is noted.
pub fn sight(visit: &Visit) -> Result<Sight, Trouble> {
    visit.sight(Purpose::Admission, &[Class::Night, Class::Case], Place::House)
}

/// Where somebody's own page is, for whoever may open it. A second reader weighs and never sees it.
pub fn page_of(visit: &Visit, person: PersonId) -> Option<String> {
    let opens = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House).is_ok();
    opens.then(|| visit.path(format_args!("person/{person}")))
}

impl Opened {
    /// Somebody who is written down here; not there and not yours look the same.
    pub async fn of(visit: &Visit, person: PersonId) -> Result<Opened, Trouble> {
        let sight = sight(visit)?;
        let found = visit.house.archive.told(&sight, person, &visit.now).await?;
        Opened::told(person, found, visit.language.t("no-name")).ok_or(Trouble::NotThere)
    }

    /// The same of what was read already; nothing of whoever is not written down.
    pub fn told(person: PersonId, found: Vec<store::Noted>, no_name: String) -> Option<Opened> {
        let Whole { course, registered, names, languages } = Whole::of(found.iter().map(|noted| &noted.event));
        let (written, events) = found.into_iter().map(|noted| (noted.at, noted.event)).unzip();
        let called = person::called(&names).map_or(no_name, str::to_owned);
        registered.then_some(Opened { person, called, languages, course, events, written })
    }

    /// What the rules of a programme say about them today; nothing when none hold.
    pub async fn advice(&self, house: &House, programme: &str, on: Date) -> Result<Option<Advice>, Broken> {
        let facts: Vec<Fact> = self.course.facts().cloned().collect();
        advice(house, programme, &facts, on).await
    }
}

/// What the rules of a programme say about these facts on a day; nothing when none hold.
pub async fn advice(house: &House, programme: &str, facts: &[Fact], on: Date) -> Result<Option<Advice>, Broken> {
    let Some(rules) = in_force(house, on).await?.into_iter().find(|set| set.programme().name == programme) else {
        return Ok(None);
    };
    let facts = as_rules_see(facts);
    Ok(Some(Advice { assessment: rules.assess(&facts, on), receipt: rules.receipt(&facts, on), rules }))
}

/// The rules of every programme that hold on a day.
pub async fn in_force(house: &House, on: Date) -> Result<Vec<Arc<RuleSet>>, Broken> {
    let sets: Vec<Arc<RuleSet>> =
        house.archive.rules().await?.iter().filter_map(|adopted| read(&adopted.hash, &adopted.text)).collect();
    let mut programmes: Vec<&str> = sets.iter().map(|set| set.programme().name.as_str()).collect();
    programmes.sort_unstable();
    programmes.dedup();
    let shelf = Shelf::new(sets.iter().map(|set| RuleSet::clone(set)).collect()).unwrap_or_default();
    let holds = |programme: &&str| shelf.in_force(programme, on).map(|set| set.hash().to_owned());
    let hashes: Vec<String> = programmes.iter().filter_map(holds).collect();
    Ok(sets.iter().filter(|set| hashes.iter().any(|hash| hash == set.hash())).cloned().collect())
}

/// A rule file that was adopted, read once in the life of the program. What an older program
/// adopted and this one cannot read does not hold, and the log says so.
pub fn read(hash: &str, text: &str) -> Option<Arc<RuleSet>> {
    static READ: LazyLock<Mutex<HashMap<String, Option<Arc<RuleSet>>>>> = LazyLock::new(Mutex::default);
    let mut known = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let read = || match RuleSet::read("adopted rules", text) {
        Ok(set) => Some(Arc::new(set)),
        Err(faults) => {
            tracing::error!(hash, faults = faults.len(), "rules that were adopted cannot be read");
            None
        }
    };
    known.entry(hash.to_owned()).or_insert_with(read).clone()
}

/// Facts as the rules take them.
pub fn as_rules_see(facts: &[Fact]) -> Facts {
    let mut seen = Facts::new();
    for fact in facts {
        let (name, value) = (fact.name.clone(), fact.value.clone());
        seen.add(FactUsed { name, value, origin: Some(fact.origin), on: Some(fact.on) });
    }
    seen
}

/// Until when somebody can object to what is decided today, by the term that the house uses. The
/// letter may come later than today; then the person has longer than the letter says, never shorter.
pub fn objection_term(house: &House, today: Date) -> Option<ObjectionTerm> {
    let rule = &house.admission.objection_term;
    let reckoned = term::shipped().ok()?.reckon(rule, today);
    match reckoned {
        Ok(reckoned) => Some(ObjectionTerm { last_day: reckoned.last_day, rule: rule.clone() }),
        Err(why) => {
            tracing::error!(%why, rule, "the term to object cannot be reckoned");
            None
        }
    }
}
