//! What every decision shares: the advice in view, that it is still the one that was shown, and the
//! letter that goes with it.

use domain::admission::{Decision, Fact, Receipt};
use domain::command::Command;
use domain::id::{CommandId, LetterId};
use domain::letter::Letter;
use domain::person::Language;
use domain::personal::Personal;

use super::advice::InWords;
use super::find::{Found, today};
use super::typed::Typed;
use crate::answer::{Answer, Trouble, to};
use crate::course::{self, Advice};
use crate::form::{Faults, Filled};
use crate::visit::Visit;

/// What stands on the page of every decision.
pub struct Shown {
    /// Whom it is about.
    pub called: String,
    /// The page of the application.
    pub back: String,
    /// Where the form goes.
    pub action: String,
    /// What the rules say; nothing when none hold.
    pub advice: Option<InWords>,
}

impl Shown {
    /// What stands on the page of this decision.
    pub fn of(visit: &Visit, found: &Found, verb: &str, advice: Option<&Advice>) -> Shown {
        let facts: Vec<Fact> = found.opened.course.facts().cloned().collect();
        let back = found.path(visit);
        Shown {
            called: found.opened.called.clone(),
            action: format!("{back}/{verb}"),
            back,
            advice: advice.map(|advice| InWords::of(visit, found.id(), advice, &facts)),
        }
    }
}

/// Whether a decision can be contested. Then its letter says how and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contestable {
    /// By an objection.
    Yes,
    /// Not: the person is only told what may come and can answer.
    No,
}

/// A mark of what the rules were asked with and what they said. A form carries it back, so that
/// nobody decides on another advice than the one that was in view.
pub fn mark(receipt: &Receipt) -> String {
    let Receipt { rules, facts, verdict, .. } = receipt;
    rules::hash(&format!("{rules} {facts:?} {verdict:?}"))
}

fn still_in_view(filled: &Filled, receipt: &Receipt) -> bool {
    filled.one("seen") == mark(receipt)
}

/// Notes a fault when the advice is not the one that was in view.
pub fn must_be_in_view(typed: &mut Typed, filled: &Filled, advice: &Advice) {
    if !still_in_view(filled, &advice.receipt) {
        typed.faults.add("advice", "decision-changed");
    }
}

/// The letter of a decision under this command. When it could be contested and nobody can reckon
/// until when, that is a fault and nothing may be decided. The letter has the number of the
/// command, so that a form that is sent twice leads to the same one.
pub fn letter(
    typed: &mut Typed,
    visit: &Visit,
    found: &Found,
    id: CommandId,
    contestable: Contestable,
) -> Option<Letter> {
    let objection = match contestable {
        Contestable::No => None,
        Contestable::Yes => {
            let term = course::objection_term(&visit.house, today(visit));
            if term.is_none() {
                typed.faults.add("reason", "decision-no-term");
            }
            Some(term?)
        }
    };
    let language = found.opened.languages.first().cloned().unwrap_or_else(|| Language("nl".into()));
    Some(Letter { id: LetterId::new(id.number()), language, objection })
}

/// Why the advice is not followed, which is asked for when it is not.
pub fn against(typed: &mut Typed, deviates: bool) -> Personal {
    if deviates { typed.needed("against", "decision-say-against") } else { Personal::default() }
}

/// What a decision keeps: the advice of this moment, which is the one that was in view.
pub fn decision(
    visit: &Visit,
    advice: &Advice,
    reason: Personal,
    against_advice: Personal,
    letter: Letter,
) -> Decision {
    Decision { on: today(visit), receipt: advice.receipt.clone(), reason, against_advice, letter }
}

/// Takes what was read from a form to the archive. What was wrong with it, or why it cannot be
/// decided now, comes back as faults for the page.
pub async fn take<C: Command>(
    visit: &Visit,
    id: CommandId,
    read: Result<C, Faults>,
    fault: impl FnOnce(C::Refusal) -> Result<Faults, Trouble>,
) -> Result<Result<(), Faults>, Trouble> {
    match read {
        Err(faults) => Ok(Err(faults)),
        Ok(command) => {
            visit.execute(command, id).await?.map_or_else(|refusal| fault(refusal).map(Err), |()| Ok(Ok(())))
        }
    }
}

/// On to the letter that goes with what was decided under this command.
pub fn to_letter(visit: &Visit, id: CommandId) -> Answer {
    to(visit.path(format_args!("letter/{}", LetterId::new(id.number()))))
}
