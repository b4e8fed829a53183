//! The two-valued part of a rule file in the form of regelrecht, schema v0.5.6.
//!
//! There all facts are known: each is a required parameter. What has no place in two values is
//! recorded as untranslatable: *unknown*, open norms that a person judges, and grounds that count
//! without deciding. A third value must not be made up with `null`: there `EQUALS false` and
//! `NOT (EQUALS true)` part ways.

mod operation;
mod yaml;

use std::collections::BTreeSet;

use domain::admission::FactName;
use jiff::ToSpan;

use crate::condition::Condition;
use crate::criterion::{Criterion, Proposes, Weight};
use crate::declared::{Declared, Kind};
use crate::engine::Engine;
use crate::rule_set::RuleSet;
use crate::source::Source;
use operation::{REFERENCE_DAY, denied, of, operation, variable};
use yaml::Yaml;

/// The schema to which an export is valid.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/MinBZK/regelrecht/refs/tags/schema-v0.5.6/schema/v0.5.6/schema.json";
/// Units that the schema knows.
const UNITS: &[&str] = &["years", "weeks", "months", "days"];

/// What came of it: the outputs of the last article.
const ADMIT: &str = "toelaten";
const NOT: &str = "niet_volgens_deze_regels";
const ELSEWHERE: &str = "past_beter_in";

/// The criteria that are switched on, as one regulation in YAML.
pub fn export(rules: &RuleSet) -> String {
    let programme = rules.programme();
    let engine = rules.engine(programme.from);
    let on: Vec<usize> = (0..engine.criteria.len()).filter(|place| engine.criteria[*place].on).collect();
    let export = Export { engine, id: format!("toelating_{}", underscored(&programme.name)), urn: urn(rules) };
    let mut articles: Vec<Yaml> =
        on.iter().enumerate().map(|(number, place)| export.article(number + 1, &engine.criteria[*place])).collect();
    articles.push(export.verdict(on.len() + 1, &on));
    let mut entries: Vec<(&'static str, Yaml)> = vec![
        ("$schema", SCHEMA.into()),
        ("$id", export.id.clone().into()),
        ("regulatory_layer", "UITVOERINGSBELEID".into()),
        ("publication_date", programme.from.to_string().into()),
        ("valid_from", programme.from.to_string().into()),
    ];
    // Here the last day on which it holds, in a rule file the first day on which it does not.
    let last = programme.until.map(|until| until.saturating_sub(1.day()).to_string());
    entries.extend(last.map(|last| ("valid_to", last.into())));
    entries.extend([
        ("name", programme.title.nl.as_str().into()),
        ("organisation", programme.city.as_str().into()),
        ("url", programme.source.url.clone().unwrap_or(export.urn.clone()).into()),
        ("articles", Yaml::List(articles)),
    ]);
    Yaml::Map(entries).document()
}

struct Export<'r> {
    engine: Engine<'r>,
    id: String,
    urn: String,
}

impl Export<'_> {
    fn article(&self, number: usize, criterion: &Criterion) -> Yaml {
        let (mut facts, mut others, mut counts_periods) = (BTreeSet::new(), BTreeSet::new(), false);
        let test = &mut |fact, condition: &Condition| {
            facts.insert(fact);
            counts_periods |= matches!(condition, Condition::AtLeastAgo(_) | Condition::AtMostAgo(_));
        };
        criterion.logic.walk(test, &mut |other| _ = others.insert(other));
        let asked: Vec<&Declared> = facts.into_iter().map(|fact| &self.engine.facts[fact]).collect();
        let mut parameters: Vec<Yaml> = asked.iter().map(|fact| parameter(fact)).collect();
        if counts_periods {
            parameters.push(reference_day());
        }
        let output = output_name(criterion);
        let execution = Yaml::Map(vec![
            ("produces", Yaml::Map(vec![("legal_character", "TOETS".into())])),
            ("parameters", Yaml::List(parameters)),
            ("input", Yaml::List(others.into_iter().map(|other| self.input(other)).collect())),
            ("output", Yaml::List(vec![typed(&output, "boolean", &criterion.text.nl)])),
            (
                "actions",
                Yaml::List(vec![Yaml::Map(vec![
                    ("output", output.as_str().into()),
                    ("value", operation(&criterion.logic, self.engine)),
                    ("legal_basis", basis(&criterion.source)),
                ])]),
            ),
        ]);
        let judged = asked.iter().filter(|fact| fact.kind == Kind::Judgement).map(|fact| {
            untranslatable(
                &format!("open norm: {}", fact.label.nl),
                "Een medewerker beoordeelt dit en geeft de reden in woorden; hier staat alleen de uitkomst.",
            )
        });
        let weighed = match criterion.weight {
            Weight::Required => None,
            Weight::CountsFor | Weight::CountsAgainst | Weight::OpenNorm => Some(untranslatable(
                &format!("weging: {}", crate::words::weight(criterion.weight, crate::text::Tongue::Dutch)),
                "Dit criterium beslist niet vanzelf: wie beslist, weegt het mee.",
            )),
        };
        self.whole_article(number, &criterion.text.nl, self.url(criterion), execution, judged.chain(weighed).collect())
    }

    /// The last article: what all criteria come to.
    fn verdict(&self, number: usize, on: &[usize]) -> Yaml {
        let required: Vec<usize> = self.engine.required().filter(|place| on.contains(place)).collect();
        let met = |place: &usize| variable(&output_name(&self.engine.criteria[*place]));
        let refusing = required.iter().filter(|place| self.engine.criteria[**place].proposes.is_none());
        let all = of("AND", vec![("conditions", Yaml::List(required.iter().map(met).collect()))]);
        let any = of("OR", vec![("conditions", Yaml::List(refusing.map(|place| denied(met(place))).collect()))]);
        let mut outputs = vec![
            typed(ADMIT, "boolean", "Aan elk vereist criterium is voldaan."),
            typed(NOT, "boolean", "Aan een vereist criterium is niet voldaan. Dit is geen weigering."),
        ];
        let action = |name: &str, value| Yaml::Map(vec![("output", name.into()), ("value", value)]);
        let mut actions = vec![action(ADMIT, all), action(NOT, any)];
        let mut parameters = Vec::new();
        if let Some(elsewhere) = self.elsewhere(&required, &mut parameters) {
            outputs.push(typed(ELSEWHERE, "string", "De stad die beter past en wordt voorgesteld."));
            actions.push(action(ELSEWHERE, elsewhere));
        }
        let produces = Yaml::Map(vec![("legal_character", "TOETS".into()), ("decision_type", "GEEN_BESLUIT".into())]);
        let execution = Yaml::Map(vec![
            ("produces", produces),
            ("parameters", Yaml::List(parameters)),
            ("input", Yaml::List(required.iter().map(|place| self.input(*place)).collect())),
            ("output", Yaml::List(outputs)),
            ("actions", Yaml::List(actions)),
        ]);
        let third = untranslatable(
            "nog niet te zeggen",
            "Zolang een feit onbekend is, is de uitkomst van deze regels onbekend en nooit een afwijzing. Dit formaat kent geen derde waarde.",
        );
        let text = "Iemand wordt toegelaten als aan elk vereist criterium is voldaan. De uitkomst is een advies: een mens beslist.";
        self.whole_article(number, text, format!("{}:uitkomst", self.urn), execution, vec![third])
    }

    /// Which city is proposed, by the first criterion that is not met and proposes one.
    fn elsewhere(&self, required: &[usize], parameters: &mut Vec<Yaml>) -> Option<Yaml> {
        let mut cases = Vec::new();
        for place in required {
            let criterion = &self.engine.criteria[*place];
            let city = match &criterion.proposes {
                None => continue,
                Some(Proposes::City(city)) => city.as_str().into(),
                Some(Proposes::Fact(fact)) => {
                    let fact = &self.engine.facts[*fact];
                    parameters.push(parameter(fact));
                    variable(&fact_name(&fact.name))
                }
            };
            let when = denied(variable(&output_name(criterion)));
            cases.push(Yaml::Map(vec![("when", when), ("then", city)]));
        }
        parameters.dedup();
        let cases = Some(cases).filter(|cases| !cases.is_empty())?;
        Some(of("IF", vec![("cases", Yaml::List(cases)), ("default", Yaml::Nothing)]))
    }

    fn whole_article(
        &self,
        number: usize,
        text: &str,
        url: String,
        execution: Yaml,
        untranslatables: Vec<Yaml>,
    ) -> Yaml {
        let mut readable = vec![("execution", execution)];
        if !untranslatables.is_empty() {
            readable.push(("untranslatables", Yaml::List(untranslatables)));
        }
        Yaml::Map(vec![
            ("number", number.to_string().into()),
            ("text", text.into()),
            ("url", url.into()),
            ("machine_readable", Yaml::Map(readable)),
        ])
    }

    fn input(&self, criterion: usize) -> Yaml {
        let name = output_name(&self.engine.criteria[criterion]);
        let source = Yaml::Map(vec![("regulation", self.id.as_str().into()), ("output", name.as_str().into())]);
        Yaml::Map(vec![("name", name.into()), ("type", "boolean".into()), ("source", source)])
    }

    fn url(&self, criterion: &Criterion) -> String {
        let law = criterion.source.juriconnect.as_ref().map(|law| format!("https://wetten.overheid.nl/{law}"));
        criterion.source.url.clone().or(law).unwrap_or_else(|| format!("{}:{}", self.urn, criterion.id))
    }
}

/// The name of a fact there, where a hyphen is no letter.
fn fact_name(name: &FactName) -> String {
    format!("feit_{}", underscored(name.as_str()))
}

/// The name of what comes out of a criterion.
fn output_name(criterion: &Criterion) -> String {
    format!("criterium_{}", underscored(criterion.id.as_str()))
}

fn underscored(name: &str) -> String {
    name.replace('-', "_")
}

/// A name for what has no address of its own.
fn urn(rules: &RuleSet) -> String {
    format!("urn:bestendig:toelating:{}:{}", rules.programme().name, rules.programme().from)
}

fn parameter(fact: &Declared) -> Yaml {
    let (kind, spec) = match &fact.kind {
        Kind::YesNo | Kind::Judgement => ("boolean", None),
        Kind::Day => ("date", None),
        Kind::Word { .. } => ("string", None),
        Kind::Number { unit, least, most } => {
            let known = UNITS.contains(&unit.as_str()).then(|| ("unit", unit.as_str().into()));
            let bounds = [("precision", Yaml::Number(0)), ("min", Yaml::Number(*least)), ("max", Yaml::Number(*most))];
            ("number", Some(Yaml::Map(known.into_iter().chain(bounds).collect())))
        }
    };
    let mut entries = vec![
        ("name", fact_name(&fact.name).into()),
        ("description", fact.ask.nl.as_str().into()),
        ("type", kind.into()),
    ];
    entries.extend(spec.map(|spec| ("type_spec", spec)));
    entries.push(("required", Yaml::Truth(true)));
    Yaml::Map(entries)
}

fn reference_day() -> Yaml {
    Yaml::Map(vec![
        ("name", REFERENCE_DAY.into()),
        ("description", "De dag waarop de regels worden gevraagd.".into()),
        ("type", "date".into()),
        ("required", Yaml::Truth(true)),
    ])
}

fn typed(name: &str, kind: &str, description: &str) -> Yaml {
    Yaml::Map(vec![("name", name.into()), ("description", description.into()), ("type", kind.into())])
}

fn basis(source: &Source) -> Yaml {
    let mut entries: Vec<(&'static str, Yaml)> = Vec::new();
    entries.extend(source.juriconnect.as_ref().map(|law| ("juriconnect", law.as_str().into())));
    entries.push(("explanation", source.say(crate::text::Tongue::Dutch).into()));
    Yaml::Map(entries)
}

fn untranslatable(construct: &str, reason: &str) -> Yaml {
    Yaml::Map(vec![("construct", construct.into()), ("reason", reason.into())])
}

#[cfg(test)]
mod tests;
