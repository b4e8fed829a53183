//! Every term that is known here, with its source: one line for each rule, for people and for programs.

use jiff::civil::Date;
use serde::Serialize;
use term::{Certainty, Term, Terms};

use super::Lang;
use crate::complaint::Complaint;
use crate::print;

/// What programs are told about one rule.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'a> {
    term: &'a str,
    article: &'a str,
    title: &'a str,
    length: Option<String>,
    confirmed: bool,
    doubt: Option<&'a str>,
    review_by: Option<Date>,
    in_force_from: Option<Date>,
    in_force_until: Option<Date>,
    source: &'a str,
}

pub(super) fn say(terms: &Terms, lang: Lang, json: bool) -> Result<(), Complaint> {
    let rules: Vec<Rule> = terms.all().iter().map(|term| rule(term, lang)).collect();
    if json {
        return print::json(&rules);
    }
    let width = rules.iter().map(|rule| rule.term.len()).max().unwrap_or_default();
    let lines: Vec<String> = rules.iter().map(|rule| line(rule, width, lang)).collect();
    print::line(lines.join("\n"))
}

fn rule(term: &Term, lang: Lang) -> Rule<'_> {
    let (confirmed, doubt, review_by) = match &term.certainty {
        Certainty::Confirmed => (true, None, None),
        Certainty::Unconfirmed { why, review_by } => (false, Some(lang.of(why)), Some(*review_by)),
    };
    Rule {
        term: &term.name,
        article: &term.article,
        title: lang.of(&term.title),
        length: term.length.map(|length| lang.of(&length.words()).to_owned()),
        confirmed,
        doubt,
        review_by,
        in_force_from: term.in_force_from,
        in_force_until: term.in_force_until,
        source: &term.source,
    }
}

fn line(rule: &Rule, width: usize, lang: Lang) -> String {
    let length = rule.length.as_deref().unwrap_or("–");
    let until = |day| format!("  {} {day}", lang.either("tot en met", "until"));
    let from = |day| format!("  {} {day}", lang.either("vanaf", "from"));
    let period = [rule.in_force_from.map(from), rule.in_force_until.map(until)].map(Option::unwrap_or_default).concat();
    let confirmed = if rule.confirmed { "" } else { lang.either("  NIET BEVESTIGD", "  NOT CONFIRMED") };
    format!("{:width$}  {length:8}  {}{confirmed}{period}  [{}]", rule.term, rule.title, rule.source)
}
