//! What was said in words, by the kind of thing in which it was said; and finding words in it whatever their accents.

use domain::allowance::{Event as Allowance, Goods};
use domain::conference::Event as Conference;
use domain::event::Event;
use domain::learning::Event as Learning;
use domain::outflow::Event as Outflow;
use domain::plan::Event as Plan;
use domain::procedure::Event as Procedure;
use unicode_normalization::char::decompose_canonical;

/// The shortest words that are looked for: one letter stands in everything.
const SHORTEST: usize = 2;
/// How many letters are shown on either side.
const AROUND: usize = 80;

/// Everything that an event says in words, each with the text that names its kind.
pub fn said(event: &Event) -> Vec<(&'static str, &str)> {
    match event {
        Event::Plan(event) => in_plan(event),
        Event::Procedure(event) => in_procedure(event),
        Event::Learning(event) => in_learning(event),
        Event::Allowance(event) => in_allowance(event),
        Event::Conference(event) => in_conference(event),
        Event::Person(_)
        | Event::Household(_)
        | Event::Tonight(_)
        | Event::Bed(_)
        | Event::Location(_)
        | Event::Night(_)
        | Event::Staff(_)
        | Event::Admission(_)
        | Event::Hardship(_)
        | Event::Objection(_)
        | Event::Letter(_)
        | Event::Rules(_)
        | Event::Referral(_)
        | Event::Wish(_)
        | Event::Complaint(_)
        | Event::Outward(_)
        | Event::Forgetting(_)
        | Event::Transfer(_)
        | Event::Proposal(_) => vec![],
        Event::Outflow(event) => in_outflow(event),
    }
}

fn in_plan(event: &Plan) -> Vec<(&'static str, &str)> {
    match event {
        Plan::StepPlanned { planned, .. } | Plan::StepChanged { planned, .. } => {
            let place = planned.meeting.as_ref().map(|meeting| ("plan-place", meeting.place.reveal()));
            [("plan-found-step", planned.what.reveal())].into_iter().chain(place).collect()
        }
        Plan::StepFinished { words, .. } => vec![("plan-found-step", words.reveal())],
        Plan::NoteWritten { words, .. } | Plan::NoteShared { words, .. } => vec![("plan-found-note", words.reveal())],
        Plan::NoteStruck { why, .. } => vec![("plan-found-note", why.reveal())],
        Plan::ReviewHeld { wants, words, .. } => {
            vec![("plan-found-wants", wants.reveal()), ("plan-found-agreed", words.reveal())]
        }
        Plan::RouteWeighed { weighed, .. } => {
            let told = [&weighed.speaks_for, &weighed.against, &weighed.view, &weighed.open];
            let more = [&weighed.terms, &weighed.evidence];
            told.into_iter().chain(more).map(|words| ("plan-found-route", words.reveal())).collect()
        }
        Plan::AimSet { why, choice, .. } => vec![("plan-found-aim", why.reveal()), ("plan-found-aim", choice.reveal())],
        Plan::ChoiceTakenBack { words, .. } => vec![("plan-found-aim", words.reveal())],
        Plan::GuideAssigned { .. }
        | Plan::ReminderNoted { .. }
        | Plan::StepReopened { .. }
        | Plan::StepHandedOver { .. } => vec![],
    }
}

fn in_conference(event: &Conference) -> Vec<(&'static str, &str)> {
    match event {
        Conference::ItemPutOn { question: words, .. }
        | Conference::AnswerNoted { words, .. }
        | Conference::PromiseMade { what: words, .. }
        | Conference::PromiseSettled { words, .. }
        | Conference::ItemConcluded { words, .. } => vec![("plan-found-conference", words.reveal())],
        Conference::PointPrepared { point, .. } => vec![("plan-found-conference", point.words.reveal())],
        Conference::LevelDescribed { .. }
        | Conference::PartnerSeated { .. }
        | Conference::ConferencePlanned { .. }
        | Conference::ConferenceCalledOff { .. }
        | Conference::SharesStopped {}
        | Conference::SharesResumed {}
        | Conference::AgendaOrdered { .. }
        | Conference::ConferenceBegun { .. }
        | Conference::ItemTurnedTo { .. }
        | Conference::ConferenceClosed { .. }
        | Conference::ItemTakenOff { .. }
        | Conference::PointStruck { .. }
        | Conference::ConsentGiven { .. }
        | Conference::ConsentRefused { .. }
        | Conference::ConsentWithdrawn { .. }
        | Conference::PointsShown { .. } => vec![],
    }
}

fn in_allowance(event: &Allowance) -> Vec<(&'static str, &str)> {
    match event {
        Allowance::AllowanceStopped { reason: words, .. }
        | Allowance::GivenCorrected { reason: words, .. }
        | Allowance::GoodsGiven { goods: Goods { what: words, .. }, .. } => {
            vec![("plan-found-allowance", words.reveal())]
        }
        Allowance::AllowanceSet { .. }
        | Allowance::AllowanceExported { .. }
        | Allowance::AllowanceResumed { .. }
        | Allowance::AllowancePaid { .. }
        | Allowance::ReceiptSigned { .. } => vec![],
    }
}

fn in_outflow(event: &Outflow) -> Vec<(&'static str, &str)> {
    let words = match event {
        Outflow::ProgrammeLeft { words, arranged, hand_over, .. } => {
            let told = arranged.all().map(|(_, words)| words);
            [words].into_iter().chain(told).chain(hand_over.as_ref().map(|known| &known.to)).collect()
        }
        Outflow::LookedAgain { words, .. }
        | Outflow::LaterOutcomeNoted { words, .. }
        | Outflow::ReturnedToProgramme { words, .. } => vec![words],
        Outflow::ProgrammeLeavingTakenBack { .. }
        | Outflow::AftercareAgreed { .. }
        | Outflow::LaterOutcomeTakenBack { .. } => vec![],
    };
    words.into_iter().map(|words| ("plan-found-outflow", words.reveal())).collect()
}

fn in_learning(event: &Learning) -> Vec<(&'static str, &str)> {
    match event {
        Learning::EnrolmentExplained { reason: words, .. }
        | Learning::LeavingExplained { words, .. }
        | Learning::ResultNoted { words, .. } => vec![("plan-found-learning", words.reveal())],
        Learning::OfferOpened { .. }
        | Learning::OfferDescribed { .. }
        | Learning::OfferClosed { .. }
        | Learning::OfferReopened { .. }
        | Learning::PlaceGiven { .. }
        | Learning::WaitingBegun { .. }
        | Learning::PlaceTakenBack { .. }
        | Learning::OfferLeft { .. }
        | Learning::AttendanceNoted { .. } => vec![],
    }
}

fn in_procedure(event: &Procedure) -> Vec<(&'static str, &str)> {
    let words = match event {
        Procedure::ProcedureOpened { lawyer, words, .. } | Procedure::ProcedureDescribed { lawyer, words, .. } => {
            vec![lawyer, words]
        }
        Procedure::MilestoneNoted { words, .. }
        | Procedure::ProcedureClosed { words, .. }
        | Procedure::ProcedureReopened { words, .. }
        | Procedure::TermReviewed { words, .. }
        | Procedure::TermDropped { words, .. } => vec![words],
        Procedure::MilestoneTakenBack { why, .. } | Procedure::TermReopened { why, .. } => vec![why],
        Procedure::TermMet { proof, .. } => vec![proof],
        Procedure::TermStarted { .. }
        | Procedure::TermReckoned { .. }
        | Procedure::TermWarned { .. }
        | Procedure::WatchersSet { .. } => vec![],
    };
    words.into_iter().map(|words| ("plan-found-procedure", words.reveal())).collect()
}

/// Words that are looked for, without regard to capitals and accents.
pub struct Sought(Vec<char>);

impl Sought {
    /// What was typed, unless it is too short to look for.
    pub fn of(typed: &str) -> Option<Sought> {
        let plain: Vec<char> = typed.trim().chars().map(plain).collect();
        (plain.len() >= SHORTEST).then_some(Sought(plain))
    }

    pub fn is_in(&self, words: &str) -> bool {
        self.at(&words.chars().map(plain).collect::<Vec<_>>()).is_some()
    }

    /// What stands before it, it as it was written, and what stands after.
    pub fn around(&self, words: &str) -> Option<(String, String, String)> {
        let written: Vec<char> = words.chars().collect();
        let at = self.at(&written.iter().copied().map(plain).collect::<Vec<_>>())?;
        let end = at + self.0.len();
        let (from, to) = (at.saturating_sub(AROUND), (end + AROUND).min(written.len()));
        let dots = |cut: bool| if cut { "…" } else { "" };
        let before = format!("{}{}", dots(from > 0), written[from..at].iter().collect::<String>());
        let after = format!("{}{}", written[end..to].iter().collect::<String>(), dots(to < written.len()));
        Some((before, written[at..end].iter().collect(), after))
    }

    fn at(&self, plain: &[char]) -> Option<usize> {
        plain.windows(self.0.len()).position(|window| window == self.0)
    }
}

/// A letter without its accent, small: one letter stays one letter, so that a place found here is a place there.
fn plain(letter: char) -> char {
    let mut first = None;
    decompose_canonical(letter, |part| first = first.or(Some(part)));
    let letter = first.unwrap_or(letter);
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_capitals_and_accents() {
        for (typed, words) in
            [("CAFE", "het café"), ("één", "Een kamer"), ("مدرسة", "مدرسة"), (" school ", "naar School")]
        {
            assert!(Sought::of(typed).expect("long enough").is_in(words), "{typed} in {words}");
        }
        assert!(!Sought::of("bed").expect("long enough").is_in("bad"));
    }

    #[test]
    fn what_is_found_is_shown_as_it_was_written() {
        let sought = Sought::of("cafe").expect("long enough");
        let shown = sought.around("Naar het Café om tien uur").expect("it is in it");
        assert_eq!(shown, ("Naar het ".into(), "Café".into(), " om tien uur".into()));
        let long = format!("{} café", "x".repeat(200));
        assert!(sought.around(&long).expect("it is in it").0.starts_with("…x"));
    }

    #[test]
    fn one_letter_is_not_looked_for() {
        assert!(Sought::of(" a ").is_none() && Sought::of("").is_none());
    }
}
