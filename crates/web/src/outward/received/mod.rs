//! `/received/{link}`: what an organisation outside was sent. Nobody is signed in and no cookie is set. It opens with a
//! button, so that a program that only follows links to preview them opens nothing; the person reads back that it was
//! opened. A link that works no more looks like one that never was.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use axum::routing::{get, post};
use domain::command::Command;
use domain::event::Subject;
use domain::id::{CommandId, OutwardId};
use domain::outward::{AnswerOutward, AnswerOutwardRefusal as Refusal, Became, OutwardLink, ReadOutward};
use domain::personal::Personal;
use domain::referral::SecretHash;
use permission::Receiver;
use sha2::{Digest, Sha256};
use store::Failure;

use super::words;
use crate::answer::{self, Answer, Trouble};
use crate::chance;
use crate::dates;
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::language::Language;
use crate::session::Token;
use crate::visit::Doorstep;

pub fn routes() -> Router<Houses> {
    Router::new().route("/received/{link}", get(door).post(open)).route("/received/{link}/answer", post(say))
}

/// A link that opens something, as whoever holds it comes in.
struct Behind {
    outward: OutwardId,
    secret: SecretHash,
    receiver: Receiver,
    /// The address of its page.
    here: String,
}

#[derive(Template)]
#[template(path = "outward/received/page.html")]
struct Page {
    language: Language,
    house: String,
    here: String,
    faults: Faults,
    filled: Filled,
    /// Nothing before it is opened.
    shown: Option<Shown>,
    /// The key of what was done just now.
    done: Option<&'static str>,
}

/// What is seen.
struct Shown {
    receiver: String,
    until: String,
    parts: Vec<(String, String)>,
    said: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "outward/received/closed.html")]
struct Closed {
    house: String,
    address: Vec<String>,
}

async fn door(step: Doorstep, Path((_, link)): Path<(String, String)>) -> Answer {
    let Some(behind) = Behind::of(&step, &link).await? else { return closed(&step) };
    answer::page(&behind.page(&step, None))
}

async fn open(step: Doorstep, Path((_, link)): Path<(String, String)>, filled: Filled) -> Answer {
    let Some(behind) = Behind::of(&step, &link).await? else { return closed(&step) };
    let read = ReadOutward { outward: behind.outward, secret: behind.secret };
    if behind.execute(&step, read, filled.id("command")?).await?.is_err() {
        return closed(&step);
    }
    let shown = behind.shown(&step).await?;
    answer::page(&behind.page(&step, shown))
}

async fn say(step: Doorstep, Path((_, link)): Path<(String, String)>, filled: Filled) -> Answer {
    let Some(behind) = Behind::of(&step, &link).await? else { return closed(&step) };
    let Some(became) = Became::ALL.into_iter().find(|became| became.name() == filled.one("became")) else {
        return behind.again(&step, Faults::one("became", "outward-say-became"), filled).await;
    };
    let (outward, secret, words) = (behind.outward, behind.secret, Personal::new(filled.one("words")));
    let answer = AnswerOutward { outward, secret, became, words };
    match behind.execute(&step, answer, filled.id("command")?).await? {
        // What ended with it shows nothing any more.
        Ok(()) if became.ends() => answer::page(&Page { done: Some("outward-done"), ..behind.page(&step, None) }),
        Ok(()) => {
            let shown = behind.shown(&step).await?;
            answer::page(&Page { done: Some("outward-noted"), ..behind.page(&step, shown) })
        }
        Err(Refusal::NotOpen) => closed(&step),
        Err(Refusal::NoWords) => behind.again(&step, Faults::one("words", "outward-say-why"), filled).await,
        Err(Refusal::TooLong) => behind.again(&step, Faults::one("words", "outward-answer-long"), filled).await,
    }
}

/// The one answer to every link that opens nothing.
fn closed(step: &Doorstep) -> Answer {
    let page = Closed { house: step.house.name.clone(), address: step.house.admission.letter.address.clone() };
    Ok((StatusCode::NOT_FOUND, Html(page.render().unwrap_or_default())).into_response())
}

impl Behind {
    async fn of(step: &Doorstep, link: &str) -> Result<Option<Behind>, Trouble> {
        let Some(token) = Token::read(link) else { return Ok(None) };
        let secret = SecretHash::new(token.hash().0);
        let archive = &step.house.archive;
        let Some(now) = archive.outward_with(&secret).await? else { return Ok(None) };
        let known: OutwardLink = archive.history(&[Subject::Outward(now.id)]).await?;
        let Ok(receiver) = step.house.guard.receiver(now.id, &known, &secret, &step.now) else { return Ok(None) };
        Ok(Some(Behind { outward: now.id, secret, receiver, here: format!("/{}/received/{link}", step.house.slug) }))
    }

    /// Asks the guard, and then the archive. The number under which it is done once is drawn from the link and the form,
    /// so that nobody outside the house chooses a number that something else has.
    async fn execute<C: Command>(
        &self,
        step: &Doorstep,
        command: C,
        form: CommandId,
    ) -> Result<Result<(), C::Refusal>, Trouble> {
        let mut hash = Sha256::new();
        hash.update(self.secret.bytes());
        hash.update(form.number().to_be_bytes());
        let drawn: [u8; 32] = hash.finalize().into();
        let number = drawn.iter().take(16).fold(0, |number, byte| number << 8 | u128::from(*byte));
        let allowed = step.house.guard.by_receiver(&self.receiver, command);
        match step.house.archive.execute(allowed, CommandId::new(number), &step.now).await {
            Ok(_) => Ok(Ok(())),
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
            Err(Failure::NotThere) => Err(Trouble::NotThere),
            Err(Failure::Broken(broken)) => Err(broken.into()),
        }
    }

    async fn shown(&self, step: &Doorstep) -> Result<Option<Shown>, Trouble> {
        let seen = step.house.archive.received(&self.receiver).await?;
        let Some(known) = seen.get(self.outward) else { return Ok(None) };
        let part = |part: &domain::outward::Part| (words::part_here(part.kind), part.words.reveal().to_owned());
        let said = |said: &domain::outward::OutwardAnswer| (words::became(said.became), said.words.reveal().to_owned());
        Ok(Some(Shown {
            receiver: known.receiver.reveal().to_owned(),
            until: dates::full_day(step.language, known.until),
            parts: known.parts.iter().map(part).collect(),
            said: known.answers.iter().map(said).collect(),
        }))
    }

    fn page(&self, step: &Doorstep, shown: Option<Shown>) -> Page {
        Page {
            language: step.language,
            house: step.house.name.clone(),
            here: self.here.clone(),
            faults: Faults::default(),
            filled: Filled::default(),
            shown,
            done: None,
        }
    }

    /// The page again, with what was typed.
    async fn again(&self, step: &Doorstep, faults: Faults, filled: Filled) -> Answer {
        let shown = self.shown(step).await?;
        answer::again(&Page { faults, filled, ..self.page(step, shown) })
    }
}
