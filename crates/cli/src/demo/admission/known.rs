//! What can be known about somebody who applies, as the rules of the five cities ask for it.

use domain::admission::{Fact, FactName, Origin, Value};
use domain::personal::Personal;
use jiff::civil::Date;
use rules::RuleSet;

/// An answer: to which question, what it is, how it is known, and in which words.
pub type Answer = (&'static str, Option<bool>, Origin, &'static str);

/// What the person says.
pub const TOLD: &[Answer] = &[
    ("works-on-solution", Some(true), Origin::Told, "Wil met een begeleider werken aan een oplossing."),
    ("minor-children", Some(false), Origin::Told, ""),
];
/// What papers say.
pub const SEEN: &[Answer] = &[
    ("procedure-ended", Some(true), Origin::DocumentSeen, "Brief van een rechtbank, gezien aan het loket."),
    ("asylum-refused", Some(true), Origin::DocumentSeen, "Besluit over de asielaanvraag, gezien aan het loket."),
];
/// What others answer.
pub const ANSWERED: &[Answer] = &[
    ("right-to-stay", Some(false), Origin::PartnerAnswered, "Antwoord van een partner op onze vraag."),
    ("state-reception", Some(false), Origin::PartnerAnswered, "Antwoord van een partner op onze vraag."),
    ("heavy-entry-ban", Some(false), Origin::PartnerAnswered, "Antwoord van een partner op onze vraag."),
    ("declared-undesirable", Some(false), Origin::PartnerAnswered, "Antwoord van een partner op onze vraag."),
];
/// What a worker judges.
pub const JUDGED: &[Answer] =
    &[("prospect-of-procedure", Some(true), Origin::WorkerSaw, "Een advocaat maakt een nieuwe aanvraag.")];

/// The papers are not there yet.
pub const NOT_SEEN: &[Answer] = &[("procedure-ended", None, Origin::Told, "Weet het niet; de papieren zijn weg.")];
/// The procedure still runs.
pub const STILL_RUNS: &[Answer] =
    &[("procedure-ended", Some(false), Origin::DocumentSeen, "Brief: over de aanvraag is nog niet beslist.")];
/// Somebody seems not to want what the programme is for.
pub const NO_SOLUTION: &[Answer] =
    &[("works-on-solution", Some(false), Origin::Told, "Wil nu niet over een oplossing praten.")];
/// Somebody is ill.
pub const ILL: &[Answer] = &[
    ("ggd-vulnerable", Some(true), Origin::PartnerAnswered, "Brief met de uitkomst van een onderzoek."),
    ("distressing", Some(true), Origin::WorkerSaw, "Is ziek en wordt behandeld; er is geen plek om te herstellen."),
];

/// The facts of these answers, as far as the rules ask for them.
pub fn facts(rules: &RuleSet, answers: &[Answer], on: Date) -> Vec<Fact> {
    let fact = |(name, value, origin, words): &Answer| {
        let (value, words) = (value.map(Value::Truth), Personal::new(words));
        Fact { name: name.parse().expect("the name of a fact"), value, origin: *origin, on, words }
    };
    answers.iter().map(fact).filter(|fact| asks(rules, &fact.name)).collect()
}

/// Near which city somebody stays, where the rules ask for it: no city ships such a rule.
pub fn staying_in(rules: &RuleSet, city: &str, on: Date) -> Option<Fact> {
    let name: FactName = "staying-in".parse().expect("the name of a fact");
    let (value, words) = (Some(Value::Word(city.to_owned())), Personal::new("Slaapt nu bij kennissen."));
    asks(rules, &name).then_some(Fact { name, value, origin: Origin::Told, on, words })
}

fn asks(rules: &RuleSet, name: &FactName) -> bool {
    rules.asked().any(|asked| asked.name == *name)
}
