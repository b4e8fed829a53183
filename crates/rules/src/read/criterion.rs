//! Reading `[[criterion]]`: first everything but the logic, then the logic, when all facts and
//! criteria of the file are known.

use crate::criterion::{Criterion, CriterionId, Proposes, Status, Weight};
use crate::declared::Kind;
use crate::expression::{self, Names};
use crate::fault::Faults;
use crate::logic::Logic;
use crate::read::keys::{At, Keys};
use crate::read::programme::source;
use crate::source::Source;
use crate::text::Text;

/// A criterion whose logic was not read yet.
pub struct Draft {
    pub id: CriterionId,
    pub on: bool,
    pub line: usize,
    text: Text,
    weight: Weight,
    status: Status,
    source: Source,
    note: Option<Text>,
    met: At<String>,
    /// The byte at which the logic begins inside its quotes.
    inside: usize,
    proposes: Option<At<String>>,
}

/// Reads a criterion without its logic.
pub fn draft(mut keys: Keys, faults: &mut Faults) -> Option<Draft> {
    let line = faults.line(keys.at());
    let id = keys.text("id", faults).and_then(|(id, at)| {
        let parsed = id.parse().ok();
        if parsed.is_none() {
            faults.at(at, format!("`{id}` cannot name a criterion"), "Use small letters, digits and single hyphens");
        }
        parsed
    });
    let text = keys.both("text", faults);
    let weight = weight(&mut keys, faults);
    let status = status(&mut keys, faults);
    let at = keys.find("on").map_or(keys.at(), |value| value.span().start);
    let on = keys.flag("on", faults).unwrap_or(status != Status::NotFound);
    if on && status == Status::NotFound {
        let to_do = "Leave it off, or write status = \"documented\" with the decision of the city as its source";
        faults.at(at, "a criterion for which no source was found is switched on", to_do);
    }
    if status == Status::Unconfirmed && weight == Some(Weight::Required) {
        let to_do = "Let it count for or against, or write status = \"documented\" with its source";
        faults.at(at, "a criterion that nobody confirmed decides", to_do);
    }
    let source = source(&mut keys, faults);
    let note = keys.maybe_both("note", faults);
    let met = keys.text("met", faults);
    let inside = met.as_ref().map_or(0, |(text, at)| *at + faults.text()[*at..].find(text.as_str()).unwrap_or(0));
    let proposes = keys.maybe_text("proposes_city", faults);
    if let (Some((_, at)), Some(weight)) = (&proposes, weight)
        && weight != Weight::Required
    {
        faults.at(*at, "only a required criterion can propose a city", "Leave out `proposes_city`");
    }
    keys.finish(faults);
    let (text, weight, source, met) = (text?, weight?, source?, met?);
    Some(Draft { id: id?, on, line, text, weight, status, source, note, met, inside, proposes })
}

fn weight(keys: &mut Keys, faults: &mut Faults) -> Option<Weight> {
    let (written, at) = keys.text("weight", faults)?;
    let weight = Weight::WORDS.iter().find(|(word, _)| *word == written).map(|(_, weight)| *weight);
    if weight.is_none() {
        let to_do = "Write required, counts-for, counts-against or open-norm";
        faults.at(at, format!("`{written}` is no weight"), to_do);
    }
    weight
}

fn status(keys: &mut Keys, faults: &mut Faults) -> Status {
    match keys.maybe_text("status", faults) {
        None => Status::Documented,
        Some((written, at)) => match written.as_str() {
            "documented" => Status::Documented,
            "unconfirmed" => Status::Unconfirmed,
            "not-found" => Status::NotFound,
            _ => {
                faults.at(at, format!("`{written}` is no status"), "Write documented, unconfirmed or not-found");
                Status::NotFound
            }
        },
    }
}

impl Draft {
    /// The criterion with its logic. One whose logic cannot be read is switched off, so that the
    /// others can still be looked at.
    pub fn finish(self, names: &Names, faults: &mut Faults) -> Criterion {
        let (written, _) = &self.met;
        let logic = expression::parse(written)
            .map_err(|mistake| vec![mistake])
            .and_then(|written| expression::resolve(&written, names));
        if let Err(mistakes) = &logic {
            for mistake in mistakes {
                let what = format!("the criterion `{}`: {}", self.id, mistake.what);
                faults.at(self.inside + mistake.at, what, mistake.to_do.as_str());
            }
        }
        let on = self.on && logic.is_ok();
        Criterion {
            proposes: self.proposes.as_ref().and_then(|proposes| proposed(proposes, names, faults)),
            id: self.id,
            text: self.text,
            weight: self.weight,
            status: self.status,
            on,
            source: self.source,
            note: self.note,
            written: self.met.0,
            logic: logic.unwrap_or(Logic::Any(Vec::new())),
            line: self.line,
        }
    }
}

fn proposed((written, at): &At<String>, names: &Names, faults: &mut Faults) -> Option<Proposes> {
    let Some(name) = written.strip_prefix("fact:") else { return Some(Proposes::City(written.clone())) };
    let place = names.facts.iter().position(|fact| fact.name.as_str() == name);
    let place = place.filter(|place| matches!(names.facts[*place].kind, Kind::Word { .. }));
    if place.is_none() && !names.unread.iter().any(|unread| unread == name) {
        let to_do = "Name a fact of kind word whose choices are cities, or write the city itself";
        faults.at(*at, format!("`{name}` is no fact that holds a city"), to_do);
    }
    place.map(Proposes::Fact)
}
