//! Procedures (such as an asylum application or an objection): what can happen in each, and which terms begin by it.

use std::sync::LazyLock;

use serde::Deserialize;
use toml::Spanned;

use crate::fault::{Fault, Faults};
use crate::load::{line_of, unreadable};
use crate::sentence::Sentence;
use crate::terms::Terms;

const SHIPPED: &str = include_str!("../procedures/procedures.toml");

static PROCEDURES: LazyLock<Result<Procedures, Faults>> =
    LazyLock::new(|| Procedures::load("procedures/procedures.toml", SHIPPED, crate::shipped().map_err(Clone::clone)?));

/// A kind of procedure.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// What it is called here, as `repeat-asylum`.
    pub name: String,
    /// What it is.
    pub title: Sentence,
    /// Where its terms were read.
    pub source: String,
    /// What can happen in it, in its usual order.
    #[serde(default, rename = "milestone")]
    pub milestones: Vec<Milestone>,
}

/// Something that can happen in a procedure (mijlpaal).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// What it is called within its procedure, as `refused`.
    pub name: String,
    /// What it is.
    pub title: Sentence,
    /// Whether it is the decision: a procedure has one.
    #[serde(default)]
    pub decides: bool,
    /// Whether it goes against the person.
    #[serde(default)]
    pub against: bool,
    /// The terms that begin by it.
    #[serde(default)]
    pub starts: Vec<Starts>,
}

/// A term that begins by a milestone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Starts {
    /// Its name in the files of terms.
    pub term: String,
    /// For whom it runs.
    pub runs_for: RunsFor,
}

/// Who must act within a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RunsFor {
    /// The person: when the last day passes, a right may be gone.
    Person,
    /// Somebody else, such as the immigration service: when the last day passes, the person may do something about it.
    Authority,
}

/// All kinds of procedures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Procedures(Vec<Procedure>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    procedure: Vec<Spanned<Procedure>>,
}

/// The procedures that come with the program, read once.
///
/// # Errors
/// When a file of the program itself is faulty; a test keeps that from being shipped.
pub fn procedures() -> Result<&'static Procedures, &'static Faults> {
    PROCEDURES.as_ref()
}

impl Procedures {
    /// Reads a file of procedures against the terms that they name.
    ///
    /// # Errors
    /// Every fault: unreadable lines, names that stand twice, terms that do not exist.
    pub fn load(file: &str, text: &str, terms: &Terms) -> Result<Procedures, Faults> {
        let read: File = toml::from_str(text).map_err(|error| Faults(vec![unreadable(file, text, &error)]))?;
        let mut faults = Vec::new();
        let mut all: Vec<Procedure> = Vec::new();
        for one in read.procedure {
            let line = line_of(text, one.span().start);
            let procedure = one.into_inner();
            let twice = all.iter().any(|other| other.name == procedure.name);
            let wrong = procedure.wrong(terms).into_iter().chain(twice.then(|| named_twice(&procedure.name)));
            faults.extend(wrong.map(|(what, to_do)| Fault { file: file.into(), line, what, to_do }));
            all.push(procedure);
        }
        if faults.is_empty() { Ok(Procedures(all)) } else { Err(Faults(faults)) }
    }

    /// Every kind, in the order of the file.
    pub fn all(&self) -> &[Procedure] {
        &self.0
    }

    /// The kind with this name.
    pub fn get(&self, name: &str) -> Option<&Procedure> {
        self.0.iter().find(|procedure| procedure.name == name)
    }
}

impl Procedure {
    /// The milestone with this name.
    pub fn milestone(&self, name: &str) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.name == name)
    }

    fn wrong(&self, terms: &Terms) -> Vec<(String, String)> {
        let mut found = Vec::new();
        if self.source.trim().is_empty() {
            found.push((format!("`{}` names no source", self.name), "Add source = \"…\".".into()));
        }
        if self.milestones.is_empty() {
            found.push((format!("nothing can happen in `{}`", self.name), "Add a milestone.".into()));
        }
        for (place, milestone) in self.milestones.iter().enumerate() {
            if self.milestones[..place].iter().any(|other| other.name == milestone.name) {
                found.push(named_twice(&milestone.name));
            }
            for starts in &milestone.starts {
                if !terms.names().contains(&starts.term.as_str()) {
                    let what =
                        format!("`{}` of `{}` starts `{}`, which is no term", milestone.name, self.name, starts.term);
                    found.push((what, "Name a term as it stands in terms/*.toml.".into()));
                }
            }
        }
        found
    }
}

fn named_twice(name: &str) -> (String, String) {
    (format!("`{name}` stands here twice"), "Rename or remove one of them.".into())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const GOOD: &str = r#"[[procedure]]
name = "demo"
title = { nl = "a", en = "a" }
source = "Invented"

[[procedure.milestone]]
name = "refused"
title = { nl = "b", en = "b" }
decides = true
starts = [{ term = "awb-6:7", runs_for = "person" }]
"#;

    #[test]
    fn what_is_shipped_can_be_read_and_every_term_in_it_has_a_last_day() {
        let procedures = procedures().map_err(ToString::to_string).expect("the shipped file");
        assert!(procedures.all().len() >= 11, "every procedure that people are in");
        for procedure in procedures.all() {
            for starts in procedure.milestones.iter().flat_map(|milestone| &milestone.starts) {
                let reckoned = crate::shipped().expect("terms").reckon(&starts.term, date(2026, 11, 25));
                assert!(reckoned.is_ok(), "{}: {:?}", procedure.name, reckoned.err());
            }
        }
    }

    #[test]
    fn a_fault_is_told_with_its_line_and_what_to_do() {
        check(&GOOD.replace("awb-6:7", "awb-6:77"), "line 1: `refused` of `demo` starts `awb-6:77`, which is no term");
        check(&GOOD.replace("Invented", " "), "line 1: `demo` names no source");
        check(&format!("{GOOD}{GOOD}"), "line 11: `demo` stands here twice");
        check(&GOOD.replace("\"person\"", "\"nobody\""), "line 10: unknown variant `nobody`");
        check("[[procedure]]\nname = \"a\"", "line 1: missing field `title`");
        check(GOOD.split("\n[[").next().expect("its head"), "line 1: nothing can happen in `demo`");
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let faults =
            Procedures::load("a.toml", text, crate::shipped().expect("terms")).expect_err("a fault").to_string();
        assert!(faults.contains(expected), "{faults}");
    }
}
