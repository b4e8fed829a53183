//! How fast a rule file of forty criteria is asked about a thousand people, and how fast a change of
//! rules is previewed against ten thousand.
//!
//! The rules and people are invented: `cargo run --release -p rules --example forty_criteria`.

use std::time::Instant;

use domain::admission::{FactUsed, Value};
use jiff::civil::{Date, date};
use rules::{Facts, RuleSet, preview};

const CRITERIA: usize = 40;
const ON: Date = date(2026, 11, 25);

fn main() {
    for (called, logic) in [
        ("one fact each", (|number| format!("f{number}")) as fn(usize) -> String),
        ("two facts and an exception each", |number| {
            format!("not (f{number} or f{}) unless f{}", (number + 1) % CRITERIA, (number + 2) % CRITERIA)
        }),
        ("all hang together", |number| {
            format!(
                "at-least 2 of (f{number}, f{}, f{}, shared)",
                (number * 7 + 1) % CRITERIA,
                (number * 3 + 2) % CRITERIA
            )
        }),
    ] {
        let rules = read(logic);
        let people: Vec<Facts> = (0..1_000).map(|person| facts(&rules, person)).collect();
        let begun = Instant::now();
        let found: Vec<_> = people.iter().map(|facts| rules.assess(facts, ON).still).collect();
        let assessed = begun.elapsed();
        let exact = found.iter().filter(|still| still.to_admit.shortest && still.to_not.shortest).count();
        let begun = Instant::now();
        let signs: usize = people.iter().map(|facts| rules.receipt(facts, ON).trace.len()).sum();
        let received = begun.elapsed();
        println!(
            "{called}: 1,000 assessments {assessed:?} (lists surely shortest for {exact}), 1,000 receipts {received:?} ({signs} signs)"
        );
    }
    let (old, new) = (read(|number| format!("f{number}")), read(|number| format!("f{number} unless shared")));
    let people = (0..10_000).map(|person| (person, facts(&old, person)));
    let begun = Instant::now();
    let found = preview(&old, &new, ON, people, |_| ());
    let changed = found.comes_in.len() + found.drops_out.len() + found.moves.len();
    println!("preview over 10,000 people {:?} ({changed} would change)", begun.elapsed());
}

fn read(logic: fn(usize) -> String) -> RuleSet {
    let mut text = String::from(
        "[programme]\nname = \"demostad\"\ncity = \"Demostad\"\ntitle = { nl = \"Toelating\", en = \"Admission\" }\n\
         from = 2025-01-01\nversion = \"1\"\nsource = { text = \"invented\", date = \"2025\" }\n",
    );
    let names = (0..CRITERIA).map(|number| format!("f{number}")).chain(["shared".to_owned()]);
    for name in names {
        text += &format!(
            "[[fact]]\nname = \"{name}\"\nkind = \"yes-no\"\nlabel = {{ nl = \"{name}\", en = \"{name}\" }}\n\
             ask = {{ nl = \"{name}?\", en = \"{name}?\" }}\n"
        );
    }
    for number in 0..=CRITERIA {
        let (weight, met) =
            if number < CRITERIA { ("required", logic(number)) } else { ("counts-for", "shared".into()) };
        text += &format!(
            "[[criterion]]\nid = \"k{number}\"\nweight = \"{weight}\"\nmet = \"{met}\"\n\
             text = {{ nl = \"k\", en = \"k\" }}\nsource = {{ text = \"invented\", date = \"2025\" }}\n"
        );
    }
    let faults = |faults: Vec<rules::Fault>| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    RuleSet::read("demostad.toml", &text).unwrap_or_else(|found| panic!("{}", faults(found)))
}

/// Facts about a person by number: of some nothing is known, of most something, few fail.
fn facts(rules: &RuleSet, person: u64) -> Facts {
    let mut chance = person.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut below = move |end: u64| {
        chance = (chance ^ (chance >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9).wrapping_add(0x94d0_49bb_1331_11eb);
        (chance ^ (chance >> 31)) % end
    };
    let known = below(11);
    let told = rules.facts().iter().filter_map(|fact| {
        let truth = below(400) > 0;
        let is_known = below(10) < known;
        is_known.then(|| FactUsed { name: fact.name.clone(), value: Some(Value::Truth(truth)), origin: None, on: None })
    });
    told.collect()
}
