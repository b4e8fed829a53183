//! `/plan/{person}/learning`: what somebody may join, with what the rules say beside each; and
//! `/plan/{person}/learning/{offer}`: letting them in, with every ground and its source. A person decides; against the
//! advice a reason is asked for and kept.

mod choose;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::PersonId;
use domain::learning::{EnrolPerson, EnrolRefusal as Refusal, Learner, Wish};
use domain::personal::Personal;
use store::OfferNow;

use super::advice::{Advice, InWords, told_before};
use super::show::view::Offer;
use super::{find, words};
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::named::Named;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/learning/{offer}", get(form).post(enrol)).merge(choose::routes())
}

#[derive(Template)]
#[template(path = "learning/enrol/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    person: PersonId,
    called: String,
    offer: Offer,
    advice: InWords,
    /// Whether it is asked when the training began.
    asks: bool,
    /// Whether a place can be given now: one is free and nobody waits for it.
    free: bool,
}

async fn form(visit: Visit, Path((_, person, offer)): Path<(String, String, String)>) -> Answer {
    let (learner, offer) = found(&visit, &person, &offer).await?;
    let mut filled = Filled::default();
    filled.set(super::advice::BEGUN, [words::answer(told_before(&learner.past)).to_owned()]);
    answer::page(&page(&visit, person.parse()?, &learner, &offer, Faults::default(), filled).await?)
}

async fn enrol(visit: Visit, Path((_, person, offer)): Path<(String, String, String)>, filled: Filled) -> Answer {
    let (learner, offer) = found(&visit, &person, &offer).await?;
    let person: PersonId = person.parse()?;
    let command = filled.id("command")?;
    let wish = match filled.one("do") {
        "place" => Wish::Place,
        "wait" => Wish::WaitingList,
        // The advice once more, with what was answered.
        _ => return answer::page(&page(&visit, person, &learner, &offer, Faults::default(), filled).await?),
    };
    let advice = advice(&visit, &learner.past, &offer, &filled)?;
    let reason = Personal::new(filled.one("reason-against"));
    // A reason that nobody has to give is not kept.
    let reason = if advice.is_against() { reason } else { Personal::default() };
    let receipt = advice.receipt;
    let id = offer.id;
    let fault = match visit.execute(EnrolPerson { offer: id, person, wish, receipt, reason }, command).await? {
        Ok(()) | Err(Refusal::PlacedAlready | Refusal::WaitsAlready) => {
            return to(visit.path(format_args!("plan/{person}/learning")));
        }
        Err(Refusal::NoSuchOffer | Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::SayWhy) => Faults::one("reason-against", "learning-say-why"),
        Err(Refusal::Full) => Faults::one("wish", "learning-place-went"),
        Err(Refusal::OthersWait) => Faults::one("wish", "learning-others-wait"),
        Err(Refusal::Closed) => Faults::one("wish", "learning-is-closed"),
        Err(Refusal::Over) => Faults::one("wish", "learning-is-over"),
    };
    // Whoever was faster is on the page already.
    let offer = find::offer(&visit, &id.to_string()).await?;
    answer::again(&page(&visit, person, &learner, &offer, fault, filled).await?)
}

/// The person and the offer in an address, for whoever may bring them together.
async fn found(visit: &Visit, person: &str, offer: &str) -> Result<(Named<Learner>, OfferNow), Trouble> {
    visit.must_be_allowed(Deed::EnrolPerson)?;
    let offer = find::offer(visit, offer).await?;
    Ok((find::learner(visit, person.parse()?).await?, offer))
}

fn advice(visit: &Visit, learner: &Learner, offer: &OfferNow, filled: &Filled) -> Result<Advice, Trouble> {
    let begun = words::answer_of(filled.one(super::advice::BEGUN));
    // The rules hold from before the program was made; a clock before that day is no clock.
    Advice::of(visit, &offer.facts, learner, begun).ok_or(Trouble::NotThere)
}

async fn page(
    visit: &Visit,
    person: PersonId,
    learner: &Named<Learner>,
    offer: &OfferNow,
    faults: Faults,
    filled: Filled,
) -> Result<Page, Trouble> {
    let advice = advice(visit, &learner.past, offer, &filled)?;
    Ok(Page {
        frame: visit.frame("learning-enrol").await?,
        faults,
        filled,
        person,
        called: learner.called(visit.language),
        offer: Offer::of(visit, offer),
        asks: offer.facts.track != domain::learning::Track::Outside,
        free: offer.free() > 0 && offer.waiting == 0,
        advice: advice.in_words(visit.language),
    })
}
