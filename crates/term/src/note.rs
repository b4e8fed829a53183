//! What must be known beside a last day: that it is not confirmed, or that it could be another.

use jiff::civil::Date;

use crate::holiday::FIRST_KINGS_DAY;
use crate::length::{Length, Unit};
use crate::sentence::{Sentence, day_in_dutch, day_in_english};
use crate::version::{Certainty, Start, Term};

/// Why an answer is not confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Doubt {
    pub why: Sentence,
    /// When somebody must have looked again; nothing when nobody set a day for it.
    pub review_by: Option<Date>,
}

impl Doubt {
    /// The doubt that a rule carries itself.
    pub(crate) fn of(term: &Term) -> Option<Doubt> {
        match &term.certainty {
            Certainty::Confirmed => None,
            Certainty::Unconfirmed { why, review_by } => Some(Doubt { why: why.clone(), review_by: Some(*review_by) }),
        }
    }

    /// The note that says it.
    pub(crate) fn note(&self) -> Sentence {
        let look = self.review_by.map_or(Sentence::new("", ""), |day| {
            Sentence::new(
                format!(" Na te kijken uiterlijk {}.", day_in_dutch(day)),
                format!(" To be looked up by {}.", day_in_english(day)),
            )
        });
        Sentence::new(
            format!("Niet bevestigd: {}{}", self.why.nl, look.nl),
            format!("Not confirmed: {}{}", self.why.en, look.en),
        )
    }
}

/// What the day alone does not say.
pub(crate) fn about_days(starts: Start, length: Length, last_day: Date, if_designated: Date) -> Vec<Sentence> {
    let mut found = Vec::new();
    if if_designated != last_day {
        found.push(Sentence::new(
            format!(
                "Er zijn dagen die bij koninklijk besluit met een feestdag gelijkgesteld lijken te zijn, maar dat is \
                 niet bevestigd. Tellen zij mee, dan is het {}. Houd de vroegste dag aan.",
                day_in_dutch(if_designated)
            ),
            format!(
                "A royal decree seems to put some days on a level with holidays, which is not confirmed. If they \
                 count, it is {}. Keep to the earlier day.",
                day_in_english(if_designated)
            ),
        ));
    }
    if starts == Start::CountedBack {
        found.push(Sentence::new(
            "Teruggerekend: dit is de vroegste dag van de termijn. Wat vóór de termijn gedaan moet zijn, moet \
             uiterlijk de dag ervoor.",
            "Counted back: this is the earliest day of the term. What must be done before the term begins must be done \
             by the day before.",
        ));
    }
    if length.unit() == Unit::Hours {
        found.push(Sentence::new(
            "Uren lopen van moment tot moment. Dit is de dag als het uur niet bekend is: eerder kan de termijn niet \
             eindigen. Kijk naar het uur.",
            "Hours run from moment to moment. This is the day when the hour is not known: the term cannot end before \
             it. Look at the hour.",
        ));
    }
    if last_day.year() < FIRST_KINGS_DAY {
        found.push(Sentence::new(
            "Vóór 2014 waren er andere feestdagen dan nu; die kent deze berekening niet.",
            "Before 2014 there were other holidays than now; this calculation does not know them.",
        ));
    }
    found
}
