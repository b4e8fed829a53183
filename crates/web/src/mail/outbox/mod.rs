//! `/outbox`: whether mail to colleagues arrives, for whoever looks after the house: what waits, what was sent, what was
//! given up and why. No address and no word of a letter stands here.

mod again;

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::id::{CommandId, WorkerId};
use permission::Page as Seen;
use store::{MailKind, MailNow, MailState};

use crate::answer::{self, Answer};
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/outbox", get(show)).merge(again::routes())
}

#[derive(Template)]
#[template(path = "mail/outbox/page.html")]
struct Page {
    frame: Frame,
    /// The server, and the address that letters come from.
    server: Option<(String, String)>,
    waiting: usize,
    sent_today: usize,
    given_up: usize,
    rows: Vec<Row>,
}

/// One message as pages show it.
pub struct Row {
    pub id: CommandId,
    pub name: String,
    pub kind: &'static str,
    pub state: &'static str,
    /// When it is tried next; for what is over, when that was.
    pub when: String,
    pub tries: u16,
    /// What went wrong the last time, in plain words.
    pub fault: String,
    /// Whether it can be tried again.
    pub again: bool,
}

async fn show(visit: Visit) -> Answer {
    visit.see(Seen::Outbox, Place::House)?;
    let archive = &visit.house.archive;
    let names: HashMap<WorkerId, String> =
        archive.staff().await?.into_iter().map(|one| (one.id, one.card.name.reveal().to_owned())).collect();
    let mail = archive.mail().await?;
    let count = |state| mail.iter().filter(|one| one.state == state).count();
    let today = visit.now.wall.date();
    let on_day = |mail: &&MailNow| visit.house.zone.to_datetime(mail.at).date() == today;
    let (waiting, given_up) = (count(MailState::Waits), count(MailState::GivenUp));
    let sent_today = mail.iter().filter(|one| one.state == MailState::Sent).filter(on_day).count();
    let name = |worker: &WorkerId| names.get(worker).cloned().unwrap_or_else(|| "–".to_owned());
    let server = visit.house.mail.shown().map(|(host, from)| (host.to_owned(), from.to_owned()));
    answer::page(&Page {
        frame: visit.frame("outbox-title").await?,
        server,
        waiting,
        sent_today,
        given_up,
        rows: mail
            .into_iter()
            .map(|one| {
                let name = name(&one.worker);
                row(&visit, one, name)
            })
            .collect(),
    })
}

/// One message, as the page says it.
pub fn row(visit: &Visit, mail: MailNow, name: String) -> Row {
    Row {
        id: mail.id,
        name,
        kind: match mail.kind {
            MailKind::Daily => "daily",
            MailKind::Trial => "trial",
        },
        state: match mail.state {
            MailState::Waits => "waits",
            MailState::Sent => "sent",
            MailState::Nothing => "nothing",
            MailState::GivenUp => "given-up",
        },
        when: dates::moment(visit.language, visit.house.zone.to_datetime(mail.at)),
        tries: mail.tries,
        fault: mail.fault.map(|fault| said(visit, &fault)).unwrap_or_default(),
        again: matches!(mail.state, MailState::Waits | MailState::GivenUp),
    }
}

/// A fault in words: its word, and the code of the server where there was one.
fn said(visit: &Visit, fault: &str) -> String {
    let (word, rest) = fault.split_once(' ').unwrap_or((fault, ""));
    match word {
        // It was not sent on its day, because of what went wrong then.
        "late" if rest.is_empty() => visit.language.t("mail-fault-late"),
        "late" => format!("{} {}", visit.language.t("mail-fault-late"), said(visit, rest)),
        "later" | "refused" => format!("{} ({rest})", visit.language.t(format!("mail-fault-{word}"))),
        word => visit.language.t(format!("mail-fault-{word}")),
    }
}
