//! Legal terms as time goes by: those who watch one are told at half of it, at three quarters, three working days
//! and one before its end, and when it passed; and when a rule became another, it is counted again.

use domain::moment::Moment;
use domain::procedure::{Basis, NoteReckoning, WarnOfTerm, Warning};
use jiff::civil::Date;
use store::{Broken, TermNow, TermRule};
use term::{Terms, WarningDays};

use super::{bring, once};
use crate::house::House;

/// Looks at every term that runs. Nothing is closed here: only a person says that a term was met. What goes wrong with
/// one term keeps nobody from being told about the others.
pub async fn warn(house: &House, now: &Moment) -> Result<(), Broken> {
    let terms = match term::shipped() {
        Ok(terms) => terms,
        Err(why) => {
            tracing::error!(%why, "no term can be counted");
            return Ok(());
        }
    };
    for (term, rule) in house.archive.terms_to_reckon().await? {
        if let Err(why) = attend(house, terms, &term, &rule, now).await {
            tracing::error!(%why, term = %term.id, "nobody could be told about a term");
        }
    }
    Ok(())
}

async fn attend(house: &House, terms: &Terms, term: &TermNow, rule: &TermRule, now: &Moment) -> Result<(), Broken> {
    let last_day = reckon(house, terms, term, rule, now).await?;
    let days = terms.calendar().warning_days(term.from, last_day);
    for warning in due(&days, now.wall.date()).filter(|warning| !term.warned.contains(warning)) {
        let command = WarnOfTerm { person: term.person, term: term.id, warning };
        // As the term is now: what was told before it changed does not count for what is told after.
        let id = once(&format!("warns {}", term.changed_at.as_millisecond()), term.id.number(), warning as i64);
        bring(house, house.guard.house_clock(command), id, now).await?;
    }
    Ok(())
}

/// The warnings whose day has come, in their order.
fn due(days: &WarningDays, today: Date) -> impl Iterator<Item = Warning> {
    let day = |warning: &Warning| match warning {
        Warning::Half => days.half,
        Warning::ThreeQuarters => days.three_quarters,
        Warning::ThreeWorkingDays => days.three_working_days,
        Warning::OneWorkingDay => days.one_working_day,
        Warning::Passed => days.passed,
    };
    Warning::ALL.into_iter().filter(move |warning| day(warning) <= today)
}

/// Counts a term again when its rule became another, or is confirmed no more, and gives the last day that counts. A
/// rule that is not there any more leaves the day as it is, and asks somebody to look.
async fn reckon(house: &House, terms: &Terms, term: &TermNow, rule: &TermRule, now: &Moment) -> Result<Date, Broken> {
    let (last_day, basis) = match terms.reckon(&rule.rule, term.from) {
        Ok(reckoned) => (reckoned.last_day, Basis { rule: reckoned.term.basis(), confirmed: reckoned.confirmed }),
        Err(_) => (term.reckoned, Basis { rule: format!("{}: not in the files", rule.rule), confirmed: false }),
    };
    if (term.reckoned, &rule.basis) == (last_day, &basis) {
        return Ok(term.last_day);
    }
    let id = once("reckons", term.id.number(), term.changed_at.as_millisecond());
    let command = NoteReckoning { person: term.person, term: term.id, last_day, basis };
    bring(house, house.guard.house_clock(command), id, now).await?;
    Ok(term.last_day.min(last_day))
}
