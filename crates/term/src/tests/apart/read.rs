//! The data as it lies in its files, read without the crate.

use serde::Deserialize;

use super::days::Day;

/// A milestone: its procedure, its name, and the terms that it starts.
pub type Place = (String, String, Vec<String>);

/// A term as it holds for a while.
#[derive(Deserialize)]
pub struct Rule {
    pub name: String,
    length: Option<String>,
    pub starts: Begins,
    pub set_by: String,
    in_force_from: Option<String>,
}

/// Which day is its first.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Begins {
    DayAfter,
    SameDay,
    CountedBack,
}

#[derive(Deserialize)]
struct Decree {
    dates: Vec<String>,
    confirmed: bool,
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    term: Vec<Rule>,
    #[serde(default)]
    decree: Vec<Decree>,
    #[serde(default)]
    procedure: Vec<Procedure>,
}

#[derive(Deserialize)]
struct Procedure {
    name: String,
    milestone: Vec<Milestone>,
}

#[derive(Deserialize)]
struct Milestone {
    name: String,
    #[serde(default)]
    starts: Vec<Starts>,
}

#[derive(Deserialize)]
struct Starts {
    term: String,
}

impl Rule {
    /// How many, and of what: day, week, month or year.
    pub fn length(&self) -> (i16, &str) {
        let (count, unit) = self.length.as_deref().and_then(|length| length.split_once(' ')).expect("a length");
        (count.parse().expect("a number"), unit.trim_end_matches('s'))
    }
}

/// The rule to count by: as no two versions hold together, it is the latest that had begun and has a length.
pub fn in_force<'a>(rules: &'a [Rule], name: &str, (year, month, day): Day) -> Option<&'a Rule> {
    let today = Some(format!("{year}-{month:02}-{day:02}"));
    let known = rules.iter().filter(|rule| rule.name == name && rule.length.is_some());
    known.filter(|rule| rule.in_force_from <= today).max_by_key(|rule| &rule.in_force_from)
}

/// The terms of a file, and the designated days that somebody confirmed.
pub fn terms(text: &str) -> (Vec<Rule>, Vec<Day>) {
    let file: File = toml::from_str(text).expect("terms");
    let confirmed = file.decree.iter().filter(|decree| decree.confirmed).flat_map(|decree| &decree.dates);
    let day = |date: &String| {
        let parts: Vec<i16> = date.split('-').map(|part| part.parse().expect("a number")).collect();
        (parts[0], parts[1] as i8, parts[2] as i8)
    };
    (file.term, confirmed.map(day).collect())
}

/// What lies in the folder of terms, so that a new file is not forgotten.
pub fn shipped() -> (Vec<Rule>, Vec<Day>) {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/terms")).expect("the folder of terms");
    let paths = folder.flatten().map(|entry| entry.path());
    let text = paths.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let text: Vec<String> = text.map(|path| std::fs::read_to_string(path).expect("a file")).collect();
    terms(&text.join("\n"))
}

/// Every milestone of every procedure.
pub fn places() -> Vec<Place> {
    let file: File = toml::from_str(include_str!("../../../procedures/procedures.toml")).expect("procedures");
    let mut places = Vec::new();
    for procedure in file.procedure {
        for milestone in procedure.milestone {
            let terms = milestone.starts.into_iter().map(|starts| starts.term).collect();
            places.push((procedure.name.clone(), milestone.name, terms));
        }
    }
    places
}
