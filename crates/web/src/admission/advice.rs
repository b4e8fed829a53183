//! What the rules say about somebody, in words: every ground on both sides, and what would still
//! decide it as questions that can be asked.

use domain::command::Place;
use domain::deed::Deed;
use domain::id::ApplicationId;
use rules::{Ground, Lists, RuleSet, Tongue, Wanted, WhyUnfit, words};

use super::decision::mark;
use super::words::tongue;
use crate::course::{Advice, as_rules_see};
use crate::dates;
use crate::visit::Visit;
use domain::admission::Fact;

/// The advice as a page shows it.
pub struct InWords {
    /// What the rules say.
    pub verdict: &'static str,
    /// The city that fits better, if the rules name one.
    pub proposes: Option<String>,
    /// What the programme is called, with the version of its rules and since when they hold.
    pub rules: String,
    /// Where the rules as a whole come from.
    pub source: String,
    /// What a reader should know about them.
    pub note: Option<String>,
    /// Whether somebody of the city said that these are its rules.
    pub confirmed: bool,
    /// What speaks for the person.
    pub speaks_for: Vec<Side>,
    /// What speaks against.
    pub speaks_against: Vec<Side>,
    /// What could become a ground.
    pub open: Vec<Side>,
    /// What would still lead to *admit*.
    pub to_admit: Still,
    /// What would still lead to *not by these rules*.
    pub to_not: Still,
    /// Facts that count as unknown, and the key of why.
    pub unfit: Vec<(String, &'static str)>,
    /// Every step.
    pub trace: String,
    /// The mark that a form carries back.
    pub mark: String,
}

/// One criterion on one side.
pub struct Side {
    /// What it asks.
    pub text: String,
    /// How much it weighs.
    pub weight: &'static str,
    /// Where it comes from.
    pub source: String,
    /// What a reader should know about it.
    pub note: Option<String>,
    /// The facts on which it rests, or that are missing.
    pub rests_on: Vec<String>,
}

/// Lists of questions that would decide it.
pub struct Still {
    /// Each list is enough by itself.
    pub lists: Vec<Vec<Question>>,
    /// Whether there may be others of this length, or shorter ones.
    pub more: bool,
}

/// A question that is still open.
pub struct Question {
    /// The question.
    pub ask: String,
    /// An answer that would do.
    pub answer: String,
    /// Where it is answered, for whoever may write it down.
    pub href: Option<String>,
}

impl InWords {
    /// The advice about an application.
    pub fn of(visit: &Visit, application: ApplicationId, advice: &Advice, facts: &[Fact]) -> InWords {
        let tongue = tongue(visit.language);
        let Advice { rules, assessment, receipt } = advice;
        let programme = rules.programme();
        let from = dates::full_day(visit.language, programme.from);
        let sides = |grounds: &[Ground]| grounds.iter().filter_map(|ground| side(rules, ground, tongue)).collect();
        let still = |lists: &Lists| still(visit, application, rules, lists);
        let label = |name| rules.fact(name).map_or_else(|| name.to_string(), |fact| fact.label.say(tongue).to_owned());
        InWords {
            verdict: words::verdict(assessment.verdict, tongue),
            proposes: assessment.proposes.clone(),
            rules: visit.language.with(
                "advice-rules",
                &[("title", programme.title.say(tongue)), ("version", &programme.version), ("from", &from)],
            ),
            source: programme.source.say(tongue),
            note: programme.note.as_ref().map(|note| note.say(tongue).to_owned()),
            confirmed: programme.confirmed,
            speaks_for: sides(&assessment.speaks_for),
            speaks_against: sides(&assessment.speaks_against),
            open: sides(&assessment.open),
            to_admit: still(&assessment.still.to_admit),
            to_not: still(&assessment.still.to_not),
            unfit: assessment.unfit.iter().map(|unfit| (label(&unfit.name), why_unfit(unfit.why))).collect(),
            trace: rules.trace(&as_rules_see(facts), receipt.on).say(tongue),
            mark: mark(receipt),
        }
    }
}

fn side(rules: &RuleSet, ground: &Ground, tongue: Tongue) -> Option<Side> {
    let criterion = rules.criterion(&ground.criterion)?;
    let label = |name| rules.fact(name).map(|fact| fact.label.say(tongue).to_owned());
    Some(Side {
        text: criterion.text.say(tongue).to_owned(),
        weight: words::weight(ground.weight, tongue),
        source: criterion.source.say(tongue),
        note: criterion.note.as_ref().map(|note| note.say(tongue).to_owned()),
        rests_on: ground.rests_on.iter().filter_map(label).collect(),
    })
}

fn still(visit: &Visit, application: ApplicationId, rules: &RuleSet, lists: &Lists) -> Still {
    let may = visit.may(Deed::NoteFact, Place::House);
    let tongue = tongue(visit.language);
    let question = |wanted: &Wanted| {
        let declared = rules.fact(&wanted.fact)?;
        Some(Question {
            ask: declared.ask.say(tongue).to_owned(),
            answer: declared.shown(&wanted.answer, tongue),
            href: may.then(|| visit.path(format_args!("admission/{application}/fact/{}", wanted.fact))),
        })
    };
    Still {
        lists: lists.lists.iter().map(|list| list.iter().filter_map(question).collect()).collect(),
        more: !(lists.shortest && lists.all),
    }
}

const fn why_unfit(why: WhyUnfit) -> &'static str {
    match why {
        WhyUnfit::OtherKind => "advice-unfit-other-kind",
        WhyUnfit::NotJudged => "advice-unfit-not-judged",
    }
}
