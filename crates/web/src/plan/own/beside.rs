//! What stands about somebody's own days on the page of their plan: whether they have an address, and beside each
//! appointment a message that can be sent.

use std::collections::BTreeMap;

use domain::event::Event;
use domain::id::StepId;
use domain::person::{self, Channel, Description, Reach};
use domain::plan::StepState;
use jiff::ToSpan;
use jiff::civil::Date;
use wording::Language;

use super::words::Words;
use crate::answer::Trouble;
use crate::dates;
use crate::plan::find::Opened;
use crate::visit::Visit;

/// What the page of a plan shows about somebody's own days.
pub struct Own {
    /// Since when they have an address.
    pub since: Option<String>,
    /// The language they read, as far as known, and all that can be chosen.
    pub words: Words,
    pub all: Vec<Words>,
    /// What to mind when they are called or written to.
    pub mind: String,
    reminders: BTreeMap<StepId, Reminder>,
}

/// A message that says nothing on a locked telephone: a day and a time, and not what for or from whom.
pub struct Reminder {
    /// The message.
    pub text: String,
    /// The same as an address that opens the messages of a telephone.
    pub href: String,
    /// Whether somebody wrote down that they were reminded.
    pub done: bool,
}

impl Own {
    pub async fn of(visit: &Visit, opened: &Opened) -> Result<Own, Trouble> {
        let since = visit.house.archive.own_days_of(opened.person).await?;
        let words = Words(language(opened));
        let telephone = telephone(opened);
        let today = visit.now.wall.date();
        let remind = |(id, step): (StepId, &domain::plan::Step)| {
            let meeting = step.planned.meeting.as_ref().filter(|_| matches!(step.state, StepState::Open))?;
            let on = step.planned.due.filter(|due| *due >= today)?;
            let time = meeting.at.strftime("%H:%M").to_string();
            let text = words.with("remind", &[("day", &said(words, on, today)), ("time", &time)]);
            let number = telephone.map(|reach| digits(reach.to.reveal())).unwrap_or_default();
            let href = format!("sms:{number}?body={}", in_an_address(&text));
            Some((id, Reminder { text, href, done: step.reminded }))
        };
        Ok(Own {
            since: since.map(|at| dates::full_day(visit.language, visit.house.zone.to_datetime(at).date())),
            words,
            all: Words::all().collect(),
            mind: telephone.map(|reach| reach.mind.reveal().to_owned()).unwrap_or_default(),
            reminders: opened.outline.steps().into_iter().filter_map(remind).collect(),
        })
    }

    /// The message about a step, when it is an appointment that is still to come.
    pub fn reminder(&self, step: &StepId) -> Option<&Reminder> {
        self.reminders.get(step)
    }
}

/// The first language that somebody speaks and in which there are sentences; Dutch when nothing is known.
pub fn language(opened: &Opened) -> Language {
    let spoken = description(opened).map(|described| described.languages.as_slice()).unwrap_or_default();
    spoken.iter().find_map(|language| Language::of_code(&language.0)).unwrap_or(Language::Dutch)
}

/// The telephone on which somebody can be reached.
fn telephone(opened: &Opened) -> Option<&Reach> {
    description(opened)?.reach.iter().find(|reach| matches!(reach.channel, Channel::Telephone))
}

/// What is known of somebody beside their name, as it was told last.
fn description(opened: &Opened) -> Option<&Description> {
    opened.noted.iter().rev().find_map(|noted| {
        let Event::Person(person::Event::PersonDescribed { description, .. }) = &noted.event else { return None };
        Some(description)
    })
}

/// A day as people say it: today, tomorrow, or written out.
fn said(words: Words, on: Date, today: Date) -> String {
    if on == today {
        words.t("today")
    } else if today.saturating_add(1.day()) == on {
        words.t("tomorrow")
    } else {
        words.day(on).replace('\u{A0}', " ")
    }
}

/// A number as telephones dial it.
pub fn digits(number: &str) -> String {
    number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}

fn in_an_address(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
