//! What a change of rules would do to the people of today: who would come in, who would drop out,
//! and why.

use domain::admission::{FactName, Verdict};
use jiff::civil::Date;
use serde::Serialize;

use crate::criterion::CriterionId;
use crate::facts::Facts;
use crate::judged::Judged;
use crate::outcome::Outcome;
use crate::rule_set::RuleSet;

/// What a change of rules would do. Nothing of it is done: it is only shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Preview<Id> {
    /// On which day both were asked.
    pub on: Date,
    /// Whom the new rules admit and the old ones do not.
    pub comes_in: Vec<Change<Id>>,
    /// Whom the old rules admit and the new ones do not.
    pub drops_out: Vec<Change<Id>>,
    /// About whom the two say something else, while neither admits.
    pub moves: Vec<Change<Id>>,
    /// About whom both say the same, and what.
    pub stays: Stays<Id>,
}

/// Somebody about whom the new rules say something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change<Id> {
    /// Who.
    pub who: Id,
    /// What the old rules say.
    pub before: Verdict,
    /// What the new ones say.
    pub after: Verdict,
    /// The city that the new ones propose instead.
    pub proposes: Option<String>,
    /// The criteria that make the difference.
    pub why: Vec<Why>,
}

/// A required criterion that makes a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Why {
    /// Which one.
    pub criterion: CriterionId,
    /// What came out under the old rules; nothing when they do not require it.
    pub before: Option<Outcome>,
    /// What comes out under the new rules; nothing when they do not require it.
    pub after: Option<Outcome>,
    /// The facts on which that rests.
    pub rests_on: Vec<FactName>,
}

/// People about whom both rules say the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stays<Id> {
    /// Both admit.
    pub admitted: Vec<Id>,
    /// Both say *not by these rules*.
    pub not: Vec<Id>,
    /// Neither can say.
    pub unclear: Vec<Id>,
}

/// Asks both rules about everybody. `progress` is told after each person how many were done.
pub fn preview<Id>(
    old: &RuleSet,
    new: &RuleSet,
    on: Date,
    people: impl Iterator<Item = (Id, Facts)>,
    mut progress: impl FnMut(usize),
) -> Preview<Id> {
    let stays = Stays { admitted: Vec::new(), not: Vec::new(), unclear: Vec::new() };
    let mut found = Preview { on, comes_in: Vec::new(), drops_out: Vec::new(), moves: Vec::new(), stays };
    for (number, (who, facts)) in people.enumerate() {
        let (before, after) = (Judged::new(old, &facts, on), Judged::new(new, &facts, on));
        let change = |who| Change {
            who,
            before: before.verdict,
            after: after.verdict,
            proposes: after.proposes(),
            why: why(&before, &after),
        };
        match (before.verdict, after.verdict) {
            (Verdict::Admit, Verdict::Admit) => found.stays.admitted.push(who),
            (Verdict::NotByTheseRules, Verdict::NotByTheseRules) => found.stays.not.push(who),
            (Verdict::CannotBeSaidYet, Verdict::CannotBeSaidYet) => found.stays.unclear.push(who),
            (_, Verdict::Admit) => found.comes_in.push(change(who)),
            (Verdict::Admit, _) => found.drops_out.push(change(who)),
            (Verdict::NotByTheseRules, Verdict::CannotBeSaidYet)
            | (Verdict::CannotBeSaidYet, Verdict::NotByTheseRules) => found.moves.push(change(who)),
        }
        progress(number + 1);
    }
    found
}

/// The required criteria that differ in what came out, in being required, or in what they lead to.
fn why(before: &Judged, after: &Judged) -> Vec<Why> {
    let (then, now) = (required(before), required(after));
    let old_only = then.iter().filter(|(id, ..)| !now.iter().any(|(other, ..)| other == id));
    let mut why: Vec<Why> = Vec::new();
    for (id, outcome, elsewhere, facts) in &now {
        let earlier = then.iter().find(|(other, ..)| other == id);
        let before = earlier.map(|(_, outcome, ..)| *outcome);
        let same_effect = earlier.is_some_and(|(_, _, theirs, _)| theirs == elsewhere);
        if before == Some(*outcome) && same_effect {
            continue;
        }
        why.push(Why { criterion: id.clone(), before, after: Some(*outcome), rests_on: facts.clone() });
    }
    for (id, outcome, _, facts) in old_only {
        why.push(Why { criterion: id.clone(), before: Some(*outcome), after: None, rests_on: facts.clone() });
    }
    // A new criterion that is met anyway, or an old one that was met, changed nothing.
    why.retain(|why| !matches!((why.before, why.after), (None, Some(Outcome::Met)) | (Some(Outcome::Met), None)));
    why
}

type Required = (CriterionId, Outcome, bool, Vec<FactName>);

fn required(judged: &Judged) -> Vec<Required> {
    let rests_on = judged.rests_on();
    let of = |place: usize| {
        let criterion = &judged.engine.criteria[place];
        let elsewhere = criterion.proposes.is_some();
        let facts = rests_on[place].iter().map(|fact| judged.engine.facts[*fact].name.clone()).collect();
        (criterion.id.clone(), judged.outcomes[place], elsewhere, facts)
    };
    judged.engine.required().map(of).collect()
}
