//! Cases beside a rule file: in each line facts, what the rules must say, and the grounds.
//!
//! ```text
//! # Uitgeprocedeerd, zonder inreisverbod.
//! uitgeprocedeerd = ja, zwaar inreisverbod = nee -> toelaten : +procedure-ended, +no-heavy-ban
//! uitgeprocedeerd = nee -> niet volgens deze regels : -procedure-ended
//! op 2026-11-25: leeftijd = onbekend -> nog niet te zeggen : ?of-age
//! ```
//!
//! The grounds for (`+`) and against (`-`) must be exactly those that come out. What is open (`?`)
//! need not be written; what is written must be open.

mod line;

use domain::admission::Verdict;
use serde::Serialize;

use crate::assess::{Assessment, Ground};
use crate::fault::{Fault, Faults};
use crate::rule_set::RuleSet;
use crate::text::Tongue;
use crate::words;
use line::{Case, Mark};

/// A case that was run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ran {
    /// The line of the file of cases.
    pub line: usize,
    /// The case as it stands there.
    pub case: String,
    /// Why it failed, if it did.
    pub fault: Option<Fault>,
}

/// Runs all cases of a text. `file` is what faults call it.
pub fn run(rules: &RuleSet, file: &str, text: &str) -> Vec<Ran> {
    let mut ran = Vec::new();
    for (number, written) in text.lines().enumerate() {
        let case = written.split('#').next().unwrap_or_default().trim();
        if case.is_empty() {
            continue;
        }
        let line = number + 1;
        let mut faults = Faults::new(file, text);
        match Case::read(case, rules) {
            Err((what, to_do)) => faults.on(line, what, to_do),
            Ok(case) => {
                if let Some(differs) = case.differs(&rules.assess(&case.facts, case.on), rules) {
                    let to_do = "Change the case when it is wrong, and the rules when it is right";
                    faults.on(line, format!("the case fails: {differs}"), to_do);
                }
            }
        }
        ran.push(Ran { line, case: case.to_owned(), fault: faults.into_list().pop() });
    }
    ran
}

impl Case {
    /// In what the answer differs from the case.
    fn differs(&self, found: &Assessment, rules: &RuleSet) -> Option<String> {
        let came_out = || format!("the rules say {}", sum(found));
        if found.verdict != self.verdict || self.elsewhere.as_ref().is_some_and(|_| found.proposes != self.elsewhere) {
            return Some(came_out());
        }
        let id = |ground: &Ground| ground.criterion.as_str().to_owned();
        for (mark, grounds) in [(Mark::For, &found.speaks_for), (Mark::Against, &found.speaks_against)] {
            let mut wanted: Vec<&str> = self.marked(mark).collect();
            let mut there: Vec<String> = grounds.iter().map(id).collect();
            wanted.sort_unstable();
            wanted.dedup();
            there.sort_unstable();
            if wanted != there {
                return Some(came_out());
            }
        }
        let open: Vec<String> = found.open.iter().map(id).collect();
        let closed = self.marked(Mark::Open).find(|wanted| !open.iter().any(|id| id == wanted));
        closed.map(|id| {
            let known = rules.criteria().iter().any(|criterion| criterion.on && criterion.id.as_str() == id);
            if known {
                format!("`{id}` is not open; {}", came_out())
            } else {
                format!("no criterion `{id}` is switched on")
            }
        })
    }
}

/// An answer as a case would write it.
fn sum(found: &Assessment) -> String {
    let marked = |mark: char, grounds: &[Ground]| -> Vec<String> {
        grounds.iter().map(|ground| format!("{mark}{}", ground.criterion)).collect()
    };
    let grounds =
        [marked('+', &found.speaks_for), marked('-', &found.speaks_against), marked('?', &found.open)].concat();
    let elsewhere = found.proposes.as_ref().map(|city| format!(", elders {city}")).unwrap_or_default();
    format!("`{}{elsewhere} : {}`", words::verdict(found.verdict, Tongue::Dutch), grounds.join(", "))
}

/// The verdict that a case writes in Dutch or English.
fn verdict(written: &str) -> Option<Verdict> {
    [Verdict::Admit, Verdict::NotByTheseRules, Verdict::CannotBeSaidYet]
        .into_iter()
        .find(|one| [Tongue::Dutch, Tongue::English].map(|tongue| words::verdict(*one, tongue)).contains(&written))
}
