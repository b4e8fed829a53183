//! `bestendig rules`: reading, checking, explaining, comparing, handing on and adopting admission
//! rules. Only adopting writes anything, and only it needs a house.

mod adopt;
mod check;
mod explain;
mod export;
mod files;
mod list;
mod people;
mod preview;
mod today;

use ::rules::{Text, Tongue};
use clap::{Subcommand, ValueEnum};
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

use crate::complaint::Complaint;

/// What is done with rules.
#[derive(Subcommand)]
pub enum Rules {
    /// Read rule files, run the cases beside them, and see whether files of one programme overlap.
    Check(check::Check),
    /// What a rule file says of somebody, with every step and its source.
    Explain(explain::Explain),
    /// Whom a change of rules would let in or leave out, each with why.
    Preview(preview::Preview),
    /// Let a rule file hold in a house from its first day.
    Adopt(adopt::Adopt),
    /// The two-valued part of a rule file in another form.
    Export(export::Export),
    /// The rule files that come with the program, and what is switched off in them.
    List(list::List),
    /// The text of a rule file that comes with the program, to begin one of your own.
    Show(list::Show),
}

impl Rules {
    /// Does it.
    pub async fn run(self) -> Result<(), Complaint> {
        match self {
            Rules::Check(check) => check.run(),
            Rules::Explain(explain) => explain.run(),
            Rules::Preview(preview) => preview.run().await,
            Rules::Adopt(adopt) => adopt.run().await,
            Rules::Export(export) => export.run(),
            Rules::List(list) => list.run(),
            Rules::Show(show) => show.run(),
        }
    }
}

/// A language of the screens.
#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Lang {
    fn tongue(self) -> Tongue {
        match self {
            Lang::Nl => Tongue::Dutch,
            Lang::En => Tongue::English,
        }
    }

    fn either<'a>(self, nl: &'a str, en: &'a str) -> &'a str {
        match self {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }

    fn of(self, text: &Text) -> &str {
        text.say(self.tongue())
    }
}

/// The day that was asked for, or today in the Netherlands.
fn day_or_today(asked: Option<Date>) -> Date {
    asked.unwrap_or_else(|| {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
        zone.to_datetime(Timestamp::now()).date()
    })
}

/// A day in the one way of writing that nobody can misread.
fn day(text: &str) -> Result<Date, String> {
    let read = text.parse::<Date>().ok().filter(|day| day.to_string() == text);
    read.ok_or_else(|| "write a day that exists as YYYY-MM-DD, as in 2026-11-23".to_owned())
}
