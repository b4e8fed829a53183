//! What steps are called in Dutch and in English, for the picture and for the table beside it.

use jiff::civil::Date;

use super::{FEWEST, Rare, Step, Way, Ways};
use crate::List;

/// In which language something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Dutch.
    Dutch,
    /// English.
    English,
}

/// A row of the table beside the picture: an arrow in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From which step.
    pub from: String,
    /// To which.
    pub to: String,
    /// How many people took it.
    pub people: usize,
    /// The median of the days between; nothing where the next step has no day.
    pub median: Option<i64>,
}

/// What a class is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Called {
    word: String,
    nl: String,
    en: String,
}

/// The classes of a list, in its order.
pub(super) fn classes(list: &List) -> Vec<Called> {
    let called = |class: &crate::Class| Called { word: class.word.clone(), nl: class.nl.clone(), en: class.en.clone() };
    list.classes.iter().map(called).collect()
}

impl Tongue {
    pub(super) fn of<'a>(self, nl: &'a str, en: &'a str) -> &'a str {
        match self {
            Tongue::Dutch => nl,
            Tongue::English => en,
        }
    }

    /// A number with its thousands apart.
    pub(super) fn number(self, number: usize) -> String {
        let digits = number.to_string();
        let fits = |at: usize| at > 0 && (digits.len() - at).is_multiple_of(3);
        let apart = digits.char_indices().flat_map(|(at, digit)| {
            fits(at).then(|| self.of(".", ",").chars()).into_iter().flatten().chain([digit]).collect::<Vec<char>>()
        });
        apart.collect()
    }

    fn day(self, day: Date) -> String {
        match self {
            Tongue::Dutch => format!("{}-{}-{}", day.day(), day.month(), day.year()),
            Tongue::English => day.to_string(),
        }
    }
}

impl Ways {
    /// What a step is called.
    pub fn name(&self, step: &Step, tongue: Tongue) -> String {
        match self.label(step, tongue) {
            (None, name) => name,
            (Some(over), name) => format!("{over}: {name}"),
        }
    }

    /// What stands in its box: a word above, and its name.
    pub(super) fn label(&self, step: &Step, tongue: Tongue) -> (Option<&'static str>, String) {
        let name = match step {
            Step::SignedUp => tongue.of("Aangemeld", "Signed up"),
            Step::WaitsAgain => tongue.of("Bezwaar gegrond", "Objection upheld"),
            Step::Admitted => tongue.of("Toegelaten", "Admitted"),
            Step::ByHardship => tongue.of("Om hardheid", "By hardship"),
            Step::Elsewhere => tongue.of("Andere stad", "Other city"),
            Step::Refused => tongue.of("Geweigerd", "Refused"),
            Step::Withdrawn => tongue.of("Ingetrokken", "Withdrawn"),
            Step::Waits => tongue.of("Wacht nog", "Still waits"),
            Step::Came => tongue.of("In het programma", "In the programme"),
            Step::CameBack => tongue.of("Teruggekomen", "Came back"),
            Step::GuidanceBegun => tongue.of("Begeleiding begonnen", "Guidance begun"),
            Step::IsThere => tongue.of("Nog in het programma", "Still in the programme"),
            Step::Otherwise => tongue.of("Anders verder", "Otherwise"),
            Step::Left(class) => return (Some(tongue.of("Vertrokken", "Left")), self.class(class, tongue)),
            Step::Later(class) => return (Some(tongue.of("Later bekend", "Known later")), self.class(class, tongue)),
        };
        (None, name.to_owned())
    }

    fn class(&self, word: &str, tongue: Tongue) -> String {
        let known = self.classes.iter().find(|class| class.word == word);
        match known {
            Some(class) => tongue.of(&class.nl, &class.en).to_owned(),
            None if word.is_empty() => tongue.of("Op geen lijst", "On no list").to_owned(),
            None => word.to_owned(),
        }
    }

    /// Where a class stands on the list; those that it does not know come last.
    pub(super) fn rank(&self, word: &str) -> usize {
        self.classes.iter().position(|class| class.word == word).unwrap_or(self.classes.len())
    }

    /// The table beside the picture: each arrow, the most people first.
    pub fn rows(&self, tongue: Tongue) -> Vec<Row> {
        let mut rows: Vec<Row> = self
            .arrows
            .iter()
            .map(|arrow| Row {
                from: self.name(&arrow.from, tongue),
                to: self.name(&arrow.to, tongue),
                people: arrow.people,
                median: arrow.days.map(|days| days.median),
            })
            .collect();
        rows.sort_by(|one, other| (other.people, &one.from, &one.to).cmp(&(one.people, &other.from, &other.to)));
        rows
    }

    /// A way in words, from step to step.
    pub fn tell(&self, way: &Way, tongue: Tongue) -> String {
        let names: Vec<String> = way.steps.iter().map(|step| self.name(step, tongue)).collect();
        names.join(" → ")
    }

    /// Whose ways these are.
    pub fn whose(&self, tongue: Tongue) -> String {
        let (from, to) = (tongue.day(self.period.from()), tongue.day(self.period.to()));
        let people = tongue.number(self.people());
        match tongue {
            Tongue::Dutch => {
                format!("{people} mensen, aangemeld of gekomen van {from} tot en met {to}")
            }
            Tongue::English => format!("{people} people who signed up or came from {from} until {to}"),
        }
    }

    /// What became of ways that too few people share, and of whoever was forgotten.
    pub fn left_out(&self, tongue: Tongue) -> Vec<String> {
        let (ways, people, most) = (self.merged.ways, tongue.number(self.merged.people), FEWEST - 1);
        let first = match (self.rare, self.merged.people, tongue) {
            (Rare::Told, _, Tongue::Dutch) => {
                "Ook wegen van minder dan vijf mensen: alleen binnen het huis.".to_owned()
            }
            (Rare::Told, _, Tongue::English) => "Ways of fewer than five people too: within the house only.".to_owned(),
            (Rare::LeftOut, 0, Tongue::Dutch) => {
                format!("Elke weg is die van vijf mensen of meer. Hoogstens {most} mensen ontbreken.")
            }
            (Rare::LeftOut, 0, Tongue::English) => {
                format!("Each way is that of five people or more. At most {most} people are missing.")
            }
            (Rare::LeftOut, _, Tongue::Dutch) => format!(
                "Anders verder: {people} mensen op {ways} wegen die minder dan vijf mensen deelden. Hoogstens {most} mensen \
                 ontbreken."
            ),
            (Rare::LeftOut, _, Tongue::English) => format!(
                "Otherwise: {people} people on {ways} ways that fewer than five shared. At most {most} people are missing."
            ),
        };
        let mut said = vec![first];
        match (self.forgotten, tongue) {
            (0, _) => {}
            (_, Tongue::Dutch) => said.push("Wie vergeten is, staat er niet in.".to_owned()),
            (_, Tongue::English) => said.push("Whoever was forgotten is not in it.".to_owned()),
        }
        said
    }
}
