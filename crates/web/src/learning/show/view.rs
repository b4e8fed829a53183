//! An offer as pages show it, without the people in it.

use domain::id::OfferId;
use domain::learning::{OfferFacts, Track};
use jiff::civil::Date;
use store::OfferNow;

use crate::dates;
use crate::learning::words;
use crate::visit::Visit;

/// An offer.
pub struct Offer {
    pub id: OfferId,
    pub title: String,
    pub kind: &'static str,
    pub giver: String,
    pub place: String,
    /// Days, times, from and until, in one line.
    pub when: String,
    pub level: String,
    /// Each with its code.
    pub languages: Vec<(String, String)>,
    /// How it belongs to schooling, where it does or nobody knows.
    pub track: Option<&'static str>,
    pub places: u16,
    pub placed: usize,
    pub free: usize,
    pub waiting: usize,
    /// How many of how many places are taken, in words.
    pub taken: String,
    pub closed: bool,
    until: Option<Date>,
}

impl Offer {
    /// The offer in the language of the page.
    pub fn of(visit: &Visit, offer: &OfferNow) -> Offer {
        let facts = &offer.facts;
        let name = |code: &str| sheet::told::language_name(code).unwrap_or(code).to_owned();
        let (placed, places) = (offer.placed.to_string(), facts.places.to_string());
        Offer {
            id: offer.id,
            title: facts.title.clone(),
            kind: words::kind(facts.kind),
            giver: facts.giver.clone(),
            place: facts.place.clone(),
            when: when(visit, facts),
            level: facts.level.clone(),
            languages: facts.languages.iter().map(|one| (one.0.clone(), name(&one.0))).collect(),
            track: (facts.track != Track::Outside).then(|| words::track(facts.track)),
            places: facts.places,
            placed: offer.placed,
            free: offer.free(),
            waiting: offer.waiting,
            taken: visit.language.with("learning-taken-of", &[("taken", &placed), ("places", &places)]),
            closed: offer.closed,
            until: facts.until,
        }
    }

    /// Whether somebody can still come in.
    pub fn is_open(&self, today: Date) -> bool {
        !self.closed && self.until.is_none_or(|until| until >= today)
    }
}

fn when(visit: &Visit, facts: &OfferFacts) -> String {
    let language = visit.language;
    let days: Vec<String> =
        facts.days.iter().map(|day| language.t(format!("learning-day-{}", words::day(*day)))).collect();
    let shown = |day: Date| dates::full_day(language, day);
    let span = match (facts.from, facts.until) {
        (None, None) => String::new(),
        (Some(from), None) => language.with("learning-since", &[("from", &shown(from))]),
        (None, Some(until)) => language.with("learning-up-to", &[("until", &shown(until))]),
        (Some(from), Some(until)) => {
            language.with("learning-between", &[("from", &shown(from)), ("until", &shown(until))])
        }
    };
    let parts = [days.join(", "), facts.times.clone(), span];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
