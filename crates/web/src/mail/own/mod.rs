//! `/mail`: where somebody's own mail goes, and whether they want to hear each morning how much is due.

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::command::Place;
use domain::deed::Deed;
use domain::id::CommandId;
use domain::personal::Personal;
use mail::is_address;
use store::{MailKind, Mailbox};

use super::outbox::{Row, row};
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::clock::mail::write_trial;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/mail", get(show).post(keep))
        .route("/mail/trial", post(trial))
        .route("/mail/drop", post(drop_address))
}

#[derive(Template)]
#[template(path = "mail/own/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    /// Whether this house sends any.
    sends: bool,
    /// From which time on it is told how much is due.
    at: String,
    known: bool,
    /// Whether there can ever be something to tell.
    has_work: bool,
    trial: Option<Row>,
}

async fn show(visit: Visit) -> Answer {
    answer::page(&page(&visit, Faults::default(), Filled::default()).await?)
}

async fn page(visit: &Visit, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let (archive, me) = (&visit.house.archive, visit.me.worker.id);
    let kept = archive.mailbox(me).await?;
    if let (Some((kept, _)), true) = (&kept, filled.all("command").is_empty()) {
        filled.set("address", [kept.address.reveal().to_owned()]);
        filled.set("daily", kept.daily.then(|| "yes".to_owned()));
    }
    let own = archive.mail().await?.into_iter().find(|mail| mail.worker == me && mail.kind == MailKind::Trial);
    Ok(Page {
        frame: visit.frame("mail-title").await?,
        faults,
        filled,
        command: chance::command(),
        sends: visit.house.mail.server().is_some(),
        at: visit.house.mail.digest().at.strftime("%H:%M").to_string(),
        known: kept.is_some(),
        has_work: visit.may(Deed::WriteNote, Place::House) || visit.may(Deed::MeetTerm, Place::House),
        trial: own.map(|mail| row(visit, mail, String::new())),
    })
}

async fn keep(visit: Visit, filled: Filled) -> Answer {
    let address = filled.one("address");
    let fault = match address {
        "" => Some("mail-no-address"),
        address if !is_address(address) => Some("mail-not-an-address"),
        _ => None,
    };
    if let Some(fault) = fault {
        return answer::again(&page(&visit, Faults::one("address", fault), filled).await?);
    }
    let language = visit.language.code().to_owned();
    let mailbox = Mailbox { address: Personal::new(address), language, daily: filled.has("daily", "yes") };
    visit.house.archive.keep_mailbox(visit.me.worker.id, &mailbox, visit.now.at).await?;
    to(visit.path("mail"))
}

/// Whether mail arrives is seen on the page afterwards.
async fn trial(visit: Visit, _: Filled) -> Answer {
    let (house, me) = (&visit.house, visit.me.worker.id);
    if let (Some((_, since)), Some(_)) = (house.archive.mailbox(me).await?, house.mail.server()) {
        write_trial(house, me, since, &visit.now).await?;
    }
    to(visit.path("mail#trial"))
}

async fn drop_address(visit: Visit, _: Filled) -> Answer {
    visit.house.archive.drop_mailbox(visit.me.worker.id).await?;
    to(visit.path("mail"))
}
