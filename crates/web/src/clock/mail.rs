//! Mail to colleagues as time goes by: each morning it is written down who is to hear how much is due, and whatever
//! waits is sent.
//!
//! Whoever sends takes the message first, so that of two clocks one does; it keeps it for longer than a conversation can
//! take, so that a clock that falls over leaves it to another. Only when it falls over after the server took the letter
//! and before that was written down does a letter go twice, under the same number.

use domain::id::{CommandId, WorkerId};
use domain::moment::Moment;
use jiff::{SignedDuration, Timestamp, ToSpan};
use mail::{Fault, Server};
use permission::Worker;
use std::time::Duration;
use store::{Broken, MailKind, MailNow, MailState};

use super::{EVERY, once};
use crate::answer::Trouble;
use crate::house::House;
use crate::language::Language;
use crate::mail::letter;
use crate::plan::due::Due;

/// How long whoever took a message keeps it.
const KEPT: SignedDuration = SignedDuration::from_mins(5);
/// How many minutes a message waits after it was not taken: each time longer, and then every hour of its day.
const WAITS: [i64; 4] = [1, 5, 15, 60];
/// For how many days the outbox remembers what is over.
const REMEMBERED: i32 = 30;
/// How long it waits at least, however often the bell rings.
const BREATH: Duration = Duration::from_secs(1);

/// Sends what waits, now and again and when the bell rings.
pub async fn keep_sending(house: &House) {
    loop {
        tick(house).await;
        tokio::time::sleep(BREATH).await;
        // Either is a reason to look.
        let _ = tokio::time::timeout(EVERY, house.mail.rung()).await;
    }
}

/// Writes down what is to be sent by now, and sends it. A house without a mail server does neither.
pub async fn tick(house: &House) {
    let Some(server) = house.mail.server() else { return };
    let now = house.now();
    if let Err(why) = write(house, &now).await {
        tracing::error!(%why, "the outbox could not be written");
    }
    match house.archive.mail_to_send(now.at).await {
        Ok(waiting) => {
            for mail in waiting {
                if let Err(why) = attend(house, server, &mail, &now).await {
                    tracing::error!(%why, "a message could not be sent");
                }
            }
        }
        Err(why) => tracing::error!(%why, "the outbox cannot be read"),
    }
}

/// Writes down who is to hear today how much is due. For whom there is nothing, that is written down too: they are not
/// asked about again today.
async fn write(house: &House, now: &Moment) -> Result<(), Broken> {
    let today = now.wall.date();
    if !house.mail.digest().has_come(now.wall) {
        return Ok(());
    }
    let missing = house.archive.not_yet_told(today).await?;
    if missing.is_empty() {
        return Ok(());
    }
    house.archive.sweep_mail(today.saturating_sub(REMEMBERED.days())).await?;
    for worker in missing {
        let due = match house.worker(worker).await? {
            Some(known) => due(house, &known, now).await,
            None => Ok(Due::default()),
        };
        // One colleague who cannot be counted for keeps nobody else waiting.
        let Ok(due) = due.inspect_err(|why| tracing::error!(%why, "nobody could count what is due")) else { continue };
        let state = if due.all() == 0 { MailState::Nothing } else { MailState::Waits };
        let id = once(&format!("daily {today}"), worker.number(), 0);
        house.archive.write_mail(&message(id, worker, MailKind::Daily, state, now)).await?;
    }
    Ok(())
}

/// Somebody wants to know whether mail arrives: once in so many minutes for one address.
pub async fn write_trial(house: &House, worker: WorkerId, since: Timestamp, now: &Moment) -> Result<(), Broken> {
    const MINUTES: i64 = 5;
    let slot = now.at.as_second() / (60 * MINUTES);
    let id = once(&format!("trial {}", since.as_millisecond()), worker.number(), slot);
    house.archive.write_mail(&message(id, worker, MailKind::Trial, MailState::Waits, now)).await?;
    house.mail.ring();
    Ok(())
}

fn message(id: CommandId, worker: WorkerId, kind: MailKind, state: MailState, now: &Moment) -> MailNow {
    MailNow { id, worker, kind, day: now.wall.date(), state, tries: 0, at: now.at, fault: None }
}

async fn attend(house: &House, server: &Server, mail: &MailNow, now: &Moment) -> Result<(), Broken> {
    let settle = |state, at, fault: Option<String>| async move {
        house.archive.settle_mail(mail.id, state, at, fault.as_deref()).await
    };
    // What was due yesterday helps nobody today.
    if mail.day < now.wall.date() {
        return settle(MailState::GivenUp, now.at, Some(format!("late {}", said(mail)))).await;
    }
    if !house.archive.take_mail(mail.id, now.at, now.at + KEPT).await? {
        return Ok(());
    }
    match send(house, server, mail, now).await? {
        Sent::Yes => settle(MailState::Sent, now.at, None).await,
        Sent::Nothing => settle(MailState::Nothing, now.at, None).await,
        Sent::No(fault) if fault.may_pass() => {
            let wait = WAITS.get(usize::from(mail.tries)).or(WAITS.last()).copied().unwrap_or(60);
            settle(MailState::Waits, now.at + SignedDuration::from_mins(wait), Some(word(fault))).await
        }
        Sent::No(fault) => settle(MailState::GivenUp, now.at, Some(word(fault))).await,
    }
}

/// What became of one try.
enum Sent {
    Yes,
    /// There is nothing to tell any more, or nobody who wants to hear it.
    Nothing,
    No(Fault),
}

/// Looks up where the letter goes and what is due now, and hands it over.
async fn send(house: &House, server: &Server, mail: &MailNow, now: &Moment) -> Result<Sent, Broken> {
    let Some(worker) = house.worker(mail.worker).await? else { return Ok(Sent::Nothing) };
    let Some((mailbox, _)) = house.archive.mailbox(mail.worker).await? else { return Ok(Sent::No(Fault::NoAddress)) };
    let language = Language::of_code(&mailbox.language).unwrap_or_default();
    let to = mailbox.address.reveal();
    let draft = match mail.kind {
        MailKind::Trial => letter::trial(house, language, to),
        MailKind::Daily => match due(house, &worker, now).await? {
            due if due.all() == 0 || !mailbox.daily => return Ok(Sent::Nothing),
            due => letter::daily(house, language, to, due),
        },
    };
    match server.send(&draft.numbered(house, mail.id, now.at)).await {
        Ok(()) => Ok(Sent::Yes),
        Err(fault) => Ok(Sent::No(fault)),
    }
}

async fn due(house: &House, worker: &Worker, now: &Moment) -> Result<Due, Broken> {
    match Due::of(house, worker, now.wall.date()).await {
        Ok(due) => Ok(due),
        Err(Trouble::Broken(broken)) => Err(broken),
        // Whoever may see nothing has nothing to look at.
        Err(
            Trouble::NotThere
            | Trouble::NotAForm
            | Trouble::ReadingStopped
            | Trouble::NotSignedIn { .. }
            | Trouble::StillEntering { .. }
            | Trouble::ProveFirst(_),
        ) => Ok(Due::default()),
    }
}

/// What went wrong, as the word that the outbox keeps and its page translates.
fn word(fault: Fault) -> String {
    match fault {
        Fault::Unreachable => "unreachable".to_owned(),
        Fault::Tls => "tls".to_owned(),
        Fault::SignIn => "sign-in".to_owned(),
        Fault::Later(code) => format!("later {code}"),
        Fault::Refused(code) => format!("refused {code}"),
        Fault::NoAddress => "no-address".to_owned(),
    }
}

/// What went wrong before.
fn said(mail: &MailNow) -> &str {
    mail.fault.as_deref().unwrap_or_default()
}
