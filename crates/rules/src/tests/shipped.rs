//! The rule files that come with the program: sound, documented, and without a ground in origin.

use std::collections::BTreeSet;
use std::path::Path;

use domain::admission::{FactUsed, Value, Verdict};

use crate::{Facts, RuleSet, Shelf, Status, Tongue, cases, shipped};

/// Words that would betray a fact about where somebody comes from, in names, labels and questions.
const OF_ORIGIN: &[&str] = &[
    "origin",
    "region",
    "city",
    "town",
    "municipal",
    "tied",
    "staying",
    "from-",
    "country",
    "national",
    "eu-",
    "citizen",
    "born",
    "birth",
    "regio",
    "stad",
    "gemeente",
    "herkomst",
    "afkomst",
    "nationaliteit",
    "land van",
    "geboren",
];

#[test]
fn every_shipped_file_is_sound_and_all_its_cases_pass() {
    for shipped in shipped() {
        shipped.load().unwrap_or_else(|faults| panic!("{faults:#?}"));
    }
}

#[test]
fn every_file_in_the_folder_is_shipped() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sets");
    let mut there = BTreeSet::new();
    for city in std::fs::read_dir(&folder).unwrap().flatten() {
        for file in std::fs::read_dir(city.path()).unwrap().flatten() {
            there.insert(file.path().strip_prefix(&folder).unwrap().display().to_string());
        }
    }
    let known: BTreeSet<String> =
        shipped().iter().flat_map(|one| [one.file, one.cases_file]).map(str::to_owned).collect();
    assert_eq!(there, known);
}

#[test]
fn there_are_rules_for_each_of_the_five_cities_today() {
    let shelf = Shelf::new(all()).unwrap();
    for programme in ["amsterdam", "eindhoven", "groningen", "rotterdam", "utrecht"] {
        let rules = shelf.in_force(programme, super::ON).expect(programme);
        assert_eq!(rules.programme().name, programme);
        assert!(!rules.programme().confirmed, "nobody of {programme} said that these are its rules");
    }
}

#[test]
fn origin_is_no_ground_in_any_shipped_file() {
    for rules in all() {
        for fact in rules.asked() {
            assert!(!fact.origin, "{}: {} is asked", rules.file(), fact.name);
            for words in [fact.name.as_str(), &fact.label.nl, &fact.ask.nl, &fact.ask.en] {
                let words = words.to_lowercase();
                let found = OF_ORIGIN.iter().find(|origin| words.contains(**origin) && !innocent(&words, origin));
                assert_eq!(found, None, "{}: `{words}` asks where somebody comes from", rules.file());
            }
        }
    }
}

/// Phrases in which such a word says nothing about origin.
fn innocent(words: &str, origin: &str) -> bool {
    let stays = match origin {
        "municipal" => words.replace("municipal health service", ""),
        "country" => words.replace("another country or return", "").replace("having left the country", ""),
        _ => return false,
    };
    !stays.contains(origin)
}

#[test]
fn what_was_not_found_is_switched_off_and_says_so() {
    for rules in all() {
        let off: Vec<_> = rules.criteria().iter().filter(|criterion| !criterion.on).collect();
        assert!(!off.is_empty());
        for criterion in rules.criteria() {
            if criterion.status == Status::NotFound {
                assert!(!criterion.on);
                assert!(criterion.text.nl.starts_with("Niet gevonden. Aangezet"), "{}", criterion.text.nl);
                assert!(criterion.source.text.starts_with("niet gevonden"), "{}", criterion.source.text);
            }
            let label = criterion.on || criterion.text.nl.contains("Aangezet");
            assert!(label, "{}: `{}` is off and does not say what it would do", rules.file(), criterion.id);
        }
    }
}

/// What was found about each city, and nothing else. Whoever adds a criterion adds it here as well, with where it was
/// published.
#[test]
fn what_is_switched_on_is_what_was_found_and_where() {
    const ACCORD: &str = "rijksoverheid.nl, Akkoord over LVV's, 2018-11-29";
    const RIGHTS: &str = "amsterdamcityrights.org, zonder datum";
    const SNDVU: &str = "sndvu.nl, zonder datum";
    const FAMILIES: (&str, &str) = ("family-location", "basicrights.nl, over gezinslocaties, zonder datum");
    let everywhere =
        ["no-right-to-stay", "procedure-ended", "no-state-reception", "works-on-solution"].map(|id| (id, ACCORD));
    let ban = ("no-heavy-ban", ACCORD);
    for (programme, more) in [
        ("amsterdam", vec![("asylum-refused", RIGHTS), ban, ("ggd-vulnerable", RIGHTS), FAMILIES]),
        ("eindhoven", vec![ban, FAMILIES]),
        ("groningen", vec![FAMILIES]),
        ("rotterdam", vec![ban, FAMILIES]),
        ("utrecht", vec![ban, ("distressing", SNDVU), ("prospects", SNDVU), FAMILIES]),
    ] {
        let set = all().into_iter().find(|set| set.programme().name == programme).expect(programme);
        let on = set.criteria().iter().filter(|criterion| criterion.on);
        let on: Vec<(String, String)> =
            on.map(|criterion| (criterion.id.to_string(), criterion.source.say(Tongue::Dutch))).collect();
        let found = everywhere.iter().chain(&more).map(|(id, source)| ((*id).to_owned(), (*source).to_owned()));
        assert_eq!(on, found.collect::<Vec<_>>(), "{programme}");
    }
}

/// A city that asks for a tie to its region switches the option on with its own decision as the source.
#[test]
fn a_tie_to_the_region_that_a_city_switches_on_proposes_the_other_city_and_refuses_nobody() {
    for shipped in shipped() {
        let set = RuleSet::read(shipped.file, &with_tie(shipped.text)).unwrap_or_else(|faults| panic!("{faults:#?}"));
        let (home, elsewhere) = match set.programme().name.as_str() {
            "utrecht" => ("utrecht", ("groningen", "Groningen")),
            home => (home, ("utrecht", "Utrecht")),
        };
        for staying in [home, elsewhere.0, "nowhere"] {
            let found = set.assess(&welcome(&set, staying), super::ON);
            assert_ne!(found.verdict, Verdict::NotByTheseRules, "{home}, staying in {staying}: origin refuses");
            let proposed = (staying == elsewhere.0).then_some(elsewhere.1);
            assert_eq!(found.proposes.as_deref(), proposed, "{home}, staying in {staying}");
            assert_eq!(found.verdict == Verdict::Admit, proposed.is_none(), "{home}, staying in {staying}: {found:?}");
        }
    }
}

/// The file as a city would change it.
fn with_tie(text: &str) -> String {
    let (before, tie) = text.split_once("id = \"stays-here\"").expect("the option is there");
    let (tie, after) = tie.split_once("[criterion.text]").expect("its words");
    let kept = tie.lines().filter(|line| !["on =", "status =", "source ="].iter().any(|key| line.starts_with(key)));
    let kept: Vec<&str> = kept.collect();
    let decided = "on = true\nsource = { text = \"Besluit van de raad van Demostad\", date = \"2026-01-01\" }";
    format!("{before}id = \"stays-here\"{}\n{decided}\n[criterion.text]{after}", kept.join("\n"))
}

/// Facts with which every required criterion is met, whatever the city.
fn welcome(set: &RuleSet, staying: &str) -> Facts {
    let yes = ["procedure-ended", "works-on-solution", "asylum-refused", "prospect-of-procedure"];
    let answer = |name: &str| match name {
        "staying-in" => Value::Word(staying.to_owned()),
        other => Value::Truth(yes.contains(&other)),
    };
    let facts = set.asked().map(|fact| FactUsed {
        name: fact.name.clone(),
        value: Some(answer(fact.name.as_str())),
        origin: None,
        on: None,
    });
    facts.collect()
}

#[test]
fn every_criterion_that_is_switched_on_occurs_on_each_side_in_a_case() {
    for shipped in shipped() {
        let rules = shipped.load().unwrap();
        for criterion in rules.criteria().iter().filter(|criterion| criterion.on) {
            let met = format!("+{}", criterion.id);
            let not = format!("-{}", criterion.id);
            let one = shipped.cases.contains(&met) || shipped.cases.contains(&not);
            assert!(one, "{}: no case has `{}`", shipped.cases_file, criterion.id);
            if criterion.weight == crate::Weight::Required {
                assert!(shipped.cases.contains(&met) && shipped.cases.contains(&not), "{}", criterion.id);
            }
        }
        let ran = cases::run(&rules, shipped.cases_file, shipped.cases);
        assert!(ran.len() >= 10, "{}", shipped.cases_file);
    }
}

pub fn all() -> Vec<RuleSet> {
    shipped().iter().map(|shipped| shipped.load().unwrap()).collect()
}
