//! `/tonight/together/fair`: for whom it goes how tonight, in what order people come and what they could have had, and what each weight
//! does: the same evening answered without it.

mod order;
mod reckoned;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use permission::Purpose;
use placement::{Aspect, ByKind, Effect, Fairness, PartyKind};

use super::asking;
use crate::answer::{Answer, page};
use crate::frame::Frame;
use crate::house::Houses;
use crate::language::Language;
use crate::tonight::show::view::drawback;
use crate::visit::Visit;
pub use reckoned::LastReckoned;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/together/fair", get(show))
}

#[derive(Template)]
#[template(path = "tonight/together/fair/page.html")]
struct Page {
    frame: Frame,
    asking: usize,
    kinds: Vec<KindRow>,
    order: Vec<order::Row>,
    /// Whether a draw decides among those who wait equally long.
    drawn: bool,
    /// When it was reckoned.
    at: String,
    effects: Vec<EffectRow>,
    /// Since when the weights hold, where they come from, and whether somebody adopted them.
    since: String,
    source: String,
    confirmed: bool,
}

/// How it goes for one kind of people.
struct KindRow {
    key: &'static str,
    placed: usize,
    without: usize,
    /// Of a hundred, how many have a place.
    bar: usize,
    /// Minutes that the middle one waits, with and without a place.
    waits: [String; 2],
}

/// What one weight does.
struct EffectRow {
    label: String,
    weight: String,
    changed: usize,
    more_without: i64,
}

async fn show(visit: Visit) -> Answer {
    visit.must_be_allowed(Deed::HoldBeds)?;
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House)?;
    let asking = asking::now(&visit).await?;
    let by = asking::yardstick(&visit, &asking).await?;
    let people = asking.parties.iter().map(|party| party.guests.len()).sum();
    let found = visit.house.proposals.fair.of(&asking, &visit.now, &by).await;
    let Fairness { effects, kinds } = &found.fairness;
    let weights = visit.house.weights.on(visit.now.night());
    let language = visit.language;
    page(&Page {
        frame: visit.frame("fair-title").await?,
        asking: people,
        order: order::rows(&visit, &sight, &asking, &found.together, by.lots.as_ref()).await?,
        drawn: by.lots.is_some(),
        at: crate::dates::clock(visit.house.zone.to_datetime(found.at)),
        kinds: kinds.iter().map(|kind| kind_row(language, kind)).collect(),
        effects: effects.iter().map(|one| effect_row(language, one, weights)).collect(),
        since: crate::dates::full_day(language, weights.from),
        source: match language {
            Language::Dutch => weights.nl.clone(),
            Language::English => weights.en.clone(),
        },
        confirmed: weights.confirmed,
    })
}

fn kind_row(language: Language, kind: &ByKind) -> KindRow {
    let waits = |minutes: Option<i64>| {
        let minutes = minutes.and_then(|minutes| usize::try_from(minutes).ok());
        minutes.map_or_else(|| "–".to_owned(), |minutes| language.n("figures-minutes", minutes))
    };
    let (placed, without) = (kind.placed.people, kind.without.people);
    KindRow {
        key: match kind.kind {
            PartyKind::WithChildren => "fair-with-children",
            PartyKind::WithoutChildren => "fair-without-children",
            PartyKind::StepFree => "fair-step-free",
            PartyKind::Care => "fair-care",
            PartyKind::Quiet => "fair-quiet",
            PartyKind::WomenOnly => "fair-women-only",
        },
        placed,
        without,
        bar: placed * 100 / (placed + without).max(1),
        waits: [waits(kind.placed.median_waiting), waits(kind.without.median_waiting)],
    }
}

fn effect_row(language: Language, one: &Effect, weights: &placement::Weighting) -> EffectRow {
    let (label, weight) = match one.aspect {
        Aspect::Drawback(of) => (language.t(drawback(of)), weights.of(of).to_string()),
        Aspect::Waiting => (language.t("fair-waiting"), "–".to_owned()),
    };
    EffectRow { label, weight, changed: one.changed, more_without: one.more_without }
}
