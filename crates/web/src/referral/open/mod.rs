//! `POST /referral`: an organisation gets a link. It is shown once, on the answer itself: only the
//! hash of its secret is kept, so that nobody can look it up.

use askama::Template;
use axum::Router;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::{CommandId, ReferralId};
use domain::personal::Personal;
use domain::referral::{OpenReferralLink, OpenRefusal, SecretHash};
use jiff::civil::Date;

use super::list;
use crate::answer::{self, Answer, Trouble, to};
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::session::Token;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/referral", post(open))
}

#[derive(Template)]
#[template(path = "referral/open/page.html")]
struct Page {
    frame: Frame,
    organisation: String,
    address: String,
    until: String,
    most: usize,
}

/// What was filled in for a new link.
struct Wanted {
    programme: String,
    organisation: Personal,
    until: Date,
}

async fn open(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::OpenReferralLink)?;
    let id: CommandId = filled.id("command")?;
    // The secret of the first time was shown then and lies nowhere.
    if visit.house.archive.was_done(id).await? {
        return to(visit.path("referral"));
    }
    let Wanted { programme, organisation, until } = match read(&visit, &filled).await? {
        Ok(wanted) => wanted,
        Err(faults) => return answer::again(&list::page(&visit, faults, filled).await?),
    };
    let (secret, link) = (Token::new(), ReferralId::new(id.number()));
    let hash = SecretHash::new(secret.hash().0);
    let command = OpenReferralLink { link, programme, organisation: organisation.clone(), secret: hash, until };
    match visit.execute(command, id).await? {
        Ok(()) => answer::page(&Page {
            frame: visit.frame("referral-link-title").await?,
            organisation: organisation.reveal().to_owned(),
            address: format!("{}{}", visit.house.origin, visit.path(format_args!("refer/{}", secret.text()))),
            until: dates::full_day(visit.language, until),
            most: domain::referral::MOST_PER_DAY,
        }),
        Err(refusal) => answer::again(&list::page(&visit, why(refusal), filled).await?),
    }
}

async fn read(visit: &Visit, filled: &Filled) -> Result<Result<Wanted, Faults>, Trouble> {
    let mut faults = Faults::default();
    let organisation = Personal::new(filled.one("organisation"));
    if organisation.is_empty() {
        faults.add("organisation", "referral-say-organisation");
    }
    let programme = filled.one("programme").to_owned();
    if !list::programmes(visit).await?.iter().any(|known| known.name == programme) {
        faults.add("programme", "apply-choose-programme");
    }
    let until = filled.one("until").parse().ok();
    if until.is_none() {
        faults.add("until", "referral-say-until");
    }
    let Some(until) = until.filter(|_| faults.is_empty()) else { return Ok(Err(faults)) };
    Ok(Ok(Wanted { programme, organisation, until }))
}

fn why(refusal: OpenRefusal) -> Faults {
    match refusal {
        OpenRefusal::NoOrganisation => Faults::one("organisation", "referral-say-organisation"),
        OpenRefusal::TooLong => Faults::one("organisation", "referral-fault-long"),
        OpenRefusal::Over => Faults::one("until", "referral-fault-over"),
        OpenRefusal::TooFar => Faults::one("until", "referral-fault-far"),
        // The number of the form is that of a link: this form made one before.
        OpenRefusal::AlreadyOpened => Faults::one("organisation", "referral-fault-again"),
    }
}
