//! The letter of a decision, put together from the decision as it stands in the log. Nothing of it
//! is kept: the same decision gives the same letter, and no worker is named in it.

mod decision;
mod known;
mod remedy;

use std::sync::Arc;

use domain::admission::{Decision, Event as Admission};
use domain::bed::Claims;
use domain::command::Past;
use domain::event::Event;
use domain::id::{ApplicationId, LetterId};
use domain::letter::letter_of;
use domain::objection::Event as Objection;
use domain::person;
use domain::personal::Personal;
use jiff::civil::Date;
use rules::RuleSet;
use store::{Broken, LetterNow};
use wording::{Advice, DecisionLetter, Deviation, Help, Sender};

use crate::course::{self, Opened};
use crate::house::House;

/// How many digits of its number a letter is referred to by: 60 random bits.
const REFERENCE: usize = 12;

/// The letter, if the decision that made it can be read.
pub async fn compose(house: &House, opened: &Opened, known: &LetterNow) -> Result<Option<DecisionLetter>, Broken> {
    let made_it = |event: &Event| letter_of(event).is_some_and(|letter| letter.id == known.id);
    let place = opened.events.iter().position(made_it);
    let Some((before, event)) = place.map(|place| (&opened.events[..place], &opened.events[place])) else {
        return Ok(None);
    };
    let has_bed = Claims::of(before).of_person(opened.person, known.made_at).is_some();
    let (Some(letter), Some(decision)) = (letter_of(event), decision::decision(event, before, has_bed)) else {
        return Ok(None);
    };
    let notified = house.zone.to_datetime(known.made_at).date();
    let weighed = weighed(event);
    let rules = match weighed {
        Some(weighed) => rules(house, &weighed.receipt.rules).await?,
        None => None,
    };
    let terms = &house.admission.letter;
    Ok(Some(DecisionLetter {
        sender: Sender {
            house: house.name.clone(),
            programme: programme(house, opened, event, rules.as_deref(), notified).await?,
            lines: terms.address.clone(),
        },
        notified,
        reference: reference(known.id),
        addressee: addressee(before),
        language: letter.language.0.clone(),
        decision,
        reason: reason(event).reveal().to_owned(),
        grounds: weighed.map(|weighed| known::grounds(&weighed.receipt, rules.as_deref())).unwrap_or_default(),
        facts: weighed.map(|weighed| known::facts(&weighed.receipt, rules.as_deref())).unwrap_or_default(),
        rule: rules.as_deref().map(known::rule),
        deviation: weighed.and_then(deviation),
        remedy: letter.objection.as_ref().map(|term| remedy::remedy(house, event, term, has_bed, notified)),
        help: terms.help.iter().map(|help| Help { name: help.name.clone(), how: help.how.clone() }).collect(),
        tonight: terms.tonight.clone(),
        texts: house.stationery.texts.clone(),
        template: house.stationery.template.clone(),
    }))
}

/// The rules with this hash, as they were adopted.
async fn rules(house: &House, hash: &str) -> Result<Option<Arc<RuleSet>>, Broken> {
    let adopted = house.archive.rules_with(hash).await?;
    Ok(adopted.and_then(|adopted| course::read(&adopted.hash, &adopted.text)))
}

/// What people call the programme: as the rules of the decision say, else those of that day.
async fn programme(
    house: &House,
    opened: &Opened,
    event: &Event,
    rules: Option<&RuleSet>,
    on: Date,
) -> Result<String, Broken> {
    if let Some(rules) = rules {
        return Ok(rules.programme().title.nl.clone());
    }
    let application = application(event, opened).and_then(|application| opened.course.application(application));
    let Some(name) = application.map(|application| application.programme.clone()) else { return Ok(String::new()) };
    let in_force = course::in_force(house, on).await?;
    let known = in_force.iter().map(|set| set.programme()).find(|programme| programme.name == name);
    Ok(known.map_or(name, |programme| programme.title.nl.clone()))
}

/// Within which application the letter was made.
fn application(event: &Event, opened: &Opened) -> Option<ApplicationId> {
    if let Event::Objection(event) = event {
        return opened.course.objections.get(event.objection()).map(|track| track.application);
    }
    let Event::Admission(event) = event else { return None };
    event.application()
}

/// What was weighed, for decisions about an application.
fn weighed(event: &Event) -> Option<&Decision> {
    let Event::Admission(
        Admission::Admitted { decision, .. }
        | Admission::ReferredElsewhere { decision, .. }
        | Admission::AdmissionRefused { decision, .. },
    ) = event
    else {
        return None;
    };
    Some(decision)
}

/// Why, in words for the person.
fn reason(event: &Event) -> Personal {
    let ending = if let Event::Admission(Admission::EndingWarned { reason, .. } | Admission::StayEnded { reason, .. })
    | Event::Objection(Objection::ObjectionDecided { words: reason, .. }) = event
    {
        Some(reason)
    } else {
        None
    };
    ending.or_else(|| weighed(event).map(|decision| &decision.reason)).cloned().unwrap_or_default()
}

/// That the advice was not followed, and why.
fn deviation(decision: &Decision) -> Option<Deviation> {
    let advice = match decision.receipt.verdict {
        domain::admission::Verdict::Admit => Advice::Admit,
        domain::admission::Verdict::NotByTheseRules => Advice::NotByTheseRules,
        domain::admission::Verdict::CannotBeSaidYet => Advice::CannotBeSaidYet,
    };
    let reason = decision.against_advice.reveal().to_owned();
    (!reason.is_empty()).then_some(Deviation { advice, reason })
}

/// The name that the person told, whole, as it was when it was decided: a decision says whom it is about.
fn addressee(before: &[Event]) -> Option<String> {
    let mut names: &[person::Name] = &[];
    for event in before {
        if let Event::Person(
            person::Event::PersonRegistered { names: told, .. } | person::Event::NamesCorrected { names: told, .. },
        ) = event
        {
            names = told;
        }
    }
    let told = names.iter().find(|name| name.kind == person::NameKind::Told).map(|name| name.words.reveal());
    told.or_else(|| person::called(names)).map(str::to_owned)
}

/// The number by which a letter is referred to: the end of its own, in fours.
fn reference(letter: LetterId) -> String {
    let digits = letter.to_string();
    let end = digits.get(digits.len().saturating_sub(REFERENCE)..).unwrap_or(&digits);
    let fours: Vec<&str> = (0..REFERENCE).step_by(4).filter_map(|from| end.get(from..from + 4)).collect();
    fours.join("-")
}
