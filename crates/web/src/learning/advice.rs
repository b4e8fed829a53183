//! What the rules say about somebody joining an offer: every ground with its source and date, what nobody confirmed, and
//! what was not found. A person decides.

use std::sync::LazyLock;

use domain::admission::{FactName, FactUsed, Origin, Receipt, Value, Verdict};
use domain::learning::{Learner, OfferFacts, Track};
use jiff::civil::Date;
use rules::{Assessment, Facts, Ground, RuleSet, Shelf, Status, Tongue};

use super::words;
use crate::language::Language;
use crate::visit::Visit;

/// The fact that somebody is asked for, besides what is known of them and of the offer.
pub const BEGUN: &str = "begun-before-18";

/// What the rules say, and what is kept of it.
pub struct Advice {
    rules: &'static RuleSet,
    assessment: Assessment,
    /// What is kept with an enrolment.
    pub receipt: Receipt,
}

/// The same as a page shows it.
pub struct InWords {
    pub verdict: &'static str,
    pub against: Vec<Line>,
    pub open: Vec<Line>,
    pub speaks_for: Vec<Line>,
    /// What was looked for and not found.
    pub not_found: Vec<Line>,
    /// Where the rules as a whole come from, and since when they hold.
    pub source: String,
    pub from: Date,
    pub note: Option<String>,
}

/// One ground.
pub struct Line {
    pub text: String,
    pub source: String,
    pub note: Option<String>,
    /// Whether nobody confirmed it.
    pub unconfirmed: bool,
    /// What is missing, as questions.
    pub ask: Vec<String>,
}

/// The rules that hold on a day.
pub fn in_force(on: Date) -> Option<&'static RuleSet> {
    static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
        let sets = rules::learning().iter().filter_map(|one| one.load().ok()).collect();
        Shelf::new(sets).unwrap_or_default()
    });
    SHELF.in_force("learning", on)
}

impl Advice {
    /// What the rules say today about somebody and an offer; nothing when none hold.
    pub fn of(visit: &Visit, offer: &OfferFacts, learner: &Learner, begun: Option<bool>) -> Option<Advice> {
        let today = visit.now.wall.date();
        let rules = in_force(today)?;
        let facts = facts(offer, learner, begun, today);
        Some(Advice { assessment: rules.assess(&facts, today), receipt: rules.receipt(&facts, today), rules })
    }

    /// Whether they say that somebody may not join.
    pub fn is_against(&self) -> bool {
        self.assessment.verdict == Verdict::NotByTheseRules
    }

    /// The verdict as a word.
    pub fn verdict(&self) -> &'static str {
        words::verdict(self.assessment.verdict)
    }

    /// All of it in words.
    pub fn in_words(&self, language: Language) -> InWords {
        let tongue = match language {
            Language::Dutch => Tongue::Dutch,
            Language::English => Tongue::English,
        };
        let Assessment { speaks_for, speaks_against, open, .. } = &self.assessment;
        let programme = self.rules.programme();
        let lines = |grounds: &[Ground], asks| {
            let line = |ground: &Ground| line(self.rules, ground.criterion.as_str(), ground, tongue, asks);
            grounds.iter().filter_map(line).collect()
        };
        let missing = self.rules.criteria().iter().filter(|criterion| criterion.status == Status::NotFound);
        InWords {
            verdict: self.verdict(),
            against: lines(speaks_against, false),
            open: lines(open, true),
            speaks_for: lines(speaks_for, false),
            not_found: missing
                .map(|criterion| Line {
                    text: criterion.text.say(tongue).to_owned(),
                    source: criterion.source.say(tongue),
                    note: None,
                    unconfirmed: false,
                    ask: Vec::new(),
                })
                .collect(),
            source: programme.source.say(tongue),
            from: programme.from,
            note: programme.note.as_ref().map(|note| note.say(tongue).to_owned()),
        }
    }
}

fn line(rules: &RuleSet, id: &str, ground: &Ground, tongue: Tongue, asks: bool) -> Option<Line> {
    let criterion = rules.criteria().iter().find(|criterion| criterion.id.as_str() == id)?;
    let ask = |name| rules.fact(name).map(|fact| fact.ask.say(tongue).to_owned());
    Some(Line {
        text: criterion.text.say(tongue).to_owned(),
        source: criterion.source.say(tongue),
        note: criterion.note.as_ref().map(|note| note.say(tongue).to_owned()),
        unconfirmed: criterion.status == Status::Unconfirmed,
        ask: if asks { ground.rests_on.iter().filter_map(ask).collect() } else { Vec::new() },
    })
}

/// What the rules see: the offer as it is described, whether somebody is under eighteen on the first day, and what they
/// told. What is not known stays so.
fn facts(offer: &OfferFacts, learner: &Learner, begun: Option<bool>, today: Date) -> Facts {
    let first_day = offer.from.filter(|from| *from > today).unwrap_or(today);
    let track = match offer.track {
        Track::NotKnown => None,
        Track::Outside => Some("outside"),
        Track::Vmbo => Some("vmbo"),
        Track::Bol => Some("bol"),
        Track::Bbl => Some("bbl"),
    };
    let word = |word: &str| Value::Word(word.to_owned());
    let mut facts = Facts::new();
    let mut add = |name: &str, value: Option<Value>, origin: Origin| {
        let Ok(name) = name.parse::<FactName>() else { return };
        facts.add(FactUsed { name, value, origin: Some(origin), on: Some(today) });
    };
    add("track", track.map(word), Origin::WorkerSaw);
    add("paid", offer.paid.map(Value::Truth), Origin::WorkerSaw);
    add("compulsory", offer.compulsory.map(Value::Truth), Origin::WorkerSaw);
    add("under-18", learner.under_eighteen(first_day).map(Value::Truth), Origin::Told);
    add(BEGUN, begun.map(Value::Truth), Origin::Told);
    facts
}

/// What somebody told about their training the last time that it was asked.
pub fn told_before(learner: &Learner) -> Option<bool> {
    let receipts = learner.answers().filter_map(|receipt| {
        let fact = receipt.facts.iter().find(|fact| fact.name.as_str() == BEGUN)?;
        match fact.value {
            Some(Value::Truth(begun)) => Some((receipt.on, begun)),
            Some(Value::Number(_) | Value::Day(_) | Value::Word(_)) | None => None,
        }
    });
    receipts.max().map(|(_, begun)| begun)
}
