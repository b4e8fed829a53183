//! `/plan/{person}/outward/new`: the words that an organisation would see; then the person is asked, in their own language,
//! with exactly those words; and only with their yes there is a link, which is shown once.

mod wanted;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use domain::deed::Deed;
use domain::id::{CommandId, PersonId};
use domain::outward::{PartKind, ReferOutwardRefusal as Refusal};
use domain::plan::Strand;
use jiff::ToSpan;
use serde::Deserialize;

use self::wanted::Wanted;
use super::{begin, words};
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::plan::find::Opened;
use crate::session::Token;
use crate::tongue::Words;
use crate::visit::Visit;
use crate::ways_in::prove;

/// For how many days it can be opened unless somebody says otherwise.
const DAYS: i32 = 30;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/outward/new", get(form).post(refer))
}

#[derive(Template)]
#[template(path = "outward/refer/page.html")]
struct Form {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    person: PersonId,
    called: String,
    purpose: &'static str,
    kinds: Vec<&'static str>,
}

/// What the person is asked.
#[derive(Template)]
#[template(path = "outward/refer/ask.html")]
struct Ask {
    frame: Frame,
    person: PersonId,
    told: Words,
    all: Vec<Words>,
    receiver: String,
    until: String,
    /// The key of what each part is about, and its words.
    parts: Vec<(&'static str, String)>,
    /// Every field of the form, so that nothing that was typed is lost.
    kept: Vec<(String, String)>,
}

/// The link, this once.
#[derive(Template)]
#[template(path = "outward/refer/sent.html")]
struct Sent {
    frame: Frame,
    person: PersonId,
    receiver: String,
    address: String,
    until: String,
}

#[derive(Default, Deserialize)]
struct For {
    #[serde(default)]
    purpose: String,
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>, Query(wish): Query<For>) -> Answer {
    visit.must_be_allowed(Deed::ReferOutward)?;
    let opened = Opened::of(&visit, &id).await?;
    let purpose = purpose(&opened, &wish.purpose)?;
    let mut filled = Filled::default();
    for kind in PartKind::of(purpose) {
        filled.set(&field(kind), [begin::words(&visit, &opened, kind)]);
    }
    filled.set("until", [visit.now.wall.date().saturating_add(DAYS.days()).to_string()]);
    answer::page(&form_page(&visit, &opened, purpose, Faults::default(), filled).await?)
}

async fn refer(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ReferOutward)?;
    prove::first(&visit, Some(&filled)).await?;
    let command: CommandId = filled.id("command")?;
    let back = visit.path(format_args!("plan/{id}/outward"));
    // The link of the first time was shown then and lies nowhere; and a no sends nothing.
    if visit.house.archive.was_done(command).await? || filled.one("step") == "no" {
        return to(back);
    }
    let opened = Opened::of(&visit, &id).await?;
    let purpose = purpose(&opened, filled.one("purpose"))?;
    let wanted = match Wanted::read(&opened, purpose, &filled) {
        Ok(wanted) => wanted,
        Err(faults) => return answer::again(&form_page(&visit, &opened, purpose, faults, filled).await?),
    };
    if let Err(refusal) = wanted.would_do(&opened, &visit.now) {
        return answer::again(&form_page(&visit, &opened, purpose, why(refusal), filled).await?);
    }
    match filled.one("step") {
        "yes" => send(&visit, &opened, wanted, command, filled).await,
        "change" => answer::page(&form_page(&visit, &opened, purpose, Faults::default(), filled).await?),
        _ => answer::page(&ask_page(&visit, &opened, &wanted, &filled).await?),
    }
}

async fn send(visit: &Visit, opened: &Opened, wanted: Wanted, id: CommandId, filled: Filled) -> Answer {
    let (secret, receiver, purpose) = (Token::new(), wanted.receiver.clone(), wanted.purpose);
    let until = dates::full_day(visit.language, wanted.until);
    let asked_in = told(opened, &filled).code().to_owned();
    match visit.execute(wanted.command(id, &secret, asked_in), id).await? {
        Ok(()) => answer::page(&Sent {
            frame: visit.frame("outward-link-title").await?,
            person: opened.person,
            receiver: receiver.reveal().to_owned(),
            address: format!("{}{}", visit.house.origin, visit.path(format_args!("received/{}", secret.text()))),
            until,
        }),
        Err(refusal) => answer::again(&form_page(visit, opened, purpose, why(refusal), filled).await?),
    }
}

fn purpose(opened: &Opened, word: &str) -> Result<Strand, Trouble> {
    opened.strands.iter().copied().find(|strand| strand.name() == word).ok_or(Trouble::NotThere)
}

/// The name of the field of a part.
fn field(kind: PartKind) -> String {
    format!("part-{}", kind.name())
}

/// The language in which the person is asked: the one chosen, else the first of theirs that there is.
fn told(opened: &Opened, filled: &Filled) -> Words {
    let chosen = [filled.one("to"), filled.one("language")].into_iter().find_map(Words::of_code);
    chosen.or_else(|| crate::mine::language(&opened.noted)).unwrap_or_else(Words::first)
}

async fn form_page(
    visit: &Visit,
    opened: &Opened,
    purpose: Strand,
    faults: Faults,
    filled: Filled,
) -> Result<Form, Trouble> {
    Ok(Form {
        frame: visit.frame("outward-new").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        person: opened.person,
        called: opened.called.clone(),
        purpose: purpose.name(),
        kinds: PartKind::of(purpose).map(PartKind::name).collect(),
    })
}

async fn ask_page(visit: &Visit, opened: &Opened, wanted: &Wanted, filled: &Filled) -> Result<Ask, Trouble> {
    let told = told(opened, filled);
    let fixed = ["command", "purpose", "receiver", "until"].map(str::to_owned);
    let fields = fixed.into_iter().chain(PartKind::of(wanted.purpose).map(field));
    let mut kept: Vec<_> = fields.map(|name| (name.clone(), filled.one(&name).to_owned())).collect();
    kept.push(("language".to_owned(), told.code().to_owned()));
    let part = |part: &domain::outward::Part| (words::part(part.kind), part.words.reveal().to_owned());
    Ok(Ask {
        frame: visit.frame("outward-ask").await?,
        person: opened.person,
        told,
        all: Words::all().collect(),
        receiver: wanted.receiver.reveal().to_owned(),
        until: told.day(wanted.until),
        parts: wanted.parts.iter().filter(|part| !part.words.is_empty()).map(part).collect(),
        kept,
    })
}

fn why(refusal: Refusal) -> Faults {
    match refusal {
        Refusal::NoReceiver => Faults::one("receiver", "outward-say-receiver"),
        Refusal::NoQuestion => Faults::one("part-question", "outward-say-question"),
        Refusal::TooLong => Faults::one("receiver", "outward-fault-long"),
        Refusal::Over => Faults::one("until", "outward-fault-over"),
        Refusal::TooFar => Faults::one("until", "outward-fault-far"),
        Refusal::TooMany => Faults::one("receiver", "outward-fault-many"),
        Refusal::NotRegistered | Refusal::SentBefore | Refusal::NotOfPurpose | Refusal::NotAgreed => {
            Faults::one("receiver", "outward-fault-again")
        }
    }
}
