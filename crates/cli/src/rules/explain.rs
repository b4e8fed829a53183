//! `bestendig rules explain`: what a rule file says of somebody, and why.

use std::path::PathBuf;

use ::rules::{Assessment, Ground, Lists, RuleSet, Wanted};
use clap::Args;
use jiff::civil::Date;
use serde_json::json;

use super::{Lang, day, day_or_today, files, people};
use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Explain {
    /// The rule file.
    file: PathBuf,
    /// What is known: a JSON object such as {"procedure-ended": true, "age": null}, or with
    /// {"value": true, "origin": "document-seen", "on": "2026-11-01"} for an answer.
    #[arg(long, value_name = "FACTS")]
    facts: PathBuf,
    /// The day to which ages and periods are counted; today by itself.
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Date>,
    /// The language of the answer.
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Explain {
    /// Explains.
    pub fn run(self) -> Result<(), Complaint> {
        let rules = files::sound(&self.file)?;
        let facts = people::one(&self.facts, &[&rules])?;
        let on = day_or_today(self.on);
        let (found, trace) = (rules.assess(&facts, on), rules.trace(&facts, on));
        if self.json {
            let rules_of = json!({
                "file": rules.file(),
                "hash": rules.hash(),
                "programme": rules.programme(),
            });
            return print::json(&json!({
                "verdict": found.verdict,
                "proposes": found.proposes,
                "rules": rules_of,
                "trace": trace,
                "assessment": found,
                "receipt": rules.receipt(&facts, on),
            }));
        }
        let mut lines = vec![trace.say(self.lang.tongue())];
        lines.extend(sides(&found, self.lang));
        lines.extend(lists(&found, &rules, self.lang));
        print::line(lines.join("\n"))
    }
}

fn sides(found: &Assessment, lang: Lang) -> Vec<String> {
    let ids = |grounds: &[Ground]| {
        let ids: Vec<&str> = grounds.iter().map(|ground| ground.criterion.as_str()).collect();
        if ids.is_empty() { "–".to_owned() } else { ids.join(", ") }
    };
    vec![
        format!("{}: {}", lang.either("Ervoor", "For"), ids(&found.speaks_for)),
        format!("{}: {}", lang.either("Ertegen", "Against"), ids(&found.speaks_against)),
        format!("{}: {}", lang.either("Open", "Open"), ids(&found.open)),
    ]
}

fn lists(found: &Assessment, rules: &RuleSet, lang: Lang) -> Vec<String> {
    let admit = lang.either("Zou tot toelaten kunnen leiden", "Could lead to admit");
    let not = lang.either("Zou tot niet volgens deze regels kunnen leiden", "Could lead to not by these rules");
    let of = |called: &str, lists: &Lists| {
        let each = lists.lists.iter().map(|list| {
            let wanted: Vec<String> = list.iter().map(|wanted| self::wanted(wanted, rules, lang)).collect();
            format!("  {}", wanted.join(", "))
        });
        let mut lines: Vec<String> = each.collect();
        if !lines.is_empty() {
            lines.insert(0, format!("{called}:"));
        }
        if !lists.all && lists.shortest {
            lines.push(lang.either("  en andere lijsten die even kort zijn", "  and other lists as short").to_owned());
        }
        if !lists.shortest {
            let perhaps = lang.either("  misschien zijn er kortere lijsten", "  there may be shorter lists");
            lines.push(perhaps.to_owned());
        }
        lines
    };
    [of(admit, &found.still.to_admit), of(not, &found.still.to_not)].concat()
}

fn wanted(wanted: &Wanted, rules: &RuleSet, lang: Lang) -> String {
    match rules.fact(&wanted.fact) {
        Some(fact) => format!("{} = {}", lang.of(&fact.label), fact.shown(&wanted.answer, lang.tongue())),
        None => wanted.fact.to_string(),
    }
}
