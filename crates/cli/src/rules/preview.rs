//! `bestendig rules preview`: whom a change of rules would let in or leave out. Nothing is changed.

use std::path::PathBuf;

use ::rules::preview::{Change, Preview as Found, Why};
use ::rules::{Outcome, preview, words};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;

use super::today::Today;
use super::{Lang, day, day_or_today, files, people};
use crate::complaint::Complaint;
use crate::print;

/// What is compared.
#[derive(Args)]
pub struct Preview {
    /// The rules as they are.
    old: PathBuf,
    /// The rules as they would be.
    new: PathBuf,
    /// What is known about people, by pseudonym: {"person-1": {"procedure-ended": true}}.
    #[arg(long, value_name = "PEOPLE", required_unless_present = "dir", conflicts_with = "dir")]
    people: Option<PathBuf>,
    /// The folder of a house: whoever waits there for a decision or is in the programme, by the
    /// number of the application.
    #[arg(long)]
    dir: Option<PathBuf>,
    /// Who looks into that house; without it whoever sits at its machine.
    #[arg(long = "as", value_name = "WORKER", requires = "dir")]
    worker: Option<String>,
    /// The day on which both are asked; today by itself.
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Date>,
    /// The language of the answer.
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Preview {
    /// Compares.
    pub async fn run(self) -> Result<(), Complaint> {
        let (old, new) = (files::sound(&self.old)?, files::sound(&self.new)?);
        let (people, today) = match (&self.dir, &self.people) {
            (Some(house), _) => {
                let (today, people) = Today::of(house, &new.programme().name, self.worker.as_deref()).await?;
                (people, Some(today))
            }
            (None, Some(file)) => (people::many(file, &[&old, &new])?, None),
            (None, None) => (Vec::new(), None),
        };
        let bar = ProgressBar::new(people.len() as u64).with_style(style());
        let on = day_or_today(self.on.or(today.as_ref().map(Today::day)));
        let found = preview(&old, &new, on, people.into_iter(), |done| bar.set_position(done as u64));
        bar.finish_and_clear();
        if let Some(today) = today {
            today.looked(&found).await?;
        }
        if self.json { print::json(&found) } else { self.answer(&found) }
    }

    fn answer(&self, found: &Found<String>) -> Result<(), Complaint> {
        let lang = self.lang;
        let mut lines = Vec::new();
        for (called, changes) in [
            (lang.either("Komen binnen", "Come in"), &found.comes_in),
            (lang.either("Vallen af", "Drop out"), &found.drops_out),
            (
                lang.either("Krijgen een andere uitkomst zonder toelating", "Change without being admitted"),
                &found.moves,
            ),
        ] {
            lines.push(format!("{called}: {}", changes.len()));
            lines.extend(changes.iter().map(|change| said(change, lang)));
        }
        let stays = &found.stays;
        lines.push(format!(
            "{}: {} ({}, {}, {})",
            lang.either("Blijven gelijk", "Stay the same"),
            stays.admitted.len() + stays.not.len() + stays.unclear.len(),
            counted(stays.admitted.len(), domain::admission::Verdict::Admit, lang),
            counted(stays.not.len(), domain::admission::Verdict::NotByTheseRules, lang),
            counted(stays.unclear.len(), domain::admission::Verdict::CannotBeSaidYet, lang),
        ));
        print::line(lines.join("\n"))
    }
}

fn counted(many: usize, verdict: domain::admission::Verdict, lang: Lang) -> String {
    format!("{} {many}", words::verdict(verdict, lang.tongue()))
}

fn said(change: &Change<String>, lang: Lang) -> String {
    let verdict = |verdict| words::verdict(verdict, lang.tongue());
    let why: Vec<String> = change.why.iter().map(|why| because(why, lang)).collect();
    let Change { who, before, after, proposes, why: _ } = change;
    let elsewhere = lang.either(", past beter in", ", fits better in");
    let elsewhere = proposes.as_ref().map(|city| format!("{elsewhere} {city}")).unwrap_or_default();
    format!("  {who}: {} → {}{elsewhere}: {}", verdict(*before), verdict(*after), why.join("; "))
}

fn because(why: &Why, lang: Lang) -> String {
    let not_required = lang.either("niet vereist", "not required");
    let outcome = |outcome: Option<Outcome>| outcome.map_or(not_required, |one| words::outcome(one, lang.tongue()));
    let facts: Vec<&str> = why.rests_on.iter().map(|fact| fact.as_str()).collect();
    format!("{} {} → {} ({})", why.criterion, outcome(why.before), outcome(why.after), facts.join(", "))
}

fn style() -> ProgressStyle {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed}").expect("the template is well formed");
    style.progress_chars("█▉▊▋▌▍▎▏ ")
}
