//! `bestendig rules list` and `show`: the rule files that come with the program.

use ::rules::{Criterion, RuleSet, Shelf, Status};
use clap::Args;
use serde_json::{Value, json};

use super::Lang;
use crate::complaint::Complaint;
use crate::print;

/// How it is listed.
#[derive(Args)]
pub struct List {
    /// The language of the answer.
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

/// Which one is shown.
#[derive(Args)]
pub struct Show {
    /// The programme, as in `bestendig rules list`.
    programme: String,
    /// Its cases instead of its rules.
    #[arg(long)]
    cases: bool,
}

impl List {
    /// Lists them.
    pub fn run(self) -> Result<(), Complaint> {
        let shelf = shelf()?;
        if self.json {
            let all: Vec<Value> = shelf.sets().iter().map(answer).collect();
            return print::json(&all);
        }
        let lines: Vec<String> = shelf.sets().iter().flat_map(|rules| lines(rules, self.lang)).collect();
        print::line(lines.join("\n"))
    }
}

impl Show {
    /// Shows it.
    pub fn run(self) -> Result<(), Complaint> {
        let wanted = format!("{}/", self.programme);
        let of_programme = ::rules::shipped().iter().rfind(|shipped| shipped.file.starts_with(&wanted));
        let shipped = of_programme.ok_or_else(|| {
            let complaint = Complaint::new(format!("no rules of `{}` come with the program", self.programme));
            complaint.to_do("See which do with: bestendig rules list")
        })?;
        print::line(if self.cases { shipped.cases } else { shipped.text }.trim_end())
    }
}

fn shelf() -> Result<Shelf, Complaint> {
    let broken = |faults: Vec<::rules::Fault>| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Complaint::new(format!("the rules that come with the program are not sound: {}", faults.join(" ")))
    };
    let sets: Result<Vec<RuleSet>, Complaint> =
        ::rules::shipped().iter().map(|shipped| shipped.load().map_err(broken)).collect();
    Shelf::new(sets?).map_err(broken)
}

fn lines(rules: &RuleSet, lang: Lang) -> Vec<String> {
    let programme = rules.programme();
    let until = programme.until.map(|until| format!(" {} {until}", lang.either("tot", "until")));
    let confirmed = if programme.confirmed {
        lang.either("door de stad bevestigd", "confirmed by the city")
    } else {
        lang.either("niet door de stad bevestigd", "not confirmed by the city")
    };
    let head = format!(
        "{}: {}, {} {}{}, {} {}, {confirmed}",
        programme.name,
        lang.of(&programme.title),
        lang.either("vanaf", "from"),
        programme.from,
        until.unwrap_or_default(),
        lang.either("versie", "version"),
        programme.version
    );
    let note = programme.note.iter().map(|note| format!("  {}", lang.of(note)));
    let criteria = rules.criteria().iter().map(|criterion| line(criterion, lang));
    std::iter::once(head).chain(note).chain(criteria).collect()
}

fn line(criterion: &Criterion, lang: Lang) -> String {
    let state = match (criterion.on, criterion.status) {
        (true, Status::Unconfirmed) => lang.either("aan, niet bevestigd", "on, not confirmed"),
        (true, Status::Documented | Status::NotFound) => lang.either("aan", "on"),
        (false, Status::Unconfirmed) => lang.either("uit, niet bevestigd", "off, not confirmed"),
        (false, Status::Documented) => lang.either("uit", "off"),
        (false, Status::NotFound) => lang.either("uit, niet gevonden", "off, not found"),
    };
    let weight = ::rules::words::weight(criterion.weight, lang.tongue());
    let source = criterion.source.say(lang.tongue());
    format!("  {state} · {} ({weight}): {} [{source}]", criterion.id, lang.of(&criterion.text))
}

fn answer(rules: &RuleSet) -> Value {
    let criteria: Vec<Value> = rules
        .criteria()
        .iter()
        .map(|criterion| {
            json!({
                "id": criterion.id,
                "text": criterion.text,
                "weight": criterion.weight,
                "status": criterion.status,
                "on": criterion.on,
                "met": criterion.written,
                "source": criterion.source,
                "note": criterion.note,
            })
        })
        .collect();
    json!({
        "file": rules.file(),
        "hash": rules.hash(),
        "programme": rules.programme(),
        "criteria": criteria,
        "facts": rules.facts(),
    })
}
