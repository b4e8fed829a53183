//! The form about a person, as registering and correcting share it: what was typed, what it means,
//! and everything that is wrong with it at once.

mod fill;
mod read;

pub use fill::{birth, fill};
pub use read::{Told, read, said_by};

use domain::person::{SaidBy, SignalKind, nationality};

use crate::form::{Faults, Filled};

/// The form as a page shows it again and again, with every word that was typed.
pub struct Form {
    filled: Filled,
    /// The rows for names, the last one empty.
    pub names: Vec<NameRow>,
    /// The rows for nationalities, the last one empty.
    pub nationalities: Vec<Row>,
    /// The rows for ways to reach somebody, the last one empty.
    pub reach: Vec<ReachRow>,
    /// Every signal.
    pub signals: Vec<SignalRow>,
    /// Whether the part below the fold is open: it is filled in, or faulty.
    pub unfolded: bool,
}

/// One answer of several.
pub struct Row {
    pub id: String,
    pub words: String,
}

/// One name.
pub struct NameRow {
    pub id: String,
    pub words: String,
    pub kind: String,
}

/// One way to reach somebody.
pub struct ReachRow {
    pub id: String,
    pub channel: String,
    pub to: String,
    pub mind: String,
}

/// One signal, told or not.
pub struct SignalRow {
    pub name: &'static str,
    pub told: bool,
    pub said_by: String,
}

/// The kinds of names, as the form sends them.
pub const KINDS: [&str; 3] = ["told", "own-script", "alias"];
/// The ways to reach somebody, as the form sends them.
pub const CHANNELS: [&str; 4] = ["telephone", "message", "through", "place"];
/// The fields below the fold.
const FOLDED: [&str; 8] =
    ["birth", "nationality", "nationality-is", "languages", "interpreter", "reach-to", "signal", "note"];

impl Form {
    /// The form with these words in it.
    pub fn of(filled: Filled, faults: &Faults) -> Form {
        let said = |name: &str| filled.all(name).iter().any(|words| !words.trim().is_empty());
        let faulty = faults.iter().any(|(field, _)| !field.starts_with("name"));
        Form {
            names: names(&filled),
            nationalities: nationalities(&filled),
            reach: reach(&filled),
            signals: signals(&filled),
            unfolded: faulty || FOLDED.iter().any(|name| said(name)),
            filled,
        }
    }

    /// The words in a field.
    pub fn one(&self, name: &str) -> &str {
        self.filled.one(name)
    }

    /// Whether a box is ticked.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.filled.has(name, value)
    }

    /// Whether none of the boxes of this name is ticked, or only the empty one.
    pub fn is_open(&self, name: &str) -> bool {
        self.filled.one(name).is_empty()
    }

    /// Everybody who can have said something.
    pub fn said_by(&self) -> &'static [SaidBy] {
        SaidBy::ALL
    }

    /// The nationalities that are offered while typing.
    pub fn offered(&self) -> impl Iterator<Item = &'static str> {
        nationality::all().iter().map(|entry| entry.name)
    }
}

/// The text of the row with this number, of fields that come several times.
pub fn nth<'f>(filled: &'f Filled, name: &str, at: usize) -> &'f str {
    filled.all(name).get(at).map(|words| words.trim()).unwrap_or_default()
}

/// The numbers of the rows in which something stands, and one more that is empty.
fn rows(filled: &Filled, names: &[&str]) -> Vec<usize> {
    let count = names.iter().map(|name| filled.all(name).len()).max().unwrap_or(0);
    let said = |at: &usize| names.iter().any(|name| !nth(filled, name, *at).is_empty());
    (0..count).filter(said).chain([count]).collect()
}

fn names(filled: &Filled) -> Vec<NameRow> {
    let row = |(place, at): (usize, usize)| NameRow {
        id: format!("name-{place}"),
        words: nth(filled, "name", at).to_owned(),
        kind: nth(filled, "kind", at).to_owned(),
    };
    rows(filled, &["name"]).into_iter().enumerate().map(row).collect()
}

fn nationalities(filled: &Filled) -> Vec<Row> {
    let row = |(place, at): (usize, usize)| Row {
        id: format!("nationality-{place}"),
        words: nth(filled, "nationality", at).to_owned(),
    };
    rows(filled, &["nationality"]).into_iter().enumerate().map(row).collect()
}

fn reach(filled: &Filled) -> Vec<ReachRow> {
    let row = |(place, at): (usize, usize)| ReachRow {
        id: format!("reach-{place}"),
        channel: nth(filled, "reach-channel", at).to_owned(),
        to: nth(filled, "reach-to", at).to_owned(),
        mind: nth(filled, "reach-mind", at).to_owned(),
    };
    rows(filled, &["reach-to", "reach-mind"]).into_iter().enumerate().map(row).collect()
}

fn signals(filled: &Filled) -> Vec<SignalRow> {
    let row = |kind: &SignalKind| SignalRow {
        name: kind.name(),
        told: filled.has("signal", kind.name()),
        said_by: filled.one(&format!("said-{}", kind.name())).to_owned(),
    };
    SignalKind::ALL.iter().map(row).collect()
}
