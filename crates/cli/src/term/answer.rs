//! A last day with its reasoning, for people and for programs.

use jiff::civil::Date;
use serde::Serialize;
use term::{Reckoning, Step};

use super::Lang;
use crate::complaint::Complaint;
use crate::print;

/// What programs are told.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer<'a> {
    last_day: Date,
    steps: Vec<Told<'a>>,
    confirmed: bool,
    review_by: Option<Date>,
    notes: Vec<&'a str>,
    source: &'a str,
    term: &'a str,
    title: &'a str,
    length: Option<&'a str>,
    from: Date,
}

#[derive(Serialize)]
struct Told<'a> {
    article: &'a str,
    day: Date,
    text: &'a str,
}

pub(super) fn say(found: &Reckoning, lang: Lang, json: bool) -> Result<(), Complaint> {
    if json { for_programs(found, lang) } else { print::line(for_people(found, lang)) }
}

fn text(step: &Step, lang: Lang) -> &str {
    lang.either(&step.text_nl, &step.text_en)
}

fn for_programs(found: &Reckoning, lang: Lang) -> Result<(), Complaint> {
    let term = &found.term;
    let length = term.length.map(term::Length::words);
    let steps = found.steps.iter();
    let told = steps.map(|step| Told { article: &step.article, day: step.day, text: text(step, lang) });
    print::json(&Answer {
        last_day: found.last_day,
        steps: told.collect(),
        confirmed: found.confirmed,
        review_by: found.review_by,
        notes: found.notes.iter().map(|note| lang.of(note)).collect(),
        source: &term.source,
        term: &term.name,
        title: lang.of(&term.title),
        length: length.as_ref().map(|length| lang.of(length)),
        from: found.from,
    })
}

/// The day first, and before it whatever must be read before anybody relies on it.
fn for_people(found: &Reckoning, lang: Lang) -> String {
    let term = &found.term;
    let mut lines = Vec::new();
    if !found.confirmed {
        let nl = "NIET BEVESTIGD: ga niet op deze dag af voordat iemand hem heeft nagekeken.";
        let en = "NOT CONFIRMED: do not rely on this day before somebody has looked it up.";
        lines.push(lang.either(nl, en).to_owned());
    }
    let last_day = lang.day(found.last_day);
    lines.push(format!("{}: {last_day} ({})", lang.either("Laatste dag", "Last day"), found.last_day));
    lines.push(format!("{}: {}", term.name, lang.of(&term.title)));
    lines.push(String::new());
    let width = found.steps.iter().map(|step| step.article.chars().count()).max().unwrap_or_default();
    lines.extend(found.steps.iter().map(|step| format!("{:width$}  {}", step.article, text(step, lang))));
    lines.push(String::new());
    lines.extend(found.notes.iter().map(|note| format!("! {}", lang.of(note))));
    lines.push(format!("{}: {}", lang.either("Bron", "Source"), term.source));
    lines.join("\n")
}
