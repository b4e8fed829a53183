//! From what was typed to what was told, with every fault beside its field.

use domain::person::nationality::{Found, find};
use domain::person::{
    Birth, Care, Channel, Description, Language, Name, NameKind, Nationalities, Nationality, Needs, Reach, SaidBy,
    Signal, SignalKind, SleepsWith,
};
use domain::personal::Personal;
use jiff::civil::Date;
use sheet::Reason;

use super::nth;
use crate::form::{Faults, Filled};

/// The longest name or number, and the longest note, in characters. The judge has the last word.
const LONGEST_ANSWER: usize = 200;
const LONGEST_NOTE: usize = 4000;
/// The most answers to one question.
const MOST_ANSWERS: usize = 20;

/// What the form says, when nothing is wrong with it.
#[derive(Clone, Debug)]
pub struct Told {
    pub names: Vec<Name>,
    pub needs: Needs,
    pub description: Description,
}

/// Reads the form; all faults at once.
pub fn read(filled: &Filled, today: Date) -> Result<Told, Faults> {
    let mut faults = Faults::default();
    let told = Told {
        names: names(filled, &mut faults),
        needs: needs(filled),
        description: Description {
            birth: birth(filled, today, &mut faults),
            nationalities: nationalities(filled, &mut faults),
            languages: languages(filled, &mut faults),
            interpreter: filled.has("interpreter", "yes"),
            reach: reach(filled, &mut faults),
            signals: signals(filled),
            note: words(filled.one("note"), "note", LONGEST_NOTE, &mut faults),
        },
    };
    if faults.is_empty() { Ok(told) } else { Err(faults) }
}

/// The words, if they are not longer than can be kept.
fn words(said: &str, field: &str, longest: usize, faults: &mut Faults) -> Personal {
    if said.chars().count() > longest {
        faults.add(field, "person-fault-long");
    }
    Personal::new(said)
}

fn few(count: usize, field: &str, faults: &mut Faults) {
    if count > MOST_ANSWERS {
        faults.add(field, "person-fault-many");
    }
}

fn names(filled: &Filled, faults: &mut Faults) -> Vec<Name> {
    let said = filled.all("name").iter().enumerate().filter(|(_, name)| !name.trim().is_empty());
    let names: Vec<Name> = said
        .enumerate()
        .map(|(place, (at, name))| Name {
            words: words(name, &format!("name-{place}"), LONGEST_ANSWER, faults),
            kind: kind(nth(filled, "kind", at)),
        })
        .collect();
    few(names.len(), "name-0", faults);
    names
}

fn kind(word: &str) -> NameKind {
    match word {
        "own-script" => NameKind::OwnScript,
        "alias" => NameKind::Alias,
        _ => NameKind::Told,
    }
}

fn needs(filled: &Filled) -> Needs {
    let sleeps_with = match filled.one("with") {
        "women" => SleepsWith::Women,
        "men" => SleepsWith::Men,
        _ => SleepsWith::NotSaid,
    };
    let care = match filled.one("care") {
        "near" => Care::Near,
        "in-house" => Care::InHouse,
        _ => Care::None,
    };
    let need = |name| filled.has("need", name);
    Needs {
        sleeps_with,
        care,
        step_free: need("step-free"),
        women_only: need("women-only"),
        minor: need("minor"),
        quiet: need("quiet"),
    }
}

fn birth(filled: &Filled, today: Date, faults: &mut Faults) -> Birth {
    match sheet::told::birth(filled.one("birth"), today) {
        Ok(birth) => birth,
        Err(reason) => {
            let key = if reason == Reason::InTheFuture { "person-fault-future" } else { "person-fault-birth" };
            faults.add("birth", key);
            Birth::NotKnown
        }
    }
}

/// *Not asked* is an empty field; *unknown* and *stateless* are answers of their own.
fn nationalities(filled: &Filled, faults: &mut Faults) -> Nationalities {
    let mut told: Vec<Nationality> = Vec::new();
    let said = filled.all("nationality").iter().filter(|words| !words.trim().is_empty());
    for (place, words) in said.enumerate() {
        match find(words) {
            Found::One(nationality) if told.contains(&nationality) => (),
            Found::One(nationality) => told.push(nationality),
            Found::Several(_) => faults.add(format!("nationality-{place}"), "person-fault-nationality-several"),
            Found::Nothing => faults.add(format!("nationality-{place}"), "person-fault-nationality"),
        }
    }
    for (value, answer) in [("unknown", Nationality::Unknown), ("stateless", Nationality::Stateless)] {
        if filled.has("nationality-is", value) && !told.contains(&answer) {
            told.push(answer);
        }
    }
    few(told.len(), "nationality-0", faults);
    if told.is_empty() { Nationalities::NotAsked } else { Nationalities::Told(told) }
}

fn languages(filled: &Filled, faults: &mut Faults) -> Vec<Language> {
    let languages = sheet::told::languages(filled.one("languages")).unwrap_or_else(|_| {
        faults.add("languages", "person-fault-language");
        Vec::new()
    });
    few(languages.len(), "languages", faults);
    languages
}

fn reach(filled: &Filled, faults: &mut Faults) -> Vec<Reach> {
    let count = filled.all("reach-to").len().max(filled.all("reach-mind").len());
    let mut reach: Vec<Reach> = Vec::new();
    for at in 0..count {
        let (to, mind) = (nth(filled, "reach-to", at), nth(filled, "reach-mind", at));
        if to.is_empty() && mind.is_empty() {
            continue;
        }
        let field = format!("reach-{}", reach.len());
        reach.push(Reach {
            channel: channel(nth(filled, "reach-channel", at)),
            to: words(to, &field, LONGEST_ANSWER, faults),
            mind: words(mind, &field, LONGEST_NOTE, faults),
        });
    }
    few(reach.len(), "reach-0", faults);
    reach
}

fn channel(word: &str) -> Channel {
    match word {
        "message" => Channel::Message,
        "through" => Channel::Through,
        "place" => Channel::Place,
        _ => Channel::Telephone,
    }
}

fn signals(filled: &Filled) -> Vec<Signal> {
    let told = SignalKind::ALL.iter().filter(|kind| filled.has("signal", kind.name()));
    told.map(|kind| Signal { kind: *kind, said_by: said_by(filled.one(&format!("said-{}", kind.name()))) }).collect()
}

/// Who said it; the person, when nobody else is named.
pub fn said_by(word: &str) -> SaidBy {
    SaidBy::ALL.iter().copied().find(|one| one.name() == word).unwrap_or(SaidBy::Person)
}
