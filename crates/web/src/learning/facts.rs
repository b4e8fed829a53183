//! The form that says what an offer is: for opening one and for describing it anew.

use askama::Template;
use domain::learning::{Day, OfferFacts, OfferKind, Track, UnfitOffer};
use jiff::civil::Date;

use super::words;
use crate::form::{Faults, Filled};
use crate::frame::Frame;

/// The page with the form.
#[derive(Template)]
#[template(path = "learning/open/page.html")]
pub struct FactsPage {
    pub frame: Frame,
    pub faults: Faults,
    pub filled: Filled,
    pub action: String,
    pub back: String,
    pub button: &'static str,
}

/// What was filled in, or all that is wrong with it.
pub fn read(filled: &Filled) -> Result<OfferFacts, Faults> {
    let mut faults = Faults::default();
    let kind = OfferKind::ALL.into_iter().find(|kind| words::kind(*kind) == filled.one("offer-kind"));
    if kind.is_none() {
        faults.add("offer-kind", "learning-no-kind");
    }
    if filled.one("title").is_empty() {
        faults.add("title", "learning-no-title");
    }
    let places = filled.one("places").parse::<u16>().ok();
    if places.is_none() {
        faults.add("places", "learning-no-places");
    }
    let (from, until) = (date(filled, "from", &mut faults), date(filled, "until", &mut faults));
    let languages = sheet::told::languages(filled.one("languages")).unwrap_or_else(|_| {
        faults.add("languages", "learning-no-language");
        Vec::new()
    });
    let track = Track::ALL.into_iter().find(|track| words::track(*track) == filled.one("track"));
    let text = |name: &str| filled.one(name).to_owned();
    let (Some(kind), Some(places), true) = (kind, places, faults.is_empty()) else { return Err(faults) };
    Ok(OfferFacts {
        kind,
        title: text("title"),
        giver: text("giver"),
        place: text("place"),
        days: Day::ALL.into_iter().filter(|day| filled.has("days", words::day(*day))).collect(),
        times: text("times"),
        from,
        until,
        places,
        level: text("level"),
        languages,
        track: track.unwrap_or(Track::NotKnown),
        paid: words::answer_of(filled.one("paid")),
        compulsory: words::answer_of(filled.one("compulsory")),
    })
}

fn date(filled: &Filled, field: &str, faults: &mut Faults) -> Option<Date> {
    let day = filled.one(field).parse().ok();
    if day.is_none() && !filled.one(field).is_empty() {
        faults.add(field, "plan-no-date");
    }
    day
}

/// The form as it says what is known.
pub fn fill(facts: &OfferFacts) -> Filled {
    let language = |code: &str| sheet::told::language_name(code).unwrap_or(code).to_owned();
    let languages: Vec<String> = facts.languages.iter().map(|one| language(&one.0)).collect();
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut filled = Filled::default();
    for (field, value) in [
        ("offer-kind", words::kind(facts.kind).to_owned()),
        ("title", facts.title.clone()),
        ("giver", facts.giver.clone()),
        ("place", facts.place.clone()),
        ("times", facts.times.clone()),
        ("from", day(facts.from)),
        ("until", day(facts.until)),
        ("places", facts.places.to_string()),
        ("level", facts.level.clone()),
        ("languages", languages.join(", ")),
        ("track", words::track(facts.track).to_owned()),
        ("paid", words::answer(facts.paid).to_owned()),
        ("compulsory", words::answer(facts.compulsory).to_owned()),
    ] {
        filled.set(field, [value]);
    }
    filled.set("days", facts.days.iter().map(|day| words::day(*day).to_owned()));
    filled
}

/// The form of a new offer: nothing is known of it but what most are.
pub fn empty() -> Filled {
    let mut filled = Filled::default();
    for (field, value) in [("offer-kind", "course"), ("track", "outside"), ("paid", "no"), ("compulsory", "unknown")] {
        filled.set(field, [value.to_owned()]);
    }
    filled
}

/// What is wrong with an offer, beside its field.
pub fn why(unfit: UnfitOffer) -> Faults {
    match unfit {
        UnfitOffer::ImpossibleTitle => Faults::one("title", "learning-no-title"),
        UnfitOffer::NoPlaces => Faults::one("places", "learning-no-places"),
        UnfitOffer::EndsBefore => Faults::one("until", "learning-ends-before"),
        UnfitOffer::TooLong => Faults::one("times", "learning-too-long"),
    }
}
